import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { diskFiles } from '../../src/adapters/disk-files.ts'
import { validate } from '../../src/app/validate.ts'
import type { Code } from '../../src/i18n/catalogue.ts'
import type { IsoDate } from '../../src/model/date.ts'
import type { Severity } from '../../src/model/finding.ts'

const nord = (name: string): string => `2026-27/nord/${name}.md`

/** The files of the whole year in which nothing is wrong. */
export const files = {
  settings: 'kvalitet.yaml',
  lastDialogue3: '2025-26/nord/leiardialog-3.md',
  otherSchool: '2025-26/vest/leiardialog-3.md',
  dialogue1: nord('leiardialog-1'),
  plan: nord('utviklingsplan'),
  juniorPlan: nord('utviklingsplan-smaskulen'),
  middlePlan: nord('utviklingsplan-mellomsteget'),
  dialogue2: nord('leiardialog-2'),
  talk: nord('utviklingssamtale'),
  assessment: nord('eigenvurdering'),
  dialogue3: nord('leiardialog-3'),
  agreement: nord('oppfolgingsavtale-regelkunnskap'),
  closedAgreement: nord('oppfolgingsavtale-vikarbudsjett'),
  planGroup: nord('plangruppe'),
  developmentGroup: '2026-27/utviklingsgruppe.md',
  gathering: '2026-27/samling-elevrad.md',
  parents: '2026-27/dialog-foresette.md',
} as const

/** One change of the year. */
export type Edit = (folder: string) => void

/** A text that stands once in a file, replaced by another. */
export const swap =
  (file: string, before: string, after: string): Edit =>
  (folder) => {
    const content = readFileSync(join(folder, file), 'utf8')
    const index = onlyIndexOf(content, before, file)
    writeFileSync(join(folder, file), content.slice(0, index) + after + content.slice(index + before.length))
  }

/** An item of a list taken out: its first line and all that is indented below it. */
export const cutItem =
  (file: string, firstLine: string): Edit =>
  (folder) => {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n')
    const start = lines.indexOf(firstLine)
    const indent = /^ */.exec(firstLine)?.[0].length ?? 0
    const length = lines.slice(start + 1).findIndex((line) => (/^ */.exec(line)?.[0].length ?? 0) <= indent)
    if (start === -1 || lines.lastIndexOf(firstLine) !== start) throw new Error(`Must stand once in ${file}: ${firstLine}`)
    writeFileSync(join(folder, file), lines.toSpliced(start, length + 1).join('\n'))
  }

export const write =
  (file: string, content: string): Edit =>
  (folder) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }

export const remove =
  (file: string): Edit =>
  (folder) =>
    rmSync(join(folder, file))

/** A document opened again: its field `ferdigstilt` may stand. */
export const reopen = (file: string): Edit => swap(file, '\nstatus: ferdig\n', '\nstatus: utkast\n')

/** A place as a file and a text that stands once in it, with ▸ before the sign that is meant. The file alone is its beginning. */
export type Mark = readonly [file: string, text?: string]

/** `file:line:column` of a mark. */
export function placeOf(folder: string, [file, text]: Mark): string {
  if (text === undefined) return `${file}:1:1`
  const content = readFileSync(join(folder, file), 'utf8')
  const upTo = content.slice(0, onlyIndexOf(content, text.replace('▸', ''), file) + text.indexOf('▸')).split('\n')
  return `${file}:${upTo.length}:${(upTo.at(-1)?.length ?? 0) + 1}`
}

export interface Told {
  readonly rule: Code
  readonly severity: Severity
  readonly at: string
  readonly related: readonly string[]
}

/** The day that the whole year is held against: nothing is late. */
export const lateSpring = '2027-05-20' as IsoDate
/** A day on which no document of the year can be late, finished or not. */
export const schoolStart = '2026-08-17' as IsoDate

/** What `validate` tells of the folder, without words. */
export async function toldOf(folder: string, today: IsoDate = lateSpring): Promise<readonly Told[]> {
  const { findings } = await validate({ files: diskFiles(folder), today })
  const written = ({ file, line, column }: { readonly file: string; readonly line: number; readonly column: number }): string =>
    `${file}:${line}:${column}`
  return findings.map(({ code, severity, place, related }) => ({
    rule: code,
    severity,
    at: written(place),
    related: related.map((other) => written(other.place)),
  }))
}

function onlyIndexOf(content: string, text: string, file: string): number {
  const index = content.indexOf(text)
  if (index === -1 || content.includes(text, index + 1)) throw new Error(`Must stand once in ${file}: ${text}`)
  return index
}
