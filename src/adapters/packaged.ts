import { readFileSync } from 'node:fs'
import type { Packaged } from '../app/ports.ts'
import { CannotRun } from '../model/problem.ts'

/** What the installed package holds, read from its own folder. */
export function packaged(root: URL): Packaged {
  return {
    template(name) {
      try {
        return readFileSync(new URL(`templates/${name}`, root), 'utf8')
      } catch (cause) {
        throw new CannotRun('pakke/manglar', { fil: `templates/${name}` }, { cause })
      }
    },
  }
}
