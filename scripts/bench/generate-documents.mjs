/**
 * Makes a data folder of any size for measuring: `generateFolder(folder, { documents: 10_000 })`.
 *
 * - Same options, same templates, same bytes: all chance comes from a generator of our own with a fixed seed.
 * - Documents come year by year, school by school: leiardialog-1, eigenvurdering, oppfolgingsavtale. With the standard hundred schools that is
 *   300 a year, from 2026-27 on; school years after 2098-99 are refused, so 21,900 documents is the most.
 * - Every document is finished and without findings, but for the ones that are damaged on purpose: about 1 % break their schema (in turn a day
 *   that does not exist, a key nobody knows, a missing field, text for a number, a value that is not among the choices) and 0.1 % hold YAML
 *   that can't be read. Exactly which is in the answer: `{ documents, files, withFindings }`, each a list of paths from the folder.
 * - Headings and questions are those of the templates: `kvalitet` itself scaffolds one school, whose documents are then filled in, without the
 *   guidance in comments.
 * - Sizes are those of real documents: a leiardialog-1 has some 80 lines of fields and 2.4 kB of text. Nobody and nothing in them exists.
 *
 * By hand: node scripts/bench/generate-documents.mjs <new folder> [documents]
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const kvalitet = fileURLToPath(new URL('../../bin/kvalitet.js', import.meta.url))
const kinds = ['leiardialog-1', 'eigenvurdering', 'oppfolgingsavtale']
const fileNames = { 'leiardialog-1': 'leiardialog-1', eigenvurdering: 'eigenvurdering', oppfolgingsavtale: 'oppfolgingsavtale-lesing' }
const firstYear = 2026
const lastYear = 2098

/** Makes the folder and tells what is in it. `invalid` and `broken` are numbers of documents. */
export function generateFolder(
  folder,
  { documents, schools = 100, seed = 1, invalid = Math.round(documents / 100), broken = Math.round(documents / 1000) },
) {
  const scaffold = scaffoldOf()
  const all = schoolNames(schools)
  const places = placesOf(all, documents)
  const damages = damagesOf(random(`${seed} damages`), places.length, { invalid, broken })
  const years = [...new Set(places.map(({ year }) => year))]
  write(join(folder, 'kvalitet.yaml'), settings(all))
  for (const year of years) write(join(folder, year, 'sporsmal.yaml'), scaffold.questions.replaceAll(scaffold.year, year))
  for (const [index, place] of places.entries()) {
    const facts = factsOf(place, random(`${seed} ${place.year} ${place.school.id}`))
    const chance = random(`${seed} ${place.file}`)
    const fields = fieldsOf[place.kind](facts, chance, scaffold)
    const damage = damages.get(index)
    const text = `---\n${damage ? damaged(fields, damage, chance) : fields}---\n${bodyOf(scaffold, facts, place.kind, chance)}`
    write(join(folder, place.file), text)
  }
  return {
    documents: places.map(({ file }) => file),
    files: ['kvalitet.yaml', ...years.map((year) => `${year}/sporsmal.yaml`), ...places.map(({ file }) => file)],
    withFindings: [...damages.keys()].map((index) => places[index].file),
  }
}

// Chance

