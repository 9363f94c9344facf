/**
 * Makes a data folder of any size for measuring: `generateFolder(folder, { documents: 10_000 })`.
 *
 * - Same options, same templates, same bytes: all chance comes from a generator of our own with a fixed seed.
 * - Whole school years of every kind: for each school leiardialog-1, -2 and -3, utviklingsplan, utviklingssamtale, eigenvurdering and plangruppe, for
 *   every fifth an oppfolgingsavtale, and three documents of the municipality. With the standard hundred schools that is some 720 a year, from
 *   2026-27 on; school years after 2098-99 are refused.
 * - Every document is finished and keeps every duty, but for the ones that are damaged on purpose: about 1 % break their schema (in turn a day
 *   that does not exist, a key nobody knows, a missing field, text for a number, a value that is not among the choices) and 0.1 % hold YAML
 *   that can't be read. Exactly which is in the answer: `{ documents, files, withFindings }`, each a list of paths from the folder.
 * - Headings and questions are those of the templates: `kvalitet` itself scaffolds one school, whose documents are then filled in.
 * - Nobody and nothing in them exists.
 *
 * By hand: node scripts/bench/generate-documents.mjs <new folder> [documents] [schools]
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bodyOf, scaffoldOf } from './bodies.mjs'
import { random } from './chance.mjs'
import { damaged, damagesOf } from './damages.mjs'
import { factsOf } from './facts.mjs'
import { fieldsOf } from './fields.mjs'
import { placesOf, schoolsOf } from './places.mjs'

/** Makes the folder and tells what is in it. `invalid` and `broken` are numbers of documents. */
export function generateFolder(
  folder,
  { documents, schools = 100, seed = 1, invalid = Math.round(documents / 100), broken = Math.round(documents / 1000) },
) {
  const scaffold = scaffoldOf()
  const all = schoolsOf(schools)
  const places = placesOf(all, documents)
  const damages = damagesOf(random(`${seed} damages`), places.length, { invalid, broken })
  const years = [...new Set(places.map(({ year }) => year))]
  write(join(folder, 'kvalitet.yaml'), settings(all))
  for (const year of years) write(join(folder, year, 'sporsmal.yaml'), scaffold.questions.replaceAll(scaffold.year, year))
  for (const [index, place] of places.entries()) {
    const chance = random(`${seed} ${place.file}`)
    const facts = factsOf(place, seed)
    const fields = fieldsOf(place.kind, facts, chance, scaffold)
    const damage = damages.get(index)
    const text = `---\n${damage ? damaged(fields, damage, chance) : fields}---\n${bodyOf(scaffold, place.kind, facts, chance)}`
    write(join(folder, place.file), text)
  }
  return {
    documents: places.map(({ file }) => file),
    files: ['kvalitet.yaml', ...years.map((year) => `${year}/sporsmal.yaml`), ...places.map(({ file }) => file)],
    withFindings: [...damages.keys()].map((index) => places[index].file),
  }
}

const settings = (schools) => `kommune:
  namn: Målekommunen
  nummer: "4699"
  målform: nynorsk

skular:
${schools.map(({ id, name, teaches }) => `  - id: ${id}\n    namn: ${name}\n    trinn: ${teaches}\n`).join('')}`

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, documents = '1000', schools = '100'] = process.argv.slice(2)
  const { documents: made, withFindings } = generateFolder(folder, { documents: Number(documents), schools: Number(schools) })
  process.stdout.write(`${made.length} documents, ${withFindings.length} of them with findings, in ${folder}\n`)
}
