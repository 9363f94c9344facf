// Which documents a municipality has: school years as whole as the number of documents allows.
import { oneOf, random } from './chance.mjs'

const firstYear = 2026
const lastYear = 2098

/** Kinds that owe nothing and are owed nothing as long as leiardialog 1 is not there. */
const untied = ['utviklingsplan', 'plangruppe', 'utviklingssamtale', 'eigenvurdering']
const tied = ['leiardialog-1', 'leiardialog-2', 'leiardialog-3']
const ofMunicipality = ['utviklingsgruppe', 'samling-elevrad', 'dialog-foresette']

/**
 * Where each document lies: year by year, school by school, those of the municipality last in each year. A school year that is not wholly within
 * `count` keeps only what rests on nothing else, so that any number of documents is without findings.
 */
export function placesOf(schools, count) {
  const places = []
  for (let first = firstYear; places.length < count; first += 1) {
    if (first > lastYear) throw new Error(`At most ${places.length} documents with ${schools.length} schools.`)
    const year = { first, year: `${first}-${String(first + 1).slice(2)}`, isFirst: first === firstYear }
    for (const school of schools) {
      const room = count - places.length
      const kinds = [...untied, ...tied, ...(criticalArea(year, school) ? ['oppfolgingsavtale'] : [])]
      places.push(...(kinds.length <= room ? kinds : untied.slice(0, room)).map((kind) => ofSchool(kind, year, school)))
    }
    places.push(...ofMunicipality.slice(0, count - places.length).map((kind) => ({ ...year, kind, file: `${year.year}/${kind}.md` })))
  }
  return places
}

function ofSchool(kind, year, school) {
  const area = criticalArea(year, school)
  const name = kind === 'oppfolgingsavtale' ? `oppfolgingsavtale-${area.name}` : kind
  return { ...year, school, area, kind, file: `${year.year}/${school.id}/${name}.md` }
}

const areas = [
  { name: 'vikarbudsjettet', title: 'Vikarbudsjettet', area: 'økonomi' },
  { name: 'regelkunnskap', title: 'Regelkunnskap', area: 'regelverk' },
  { name: 'lesing', title: 'Lesing', area: 'læring' },
]

/** The critical area that a school found in a year; most find none. */
function criticalArea({ year }, { id }) {
  const chance = random(`${year} ${id} critical area`)
  return chance() < 0.2 ? oneOf(chance, areas) : undefined
}

/** Invented names; every third school teaches steps 1-7, 1-10 and 8-10. */
export function schoolsOf(count) {
  const beginnings = ['Aust', 'Bjørk', 'Furu', 'Gran', 'Lauv', 'Nord', 'Sol', 'Stein', 'Sør', 'Vest']
  const endings = ['vik', 'dal', 'nes', 'eid', 'fjell', 'haug', 'lid', 'mark', 'sund', 'voll']
  const names = endings.flatMap((ending) => beginnings.map((beginning) => `${beginning}${ending}`))
  const steps = [
    { teaches: '1-7', groups: ['1-4', '5-7'], measured: 5 },
    { teaches: '1-10', groups: ['1-4', '5-7', '8-10'], measured: 8 },
    { teaches: '8-10', groups: ['8-10'], measured: 8 },
  ]
  return names.slice(0, count).map((name, index) => ({
    id: name.toLowerCase().replaceAll('ø', 'o'),
    name: `${name} skule`,
    ...steps[index % steps.length],
  }))
}
