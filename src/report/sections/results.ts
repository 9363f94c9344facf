import type { report } from '../../i18n/nn/report.ts'
import { groupNames } from '../../model/catalogue.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Section } from '../../model/report.ts'
import type { Material } from '../material.ts'
import { isBySchool, sectionId } from '../results/table-cells.ts'
import { municipalBlocks } from './municipal-tables.ts'
import { testBlocks } from './test-tables.ts'

type ChapterName = keyof typeof report.chapters

/** The figures of a chapter, as the council may see them: tests school by school, all else for the municipality alone. */
export function resultParts(chapter: ChapterName, material: Material): readonly Section[] {
  const { municipality } = material
  const ids = municipality.centralIndicators.flatMap((id) => municipality.indicators.get(id) ?? [])
  return groupedParts(
    ids.filter((indicator) => indicator.chapter === chapter),
    material,
  )
}

/** A part for each group of some indicators of one chapter that has figures, in the order of the indicators. */
export function groupedParts(
  indicators: readonly Indicator[],
  material: Material,
  titles: Readonly<Record<string, string>> = {},
): readonly Section[] {
  return [...groupedBy(indicators, ({ group }) => group)].flatMap(([group, own]) => {
    const [first] = own
    const blocks = isBySchool(group) ? testBlocks(own, material) : municipalBlocks(group, own, material)
    const title = titles[group] ?? groupNames.get(group)?.nn ?? group
    return blocks.length === 0 || !first ? [] : [{ id: sectionId(first), title, blocks, parts: [] }]
  })
}
