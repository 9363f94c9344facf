import { expect, test } from 'vitest'
import { change, findings, kvalitet, yearFolder } from './harness.ts'

const dialogue = '2026-27/nord/leiardialog-1.md'
const formats = ['text', 'json', 'sarif', 'github', 'junit']

test('what a document silences is gone from every format, and the text says how much it was', () => {
  const folder = yearFolder()
  change(folder, dialogue, '### Mandat\n', '### Mandata\n')
  const told = (format: string): string => kvalitet(['validate', dialogue, '--format', format], { cwd: folder }).out
  for (const format of formats) expect(told(format)).toContain('omdoypt-overskrift')
  expect(told('text')).not.toContain('Unntak')
  change(
    folder,
    dialogue,
    'status: utkast\n',
    'status: utkast\nunntak:\n  - regel: tekst/omdoypt-overskrift\n    grunn: Slik heiter det hos oss.\n',
  )
  for (const format of formats) expect(told(format)).not.toContain('omdoypt-overskrift')
  expect(told('text')).toContain('Unntak i dokumenta dekkjer 1 funn til.')
})

test('a severity in kvalitet.yaml decides the exit code, also for a command that writes', () => {
  const folder = yearFolder()
  change(folder, 'kvalitet.yaml', /$/, 'personar:\n  - rolle: rektor\n    skule: nort\n')
  expect(findings(folder).code).toBe(1)
  expect(kvalitet(['new-year', '2027-28'], { cwd: folder }).code).toBe(1)
  change(folder, 'kvalitet.yaml', /$/, 'reglar:\n  skule/ukjend: merknad\n')
  expect(findings(folder).all.filter(({ rule }) => rule === 'skule/ukjend')).toMatchObject([{ severity: 'note' }])
  expect(findings(folder).code).toBe(0)
  expect(kvalitet(['new-year', '2027-28'], { cwd: folder }).code).toBe(0)
})

test('a wrong setting of a rule stops a command that writes', () => {
  const folder = yearFolder()
  change(folder, 'kvalitet.yaml', /$/, 'reglar:\n  skjema/manglar-felt: av\n')
  expect(kvalitet(['new-year', '2027-28'], { cwd: folder }).code).toBe(1)
})
