import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { baseText, layBase } from '../rules/page.ts'
import { hasStackTrace, kvalitet, read, temporaryFolder, write } from './harness.ts'

export const nord = (name: string): string => `2026-27/nord/${name}.md`
export const dialogue1 = nord('leiardialog-1')
export const dialogue2 = nord('leiardialog-2')
export const dialogue3 = nord('leiardialog-3')
export const plan = nord('utviklingsplan')
export const assessment = nord('eigenvurdering')
export const lastDialogue3 = '2025-26/nord/leiardialog-3.md'
export const questions = '2026-27/sporsmal.yaml'

/** A year in which dialogue 1 was held after the other documents were made, as in every October. */
export function autumn(): string {
  const folder = temporaryFolder()
  layBase(folder)
  rmSync(join(folder, '2026-27/nord'), { recursive: true })
  const made = kvalitet(['new-year', '2026-27'], { cwd: folder })
  if (made.code !== 0) throw new Error(made.err)
  write(folder, dialogue1, baseText(dialogue1))
  return folder
}

export const update = (folder: string, ...args: readonly string[]): readonly string[] => {
  const ran = kvalitet(['update', ...args], { cwd: folder })
  expect([ran.code, hasStackTrace(ran)]).toEqual([0, false])
  return ran.out.trimEnd().split('\n')
}
/** What the command says of a file: the verdict, the file and the news. */
export const lineOf = (lines: readonly string[], file: string): string => lines.find((line) => line.includes(` ${file}`)) ?? ''

/** The lines of the fields from a field on, until the next at the outermost level. */
export const field = (folder: string, file: string, name: string): string => {
  const [, fields = ''] = read(folder, file)
    .replaceAll(/\uFEFF|\r/g, '')
    .split(/^---$/m)
  return new RegExp(`^${name}:.*\\n(?:(?:[ #-].*)?\\n)*`, 'm').exec(fields)?.[0] ?? ''
}
export const block = (folder: string, file: string): string => /<!-- henta: [^]*<!-- slutt på henta -->/.exec(read(folder, file))?.[0] ?? ''

export const goals = [
  'Fleire les godt',
  'Elevane skriv kvar dag',
  'Fleire reknar sikkert',
  'Elevane snakkar engelsk i timane',
  'Alle har nokon å vera saman med',
] as const
export const quoted = (text: string): readonly string[] => [...text.matchAll(/^ +- mål: (.*)$/gm)].map(([, goal = '']) => goal)
