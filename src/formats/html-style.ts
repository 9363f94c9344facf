/** The look of the HTML report: one column of text at reading width, tables as wide as there is room for, contents beside it on wide screens, and pages that print well. */
export const style = `
:root { --ink: #1b2733; --muted: #51606e; --accent: #0b4f8a; --line: #d5dce3; --wash: #f4f7fa; --task: #fff6e5; --task-line: #b3470d; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0; color: var(--ink); background: #fff; font: 1.0625rem/1.6 "Source Sans 3", "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif; }
header { background: var(--accent); color: #fff; padding: 3rem max(1.25rem, calc((100vw - 72rem) / 2 + 1.25rem)) 2.25rem; }
header .municipality { margin: 0; letter-spacing: .04em; font-weight: 600; }
header h1 { margin: .2rem 0 .6rem; font-size: clamp(1.9rem, 4.5vw, 2.9rem); line-height: 1.15; text-wrap: balance; }
.whole { white-space: nowrap; }
header .notice { max-width: 42rem; }
header .notice > :last-child { margin-bottom: 0; }
header a { color: #fff; }
.page { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 3.5rem; max-width: 72rem; margin: 0 auto; padding: 2rem 1.25rem 5rem; }
nav { position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow: auto; font-size: .95rem; line-height: 1.4; }
nav h2 { margin: 0 0 .5rem; font-size: 1rem; border: 0; padding: 0; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav li { margin: .35rem 0; }
nav ol ol { margin-left: .9rem; padding-left: .8rem; border-left: 1px solid var(--line); }
nav a { color: var(--ink); text-decoration: none; }
nav a:hover { text-decoration: underline; }
h2, h3, h4 { line-height: 1.25; break-after: avoid; }
h2 { font-size: 1.75rem; margin: 3rem 0 1rem; padding-top: 1rem; border-top: 3px solid var(--accent); }
main > section:first-child h2 { margin-top: 0; }
h3 { font-size: 1.3rem; margin: 2.2rem 0 .7rem; }
h4 { font-size: 1.05rem; margin: 1.6rem 0 .4rem; }
p, ul, ol { margin: 0 0 1rem; }
main p, main ul, main ol, main blockquote, main figcaption { max-width: 42rem; }
li { margin: .45rem 0; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, .table:focus-visible { outline: 3px solid #e07b00; outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .6rem 1rem; z-index: 1; }
.quotation { margin: 0 0 1.2rem; }
blockquote { margin: 0; padding: .1rem 0 .1rem 1.2rem; border-left: 3px solid var(--accent); }
blockquote > :last-child { margin-bottom: 0; }
figcaption { color: var(--muted); font-size: .85rem; padding-left: 1.35rem; margin-top: .35rem; overflow-wrap: anywhere; }
.task { background: var(--task); border-left: 4px solid var(--task-line); padding: .8rem 1rem; }
.table { overflow-x: auto; margin: 1.2rem 0 1.6rem; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; line-height: 1.4; }
caption { text-align: left; font-weight: 600; padding-bottom: .5rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .8rem .5rem 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--ink); }
tbody th { font-weight: 500; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td { overflow-wrap: break-word; }
@media (max-width: 60rem) { .page { display: block; } nav { position: static; max-height: none; margin-bottom: 2rem; padding-bottom: 1.5rem; border-bottom: 1px solid var(--line); } }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  @page { margin: 22mm 20mm; }
  body { font-size: 10.5pt; }
  header { background: none; color: var(--ink); padding: 0 0 1rem; border-bottom: 2pt solid var(--accent); }
  .page { display: block; padding: 1rem 0 0; }
  nav { position: static; max-height: none; overflow: visible; break-after: page; }
  main > section { break-before: page; }
  main > section:first-child { break-before: auto; }
  .quotation, tr { break-inside: avoid; }
  .skip { display: none; }
  a { color: inherit; }
}
`
