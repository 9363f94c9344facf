import { dirname, join, relative, sep } from 'node:path'
import { typeOf } from './disk-files.ts'

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
