import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const programs = { office: 'soffice', words: 'pdftotext' } as const

const onPath = (name: string): boolean => (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))

/** Without LibreOffice its tests are skipped and say so; with KVALITET_UTAN_HOPP they fail instead. */
export const mayRunOffice: boolean = Object.values(programs).every(onPath) || process.env['KVALITET_UTAN_HOPP'] !== undefined

/** A document as LibreOffice saves it in another format, or in its own way in the same. */
export function throughOffice(document: Uint8Array, to: 'docx' | 'pdf'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'kvalitet-office-'))
  try {
    writeFileSync(join(folder, 'inn.docx'), document)
    const profile = `-env:UserInstallation=file://${folder}/profil`
    execFileSync(programs.office, [profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'ut'), join(folder, 'inn.docx')], {
      stdio: 'ignore',
      timeout: 50_000,
    })
    return readFileSync(join(folder, 'ut', `inn.${to}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What stands in a PDF, as text. */
export const textOfPdf = (pdf: Uint8Array): string => execFileSync(programs.words, ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
