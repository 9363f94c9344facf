import type { IsoDate } from '../../model/date.ts'
import type { Spot } from '../../model/document.ts'
import { ownSectionsFolder } from '../../model/layout.ts'
import type { Municipality } from '../../model/municipality.ts'
import { CannotRun } from '../../model/problem.ts'
import type { Origin } from '../../model/report.ts'
import { yearBefore, type SchoolYear } from '../../model/school-year.ts'
import { Locator } from '../../records/places.ts'
import { compileReport } from '../../report/compile.ts'
import { groupIn } from '../../report/group.ts'
import { schoolMaterials, type HasPersonalData, type Material } from '../../report/material.ts'
import { ownSection } from '../../report/own-section.ts'
import { figureOrigins } from '../../report/results/figure-origins.ts'
import { publicResults } from '../../report/results/publication.ts'
import type { ShownFigure } from '../../report/results/shown-figures.ts'
import { filesBehind } from '../../report/trace.ts'
import type { Files, History } from '../ports.ts'
import { readFigureFolder } from '../read-figures.ts'
import { readFolder } from '../read-folder.ts'
import { readText } from '../read-text.ts'

interface Reading {
  readonly files: Files
  readonly today: IsoDate
  readonly municipality: Municipality
  readonly year: SchoolYear
  /** What reports have shown so far. */
  readonly shownBefore: readonly ShownFigure[]
}

/** All that a report is made from, but for what Git tells. The year before is read too: its measures are followed up. */
export async function readReportMaterial({ files, today, municipality, year, shownBefore }: Reading): Promise<Material> {
  const scope = { years: new Set([yearBefore(year), year]), schools: undefined }
  const { corpus, personalDataIn } = await readFolder({ files, today }, municipality, scope)
  const hasPersonalData = (text: string, file: string): boolean => personalDataIn(text, file).length > 0
  const figures = await readFigureFolder(files, municipality)
  const locator = new Locator()
  const locate = (spot: Spot): Origin => {
    const { file, line } = locator.placeOf(spot)
    return { file, line }
  }
  return {
    municipality,
    year,
    corpus,
    schools: schoolMaterials(corpus, municipality, year, hasPersonalData),
    questions: corpus.questionsOf(year),
    group: groupIn({ corpus, year, hasPersonalData, locate }),
    results: publicResults(figures.store, { municipality, year, shownBefore }),
    lacksFigures: figures.breaches.length > 0 || figures.faults.some(({ severity }) => severity === 'error'),
    ownSections: readOwnSections(files, municipality.reportOrder ?? [], hasPersonalData),
    originOf: figureOrigins(figures.store.figures),
    hasPersonalData,
    locate,
    history: undefined,
  }
}

/** The sections of `maler/rapport` that the order names; one that can't be read is left out. */
function readOwnSections(files: Files, order: readonly string[], hasPersonalData: HasPersonalData): Material['ownSections'] {
  return new Map(
    order.flatMap((id) => {
      const file = `${ownSectionsFolder}/${id}.md`
      const content = readText(files, file)
      return content && 'text' in content ? [[id, ownSection(id, file, content.text, hasPersonalData)] as const] : []
    }),
  )
}

/** The material with when each file was last saved that the report is made from; without Git it tells nothing of that. */
export async function withHistory(material: Material, history: Pick<History, 'lastChanges'>): Promise<Material> {
  const changes = await history.lastChanges(filesBehind(compileReport(material).report)).catch(withoutGit)
  return { ...material, history: changes && { saved: changes.commits, unsaved: changes.unsaved, isShallow: changes.shallow } }
}

function withoutGit(cause: unknown): undefined {
  if (cause instanceof CannotRun && cause.code === 'git/manglar') return undefined
  throw cause
}
