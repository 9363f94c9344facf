import type { KritiskOmrade } from '../../generated/types.ts'
import { headings } from '../../i18n/nn/headings.ts'
import type { Corpus } from '../../model/corpus.ts'
import { titleKey } from '../../model/dialogues.ts'
import { keyAt, startSpot, valueAt, type Document, type Draft, type Spot } from '../../model/document.ts'
import { documentFile } from '../../model/layout.ts'
import { nearest } from '../../model/nearest.ts'
import { slugOf } from '../../model/slug.ts'
import type { SchoolYear } from '../../model/school-year.ts'
import { error, faultOf } from '../../records/fault.ts'
import { headingKey, isFilled } from '../../records/sections.ts'
import { duty, rule, type Rule } from '../rule.ts'
import { unanswered } from './unnamed.ts'

type Agreement = Document<'oppfolgingsavtale'>
type DialogueThree = Document<'leiardialog-3'>

interface Area {
  readonly title: string
  readonly area: Draft<KritiskOmrade>
  readonly dialogue: DialogueThree
  readonly index: number
}

/**
 * A critical area has a written agreement between leiar for skule and rektor (source: *Leiardialog 3, når*). The one duty whose missing
 * answer is an error once dialogue 3 is finished: the source asks for the agreement when the area is found.
 */
export const areasWithoutAgreement: Rule = {
  code: 'avtale/manglar',
  *check(corpus) {
    for (const dialogue of corpus.of('leiardialog-3')) {
      if (hasUnreadableAgreement(corpus, dialogue)) continue
      const agreements = corpus.ofSchool('oppfolgingsavtale', dialogue.school).filter((one) => mayAnswer(one, dialogue))
      const reworded = rewordedIn(agreements, dialogue)
      const titles = new Set(agreements.flatMap(({ data }) => (data.tittel === undefined ? [] : titleKey(data.tittel))))
      const left = areasIn(dialogue).filter(({ title }) => !titles.has(titleKey(title)))
      const untitled = agreements.filter((one) => one.data.tittel === undefined && sourceOf(corpus, one) === dialogue)
      for (const { title, area, index } of unanswered(left, untitled.length)) {
        const args = { tittel: title, område: area.område ?? 'anna', skule: dialogue.school ?? '', skuleår: dialogue.year }
        const at = valueAt(dialogue, 'kritiske_område', index, 'tittel')
        const near = reworded.get(title)
        const file = documentFile(dialogue.year, dialogue.school, `oppfolgingsavtale-${slugOf(title)}`)
        const related = [{ at: near ? valueAt(near, 'tittel') : startSpot(file), label: 'svaret' } as const]
        const bare = { code: 'avtale/manglar', args: { ...args, framlegg: near?.data.tittel }, at, related } as const
        yield dialogue.status === 'ferdig' ? error(bare) : faultOf('warning', bare)
      }
    }
  },
}

/** An agreement of the same year or later, or an earlier one that still runs. */
const mayAnswer = ({ year, data }: Agreement, dialogue: DialogueThree): boolean => year >= dialogue.year || data.avslutta === undefined

/**
 * Agreements on areas that have other words since, by the title of the area: those near, and the only agreement left beside the only area left.
 * Only agreements that say they come from this dialogue.
 */
function rewordedIn(agreements: readonly Agreement[], dialogue: DialogueThree): ReadonlyMap<string, Agreement> {
  const areas = areasIn(dialogue)
  const titles = new Set(areas.map((area) => titleKey(area.title)))
  const covered = new Set(agreements.map(({ data }) => titleKey(data.tittel ?? '')))
  const free = agreements.filter(
    ({ data }) =>
      data.tittel !== undefined &&
      !titles.has(titleKey(data.tittel)) &&
      (data.funne_i?.dokument ?? 'leiardialog-3') === 'leiardialog-3' &&
      (data.funne_i?.skuleår ?? dialogue.year) === dialogue.year,
  )
  const open = areas.filter(({ title }) => !covered.has(titleKey(title)))
  const [only] = free
  if (only && free.length === 1 && open.length === 1) return new Map(open.map(({ title }) => [title, only]))
  return new Map(
    open.flatMap(({ title }): readonly [string, Agreement][] => {
      const meant = nearest(
        title,
        free.map(({ data }) => data.tittel ?? ''),
      )
      const agreement = free.find(({ data }) => data.tittel === meant)
      return agreement ? [[title, agreement]] : []
    }),
  )
}

const hasUnreadableAgreement = (corpus: Corpus, { school, year }: DialogueThree): boolean =>
  corpus.hasUnreadable(year, school, 'oppfolgingsavtale-')

const areasIn = (dialogue: DialogueThree): readonly Area[] => {
  const areas = dialogue.data.kritiske_område
  return Array.isArray(areas)
    ? areas.flatMap((area, index) => (area.tittel === undefined ? [] : [{ title: area.tittel, area, dialogue, index }]))
    : []
}

