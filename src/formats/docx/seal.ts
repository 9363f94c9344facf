import { createHash } from 'node:crypto'
import { beforeEnd, packageRelations, packed, relatedPart, textOf, unpacked, withPackagePart, withParts, type Parts } from './package.ts'

/** Word keeps a document's own properties when somebody saves it; the hash then no longer is that of the rest. */
const property = 'kvalitet'
const custom = {
  name: 'docProps/custom.xml',
  relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties',
  type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
} as const
const empty =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>'

const sealPattern = new RegExp(`<property [^>]*name="${property}"[^>]*><vt:lpwstr>([0-9a-f]{64})</vt:lpwstr></property>`)
const unsealed = '0'.repeat(64)

/** Packs the parts with a hash of them all among the document's own properties. */
export function sealed(parts: Parts): Uint8Array {
  const there = relatedPart(parts, packageRelations, custom.relation)
  const blank = withPackagePart(parts, { ...custom, text: withSeal(there === undefined ? empty : textOf(parts, there)) })
  const name = relatedPart(blank, packageRelations, custom.relation) ?? custom.name
  return packed(withParts(blank, { [name]: textOf(blank, name).replace(unsealed, digestOf(blank)) }))
}

/** Whether the file is as this program made it: nobody has saved it from Word or changed a part of it. Never throws. */
export function isUntouchedDocx(bytes: Uint8Array): boolean {
  const parts = unpacked(bytes)
  if (!parts || parts === 'too-large') return false
  const name = relatedPart(parts, packageRelations, custom.relation)
  const text = name === undefined ? '' : textOf(parts, name)
  const seal = sealPattern.exec(text)?.[1]
  if (name === undefined || seal === undefined) return false
  return digestOf(withParts(parts, { [name]: text.replace(seal, unsealed) })) === seal
}

/** A document that was made here once and then taken as the municipality's own gets a new seal, not one more. */
function withSeal(properties: string): string {
  const without = properties.replace(new RegExp(sealPattern, 'g'), '')
  const numbers = [...without.matchAll(/\spid="(\d{1,6})"/g)].map(([, number]) => Number(number))
  const next = Math.max(1, ...numbers) + 1
  return beforeEnd(
    without.replace(/<Properties([^>]*)\/>\s*$/, '<Properties$1></Properties>'),
    'Properties',
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${next}" name="${property}"><vt:lpwstr>${unsealed}</vt:lpwstr></property>`,
  )
}

function digestOf(parts: Parts): string {
  const hash = createHash('sha256')
  for (const name of [...parts.keys()].toSorted()) {
    const bytes = parts.get(name) ?? new Uint8Array()
    hash.update(`${name}\n${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}
