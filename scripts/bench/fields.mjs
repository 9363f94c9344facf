// The fields of each kind of document, finished and with every duty kept.
import { between, oneOf } from './chance.mjs'

/** The YAML between the fences of a document. */
export const fieldsOf = (kind, facts, chance, scaffold) => head(kind, facts, chance) + write[kind](facts, chance, scaffold)

/** When each kind is finished: the month and the first day that may be. */
const finished = {
  'leiardialog-1': [0, '09'],
  utviklingsplan: [0, '10'],
  'leiardialog-2': [0, '11'],
  utviklingssamtale: [0, '12'],
  eigenvurdering: [1, '03'],
  'leiardialog-3': [1, '05'],
  oppfolgingsavtale: [1, '06'],
  plangruppe: [1, '05'],
  utviklingsgruppe: [1, '05'],
  'samling-elevrad': [1, '03'],
  'dialog-foresette': [1, '02'],
}

function head(kind, { first, year, school }, chance) {
  const [later, month] = finished[kind]
  return `dokument: ${kind}
skuleår: ${year}
${school ? `skule: ${school.id}\n` : ''}status: ferdig
mal: ${kind === 'leiardialog-1' ? 2 : 1}
ferdigstilt: ${first + later}-${month}-${between(chance, 10, 28)}
`
}

const decimal = (value) => String(value).replace('.', ',')
const roles = (indent, list) => list.map(([role, count]) => `${indent}- rolle: ${role}\n${indent}  tal: ${count}\n`).join('')
const routines = ['varsel', 'undersøking', 'tiltak', 'evaluering', 'dokumentasjon']
const elements = ['problem', 'tiltak', 'tidspunkt', 'ansvarleg', 'evaluering']

const spotCheck = (day, chance, weak) => `stikkprøve_9a:
  dato: ${day}
  tal_saker: ${between(chance, 2, 8)}
  rutinar:
${routines.map((routine) => `    ${routine}: ${routine === weak ? 'delvis' : 'på plass'}\n`).join('')}  planelement:
${elements.map((element) => `    ${element}: ja\n`).join('')}`

/** The actions that a dialogue takes up: its own, and those that an earlier one left open. */
function actions({ actions: all, year, school }, dialogue) {
  const taken = all.filter(({ from, closed }) => from <= dialogue && closed >= dialogue)
  return `tiltak:\n${taken.map((action) => actionText(action, dialogue, `${year}/${school.id}`)).join('')}`
}

const actionText = ({ title, by, from, closed, deadline, routine }, dialogue, folder) => `  - tittel: ${title}
    ansvarleg: ${by}
    frist: ${deadline}
    tilstand: ${closed === dialogue ? 'gjennomført' : 'i gang'}
${closed === dialogue ? '    evaluering: Dette verka etter føremålet, og me held fram med det som ein vane.\n' : ''}${routine ? `    rutine: ${routine}\n` : ''}${from < dialogue ? `    frå: ${folder}/leiardialog-${dialogue - 1}.md\n` : ''}`

const goalText = ({ title, area, quality, indicator, value }, { measured, id }, from) => `  - tittel: ${title}
    område: ${area}
    kvalitet: ${quality}
    indikator: ${indicator}
    trinn: ${measured}
    målverdi: ${decimal(value)}
${from ? `    frå: ${from}/${id}/leiardialog-3.md\n` : ''}`

