import { cutItem, files, swap } from '../year.ts'
import type { BrokenDuty } from './duty.ts'

const { dialogue1, plan, juniorPlan, dialogue3 } = files

export const goals: readonly BrokenDuty[] = [
  {
    rule: 'indikator/skulear',
    edits: [
      swap(
        'kvalitet.yaml',
        '  - eu-trivsel\n',
        '  - eu-trivsel\neigne_indikatorar:\n  - id: lesekartlegging\n    namn: Kommunal lesekartlegging\n    eining: prosent\n    periodar:\n      - frå: 2020-21\n        til: 2024-25\n',
      ),
      swap(dialogue1, 'indikator: skriving', 'indikator: lesekartlegging'),
    ],
    at: [dialogue1, '▸indikator: lesekartlegging'],
    severity: 'error',
  },
  {
    rule: 'indikator/trinn',
    edits: [swap(dialogue1, 'trinn: 5\n', 'trinn: 6\n')],
    at: [dialogue1, '▸trinn: 6'],
    severity: 'error',
  },
  {
    rule: 'indikator/trinn',
    how: 'a step that the school does not have',
    edits: [swap(dialogue1, 'trinn: 5\n', 'trinn: 8\n')],
    at: [dialogue1, '▸trinn: 8'],
    severity: 'error',
  },
  {
    rule: 'indikator/trinn',
    how: 'of the steps, some measured and others taught, but none both',
    edits: [swap(dialogue1, 'trinn: 5\n', 'trinn: 6-9\n')],
    at: [dialogue1, '▸trinn: 6-9'],
    severity: 'error',
  },
  {
    rule: 'indikator/trinn',
    how: 'a goal without a step, for a school that has none of those that are measured',
    edits: [
      swap('kvalitet.yaml', '  - eu-trivsel\n', '  - eu-trivsel\n  - grunnskulepoeng\n'),
      swap(dialogue1, 'indikator: np-rekning', 'indikator: grunnskulepoeng'),
    ],
    at: [dialogue1, '▸indikator: grunnskulepoeng'],
    severity: 'error',
  },
  {
    rule: 'indikator/trinn',
    how: 'steps written backwards',
    edits: [swap(dialogue1, 'trinn: 5\n', 'trinn: 7-5\n')],
    at: [dialogue1, '▸trinn: 7-5'],
    severity: 'error',
  },
  {
    rule: 'indikator/trinn',
    how: 'a step on what is not measured by steps',
    edits: [
      swap('kvalitet.yaml', '  - eu-trivsel\n', '  - eu-trivsel\n  - ti-faktor-meistringstru\n'),
      swap(dialogue1, 'indikator: np-lesing\n    trinn: 5\n    målverdi: 51\n', 'indikator: ti-faktor-meistringstru\n    trinn: 5\n'),
    ],
    at: [dialogue1, '▸trinn: 5'],
    severity: 'error',
  },
  {
    rule: 'indikator/maalverdi',
    edits: [swap(dialogue1, 'målverdi: 51\n', 'målverdi: 510\n')],
    at: [dialogue1, 'målverdi: ▸510'],
    severity: 'error',
  },
  {
    rule: 'utviklingsplan/mal-utan-tiltak',
    edits: [cutItem(plan, '  - mål: Elevane skriv kvar dag')],
    at: [plan, '  - 5-7\n▸mål:'],
    related: [[dialogue1, '  - tittel: ▸Elevane skriv kvar dag']],
    answeredIn: plan,
  },
  {
    rule: 'utviklingsplan/forelda',
    edits: [swap(juniorPlan, 'mål: Fleire les godt', 'mål: Fleire les godt i år')],
    at: [juniorPlan, 'mål: ▸Fleire les godt i år'],
    related: [[dialogue1, '  - tittel: ▸Fleire les godt']],
    answeredIn: juniorPlan,
  },
  {
    rule: 'utviklingsplan/forelda',
    how: 'goal reworded since, in the plan alone that answers it',
    edits: [swap(plan, 'mål: Elevane skriv kvar dag', 'mål: Elevane skriv kvar einaste dag')],
    at: [plan, 'mål: ▸Elevane skriv kvar einaste dag'],
    related: [[dialogue1, '  - tittel: ▸Elevane skriv kvar dag']],
    answeredIn: plan,
  },
  {
    rule: 'utviklingsplan/ukjent-mal',
    edits: [
      swap(
        juniorPlan,
        '  - mål: Fleire les godt\n',
        '  - mål: Alle kan symja\n    tiltak:\n      - tittel: Symjeveke\n        ansvarleg: lærarar\n        frist: 2027-04-30\n  - mål: Fleire les godt\n',
      ),
    ],
    at: [juniorPlan, 'mål: ▸Alle kan symja'],
    related: [[dialogue1, 'Lesing i alle fag\n▸mål:']],
    severity: 'error',
  },
  {
    rule: 'leiardialog-3/mal-ikkje-vurdert',
    edits: [cutItem(dialogue3, '  - mål: Fleire reknar sikkert')],
    at: [dialogue3, 'gjennomgått\n▸mål:'],
    related: [[dialogue1, '  - tittel: ▸Fleire reknar sikkert']],
    answeredIn: dialogue3,
  },
  {
    rule: 'leiardialog-3/ukjent-mal',
    edits: [swap(dialogue3, '\nmål:\n', '\nmål:\n  - mål: Alle kan symja\n    resultat: nådd\n    vidare: nei\n')],
    at: [dialogue3, 'mål: ▸Alle kan symja'],
    related: [[dialogue1, 'alle fag\n▸mål:']],
    severity: 'error',
  },
  {
    rule: 'leiardialog-1/omrade-utan-mal',
    edits: [swap(dialogue1, 'område: engelsk', 'område: anna')],
    at: [dialogue1, 'Lesing i alle fag\n▸mål:'],
    answeredIn: dialogue1,
  },
]
