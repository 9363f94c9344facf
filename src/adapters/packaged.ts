import { readFileSync } from 'node:fs'
import type { Packaged } from '../app/ports.ts'
import { CannotRun } from '../model/problem.ts'

/** What the installed package holds, read from its own folder. */
export function packaged(root: URL): Packaged {
  const read = (file: string): string => {
    try {
      return readFileSync(new URL(file, root), 'utf8')
    } catch (cause) {
      throw new CannotRun('pakke/manglar', { fil: file }, { cause })
    }
  }
  return {
    template: (name) => read(`templates/${name}`),
    rulePage: (id) => read(`docs/rules/${id}.md`).replaceAll('\r\n', '\n'),
  }
}
