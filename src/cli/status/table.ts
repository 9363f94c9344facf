import type { DocumentStatus, State, Status } from '../../app/status.ts'
import { kindNames, status as words } from '../../i18n/nn/status.ts'
import type { KindId } from '../../model/document.ts'
import type { Style } from '../reporters/style.ts'
import { shown } from '../terminal.ts'
import { cellOf, commonDeadline, documentsOf, municipalKinds, noneSign, schoolKinds, signs, type Cell } from './cells.ts'

/** The width of most terminals: a table that is wider breaks in the e-mail it is pasted into. */
const widest = 80
const gap = 2
const narrowestName = 8

interface Row {
  readonly name: string
  readonly documents: readonly DocumentStatus[]
}

/** School × document, the documents of the whole municipality, and what the signs mean. */
export function tables({ schools, municipality }: Status, style: Style): string {
  const ofSchools = table({ head: words.school, rows: schools, kinds: schoolKinds, all: documentsOf(schools) }, style)
  const ofMunicipality = table(
    { head: words.municipality, rows: [municipality], kinds: municipalKinds, all: municipality.documents },
    style,
  )
  return `${ofSchools}\n${ofMunicipality}\n${legend(style)}`
}

interface Table {
  readonly head: string
  readonly rows: readonly Row[]
  readonly kinds: readonly KindId[]
  readonly all: readonly DocumentStatus[]
}

/** Headings, deadlines, and one line for each name; long names give way to the columns. */
function table({ head, rows, kinds, all }: Table, style: Style): string {
  const columns = kinds.map((kind) => columnOf(kind, rows, all))
  const taken = columns.reduce((sum, { width }) => sum + gap + width, 0)
  const names = rows.map(({ name }) => shown(name))
  const longest = Math.max(...[head, words.deadline, ...names].map(style.widthOf))
  const room = Math.min(longest, Math.max(narrowestName, widest - taken))
  const short = shortened(names, room, style)
  const line = (name: string, cells: readonly string[]): string =>
    `${[padded(name, room, style), ...cells].join(' '.repeat(gap)).trimEnd()}\n`
  return [
    style.file(
      line(
        head,
        columns.map(({ title, width }) => title.padEnd(width)),
      ).trimEnd(),
    ) + '\n',
    style.dim(
      line(
        words.deadline,
        columns.map(({ deadline, width }) => deadline.padEnd(width)),
      ).trimEnd(),
    ) + '\n',
    ...rows.map((row, index) =>
      line(
        short[index] ?? '',
        columns.map(({ kind, width }) => painted(cellOf(row.documents, kind), width, style)),
      ),
    ),
  ].join('')
}

interface Column {
  readonly kind: KindId
  readonly title: string
  readonly deadline: string
  readonly width: number
}

function columnOf(kind: KindId, rows: readonly Row[], all: readonly DocumentStatus[]): Column {
  const title = kindNames[kind].short
  const deadline = commonDeadline(all, kind)
  const texts = [title, deadline, ...rows.map(({ documents }) => cellOf(documents, kind).text)]
  return { kind, title, deadline, width: Math.max(...texts.map((text) => text.length)) }
}

/** Cells hold signs of one cell's width and digits alone, so their length is their width. */
const painted = ({ state, text }: Cell, width: number, style: Style): string =>
  `${state === undefined ? style.dim(text) : paintOf(state, style)(text)}${' '.repeat(width - text.length)}`

export function paintOf(state: State, style: Style): (text: string) => string {
  const paints = {
    ferdig: style.fine,
    utkast: style.note,
    manglar: style.note,
    forseinka: style.error,
    forelda: style.warning,
    uleseleg: style.error,
  }
  return paints[state]
}

const padded = (text: string, width: number, { widthOf }: Style): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** Names with room for all that tells them apart: where several would be cut to the same, their ends are kept too. */
function shortened(names: readonly string[], room: number, style: Style): readonly string[] {
  const short = names.map((name) => cut(name, room, style))
  return short.map((own, index) => {
    const name = names[index] ?? ''
    const isShared = short.some((other, at) => other === own && names[at] !== name)
    return isShared ? cutWithin(name, room, style) : own
  })
}

/** A text that is too wide, with … between its beginning and its end. */
function cutWithin(text: string, width: number, style: Style): string {
  const letters = [...new Intl.Segmenter('nn').segment(text)].map(({ segment }) => segment)
  let end = ''
  while (letters.length > 0 && style.widthOf(`${letters.at(-1) ?? ''}${end}`) <= Math.floor(width / 2)) end = `${letters.pop() ?? ''}${end}`
  return `${cut(text, width - style.widthOf(end.trimStart()), style)}${end.trimStart()}`
}

/** A text that is too wide, cut between whole letters, with … at the end. */
function cut(text: string, width: number, { widthOf }: Style): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter('nn').segment(text)) {
    if (widthOf(`${kept}${segment}`) > width - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

function legend(style: Style): string {
  const states = Object.entries(signs) as [State, string][]
  const explained = states.map(([state, sign]) => `${paintOf(state, style)(sign)} ${words.legend[state]}`)
  return `${[...explained, `${noneSign} ${words.legend.none}`].join('  ')}\n${style.dim(`${words.legendNumber}\n${words.legendStale}`)}\n`
}
