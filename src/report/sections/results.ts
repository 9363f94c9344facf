import type { report } from '../../i18n/nn/report.ts'
import { groupNames } from '../../model/catalogue.ts'
import type { Section } from '../../model/report.ts'
import type { Material } from '../material.ts'
import { isBySchool } from '../results/table-cells.ts'
import { municipalBlocks } from './municipal-tables.ts'
import { testBlocks } from './test-tables.ts'

type ChapterName = keyof typeof report.chapters

/** The figures of a chapter, as the council may see them: tests school by school, all else for the municipality alone. */
export function resultParts(chapter: ChapterName, material: Material): readonly Section[] {
  const { municipality } = material
  const ids = municipality.centralIndicators.flatMap((id) => municipality.indicators.get(id) ?? [])
  const own = ids.filter((indicator) => indicator.chapter === chapter)
  const groups = [...new Set(own.map(({ group }) => group))]
  return groups.flatMap((group) => {
    const indicators = own.filter((indicator) => indicator.group === group)
    const blocks = isBySchool(group) ? indicators.flatMap((one) => testBlocks(one, material)) : municipalBlocks(group, indicators, material)
    return blocks.length === 0 ? [] : [{ id: `resultat-${group}`, title: groupNames.get(group)?.nn ?? group, blocks, parts: [] }]
  })
}
