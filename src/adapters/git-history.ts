import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SimpleGit } from 'simple-git'
import type { Commit, History } from '../app/ports.ts'
import type { IsoDate } from '../model/date.ts'
import { CannotRun } from '../model/problem.ts'
import { typeOf } from './disk-files.ts'

/**
 * Git, loaded when first asked. Only constant verbs reach it, and paths always stand after `--`.
 *
 * Looking must not start a program that the repository's own settings name, so only plumbing that runs none is used: never `git status`, which
 * runs clean filters and hooks. Whether a file is saved is told by its content, hashed here.
 */
export function gitHistory(root: string): History {
  const looking = once(() => openGit(root, safeSettings))
  const acting = once(() => openGit(root, []))
  return {
    async isInstalled() {
      await (await looking()).raw(['--version']).catch(stopped(root))
    },
    async lastChanges(files) {
      const git = await looking()
      const prefix = await git.raw(['rev-parse', '--show-prefix']).catch(withoutRepository(root))
      if (prefix === undefined) return undefined
      return readHistory(git, files, prefix.trim()).catch((cause: unknown) => {
        throw new CannotRun('git/skadd', { mappe: root }, { cause })
      })
    },
    async readyToCommit() {
      const git = await acting()
      const top = await git.raw(['rev-parse', '--show-toplevel']).catch(withoutRepository(root))
      if (top === undefined) throw new CannotRun('git/ikkje-lager', { mappe: root })
      const who = await git.raw(['var', 'GIT_AUTHOR_IDENT']).catch(() => undefined)
      if (who === undefined) throw new CannotRun('git/utan-namn', {})
    },
    async commit(files, message) {
      const git = await acting()
      try {
        const untracked = (await git.raw(['ls-files', '--others', '--exclude-standard', '-z', '--', ...files])).split('\0').filter(Boolean)
        if (untracked.length === 0) return false
        await git.raw(['add', '--', ...untracked])
        await git.raw(['commit', '--quiet', '-m', message, '--', ...untracked])
        return true
      } catch (cause) {
        throw new CannotRun('git/feila', { grunn: firstLine(cause) }, { cause })
      }
    },
    async tag(name, message) {
      const git = await acting()
      try {
        const taken = new Set((await git.raw(['tag', '--list', `${name}*`])).split('\n'))
        let free = name
        for (let number = 2; taken.has(free); number += 1) free = `${name}-${number}`
        await git.raw(['tag', '--annotate', '--message', message, free])
        return free
      } catch (cause) {
        throw new CannotRun('git/feila', { grunn: firstLine(cause) }, { cause })
      }
    },
    async init() {
      const git = await openGit(root, [])
      if ((await git.raw(['rev-parse', '--git-dir']).catch(withoutRepository(root))) !== undefined) return false
      await git.raw(['init', '--quiet'])
      return true
    },
  }

  async function readHistory(git: SimpleGit, files: readonly string[], prefix: string): Promise<HistoryRead> {
    if (!(await hasCommits(git))) return { commits: new Map(), unsaved: new Set(files), shallow: false }
    const shallow = (await git.raw(['rev-parse', '--is-shallow-repository'])).trim() === 'true'
    const blobs = await blobsOf(git, files, prefix)
    const known = await inOnePass(git, files)
    const commits = await Promise.all(files.map(async (file) => [file, known.get(file) ?? (await lastCommitOf(git, file))] as const))
    return {
      commits: new Map(commits.flatMap(([file, commit]) => (commit ? [[file, commit] as const] : []))),
      unsaved: new Set(files.filter((file) => !isSaved(join(root, file), blobs.get(file)))),
      shallow,
    }
  }
}

type HistoryRead = NonNullable<Awaited<ReturnType<History['lastChanges']>>>

/** Settings of the user or of the repository that would start a program, or change what the report says of the same commit. */
const safeSettings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'safe.bareRepository=explicit',
  'log.showSignature=false',
  'log.showRoot=true',
  'log.follow=false',
  'diff.orderFile=/dev/null',
]

async function openGit(root: string, settings: readonly string[]): Promise<SimpleGit> {
  const isLooking = settings.length > 0
  const { simpleGit } = await import('simple-git')
  let baseDir = root
  while (typeOf(baseDir) !== 'folder' && baseDir !== dirname(baseDir)) baseDir = dirname(baseDir)
  return simpleGit({
    baseDir,
    // Its 50 ms wait after every call is for a Windows shell that is not used here.
    completion: { onClose: true, onExit: false },
    config: ['core.quotePath=false', ...settings],
    unsafe: { allowUnsafeFsMonitor: true, allowUnsafeHooksPath: true },
    allowEnvironment: [...passedOn, ...Object.keys(offline)],
  }).env(environment(isLooking))
}

