import {
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  readSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeSync,
  type Dirent,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Entry, FileContent, Files, NewFile, ReplacedFile } from '../app/ports.ts'
import { failureWords } from '../i18n/nn/failures.ts'
import { compareText } from '../model/place.ts'
import { CannotRun } from '../model/problem.ts'

/** The data folder on disk. Links are never followed, neither to read nor to write. */
export function diskFiles(root: string): Files {
  const scratch = new Scratch()
  const isBehindLink = linkedFolders(root)
  return {
    entries: (folder) => entriesOf(root, folder),
    read: (file, largest) => (isBehindLink(file) ? { link: true } : readFile(join(root, file), largest, scratch)),
    exists: (file) => typeOf(join(root, file)) !== undefined,
    isFile: (file) => typeOf(join(root, file)) === 'file',
    create: (files) => createAll(root, files),
    replace: (files) => replaceAll(root, files),
  }
}

function entriesOf(root: string, folder: string): readonly Entry[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .map((entry) => ({ name: entry.name.normalize('NFC'), type: entryType(entry) }))
      .filter(({ name }) => !name.startsWith('.'))
      .toSorted((a, b) => compareText(a.name, b.name))
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(cause))) return []
    throw new CannotRun('disk/kan-ikkje-lesa', { sti: folder || root, grunn: wordsFor(cause) }, { cause })
  }
}

const entryType = (entry: Dirent): Entry['type'] =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other'

/** Tells whether a folder on the way to a file is a link, which could lead anywhere. Each folder is asked about once. */
function linkedFolders(root: string): (file: string) => boolean {
  const known = new Map<string, boolean>([['.', false]])
  const isLinked = (folder: string): boolean => {
    const found = known.get(folder) ?? (isLinked(dirname(folder)) || typeOf(join(root, folder)) === 'link')
    known.set(folder, found)
    return found
  }
  return (file) => isLinked(dirname(file))
}

/** One open, so that what is measured is what is read; a pipe or device is never waited for. */
function readFile(path: string, largest: number, scratch: Scratch): FileContent {
  let handle: number
  try {
    handle = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  } catch (cause) {
    return failedRead(cause)
  }
  try {
    const stat = fstatSync(handle)
    if (stat.isDirectory()) return { folder: true }
    if (!stat.isFile()) return { failed: 'other' }
    if (stat.size > largest) return { size: stat.size }
    const bytes = scratch.ofSize(stat.size)
    let filled = 0
    for (let count = -1; count !== 0 && filled < bytes.length; filled += count)
      count = readSync(handle, bytes, filled, bytes.length - filled, null)
    return { bytes: bytes.subarray(0, filled) }
  } catch (cause) {
    return failedRead(cause)
  } finally {
    closeSync(handle)
  }
}

/** One buffer for all reads: thousands of small ones cost more than the reading. */
class Scratch {
  #buffer = Buffer.allocUnsafe(64 * 1024)

