import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inNynorsk } from '../../src/i18n/bokmal.ts'
import { headings as words } from '../../src/i18n/nn/headings.ts'
import { kindIds, kindOf } from '../../src/kinds/index.ts'
import type { KindId } from '../../src/model/document.ts'
import type { SchoolYear } from '../../src/model/school-year.ts'
import type { Record } from '../../src/records/record.ts'
import { outlineOf } from '../../src/records/sections.ts'
import { headingFaults, type HeadingDemand } from '../../src/rules/headings.ts'

interface Line {
  readonly level: number
  readonly text: string
}

/** A document of a kind whose body has these headings, each with a sentence below. */
function recordWith(kind: KindId, lines: readonly Line[]): Record {
  const body = lines.map(({ level, text }) => `${'#'.repeat(level)} ${text}\n\nEi setning.\n\n`).join('')
  const file = `2026-27/nord/${kind}.md`
  const nothing = { yaml: '', linesBefore: 0, fields: {}, template: 1, errors: [], newer: [] }
  const identity = { file, kind, year: '2026-27' as SchoolYear, school: 'nord', department: undefined, status: 'ferdig' as const }
  return { ...identity, ...nothing, body, bodyLine: 0, ...outlineOf(body, 0) }
}

interface Told {
  readonly code: string
  readonly severity: string
  readonly line: number
  readonly args: { readonly overskrift: string; readonly framlegg?: string }
}

const toldOf = (kind: KindId, lines: readonly Line[]): readonly Told[] =>
  [...headingFaults(recordWith(kind, lines), kindOf(kind).headings)].map(({ code, severity, at, args }) => ({
    code,
    severity,
    line: 'line' in at ? at.line : 0,
    args: args as Told['args'],
  }))

/** Four lines for each heading. */
const lineOf = (lines: readonly Line[], line: Line): number => lines.indexOf(line) * 4 + 1
const written = ({ level, text }: Line): string => `${'#'.repeat(level)} ${text}`
const bare = (demand: HeadingDemand): Line => ({ level: demand.level, text: demand.text })
const linesOf = (kind: KindId): readonly Line[] => kindOf(kind).headings.map(bare)

const withHeadings = kindIds.filter((kind) => kindOf(kind).headings.length > 1)
const anyKind = fc.constantFrom(...withHeadings)

describe.each(withHeadings)('%s', (kind) => {
  test('is silent when the headings stand as in the template, with own headings between', () => {
    const lines = linesOf(kind)
    expect(toldOf(kind, lines)).toEqual([])
    expect(
      toldOf(
        kind,
        lines.flatMap((line) => [line, { level: line.level + 1, text: `Eige ord nummer ${lines.indexOf(line)}` }]),
      ),
    ).toEqual([])
  })
})

test('a deleted heading is missing, told at the required heading before it', () => {
  fc.assert(
    fc.property(anyKind, fc.nat(), (kind, pick) => {
      const lines = linesOf(kind)
      const index = pick % lines.length
      const gone = lines[index]
      const left = lines.filter((line) => line !== gone)
      const above = lines[index - 1]
      expect(gone && toldOf(kind, left)).toEqual([
        {
          code: 'tekst/manglar-overskrift',
          severity: 'error',
          line: above ? lineOf(left, above) : 1,
          args: { overskrift: gone && written(gone) },
        },
      ])
    }),
  )
})

test('a heading with a slip of the pen is reworded, told at that heading', () => {
  fc.assert(
    fc.property(anyKind, fc.nat(), fc.nat(), fc.constantFrom('', 'x', 'qq'), (kind, pick, at, instead) => {
      const lines = linesOf(kind)
      const meant = lines[pick % lines.length]
      if (!meant) return
      const place = 1 + (at % (meant.text.length - 2))
      const text = `${meant.text.slice(0, place)}${instead}${meant.text.slice(place + 1)}`.replaceAll(/\s+/g, ' ')
      fc.pre(text !== meant.text && text.toLowerCase() !== meant.text.toLowerCase() && /[a-zæøå]/i.test(meant.text[place] ?? ''))
      fc.pre(meant.text.length > 5)
      // A slip can happen to be the Bokmål word (dei → de), which is told as such.
      fc.pre(inNynorsk(text).toLowerCase() !== meant.text.toLowerCase())
      const slip = { ...meant, text }
      const now = lines.map((line) => (line === meant ? slip : line))
      expect(toldOf(kind, now)).toEqual([
        {
          code: 'tekst/omdoypt-overskrift',
          severity: 'error',
          line: lineOf(now, slip),
          args: { overskrift: text, framlegg: written(meant) },
        },
      ])
    }),
  )
})

