import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sealed } from '../../src/model/seal.ts'
import { draftText } from '../../src/report/merge/draft-text.ts'

const folder = '2026-27/rapport'
const draftFile = `${folder}/tilstandsrapport.md`

const pieces = [
  ['laeringsmiljo', '## Læringsmiljø'],
  ['laeringsmiljo/oppgave', '[Skriv her: ei vurdering.]'],
  ['laeringsresultat', '## Læringsresultat'],
  ['laeringsresultat/om', 'Lesinga på 5. trinn er 52 skalapoeng.'],
  ['laeringsresultat/sitat', '> Elevane les meir enn før.\n\n*Kjelde: 2026-27/nord/eigenvurdering.md, line 9*'],
  ['gjennomforing', '## Gjennomføring'],
  ['gjennomforing/om', 'Elevane er til stades.'],
].map(([id = '', text = '']) => ({ id, text, isOffer: false }))

const compiled = draftText(pieces)

/** The draft of a report in which nothing is left to do. */
const finished = compiled.replace('[Skriv her: ei vurdering.]', 'Elevane trivst.')

/** What lies with the draft besides its base. */
type Beside = Readonly<Record<string, string>>

/** Lays a small report in a data folder: a finished draft, edited, with its base as the tool wrote it. */
export function layReport(root: string, edit: (draft: string) => string = (draft) => draft, beside: Beside = {}): void {
  const files = { [draftFile]: edit(finished), [`${folder}/.grunnlag/tilstandsrapport.md`]: sealed(compiled), ...beside }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
}

/** A figure of the owner's that has changed since. */
export const changedFigure: Beside = { [`${folder}/.grunnlag/endra-tal.csv`]: 'del;før;no\nlaeringsresultat/om;49;52\n' }
/** The report was made from another file of settings. */
export const otherSources: Beside = { [`${folder}/.grunnlag/kjelder.csv`]: `fil,sha256\nkvalitet.yaml,${'0'.repeat(64)}\n` }
