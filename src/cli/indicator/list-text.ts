import type { IndicatorGroup, IndicatorList } from '../../app/indicator-list.ts'
import { indicator as words } from '../../i18n/nn/indicator.ts'
import { styleFor, type Style } from '../reporters/style.ts'
import { shown } from '../terminal.ts'
import { wrapped } from '../wrapped.ts'
import type { Look } from './index.ts'
import { aboutListed, groupName } from './phrases.ts'

/** The list for people: group by group, the id to write, the name, and what there is of it. */
export async function listText({ groups, hasFigures }: IndicatorList, municipality: string, { hasColour, width }: Look): Promise<string> {
  const style = await styleFor(
    [municipality, ...groups.flatMap(({ indicators }) => indicators.map((one) => one.indicator.name.nn))],
    hasColour,
  )
  return [
    `${style.file(words.listTitle(shown(municipality)))}\n`,
    ...groups.map((group) => groupText(group, width, style)),
    ...(hasFigures ? [] : [paragraph(words.howToImport, width, style)]),
    style.dim(words.howToSee.map((text) => paragraph(text, width, style)).join('')),
  ].join('\n')
}

function groupText(group: IndicatorGroup, width: number, style: Style): string {
  const entries = group.indicators.map((listed) => {
    const { id, name } = listed.indicator
    const named = [...wrapped(shown(name.nn), width - indent.length - id.length - 2, style)]
    const first = `  ${style.hint(id)}  ${named.join(`\n${' '.repeat(id.length + 4)}`)}\n`
    const about = aboutListed(listed).flatMap((text) => wrapped(text, width - indent.length, style))
    return first + about.map((line) => `${indent}${style.dim(line)}\n`).join('')
  })
  return `${style.file(shown(groupName(group)))}\n${entries.join('')}`
}

const indent = '    '

const paragraph = (text: string, width: number, style: Style): string => `${wrapped(text, width, style).join('\n')}\n`
