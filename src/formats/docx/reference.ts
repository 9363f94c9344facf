import { ownStyles } from '../../model/layout.ts'
import { docx as words } from '../../i18n/nn/docx.ts'
import { CannotRun } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'
import { builtIn } from './built-in.ts'
import { marked } from './mark.ts'
import { contentTypes, packageRelations, relatedPart, relationsOf, textOf, unpacked, withParts, type Parts } from './package.ts'
import { resolveStyles, type StyleIds } from './styles.ts'
import { attributeOf, isWellFormed, tagsIn } from './xml.ts'

/** A Word document that is ready for the report. */
export interface Reference {
  /** With a mark where the report goes, and all the styles that it needs. */
  readonly parts: Parts
  readonly ids: StyleIds
  /** Whether other text stands before the report, so that it must begin on a page of its own. */
  readonly isAfterText: boolean
  /** Whether the look is ours: pages then break as we find best. */
  readonly isBuiltIn: boolean
  /** Between the margins, in twips. */
  readonly textWidth: number
}

/** Makes the municipality's own document, or the built-in one, ready. Throws `CannotRun` with `rapport/stil` where it is of no use. */
export function referenceFor(report: Report, own: Uint8Array | undefined): Reference {
  const parts = own === undefined ? builtIn(report) : usableParts(own)
  const body = marked(textOf(parts, main))
  if (!body) throw unusable('damaged')
  const { ids, xml } = resolveStyles(textOf(parts, styleList))
  return {
    parts: withParts(parts, { [main]: body.xml, [styleList]: xml }),
    ids,
    isAfterText: body.place === 'after',
    isBuiltIn: own === undefined,
    textWidth: textWidthIn(body.xml),
  }
}

const main = 'word/document.xml'
const styleList = 'word/styles.xml'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const templateType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'

const unusable = (why: keyof typeof words.unusable): CannotRun =>
  new CannotRun('rapport/stil', { sti: ownStyles, grunn: words.unusable[why] })

function usableParts(bytes: Uint8Array): Parts {
  const parts = unpacked(bytes)
  if (parts === 'too-large') throw unusable('tooLarge')
  const body = parts && relatedPart(parts, packageRelations, `${office}/officeDocument`)
  if (!parts || body === undefined) throw unusable(parts && hasStrictParts(parts) ? 'strict' : 'notWord')
  if (!body.startsWith('word/') || !isText(parts, body)) throw unusable('notWord')
  refuseHarmful(parts)
  const list = relatedPart(parts, relationsOf(body), `${office}/styles`)
  if (list === undefined) throw unusable('damaged')
  const named = renamed(renamed(parts, body, main), list, styleList)
  return withParts(named, { [contentTypes]: textOf(named, contentTypes).replaceAll(`"${templateType}"`, `"${mainType}"`) })
}

const hasStrictParts = (parts: Parts): boolean => textOf(parts, packageRelations).includes('http://purl.oclc.org/ooxml/')
const isText = (parts: Parts, name: string): boolean => {
  const types = textOf(parts, contentTypes)
  return [mainType, templateType, macroType, macroTemplateType].some((type) => types.includes(`"${type}"`)) && parts.has(name)
}
const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml'
const macroTemplateType = 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml'

/** Macros would follow the report to all who open it; what is no XML, or brings a document type, no reader is to meet. */
function refuseHarmful(parts: Parts): void {
  const types = textOf(parts, contentTypes)
  if ([...parts.keys()].some((name) => /vba\w*\.(?:bin|xml)$/i.test(name)) || types.includes('macroEnabled')) throw unusable('macros')
  for (const name of parts.keys()) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue
    const text = textOf(parts, name).replace(/^\uFEFF/, '')
    if (text.includes('http://purl.oclc.org/ooxml/wordprocessingml/main')) throw unusable('strict')
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text) || !isWellFormed(text)) throw unusable('damaged')
  }
}

/** The parts that Word keeps in a cloud may be called `document2.xml` or `styles2.xml`; the library expects the usual names. */
function renamed(parts: Parts, from: string, to: string): Parts {
  if (from === to) return parts
  const moved = new Map(
    [...parts].map(([name, bytes]) => [name === from ? to : name === relationsOf(from) ? relationsOf(to) : name, bytes] as const),
  )
  const [short, usual] = [from, to].map((name) => name.slice(name.lastIndexOf('/') + 1))
  const told: Record<string, string> = {}
  for (const teller of [contentTypes, packageRelations, relationsOf(main)])
    if (moved.has(teller))
      told[teller] = textOf(moved, teller).replaceAll(`/${short}"`, `/${usual}"`).replaceAll(`"${short}"`, `"${usual}"`)
  return withParts(moved, told)
}

/** What lies between the margins where the report goes, with bounds for what is no page. */
function textWidthIn(xml: string): number {
  const [size, margins] = ['w:pgSz', 'w:pgMar'].map((name) => [...tagsIn(xml)].findLast((tag) => tag.name === name)?.text ?? '')
  const twips = (tag: string | undefined, name: string, usual: number): number => {
    const value = Number(attributeOf(tag ?? '', name) ?? usual)
    return Number.isFinite(value) ? value : usual
  }
  const width = twips(size, 'w:w', 11906) - twips(margins, 'w:left', 1418) - twips(margins, 'w:right', 1418)
  return Math.min(Math.max(Math.round(width), 4000), 16000)
}
