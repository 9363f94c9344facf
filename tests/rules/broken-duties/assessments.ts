import { cutItem, files, remove, swap } from '../year.ts'
import type { BrokenDuty } from './duty.ts'

const { assessment, dialogue1 } = files
const questions = '2026-27/sporsmal.yaml'
const publicWord = 'Elevane les meir enn før. Me skal leggja større vekt på rekning neste år.\n'

export const assessments: readonly BrokenDuty[] = [
  {
    rule: 'eigenvurdering/mal-ubesvart',
    edits: [cutItem(assessment, '    - mål: Fleire reknar sikkert')],
    at: [assessment, '  ▸S4:'],
    related: [[dialogue1, '  - tittel: ▸Fleire reknar sikkert']],
    answeredIn: assessment,
  },
  {
    rule: 'eigenvurdering/ubesvart',
    edits: [cutItem(assessment, '  S2:')],
    at: [assessment, '▸svar:'],
    related: [[questions, 'id: ▸S2']],
    answeredIn: assessment,
  },
  {
    rule: 'eigenvurdering/ukjent-sporsmal',
    edits: [swap(assessment, '\nsvar:\n', '\nsvar:\n  S9:\n    vurdering: 3\n    prioritert: nei\n')],
    at: [assessment, '  ▸S9:'],
    related: [[questions, '▸spørsmål:']],
    severity: 'error',
  },
  {
    rule: 'eigenvurdering/ukjent-mal',
    edits: [swap(assessment, '  S4:\n', '  S4:\n    - mål: Alle kan symja\n      vurdering: 3\n      prioritert: nei\n')],
    at: [assessment, 'mål: ▸Alle kan symja'],
    related: [[dialogue1, 'alle fag\n▸mål:']],
    severity: 'error',
  },
  {
    rule: 'eigenvurdering/form',
    edits: [
      swap(
        assessment,
        '  S1:\n    vurdering: 3\n    prioritert: nei\n',
        '  S1:\n    - mål: Fleire les godt\n      vurdering: 3\n      prioritert: nei\n',
      ),
    ],
    at: [assessment, '  ▸S1:'],
    severity: 'error',
  },
  {
    rule: 'eigenvurdering/utan-tekst',
    edits: [swap(assessment, 'Kartlegginga viser framgang i lesing.\n', '')],
    at: [assessment, '▸### S3'],
    related: [[questions, 'id: ▸S3']],
    answeredIn: assessment,
  },
  {
    rule: 'eigenvurdering/utan-offentleg-ord',
    edits: [swap(assessment, publicWord, '')],
    at: [assessment, `▸### Til tilstandsrapporten\n\n\n## Leiing`],
    related: [[questions, 'tittel: ▸Læring']],
    answeredIn: assessment,
  },
  {
    rule: 'eigenvurdering/overskrift-i-ordet',
    edits: [swap(assessment, publicWord, `${publicWord}\n#### Til oss sjølve\n\nDette er me ikkje ferdige med.\n`)],
    at: [assessment, '▸#### Til oss sjølve'],
    answeredIn: assessment,
  },
  {
    rule: 'eigenvurdering/interne-tal',
    edits: [swap(assessment, publicWord, `${publicWord}Skriving på 4. trinn: 3,2 ± 0,4 (internt).\n`)],
    at: [assessment, '▸### Til tilstandsrapporten\n\n' + publicWord.trim().split('\n')[0]],
    answeredIn: assessment,
  },
  {
    rule: 'tekst/manglar-overskrift',
    how: 'of a theme',
    edits: [swap(assessment, '## Leiing og samarbeid\n', '')],
    at: [assessment, '▸## Læring og grunnleggjande dugleikar'],
    answeredIn: assessment,
  },
  {
    rule: 'tekst/omdoypt-overskrift',
    how: 'of a theme',
    edits: [swap(assessment, '## Leiing og samarbeid\n', '## Leiing og samspel\n')],
    at: [assessment, '▸## Leiing og samspel'],
    answeredIn: assessment,
  },
  {
    rule: 'tekst/bokmal-overskrift',
    how: 'of a theme',
    edits: [swap(assessment, '## Læring og grunnleggjande dugleikar\n', '## Læring og grunnleggende ferdigheter\n')],
    at: [assessment, '▸## Læring og grunnleggende ferdigheter'],
    answeredIn: assessment,
  },
  {
    rule: 'eigenvurdering/kjelde-utan-mote',
    edits: [swap(assessment, 'kjelder: [elevundersøkinga]', 'kjelder: [karakterar]')],
    at: [assessment, '▸interne_møte:'],
    answeredIn: assessment,
  },
  {
    rule: 'eigenvurdering/utan-sporsmal',
    edits: [remove(questions)],
    at: [assessment],
    answeredIn: assessment,
  },
]
