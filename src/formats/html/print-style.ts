import { html as words } from '../../i18n/nn/html.ts'
import type { Report } from '../../model/report.ts'

/**
 * The pages when the report is printed: A4, each chapter on a new page, heads of tables repeated. Notes on sources that are closed stay out; the appendix
 * has the list of files.
 */
export const printStyle = ({ title, municipality }: Pick<Report, 'title' | 'municipality'>): string => `
@page {
  size: A4; margin: 22mm 20mm 24mm;
  @bottom-left { content: ${cssText(`${title} – ${municipality}`)}; color: #51606e; font: 8.5pt "Source Sans 3", sans-serif; }
  @bottom-right { content: "${words.page} " counter(page) " / " counter(pages); color: #51606e; font: 8.5pt "Source Sans 3", sans-serif; }
}
@media print {
  html { font-size: 10.5pt; }
  body { font-size: 10.5pt; line-height: 1.45; orphans: 3; widows: 3; }
  header { background: none; color: var(--ink); padding: 0 0 1rem; border-bottom: 2pt solid var(--accent); }
  header h1 { font-size: 24pt; }
  .skip, nav, .back, .kjelde:not([open]) { display: none; }
  main p, main ul, main ol, main pre, main blockquote, main .offer, .chart figcaption, header .notice { max-width: none; }
  caption { overflow-wrap: anywhere; }
  .table tr > :nth-child(n) { min-width: 0; }
  .table tr > .long:nth-child(n) { min-width: 6rem; }
  .page { display: block; max-width: none; padding: 1.2rem 0 0; }
  main > section { break-before: page; }
  main > section:first-child, .paper main > section { break-before: auto; }
  main h2 { margin-top: 0; }
  main > section:first-child > h2 { padding-top: 0; border-top: 0; }
  h1, h2, h3, h4, h5, h6, figcaption, caption, .label { break-after: avoid; }
  h3 { font-size: 14pt; } h4 { font-size: 12pt; } h5, h6 { font-size: 10.5pt; }
  .paper { padding-top: .6rem; }
  .paper main { max-width: none; }
  body:has(.paper) { font-size: 9.5pt; }
  body:has(.paper) header h1 { font-size: 18pt; }
  .paper .offer { margin-bottom: .6rem; padding: .4rem .8rem; }
  .paper th, .paper td { padding-top: .1rem; padding-bottom: .1rem; }
  .paper main h2 { font-size: 14pt; margin: 1.1rem 0 .4rem; padding-top: .4rem; }
  .paper h3 { font-size: 11.5pt; margin: .8rem 0 .3rem; }
  .chart { break-after: avoid; }
  tr, .short, .chart, .offer, li, .kjelde { break-inside: avoid; }
  .scroll { overflow: visible; container-type: normal; background: none; }
  .chart .scroll svg { min-width: 0; }
  caption span, .table tr > :first-child { position: static; max-width: none; background: none; }
  table { width: 100%; font-size: 9pt; line-height: 1.4; }
  table.narrow { width: 60%; }
  thead { display: table-header-group; }
  th, td { padding-top: .35rem; padding-bottom: .35rem; }
  .kjelde summary { display: none; }
  a, header a { color: inherit; text-decoration: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`

/** A text in quotation marks of CSS, which can end neither the text nor the style. */
const cssText = (text: string): string =>
  `"${text.replaceAll(/["\\<\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`
