import { reportCommand as words } from '../../i18n/nn/report-command.ts'
import type { Origin, Report, Section } from '../../model/report.ts'
import type { Trace } from '../../app/report/trace.ts'
import { shown } from '../terminal.ts'
import { foldedAtWords } from '../wrapped.ts'
import type { Telling } from './text.ts'

/** Where a text stands in the report, and under each place what it was made from: file, line, and the last commit that changed the file. */
export function traceText(report: Report, traces: readonly Trace[], { way, terminal }: Telling): string {
  const titles = new Map(titlesIn(report.sections))
  const titleOf = (path: string): string =>
    path === ''
      ? report.title
      : path
          .split('/')
          .map((id) => titles.get(id) ?? id)
          .join(' › ')
  return traces
    .map(({ path, what, origins }) => {
      const sources = origins.length === 0 ? [words.ownWords] : origins.map((origin) => originLine(origin, report, way))
      const place = [shown(titleOf(path)), `  ${shown(what)}`].map((text) => foldedAtWords(text, terminal.width))
      return [...place, ...[...new Set(sources)].map((source) => `    ${shown(source)}`), ''].join('\n')
    })
    .join('\n')
}

function originLine({ file, line }: Origin, { saved }: Report, way: string): string {
  const when = saved.get(file)
  return `${way}${file}:${line}${when === undefined ? '' : ` (${when})`}`
}

const titlesIn = (sections: readonly Section[]): readonly (readonly [string, string])[] =>
  sections.flatMap(({ id, title, parts }) => [[id, title] as const, ...titlesIn(parts)])
