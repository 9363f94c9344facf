import { formatNames, renderings, type FormatName } from '../../formats/index.ts'
import { markdown } from '../../formats/markdown.ts'
import type { Means } from '../../formats/means.ts'
import { editionFile, internalFolder, reportFiles, type EditionName } from '../../model/layout.ts'
import type { Piece } from '../../model/piece.ts'
import type { Report } from '../../model/report.ts'
import { yearBefore } from '../../model/school-year.ts'
import { isUntouched, sealed } from '../../model/seal.ts'
import { casePaper } from '../../report/editions/case-paper.ts'
import { internal } from '../../report/editions/internal.ts'
import { plainPage } from '../../report/editions/plain-page.ts'
import type { Material } from '../../report/material.ts'
import type { Files } from '../ports.ts'
import { placeFigures } from './figures.ts'
import { textOnDisk } from './on-disk.ts'
import type { Placement } from './placement.ts'

/** An edition beside the public one, and how it is to be written. */
export interface EditionOrder {
  readonly name: Exclude<EditionName, 'offentleg'>
  /** Here `md` is a rendering like the others: the draft is edited, not this. */
  readonly formats: readonly FormatName[]
}

interface Placing {
  readonly files: Files
  readonly edition: EditionOrder
  readonly material: Material
  readonly pieces: readonly Piece[]
  readonly means: Means
}

/** Makes an edition from the merged report, so that the owner's own words are in it, and decides where its files go. */
export async function placeEdition(placement: Placement, report: Report, placing: Placing): Promise<void> {
  const { edition, means } = placing
  const { year } = report
  const made = editionOf(report, placing)
  const file = (format: FormatName): string => editionFile(year, edition.name, format)
  if (edition.name === 'intern') {
    // First of all that lies there: nothing of the folder is ever seen by Git.
    placement.put(`${internalFolder(year)}/.gitignore`, '*\n')
    if (edition.formats.includes('md')) placeFigures(placement, made, internalFolder(year), means)
  }
  for (const format of formatNames.filter((name) => edition.formats.includes(name))) {
    if (format === 'md') {
      placement.putBeside(file(format), sealed(markdown(made)), (content) => isUntouched(Buffer.from(content).toString('utf8')))
      continue
    }
    const { render, isUntouched: isOurs } = await renderings[format]()
    placement.putBeside(file(format), await render(made, means), isOurs, format === 'html' ? 'ny' : means.date)
  }
}

function editionOf(report: Report, { edition, material, pieces, files }: Placing): Report {
  const { municipality } = material
  switch (edition.name) {
    case 'saksframlegg':
      return casePaper(report, { municipality })
    case 'folkeleg':
      return plainPage(report, { municipality })
    case 'intern': {
      const file = reportFiles(yearBefore(report.year)).draft
      const text = textOnDisk(files, file)
      return internal(report, { material, pieces, lastYear: text === undefined ? undefined : { file, text } })
    }
  }
}
