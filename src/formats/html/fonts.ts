import { Buffer } from 'node:buffer'
import type { Means } from '../means.ts'

type Ranges = readonly (readonly [from: number, to: number])[]

/** The letters of each cut, as its publisher gives them (`@fontsource/source-sans-3`). What neither has, the machine's own fonts show. */
const cuts: Readonly<Record<'latin' | 'latin-ext', Ranges>> = {
  latin: [
    [0x0000, 0x00ff],
    [0x0131, 0x0131],
    [0x0152, 0x0153],
    [0x02bb, 0x02bc],
    [0x02c6, 0x02c6],
    [0x02da, 0x02da],
    [0x02dc, 0x02dc],
    [0x0304, 0x0304],
    [0x0308, 0x0308],
    [0x0329, 0x0329],
    [0x2000, 0x206f],
    [0x20ac, 0x20ac],
    [0x2122, 0x2122],
    [0x2191, 0x2191],
    [0x2193, 0x2193],
    [0x2212, 0x2212],
    [0x2215, 0x2215],
    [0xfeff, 0xfeff],
    [0xfffd, 0xfffd],
  ],
  'latin-ext': [
    [0x0100, 0x02ba],
    [0x02bd, 0x02c5],
    [0x02c7, 0x02cc],
    [0x02ce, 0x02d7],
    [0x02dd, 0x02ff],
    [0x1d00, 0x1dbf],
    [0x1e00, 0x1e9f],
    [0x1ef2, 0x1eff],
    [0x2020, 0x2020],
    [0x20a0, 0x20ab],
    [0x20ad, 0x20c4],
    [0x2113, 0x2113],
    [0x2c60, 0x2c7f],
    [0xa720, 0xa7ff],
  ],
}

/** The typeface as part of the page: with Latin letters alone where the text has no others, as those of Sami. */
export function fontFaces(text: string, font: Means['font']): string {
  const faces = (['latin', 'latin-ext'] as const)
    .filter((cut) => cut === 'latin' || isNeeded(cuts[cut], text))
    .flatMap((cut) => ([400, 600] as const).map((weight) => face(weight, cuts[cut], font(`${cut}-${weight}.woff2`))))
  return faces.join('')
}

const isNeeded = (ranges: Ranges, text: string): boolean =>
  [...new Set(text)].some((letter) => isIn(ranges, letter) && !isIn(cuts.latin, letter))

function isIn(ranges: Ranges, letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0
  return ranges.some(([from, to]) => code >= from && code <= to)
}

const face = (weight: number, ranges: Ranges, bytes: Uint8Array): string =>
  `@font-face{font-family:"Source Sans 3";font-weight:${weight};font-display:block;src:url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) format("woff2");unicode-range:${ranges.map(rangeText).join(',')}}`

const rangeText = ([from, to]: Ranges[number]): string =>
  from === to ? `U+${from.toString(16)}` : `U+${from.toString(16)}-${to.toString(16)}`
