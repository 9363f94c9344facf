import { charts } from '../../i18n/nn/charts.ts'
import { area } from './area.ts'
import { actionStates, type StatesDrawing } from './drawing.ts'
import { stateFills, palette } from './palette.ts'
import { nothing, width, type Picture } from './picture.ts'
import { rule, words } from './svg.ts'
import { widthOf } from './text-width.ts'

const step = 36
const barHeight = 24

/** How many actions there are in each state that any is in: a bar from zero for each, with its count. */
export function statesPicture({ counts }: StatesDrawing): Picture {
  const states = actionStates.filter((state) => counts[state].value > 0)
  if (states.length === 0) return nothing('nothing')
  const most = Math.max(...states.map((state) => counts[state].value))
  const left = Math.max(...states.map((state) => widthOf(charts.states[state], 15))) + 16
  const numberWidth = Math.max(...states.map((state) => widthOf(counts[state].text, 15, 'semibold')))
  const perAction = (width - left - numberWidth - 12) / most
  const bottom = 30 + states.length * step
  const marks = states.flatMap((state, index) => {
    const { value, text } = counts[state]
    const middle = 30 + (index + 0.5) * step
    const box = { left, top: middle - barHeight / 2, right: left + value * perAction, bottom: middle + barHeight / 2 }
    return [
      words({ text: charts.states[state], x: left - 12, y: middle + 5, anchor: 'end' }),
      ...area(box, stateFills[state]),
      words({ text, x: box.right + 9, y: middle + 5.2, weight: 'semibold' }),
    ]
  })
  const name = words({ text: charts.actions, x: left, y: 16, size: 13, colour: palette.muted })
  return { height: bottom + 8, marks: [name, ...marks, rule([left, 26], [left, bottom + 2], { stroke: palette.ink, 'stroke-width': 1.2 })] }
}
