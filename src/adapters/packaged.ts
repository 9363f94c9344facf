import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Packaged } from '../app/ports.ts'
import type { FontFile } from '../model/typeface.ts'
import { CannotRun } from '../model/problem.ts'

/** What the installed package holds, read from its own folder. */
export function packaged(root: URL): Packaged {
  const bytesOf = (file: string): Buffer => {
    try {
      return readFileSync(new URL(file, root))
    } catch (cause) {
      throw new CannotRun('pakke/manglar', { fil: file }, { cause })
    }
  }
  const textOf = (file: string): string => bytesOf(file).toString('utf8')
  return {
    template: (name) => textOf(`templates/${name}`),
    rulePage: (id) => textOf(`docs/rules/${id}.md`).replaceAll('\r\n', '\n'),
    font: (name) => bytesOf(fontPath(name)),
    fontFile: (name) => fileURLToPath(new URL(fontPath(name), root)),
  }
}

const fontPath = (name: FontFile): string => `dist/fonts/${name}`
