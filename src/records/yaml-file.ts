import type { ErrorObject } from 'ajv'
import type { Source } from '../model/document.ts'
import { error, type Fault } from './fault.ts'
import { isMapping, unsound } from './front-matter.ts'
import { prune } from './prune.ts'
import type { Validator } from './schema.ts'
import { readYaml, UnsoundYaml } from './yaml-reader.ts'

/** A file that is YAML alone (settings, questions), held against its schema. */
export interface YamlFile extends Source {
  readonly fields: { readonly [key: string]: unknown }
  readonly errors: readonly ErrorObject[]
}

export function readYamlFile(file: string, text: string, validate: Validator): { readonly record: YamlFile } | { readonly fault: Fault } {
  try {
    const fields = readYaml(text)
    if (fields === undefined || fields === null) return { fault: error({ code: 'fil/tom', args: {}, at: { file, line: 1, column: 1 } }) }
    if (!isMapping(fields)) return { fault: error({ code: 'felt/ikkje-felt', args: {}, at: { file, line: 1, column: 1 } }) }
    validate(prune(fields))
    return { record: { file, yaml: text, linesBefore: 0, fields, errors: validate.errors ?? [] } }
  } catch (cause) {
    if (!(cause instanceof UnsoundYaml)) throw cause
    return { fault: unsound(file, cause) }
  }
}
