import type { ErrorObject } from 'ajv'
import { newerDemands } from '../generated/references.ts'
import type { Document, KindId, Section, Source, Status } from '../model/document.ts'
import type { SchoolYear } from '../model/school-year.ts'
import type { Fault } from './fault.ts'
import { splitDocument } from './front-matter.ts'
import { prune } from './prune.ts'
import type { Validator } from './schema.ts'
import { outlineOf } from './sections.ts'

/** What a document is by its place in the data folder. */
export interface Identity {
  readonly file: string
  readonly kind: KindId
  readonly year: SchoolYear
  readonly school: string | undefined
  readonly department: string | undefined
}

/** A document that could be split and parsed, held against its schema but not yet trusted. */
export interface Record extends Identity, Source {
  readonly fields: { readonly [key: string]: unknown }
  readonly status: Status
  /** Version of the template that the document names; the newest where it names none. */
  readonly template: number
  readonly sections: readonly Section[]
  /** Line of a code fence or comment that is never closed: then nobody can say which section the rest belongs to. */
  readonly unclosedAt: number | undefined
  readonly body: string
  readonly bodyLine: number
  readonly errors: readonly ErrorObject[]
  /** Fields that a newer template demands and the document lacks: no breach of its own template. */
  readonly newer: readonly string[]
}

/** Reads one document: fence, fields, schema and headings, in one parse. */
export function readRecord(identity: Identity, text: string, validate: Validator): { readonly record: Record } | { readonly fault: Fault } {
  const split = splitDocument(identity.file, text)
  if ('fault' in split) return split
  const { yaml, fields, body, bodyLine } = split.parts
  prune(fields)
  validate(fields)
  const status = fields['status'] === 'ferdig' ? 'ferdig' : 'utkast'
  const template = typeof fields['mal'] === 'number' ? fields['mal'] : Infinity
  const [newer, errors] = partedByTemplate(identity.kind, template, validate.errors ?? [])
  return {
    record: {
      ...identity,
      yaml,
      linesBefore: 0,
      fields,
      status,
      template,
      body,
      bodyLine,
      ...outlineOf(body, bodyLine),
      errors,
      newer: newer.map(({ params }) => String(params['missingProperty'])),
    },
  }
}

/** What the schema misses because the document was made before it was demanded, and all else. */
function partedByTemplate(kind: KindId, template: number, errors: readonly ErrorObject[]): readonly [ErrorObject[], ErrorObject[]] {
  const since = newerDemands[kind] ?? {}
  const isNewer = ({ keyword, instancePath, params }: ErrorObject): boolean =>
    keyword === 'required' && (since[`${instancePath}/${String(params['missingProperty'])}`] ?? 0) > template
  return [errors.filter(isNewer), errors.filter((schemaError) => !isNewer(schemaError))]
}

/** The document, when its fields break nothing but by what is still missing, and its text can be told apart. */
export function documentOf(record: Record): Document | undefined {
  if (brokenFieldIn(record) !== undefined || record.unclosedAt !== undefined) return undefined
  const { file, kind, year, school, department, yaml, linesBefore, status, template, fields, sections } = record
  return { file, kind, year, school, department, yaml, linesBefore, status, template, data: fields as Document['data'], sections }
}

/** The first field that is wrong rather than missing. */
export function brokenFieldIn({ errors }: Record): string | undefined {
  const broken = errors.find((schemaError) => !isGap(schemaError))
  return broken && String(broken.params['additionalProperty'] ?? broken.instancePath.split('/').at(-1))
}

/** Whether the schema only misses something (the gate that lets a draft be a draft). */
const isGap = ({ keyword, instancePath }: ErrorObject): boolean =>
  ['required', 'minItems', 'minLength', 'if'].includes(keyword) || (keyword === 'const' && instancePath === '/dokument')
