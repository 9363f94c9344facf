/** The colours of the charts. tests/report/charts/palette.test.ts holds what is read to 4.5 against its ground, and what is seen to 3. */
export const palette = {
  paper: '#ffffff',
  ink: '#1b2733',
  muted: '#51606e',
  own: '#0b4f8a',
  /** The uncertainty of what is ours, behind all else. */
  band: '#d6e4f1',
  goal: '#b3470d',
  grid: '#e3e8ec',
  axis: '#8592a0',
  leader: '#8592a0',
  /** Of what is not shown. */
  veil: '#f4f6f8',
  veilLine: '#d5dce2',
} as const

/** How an area is filled: colour, lines across it, and the colour of words on it. */
export interface Fill {
  readonly colour: string
  readonly hatching: { readonly way: 'up' | 'down' | 'level' | 'upright'; readonly colour: string; readonly gap: number } | undefined
  readonly ink: string
}

/** Levels of mastery from the lowest. Neighbours differ in more than colour: every other one is hatched. */
export const levelFills: readonly [Fill, Fill, Fill, Fill, Fill] = [
  { colour: '#f3d9a6', hatching: { way: 'up', colour: '#b98d3f', gap: 6 }, ink: palette.ink },
  { colour: '#cfe0ee', hatching: undefined, ink: palette.ink },
  { colour: '#93bbdd', hatching: { way: 'down', colour: '#5d90bd', gap: 7 }, ink: palette.ink },
  { colour: '#2f74ad', hatching: undefined, ink: palette.paper },
  { colour: '#0b3561', hatching: { way: 'level', colour: '#4c77a6', gap: 5 }, ink: palette.paper },
]

/** States of an action: what is still open is light, what is ended is dark. */
export const stateFills = {
  open: { colour: '#ffffff', hatching: { way: 'up', colour: '#b98d3f', gap: 6 }, ink: palette.ink },
  'i gang': { colour: '#93bbdd', hatching: { way: 'down', colour: '#5d90bd', gap: 7 }, ink: palette.ink },
  gjennomført: { colour: '#0b4f8a', hatching: undefined, ink: palette.paper },
  vidareført: { colour: '#cfe0ee', hatching: { way: 'up', colour: '#86aed0', gap: 7 }, ink: palette.ink },
  avslutta: { colour: '#aab4bd', hatching: { way: 'level', colour: '#7b8793', gap: 5 }, ink: palette.ink },
} as const satisfies Readonly<Record<string, Fill>>
