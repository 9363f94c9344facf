import { cutItem, files, remove, swap } from '../year.ts'
import type { BrokenDuty } from './duty.ts'

const { dialogue1, dialogue2, dialogue3, agreement, closedAgreement } = files

export const agreements: readonly BrokenDuty[] = [
  {
    rule: 'tilvising/ukjend',
    how: 'the dialogue of an agreement',
    edits: [swap(closedAgreement, 'skuleår: 2026-27\ntiltak:', 'skuleår: 2024-25\ntiltak:')],
    at: [closedAgreement, 'dokument: ▸leiardialog-2'],
    severity: 'error',
  },
  {
    rule: 'avtale/manglar',
    edits: [remove(agreement)],
    at: [dialogue3, 'tittel: ▸Regelkunnskap'],
    related: [[agreement]],
    answeredIn: dialogue3,
  },
  {
    rule: 'avtale/dobbel',
    edits: [swap(closedAgreement, 'tittel: Vikarbudsjettet', 'tittel: REGELKUNNSKAP')],
    at: [closedAgreement, 'tittel: ▸REGELKUNNSKAP'],
    related: [[agreement, 'tittel: ▸Regelkunnskap']],
    severity: 'error',
  },
  {
    rule: 'avtale/forelda',
    edits: [swap(dialogue3, 'tekst: Ikkje alle tilsette', 'tekst: Dei nye tilsette')],
    at: [agreement, 'sitat: ▸'],
    related: [[dialogue3, 'tekst: ▸Dei nye tilsette']],
    answeredIn: agreement,
  },
  {
    rule: 'avtale/utan-omrade',
    edits: [cutItem(dialogue3, '  - tittel: Regelkunnskap'), swap(dialogue3, 'kritiske_område:\n', 'kritiske_område: ingen\n')],
    at: [agreement, '\ntittel: ▸Regelkunnskap'],
    related: [[dialogue3, '▸kritiske_område:']],
    answeredIn: agreement,
  },
  {
    rule: 'avtale/ikkje-evaluert',
    edits: [swap(closedAgreement, 'Ordninga verka, og budsjettet er i balanse.\n', '')],
    at: [closedAgreement, '▸## Evaluering'],
    related: [[closedAgreement, 'avslutta: ▸']],
    answeredIn: closedAgreement,
  },
  ...['leiar_for_skule', 'rektor'].map((party): BrokenDuty => ({
    rule: 'skjema/tomt-felt',
    how: `an agreement that ${party} has not signed`,
    edits: [swap(agreement, `${party}: 2027-05-14`, `${party}:`)],
    at: [agreement, `▸${party}:`],
    answeredIn: agreement,
  })),
]

export const spotChecks: readonly BrokenDuty[] = [
  {
    rule: 'stikkprove/utan-tiltak',
    edits: [swap(dialogue1, '    rutine: dokumentasjon\n', '')],
    at: [dialogue1, '4,2\n▸tiltak:'],
    related: [[dialogue1, 'dokumentasjon: ▸delvis']],
    answeredIn: dialogue1,
  },
  {
    rule: 'stikkprove/utan-tiltak',
    how: 'in dialogue 2',
    edits: [swap(dialogue2, 'varsel: på plass', 'varsel: manglar')],
    at: [dialogue2, 'halden\n▸tiltak:'],
    related: [[dialogue2, 'varsel: ▸manglar']],
    answeredIn: dialogue2,
  },
  {
    rule: 'stikkprove/plan-utan-tiltak',
    edits: [swap(dialogue2, 'tidspunkt: ja', 'tidspunkt: nei')],
    at: [dialogue2, 'halden\n▸tiltak:'],
    related: [[dialogue2, 'tidspunkt: ▸nei']],
    answeredIn: dialogue2,
  },
]
