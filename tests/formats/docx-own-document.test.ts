import { Document, Footer, Header, Packer, Paragraph, TextRun } from 'docx'
import { beforeAll, describe, expect, test } from 'vitest'
import { docx, isUntouchedDocx } from '../../src/formats/docx.ts'
import { bytesOf, contentTypes, packed, textOf, withParts, type Parts } from '../../src/formats/docx/package.ts'
import { CannotRun } from '../../src/model/problem.ts'
import { bodyText, consistencyFaults, everything, means, paragraphs, partsOf } from './docx-fixture.ts'
import { mayRunOffice, textOfPdf, throughOffice } from './office.ts'

/** A municipality's own document: A5 lying down, with a header, and styles with the ids that Norwegian Word gives them. */
async function ownDocument(...text: readonly string[]): Promise<Uint8Array> {
  const bytes = await Packer.toBuffer(
    new Document({
      creator: 'Ein Namngjeven',
      styles: { default: { document: { run: { language: { value: 'nb-NO' } } }, heading1: { run: { color: 'AA0000' } } } },
      sections: [
        {
          properties: { page: { size: { width: 8391, height: 11906, orientation: 'landscape' }, margin: { left: 1000, right: 1000 } } },
          headers: { default: new Header({ children: [new Paragraph('Topptekst i kommunen')] }) },
          footers: { default: new Footer({ children: [new Paragraph('Botntekst i kommunen')] }) },
          children: text.map((line) => new Paragraph({ children: [new TextRun(line.slice(0, 4)), new TextRun(line.slice(4))] })),
        },
      ],
    }),
  )
  const parts = partsOf(new Uint8Array(bytes))
  const styles = textOf(parts, 'word/styles.xml').replaceAll('"Heading1"', '"Overskrift1"').replaceAll('"Heading 1"', '"heading 1"')
  return packed(withParts(parts, { 'word/styles.xml': styles }))
}

const made = (styles: Uint8Array): Promise<Uint8Array> => docx(everything, { ...means, styles })

async function reasonFor(styles: Uint8Array): Promise<string> {
  const problem: unknown = await made(styles).catch((cause: unknown) => cause)
  if (!(problem instanceof CannotRun) || problem.code !== 'rapport/stil') throw problem
  return String((problem.args as { readonly grunn: unknown }).grunn)
}

