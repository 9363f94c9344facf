import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const src = join(import.meta.dirname, '../src')

/** Who may know whom, and why. A room always knows itself. `generated` is types and validators, which anybody may use. */
const rooms: Readonly<Record<string, { readonly knows: readonly string[]; readonly why: string }>> = {
  i18n: { knows: [], why: 'Words are at the bottom: everything may speak, nothing is needed to speak.' },
  model: { knows: ['i18n'], why: 'Findings carry codes, and the codes are the keys of the catalogue.' },
  records: { knows: ['model', 'i18n'], why: 'Text becomes documents without knowing what kinds there are or what they owe each other.' },
  indicators: { knows: ['records', 'model', 'i18n'], why: 'Figures are read, compared and masked without knowing any document.' },
  rules: { knows: ['indicators', 'records', 'model', 'i18n'], why: 'What holds for every document knows no single kind.' },
  kinds: {
    knows: ['rules', 'indicators', 'records', 'model', 'i18n'],
    why: 'A kind is one folder: its headings, its template values, its duties.',
  },
  report: {
    knows: ['kinds', 'indicators', 'records', 'model', 'i18n'],
    why: 'The report tree is made from documents; no section knows a format.',
  },
  formats: { knows: ['model', 'i18n'], why: 'A format reads the tree alone, so sections and formats stay a sum, not a product.' },
  app: {
    knows: ['formats', 'report', 'kinds', 'rules', 'indicators', 'records', 'model', 'i18n'],
    why: 'Use cases see the world only through ports.',
  },
  adapters: { knows: ['app', 'model', 'i18n'], why: 'Adapters fulfil the ports of app and know nothing of documents.' },
  cli: {
    knows: ['adapters', 'app', 'formats', 'kinds', 'indicators', 'model', 'i18n'],
    why: 'The command line joins use cases with the world.',
  },
}

/** What only the two outer rooms may name. */
const outside = /^(?:node:(?!buffer$|crypto$)|simple-git$|inquirer$|chalk$|commander$)/

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.startsWith('generated'),
)
const roomOf = (file: string): string => file.split(/[\\/]/)[0] ?? ''

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(src, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
}

describe('the architecture', () => {
  test('every file lies in a room that the table knows', () => {
    expect(files.length).toBeGreaterThan(50)
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in rooms))).toEqual([])
  })

  test.each(Object.keys(rooms))('%s knows only the rooms below it', (room) => {
    const allowed = new Set([room, 'generated', ...(rooms[room]?.knows ?? [])])
    const strangers = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => name.startsWith('.'))
          .map((name) => relative(src, join(src, dirname(file), name)))
          .filter((target) => !target.startsWith('..') && !allowed.has(roomOf(target)))
          .map((target) => `${file} → ${target}`),
      )
    expect(strangers, rooms[room]?.why).toEqual([])
  })

  test('only cli and adapters touch the world', () => {
    const touching = files
      .filter((file) => !['cli', 'adapters'].includes(roomOf(file)))
      .flatMap((file) => {
        const text = readFileSync(join(src, file), 'utf8')
        const named = importsOf(file).filter((name) => outside.test(name))
        const globals = /\b(?:process|console)\.|\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(/.exec(text)
        return [...named, ...(globals ? [globals[0]] : [])].map((what) => `${file}: ${what}`)
      })
    expect(touching).toEqual([])
  })

  test('nobody ends the process, and nothing is any', () => {
    const sinners = files.filter((file) => /process\.exit\(|:\s*any\b|\bas any\b|<any>/.test(readFileSync(join(src, file), 'utf8')))
    expect(sinners).toEqual([])
  })
})
