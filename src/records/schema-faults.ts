import type { ErrorObject } from 'ajv'
import { formatNumber } from '../i18n/numbers.ts'
import { enumerate } from '../i18n/lists.ts'
import { words } from '../i18n/nn/words.ts'
import { dateMeant } from '../model/date.ts'
import { keyAt, valueAt, type Path, type Source, type Spot } from '../model/document.ts'
import { nearest } from '../model/nearest.ts'
import { error, gap, type Fault } from './fault.ts'
import type { Places } from './places.ts'
import { schemaAt, type Schema } from './schema.ts'
import { schemas } from '../generated/schemas.ts'
import { Ambiguous } from './yaml-reader.ts'

export interface Breach {
  readonly source: Source
  readonly schema: string
  readonly data: unknown
  readonly errors: readonly ErrorObject[]
  readonly status: 'utkast' | 'ferdig'
}

/** What a file's fields lack or have wrong, in the words of the field. A draft's gaps are remaining work; all else is an error in both. */
export function schemaFaults(breach: Breach, places: Places): readonly Fault[] {
  const misspelt = misspeltIn(breach, places)
  return breach.errors
    .filter((schemaError) => !isMisspelt(schemaError, misspelt))
    .flatMap((schemaError) => faultFor(breach, schemaError, places) ?? [])
}

/** Where an unknown key was most likely meant to be a missing one: that is one mistake, and told once, at the key that stands there. */
function misspeltIn({ errors, schema, data }: Breach, places: Places): ReadonlySet<string> {
  const meant = errors
    .filter(({ keyword }) => keyword === 'additionalProperties')
    .map(({ instancePath, params }) => {
      const path = pathOf(instancePath, data)
      const known = Object.keys(schemaAt(schemas, schemas[schema] ?? {}, path, data)?.properties ?? {})
      return `${instancePath} ${suggestion(String(params['additionalProperty']), known, (name) => places.has([...path, name])) ?? ''}`
    })
  return new Set(meant)
}

const isMisspelt = ({ keyword, instancePath, params }: ErrorObject, misspelt: ReadonlySet<string>): boolean =>
  keyword === 'required' && misspelt.has(`${instancePath} ${String(params['missingProperty'])}`)

/** The field that was most likely meant: one that is not there yet goes before one that is. */
const suggestion = (key: string, known: readonly string[], isThere: (name: string) => boolean): string | undefined =>
  nearest(
    key,
    known.filter((name) => !isThere(name)),
  ) ?? nearest(key, known)

/** Keywords that tell only that a part failed, and parts of a property name's own check. */
const isEcho = ({ keyword, propertyName }: ErrorObject): boolean => keyword === 'if' || propertyName !== undefined

/** One breach of the schema with all that its telling needs. */
interface Broken {
  readonly breach: Breach
  readonly params: Readonly<Record<string, unknown>>
  readonly path: Path
  readonly value: unknown
  readonly expected: Schema
  readonly felt: string
  readonly key: Spot
  readonly here: Spot
  readonly places: Places
}

function faultFor(breach: Breach, schemaError: ErrorObject, places: Places): Fault | undefined {
  if (isEcho(schemaError)) return undefined
  const { source, data } = breach
  const path = pathOf(schemaError.instancePath, data)
  const expected = schemaAt(schemas, schemas[breach.schema] ?? {}, path, data) ?? {}
  const tell = tellings[schemaError.keyword] ?? wrongForm
  return tell({
    breach,
    params: schemaError.params,
    path,
    value: valueOf(data, path),
    expected,
    felt: nameOf(path),
    key: keyAt(source, ...path),
    here: valueAt(source, ...path),
    places,
  })
}

const wrongForm = ({ felt, expected, here }: Broken): Fault =>
  error({ code: 'skjema/feil-form', args: { felt, venta: formOf(expected) }, at: here })

/** How each keyword of the schemas is told. The first three are gaps, the rest are wrong in a draft too. */
const tellings: Readonly<Record<string, (broken: Broken) => Fault>> = {
  required: missingField,
  minItems: ({ breach, felt, params, key }) =>
    gap(breach.status, { code: 'skjema/for-fa', args: { liste: felt, minst: Number(params['limit']) }, at: key }),
  minLength: ({ breach, felt, expected, here }) =>
    gap(breach.status, { code: 'skjema/tomt-felt', args: { felt, under: undefined, ...proposalOf(expected) }, at: here }),
  additionalProperties: unknownField,
  propertyNames: unknownField,
  const: ({ felt, value, params, here }) =>
    error({ code: 'dokument/feil-stad', args: { felt, verdi: String(value), venta: String(params['allowedValue']) }, at: here }),
  enum: ({ felt, value, expected, here }) =>
    error({ code: 'skjema/ugyldig-verdi', args: choicesOf(felt, value, expected.enum ?? []), at: here }),
  format: ({ felt, value, here }) => error({ code: 'skjema/ugyldig-dato', args: { felt, framlegg: dateMeant(String(value)) }, at: here }),
  uniqueItems: ({ felt, key }) => error({ code: 'skjema/gjenteke', args: { liste: felt }, at: key }),
  minimum: outsideBounds,
  maximum: outsideBounds,
  exclusiveMinimum: outsideBounds,
  type: wrongType,
}

