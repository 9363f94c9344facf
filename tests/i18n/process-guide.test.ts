import { readFileSync } from 'node:fs'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { processGuides, type DialogueId, type ProcessGuide } from '../../src/i18n/nn/process-guide.ts'
import { standardRoles } from '../../src/i18n/nn/roles.ts'
import { fillTemplate } from '../../src/records/template.ts'

const ids = Object.keys(processGuides) as DialogueId[]
const guides: Readonly<Record<DialogueId, ProcessGuide>> = processGuides

/** What the municipality's document lists as content of each dialogue, and who takes part. */
const demanded: { readonly [D in DialogueId]?: { readonly items: readonly string[]; readonly roles: readonly string[] } } = {
  'leiardialog-1': {
    items: [
      'grunnlag',
      'mal-og-forventingar',
      'grunnleggjande-dugleikar',
      'skulemiljo',
      'stikkprove-9a',
      'ti-faktor',
      'struktur-og-organisering',
      'samhandling',
      'innsatsomrade',
      'planar',
    ],
    roles: ['skuleeigar', 'rektor', 'leiargruppe'],
  },
  'leiardialog-2': {
    items: [
      'drift-og-okonomi',
      'samarbeid',
      'leiarstotte',
      'nasjonale-prover',
      'stikkprove-9a',
      'semje',
      'utviklingssamtale',
      'medverknad',
    ],
    roles: ['skuleeigar', 'rektor', 'avdelingsleiar', 'leiargruppe'],
  },
  'leiardialog-3-del-ein': {
    items: ['eigenvurdering', 'laeringsmiljo', 'laeringsresultat', 'kvalitetsutvikling', 'uro', 'perspektiv'],
    roles: ['elevar', 'føresette', 'lærarar', 'tilsette', 'tillitsvald', 'verneombod', 'leiargruppe', 'rektor', 'skuleeigar'],
  },
  'leiardialog-3-del-to': {
    items: ['innspel', 'mal-vidare', 'kritiske-omrade', 'kontinuitet', 'prinsipielle-sporsmal', 'sporsmal'],
    roles: ['skuleeigar', 'rektor', 'leiargruppe', 'lærarar', 'plangruppe'],
  },
  'samling-elevrad': { items: ['trivsel', 'laering', 'medverknad'], roles: ['elevråd', 'leiar for skule'] },
  'dialog-foresette': { items: ['laering-og-trivsel', 'foreldresamarbeid', 'innspel'], roles: ['føresette', 'rektor', 'skuleeigar'] },
  utviklingsgruppe: {
    items: ['sporsmal', 'felles-tiltak', 'prinsipielle-sporsmal'],
    roles: ['leiar for skule', 'rektor', 'tillitsvald'],
  },
  plangruppe: { items: ['forankring', 'mal-strategiar-tiltak'], roles: ['leiargruppe', 'lærarar'] },
}

describe('the time of', () => {
  const sumOf = (...dialogues: readonly DialogueId[]): number => dialogues.reduce((sum, id) => sum + guides[id].minutt, 0)

  const short: readonly DialogueId[] = ['samling-elevrad', 'dialog-foresette', 'utviklingsgruppe', 'plangruppe']
  const bounds: readonly (readonly [name: string, minutes: number, least: number, most: number])[] = [
    ['leiardialog 1', sumOf('leiardialog-1'), 180, 240],
    ['leiardialog 2, part one', sumOf('leiardialog-2'), 120, 240],
    ['leiardialog 3, both parts', sumOf('leiardialog-3-del-ein', 'leiardialog-3-del-to'), 180, 240],
    ...short.map((id) => [id, sumOf(id), 30, 120] as const),
  ]
  test.each(bounds)('%s lies within its total', (_, minutes, least, most) => {
    expect(minutes).toBeGreaterThanOrEqual(least)
    expect(minutes).toBeLessThanOrEqual(most)
  })

  test('the utviklingssamtale is an hour and a half beside part one', () => {
    expect(guides['leiardialog-2'].utanom.map(({ id, minutt }) => [id, minutt])).toEqual([['utviklingssamtale', 90]])
  })
})

describe.each(ids)('the guide of %s', (id) => {
  const guide = guides[id]
  const items = [...guide.hovudfase, ...guide.utanom]

  test('takes up what the dialogue is about, all of it and nothing else', () => {
    const named = items.map((item) => item.id).filter((item) => item !== 'pause')
    expect(named.toSorted()).toEqual(demanded[id]?.items.toSorted())
  })

  test('asks one or two questions on every item', () => {
    for (const { id: item, minutt, spørsmål } of items.filter((one) => one.id !== 'pause')) {
      expect(minutt, item).toBeGreaterThan(0)
      expect(spørsmål.length, item).toBeGreaterThan(0)
      expect(spørsmål.length, item).toBeLessThanOrEqual(2)
    }
  })

  test('gives every role that takes part something to think through', () => {
    expect(guide.førebu.roller.map(({ rolle }) => rolle).toSorted()).toEqual(demanded[id]?.roles.toSorted())
    for (const { rolle, spørsmål } of guide.førebu.roller) {
      expect(standardRoles).toContain(rolle)
      expect(
        spørsmål.some((question) => question.endsWith('?')),
        rolle,
      ).toBe(true)
    }
  })

  test('closes with decisions, work until next time, a try-out and an evaluation', () => {
    const { avgjerder, mellomarbeid, utprøving, evaluering } = guide.avslutt
    expect([avgjerder, mellomarbeid, evaluering].every((lines) => lines.length > 0)).toBe(true)
    expect(utprøving).not.toBe('')
  })

  test('is printed with its four phases, their times and every word', () => {
    const text = printed(guide)
    const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    const headings = tree.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []))
    expect(headings).toEqual([2, 3, 3, 3, 3])
    for (const minutes of [guide.opna.minutt, guide.hovudminutt, guide.avslutt.minutt]) expect(text).toContain(`(${minutes} min)`)
    const table = tree.children.find((node) => node.type === 'table')
    expect(table?.children.slice(1).map((row) => row.children.length)).toEqual(guide.hovudfase.map(() => 3))
    expect(wordsIn(guide).filter((words) => !text.includes(words))).toEqual([])
  })
})

test('the preconditions of dialogue 3 stand in its opening phase', () => {
  expect(guides['leiardialog-3-del-ein'].opna.føresetnad).toHaveLength(2)
  expect(printed(guides['leiardialog-3-del-ein']).split('### 3.')[0]).toContain(guides['leiardialog-3-del-ein'].opna.føresetnad[1])
})

function printed(guide: ProcessGuide): string {
  const file = new URL('../../templates/parts/prosessguide.md.hbs', import.meta.url)
  const prosessguide = { file: 'templates/parts/prosessguide.md.hbs', text: readFileSync(file, 'utf8') }
  const filled = fillTemplate('mal.md.hbs', '{{> prosessguide prosess}}\n', { prosess: guide }, { prosessguide })
  if ('fault' in filled) throw new Error(JSON.stringify(filled.fault))
  return filled.text
}

/** Every text of a guide that people read; ids and names of roles are for programs. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'id' || key === 'rolle' ? [] : wordsIn(inner)))
}
