import { cutItem, files, swap, type Edit, type Mark } from '../year.ts'
import type { BrokenDuty } from './duty.ts'

const { lastDialogue3, otherSchool, dialogue1, dialogue2, dialogue3, planGroup, developmentGroup } = files

/** The last action of dialogue 1 says that it comes from somewhere. */
const carriedFrom = (file: string): Edit => swap(dialogue1, '12-01\n    tilstand: open\n', `12-01\n    tilstand: open\n    frå: ${file}\n`)
const carriedMark: Mark = [dialogue1, '12-01\n    tilstand: open\n    frå: ▸']

export const actions: readonly BrokenDuty[] = [
  {
    rule: 'tiltak/ikkje-teke-opp',
    how: 'dialogue 1 to 2',
    edits: [
      swap(
        dialogue1,
        '\ntiltak:\n',
        '\ntiltak:\n  - tittel: Bokbyte\n    ansvarleg: lærarar\n    frist: 2026-11-01\n    tilstand: i gang\n',
      ),
    ],
    at: [dialogue2, 'halden\n▸tiltak:'],
    related: [[dialogue1, 'tittel: ▸Bokbyte']],
    answeredIn: dialogue2,
  },
  {
    rule: 'tiltak/ikkje-teke-opp',
    how: 'dialogue 2 to 3',
    edits: [cutItem(dialogue3, '  - tittel: Kurs i reknestrategiar')],
    at: [dialogue3, 'aktivitetsplikta.\n▸tiltak:'],
    related: [[dialogue2, 'tittel: ▸Kurs i reknestrategiar']],
    answeredIn: dialogue3,
  },
  {
    rule: 'tiltak/ikkje-teke-opp',
    how: 'reworded',
    edits: [
      swap(
        dialogue3,
        'Kurs i reknestrategiar\n    ansvarleg: rektor\n    frist: 2027-06-11\n    tilstand: vidareført\n    frå: 2026-27/nord/leiardialog-2.md\n',
        'Kurs i nye reknestrategiar\n    ansvarleg: rektor\n    frist: 2027-06-11\n    tilstand: open\n',
      ),
    ],
    at: [dialogue3, 'tittel: ▸Kurs i nye'],
    related: [[dialogue2, 'tittel: ▸Kurs i reknestrategiar']],
    answeredIn: dialogue3,
  },
  {
    rule: 'tiltak/fjoraret-ope',
    edits: [cutItem(dialogue1, '  - tittel: Vaksne ute i kvart friminutt')],
    at: [dialogue1, '4,2\n▸tiltak:'],
    related: [[lastDialogue3, 'tittel: ▸Vaksne ute i kvart friminutt']],
    answeredIn: dialogue1,
  },
  {
    rule: 'tiltak/utan-evaluering',
    how: 'gjennomført',
    edits: [swap(dialogue2, '    evaluering: Alle brukar skjemaet, og stikkprøva viser at det verkar.\n', '')],
    at: [dialogue2, 'tilstand: ▸gjennomført'],
    answeredIn: dialogue2,
  },
  {
    rule: 'tiltak/utan-evaluering',
    how: 'avslutta',
    edits: [swap(dialogue3, '    evaluering: Lesestunda er vorten ein vane, og treng ikkje lenger stå som tiltak.\n', '')],
    at: [dialogue3, 'tilstand: ▸avslutta'],
    answeredIn: dialogue3,
  },
  {
    rule: 'tiltak/utan-evaluering',
    how: 'in dialogue 1',
    edits: [swap(dialogue1, '    evaluering: Planen for inspeksjon er følgd kvar dag sidan skulestart.\n', '')],
    at: [dialogue1, 'tilstand: ▸gjennomført'],
    answeredIn: dialogue1,
  },
  {
    rule: 'tiltak/utan-evaluering',
    how: 'in the development group',
    edits: [swap(developmentGroup, '    evaluering: Dei fleste lærarane tok i bruk noko av det dei lærte.\n', '')],
    at: [developmentGroup, 'tilstand: ▸gjennomført'],
    answeredIn: developmentGroup,
  },
  {
    rule: 'tiltak/ukjent-opphav',
    edits: [carriedFrom(lastDialogue3)],
    at: carriedMark,
    related: [[lastDialogue3, '▸tiltak:']],
    severity: 'error',
  },
  {
    rule: 'tiltak/ukjent-opphav',
    how: 'a goal',
    edits: [swap(dialogue1, '    indikator: skriving\n', `    indikator: skriving\n    frå: ${lastDialogue3}\n`)],
    at: [dialogue1, 'skriving\n    frå: ▸'],
    related: [[lastDialogue3, 'finst ikkje\n▸mål:']],
    severity: 'error',
  },
  {
    rule: 'tiltak/framover',
    edits: [swap(dialogue1, '    indikator: skriving\n', `    indikator: skriving\n    frå: ${dialogue3}\n`)],
    at: [dialogue1, 'skriving\n    frå: ▸'],
    severity: 'error',
  },
  {
    rule: 'tiltak/ring',
    edits: [carriedFrom(dialogue2)],
    at: carriedMark,
    related: [[dialogue2, 'tilstand: i gang\n    frå: ▸']],
    severity: 'error',
  },
  { rule: 'tilvising/ukjend', edits: [carriedFrom('2024-25/nord/leiardialog-3.md')], at: carriedMark, severity: 'error' },
  { rule: 'tilvising/feil-slag', edits: [carriedFrom(planGroup)], at: carriedMark, severity: 'error' },
  { rule: 'tilvising/annan-skule', edits: [carriedFrom(otherSchool)], at: carriedMark, severity: 'error' },
]
