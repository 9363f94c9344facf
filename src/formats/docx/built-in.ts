import { docx as words } from '../../i18n/nn/docx.ts'
import type { Report } from '../../model/report.ts'
import { bytesOf, contentTypes, packageRelations, type Parts } from './package.ts'
import { colours } from './styles.ts'
import { escaped, language } from './xml.ts'

/**
 * The document that the report is laid into where the municipality has none of its own: A4 with Norwegian margins, the municipality and the title at
 * the top of all pages but the first, the number of the page at the foot.
 */
export const builtIn = ({ municipality, title }: Report): Parts =>
  new Map(
    Object.entries({
      [contentTypes]: `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
        parts,
      )
        .map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${wordType}.${type}+xml"/>`)
        .join('')}</Types>`,
      [packageRelations]: relations([['officeDocument', 'word/document.xml']]),
      'word/_rels/document.xml.rels': relations(
        ['styles', 'settings', 'fontTable', 'header', 'footer'].map((name) => [name, `${name}.xml`] as const),
      ),
      'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${page}</w:body></w:document>`,
      'word/styles.xml': styles,
      'word/settings.xml': settings,
      'word/fontTable.xml': fonts,
      'word/header.xml': `${declaration}<w:hdr ${namespaces}>${headerLine(municipality, title)}</w:hdr>`,
      'word/footer.xml': `${declaration}<w:ftr ${namespaces}>${footerLine}</w:ftr>`,
    }).map(([name, text]) => [name, bytesOf(text)] as const),
  )

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}"`
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const parts = {
  document: 'document.main',
  styles: 'styles',
  settings: 'settings',
  fontTable: 'fontTable',
  header: 'header',
  footer: 'footer',
} as const

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target]) => `<Relationship Id="rId-${type}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`

/** In twips: A4, 2.5 cm at the sides, a little more at the top for the line of the header. */
const page =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId-header"/><w:footerReference w:type="default" r:id="rId-footer"/><w:footerReference w:type="first" r:id="rId-footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1588" w:right="1418" w:bottom="1418" w:left="1418" w:header="794" w:footer="680" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>'

const typeface = 'Source Sans 3'
const styles = `${declaration}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${typeface}" w:hAnsi="${typeface}" w:eastAsia="${typeface}" w:cs="${typeface}"/><w:color w:val="${colours.ink}"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="262" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`

const settings = `${declaration}<w:settings ${namespaces}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${language}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`

/** What Word is to use where the typeface is not installed. */
const fonts = `${declaration}<w:fonts ${namespaces}><w:font w:name="${typeface}"><w:altName w:val="Calibri"/><w:panose1 w:val="020B0503030403020204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`

const run = (text: string, isBold: boolean): string =>
  `<w:r><w:rPr>${isBold ? '<w:b/>' : ''}<w:color w:val="${colours.muted}"/><w:sz w:val="18"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

const headerLine = (municipality: string, title: string): string =>
  `<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="6" w:color="${colours.line}"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs><w:spacing w:after="0"/></w:pPr>${run(municipality, true)}<w:r><w:tab/></w:r>${run(title, false)}</w:p>`

const field = (name: string): string => `<w:fldSimple w:instr=" ${name} ">${run('1', false)}</w:fldSimple>`

const footerLine = `<w:p><w:pPr><w:spacing w:after="0"/><w:jc w:val="right"/></w:pPr>${run(words.page, false)}${field('PAGE')}${run(words.of, false)}${field('NUMPAGES')}</w:p>`
