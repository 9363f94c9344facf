import { oneDocument, type Kind } from '../kind.ts'

/** Part two of dialogue 2. A personnel matter: the folder keeps dates and confirmations alone, and the text no word. */
export const utviklingssamtale: Kind<'utviklingssamtale'> = {
  ...oneDocument('utviklingssamtale', 'school'),
  templateVersion: 1,
  due: ({ deadlines }) => deadlines.utviklingssamtale,
  hasForm: true,
  headings: [],
  values: () => ({}),
  rules: [],
}
