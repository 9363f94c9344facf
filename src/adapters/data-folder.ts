import { readdirSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { configurationFile } from '../model/layout.ts'
import { CannotRun } from '../model/problem.ts'
import { parseSchoolYear } from '../model/school-year.ts'
import { typeOf } from './disk-files.ts'

/** The data folder: the one named, or the nearest at or above the working directory that holds kvalitet.yaml. */
export function findDataFolder(workingDirectory: string, named: string | undefined): string {
  const start = resolve(workingDirectory, named ?? '.')
  if (named !== undefined) {
    if (typeOf(start) === undefined) throw new CannotRun('mappe/finst-ikkje', { sti: named })
    if (typeOf(join(start, configurationFile)) === undefined) throw new CannotRun('mappe/ingen-datamappe', { mappe: named })
    return realpathSync(start)
  }
  for (let folder = start; ; folder = dirname(folder)) {
    if (typeOf(join(folder, configurationFile)) !== undefined) return realpathSync(folder)
    if (folder === dirname(folder)) throw new CannotRun('mappe/ingen-datamappe', { mappe: start })
  }
}

/** A path that the user typed, as a path in the data folder. */
export function pathInFolder(root: string, workingDirectory: string, typed: string): string {
  const asTyped = resolve(workingDirectory, typed)
  const full = typeOf(asTyped) === undefined ? resolve(workingDirectory, typed.normalize('NFC')) : asTyped
  if (typeOf(full) === undefined) throw new CannotRun('mappe/finst-ikkje', { sti: typed, framlegg: withinYear(root, typed) })
  const path = relative(root, realpathSync(full))
  if (path === '..' || path.startsWith(`..${sep}`)) throw new CannotRun('mappe/utanfor', { sti: typed })
  return path.split(sep).join('/').normalize('NFC')
}

/** What was most likely meant by a path that leaves the year out: the newest year that has it. */
const withinYear = (root: string, typed: string): string | undefined =>
  readdirSync(root)
    .filter((name) => parseSchoolYear(name) === name)
    .toSorted()
    .map((year) => `${year}/${typed.normalize('NFC')}`)
    .findLast((path) => typeOf(join(root, path)) !== undefined)

/** The way from the top of the Git repository down to a folder, as `sub/folder/`; empty at the top and outside a repository. */
export function prefixInRepository(folder: string): string {
  for (let top = folder; ; top = dirname(top)) {
    if (typeOf(join(top, '.git')) !== undefined) {
      const path = relative(top, folder).split(sep).join('/')
      return path === '' ? '' : `${path}/`
    }
    if (top === dirname(top)) return ''
  }
}

/** The way from where the user stands to a folder, with `/` and one at the end; empty when they are the same. */
export function wayTo(folder: string, workingDirectory: string): string {
  const path = relative(realpathSync(workingDirectory), folder).split(sep).join('/')
  return path === '' ? '' : `${path}/`
}
