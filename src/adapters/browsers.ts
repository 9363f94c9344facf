import { accessSync, constants, statSync } from 'node:fs'
import { posix, win32 } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The browsers of this machine that can print without a window, best first: the one that KVALITET_CHROMIUM names, and it alone where it is set; then
 * those on the path; then where Chrome, Edge and Chromium are usually installed.
 */
export function browsersIn(environment: Environment, platform: NodeJS.Platform, exists = isProgram): readonly string[] {
  const named = environment['KVALITET_CHROMIUM']
  if (named !== undefined && named !== '') return exists(named) ? [named] : []
  return [...new Set([...onPath(environment, platform), ...usualPlaces(environment, platform)])].filter(exists)
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'msedge']

function onPath(environment: Environment, platform: NodeJS.Platform): readonly string[] {
  const { delimiter, join, isAbsolute } = platform === 'win32' ? win32 : posix
  // Windows writes the variable as `Path`. A folder that is not absolute would be one of the folder the user stands in, with what others put there.
  const path = environment['PATH'] ?? environment['Path'] ?? ''
  const folders = path.split(delimiter).filter((folder) => isAbsolute(folder))
  return names.flatMap((name) => folders.map((folder) => join(folder, platform === 'win32' ? `${name}.exe` : name)))
}

function usualPlaces(environment: Environment, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? [])
    const inside = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ]
    return inside.flatMap((program) => roots.map((root) => win32.join(root, program)))
  }
  if (platform !== 'darwin') return []
  const home = environment['HOME']
  const roots = ['/Applications', ...(home === undefined ? [] : [posix.join(home, 'Applications')])]
  return ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
    roots.map((root) => posix.join(root, `${name}.app/Contents/MacOS/${name}`)),
  )
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