describe("the municipality's own document", () => {
  let own: Uint8Array = new Uint8Array()
  beforeAll(async () => {
    own = await ownDocument('Framside', '{{rapport}}', 'Bakside')
  }, 60_000)

  test('has the report in the place it marks, once, between what stood there', async () => {
    const bytes = await made(own)
    expect(consistencyFaults(partsOf(bytes))).toEqual([])
    const lines = paragraphs(bodyText(bytes))
    expect(lines.slice(0, 2)).toEqual(['Framside', 'Tilstandsrapport for grunnskulen 2025-26'])
    expect(lines.filter((line) => line !== '').at(-1)).toBe('Bakside')
    expect(lines.join('\n')).not.toContain('{{rapport}}')
    expect(lines.filter((line) => line === 'Utkast til handsaming.')).toHaveLength(1)
    expect(isUntouchedDocx(bytes)).toBe(true)
    expect(Buffer.compare(await made(own), bytes)).toBe(0)
  })

  test('keeps its page, header and footer, and its styles by the ids they have', async () => {
    const parts = partsOf(await made(own))
    const body = textOf(parts, 'word/document.xml')
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="8391" w:orient="landscape"\/>/)
    const others = [...parts.keys()]
      .filter((name) => /word\/(?:header|footer)\d*\.xml/.test(name))
      .map((name) => paragraphs(textOf(parts, name)).join(''))
    expect(others.toSorted()).toEqual(['Botntekst i kommunen', 'Topptekst i kommunen'])
    const styles = textOf(parts, 'word/styles.xml')
    const usedAs = (name: string) => new RegExp(`w:styleId="([^"]*)"[^>]*><w:name w:val="${name}"`, 'i').exec(styles)?.[1]
    expect(usedAs('heading 1')).toBe('Overskrift1')
    for (const name of ['heading 1', 'caption', 'Kvalitet oppgåve']) expect(body).toContain(`<w:pStyle w:val="${usedAs(name)}"/>`)
    expect(styles.match(/<w:name w:val="heading 1"/gi)).toHaveLength(1)
  })

  test('has tables as wide as its own page', async () => {
    const [, width] = /<w:tblW w:type="dxa" w:w="(\d+)"/.exec(bodyText(await made(own))) ?? []
    expect(Number(width)).toBeGreaterThan(9880)
    expect(Number(width)).toBeLessThanOrEqual(9906)
  })

  test('becomes Nynorsk, and no longer tells who made it', async () => {
    const parts = partsOf(await made(own))
    const all = [...parts.keys()]
      .filter((name) => name.endsWith('.xml'))
      .map((name) => textOf(parts, name))
      .join('')
    expect(all).not.toContain('nb-NO')
    expect(all).not.toContain('Ein Namngjeven')
    expect(textOf(parts, 'word/styles.xml')).toContain('<w:lang w:val="nn-NO"')
  })

  test('has the report after its text where it marks no place, on a page of its own, and alone where it has no text', async () => {
    const after = bodyText(await made(await ownDocument('Framside', 'Meir om {{rapport}}')))
    expect(paragraphs(after).slice(0, 3)).toEqual(['Framside', 'Meir om {{rapport}}', 'Tilstandsrapport for grunnskulen 2025-26'])
    expect(after).toContain('<w:pageBreakBefore/>')
    const alone = bodyText(await made(await ownDocument('')))
    expect(paragraphs(alone)[0]).toBe('Tilstandsrapport for grunnskulen 2025-26')
    expect(alone).not.toContain('<w:pageBreakBefore/>')
  })

  test('may be a template, and have been kept in a cloud', async () => {
    const parts = partsOf(own)
    const renamed = new Map(
      [...parts].map(([name, bytes]) => [
        name.replace('word/document.xml', 'word/document2.xml').replace('document.xml.rels', 'document2.xml.rels'),
        bytes,
      ]),
    )
    const told = (name: string): string =>
      textOf(parts, name).replaceAll('word/document.xml', 'word/document2.xml').replace('document.main+xml', 'template.main+xml')
    const bytes = await made(packed(withParts(renamed, { [contentTypes]: told(contentTypes), '_rels/.rels': told('_rels/.rels') })))
    expect(consistencyFaults(partsOf(bytes))).toEqual([])
    expect(textOf(partsOf(bytes), contentTypes)).not.toContain('template.main')
    expect(paragraphs(bodyText(bytes))[0]).toBe('Framside')
  })

  test('opens no template from another place', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate'
    const parts = partsOf(own)
    const attached = withParts(parts, {
      'word/settings.xml': textOf(parts, 'word/settings.xml').replace(/(<w:settings[^>]*>)/, '$1<w:attachedTemplate r:id="rMal"/>'),
      'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rMal" Type="${type}" Target="file:///S:/mal.dotx" TargetMode="External"/></Relationships>`,
    })
    const result = partsOf(await made(packed(attached)))
    expect(textOf(result, 'word/settings.xml') + textOf(result, 'word/_rels/settings.xml.rels')).not.toMatch(/attachedTemplate|mal\.dotx/)
  })

  test('may be a report made here', async () => {
    const bytes = await made(await made(own))
    expect(isUntouchedDocx(bytes)).toBe(true)
    expect(textOf(partsOf(bytes), 'docProps/custom.xml').match(/name="kvalitet"/g)).toHaveLength(1)
  })

  test('that is of no use is refused with a reason', async () => {
    const parts = partsOf(own)
    const changed = (change: Readonly<Record<string, string>>): Uint8Array => packed(withParts(parts, change))
    const without = (name: string): Parts => new Map([...parts].filter(([other]) => other !== name))
    const body = textOf(parts, 'word/document.xml')
    const reasons = [
      await reasonFor(new Uint8Array()),
      await reasonFor(bytesOf('%PDF-1.7')),
      await reasonFor(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
      await reasonFor(own.slice(0, own.length / 2)),
      await reasonFor(packed(new Map([['ark.txt', bytesOf('x')]]))),
      await reasonFor(packed(without('word/document.xml'))),
      await reasonFor(packed(without('word/styles.xml'))),
      await reasonFor(changed({ 'word/document.xml': body.slice(0, -20) })),
      await reasonFor(changed({ 'word/document.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${body}` })),
      await reasonFor(changed({ 'word/document.xml': '<w:document/>' })),
      await reasonFor(changed({ 'word/vbaProject.bin': 'x' })),
      await reasonFor(
        changed({
          'word/document.xml': body.replace(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          ),
        }),
      ),
    ]
    expect(new Set(reasons).size).toBe(4)
    expect(reasons.filter((reason) => reason === reasons[0])).toHaveLength(6)
  })
})

describe.runIf(mayRunOffice)('in LibreOffice', () => {
  test('the report becomes a PDF with its words, and a file saved there counts as edited', async () => {
    const bytes = await docx(everything, means)
    const text = textOfPdf(throughOffice(bytes, 'pdf'))
    for (const words of [
      'Innhald',
      'Læringsresultat',
      'Tabell 1. Lesing, 5. trinn',
      'Figur 1. Lesing over tre år',
      'Orda til skulen, med vekt.',
      'Side 1 av',
    ])
      expect(text).toContain(words)
    expect(isUntouchedDocx(throughOffice(bytes, 'docx'))).toBe(false)
  })

  test('an own document that was saved there keeps its header and page', async () => {
    const saved = throughOffice(await ownDocument('Framside', '{{rapport}}'), 'docx')
    const bytes = await docx(everything, { ...means, styles: saved })
    expect(consistencyFaults(partsOf(bytes))).toEqual([])
    expect(bodyText(bytes)).toMatch(
      /<w:pgSz w:w="11906" w:h="8391" w:orient="landscape"\/>|<w:pgSz w:orient="landscape" w:w="11906" w:h="8391"\/>/,
    )
    const text = textOfPdf(throughOffice(bytes, 'pdf'))
    for (const words of ['Topptekst i kommunen', 'Botntekst i kommunen', 'Framside', 'Læringsresultat']) expect(text).toContain(words)
    expect(text).not.toContain('{{rapport}}')
  })
})

if (!mayRunOffice) console.warn('No LibreOffice or pdftotext here: the tests that open the Word file with them are skipped. Install both.')