/** A generator of numbers from 0 to 1 that always gives the same for the same words (mulberry32, seeded by FNV-1a). */
function random(words) {
  let state = 0x811c9dc5
  for (const letter of words) state = Math.imul(state ^ letter.codePointAt(0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const between = (chance, from, to) => from + Math.floor(chance() * (to - from + 1))
const oneOf = (chance, list) => list[between(chance, 0, list.length - 1)]

// Where the documents lie

function placesOf(schools, count) {
  const places = []
  for (let first = firstYear; places.length < count; first += 1) {
    if (first > lastYear) throw new Error(`At most ${places.length} documents with ${schools.length} schools.`)
    const year = `${first}-${String(first + 1).slice(2)}`
    const ofYear = schools.flatMap((school) =>
      kinds.map((kind) => ({ year, first, school, kind, file: `${year}/${school.id}/${fileNames[kind]}.md` })),
    )
    places.push(...ofYear.slice(0, count - places.length))
  }
  return places
}

function schoolNames(count) {
  const beginnings = ['Aust', 'Bjørk', 'Furu', 'Gran', 'Lauv', 'Nord', 'Sol', 'Stein', 'Sør', 'Vest']
  const endings = ['vik', 'dal', 'nes', 'eid', 'fjell', 'haug', 'lid', 'mark', 'sund', 'voll']
  const names = endings.flatMap((ending) => beginnings.map((beginning) => `${beginning}${ending}`))
  const steps = [
    ['1-7', 5],
    ['1-10', 8],
    ['8-10', 9],
  ]
  return names.slice(0, count).map((name, index) => {
    const [teaches, measured] = steps[index % steps.length]
    return { id: name.toLowerCase().replaceAll('ø', 'o'), name: `${name} skule`, teaches, measured }
  })
}

const settings = (schools) => `kommune:
  namn: Målekommunen
  nummer: "4699"
  målform: nynorsk

skular:
${schools.map(({ id, name, teaches }) => `  - id: ${id}\n    namn: ${name}\n    trinn: ${teaches}\n`).join('')}`

// What is in them

/** What a school decided in a year; its three documents agree on it. */
function factsOf({ year, first, school }, chance) {
  const step = school.measured
  return {
    year,
    first,
    school,
    goals: [
      {
        title: `Færre elevar på ${step}. trinn les på det lågaste nivået`,
        area: 'lesing',
        quality: 'resultatkvalitet',
        indicator: 'np-lesing',
        value: between(chance, 5, 20),
      },
      {
        title: 'Alle elevar skriv samanhengande tekstar i alle fag',
        area: 'skriving',
        quality: 'prosesskvalitet',
        indicator: 'skriving',
        value: between(chance, 60, 95),
      },
      {
        title: `Elevane på ${step}. trinn reknar sikrare med brøk og prosent`,
        area: 'rekning',
        quality: 'resultatkvalitet',
        indicator: 'np-rekning',
        value: between(chance, 48, 54),
      },
      {
        title: 'Elevane brukar engelsk munnleg i kvar time',
        area: 'engelsk',
        quality: 'prosesskvalitet',
        indicator: 'np-engelsk',
        value: between(chance, 48, 54),
      },
      {
        title: `Trivselen held seg god etter ${oneOf(chance, ['jul', 'haustferien', 'påske'])}`,
        area: 'læringsmiljø',
        quality: 'resultatkvalitet',
        indicator: 'eu-trivsel',
        value: 4 + between(chance, 1, 8) / 10,
      },
    ],
    weak: oneOf(chance, ['varsel', 'undersøking', 'tiltak', 'evaluering', 'dokumentasjon']),
    quotation: `Lesinga på ${step}. trinn har ikkje vorte betre på ${between(chance, 2, 4)} år, trass i at tiltaka er gjennomførte.`,
  }
}

const head = (kind, { year, school }, done) => `dokument: ${kind}
skuleår: ${year}
skule: ${school.id}
status: ferdig
mal: 1
ferdigstilt: ${done}
`

const fieldsOf = {
  'leiardialog-1': (facts, chance) => {
    const { first, school, goals, weak } = facts
    const meeting = `${first}-09-${between(chance, 10, 28)}`
    const routines = ['varsel', 'undersøking', 'tiltak', 'evaluering', 'dokumentasjon']
    return `${head('leiardialog-1', facts, meeting)}møte:
  dato: ${meeting}
  timar: ${oneOf(chance, ['3', '3,5', '4'])}
  deltakarar:
    - rolle: skuleeigar
      tal: 2
    - rolle: rektor
      tal: 1
    - rolle: leiargruppe
      tal: ${between(chance, 2, 5)}
grunnlag:
  leiardialog_3: finst ikkje
  eigenvurdering: ${first === firstYear ? 'finst ikkje' : 'gjennomgått'}
innsatsområde: ${oneOf(chance, ['Lesing og skriving i alle fag', 'Elevmedverknad i planlegging og vurdering', 'Eit trygt klassemiljø frå fyrste dag'])}
mål:
${goals.map(({ title, area, quality, indicator, value }) => `  - tittel: ${title}\n    område: ${area}\n    kvalitet: ${quality}\n    indikator: ${indicator}\n    trinn: ${school.measured}\n    målverdi: ${String(value).replace('.', ',')}\n`).join('')}stikkprøve_9a:
  dato: ${first}-09-0${between(chance, 1, 9)}
  tal_saker: ${between(chance, 2, 8)}
  rutinar:
${routines.map((routine) => `    ${routine}: ${routine === weak ? 'delvis' : 'på plass'}\n`).join('')}ti_faktor:
  år: ${first}
  faktorar:
    - faktor: meistringsklima
      verdi: ${`${between(chance, 30, 48) / 10}`.replace('.', ',')}
    - faktor: bruk av kompetanse
      verdi: ${`${between(chance, 30, 48) / 10}`.replace('.', ',')}
tiltak:
  - tittel: Gå gjennom rutinen for ${weak} i personalmøte
    ansvarleg: rektor
    frist: ${first}-11-${between(chance, 10, 30)}
    tilstand: gjennomført
    rutine: ${weak}
  - tittel: Felles leseøkter tre dagar i veka
    ansvarleg: lærarar
    frist: ${first}-12-${between(chance, 10, 20)}
    tilstand: gjennomført
  - tittel: Skuleeigar set av tid til rettleiing av leiargruppa
    ansvarleg: skuleeigar
    frist: ${first}-10-${between(chance, 10, 31)}
    tilstand: gjennomført
`
  },

  eigenvurdering: (facts, chance, { questionIds }) => {
    const spring = facts.first + 1
    const answer = (indent) => `${indent}vurdering: ${between(chance, 1, 4)}\n${indent}prioritert: ${oneOf(chance, ['ja', 'nei'])}\n`
    const meeting = (month, source) => `  - dato: ${spring}-${month}-${between(chance, 10, 28)}
    kjelder: [${source}]
    deltakarar:
      - rolle: lærarar
        tal: ${between(chance, 6, 40)}
      - rolle: leiargruppe
        tal: ${between(chance, 2, 5)}
`
    return `${head('eigenvurdering', facts, `${spring}-03-${between(chance, 10, 31)}`)}interne_møte:
${meeting('01', 'nasjonale prøvar')}${meeting('02', 'elevundersøkinga')}medverknad:
  - rolle: tilsette
    tal: ${between(chance, 8, 60)}
  - rolle: elevar
    tal: ${between(chance, 10, 90)}
  - rolle: føresette
    tal: ${between(chance, 5, 30)}
# vurdering: 1 = langt att, 2 = eit stykke att, 3 = godt i gang, 4 = på plass. prioritert: ja eller nei.
svar:
${questionIds.map(({ id, perGoal }) => `  ${id}:\n${perGoal ? facts.goals.map(({ title }) => `    - mål: ${title}\n${answer('      ')}`).join('') : answer('    ')}`).join('')}`
  },

  oppfolgingsavtale: (facts, chance) => {
    const spring = facts.first + 1
    const measures = ['Kartlegging av alle elevar på trinnet', 'Leseøkter i små grupper', 'Rettleiing av lærarane på trinnet']
    const signed = `${spring}-04-${between(chance, 10, 30)}`
    return `${head('oppfolgingsavtale', facts, signed)}tittel: Lesing på ${facts.school.measured}. trinn
område: læring
sitat: ${facts.quotation}
funne_i:
  dokument: eigenvurdering
  skuleår: ${facts.year}
tiltak:
${measures.map((title) => `  - tittel: ${title}\n    ansvarleg: ${oneOf(chance, ['rektor', 'lærarar', 'leiargruppe'])}\n    frist: ${spring}-05-${between(chance, 10, 31)}\n    kontroll: ${spring}-06-${between(chance, 10, 30)}\n    tilstand: gjennomført\n`).join('')}signert:
  leiar_for_skule: ${signed}
  rektor: ${signed}
`
  },
}

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

/** The scaffolded text with every `[Skriv her …]` replaced, and the passage that the agreement quotes. */
function bodyOf(scaffold, { year, school, quotation }, kind, chance) {
  let number = 0
  return scaffold.bodies[kind]
    .replaceAll(scaffold.year, year)
    .replaceAll(scaffold.school, school.name)
    .replaceAll(/\[Skriv her\b[^\]]*\]/g, () => {
      number += 1
      const words = Array.from({ length: between(chance, 1, 2) }, () => oneOf(chance, sentences))
      return (kind === 'eigenvurdering' && number === 2 ? [quotation, ...words] : words).join(' ')
    })
}

/** One school's documents as `kvalitet` makes them: their text, and the questions of the year. */
function scaffoldOf() {
  const folder = mkdtempSync(join(tmpdir(), 'kvalitet-scaffold-'))
  const school = 'Malskulen'
  const year = '2025-26'
  const run = (...words) => execFileSync(process.execPath, [kvalitet, ...words], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  try {
    run('init', '.', '--kommune', 'Målekommunen', '--nummer', '4699', '--skule', `mal=${school}`)
    run('new-year', year)
    run('new', 'oppfolgingsavtale', 'mal', '--skuleår', year, '--område', 'læring', '--tittel', 'Lesing')
    const body = (kind) =>
      readFileSync(join(folder, year, 'mal', `${fileNames[kind]}.md`), 'utf8')
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .replaceAll(/<!--[\s\S]*?-->\n\n?/g, '')
    const questions = readFileSync(join(folder, year, 'sporsmal.yaml'), 'utf8')
    const questionIds = [...questions.matchAll(/- id: (S\d+)\n(?: {4}.*\n)*/g)].map(([entry, id]) => ({
      id,
      perGoal: entry.includes('opphav: utviklingsmål'),
    }))
    return { school, year, questions, questionIds, bodies: Object.fromEntries(kinds.map((kind) => [kind, body(kind)])) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// What is wrong with some of them

/** Which documents are damaged, and how: exactly as many as asked for, spread by chance. */
function damagesOf(chance, count, { invalid, broken }) {
  const damages = new Map()
  while (damages.size < invalid + broken) {
    const index = between(chance, 0, count - 1)
    if (!damages.has(index)) damages.set(index, damages.size < invalid ? 'invalid' : 'broken')
  }
  return damages
}

/** Each gives one finding or more in the document itself, and none elsewhere. */
const damage = {
  invalid: [
    [/^ferdigstilt: .*$/m, 'ferdigstilt: 2027-02-30'],
    [/^status: .*$/m, '$&\nmerknad: Her står det noko'],
    [/^ferdigstilt: .*\n/m, ''],
    [/^mal: 1$/m, 'mal: ein'],
    [/^ +tilstand: .*$/m, '    tilstand: gjennomfort'],
    [/^ +prioritert: .*$/m, '    prioritert: kanskje'],
    [/^ +tal: \d+$/m, '      tal: mange'],
  ],
  broken: [
    [/^(skule): (.*)$/m, '$1: "$2'],
    [/^(ferdigstilt): (.*)$/m, '$1: [$2'],
    [/^status: .*$/m, '$&\n$&'],
    [/^skule: .*$/m, '$&: nei'],
  ],
}

function damaged(fields, how, chance) {
  const [pattern, replacement] = oneOf(
    chance,
    damage[how].filter(([candidate]) => candidate.test(fields)),
  )
  // The indentation of what is replaced stays as it was, so that only the value is wrong.
  return fields.replace(pattern, (match, ...groups) => {
    const text = replacement.replaceAll('$&', match).replaceAll(/\$(\d)/g, (_, group) => groups[group - 1])
    return how === 'invalid' && match.startsWith(' ') ? `${/^ +/.exec(match)[0]}${text.trimStart()}` : text
  })
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, documents = '1000'] = process.argv.slice(2)
  const { documents: made, withFindings } = generateFolder(folder, { documents: Number(documents) })
  process.stdout.write(`${made.length} documents, ${withFindings.length} of them with findings, in ${folder}\n`)
}
