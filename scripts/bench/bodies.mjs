import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { between, oneOf } from './chance.mjs'

const kvalitet = fileURLToPath(new URL('../../bin/kvalitet.js', import.meta.url))

/**
 * A municipality's documents of one year as `kvalitet` makes them: the text of each kind, without the guidance in comments and at the end, and the
 * questions of the year.
 */
export function scaffoldOf() {
  const folder = mkdtempSync(join(tmpdir(), 'kvalitet-scaffold-'))
  const school = 'Malskulen'
  const year = '2025-26'
  const run = (...words) => execFileSync(process.execPath, [kvalitet, ...words], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  try {
    run('init', '.', '--kommune', 'Målekommunen', '--nummer', '4699', '--skule', `mal=${school}`)
    run('new-year', year)
    run('new', 'oppfolgingsavtale', 'mal', '--skuleår', year, '--område', 'læring', '--tittel', 'Lesing')
    const questions = readFileSync(join(folder, year, 'sporsmal.yaml'), 'utf8')
    const documents = ['mal', '.'].flatMap((place) => filesIn(join(folder, year, place)))
    return { school, year, questions, questionIds: questionIdsIn(questions), bodies: Object.fromEntries(documents.map(kindAndBody)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const filesIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))

const questionIdsIn = (questions) =>
  [...questions.matchAll(/- id: (S\d+)\n(?: {4}.*\n)*/g)].map(([entry, id]) => ({ id, perGoal: entry.includes('opphav: utviklingsmål') }))

const kindAndBody = (text) => [
  /^dokument: (.*)$/m.exec(text)[1],
  text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/\n## Prosessguide[\s\S]*$/, '')
    .replaceAll(/<!--[\s\S]*?-->\n*/g, ''),
]

const sentences = [
  'Teama møtest kvar veke og planlegg undervisninga saman ut frå det elevane meistrar.',
  'Resultata har gått litt opp, men endringa er innanfor det som kan koma av tilfelle i små kull.',
  'Elevrådet har drøfta saka to gonger og ynskjer fleire praktiske oppgåver og meir tid til lesing.',
  'Leiinga går inn i klassane minst to gonger i halvåret og drøftar det dei ser med teamet etterpå.',
  'Me ser at rutinane er kjende, men dei vert følgde på ulike måtar på dei ulike trinna.',
  'Dei tilsette etterlyser tid til å prøva ut nye arbeidsmåtar før neste tiltak vert sett i verk.',
  'Foreldra fekk tala lagde fram på eit ope møte, og innspela derifrå er tekne inn i planen.',
  'Skulen vil halda fram med det som verkar, og leggja bort tiltak som ingen har sett nytten av.',
  'Overgangane mellom hovudstega er planlagde, men informasjonen kjem framleis for seint på våren.',
  'Kartlegginga viser stor spreiing, så tilpassinga må skje i klassen og ikkje berre i grupper utanfor.',
  'Skuleeigar ventar at leiargruppa brukar resultata aktivt, og gjev rom for å velja vegen dit sjølv.',
  'Arbeidet vart evaluert i plangruppa, som rår til at tiltaka held fram til dei er ein vane for alle.',
]

/** The scaffolded text of a kind with every `[Skriv her …]` replaced, and what is written only later in the year added. */
export function bodyOf(scaffold, kind, { year, school, area }, chance) {
  const words = () => Array.from({ length: between(chance, 1, 2) }, () => oneOf(chance, sentences)).join(' ')
  const text = scaffold.bodies[kind]
    .replaceAll(scaffold.year, year)
    .replaceAll(scaffold.school, school?.name ?? '')
    .replaceAll(/\[Skriv her\b[^\]]*\]/g, words)
  return addedLater[kind]?.(text, words(), { school, area }) ?? text
}

/** What a template leaves to be written when it is due, kind by kind. */
const addedLater = {
  utviklingsplan: (text, words, { school }) => `${ownSteps(text, school.groups).trimEnd()}\n\n${words}\n`,
  'leiardialog-3': (text, words, { area }) => (area ? text.replace(/^## Kritiske område\n/m, `$&\n${words}\n`) : text),
  oppfolgingsavtale: (text, words) => `${text.trimEnd()}\n\n${words}\n`,
}

/** A plan without the headings of steps that the school does not have. */
const ownSteps = (text, groups) =>
  text.replaceAll(/^### Trinn (\S+)\n\n.*\n\n/gm, (section, group) => (groups.includes(group) ? section : ''))
