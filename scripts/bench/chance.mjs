/** A generator of numbers from 0 to 1 that always gives the same for the same words (mulberry32, seeded by FNV-1a). */
export function random(words) {
  let state = 0x811c9dc5
  for (const letter of words) state = Math.imul(state ^ letter.codePointAt(0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const between = (chance, from, to) => from + Math.floor(chance() * (to - from + 1))
export const oneOf = (chance, list) => list[between(chance, 0, list.length - 1)]
