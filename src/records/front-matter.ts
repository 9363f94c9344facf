import matter from 'gray-matter'
import { error, type Fault } from './fault.ts'
import { checkFence } from './fence.ts'
import { readYaml, UnsoundYaml } from './yaml-reader.ts'

export interface FrontMatter {
  /** The fields as they stand, from the end of the opening fence's line. */
  readonly yaml: string
  readonly fields: Record<string, unknown>
  readonly body: string
  /** Lines above the body. */
  readonly bodyLine: number
}

const refuse = {
  parse: (): never => {
    throw new Error('Only YAML is read, and it is never run.')
  },
}
/** Every language gray-matter knows but YAML throws; the cache is off because options are given. */
const options = {
  language: 'yaml',
  engines: { yaml: readYaml as (text: string) => object, json: refuse, javascript: refuse, js: refuse, coffee: refuse },
}

/** Splits a document into its fields and its text. gray-matter is given no more than the fences and what is between them. */
export function splitDocument(file: string, text: string): { readonly parts: FrontMatter } | { readonly fault: Fault } {
  const fence = checkFence(file, text)
  if ('code' in fence) return { fault: fence }
  try {
    const { matter: yaml, data } = matter(text.slice(0, fence.body), options)
    if (!isMapping(data)) return { fault: error({ code: 'felt/ikkje-felt', args: {}, at: { file, line: 2, column: 1 } }) }
    return { parts: { yaml, fields: data, body: text.slice(fence.body), bodyLine: fence.bodyLine } }
  } catch (cause) {
    if (!(cause instanceof UnsoundYaml)) throw cause
    return { fault: unsound(file, cause) }
  }
}

/** YAML that can't be read, as a finding in its file. */
export const unsound = (file: string, { code, point }: UnsoundYaml): Fault =>
  code === 'felt/for-mykje'
    ? error({ code, args: { grense: '20 000 verdiar' }, at: { file, line: 1, column: 1 } })
    : code === 'yaml/for-djup'
      ? error({ code, args: { grense: 32 }, at: { file, ...point } })
      : error({ code, args: {}, at: { file, ...point } })

export const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.getPrototypeOf(value) === Object.prototype
