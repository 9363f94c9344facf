import { yearDayText } from '../i18n/dates.ts'
import { standardCalendar } from '../model/calendar.ts'
import type { DialogueId } from '../model/dialogues.ts'
import { configurationFile, guidesFolder } from '../model/layout.ts'
import type { SchoolYear } from '../model/school-year.ts'
import type { Files, Packaged } from './ports.ts'
import type { Plan, Verdict } from './scaffold.ts'
import { Templates } from './templates.ts'

/** What `init` must know of the municipality. */
export interface Founding {
  readonly name: string
  readonly number: string
  readonly language: string
  readonly council: string
  readonly schools: readonly { readonly id: string; readonly name: string; readonly orgNumber: string | undefined }[]
  /** The year that the guide's examples name. */
  readonly year: SchoolYear
}

const filesOfFolder = [
  { file: configurationFile, template: 'kvalitet.yaml.hbs' },
  { file: `${guidesFolder}/for-rektorar.md`, template: 'rettleiing/for-rektorar.md.hbs' },
  { file: `${guidesFolder}/forarbeid.md`, template: 'rettleiing/forarbeid.md.hbs' },
  { file: '.gitignore', template: 'gitignore.hbs' },
  { file: '.gitattributes', template: 'gitattributes.hbs' },
] as const

/** The files of a new data folder; those that exist are left as they are. */
export async function planFolder(files: Files, packaged: Packaged, founding: Founding): Promise<Plan> {
  const templates = new Templates(files, packaged)
  const verdicts: Verdict[] = []
  for (const { file, template } of filesOfFolder) {
    if (files.exists(file)) verdicts.push({ file, does: 'finst' })
    else {
      const filled = await templates.fill(template, valuesOf(founding))
      if ('fault' in filled) return { verdicts: [], faults: [filled.fault], breaches: [] }
      verdicts.push({ file, does: 'lagar', content: filled.text })
    }
  }
  return { verdicts, faults: [], breaches: [] }
}

const valuesOf = ({ name, number, language, council, schools, year }: Founding): object => ({
  kommune: { namn: name, nummer: number, målform: language },
  råd: council,
  skuleeigar: 'leiar for skule',
  skular: schools.map((school) => ({ id: school.id, namn: school.name, orgnr: school.orgNumber ?? null })),
  døme: { skuleår: year, skule: schools[0]?.id ?? 'skulen' },
  kalender: {
    leiardialog1: windowText('leiardialog-1'),
    leiardialog2: windowText('leiardialog-2'),
    leiardialog3: windowText('leiardialog-3'),
    utviklingsplan: yearDayText(standardCalendar.deadlines.utviklingsplan),
    utviklingssamtale: yearDayText(standardCalendar.deadlines.utviklingssamtale),
    eigenvurdering: yearDayText(standardCalendar.deadlines.eigenvurdering),
    plangruppe: yearDayText(standardCalendar.deadlines.plangruppe),
    utviklingsgruppe: yearDayText(standardCalendar.deadlines.utviklingsgruppe),
    samlingElevrad: yearDayText(standardCalendar.deadlines['samling-elevrad']),
    dialogForesette: yearDayText(standardCalendar.deadlines['dialog-foresette']),
  },
})

function windowText(dialogue: DialogueId): object {
  const { from, to } = standardCalendar.windows[dialogue]
  return { frå: yearDayText(from), til: yearDayText(to) }
}