/** What the user may say of Git through the environment. */
const passedOn = [
  'GIT_AUTHOR_NAME',
  'GIT_AUTHOR_EMAIL',
  'GIT_AUTHOR_DATE',
  'GIT_COMMITTER_NAME',
  'GIT_COMMITTER_EMAIL',
  'GIT_COMMITTER_DATE',
  'GIT_CONFIG_NOSYSTEM',
]

/** A clone with holes would fetch what is missing, by a program that its settings name: looking never reaches out. */
const offline = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' }

/** The environment without all that could steer Git or start a program, but for what the user may say. */
function environment(isLooking: boolean): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name]) => passedOn.includes(name) || !/^(?:GIT|SSH|.*EDITOR|.*PAGER|PREFIX)/i.test(name),
  )
  return { ...(Object.fromEntries(kept) as Record<string, string>), ...(isLooking ? offline : {}) }
}

const hasCommits = async (git: SimpleGit): Promise<boolean> =>
  (await git.raw(['rev-parse', '--verify', '--quiet', 'HEAD']).catch(() => '')).trim() !== ''

/** Git follows a merged file to the side whose content it has; one pass over all commits would not. The report asks for a few files only. */
async function lastCommitOf(git: SimpleGit, file: string): Promise<Commit | undefined> {
  const [hash = '', date = ''] = (await git.raw(['log', '-1', '--no-show-signature', '--format=%H %cs', '--', file])).trim().split(' ')
  return hash === '' ? undefined : { hash: hash.slice(0, 10), date: date as IsoDate }
}

/**
 * The last commit of many files at once, where nothing was ever merged: then the newest that names a file is the one. With merges each file is asked for by
 * itself, since Git then follows the side whose content it has.
 */
async function inOnePass(git: SimpleGit, files: readonly string[]): Promise<ReadonlyMap<string, Commit>> {
  const hasMerges = (await git.raw(['rev-list', '--merges', '--max-count=1', 'HEAD'])).trim() !== ''
  if (hasMerges || files.length < 2) return new Map()
  const wanted = new Set(files)
  const last = new Map<string, Commit>()
  let commit: Commit | undefined
  const log = await git.raw([
    'log',
    '--no-show-signature',
    '--no-renames',
    '--relative',
    '--name-only',
    '--format=%x01%H %cs',
    '--',
    ...files,
  ])
  for (const line of log.split('\n')) {
    const [, hash, date] = /^\u0001([0-9a-f]+) (\S+)$/.exec(line) ?? []
    const file = line.normalize('NFC')
    if (hash !== undefined && date !== undefined) commit = { hash: hash.slice(0, 10), date: date as IsoDate }
    else if (commit && wanted.has(file) && !last.has(file)) last.set(file, commit)
  }
  return last
}

/** The content that HEAD has of each file, as Git's hash of it. Git names files from the top of the repository. */
async function blobsOf(git: SimpleGit, files: readonly string[], prefix: string): Promise<ReadonlyMap<string, string>> {
  if (files.length === 0) return new Map()
  const rows = (await git.raw(['ls-tree', '-z', '--full-tree', 'HEAD', '--', ...files.map((file) => prefix + file)])).split('\0')
  return new Map(
    rows.flatMap((row) => {
      const [, hash = '', path = ''] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(row) ?? []
      return hash === '' ? [] : [[path.slice(prefix.length).normalize('NFC'), hash] as const]
    }),
  )
}

/** Whether a file on disk holds what Git has, with its line ends or those of this machine. */
function isSaved(path: string, blob: string | undefined): boolean {
  if (blob === undefined || typeOf(path) !== 'file') return false
  const bytes = readFileSync(path)
  return [bytes, Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')].some(
    (content) => blobHash(content, blob.length) === blob,
  )
}

const blobHash = (content: Uint8Array, length: number): string =>
  createHash(length === 40 ? 'sha1' : 'sha256')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex')

/** A folder outside any repository is no failure; a folder that Git refuses to look at is. No Git at all counts as no repository. */
const withoutRepository =
  (root: string) =>
  (cause: unknown): undefined => {
    const message = (cause as Error).message
    if (/dubious ownership/.test(message)) throw new CannotRun('git/eigar', { mappe: root }, { cause })
    if (/ENOENT/.test(message)) throw new CannotRun('git/manglar', {}, { cause })
    return undefined
  }

const stopped =
  (root: string) =>
  (cause: unknown): never => {
    withoutRepository(root)(cause)
    throw new CannotRun('git/feila', { grunn: firstLine(cause) }, { cause })
  }

const firstLine = (cause: unknown): string => (cause as Error).message.trim().split('\n')[0] ?? ''

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