const write = {
  'leiardialog-1': (facts, chance) => {
    const { first, isFirst, school, goals } = facts
    const weak = facts.actions.find(({ routine }) => routine)?.routine
    const lastYear = `${first - 1}-${String(first).slice(2)}`
    const focus = oneOf(chance, ['Lesing og skriving i alle fag', 'Elevmedverknad i planlegging og vurdering', 'Eit trygt klassemiljø'])
    const factor = () => decimal(between(chance, 30, 48) / 10)
    return `møte:
  dato: ${first}-09-${between(chance, 10, 28)}
  timar: ${oneOf(chance, ['3', '3,5', '4'])}
  deltakarar:
${roles('    ', [
  ['skuleeigar', 2],
  ['rektor', 1],
  ['leiargruppe', between(chance, 2, 5)],
])}grunnlag:
  leiardialog_3: ${isFirst ? 'finst ikkje' : 'gjennomgått'}
  eigenvurdering: ${isFirst ? 'finst ikkje' : 'gjennomgått'}
innsatsområde: ${focus}
mål:
${goals.map((goal, index) => goalText(goal, school, !isFirst && index < 2 && lastYear)).join('')}${spotCheck(`${first}-09-0${between(chance, 1, 9)}`, chance, weak)}ti_faktor:
  år: ${first}
  faktorar:
    - faktor: meistringsklima
      verdi: ${factor()}
    - faktor: bruk av kompetanse
      verdi: ${factor()}
${actions(facts, 1)}`
  },

  utviklingsplan: ({ first, school, goals }, chance) => `medverknad:
${['tilsette', 'elevar', 'føresette']
  .map((role) => `  - rolle: ${role}\n    tal: ${between(chance, 5, 60)}\n    dato: ${first}-10-0${between(chance, 1, 9)}\n`)
  .join('')}trinngrupper:
${school.groups.map((group) => `  - ${group}\n`).join('')}mål:
${goals
  .map(
    ({ title, area }) => `  - mål: ${title}
    tiltak:
      - tittel: Felles økter i ${area} kvar veke
        ansvarleg: lærarar
        frist: ${first + 1}-02-${between(chance, 10, 28)}
        tilstand: gjennomført
`,
  )
  .join('')}revidert: ${first}-12-0${between(chance, 1, 9)}
`,

  'leiardialog-2': (facts, chance) => `møte:
  dato: ${facts.first}-11-${between(chance, 10, 28)}
  timar: ${oneOf(chance, ['2,5', '3', '4'])}
  ansvarleg: leiar for skule
  deltakarar:
${roles('    ', [
  ['leiar for skule', 1],
  ['rektor', 1],
  ['leiargruppe', between(chance, 2, 5)],
])}nasjonale_prøvar: drøfta
${spotCheck(`${facts.first}-11-0${between(chance, 1, 9)}`, chance)}semje:
  mål_og_retning: ja
  tiltak: ja
  arbeidsmåte: ja
utviklingssamtale: halden
${actions(facts, 2)}`,

  utviklingssamtale: ({ first }, chance) => {
    const day = between(chance, 10, 18)
    return `førebuing:
  skjema_sendt: ${first}-11-${between(chance, 10, 28)}
  leiar_for_skule: ja
  rektor: ja
samtale:
  dato: ${first}-12-${day}
  timar: ${oneOf(chance, ['1', '1,5', '2'])}
stadfesta:
  leiar_for_skule: ${first}-12-${day}
  rektor: ${first}-12-${day + 1}
oppfølging:
  avtalt: ja
  dato: ${first + 1}-03-${between(chance, 10, 28)}
`
  },

  eigenvurdering: ({ first, goals }, chance, { questionIds }) => {
    const meeting = (month, source) => `  - dato: ${first + 1}-${month}-${between(chance, 10, 28)}
    kjelder: [${source}]
    deltakarar:
${roles('      ', [
  ['lærarar', between(chance, 6, 40)],
  ['leiargruppe', between(chance, 2, 5)],
])}`
    const answer = (indent) => `${indent}vurdering: ${between(chance, 1, 4)}\n${indent}prioritert: ${oneOf(chance, ['ja', 'nei'])}\n`
    const perGoalAnswers = () => goals.map(({ title }) => `    - mål: ${title}\n${answer('      ')}`).join('')
    return `interne_møte:
${meeting('01', 'nasjonale prøvar')}${meeting('02', 'elevundersøkinga')}medverknad:
${roles('  ', [
  ['tilsette', between(chance, 8, 60)],
  ['elevar', between(chance, 10, 90)],
  ['føresette', between(chance, 5, 30)],
])}# vurdering: 1 = langt att, 2 = eit stykke att, 3 = godt i gang, 4 = på plass. prioritert: ja eller nei.
svar:
${questionIds.map(({ id, perGoal }) => `  ${id}:\n${perGoal ? perGoalAnswers() : answer('    ')}`).join('')}`
  },

  'leiardialog-3': (facts, chance) => `del_ein:
  dato: ${facts.first + 1}-05-0${between(chance, 1, 9)}
  timar: 2
  deltakarar:
${roles('    ', [
  ...['elevråd', 'FAU', 'lærarar', 'andre tilsette'].map((role) => [role, between(chance, 5, 40)]),
  ['leiargruppe', 2],
  ...['tillitsvald', 'verneombod', 'rektor', 'leiar for skule'].map((role) => [role, 1]),
])}del_to:
  dato: ${facts.first + 1}-05-10
  timar: 1,5
  deltakarar:
${roles('    ', [
  ['plangruppe', 6],
  ['leiar for skule', 1],
])}eigenvurdering: gjennomgått
mål:
${facts.goals
  .map(({ title }) => `  - mål: ${title}\n    resultat: ${oneOf(chance, ['nådd', 'delvis nådd', 'ikkje nådd'])}\n    vidare: ja\n`)
  .join(
    '',
  )}kritiske_område:${facts.area ? `\n  - tittel: ${facts.area.title}\n    område: ${facts.area.area}\n    tekst: ${found(facts)}\n` : ' ingen\n'}${actions(facts, 3)}`,

  oppfolgingsavtale: (facts, chance) => {
    const summer = `${facts.first + 1}-06`
    const measures = ['Kartlegging av alle elevar på trinnet', 'Leseøkter i små grupper', 'Rettleiing av lærarane på trinnet']
    const signed = `${facts.first + 1}-05-${between(chance, 12, 20)}`
    return `tittel: ${facts.area.title}
område: ${facts.area.area}
sitat: ${found(facts)}
funne_i:
  dokument: leiardialog-3
  skuleår: ${facts.year}
tiltak:
${measures.map((title) => `  - tittel: ${title}\n    ansvarleg: ${oneOf(chance, ['rektor', 'lærarar', 'leiargruppe'])}\n    frist: ${summer}-0${between(chance, 1, 9)}\n    kontroll: ${summer}-${between(chance, 10, 28)}\n    tilstand: gjennomført\n`).join('')}signert:
  leiar_for_skule: ${signed}
  rektor: ${signed}
avslutta: ${summer}-29
`
  },

  plangruppe: ({ first }, chance) => `medlemer:
${roles('  ', [
  ['rektor', 1],
  ['lærarar', between(chance, 3, 6)],
])}${meetingDays(first, chance)}`,

  utviklingsgruppe: ({ first }, chance) => `leiar: leiar for skule
medlemer:
${roles('  ', [
  ['leiar for skule', 1],
  ['rektor', 2],
  ['tillitsvald', 2],
])}${meetingDays(first, chance)}tiltak:
  - tittel: Felles fagdag om lesing
    ansvarleg: leiar for skule
    frist: ${first}-11-${between(chance, 10, 28)}
    tilstand: gjennomført
    evaluering: Dei fleste lærarane tok i bruk noko av det dei lærte.
`,

  'samling-elevrad': (facts, chance) => gathering(`${facts.first + 1}-03-0${between(chance, 1, 9)}`, 'elevråd', chance),
  'dialog-foresette': (facts, chance) => gathering(`${facts.first + 1}-02-0${between(chance, 1, 9)}`, 'FAU', chance),
}

/** What dialogue 3 says of the critical area, and the agreement quotes. */
const found = ({ school, area }) => `Dette har ikkje vorte betre på ${school.measured}. trinn, trass i alle tiltak (${area.title}).`

const meetingDays = (first, chance) => `møtedatoar:
  - ${first}-09-${between(chance, 10, 28)}
  - ${first + 1}-01-${between(chance, 10, 28)}
  - ${first + 1}-04-${between(chance, 10, 28)}
`

const gathering = (day, role, chance) => `møte:
  dato: ${day}
  timar: 2
  deltakarar:
${roles('    ', [
  [role, between(chance, 6, 40)],
  ['leiar for skule', 1],
])}`
