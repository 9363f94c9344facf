import { docx as words } from '../../i18n/nn/docx.ts'
import { attributeOf, escaped, tagsIn } from './xml.ts'
import { beforeEnd } from './package.ts'

/** What the report needs styles for. */
export type StyleName = keyof typeof definitions

/** The id of each style in the document at hand: Norwegian Word calls «heading 1» `Overskrift1`, LibreOffice has ids of its own. */
export type StyleIds = Readonly<Record<StyleName, string>>

/** The colours of the report, as in its HTML. */
export const colours = {
  ink: '1B2733',
  muted: '51606E',
  accent: '0B4F8A',
  line: 'D5DCE3',
  wash: 'F4F7FA',
  task: 'FFF6E5',
  taskLine: 'B3470D',
} as const

interface Definition {
  /** Word knows its own styles by these names in all languages. */
  readonly name: string
  readonly id: string
  readonly type?: 'character'
  readonly paragraph?: string
  readonly run?: string
  readonly isNext?: true
}

const heading = (level: number, size: number, before: number, after: number, colour: string): Definition => ({
  name: `heading ${level}`,
  id: `Heading${level}`,
  paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="${after}" w:line="252" w:lineRule="auto"/><w:outlineLvl w:val="${level - 1}"/>`,
  run: `<w:b/><w:bCs/><w:color w:val="${colour}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
})

const contents = (level: number, indent: number, before: number, run: string): Definition => ({
  name: `toc ${level}`,
  id: `TOC${level}`,
  paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs><w:spacing w:before="${before}" w:after="40"/><w:ind w:left="${indent}"/>`,
  run,
})

const small = `<w:sz w:val="19"/><w:szCs w:val="19"/>`
const muted = `<w:color w:val="${colours.muted}"/>`
const bar = (side: 'left', colour: string, space: number): string =>
  `<w:pBdr><w:${side} w:val="single" w:sz="24" w:space="${space}" w:color="${colour}"/></w:pBdr>`

/** Each style by what it is for. Those that a municipality's own document has are used as they stand there. */
const definitions = {
  title: {
    name: 'Title',
    id: 'Title',
    paragraph: '<w:keepNext/><w:spacing w:before="720" w:after="100" w:line="240" w:lineRule="auto"/>',
    run: `<w:b/><w:bCs/><w:color w:val="${colours.accent}"/><w:sz w:val="46"/><w:szCs w:val="46"/>`,
  },
  subtitle: {
    name: 'Subtitle',
    id: 'Subtitle',
    paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="14" w:color="${colours.accent}"/></w:pBdr><w:spacing w:after="320"/>`,
    run: `${muted}<w:sz w:val="28"/><w:szCs w:val="28"/>`,
  },
  heading1: heading(1, 36, 480, 160, colours.accent),
  heading2: heading(2, 27, 360, 100, colours.ink),
  heading3: heading(3, 23, 280, 80, colours.ink),
  heading4: heading(4, 21, 240, 60, colours.muted),
  heading5: heading(5, 21, 240, 60, colours.muted),
  heading6: heading(6, 21, 240, 60, colours.muted),
  contentsHeading: {
    name: 'TOC Heading',
    id: 'TOCHeading',
    paragraph: '<w:keepNext/><w:spacing w:before="360" w:after="120"/>',
    run: `<w:b/><w:bCs/><w:color w:val="${colours.accent}"/><w:sz w:val="27"/><w:szCs w:val="27"/>`,
  },
  contents1: contents(1, 0, 80, '<w:b/><w:bCs/>'),
  contents2: contents(2, 284, 0, ''),
  caption: {
    name: 'caption',
    id: 'Caption',
    paragraph: '<w:keepLines/><w:spacing w:before="240" w:after="100" w:line="252" w:lineRule="auto"/>',
    run: `<w:b/><w:bCs/><w:sz w:val="20"/><w:szCs w:val="20"/>`,
  },
  quote: {
    name: 'Quote',
    id: 'Quote',
    paragraph: `${bar('left', colours.accent, 12)}<w:spacing w:after="120"/><w:ind w:left="340"/>`,
  },
  source: {
    name: words.styles.source,
    id: 'KvalitetKjelde',
    paragraph: '<w:spacing w:after="200"/><w:ind w:left="340"/>',
    run: `${muted}<w:sz w:val="17"/><w:szCs w:val="17"/>`,
  },
  task: {
    name: words.styles.task,
    id: 'KvalitetOppgave',
    paragraph: `<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="${colours.task}"/><w:left w:val="single" w:sz="24" w:space="8" w:color="${colours.taskLine}"/><w:bottom w:val="single" w:sz="4" w:space="6" w:color="${colours.task}"/><w:right w:val="single" w:sz="4" w:space="6" w:color="${colours.task}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="${colours.task}"/><w:spacing w:before="200" w:after="240"/><w:ind w:left="200" w:right="140"/>`,
  },
  cell: {
    name: words.styles.cell,
    id: 'KvalitetTabelltekst',
    paragraph: '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>',
    run: small,
  },
  code: {
    name: words.styles.code,
    id: 'KvalitetKode',
    paragraph: `<w:shd w:val="clear" w:color="auto" w:fill="${colours.wash}"/><w:spacing w:line="252" w:lineRule="auto"/>`,
    run: `<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:noProof/>${small}`,
  },
  listItem: { name: 'List Paragraph', id: 'ListParagraph', paragraph: '<w:spacing w:after="80"/><w:ind w:left="720"/>' },
  link: {
    name: 'Hyperlink',
    id: 'Hyperlink',
    type: 'character',
    run: `<w:color w:val="${colours.accent}"/><w:u w:val="single"/>`,
  },
} as const satisfies Readonly<Record<string, Definition>>