test('a heading written twice is doubled, told at the last', () => {
  fc.assert(
    fc.property(anyKind, fc.nat(), (kind, pick) => {
      const lines = linesOf(kind)
      const twice = lines[pick % lines.length]
      if (!twice) return
      const copy = { ...twice }
      const now = lines.flatMap((line) => (line === twice ? [line, copy] : [line]))
      expect(toldOf(kind, now)).toEqual([
        { code: 'tekst/dobbel-overskrift', severity: 'warning', line: lineOf(now, copy), args: { overskrift: twice.text } },
      ])
    }),
  )
})

describe('headings in another order', () => {
  const flat = withHeadings.filter((kind) => kindOf(kind).headings.every(({ level }) => level === 2))
  const anyOrder = fc
    .constantFrom(...flat)
    .chain((kind) =>
      fc.record({ kind: fc.constant(kind), now: fc.shuffledSubarray([...linesOf(kind)], { minLength: linesOf(kind).length }) }),
    )

  test('are told with the fewest that must be moved, each at its place; the rest stand in order', () => {
    fc.assert(
      fc.property(anyOrder, ({ kind, now }) => {
        const template = linesOf(kind).map(({ text }) => text)
        const told = toldOf(kind, now)
        expect(told.every(({ code, severity }) => code === 'tekst/flytta-overskrift' && severity === 'warning')).toBe(true)
        const moved = told.map(({ args }) => now.find((line) => written(line) === args.overskrift) ?? fc.pre(false))
        expect(told.map(({ line }) => line)).toEqual(moved.map((line) => line && lineOf(now, line)))
        const rest = now.filter((line) => !moved.includes(line)).map(({ text }) => template.indexOf(text))
        expect(rest).toEqual(rest.toSorted((a, b) => a - b))
        expect(rest).toHaveLength(longestRun(now.map(({ text }) => template.indexOf(text))))
      }),
    )
  })

  test('one that is moved alone is told alone, wherever it goes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...flat), fc.nat(), fc.nat(), (kind, pick, goal) => {
        const lines = linesOf(kind)
        const from = pick % lines.length
        const rest = lines.toSpliced(from, 1)
        const to = goal % lines.length
        fc.pre(Math.abs(to - from) > 1)
        const moved = lines[from]
        const now = moved ? rest.toSpliced(to, 0, moved) : rest
        expect(toldOf(kind, now).map(({ args }) => args.overskrift)).toEqual([moved && written(moved)])
      }),
    )
  })

  /** The length of the longest increasing run, by trying them all backwards. */
  function longestRun(ranks: readonly number[]): number {
    const best: number[] = []
    ranks.forEach((rank, index) => {
      best.push(1 + Math.max(0, ...ranks.slice(0, index).map((earlier, at) => (earlier < rank ? (best[at] ?? 0) : 0))))
    })
    return Math.max(0, ...best)
  }
})

describe('main headings with headings below', () => {
  const dialogue = linesOf('leiardialog-1')
  const named = (text: string): Line => dialogue.find((line) => line.text === text) ?? { level: 9, text }
  const text = words['leiardialog-1']
  const told = (lines: readonly Line[]): readonly string[] =>
    toldOf('leiardialog-1', lines).map(({ code, args, line }) => `${code} ${args.overskrift} ${line}`)

  test('a heading under another main heading is moved, told at that heading', () => {
    const arenas = named(text.arenas)
    const without = dialogue.filter((line) => line !== arenas)
    const now = without.flatMap((line) => (line.text === text.focus ? [line, arenas] : [line]))
    expect(told(now)).toEqual([`tekst/flytta-overskrift ### ${text.arenas} ${lineOf(now, arenas)}`])
  })

  test('a main heading takes its own along, and only it is told of', () => {
    const part = [text.structure, text.roles, text.mandate, text.arenas].map(named)
    const rest = dialogue.filter((line) => !part.includes(line))
    const now = [...part, ...rest]
    expect(told(now)).toEqual([`tekst/flytta-overskrift ## ${text.structure} 1`])
  })

  test('a main heading that is gone, reworded or doubled moves none of those below it', () => {
    const structure = named(text.structure)
    expect(told(dialogue.filter((line) => line !== structure)).map((one) => one.split(' ')[0])).toEqual(['tekst/manglar-overskrift'])
    const reworded = dialogue.map((line) => (line === structure ? { ...line, text: 'Strukturar og organisering' } : line))
    expect(told(reworded).map((one) => one.split(' ')[0])).toEqual(['tekst/omdoypt-overskrift'])
    const doubled = dialogue.flatMap((line) => (line.text === text.mandate ? [{ ...structure }, line] : [line]))
    expect(told(doubled).map((one) => one.split(' ')[0])).toEqual(['tekst/dobbel-overskrift'])
  })

  test('the level of a heading does not move it', () => {
    const now = dialogue.map((line) => (line.text === text.roles ? { ...line, level: 2 } : line))
    expect(told(now)).toEqual([])
    expect(told(dialogue.map((line) => ({ ...line, level: line.level + 1 })))).toEqual([])
  })
})

