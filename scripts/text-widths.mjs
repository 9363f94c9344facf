// Prints src/report/charts/text-widths.ts, made from the font itself: `node scripts/text-widths.mjs > src/report/charts/text-widths.ts`
import { readFileSync } from 'node:fs'

const folder = new URL('../node_modules/@expo-google-fonts/source-sans-3/', import.meta.url)
const files = { regular: '400Regular/SourceSans3_400Regular.ttf', semibold: '600SemiBold/SourceSans3_600SemiBold.ttf' }
const run = { first: 0x20, last: 0x17f }
/** Beyond the run: signs of text and numbers. */
const others = [...'‐‑–—‘’‚“”„•…‹›€−×≤≥\u2009\u202F']

process.stdout.write(`/**
 * How far each sign of Source Sans 3 moves the pen, in thousandths of the size of the text; kerning left out. Made by scripts/text-widths.mjs.
 * \`run\` begins at U+0020; 0 where the font has no such sign.
 */
export const textWidths = {
${Object.entries(files)
  .map(([name, file]) => `  ${name}: ${tableOf(readFileSync(new URL(file, folder)))},`)
  .join('\n')}
} as const
`)

function tableOf(font) {
  const widthOf = widthsIn(font)
  const widths = Array.from({ length: run.last - run.first + 1 }, (_, index) => widthOf(run.first + index))
  const rows = Array.from(
    { length: Math.ceil(widths.length / 24) },
    (_, row) => `      ${widths.slice(row * 24, row * 24 + 24).join(', ')},`,
  )
  const beyond = others.map((sign) => `      '${escaped(sign)}': ${widthOf(sign.codePointAt(0))},`)
  return `{
    // prettier-ignore
    run: [
${rows.join('\n')}
    ],
    beyond: {
${beyond.join('\n')}
    },
  }`
}

function escaped(sign) {
  return `\\u${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Of a TrueType file: code point → width in thousandths of the size. */
function widthsIn(font) {
  const tables = new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16).map((at) => [
      font.toString('latin1', at, at + 4),
      font.readUInt32BE(at + 8),
    ]),
  )
  const unitsPerEm = font.readUInt16BE(tables.get('head') + 18)
  const measured = font.readUInt16BE(tables.get('hhea') + 34)
  const glyphOf = glyphsIn(font, tables.get('cmap'))
  return (codePoint) => {
    const glyph = glyphOf(codePoint)
    if (glyph === 0) return 0
    return Math.round((font.readUInt16BE(tables.get('hmtx') + Math.min(glyph, measured - 1) * 4) * 1000) / unitsPerEm)
  }
}

/** Code point → number of the glyph, 0 where there is none; from the subtable of format 12. */
function glyphsIn(font, cmap) {
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4))
  const table = subtables.find((at) => font.readUInt16BE(at) === 12)
  if (table === undefined) throw new Error('no cmap of format 12')
  const groups = Array.from({ length: font.readUInt32BE(table + 12) }, (_, index) => {
    const at = table + 16 + index * 12
    return { first: font.readUInt32BE(at), last: font.readUInt32BE(at + 4), glyph: font.readUInt32BE(at + 8) }
  })
  return (codePoint) => {
    const group = groups.find(({ first, last }) => first <= codePoint && codePoint <= last)
    return group ? group.glyph + codePoint - group.first : 0
  }
}
