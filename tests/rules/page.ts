import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A fenced block of a page: what it is, the file of the data folder that it stands for, and its text with a line break at the end. */
export interface Example {
  readonly form: string
  readonly file: string | undefined
  readonly text: string
}

const root = fileURLToPath(new URL('../../', import.meta.url))
export const pagesFolder = join(root, 'docs/rules')

export const headingsOfPage = ['Kvifor', 'Slik rettar du det', 'Døme som bryt regelen', 'Døme som held regelen'] as const

export const pageOf = (id: string): string => readFileSync(join(pagesFolder, `${id}.md`), 'utf8')

/** The one fenced block under a heading. */
export function exampleUnder(page: string, heading: (typeof headingsOfPage)[number]): Example {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  const [block, another] = section.matchAll(/^```(\S+)(?: (\S+))?\n([\s\S]*?)^```$/gm)
  if (!block || another) throw new Error(`«${heading}» must have exactly one block`)
  return { form: block[1] ?? '', file: block[2], text: block[3] ?? '' }
}

const baseFolder = join(root, 'tests/rules/base')

/** Copies the base folder, in which nothing is wrong. */
export const layBase = (folder: string): void => cpSync(baseFolder, folder, { recursive: true })

export const baseText = (file: string): string => readFileSync(join(baseFolder, file), 'utf8')

/** Puts an example into a copy of the base folder: a whole file, or lines of a file replaced by others (`byt`). */
export function applyExample(folder: string, { form, file, text }: Example): void {
  if (file === undefined) throw new Error(`A block of the form ${form} must name its file`)
  const path = join(folder, file)
  const content = form === 'byt' ? replaced(textToChange(path, file), text) : text
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** A template that the municipality has not made its own begins as the built-in one. */
const textToChange = (path: string, file: string): string =>
  readFileSync(!existsSync(path) && file.startsWith('maler/') ? join(root, 'templates', file.slice('maler/'.length)) : path, 'utf8')

/** What stands above the line `===>`, whole lines found exactly once, replaced by what stands below it. */
function replaced(content: string, text: string): string {
  const [before, after, ...rest] = text.split(/^===>\n/m)
  if (before === undefined || after === undefined || rest.length > 0) throw new Error('A block «byt» must have one line ===>')
  const [head, tail, ...more] = `\n${content}`.split(`\n${before}`)
  if (head === undefined || tail === undefined || more.length > 0) throw new Error(`Must stand exactly once in the base folder:\n${before}`)
  return `${head}\n${after}${tail}`.slice(1)
}
