import { closeSync, fstatSync, openSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { failureWords } from '../i18n/nn/failures.ts'
import { CannotRun } from '../model/problem.ts'
import { typeOf } from './disk-files.ts'

/** A file from anywhere on the machine: its content, or its size alone when it is larger than what is read. */
export interface OutsideSource {
  /** As the user wrote it. */
  readonly name: string
  readonly bytes: Uint8Array
  /** In bytes, when the file is larger than the limit and has not been read. */
  readonly tooLarge: number | undefined
}

/**
 * The files that the user named, each read once it is asked for; of a folder, the exports and sheets in it, in order of name. Stops when there is
 * no such file, or when it can't be read.
 */
export function outsideSources(workingDirectory: string, typed: readonly string[], largest: number): readonly OutsideSource[] {
  const named = typed.map(fromHome).flatMap((name) => expanded(workingDirectory, name))
  return named.flatMap((name) => filesAt(workingDirectory, name)).map((name) => read(resolve(workingDirectory, name), name, largest))
}

/** `~` is the user's own folder also where no shell says so, as in a command prompt on Windows. */
const fromHome = (name: string): string => (/^~(?=[\\/]|$)/.test(name) ? homedir() + name.slice(1) : name)

/** The files of a name with `*` or `?` in its last part, where the shell has not looked for them. */
function expanded(workingDirectory: string, name: string): readonly string[] {
  const pattern = basename(name)
  if (!/[*?]/.test(pattern)) return [name]
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
  const form = new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i')
  const folder = dirname(name)
  const found = readdirSync(existing(workingDirectory, folder)).filter((entry) => form.test(entry) && !/^[.~]/.test(entry))
  if (found.length === 0) throw new CannotRun('mappe/finst-ikkje', { sti: name })
  return found.toSorted().map((entry) => join(folder, entry))
}

function filesAt(workingDirectory: string, name: string): readonly string[] {
  const path = existing(workingDirectory, name)
  if (typeOf(path) !== 'folder') return [name]
  const found = readdirSync(path)
    .filter((entry) => /\.(?:csv|txt|tsv|xlsx)$/i.test(entry) && !/^[.~]/.test(entry))
    .toSorted()
  if (found.length === 0) throw new CannotRun('import/ingen-filer', { sti: name })
  return found.map((entry) => join(name, entry))
}

function existing(workingDirectory: string, name: string): string {
  try {
    return realpathSync(resolve(workingDirectory, name))
  } catch (cause) {
    throw new CannotRun('mappe/finst-ikkje', { sti: name }, { cause })
  }
}

function read(path: string, name: string, largest: number): OutsideSource {
  // Opening a pipe would wait for somebody to write to it.
  if (typeOf(realpathSync(path)) !== 'file') throw new CannotRun('disk/kan-ikkje-lesa', { sti: name, grunn: failureWords.other })
  try {
    const handle = openSync(path, 'r')
    try {
      const { size } = fstatSync(handle)
      return size > largest ? { name, bytes: new Uint8Array(), tooLarge: size } : { name, bytes: readFileSync(handle), tooLarge: undefined }
    } finally {
      closeSync(handle)
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw new CannotRun(
      'disk/kan-ikkje-lesa',
      { sti: name, grunn: code === 'EACCES' || code === 'EPERM' ? failureWords.EACCES : failureWords.other },
      { cause },
    )
  }
}
