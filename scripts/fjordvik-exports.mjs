// Writes the invented exports of examples/eksport/fjordvik anew from the invented numbers in scripts/fjordvik-exports. They are in Udir's true
// format, and the same every time. A new school year: its numbers in test-scores.mjs, survey-answers.mjs and own-figures.mjs, and its name in
// places.mjs.
//
// node scripts/fjordvik-exports.mjs [FOLDER]        node scripts/fjordvik-exports.mjs --underlying    prints the numbers behind as JSON
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cellsOf, nationalTests } from './fjordvik-exports/national-tests.mjs'
import { pointsSheet, writingSheet } from './fjordvik-exports/own-figures.mjs'
import { municipalities, years } from './fjordvik-exports/places.mjs'
import { surveyCells, survey } from './fjordvik-exports/survey.mjs'

const here = fileURLToPath(new URL('../examples/eksport/fjordvik', import.meta.url))
const [argument = here] = process.argv.slice(2)

if (argument === '--underlying') console.log(JSON.stringify(underlying()))
else {
  mkdirSync(argument, { recursive: true })
  for (const [name, bytes] of files()) writeFileSync(join(argument, name), bytes)
}

/** Every file by its name. The names are Udir's, with the school year in front. */
function files() {
  return new Map([
    ...years.flatMap((year) => [
      [`${year}_20260218-1045_Nasjonale_proever_5._trinn.csv`, nationalTests(year, 5)],
      [`${year}_20260218-1047_Nasjonale_proever_ungdomstrinn.csv`, nationalTests(year, 8)],
      [`${year}_20260218-1049_Nasjonale_proever_ungdomstrinn.csv`, nationalTests(year, 9)],
      [`${year}_20260219-0912_Elevundersoekelsen_Indikator.csv`, survey(year, 'Indikator')],
      [`${year}_20260219-0914_Elevundersoekelsen_Mobbing.csv`, survey(year, 'Mobbing')],
      [`${year}_20260219-0915_Elevundersoekelsen_Deltakelse.csv`, survey(year, 'Deltakelse')],
    ]),
    ['skriving.csv', writingSheet()],
    ['grunnskulepoeng.csv', pointsSheet()],
  ])
}

/** What the figures of the municipalities are made of: for tests that hold the files against it. */
function underlying() {
  const tests = years.flatMap((year) =>
    [5, 8, 9].flatMap((step) =>
      municipalities.map((each) => ({ year, step, municipality: each.number, schools: cellsOf(each, year, step).map(plain) })),
    ),
  )
  const answers = years.flatMap((year) => [5, 6, 7, 8, 9, 10].map((step) => ({ year, step, schools: surveyCells(year, step).map(plain) })))
  return { tests, answers }
}

function plain({ school, ...rest }) {
  return { orgNumber: school.orgNumber, ...rest }
}
