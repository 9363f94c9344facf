import type { SimpleGit } from 'simple-git'
import type { Commit, History } from '../app/ports.ts'
import type { IsoDate } from '../model/date.ts'
import { CannotRun } from '../model/problem.ts'

/** Git, loaded when first asked. Only constant verbs reach it, and paths always stand after `--`. */
export function gitHistory(root: string): History {
  let opened: Promise<SimpleGit> | undefined
  const git = (): Promise<SimpleGit> => (opened ??= openGit(root))
  const isRepository = async (): Promise<boolean> => (await git()).checkIsRepo().catch(stopIfMissing)
  return {
    async lastChanges(files) {
      if (!(await isRepository().catch(() => false))) return undefined
      const repository = await git()
      const [prefix, shallow] = (await repository.raw(['rev-parse', '--show-prefix', '--is-shallow-repository'])).split('\n')
      const commits = await commitsOf(repository, files, prefix ?? '')
      const status = await repository.raw([
        'status',
        '--porcelain',
        '-z',
        '--no-renames',
        '--untracked-files=all',
        '--ignored=no',
        '--',
        '.',
      ])
      const unsaved = new Set(status.split('\0').flatMap((row) => (row === '' ? [] : [inFolder(row.slice(3), prefix ?? '')])))
      return { commits, unsaved, shallow: shallow === 'true' }
    },
    async isInstalled() {
      await (await git()).raw(['--version']).catch(stopIfMissing)
    },
    async readyToCommit() {
      if (!(await isRepository())) throw new CannotRun('git/ikkje-lager', { mappe: root })
      const repository = await git()
      const who = await repository.raw(['var', 'GIT_AUTHOR_IDENT']).catch(() => undefined)
      if (who === undefined) throw new CannotRun('git/utan-namn', {})
    },
    async commit(files, message) {
      const repository = await git()
      try {
        await repository.raw(['add', '--', ...files])
        await repository.raw(['commit', '--quiet', '-m', message, '--', ...files])
      } catch (cause) {
        throw new CannotRun('git/feila', { grunn: firstLine(cause) }, { cause })
      }
    },
    async init() {
      opened = undefined // The folder exists by now.
      if (await isRepository()) return false
      await (await git()).raw(['init', '--quiet'])
      return true
    },
  }
}

async function openGit(root: string): Promise<SimpleGit> {
  const { simpleGit } = await import('simple-git')
  const { existsSync } = await import('node:fs')
  const { dirname } = await import('node:path')
  let baseDir = root
  while (!existsSync(baseDir)) baseDir = dirname(baseDir)
  return simpleGit({
    baseDir,
    // Its 50 ms wait after every call is for a Windows shell that is not used here.
    completion: { onClose: true, onExit: false },
    // A data folder may come from anywhere: its settings must not start a program when we only look.
    config: ['core.fsmonitor=false', 'core.quotePath=false'],
    unsafe: { allowUnsafeFsMonitor: true },
    allowEnvironment: [
      'GIT_AUTHOR_NAME',
      'GIT_AUTHOR_EMAIL',
      'GIT_AUTHOR_DATE',
      'GIT_COMMITTER_NAME',
      'GIT_COMMITTER_EMAIL',
      'GIT_COMMITTER_DATE',
      'GIT_CONFIG_NOSYSTEM',
    ],
  })
}

/** One pass over the history: one call per file takes a hundred times as long. */
async function commitsOf(repository: SimpleGit, files: readonly string[], prefix: string): Promise<ReadonlyMap<string, Commit>> {
  const wanted = new Set(files)
  const commits = new Map<string, Commit>()
  if (wanted.size === 0) return commits
  const log = await repository.raw(['log', '--format=%x01%h %cs', '--name-only', '-z', '--no-renames', '--', '.']).catch(() => '')
  for (const entry of log.split('\x01').slice(1)) {
    const [head = '', ...names] = entry.split('\0')
    const [hash = '', date = ''] = head.split('\n')[0]?.split(' ') ?? []
    for (const name of names) {
      const file = inFolder(name.replace(/^\n/, ''), prefix)
      if (wanted.has(file) && !commits.has(file)) commits.set(file, { hash, date: date as IsoDate })
    }
  }
  return commits
}

/** Git names files from the top of the repository; the data folder may lie below it. */
const inFolder = (path: string, prefix: string): string => (path.startsWith(prefix) ? path.slice(prefix.length) : path).normalize('NFC')

function stopIfMissing(cause: unknown): never {
  if (/ENOENT|not found/i.test(String((cause as Error).message))) throw new CannotRun('git/manglar', {}, { cause })
  throw new CannotRun('git/feila', { grunn: firstLine(cause) }, { cause })
}

const firstLine = (cause: unknown): string => (cause as Error).message.trim().split('\n')[0] ?? ''
