/**
 * The look of the HTML report: one column of text at reading width, tables as wide as there is room for, contents beside it on wide screens. Light alone,
 * since the charts are drawn on white.
 */
export const style = `
:root { color-scheme: light; --ink: #1b2733; --muted: #51606e; --accent: #0b4f8a; --line: #d5dce3; --offer: #fff8ea; --offer-line: #b3470d; --offer-ink: #8f380a; --focus: #c45f00; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: #fff; font: 1.0625rem/1.6 "Source Sans 3", "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
strong, b, th { font-weight: 600; }
q, code, a, summary { unicode-bidi: isolate; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
code { font-family: inherit; overflow-wrap: anywhere; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .6rem 1rem; z-index: 3; }
a { color: var(--accent); text-underline-offset: .15em; overflow-wrap: anywhere; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }

header { background: var(--accent); color: #fff; padding: 3rem max(1.25rem, calc((100vw - 74rem) / 2 + 1.25rem)) 2.25rem; }
header .municipality { margin: 0; letter-spacing: .03em; font-weight: 600; }
header h1 { margin: .2rem 0 .7rem; font-size: clamp(1.75rem, 1.2rem + 2.6vw, 2.9rem); font-weight: 600; line-height: 1.15; text-wrap: balance; overflow-wrap: anywhere; }
.whole { white-space: nowrap; }
header .notice { max-width: 44rem; }
header .notice > :last-child { margin-bottom: 0; }
header a, header .kjelde, header .kjelde summary { color: #fff; }
header .offer { color: var(--ink); }

.page { display: grid; grid-template-columns: 16rem minmax(0, 1fr); gap: 4rem; max-width: 74rem; margin: 0 auto; padding: 2.5rem 1.25rem 5rem; }
nav { position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow: auto; padding-right: .5rem; font-size: .95rem; line-height: 1.35; scrollbar-width: thin; }
nav h2 { margin: 0 0 .6rem; font-size: 1rem; border: 0; padding: 0; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav li { margin: .4rem 0; }
nav > ol > li { margin: .7rem 0; }
nav > ol > li > a { font-weight: 600; }
nav ol ol { margin: .3rem 0 0; padding-left: .8rem; border-left: 1px solid var(--line); }
nav ol ol a { color: var(--muted); }
nav a { display: inline-block; color: var(--ink); text-decoration: none; }
nav a:hover { color: var(--accent); text-decoration: underline; }
.back { display: none; }
.paper { display: block; }
.paper main { max-width: 44rem; }

h2, h3, h4, h5, h6 { font-weight: 600; line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; scroll-margin-top: 1.5rem; }
section { scroll-margin-top: 1rem; }
main h2 { font-size: 1.9rem; margin: 4rem 0 1.1rem; padding-top: 1.1rem; border-top: 3px solid var(--accent); }
main > section:first-child > h2 { margin-top: 0; }
h3 { font-size: 1.4rem; margin: 2.6rem 0 .7rem; }
.paper main h2 { font-size: 1.5rem; margin: 2.4rem 0 .8rem; padding-top: .8rem; border-top-width: 2px; }
.paper h3 { font-size: 1.2rem; margin: 1.6rem 0 .5rem; }
h4 { font-size: 1.15rem; margin: 1.8rem 0 .4rem; }
h5 { font-size: 1.0625rem; margin: 1.6rem 0 .3rem; }
h6 { font-size: 1.0625rem; margin: 1.4rem 0 .3rem; color: var(--muted); }
p, ul, ol, pre { margin: 0 0 1rem; }
main p, main ul, main ol, main pre, main blockquote, main .offer { max-width: 44rem; }
main ul, main ol { padding-left: 1.4rem; }
li { margin: .4rem 0; }
li > p:last-child { margin-bottom: 0; }
blockquote { margin: 0 0 1rem; padding: .1rem 0 .1rem 1.2rem; border-left: 3px solid var(--accent); }
blockquote > :last-child { margin-bottom: 0; }

.offer { margin: 0 0 1.2rem; padding: .8rem 1.1rem; background: var(--offer); border: 1px dashed var(--offer-line); border-left: 4px solid var(--offer-line); border-radius: 3px; }
.offer p { margin: 0; }
.offer .label { margin-bottom: .3rem; font-size: .9rem; color: var(--offer-ink); }
.task strong { color: var(--offer-ink); }

.scroll { overflow-x: auto; margin: 1.4rem 0 1.2rem; container-type: inline-size; background:
  linear-gradient(to left, #fff 40%, transparent) right / 2rem 100% no-repeat local, linear-gradient(to left, rgb(27 39 51 / .18), transparent) right / .7rem 100% no-repeat scroll; }
table { border-collapse: separate; border-spacing: 0; min-width: 100%; font-size: .95rem; line-height: 1.375rem; }
table.narrow { min-width: min(100%, 30rem); }
caption { text-align: left; font-weight: 600; padding-bottom: .5rem; }
caption span { position: sticky; left: 0; display: inline-block; max-width: 100cqi; overflow-wrap: anywhere; text-wrap: pretty; }
th, td { text-align: left; vertical-align: top; padding: .5rem 1rem .5rem 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; unicode-bidi: isolate; }
td.long, th.long { min-width: 9rem; overflow-wrap: anywhere; }
.number + :not(.number) { padding-left: .8rem; }
th:last-child, td:last-child { padding-right: .2rem; }
.table tr > :first-child { position: sticky; left: 0; z-index: 1; background: #fff; }
thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
tbody th { font-weight: 400; }
.number { text-align: right; font-variant-numeric: tabular-nums lining-nums; }
.quiet { color: var(--muted); font-size: .88rem; }

.chart { margin: 1.8rem 0 1.2rem; }
.chart figcaption { max-width: 44rem; font-weight: 600; }
.chart .scroll { margin: .6rem 0 0; }
.chart svg { display: block; max-width: 100%; height: auto; }
.chart .wide svg { min-width: 37rem; }
.chart svg text { font-family: "Source Sans 3", "Segoe UI", system-ui, Arial, sans-serif; }

.kjelde { margin: -.85rem 0 1.1rem; max-width: 44rem; font-size: .8rem; color: var(--muted); }
figcaption + .kjelde { margin-top: .2rem; }
.kjelde summary { width: fit-content; cursor: pointer; padding: .15rem .3rem .15rem 0; color: var(--muted); list-style: none; }
.kjelde summary::-webkit-details-marker { display: none; }
.kjelde summary::before { content: "+"; display: inline-block; width: 1.1em; font-weight: 600; }
.kjelde[open] summary::before { content: "\\2212"; }
.kjelde summary:hover { color: var(--accent); }
.kjelde ul { margin: .2rem 0 0; padding: 0 0 0 1.1em; list-style: none; }
.kjelde li { margin: .15rem 0; }

@media (max-width: 62rem) {
  .page { display: block; padding-top: 1.5rem; }
  nav { position: static; max-height: none; margin-bottom: 2.5rem; padding-bottom: 1.5rem; border-bottom: 1px solid var(--line); }
  .back { display: block; margin: 2rem 0 0; font-size: .95rem; }
}
@media (max-width: 40rem) {
  header { padding-top: 2rem; padding-bottom: 1.6rem; }
  main h2 { font-size: 1.6rem; margin-top: 3rem; }
  h3 { font-size: 1.25rem; }
  .table tr > :first-child { min-width: 8.5rem; max-width: 45cqi; padding-left: 0; overflow-wrap: anywhere; border-right: 1px solid var(--line); padding-right: .6rem; }
  .table tr > :not(:first-child) { min-width: 8.5rem; padding-left: .8rem; padding-right: .4rem; }
  .table tr > .number:not(:first-child) { min-width: 4.6rem; }
  .table tr > .long:not(:first-child) { min-width: 12rem; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media (forced-colors: active) { .offer, blockquote { border-color: CanvasText; } }
`