/** At the key where it stands empty, else at its parent. */
function missingField({ breach, params, path, felt, key, places }: Broken): Fault {
  const missing = String(params['missingProperty'])
  const inner = [...path, missing]
  const under = path.length === 0 ? undefined : felt
  const args = { felt: missing, under, ...proposalOf(schemaAt(schemas, schemas[breach.schema] ?? {}, inner, breach.data)) }
  return places.has(inner)
    ? gap(breach.status, { code: 'skjema/tomt-felt', args, at: keyAt(breach.source, ...inner) })
    : gap(breach.status, { code: 'skjema/manglar-felt', args, at: key })
}

function unknownField({ breach, params, path, expected, places }: Broken): Fault {
  const felt = String(params['additionalProperty'] ?? params['propertyName'])
  const known = Object.keys(expected.properties ?? {})
  const framlegg = suggestion(felt, known, (name) => places.has([...path, name]))
  const lovlege = known.length > 0 ? enumerate(known, 'og') : (expected.propertyNames?.description ?? '')
  return error({ code: 'skjema/ukjent-felt', args: { felt, framlegg, lovlege }, at: keyAt(breach.source, ...path, felt) })
}

/** Digits that may stand without quotes (an organisation number) have a form, not a size. */
function outsideBounds(broken: Broken): Fault {
  return broken.expected.pattern === undefined
    ? error({ code: 'skjema/utanfor', args: { felt: broken.felt, grenser: boundsOf(broken.expected) }, at: broken.here })
    : wrongForm(broken)
}

function wrongType({ breach, path, value, expected, felt, key, here: at, places }: Broken): Fault {
  if (value === null) return gap(breach.status, { code: 'skjema/tomt-punkt', args: { liste: nameOf(path.slice(0, -1)) }, at: key })
  const types = [expected.type ?? []].flat()
  const venta = words.types[types[0] as keyof typeof words.types] ?? words.types.string
  if (typeof value === 'object' && !(value instanceof Ambiguous)) return error({ code: 'skjema/feil-type', args: { felt, venta }, at })
  const verdi = showable(places.rawAt(path) ?? String(value))
  if (expected.format === 'date')
    return error({ code: 'skjema/ugyldig-dato', args: { felt, framlegg: dateMeant(places.rawAt(path) ?? '') }, at })
  if (types.includes('string')) return error({ code: 'skjema/hermeteikn', args: { felt, verdi, lese: readingOf(value) }, at })
  const heilt = types.includes('integer')
  if (types.includes('number') || (heilt && typeof value !== 'number')) {
    const erITekst = typeof value === 'string' && /^-?\d+(?:[.,]\d+)?$/.test(value)
    return error({ code: 'skjema/tal', args: { felt, verdi, heilt, erITekst }, at })
  }
  return error({ code: 'skjema/feil-type', args: { felt, venta }, at })
}

/** A value that may be repeated: short, and no national identity number. */
const showable = (value: string): string | undefined => (value.length <= 20 && !/(?:\d[ .]?){9}/.test(value) ? value : undefined)

const readingOf = (value: unknown): string =>
  typeof value === 'number'
    ? words.readAsNumber(formatNumber(value))
    : value instanceof Ambiguous
      ? words.readAsSomething
      : words.readAsTruth

/** The path of a JSON pointer; indexes become numbers where the data is a list. */
function pathOf(pointer: string, data: unknown): Path {
  let value = data
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => {
      const key = Array.isArray(value) ? Number(step) : step
      value = (value as Record<string | number, unknown> | undefined)?.[key]
      return key
    })
}

const valueOf = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data)

/** A field by its own name; an item by its place in the list. */
function nameOf(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return words.theFields
  return typeof last === 'number' ? words.itemOf(last + 1, nameOf(path.slice(0, -1))) : last
}

function choicesOf(
  felt: string,
  value: unknown,
  allowed: readonly string[],
): { felt: string; framlegg: string | undefined; lovlege: string } {
  return {
    felt,
    framlegg: nearest(String(value), allowed),
    lovlege: enumerate(
      allowed.map((choice) => `«${choice}»`),
      'eller',
    ),
  }
}

const boundsOf = ({ minimum, exclusiveMinimum, maximum }: Schema): string =>
  words.bounds({
    from: minimum === undefined ? undefined : formatNumber(minimum),
    over: exclusiveMinimum === undefined ? undefined : formatNumber(exclusiveMinimum),
    to: maximum === undefined ? undefined : formatNumber(maximum),
  })

const formOf = ({ description }: Schema): string =>
  description === undefined ? words.otherForm : description.charAt(0).toLowerCase() + description.slice(1)

interface Proposal {
  readonly døme: string | undefined
  readonly val: string | undefined
  readonly form: 'verdi' | 'gruppe' | 'liste' | 'liste eller ingen'
}

/** What could be written: the choices, an example, the fields of a group, or the items of a list. */
const proposalOf = (schema: Schema | undefined): Proposal => ({
  døme: schema?.format === 'date' ? '2026-09-14' : undefined,
  val:
    schema?.enum &&
    enumerate(
      schema.enum.map((choice) => `«${choice}»`),
      'og',
    ),
  form: formToWrite(schema),
})

function formToWrite(schema: Schema | undefined): Proposal['form'] {
  if (schema?.type === 'object') return 'gruppe'
  if (schema?.type !== 'array') return 'verdi'
  return (schema.minItems ?? 0) > 0 ? 'liste' : 'liste eller ingen'
}