/** The dialogue 3 that an agreement says it comes from, or that of its own year where an area there has its title. */
function sourceOf(corpus: Corpus, agreement: Agreement): DialogueThree | undefined {
  const { dokument, skuleår } = agreement.data.funne_i ?? {}
  if (dokument === 'leiardialog-3' && skuleår !== undefined)
    return corpus.inYear('leiardialog-3', skuleår as SchoolYear, agreement.school)[0]
  const [own] = corpus.inYear('leiardialog-3', agreement.year, agreement.school)
  return own && areaOf(agreement, own) ? own : undefined
}

/** Whether an earlier file of the year is an agreement on the same area: then the later one is told of as a double, and as nothing else. */
const isDouble = (corpus: Corpus, agreement: Agreement): boolean => {
  const own = corpus.inYear('oppfolgingsavtale', agreement.year, agreement.school)
  const first = own.find(({ data }) => titleKey(data.tittel ?? '') === titleKey(agreement.data.tittel ?? ''))
  return first !== agreement
}

/** An area whose title is still to be written may be the one. */
const hasUntitledArea = ({ data }: DialogueThree): boolean =>
  data.kritiske_område === undefined ||
  (Array.isArray(data.kritiske_område) && data.kritiske_område.some(({ tittel }) => tittel === undefined))

const areaOf = (agreement: Agreement, dialogue: DialogueThree): Area | undefined =>
  areasIn(dialogue).find(({ title }) => titleKey(title) === titleKey(agreement.data.tittel ?? ''))

/** The agreement names an area of the dialogue that it says it comes from. One whose area was reworded is told of with the area. */
export const agreementsWithoutArea = duty('avtale/utan-omrade', function* (corpus) {
  for (const agreement of corpus.of('oppfolgingsavtale')) {
    const dialogue = sourceOf(corpus, agreement)
    if (!dialogue || agreement.data.tittel === undefined || hasUntitledArea(dialogue) || isDouble(corpus, agreement)) continue
    const named = areaOf(agreement, dialogue)
    if (named) {
      const { område } = agreement.data
      if (område === undefined || named.area.område === undefined || område === named.area.område) continue
      const at = valueAt(dialogue, 'kritiske_område', named.index, 'område')
      const args = { tittel: agreement.data.tittel, område: named.area.område }
      yield { args, at: valueAt(agreement, 'område'), related: [{ at, label: 'kjelda' }], answeredIn: agreement }
      continue
    }
    const own = corpus.inYear('oppfolgingsavtale', agreement.year, agreement.school)
    if ([...rewordedIn(own, dialogue).values()].includes(agreement)) continue
    const related = [{ at: keyAt(dialogue, 'kritiske_område'), label: 'kjelda' } as const]
    yield { args: { tittel: agreement.data.tittel, område: undefined }, at: valueAt(agreement, 'tittel'), related, answeredIn: agreement }
  }
})

/** The agreement quotes the area; when dialogue 3 says something else since, it no longer answers what stands there. */
export const staleAgreements = duty('avtale/forelda', function* (corpus) {
  for (const agreement of corpus.of('oppfolgingsavtale')) {
    const dialogue = sourceOf(corpus, agreement)
    const area = dialogue && areaOf(agreement, dialogue)
    const { sitat, tittel } = agreement.data
    if (!area || isDouble(corpus, agreement) || sitat === undefined || area.area.tekst === undefined || sameText(sitat, area.area.tekst))
      continue
    const related = [{ at: valueAt(dialogue, 'kritiske_område', area.index, 'tekst'), label: 'kjelda' } as const]
    yield { args: { tittel: tittel ?? '' }, at: valueAt(agreement, 'sitat'), related, answeredIn: agreement }
  }
})

const sameText = (a: string, b: string): boolean => spaced(a) === spaced(b)
const spaced = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

/** One agreement for each area: two would be followed up in two places. */
export const doubledAgreements = rule('avtale/dobbel', 'error', function* (corpus) {
  const first = new Map<string, Agreement>()
  for (const agreement of corpus.of('oppfolgingsavtale')) {
    const { tittel } = agreement.data
    if (tittel === undefined) continue
    const key = `${agreement.year} ${agreement.school ?? ''} ${titleKey(tittel)}`
    const earlier = first.get(key)
    if (!earlier) first.set(key, agreement)
    else yield { args: { tittel }, at: valueAt(agreement, 'tittel'), related: [{ at: valueAt(earlier, 'tittel'), label: 'fyrste' }] }
  }
})

const evaluationKey = headingKey(headings.oppfolgingsavtale.evaluation)

/** A closed agreement says how it went (source: *å følgja dette opp*; the process closes with trying out and evaluating). */
export const closedWithoutEvaluation = duty('avtale/ikkje-evaluert', function* (corpus) {
  for (const agreement of corpus.of('oppfolgingsavtale')) {
    const section = agreement.sections.find(({ key }) => key === evaluationKey)
    if (agreement.data.avslutta === undefined || !section || isFilled(section.whole)) continue
    const at: Spot = { file: agreement.file, line: section.line, column: 1 }
    yield { args: {}, at, related: [{ at: valueAt(agreement, 'avslutta'), label: 'plikta' }], answeredIn: agreement }
  }
})
