import type { ErrorObject } from 'ajv'
import { formatNumber } from '../i18n/numbers.ts'
import { enumerate } from '../i18n/lists.ts'
import { words } from '../i18n/nn/words.ts'
import { keyAt, valueAt, type Path, type Source } from '../model/document.ts'
import { nearest } from '../model/nearest.ts'
import { error, gap, type Fault } from './fault.ts'
import type { Places } from './places.ts'
import { schemaAt, type Schema } from './schema.ts'
import { schemas } from './schemas.ts'
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

function faultFor(breach: Breach, schemaError: ErrorObject, places: Places): Fault | undefined {
  if (isEcho(schemaError)) return undefined
  const { source, data, status } = breach
  const root = schemas[breach.schema] ?? {}
  const path = pathOf(schemaError.instancePath, data)
  const value = valueOf(data, path)
  const expected = schemaAt(schemas, root, path, data) ?? {}
  const felt = nameOf(path)
  const here = valueAt(source, ...path)
  switch (schemaError.keyword) {
    case 'required': {
      const missing = String(schemaError.params['missingProperty'])
      const inner = [...path, missing]
      const under = path.length === 0 ? undefined : felt
      const proposal = proposalOf(schemaAt(schemas, root, inner, data))
      return places.has(inner)
        ? gap(status, { code: 'skjema/tomt-felt', args: { felt: missing, under, ...proposal }, at: keyAt(source, ...inner) })
        : gap(status, { code: 'skjema/manglar-felt', args: { felt: missing, under, ...proposal }, at: keyAt(source, ...path) })
    }
    case 'minItems':
      return gap(status, {
        code: 'skjema/for-fa',
        args: { liste: felt, minst: Number(schemaError.params['limit']) },
        at: keyAt(source, ...path),
      })
    case 'minLength':
      return gap(status, { code: 'skjema/tomt-felt', args: { felt, under: undefined, ...proposalOf(expected) }, at: here })
    case 'additionalProperties':
    case 'propertyNames': {
      const key = String(schemaError.params['additionalProperty'] ?? schemaError.params['propertyName'])
      const known = Object.keys(expected.properties ?? {})
      const args = {
        felt: key,
        framlegg: suggestion(key, known, (name) => places.has([...path, name])),
        lovlege: known.length > 0 ? enumerate(known, 'og') : (expected.propertyNames?.description ?? ''),
      }
      return error({ code: 'skjema/ukjent-felt', args, at: keyAt(source, ...path, key) })
    }
    case 'const':
      return error({
        code: 'dokument/feil-stad',
        args: { felt, verdi: String(value), venta: String(schemaError.params['allowedValue']) },
        at: here,
      })
    case 'enum':
      return error({ code: 'skjema/ugyldig-verdi', args: choicesOf(felt, value, expected.enum ?? []), at: here })
    case 'format':
      return error({ code: 'skjema/ugyldig-dato', args: { felt }, at: here })
    case 'uniqueItems':
      return error({ code: 'skjema/gjenteke', args: { liste: felt }, at: keyAt(source, ...path) })
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      // Digits that may stand without quotes (an organisation number) have a form, not a size.
      return expected.pattern === undefined
        ? error({ code: 'skjema/utanfor', args: { felt, grenser: boundsOf(expected) }, at: here })
        : error({ code: 'skjema/feil-form', args: { felt, venta: formOf(expected) }, at: here })
    case 'type':
      return typeFault(breach, { path, value, expected, raw: places.rawAt(path) })
    default:
      return error({ code: 'skjema/feil-form', args: { felt, venta: formOf(expected) }, at: here })
  }
}

function typeFault(
  { source, status }: Breach,
  { path, value, expected, raw }: { path: Path; value: unknown; expected: Schema; raw: string | undefined },
): Fault {
  const felt = nameOf(path)
  const at = valueAt(source, ...path)
  if (value === null)
    return gap(status, { code: 'skjema/tomt-punkt', args: { liste: nameOf(path.slice(0, -1)) }, at: keyAt(source, ...path) })
  const types = [expected.type ?? []].flat()
  const isScalar = typeof value !== 'object' || value instanceof Ambiguous
  const written = raw ?? String(value)
  const verdi = showable(written)
  const erITekst = typeof value === 'string' && /^-?\d+(?:[.,]\d+)?$/.test(value)
  if (expected.format === 'date' && isScalar) return error({ code: 'skjema/ugyldig-dato', args: { felt }, at })
  if (types.includes('string') && isScalar) return error({ code: 'skjema/hermeteikn', args: { felt, verdi, lese: readingOf(value) }, at })
  if (types.includes('number') && isScalar) return error({ code: 'skjema/tal', args: { felt, verdi, heilt: false, erITekst }, at })
  if (types.includes('integer') && isScalar && typeof value !== 'number')
    return error({ code: 'skjema/tal', args: { felt, verdi, heilt: true, erITekst }, at })
  return error({
    code: 'skjema/feil-type',
    args: { felt, venta: words.types[types[0] as keyof typeof words.types] ?? words.types.string },
    at,
  })
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

/** What could be written: the choices, an example, or the fields of a group. */
const proposalOf = (schema: Schema | undefined): { døme: string | undefined; val: string | undefined; erGruppe: boolean } => ({
  døme: schema?.format === 'date' ? '2026-09-14' : undefined,
  val:
    schema?.enum &&
    enumerate(
      schema.enum.map((choice) => `«${choice}»`),
      'og',
    ),
  erGruppe: schema?.type === 'object' || schema?.type === 'array',
})
