import {
  copyFileSync,
  cpSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { change, findings, hasStackTrace, kvalitet, read, snapshot, temporaryFolder, write, type Ran } from './harness.ts'

const examples = join(import.meta.dirname, '../../examples')
const exports = join(examples, 'eksport/fjordvik')
const fifth = '2025-26_20260218-1045_Nasjonale_proever_5._trinn.csv'
const eighth = '2025-26_20260218-1047_Nasjonale_proever_ungdomstrinn.csv'

/** Fjordvik's settings, without documents and figures. */
function fjordvik(): string {
  const folder = temporaryFolder()
  copyFileSync(join(examples, 'fjordvik/kvalitet.yaml'), join(folder, 'kvalitet.yaml'))
  return folder
}

/** A folder of files to import, beside the data folder. */
function downloads(...names: readonly string[]): string {
  const folder = temporaryFolder()
  for (const name of names) copyFileSync(join(exports, name), join(folder, name))
  return folder
}

const bring = (folder: string, ...args: readonly string[]): Ran => kvalitet(['import', ...args], { cwd: folder })
const figures = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(join(folder, 'indikatorar')).map((name) => [name, read(folder, `indikatorar/${name}`)]))
const isUntouched = (folder: string): boolean => !readdirSync(folder).includes('indikatorar')

