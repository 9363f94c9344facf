import { readdirSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { configurationFile } from '../model/layout.ts'
import { CannotRun } from '../model/problem.ts'
import { diskFiles, typeOf } from './disk-files.ts'

/** A file that may be made outside every data folder. */
export interface OutsideFile {
  /** Whether it would lie in a Git repository, where what is once saved can't be forgotten. */
  readonly isInRepository: boolean
  create(content: string): void
}

/**
 * The place that a user typed, links followed. Stops when it lies in a data folder (this one or another), when something is there already, and
 * when its folder does not exist: a slip in a path must not make new folders.
 */
export function outsideFile(workingDirectory: string, typed: string): OutsideFile {
  const path = resolve(workingDirectory, typed)
  const folder = realFolder(dirname(path), dirname(typed))
  const above = foldersAbove(folder)
  const dataFolder = above.find(isDataFolder)
  if (dataFolder !== undefined) throw new CannotRun('skjema/i-datamappa', { sti: typed, mappe: dataFolder })
  const type = typeOf(join(folder, basename(path)))
  if (type === 'folder') throw new CannotRun('skjema/er-mappe', { sti: typed })
  if (type !== undefined) throw new CannotRun('skjema/finst-alt', { sti: typed })
  return {
    isInRepository: above.some((one) => typeOf(join(one, '.git')) !== undefined),
    create: (content) => diskFiles(folder).create([{ file: basename(path), content }]),
  }
}

function realFolder(path: string, typed: string): string {
  try {
    return realpathSync(path)
  } catch (cause) {
    throw new CannotRun('mappe/finst-ikkje', { sti: typed }, { cause })
  }
}

/** A folder and all it lies in. */
function foldersAbove(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...foldersAbove(above)]
}

/** Whatever the case of the name: a folder that Windows or macOS calls a data folder is one. */
function isDataFolder(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => name.toLowerCase() === configurationFile)
  } catch {
    // A folder that may be passed through but not listed.
    return typeOf(join(folder, configurationFile)) !== undefined
  }
}
