import { clock } from '../adapters/clock.ts'
import { findDataFolder } from '../adapters/data-folder.ts'
import { diskFiles } from '../adapters/disk-files.ts'
import { packaged } from '../adapters/packaged.ts'
import type { History, Clock, Files, Packaged } from '../app/ports.ts'
import type { Terminal } from './terminal.ts'

/** What every command gets from the world. */
export interface Surroundings {
  readonly terminal: Terminal
  readonly packageRoot: URL
  readonly workingDirectory: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Flags that every command has. */
export interface CommonFlags {
  readonly mappe?: string
  readonly dato?: string
}

/** An opened data folder. */
export interface Opened {
  readonly root: string
  readonly files: Files
  readonly packaged: Packaged
  readonly clock: Clock
  readonly history: () => Promise<History>
}

/** Finds and opens the data folder; stops when there is none. */
export function openFolder({ packageRoot, workingDirectory, environment }: Surroundings, flags: CommonFlags): Opened {
  const root = findDataFolder(workingDirectory, flags.mappe)
  return {
    root,
    files: diskFiles(root),
    packaged: packaged(packageRoot),
    clock: clock(flags.dato ?? environment['KVALITET_DATO']),
    history: async () => (await import('../adapters/git-history.ts')).gitHistory(root),
  }
}