/** Udir's files as text, and back again. */
const textOf = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf16le')
const asUdir = (folder: string, name: string, text: string): void => writeFileSync(join(folder, name), text, 'utf16le')
const mend = (folder: string, name: string, from: string | RegExp, to: string): void => {
  const before = textOf(folder, name)
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${name} does not hold ${String(from)}`)
  asUdir(folder, name, after)
}

describe('kvalitet import', () => {
  test('takes a whole folder of exports and sheets, and gives what the example holds', () => {
    const folder = fjordvik()
    const { code, out, err } = bring(folder, exports)
    expect({ code, stopped: err.includes('Ingenting er skrive') }).toEqual({ code: 0, stopped: false })
    expect(figures(folder)).toEqual(figures(join(examples, 'fjordvik')))
    expect(out).toContain('indikatorar/elevundersokinga.csv')
  })

  test('gives the same files whatever the order, one by one or together, and changes nothing the second time', () => {
    const together = fjordvik()
    bring(together, exports)
    const oneByOne = fjordvik()
    for (const name of readdirSync(exports).toReversed()) bring(oneByOne, join(exports, name))
    expect(figures(oneByOne)).toEqual(figures(together))
    const before = snapshot(together)
    expect(bring(together, exports).code).toBe(0)
    expect(snapshot(together)).toEqual(before)
  })

  test('writes nothing with --dry-run, and tells the same', () => {
    const folder = fjordvik()
    const dry = bring(folder, exports, '--dry-run')
    expect(isUntouched(folder)).toBe(true)
    expect(bring(folder, exports).out).toBe(dry.out)
  })

  test('leaves figures that pass validation', () => {
    const folder = fjordvik()
    bring(folder, exports)
    expect(findings(folder).all.filter(({ file }) => file.startsWith('indikatorar'))).toEqual([])
    expect(kvalitet(['validate', 'indikatorar'], { cwd: folder }).code).toBe(0)
  })

  test('replaces with a newer export of the same year, and says what changed', () => {
    const folder = fjordvik()
    bring(folder, join(exports, fifth))
    const before = read(folder, 'indikatorar/nasjonale-prover.csv').split('\n')
    const newer = downloads(fifth)
    const name = fifth.replace('20260218-1045', '20260310-0900')
    cpSync(join(newer, fifth), join(newer, name))
    rmSync(join(newer, fifth))
    mend(newer, name, /(4699\t311204602\t.*?\t)(\d\d)(\t)/, '$163$3')
    const { code, out } = bring(folder, newer)
    expect(code).toBe(0)
    expect(out).toMatch(/np-engelsk, 5\. trinn, 2025-26, Fjordvik skule: \d\d → 63/)
    const after = read(folder, 'indikatorar/nasjonale-prover.csv').split('\n')
    expect(after.filter((line) => !before.includes(line))).toHaveLength(1)
    const undone = bring(folder, join(exports, fifth))
    expect([undone.code, read(folder, 'indikatorar/nasjonale-prover.csv').split('\n')]).toEqual([0, after])
  })
})

describe('what stops an import: a finding with its place, exit code 1, and nothing written', () => {
  /** Imports files that have been spoilt, together with a sound one, and gives the errors as `rule file:line`. */
  function stoppedBy(spoil: (folder: string) => void, ...args: readonly string[]): readonly string[] {
    const folder = fjordvik()
    const files = downloads(fifth, eighth)
    spoil(files)
    const ran = kvalitet(['import', '.', '--mappe', folder, ...args], { cwd: files })
    expect(hasStackTrace(ran)).toBe(false)
    expect({ code: ran.code, untouched: isUntouched(folder) }).toEqual({ code: 1, untouched: true })
    return [...ran.out.matchAll(/(?:^|\s)(import\/[a-z-]+)$/gm)].map(([, rule]) => rule ?? '')
  }

  test.each<[string, string, (folder: string) => void]>([
    [
      'a file cut in the middle',
      'import/avkutta',
      (folder) => {
        const bytes = readFileSync(join(folder, fifth))
        writeFileSync(join(folder, fifth), bytes.subarray(0, bytes.length - 301))
      },
    ],
    ['a file of another report', 'import/ukjend-fil', (folder) => write(folder, 'gsi.csv', 'Kommune;Elevtal\nFjordvik;612\n')],
    ['the same file twice', 'import/same-fil', (folder) => cpSync(join(folder, fifth), join(folder, 'kopi.csv'))],
    ['a new column', 'import/ukjend-kolonne', (folder) => mend(folder, fifth, /Usikkerhet/, 'Standardavvik')],
    ['a header with a new step', 'import/trinn', (folder) => mend(folder, fifth, /5\. årstrinn/g, '6. årstrinn')],
    ['a subject that nobody knows', 'import/ukjend-indikator', (folder) => mend(folder, fifth, /\.Lesing\./g, '.Synging.')],
    ['a value out of range', 'import/utanfor', (folder) => mend(folder, fifth, /(4699\t311204602\t.*?\t)\d\d\t/, '$1510\t')],
    ['a wrong check digit', 'import/orgnr', (folder) => mend(folder, fifth, '311204602', '311204603')],
    ['foreign thousands', 'import/tal', (folder) => mend(folder, fifth, /(4699\t311204602\t.*?\t)\d\d\t/, '$11.234,5\t')],
    [
      'an 80 MB file',
      'import/for-stor',
      (folder) => {
        const handle = openSync(join(folder, 'stor.csv'), 'w')
        ftruncateSync(handle, 80_000_000)
        closeSync(handle)
      },
    ],
  ])('%s', (_, rule, spoil) => {
    expect(stoppedBy(spoil)).toContain(rule)
  })

  test('a file that gives nothing leaves nothing behind', () => {
    const folder = fjordvik()
    write(folder, 'utan.csv', 'Skuleår;Orgnr;Trinn;Merknad\n2025-26;311204602;4;fint\n')
    const { code } = bring(folder, 'utan.csv')
    expect([code, isUntouched(folder)]).toEqual([1, true])
  })

  test('one bad file hides no other', () => {
    const rules = stoppedBy((folder) => {
      mend(folder, fifth, '311204602', '311204603')
      mend(folder, eighth, /\.Lesing\./g, '.Synging.')
    })
    expect(rules).toEqual(expect.arrayContaining(['import/orgnr', 'import/ukjend-indikator']))
  })

  test('a copy that says otherwise, when nothing tells which is newest', () => {
    const rules = stoppedBy((folder) => {
      cpSync(join(folder, fifth), join(folder, 'np.csv'))
      mend(folder, 'np.csv', /(4699\t311204602\t.*?\t)(\d\d)\t/, '$163\t')
    })
    expect(rules).toContain('import/ulike-kjelder')
  })

  test('figures in the folder that somebody has spoilt: they are not written over', () => {
    const folder = fjordvik()
    bring(folder, join(exports, fifth))
    change(folder, 'indikatorar/nasjonale-prover.csv', 'tal_elevar', 'elevar')
    const before = snapshot(folder)
    expect(bring(folder, join(exports, eighth)).code).toBe(1)
    expect(snapshot(folder)).toEqual(before)
  })
})

describe('--godta', () => {
  test('names what is to be let through, with or without import/ before it', () => {
    const folder = fjordvik()
    const files = downloads(fifth)
    mend(files, fifth, /(4699\t311204602\t.*?\t)\d\d\t/, '$190\t')
    expect(bring(folder, files).code).toBe(1)
    expect(bring(folder, files, '--godta', 'import/utanfor', '--dry-run').code).toBe(0)
    expect(bring(folder, files, '--godta', 'utanfor').code).toBe(0)
    expect(read(folder, 'indikatorar/nasjonale-prover.csv')).toContain('311204602,90,')
  })

  test('does not let anything else through', () => {
    const files = downloads(fifth)
    mend(files, fifth, '311204602', '311204603')
    expect(bring(fjordvik(), files, '--godta', 'import/utanfor').code).toBe(1)
  })

  test('must name a rule of the import', () => {
    expect(bring(fjordvik(), exports, '--godta', 'import/utafor').err).toContain('import/utanfor')
    expect(bring(fjordvik(), exports, '--godta', 'skjema/manglar-felt').code).toBe(2)
    expect(bring(fjordvik(), exports, '--godta', 'import/tal').code).toBe(2)
  })
})

describe('usage', () => {
  test('a path that does not exist, and a folder without files', () => {
    expect(bring(fjordvik(), 'finst-ikkje.csv').code).toBe(2)
    const empty = join(temporaryFolder(), 'tom')
    mkdirSync(empty)
    expect(bring(fjordvik(), empty).code).toBe(2)
  })

  test('figures of the municipality’s own are internal unless it says otherwise', () => {
    const folder = fjordvik()
    bring(folder, join(exports, 'skriving.csv'))
    expect(readdirSync(join(folder, 'indikatorar'))).toEqual(['kjelder.yaml', 'lokale-intern.csv'])
    const open = fjordvik()
    bring(open, join(exports, 'skriving.csv'), '--tilgang', 'offentleg')
    expect(readdirSync(join(open, 'indikatorar'))).toEqual(['kjelder.yaml', 'lokale.csv'])
  })
})
