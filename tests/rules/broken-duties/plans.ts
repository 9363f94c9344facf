import { cutItem, files, remove, swap } from '../year.ts'
import type { BrokenDuty } from './duty.ts'

const { settings, plan, juniorPlan, middlePlan, dialogue2 } = files

export const plans: readonly BrokenDuty[] = [
  {
    rule: 'utviklingsplan/ikkje-revidert',
    how: 'revised before the meeting',
    edits: [swap(plan, 'revidert: 2026-12-03', 'revidert: 2026-11-12')],
    at: [plan, '▸revidert: 2026-11-12'],
    related: [[dialogue2, 'møte:\n  dato: ▸']],
    answeredIn: plan,
  },
  {
    rule: 'utviklingsplan/ikkje-revidert',
    how: 'no date, in the plan of a department',
    edits: [swap(middlePlan, 'revidert: 2026-12-04', 'revidert:')],
    at: [middlePlan, '▸revidert:'],
    related: [[dialogue2, 'møte:\n  dato: ▸']],
    answeredIn: middlePlan,
  },
  {
    rule: 'utviklingsplan/manglar-avdeling',
    edits: [remove(middlePlan), swap(plan, 'mål: Fleire les godt\n', 'mål: Fleire reknar sikkert\n')],
    at: [plan, 'dokument: ▸'],
    related: [[middlePlan], [settings, '- id: ▸mellomsteget']],
    severity: 'warning',
  },
  {
    rule: 'utviklingsplan/ukjend-avdeling',
    edits: [cutItem(settings, '      - id: mellomsteget')],
    at: [middlePlan, '▸avdeling: mellomsteget'],
    related: [[settings, '▸- id: smaskulen']],
    severity: 'error',
  },
  {
    rule: 'utviklingsplan/utan-avdeling',
    edits: [swap(middlePlan, 'avdeling: mellomsteget\n', '')],
    at: [middlePlan],
    answeredIn: middlePlan,
  },
  {
    rule: 'utviklingsplan/trinn-manglar',
    edits: [swap(settings, 'trinn: 1-7', 'trinn: 1-8')],
    at: [plan, '▸trinngrupper:'],
    related: [[settings, 'trinn: ▸1-8']],
    answeredIn: plan,
  },
  {
    rule: 'utviklingsplan/trinn-dobbelt',
    edits: [swap(plan, '  - 5-7\n', '  - 5-7\n  - 4-6\n'), swap(plan, '### Trinn 5-7', '### Trinn 4-6\n\nEit trinn til.\n\n### Trinn 5-7')],
    at: [plan, '  - ▸4-6'],
    related: [[plan, '  - ▸1-4']],
    severity: 'error',
  },
  {
    rule: 'utviklingsplan/trinn-utanfor',
    edits: [
      swap(juniorPlan, '  - 3-4\n', '  - 3-4\n  - 8\n'),
      swap(juniorPlan, '### Trinn 3-4', '### Trinn 8\n\nEit trinn til.\n\n### Trinn 3-4'),
    ],
    at: [juniorPlan, '  - ▸8'],
    related: [[settings, 'trinn: ▸1-7']],
    severity: 'error',
  },
  {
    rule: 'utviklingsplan/trinn-utan-tekst',
    how: 'heading without text',
    edits: [swap(plan, 'Elevane les lengre tekstar i alle fag og skriv om det dei les.\n', '')],
    at: [plan, '▸### Trinn 5-7'],
    related: [[plan, '  - ▸5-7']],
    answeredIn: plan,
  },
  {
    rule: 'utviklingsplan/trinn-utan-tekst',
    how: 'no heading',
    edits: [swap(juniorPlan, '### Trinn 3-4', '### Dei eldste')],
    at: [juniorPlan, '▸## Grunnleggjande dugleikar på alle trinn'],
    related: [[juniorPlan, '  - ▸3-4']],
    answeredIn: juniorPlan,
  },
  {
    rule: 'utviklingsplan/utan-medverknad',
    edits: [cutItem(plan, '  - rolle: FAU')],
    at: [plan, '▸medverknad:'],
    answeredIn: plan,
  },
]
