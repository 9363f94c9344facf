import { count, decimal, exported } from './format.mjs'
import { fewest, hidden, together } from './groups.mjs'
import { county, land, municipalities, nameIn, schoolsOf } from './places.mjs'
import { schoolScores, subjects, wideScores } from './test-scores.mjs'

const fixed = [
  'EnhetNivaa',
  'Nasjonaltkode',
  'Fylkekode',
  'Kommunekode',
  'Organisasjonsnummer',
  'Nasjonalt',
  'Fylke',
  'Kommune',
  'EnhetNavn',
]
const measures = ['Skalapoeng', 'Usikkerhet', 'Antall elever deltatt']

/** The export of one step and year. 5. step and the lower secondary steps are two reports at Udir. */
export function nationalTests(year, step) {
  const columns = subjects[step].flatMap((subject) =>
    measures.map((measure) => `${year}.${subject}.${step}. årstrinn.Alle eierformer.Alle kjønn.${measure}`),
  )
  const wide = [
    [land, wideScores.land],
    [county, wideScores.county],
  ].map(([place, scores]) => [...placed(place), ...parsed(scores[year][step]).flatMap(shown)])
  return exported([...fixed, ...columns], [...wide, ...municipalities.flatMap((each) => municipalityRows(each, year, step))])
}

/** The underlying cells of one municipality: what its row in the file is made of. */
export function cellsOf(municipality, year, step) {
  return schoolsOf(municipality, year, (id) => step in (schoolScores[id][year] ?? {})).map((school) => ({
    school,
    cells: parsed(schoolScores[school.id][year][step]),
  }))
}

function municipalityRows(municipality, year, step) {
  const schools = cellsOf(municipality, year, step)
  if (schools.length === 0) return []
  const rows = [
    { level: '3', orgNumber: municipality.number, name: 'Alle skoler' },
    ...schools.map(({ school }) => schoolPlace(school, year)),
  ]
  const cells = subjects[step].map((_, at) => column(schools.map((school) => school.cells[at])))
  return rows.map((row, at) => [
    ...placed({ ...row, county: county.county, municipality: [municipality.number, municipality.name] }),
    ...cells.flatMap((each) => written(each[at], year)),
  ])
}

/** One subject down the rows of a municipality, its own row first: a cell, `hidden`, or undefined for nobody. */
function column(cells) {
  const present = cells.map((cell) => (cell.n === 0 ? undefined : cell))
  const whole = together(cells)
  const hide = hidden(whole, present, (cell) => cell.n < fewest)
  return [hide.whole ? 'hidden' : whole, ...present.map((cell, at) => (hide.parts[at] ? 'hidden' : cell))]
}

/** Nearly every school name ends in a space in the newest files, and one in fifteen in the older ones. */
function schoolPlace(school, year) {
  const space = year === '2025-26' || school.id === 'havnes' ? ' ' : ''
  return { level: '4', orgNumber: school.orgNumber, name: `${nameIn(school, year)}${space}` }
}

/** The cells of a step, one for each subject: `39 49.1 9.9, 39 48.2, …`. */
const parsed = (text) =>
  text.split(', ').map((cell) => {
    const [n, mean, sd = 10] = cell.split(' ').map(Number)
    return { n, mean, sd }
  })

const placed = (place) => [
  place.level,
  'I',
  place.county[0],
  place.municipality[0],
  place.orgNumber,
  'Hele landet',
  place.county[1],
  place.municipality[1],
  place.name,
]

function written(cell, year) {
  if (cell === undefined) return nobody(year)
  return cell === 'hidden' ? ['*', '*', '*'] : shown(cell)
}

/** Until 2024-25 nobody is a zero after two empty cells, since then three empty cells. */
const nobody = (year) => ['', '', year < '2025-26' ? '0' : '']

/** The uncertainty is the half width of a 95 % interval for the mean, which is what Udir's own follow. */
const shown = ({ n, mean, sd }) => [decimal(mean, 0), decimal((1.96 * sd) / Math.sqrt(n), 1), count(n)]