/** Headings as somebody used to Bokmål writes them. */
const bokmal: readonly (readonly [KindId, string, string])[] = [
  ['leiardialog-1', 'Grunnlaget fra i fjor', words['leiardialog-1'].ground],
  ['leiardialog-1', 'Mål, ambisjoner og forventninger', words['leiardialog-1'].goals],
  ['leiardialog-1', 'Grunnleggende ferdigheter', words['leiardialog-1'].basicSkills],
  ['leiardialog-1', 'Stikkprøve av aktivitetsplikten (9-A)', words['leiardialog-1'].spotCheck],
  ['leiardialog-1', 'Medarbeiderresultater fra 10-FAKTOR', words['leiardialog-1'].tenFactor],
  ['leiardialog-1', 'Samhandling mellom skoleeier og rektor', words['leiardialog-1'].cooperation],
  ['leiardialog-1', 'Planer for hvordan skolen skal nå målene', words['leiardialog-1'].plans],
  ['leiardialog-1', 'Avgjørelser og mellomarbeid', words['leiardialog-1'].decisions],
  ['utviklingsplan', 'Slik har planen blitt til', words.utviklingsplan.making],
  ['utviklingsplan', 'Grunnleggende ferdigheter på alle trinn', words.utviklingsplan.basicSkills],
  ['utviklingsplan', 'Sosial læring og et trygt og godt læringsmiljø', words.utviklingsplan.environment],
  ['utviklingsplan', 'Revisjon etter lederdialog 2', words.utviklingsplan.revision],
  ['leiardialog-2', 'Siden lederdialog 1', words['leiardialog-2'].since],
  ['leiardialog-2', 'Strukturer og rammer for kvalitetsutviklingen', words['leiardialog-2'].frames],
  ['leiardialog-2', 'Samarbeid med BUP, barnevernet og helsetjenestene', words['leiardialog-2'].services],
  ['leiardialog-2', 'Nasjonale prøver', words['leiardialog-2'].tests],
  ['leiardialog-2', 'Enighet om mål, retning og arbeidsmåte', words['leiardialog-2'].agreement],
  ['leiardialog-2', 'Medvirkning', words['leiardialog-2'].participation],
  ['leiardialog-2', 'Revisjon av planene', words['leiardialog-2'].revision],
  ['eigenvurdering', 'Slik har vi arbeidet med egenvurderingen', words.eigenvurdering.work],
  ['eigenvurdering', 'Resultater og analyse', words.eigenvurdering.results],
  ['leiardialog-3', 'Del en: det brede dialogmøtet', words['leiardialog-3'].partOne],
  ['leiardialog-3', 'Elevene og de foresatte', words['leiardialog-3'].pupilsAndParents],
  ['leiardialog-3', 'Lærere og andre ansatte', words['leiardialog-3'].staff],
  ['leiardialog-3', 'Ledelsen, tillitsvalgt og verneombud', words['leiardialog-3'].leadership],
  ['leiardialog-3', 'Hva nådde vi?', words['leiardialog-3'].goals],
  ['leiardialog-3', 'Det vi tar med oss til neste år', words['leiardialog-3'].onward],
  ['leiardialog-3', 'Kritiske områder', words['leiardialog-3'].critical],
  ['leiardialog-3', 'Del to: plangruppen og skoleeier', words['leiardialog-3'].partTwo],
  ['plangruppe', 'Dette har gruppen arbeidet med', words.plangruppe.work],
  ['plangruppe', 'Forankring og forståelse hos de ansatte', words.plangruppe.anchoring],
  ['oppfolgingsavtale', 'Hva området gjelder', words.oppfolgingsavtale.area],
  ['oppfolgingsavtale', 'Det vi er enige om', words.oppfolgingsavtale.agreed],
  ['utviklingsgruppe', 'Innspill til spørsmålene i egenvurderingen', words.utviklingsgruppe.questions],
  ['utviklingsgruppe', 'Prinsipielle spørsmål og forslag til løsninger', words.utviklingsgruppe.principles],
  ['samling-elevrad', 'Innspill fra elevrådene', words['samling-elevrad'].input],
  ['dialog-foresette', 'Innspill fra foresatte', words['dialog-foresette'].input],
]

test.each(bokmal)('%s: «%s» is «%s» in Bokmål', (kind, bokmål, nynorsk) => {
  const now = linesOf(kind).map((line) => (line.text === nynorsk ? { ...line, text: bokmål } : line))
  const here = now.find(({ text }) => text === bokmål)
  expect(here && toldOf(kind, now)).toEqual([
    {
      code: 'tekst/bokmal-overskrift',
      severity: 'error',
      line: here && lineOf(now, here),
      args: { overskrift: bokmål, framlegg: here && written({ ...here, text: nynorsk }) },
    },
  ])
})
