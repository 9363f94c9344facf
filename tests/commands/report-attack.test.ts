import { describe, expect, test } from 'vitest'
import { change, read } from './harness.ts'
import { compiledYear, draft, figures, page, piece, pieceIds, replacePiece, report } from './report-year.ts'

const reading = 'laeringsresultat/resultat-nasjonale-prover/np-lesing-5'
const summary = 'samandrag/oppgave'
const corrected = (folder: string): void =>
  change(folder, figures, '2026-27,np-lesing,5,kommune,4698,49,', '2026-27,np-lesing,5,kommune,4698,52,')

describe('code in a draft', () => {
  test.each([
    ['in an item of a list', '- Punkt\n- ```\n  kode\n  ```\n- siste'],
    ['in an item of a numbered list', '1. ```\n   kode\n   ```\n2. siste'],
    ['in an item that ends before the code does', '- ```\n  kode\n\nEtter lista.'],
    ['whose end was forgotten', '```\nkode\n\nEtterpå.', 'Me har vurdert dette.'],
  ])('%s hides no marks', (_, text, other = text) => {
    const folder = compiledYear()
    replacePiece(folder, summary, text)
    replacePiece(folder, 'satsing/oppgave', other)
    const ids = pieceIds(read(folder, draft))
    corrected(folder)
    expect(report(folder).code).toBe(0)
    expect(pieceIds(read(folder, draft))).toEqual(ids)
    expect(piece(read(folder, draft), summary)).toBe(text)
    expect(piece(read(folder, draft), reading)).toContain('52')
    expect(read(folder, page)).not.toContain('del: ')
  })

  test('may hold what looks like a mark', () => {
    const folder = compiledYear()
    const text = '```\n<!-- del: gjennomforing -->\n```'
    replacePiece(folder, summary, text)
    corrected(folder)
    expect(report(folder).code).toBe(0)
    expect(piece(read(folder, draft), 'gjennomforing')).toBeDefined()
    expect(read(folder, draft)).toContain(text)
  })
})
