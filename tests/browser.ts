import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The Chromium of this machine: named by CHROMIUM, or found on the path. */
export function chromiumPath(): string | undefined {
  const named = process.env['CHROMIUM']
  if (named !== undefined) return named
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders
    .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
    .find((path) => existsSync(path))
}

/** Without a browser its tests are skipped and say so; with KVALITET_UTAN_HOPP they fail instead. */
export const mayRunBrowser: boolean = chromiumPath() !== undefined || process.env['KVALITET_UTAN_HOPP'] !== undefined
