import { reportSections } from '../../i18n/nn/report-sections.ts'
import { ownGroup } from '../../model/catalogue.ts'
import { keyAt } from '../../model/document.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Block, Section } from '../../model/report.ts'
import { countedIn } from '../counts/reporting.ts'
import type { Material } from '../material.ts'
import { shownIndicators } from '../results/shown-indicators.ts'
import { groupedParts } from './results.ts'
import { paragraph, task } from './paragraphs.ts'

const words = reportSections.pupils
const tenFactorGroup = 'ti-faktor'

/** Pupils, teachers and resources: what belongs to none of the three areas of the law, for the municipality alone. */
export function pupils(material: Material): Section {
  const { municipality, schools, locate } = material
  const names = schools.map(({ school: { name, steps } }) => (steps ? words.school(name, steps.from, steps.to) : name))
  const others = indicatorsIn(material, (group) => group !== tenFactorGroup)
  const parts = groupedParts(others, material, { [ownGroup]: words.own })
  const blocks: readonly Block[] = [
    paragraph('om', [words.about]),
    ...(names.length === 0 ? [] : [paragraph('skular', [words.schools(names)], [locate(keyAt(municipality.source, 'skular'))])]),
    ...(parts.length === 0 ? [paragraph('utan-tal', [words.none])] : []),
    task('oppgave', words.task),
  ]
  return { id: 'elevar-og-laerarar', title: words.title, blocks, parts: [...parts, tenFactor(material)] }
}

const indicatorsIn = ({ municipality }: Material, isIn: (group: string) => boolean): readonly Indicator[] =>
  shownIndicators(municipality)
    .flatMap((id) => municipality.indicators.get(id) ?? [])
    .filter(({ chapter, group }) => chapter === undefined && isIn(group))

/** 10-FAKTOR, of the municipality's own figures; of what the schools have brought to their dialogues only that they have. */
function tenFactor(material: Material): Section {
  const { schools, corpus, year } = material
  const [figures] = groupedParts(
    indicatorsIn(material, (group) => group === tenFactorGroup),
    material,
  )
  const treated = schools
    .flatMap(({ school }) => corpus.inYear('leiardialog-1', year, school.id))
    .filter(({ status, data }) => status === 'ferdig' && (data.ti_faktor?.faktorar ?? []).length > 0)
  const isTold = treated.length > 0
  const blocks: readonly Block[] = [
    ...(figures ? [paragraph('om', [words.tenFactor.figures]), ...figures.blocks] : []),
    ...(isTold
      ? [paragraph('dialogar', [words.tenFactor.treated(treated.length, schools.length), words.tenFactor.notShown], countedIn(treated))]
      : []),
    ...(!figures && !isTold ? [paragraph('om', [words.tenFactor.none])] : []),
  ]
  return { id: tenFactorGroup, title: words.tenFactor.title, blocks, parts: [] }
}
