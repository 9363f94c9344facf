import type { standardRoles } from '../roles.ts'

/** What one role thinks through before the meeting. */
export interface Preparation {
  readonly rolle: (typeof standardRoles)[number]
  /** The role as people read it. */
  readonly kven: string
  readonly slik: 'åleine' | 'kvar for seg' | 'saman' | 'fyrst kvar for seg, så saman'
  readonly spørsmål: readonly string[]
}

/** One item of the main phase. */
export interface Item {
  /** Stable name of the item; `pause` is the only one that treats nothing. */
  readonly id: string
  readonly minutt: number
  readonly tittel: string
  readonly spørsmål: readonly string[]
}

/** The four phases of one meeting after *Lærande møte og prosessar*, as the municipality's own document lists them. Times are minutes. */
export interface Phases {
  /** Which part of the dialogue it is; empty where there is one alone. */
  readonly del: string
  /** How the time follows the size of the school or the group. */
  readonly tilpassing: string
  readonly førebu: { readonly innkalling: string; readonly roller: readonly Preparation[] }
  readonly opna: {
    readonly minutt: number
    /** Making contact, the contract for the meeting, and being present. */
    readonly kontakt: string
    readonly kontrakt: string
    readonly tilStades: string
    /** What the quality dialogues are to lead to (*Bakgrunn*). */
    readonly bakgrunn: string
    readonly føresetnader: string
    readonly mål: readonly string[]
    /** What this dialogue alone rests upon; empty for most. */
    readonly føresetnad: readonly string[]
  }
  readonly hovudfase: readonly Item[]
  /** What belongs to the dialogue but has a time of its own. */
  readonly utanom: readonly Item[]
  readonly avslutt: {
    readonly minutt: number
    readonly avgjerder: readonly string[]
    readonly mellomarbeid: readonly string[]
    readonly utprøving: string
    readonly evaluering: readonly string[]
  }
}

export interface ProcessGuide extends Phases {
  /** The whole meeting in minutes, and in words. */
  readonly minutt: number
  readonly tid: string
  readonly hovudminutt: number
}

/** Adds up the times, so that no sum can differ from its items. */
export function guideOf(phases: Phases): ProcessGuide {
  const hovudminutt = phases.hovudfase.reduce((sum, { minutt }) => sum + minutt, 0)
  const minutt = phases.opna.minutt + hovudminutt + phases.avslutt.minutt
  return { ...phases, minutt, tid: durationText(minutt), hovudminutt }
}

function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [...(hours > 0 ? [hours === 1 ? '1 time' : `${hours} timar`] : []), ...(rest > 0 ? [`${rest} minutt`] : [])]
  return parts.join(' og ')
}
