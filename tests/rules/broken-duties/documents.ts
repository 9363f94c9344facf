import { files, remove, reopen, swap } from '../year.ts'
import type { BrokenDuty } from './duty.ts'

const { talk, dialogue1, plan, juniorPlan, middlePlan, dialogue2, assessment, dialogue3, agreement, closedAgreement } = files

export const missing: readonly BrokenDuty[] = [
  {
    rule: 'dokument/manglar',
    how: 'no plan for the goals',
    edits: [remove(plan), remove(juniorPlan), remove(middlePlan)],
    at: [dialogue1, 'Lesing i alle fag\n▸mål:'],
    related: [[plan]],
    severity: 'warning',
  },
  {
    rule: 'dokument/manglar',
    how: 'no dialogue 3 for the goals',
    edits: [remove(dialogue3), swap(agreement, 'dokument: leiardialog-3', 'dokument: eigenvurdering')],
    at: [dialogue1, 'Lesing i alle fag\n▸mål:'],
    related: [[dialogue3]],
    severity: 'warning',
  },
  {
    rule: 'dokument/manglar',
    how: 'no dialogue 2 for the open actions',
    edits: [
      remove(dialogue2),
      swap(closedAgreement, 'dokument: leiardialog-2', 'dokument: leiardialog-1'),
      swap(dialogue3, `stå som tiltak.\n    frå: ${dialogue2}\n`, 'stå som tiltak.\n'),
      swap(dialogue3, `vidareført\n    frå: ${dialogue2}\n`, 'vidareført\n'),
    ],
    at: [dialogue1, 'tittel: ▸Felles skjema'],
    related: [[dialogue2]],
    severity: 'warning',
  },
]

export const documents: readonly BrokenDuty[] = [
  ...[dialogue1, plan, juniorPlan, dialogue2, talk, assessment].map((file): BrokenDuty => ({
    rule: 'frist/passert',
    how: file,
    edits: [reopen(file)],
    at: [file, 'status: ▸utkast'],
    severity: 'warning',
  })),
  {
    rule: 'dokument/eldre-mal',
    edits: [
      swap(dialogue1, '\nmal: 2', '\nmal: 1'),
      swap(dialogue1, '  planelement:\n    problem: ja\n    tiltak: ja\n    tidspunkt: ja\n    ansvarleg: ja\n    evaluering: ja\n', ''),
    ],
    at: [dialogue1, '\nmal: ▸1'],
    severity: 'note',
  },
]

/** Actions and goals are known by their title: spacing and case make no difference. */
export const titles: readonly BrokenDuty[] = (
  [
    [
      dialogue1,
      'mål',
      '\nmål:\n',
      '  - tittel: FLEIRE  les godt\n    område: lesing\n    kvalitet: resultatkvalitet\n',
      '  - tittel: ▸Fleire les godt',
    ],
    [
      dialogue1,
      'tiltak',
      '\ntiltak:\n',
      '  - tittel: LESESTUND i alle fag\n    ansvarleg: rektor\n    frist: 2026-12-01\n    tilstand: open\n',
      '  - tittel: ▸Lesestund i alle fag',
    ],
    [
      dialogue2,
      'tiltak',
      '\ntiltak:\n',
      '  - tittel: KURS i reknestrategiar\n    ansvarleg: rektor\n    frist: 2026-12-01\n    tilstand: open\n',
      '  - tittel: ▸Kurs i reknestrategiar',
    ],
    [dialogue3, 'mål', '\nmål:\n', '  - mål: FLEIRE les godt\n    resultat: nådd\n    vidare: nei\n', '  - mål: ▸Fleire les godt'],
    [
      dialogue3,
      'kritiske_område',
      '\nkritiske_område:\n',
      '  - tittel: REGELKUNNSKAP\n    område: regelverk\n    tekst: Ikkje alle tilsette kjenner aktivitetsplikta.\n',
      '  - tittel: ▸Regelkunnskap',
    ],
    [
      juniorPlan,
      'mål',
      '\nmål:\n',
      '  - mål: FLEIRE les godt\n    tiltak:\n      - tittel: Bokbyte\n        ansvarleg: lærarar\n        frist: 2027-01-15\n',
      '  - mål: ▸Fleire les godt',
    ],
  ] as const
).map(([file, list, key, item, second]) => ({
  rule: 'tittel/dobbel',
  how: `${list} in ${file}`,
  edits: [swap(file, key, key + item)],
  at: [file, second],
  related: [[file, item.split('\n')[0]?.replace(': ', ': ▸') ?? '']],
  severity: 'error',
}))
