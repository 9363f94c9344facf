import { cutItem, files, swap } from '../year.ts'
import type { BrokenDuty } from './duty.ts'

const { dialogue1, plan, dialogue2, talk, assessment, dialogue3, planGroup, developmentGroup, gathering, parents } = files

export const meetings: readonly BrokenDuty[] = [
  {
    rule: 'mote/utanfor-vindauge',
    edits: [swap(dialogue1, 'dato: 2026-09-14', 'dato: 2026-10-06')],
    at: [dialogue1, 'dato: ▸2026-10-06'],
    severity: 'warning',
  },
  {
    rule: 'mote/lengd',
    how: 'dialogue 1',
    edits: [swap(dialogue1, 'timar: 3,5', 'timar: 5')],
    at: [dialogue1, 'timar: ▸5'],
    severity: 'warning',
  },
  {
    rule: 'mote/lengd',
    how: 'dialogue 2',
    edits: [swap(dialogue2, 'timar: 3', 'timar: 1,5')],
    at: [dialogue2, 'timar: ▸1,5'],
    severity: 'warning',
  },
  {
    rule: 'mote/lengd',
    how: 'the two parts of dialogue 3 together',
    edits: [swap(dialogue3, 'timar: 1\n', 'timar: 2\n')],
    at: [dialogue3, 'timar: ▸2,5'],
    severity: 'warning',
  },
  {
    rule: 'mote/lengd',
    how: 'the conversation with rektor',
    edits: [swap(talk, 'timar: 1,5', 'timar: 0,5')],
    at: [talk, 'timar: ▸0,5'],
    severity: 'warning',
  },
  ...(
    [
      [dialogue1, 'rektor', 'møte'],
      [dialogue1, 'leiargruppe', 'møte'],
      [dialogue2, 'leiar for skule', 'møte'],
      [dialogue3, 'elevråd', 'del_ein'],
      [dialogue3, 'FAU', 'del_ein'],
      [dialogue3, 'lærarar', 'del_ein'],
      [dialogue3, 'andre tilsette', 'del_ein'],
      [dialogue3, 'leiargruppe', 'del_ein'],
      [dialogue3, 'tillitsvald', 'del_ein'],
      [dialogue3, 'verneombod', 'del_ein'],
      [dialogue3, 'rektor', 'del_ein'],
      [dialogue3, 'plangruppe', 'del_to'],
      [gathering, 'elevråd', 'møte'],
      [parents, 'FAU', 'møte'],
      [parents, 'leiar for skule', 'møte'],
    ] as const
  ).map(([file, role, meeting]): BrokenDuty => ({
    rule: 'mote/manglar-rolle',
    how: `${role} in ${file}`,
    edits: [cutItem(file, `    - rolle: ${role}`)],
    at: [file, participantsOf(file, meeting)],
    severity: 'warning',
  })),
  {
    rule: 'mote/feil-ansvarleg',
    edits: [swap(dialogue2, '  ansvarleg: leiar for skule\n', '  ansvarleg: rektor\n')],
    at: [dialogue2, 'timar: 3\n  ansvarleg: ▸rektor'],
    severity: 'warning',
  },
  {
    rule: 'utviklingssamtale/ikkje-halden',
    edits: [swap(dialogue2, 'utviklingssamtale: halden', 'utviklingssamtale: ikkje halden')],
    at: [dialogue2, 'utviklingssamtale: ▸'],
    severity: 'warning',
  },
  {
    rule: 'utviklingssamtale/for-tidleg',
    edits: [swap(talk, '  dato: 2026-12-08', '  dato: 2026-09-08')],
    at: [talk, 'dato: ▸2026-09-08'],
    related: [[dialogue2, 'dato: ▸2026-11-24']],
    severity: 'warning',
  },
]

export const groups: readonly BrokenDuty[] = [
  {
    rule: 'gruppe/manglar-rolle',
    how: 'no union representative in the development group',
    edits: [cutItem(developmentGroup, '  - rolle: tillitsvald')],
    at: [developmentGroup, '▸medlemer:'],
    answeredIn: developmentGroup,
  },
  {
    rule: 'gruppe/manglar-rolle',
    how: 'no teachers in the plan group',
    edits: [cutItem(planGroup, '  - rolle: lærarar')],
    at: [planGroup, '▸medlemer:'],
    answeredIn: planGroup,
  },
  {
    rule: 'gruppe/feil-leiar',
    edits: [swap(developmentGroup, '\nleiar: leiar for skule', '\nleiar: rektor')],
    at: [developmentGroup, '\nleiar: ▸rektor'],
    severity: 'warning',
  },
]

export const dates: readonly BrokenDuty[] = (
  [
    [dialogue1, 'meeting', 'møte:\n  dato: ', '2026-09-14', '2025-09-14'],
    [dialogue1, 'spot check', 'stikkprøve_9a:\n  dato: ', '2026-09-08', '2026-07-31'],
    [plan, 'participation', 'tal: 6\n    dato: ', '2026-10-20', '2025-10-20'],
    [plan, 'revision', 'revidert: ', '2026-12-03', '2027-12-03'],
    [dialogue2, 'meeting', 'møte:\n  dato: ', '2026-11-24', '2025-11-24'],
    [talk, 'form sent', 'skjema_sendt: ', '2026-11-25', '2025-11-25'],
    [talk, 'conversation', 'samtale:\n  dato: ', '2026-12-08', '2027-12-08'],
    [assessment, 'internal meeting', '  - dato: ', '2027-01-20', '2026-01-20'],
    [dialogue3, 'part one', 'del_ein:\n  dato: ', '2027-05-10', '2026-05-10'],
    [dialogue3, 'part two', 'del_to:\n  dato: ', '2027-05-11', '2028-05-11'],
    [planGroup, 'meeting', '  - ', '2027-01-12', '2026-01-12'],
    [developmentGroup, 'meeting', '  - ', '2027-02-09', '2027-08-01'],
    [gathering, 'meeting', 'dato: ', '2027-03-10', '2026-03-10'],
    [parents, 'meeting', 'dato: ', '2027-02-03', '2026-02-03'],
  ] as const
).map(([file, how, before, good, bad]) => ({
  rule: 'dato/utanfor-skulearet',
  how: `${how} in ${file}`,
  edits: [swap(file, before + good, before + bad)],
  at: [file, `${before}▸${bad}`],
  severity: 'warning',
}))

/** Where the participants of a meeting stand: below its last field before them. */
function participantsOf(file: string, meeting: string): string {
  if (file === dialogue2) return 'ansvarleg: leiar for skule\n  ▸deltakarar:'
  const hours = { [dialogue1]: '3,5', [gathering]: '3', [parents]: '2', [dialogue3]: meeting === 'del_ein' ? '2,5' : '1' }[file]
  return `timar: ${hours ?? ''}\n  ▸deltakarar:`
}
