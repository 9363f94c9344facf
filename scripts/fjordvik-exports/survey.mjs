import { count, decimal, exported } from './format.mjs'
import { fewest, hidden, sum, together } from './groups.mjs'
import { county, land, municipalities, nameIn, schoolsOf } from './places.mjs'
import { bullying, indexes, schoolAnswers, wideAnswers, wideShare } from './survey-answers.mjs'

const question = ['SpoersmaalNivaa', 'Spoersmaalgruppekode', 'Spoersmaalgruppe', 'Spoersmaalkode', 'Spoersmaalnavn', 'Skoleaarnavn']
const nation = [
  'EnhetNivaa',
  'Nasjonaltkode',
  'Nasjonalt',
  'Fylkekode',
  'Fylke',
  'Kommunekode',
  'Kommune',
  'Organisasjonsnummer',
  'EnhetNavn',
]
const group = ['GruppeNivaa', 'GruppeKode', 'GruppeNavn']
const stepColumns = ['TrinnNivaa', 'TrinnKode', 'Trinnnavn', 'EierformNivaa', 'Eierformkode', 'EierformNavn']
const sex = ['KjoennNivaa', 'KjoennKode', 'Kjoenn']
const alternatives = [1, 2, 3, 4, 5]
const page = ['Sidenummer', 'RaderSide', 'RaderTotalt']

const headers = {
  Indikator: [
    ...[question, nation, group, stepColumns, sex].flat(),
    'Score',
    'Standardavvik',
    'AntallBesvart',
    ...alternatives.map((at) => `AndelSvaralternativ${at}`),
    ...alternatives.map((at) => `AntallBesvartSvaralternativ${at}`),
    ...page,
  ],
  Mobbing: [...[question, nation, group, stepColumns, sex].flat(), 'AndelMobbet', 'AntallBesvart', ...page],
  Deltakelse: [...nation, 'Skoleaarnavn', ...stepColumns, 'AndelDeltatt', 'AntallBesvart', 'AntallInvitert', ...page],
}

const steps = [5, 6, 7, 8, 9, 10]
const fjordvik = municipalities.find((each) => each.number === '4699')

/** One of the three tables of a year: `Indikator`, `Mobbing` or `Deltakelse`. */
export function survey(year, table) {
  const rows = { Indikator: indexRows, Mobbing: bullyingRows, Deltakelse: shareRows }[table](year)
  return exported(
    headers[table],
    rows.map((row) => [...row, '1', String(rows.length), String(rows.length)]),
  )
}

function indexRows(year) {
  return Object.values(indexes).flatMap((index, at) =>
    places(year, (cell) => cell.n < fewest).map(({ place, step, cell }) => [
      ...everybody(index, year, place, step),
      ...(cell === 'hidden' ? ['*', '*', '*'] : [decimal(cell.means[at].mean, 1), decimal(cell.means[at].sd, 2), count(cell.n)]),
      // An index is the mean of several questions and has no alternatives of its own.
      ...Array.from({ length: 10 }, () => ''),
    ]),
  )
}

/** A share is also hidden where it would tell of one to four pupils, and where it would tell that there are none. */
function bullyingRows(year) {
  return places(year, (cell) => cell.n < fewest || cell.bullied < 5).map(({ place, step, cell }) => [
    ...everybody(bullying, year, place, step),
    ...(cell === 'hidden' ? ['*', '*'] : [decimal((100 * cell.bullied) / cell.n, 1), count(cell.n)]),
  ])
}

function shareRows(year) {
  return places(year, (cell) => cell.n < fewest).map(({ place, step, cell }) => [
    ...placed(place),
    year,
    ...stepped(step),
    ...(cell === 'hidden' ? ['*', '*', '*'] : [decimal((100 * cell.n) / cell.invited, 1), count(cell.n), count(cell.invited)]),
  ])
}

/** Every place of a year on every step it has, with its cell or `hidden`. */
function places(year, tooFew) {
  return steps.flatMap((step) => {
    const schools = surveyCells(year, step)
    const whole = merged(schools.map(({ cell }) => cell))
    const hide = hidden(
      whole,
      schools.map(({ cell }) => cell),
      tooFew,
    )
    return [
      { place: land, step, cell: wideCell(wideAnswers.land, year, step) },
      { place: county, step, cell: wideCell(wideAnswers.county, year, step) },
      { place: { level: '3', orgNumber: fjordvik.number, name: 'Alle skoler' }, step, cell: hide.whole ? 'hidden' : whole },
      ...schools.map(({ school, cell }, at) => ({ place: schoolPlace(school, year), step, cell: hide.parts[at] ? 'hidden' : cell })),
    ]
  })
}

/** The underlying cells of Fjordvik's schools on one step. The mean falls by the index's slope around the school's own middle step. */
export function surveyCells(year, step) {
  return schoolsOf(fjordvik, year, (id) => schoolAnswers[id]?.[year]?.steps[step] !== undefined).map((school) => {
    const answers = schoolAnswers[school.id][year]
    const [invited, n, bullied] = answers.steps[step]
    const all = Object.entries(answers.steps)
    const middle = sum(all.map(([each, [, answered]]) => each * answered)) / sum(all.map(([, [, answered]]) => answered))
    return { school, cell: { n, invited, bullied, means: meansAt(answers.means, step - middle, n) } }
  })
}

const meansAt = (means, away, n) => Object.values(indexes).map(({ slope, sd }, at) => ({ n, mean: means[at] + slope * away, sd }))

function merged(cells) {
  const total = (part) => sum(cells.map((cell) => cell[part]))
  const means = Object.keys(indexes).map((_, at) => together(cells.map((cell) => cell.means[at])))
  return { n: total('n'), invited: total('invited'), bullied: total('bullied'), means }
}

/** The land and the county change little: the newest means that are given hold until the next. */
function wideCell(wide, year, step) {
  const since = Object.keys(wide.means).findLast((each) => each <= year)
  const invited = wide.invited[step - steps[0]]
  const n = Math.round(invited * wideShare[step])
  const bullied = Math.round((n * (wide.bullied[year] - 0.4 * (step - 7.5))) / 100)
  return { n, invited, bullied, means: meansAt(wide.means[since], step - 7.5, n) }
}

/** The columns of a question before its figures: all groups and both sexes together. */
const everybody = (index, year, place, step) =>
  [asked(index, year), placed(place), ['0', 'ALLE', 'Alle grupper'], stepped(step), ['0', 'ALLE', 'Alle kjønn']].flat()

const asked = ({ code, name }, year) => ['1', code, name, code, name, year]

const schoolPlace = (school, year) => ({ level: '4', orgNumber: school.orgNumber, name: nameIn(school, year) })

const placed = (place) => [
  place.level,
  'I',
  'Hele landet',
  ...(place.county ?? county.county),
  ...(place.municipality ?? [fjordvik.number, fjordvik.name]),
  place.orgNumber,
  place.name,
]

const stepped = (step) => ['2', String(step), `${step}. årstrinn`, '0', 'ALLE', 'Alle eierformer']
