import { levels, type Level } from '../../model/indicator.ts'
import { nearest } from '../../model/nearest.ts'
import { isOrgNumber } from '../../model/org-number.ts'
import { isSchoolId } from '../../model/school-id.ts'
import type { OwnColumns } from './own-sheet-columns.ts'
import { fold, type Reading } from './reading.ts'
import { cellAt, type Row } from './table.ts'
import type { FigureUnit } from './units.ts'

/** What the column for the level may say, in both written forms. */
const levelNames: Readonly<Record<string, Level>> = { ...Object.fromEntries(levels.map((level) => [level, level])), skole: 'skule' }

/** Finds the unit that a row of a sheet of one's own is for; undefined when it can't be told or is not kept, which is told. */
export function ownUnits(reading: Reading, columns: OwnColumns): (row: Row) => FigureUnit | undefined {
  const { log, table, units, rules } = reading
  const { schools } = rules.municipality
  const byId = new Map(schools.map(({ id, orgNumber }) => [id, orgNumber]))
  return (row) => {
    const code = cellAt(row, columns.orgNumber).replaceAll(/[\s\u00A0]/g, '')
    const school = cellAt(row, columns.school)
    const named = code === '' ? school.replaceAll(/(?<=\d)[\s\u00A0](?=\d)/g, '') : code
    const at = table.placeOf(row, (code === '' ? columns.school : columns.orgNumber) ?? columns.orgNumber ?? 0)
    const level = levelOf(fold(cellAt(row, columns.level)), named)
    if (level === undefined) {
      const args = {
        kolonne: table.header.cells[columns.level ?? 0]?.trim() ?? '',
        tekst: cellAt(row, columns.level),
        venta: 'nivå',
      } as const
      log.stop({ code: 'import/celle', args, at: table.placeOf(row, columns.level ?? 0) })
      return undefined
    }
    if (named === '' && level === 'skule') {
      const args = { kolonne: 'orgnr', tekst: '', venta: 'eining' } as const
      log.stop({ code: 'import/celle', args, at })
      return undefined
    }
    const wanted = named === '' ? defaultCode(reading, level) : (byId.get(named) ?? named)
    if (level === 'skule' && /^\d{9}$/.test(wanted) && !isOrgNumber(wanted)) {
      log.stop({ code: 'import/orgnr', args: { orgnr: wanted }, at })
      return undefined
    }
    const unit = units.kept(level, wanted)
    if (unit) return unit
    // A number, or what could be an id, is told as unknown; anything else is a name.
    if (/^\d+$/.test(wanted) || isSchoolId(wanted))
      log.stop({ code: 'import/ukjend-skule', args: { skule: named, framlegg: nearest(named, byId.keys()) }, at })
    else log.stop({ code: 'import/utan-orgnr', args: { namn: named }, at })
    return undefined
  }
}

/** The level as it is written, or as the code shows it; undefined when it is written and can't be one. */
function levelOf(written: string, code: string): Level | undefined {
  if (written !== '') return levelNames[written]
  if (code.toUpperCase() === 'I') return 'land'
  return /^\d{2}$/.test(code) ? 'fylke' : /^\d{3,4}$/.test(code) ? 'kommune' : 'skule'
}

const defaultCode = ({ units }: Reading, level: Level): string =>
  ({ land: 'I', fylke: units.county, kommune: units.municipality, skule: '' })[level]
