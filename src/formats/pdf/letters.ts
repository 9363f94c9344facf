/**
 * The code points that a TrueType file has a glyph for, read from its table `cmap` (OpenType 1.9, formats 4 and 12).
 * Empty when the file has no such table.
 */
export function lettersOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const start = tableAt(view, 'cmap')
  const letters = new Set<number>()
  if (start === undefined) return letters
  for (let index = 0; index < view.getUint16(start + 2); index += 1) {
    const subtable = start + view.getUint32(start + 4 + index * 8 + 4)
    const format = view.getUint16(subtable)
    if (format === 4) addSegments(view, subtable, letters)
    if (format === 12) addGroups(view, subtable, letters)
  }
  return letters
}

function tableAt(view: DataView, wanted: string): number | undefined {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + index * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(entry + offset)))
    if (tag === wanted) return view.getUint32(entry + 8)
  }
  return undefined
}

/** Format 4: segments of the first 65 536 code points, each with an offset to its glyphs or a list of them. */
function addSegments(view: DataView, subtable: number, letters: Set<number>): void {
  const twice = view.getUint16(subtable + 6)
  const ends = subtable + 14
  const starts = ends + twice + 2
  for (let segment = 0; segment < twice; segment += 2) {
    const delta = view.getUint16(starts + twice + segment)
    const rangeAt = starts + 2 * twice + segment
    const range = view.getUint16(rangeAt)
    const first = view.getUint16(starts + segment)
    for (let code = first; code <= view.getUint16(ends + segment) && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - first))
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) letters.add(code)
    }
  }
}

/** Format 12: groups of any code points. */
function addGroups(view: DataView, subtable: number, letters: Set<number>): void {
  for (let group = 0; group < view.getUint32(subtable + 12); group += 1) {
    const at = subtable + 16 + group * 12
    for (let code = view.getUint32(at); code <= view.getUint32(at + 4); code += 1) letters.add(code)
  }
}
