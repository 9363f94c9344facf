/**
 * How the report looks on paper, in Typst. It is fixed: all that a report says comes in as data (`sys.inputs.data`, a `Printed` as JSON) and is set as
 * text, so nothing in it can be read as markup. It lies here as a string since formats read no files, and since it and the nodes must fit each other.
 */
export const template = String.raw`
#let data = json(bytes(sys.inputs.data))

#let ink = rgb("#1b2733")
#let muted = rgb("#51606e")
#let accent = rgb("#0b4f8a")
#let rule-color = rgb("#c9d3dc")
#let todo-fill = rgb("#fff4dc")
#let todo-line = rgb("#b3470d")
#let side = 24mm
#let over = if data.isPaper { 20mm } else { 27mm }

#set document(
  title: data.title,
  author: data.author,
  date: datetime(year: data.date.year, month: data.date.month, day: data.date.day),
)
#set text(font: "Source Sans 3", fallback: false, lang: "nn", region: "NO", size: if data.isPaper { 10pt } else { 10.5pt }, fill: ink)
#set par(leading: if data.isPaper { 0.6em } else { 0.68em }, spacing: if data.isPaper { 0.9em } else { 1.2em }, justify: false)
#set page(
  paper: "a4",
  margin: (x: side, top: over, bottom: if data.isPaper { 20mm } else { 24mm }),
  header-ascent: 9mm,
  footer-descent: 9mm,
  header: context if here().page() > 1 {
    set text(size: 8.5pt, fill: muted)
    block(width: 100%, inset: (bottom: 5pt), stroke: (bottom: 0.5pt + rule-color),
      grid(columns: (1fr, auto), column-gutter: 12pt, data.title, data.author))
  },
  footer: context {
    set text(size: 8.5pt, fill: muted)
    align(right, [#data.words.page.before #counter(page).display("1") #data.words.page.between #counter(page).final().first()])
  },
)

#show heading: set text(fill: accent, weight: 600, hyphenate: false)
#show heading: set par(leading: 0.5em, justify: false)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: if data.isPaper { 14pt } else { 20pt })
#show heading.where(level: 1): set block(above: if data.isPaper { 14pt } else { 0pt }, below: if data.isPaper { 8pt } else { 14pt })
#show heading.where(level: 2): set text(size: if data.isPaper { 11.5pt } else { 15pt })
#show heading.where(level: 2): set block(above: if data.isPaper { 13pt } else { 26pt }, below: if data.isPaper { 7pt } else { 11pt })
#show heading.where(level: 3): set text(size: 12pt, fill: ink)
#show heading.where(level: 3): set block(above: 20pt, below: 9pt)
#show heading.where(level: 4): set text(size: 11pt, fill: ink)
#show heading.where(level: 4): set block(above: 16pt, below: 8pt)
#show heading.where(level: 5): set text(size: 10.5pt, fill: ink)
#show heading.where(level: 5): set block(above: 14pt, below: 7pt)
#show heading.where(level: 6): set text(size: 10.5pt, fill: muted)
#show heading.where(level: 6): set block(above: 14pt, below: 7pt)

#show link: set text(fill: accent)
#set list(indent: 4pt, body-indent: 7pt, spacing: 0.75em, marker: text(fill: accent, "•"))
#set enum(indent: 4pt, body-indent: 7pt, spacing: 0.75em)
// Typst sets code at 0.8 em, and takes it for English.
#show raw: set text(font: "Source Sans 3", size: 1.25em, lang: "nn")

#set figure(gap: 7pt)
#show figure: set align(left)
#show figure: set block(above: if data.isPaper { 10pt } else { 18pt }, below: if data.isPaper { 10pt } else { 18pt })
#show figure.where(kind: table): set figure.caption(position: top)
// A chart stands on the page of the table with its figures.
#show figure.where(kind: image): set block(sticky: true)
#show figure.caption: it => block(sticky: it.kind == table, width: 100%, {
  set text(size: 9.5pt)
  strong(it.supplement + [ ] + context it.counter.display(it.numbering) + [. ])
  if it.kind == table { strong(it.body) } else { it.body }
})

#set table(inset: (x: 5pt, y: if data.isPaper { 3pt } else { 5pt }))
#show table: set text(size: 9.5pt)
#show table: set par(leading: 0.52em, spacing: 0.6em)

#show quote.where(block: true): it => it.body

#let phrases(x) = {
  if type(x) == array { for part in x { phrases(part) } }
  else if type(x) == str { x }
  else if x.as == "strong" { strong(phrases(x.body)) }
  else if x.as == "emph" { emph(phrases(x.body)) }
  else if x.as == "strike" { strike(phrases(x.body)) }
  else if x.as == "break" { linebreak() }
  else if x.as == "code" { raw(x.text) }
  else if x.as == "link" { link(x.to, phrases(x.body)) }
  else if x.as == "see" { link(label(x.to), phrases(x.body)) }
}

#let table-of(x) = {
  set text(hyphenate: x.hyphenates)
  table(
    columns: x.columns.map(column => if column.share == 0 { auto } else { column.share * 1fr }),
    align: (column, row) => (if x.columns.at(column).align == "right" { right } else { left }) + (if row == 0 { bottom } else { top }),
    stroke: (column, row) => (bottom: if row == 0 { 1pt + ink } else { 0.5pt + rule-color }),
    table.header(repeat: true, ..x.head.map(cell => table.cell(breakable: false, strong(phrases(cell))))),
    ..x.rows.zip(x.breaks).map(((row, breaks)) => row.map(cell => table.cell(breakable: breaks, phrases(cell)))).flatten(),
  )
}

#let nodes(x) = {
  if type(x) == array { for node in x { nodes(node) } }
  else if x.as == "heading" {
    if x.level == 1 and x.listed and not data.isPaper { pagebreak(weak: true) }
    let made = heading(level: x.level, outlined: x.listed, bookmarked: true, x.text)
    if "label" in x [#made #label(x.label)] else { made }
  }
  else if x.as == "paragraph" { par(phrases(x.body)) }
  else if x.as == "todo" {
    block(width: 100%, fill: todo-fill, stroke: (left: 3pt + todo-line), inset: (x: 11pt, y: if data.isPaper { 6pt } else { 9pt }), above: if data.isPaper { 8pt } else { 14pt }, below: if data.isPaper { 8pt } else { 14pt },
      par(strong(x.lead) + [ ] + x.text))
  }
  else if x.as == "list" { list(..x.items.map(nodes)) }
  else if x.as == "numbered" { enum(start: x.start, ..x.items.map(nodes)) }
  else if x.as == "quotation" {
    block(width: 100%, inset: (left: 12pt, y: 2pt), stroke: (left: 2.5pt + accent), above: 12pt, below: 10pt, sticky: x.whole,
      quote(block: true, nodes(x.body)))
  }
  else if x.as == "source" { block(above: 8pt, below: 16pt, inset: (left: if x.below == "table" { 5pt } else { 14.5pt }), text(size: 8.5pt, fill: muted, x.text)) }
  else if x.as == "code" { raw(block: true, x.text) }
  else if x.as == "table" {
    // A short table stands on one page; a long one, or one with a long row, goes on to the next.
    show figure.where(kind: table): set block(breakable: x.rows.len() > 12 or x.breaks.any(breaks => breaks))
    if "caption" in x { figure(kind: table, caption: x.caption, table-of(x)) } else { table-of(x) }
  }
  else if x.as == "chart" {
    figure(kind: image, caption: x.title, image(bytes(x.svg), format: "svg", alt: x.alt, width: x.width * 1%))
  }
}

// A title page would take half of a paper.
#let band = if data.isPaper { (stroke: (bottom: 1.5pt + accent), inset: (bottom: 8pt), below: 12pt) } else { (fill: accent, outset: (x: side, top: over), inset: (bottom: 26pt), below: 24pt) }
#block(width: 100%, ..band, {
  set text(fill: if data.isPaper { accent } else { white })
  text(size: if data.isPaper { 10pt } else { 12pt }, weight: 600, data.author)
  v(if data.isPaper { 0pt } else { 4pt })
  show title: set text(size: if data.isPaper { 20pt } else { 27pt }, weight: 600, hyphenate: false)
  show title: set par(leading: 0.4em)
  title()
  text(size: if data.isPaper { 9.5pt } else { 10.5pt }, data.day)
})

#nodes(data.opening)

#let listed = data.body.filter(node => node.as == "heading" and node.listed)
#if listed.len() > 0 and not data.isPaper {
  show outline: set heading(bookmarked: true)
  show outline: it => block(above: 24pt, it)
  show outline.entry: set text(fill: ink)
  show outline.entry.where(level: 1): set text(weight: 600)
  show outline.entry.where(level: 1): set block(above: 11pt)
  show outline.entry: set block(above: 6.5pt)
  outline(title: data.words.contents, depth: 3, indent: 1.4em)
}

#nodes(data.body)
`