const all: readonly (readonly [string, Definition])[] = Object.entries(definitions)

/** The ids of the styles in a list of styles, and the list with those that it lacks. They rest on the document's own style of running text. */
export function resolveStyles(xml: string): { readonly ids: StyleIds; readonly xml: string } {
  const there = stylesIn(xml)
  const normal = there.find(({ type, isDefault }) => isDefault && type === 'paragraph')?.id
  const taken = new Set(there.map(({ id }) => id))
  const ids: Record<string, string> = {}
  const added: string[] = []
  for (const [key, definition] of all) {
    const type = definition.type ?? 'paragraph'
    const known = there.find((style) => style.type === type && style.name === definition.name.toLowerCase())
    ids[key] = known?.id ?? (taken.has(definition.id) ? `${definition.id}Kvalitet` : definition.id)
    if (!known) added.push(styleXml(definition, ids[key] ?? definition.id, normal))
  }
  return { ids: ids as StyleIds, xml: beforeEnd(xml, 'w:styles', added.join('')) }
}

function styleXml({ name, type, paragraph = '', run = '' }: Definition, id: string, normal: string | undefined): string {
  const rests =
    type === 'character' || normal === undefined
      ? ''
      : `<w:basedOn w:val="${escaped(normal)}"/>${/^(?:heading|Title|Subtitle)/.test(name) ? `<w:next w:val="${escaped(normal)}"/>` : ''}`
  const own = /^Kvalitet /.test(name) ? ' w:customStyle="1"' : ''
  const properties = `${paragraph && `<w:pPr>${paragraph}</w:pPr>`}${run && `<w:rPr>${run}</w:rPr>`}`
  return `<w:style w:type="${type ?? 'paragraph'}"${own} w:styleId="${id}"><w:name w:val="${escaped(name)}"/>${rests}<w:uiPriority w:val="9"/><w:qFormat/>${properties}</w:style>`
}

interface FoundStyle {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly isDefault: boolean
}

function stylesIn(xml: string): readonly FoundStyle[] {
  const found: FoundStyle[] = []
  let style: Omit<FoundStyle, 'name'> | undefined
  for (const { name, kind, text } of tagsIn(xml)) {
    if (name === 'w:style')
      style =
        kind === 'opens'
          ? {
              id: attributeOf(text, 'w:styleId') ?? '',
              type: attributeOf(text, 'w:type') ?? '',
              isDefault: /^(?:1|true|on)$/.test(attributeOf(text, 'w:default') ?? ''),
            }
          : undefined
    if (name === 'w:name' && style) found.push({ ...style, name: (attributeOf(text, 'w:val') ?? '').toLowerCase() })
  }
  return found
}