  ofSize(size: number): Buffer {
    if (size > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(2 * size)
    return this.#buffer.subarray(0, size)
  }
}

function failedRead(cause: unknown): FileContent {
  const code = codeOf(cause)
  if (code === 'ENOENT' || code === 'ENOTDIR') return { missing: true }
  if (code === 'ELOOP') return { link: true }
  if (code === 'EISDIR') return { folder: true }
  return { failed: code === 'EACCES' || code === 'EPERM' ? 'EACCES' : code === 'EIO' ? 'EIO' : 'other' }
}

/** Writes all to temporary files first, then links each into place; on any failure takes back what was made. */
function createAll(root: string, files: readonly NewFile[]): void {
  const folders: string[] = []
  const staged: string[] = []
  const placed: string[] = []
  let current = ''
  try {
    for (const { file, content } of files) {
      current = file
      folders.push(...makeFolders(root, file))
      staged.push(stage(root, file, content))
    }
    for (const [index, { file }] of files.entries()) {
      current = file
      linkInto(staged[index] ?? '', join(root, file))
      placed.push(join(root, file))
    }
  } catch (cause) {
    for (const path of placed) quietly(() => unlinkSync(path))
    for (const path of staged) quietly(() => unlinkSync(path))
    for (const path of folders.toReversed()) quietly(() => rmdirSync(path))
    throw cause instanceof CannotRun ? cause : new CannotRun('disk/kan-ikkje-skriva', { sti: current, grunn: wordsFor(cause) }, { cause })
  }
  for (const path of staged) quietly(() => unlinkSync(path))
}

/** Writes all to temporary files first, then moves each into place, unless somebody has changed the file since it was seen. */
function replaceAll(root: string, files: readonly ReplacedFile[]): void {
  const staged: string[] = []
  let replaced = 0
  try {
    for (const { file, content } of files) {
      makeFolders(root, file)
      staged.push(stage(root, file, content))
    }
    for (const { file, seen } of files) {
      if (seen !== undefined && !isStill(readFileSync(join(root, file)), seen)) {
        throw new CannotRun('disk/endra-undervegs', { sti: file })
      }
      renameSync(staged[replaced] ?? '', join(root, file))
      replaced += 1
    }
  } catch (cause) {
    for (const path of staged.slice(replaced)) quietly(() => unlinkSync(path))
    if (cause instanceof CannotRun) throw cause
    const sti = files[replaced]?.file ?? ''
    if (replaced === 0) throw new CannotRun('disk/kan-ikkje-skriva', { sti, grunn: wordsFor(cause) }, { cause })
    throw new CannotRun(
      'disk/ikkje-alt',
      {
        sti,
        grunn: wordsFor(cause),
        skrivne: files
          .slice(0, replaced)
          .map(({ file }) => file)
          .join(', '),
      },
      { cause },
    )
  }
}

function isStill(bytes: Buffer, seen: string | Uint8Array): boolean {
  if (typeof seen !== 'string') return bytes.equals(seen)
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  return text.replaceAll('\r\n', '\n').normalize('NFC') === seen
}

/** Makes the folders a file needs, and tells which were new. A link on the way would lead out of the data folder, so it stops. */
function makeFolders(root: string, file: string): readonly string[] {
  const made: string[] = []
  if (typeOf(root) === undefined) {
    mkdirSync(root, { recursive: true })
    made.push(root)
  }
  let folder = root
  for (const name of file.split('/').slice(0, -1)) {
    folder = join(folder, name)
    const type = typeOf(folder)
    if (type === 'link') throw new CannotRun('disk/kan-ikkje-skriva', { sti: file, grunn: `${name} er ei lenkje` })
    if (type === undefined) {
      mkdirSync(folder)
      made.push(folder)
    }
  }
  return made
}

let count = 0

function stage(root: string, file: string, content: string | Uint8Array): string {
  const path = `${join(root, file)}.${process.pid}-${(count += 1)}.tmp`
  const handle = openSync(path, 'wx')
  try {
    const bytes = Buffer.from(content)
    for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written)
    fsyncSync(handle)
  } catch (cause) {
    closeSync(handle)
    quietly(() => unlinkSync(path))
    throw cause
  }
  closeSync(handle)
  return path
}

/** A link fails when the name is taken, so nothing is ever replaced. Disks without links (exFAT) get a copy that also refuses. */
function linkInto(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (cause) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EXDEV'].includes(codeOf(cause))) throw cause
    copyFileSync(from, to, constants.COPYFILE_EXCL)
  }
}

/** What stands at a path, links not followed. */
export function typeOf(path: string): 'file' | 'folder' | 'link' | 'other' | undefined {
  try {
    const stat = lstatSync(path)
    return stat.isSymbolicLink() ? 'link' : stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other'
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(codeOf(cause))) return undefined
    throw new CannotRun('disk/kan-ikkje-lesa', { sti: path, grunn: wordsFor(cause) }, { cause })
  }
}

function quietly(act: () => void): void {
  try {
    act()
  } catch {
    // Taking back is a best effort; the failure that led here is the one that is told.
  }
}

const codeOf = (cause: unknown): string => (cause as NodeJS.ErrnoException).code ?? ''

const wordsFor = (cause: unknown): string => {
  const code = codeOf(cause) === 'EPERM' ? 'EACCES' : codeOf(cause)
  return code in failureWords ? failureWords[code as keyof typeof failureWords] : failureWords.other
}
