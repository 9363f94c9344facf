import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { change, errors, findings, kvalitet, read, temporaryFolder, write } from './harness.ts'
import { assessment, autumn, dialogue1, dialogue2, lineOf, nord, update } from './update-year.ts'
import { baseText, layBase } from '../rules/page.ts'

const csv = 'indikatorar/nasjonale-prover.csv'
const header = 'skuleår,indikator,trinn,nivå,orgnr,verdi,uvisse,tal_elevar,tilstand,førebels,kjelde'
const of = (year: string, value: number): readonly string[] => [
  `${year},np-lesing,5,land,I,50,0.1,60410,verdi,nei,udir-np-2025-26-8`,
  `${year},np-lesing,5,kommune,4698,50,2.4,64,verdi,nei,udir-np-2025-26-8`,
  `${year},np-lesing,5,skule,311204602,${value},3.1,34,verdi,nei,udir-np-2025-26-8`,
]
const figures = (...lines: readonly string[]): string => [header, ...lines, ''].join('\n')
const spring = figures(...of('2024-25', 48), ...of('2025-26', 51))
const documents = [dialogue1, dialogue2, assessment] as const

/** The block, with spaces that break. */
function blockIn(folder: string, file: string): string {
  const [block = ''] = /<!-- tal: [^]*<!-- slutt på tal -->/.exec(read(folder, file)) ?? []
  return block.replaceAll('\u00A0', ' ')
}

/** A folder with figures in which the year is made. */
function made(): string {
  const folder = temporaryFolder()
  layBase(folder)
  write(folder, csv, spring)
  const ran = kvalitet(['new-year', '2027-28'], { cwd: folder })
  if (ran.code !== 0) throw new Error(ran.err)
  return folder
}
const inNextYear = (file: string): string => file.replace('2026-27', '2027-28')

describe('new-year', () => {
  test('puts the figures of the school into dialogue 1 and 2 and the self-assessment, and nothing is wrong with them', () => {
    const folder = made()
    for (const file of documents.map(inNextYear)) {
      expect(blockIn(folder, file)).toContain('| Nasjonal prøve i lesing | 5. | 48 ± 3,1 | 51 ± 3,1 | ▲ opp 3 poeng')
    }
    expect(blockIn(folder, '2027-28/sor/leiardialog-2.md')).not.toContain('|')
    expect(errors(folder)).toEqual([])
    expect(findings(folder).all.filter(({ rule }) => /^(?:persondata|tal)\//.test(rule))).toEqual([])
    expect(update(folder, '2027-28').filter((line) => line.includes('tala er fornya'))).toEqual([])
  })

  test('leaves what only school and owner write to be written', () => {
    const folder = made()
    const file = inNextYear(dialogue2)
    const whole = read(folder, file)
    write(folder, file, whole.replace(/(<!-- slutt på tal -->\n\n)\[Skriv her: kva seier resultata[^\]]*\]/, '$1'))
    expect(read(folder, file)).not.toBe(whole)
    const empty = findings(folder).all.filter(({ rule, file: own }) => rule === 'tekst/tom-del' && own === file)
    expect(empty).toHaveLength(1)
  })
})

describe('update', () => {
  test('says where figures will stand while there are none, and sets them in when they come', () => {
    const folder = autumn()
    write(folder, csv, figures())
    update(folder)
    expect(blockIn(folder, dialogue2).split('\n')).toHaveLength(5)
    write(folder, csv, spring)
    expect(lineOf(update(folder), dialogue2)).toMatch(/^oppdaterer .*tala er fornya/)
    expect(blockIn(folder, dialogue2)).toContain('| 48 ± 3,1 | 51 ± 3,1 |')
  })

  test('renews them with those of the autumn, and a second time has nothing to do', () => {
    const folder = autumn()
    write(folder, csv, spring)
    update(folder)
    write(folder, csv, figures(...of('2024-25', 48), ...of('2025-26', 51), ...of('2026-27', 53)))
    update(folder)
    expect(blockIn(folder, dialogue2)).toContain('2026-27')
    const before = read(folder, dialogue2)
    expect(lineOf(update(folder), dialogue2)).toMatch(/^uendra/)
    expect(read(folder, dialogue2)).toBe(before)
  })

  test('says how it stands with a goal of dialogue 1', () => {
    const folder = autumn()
    write(folder, csv, figures(...of('2024-25', 46), ...of('2025-26', 47), ...of('2026-27', 48)))
    update(folder)
    expect(blockIn(folder, dialogue2)).toMatch(/^- «Fleire les godt» \(.*\*\*på veg\*\*/m)
    expect(blockIn(folder, assessment)).toMatch(/^- «Fleire les godt» \(/m)
  })

  describe('of a goal that was carried over the years', () => {
    const from = (year: string): string => `    frå: ${year}/nord/leiardialog-3.md\n`
    const inYear = (year: string): string => dialogue1.replace('2026-27', year)
    /** Dialogue 1 of three years has the goal; the first set it. */
    function carried(): string {
      const folder = autumn()
      const lastYear = baseText(dialogue1).replaceAll('2026-27', '2025-26').replace(from('2025-26'), from('2024-25'))
      write(folder, inYear('2025-26'), lastYear)
      write(folder, inYear('2024-25'), lastYear.replaceAll('2025-26', '2024-25').replace(from('2024-25'), ''))
      write(folder, csv, figures(...of('2023-24', 45), ...of('2024-25', 44), ...of('2025-26', 49), ...of('2026-27', 48)))
      return folder
    }
    const toldIn = (folder: string): string => {
      update(folder)
      return /^- «Fleire les.*$/m.exec(blockIn(folder, dialogue2))?.[0] ?? ''
    }

    test('says how it stands against what was known when it was set', () => {
      expect(toldIn(carried())).toMatch(/\*\*på veg\*\*.*2026-27 er 48.* I 2023-24 var det 45/)
    })

    test('follows it through other words', () => {
      const folder = carried()
      change(folder, inYear('2024-25'), 'tittel: Fleire les godt', 'tittel: Lesing på 5. trinn')
      expect(toldIn(folder)).toContain('I 2023-24 var det 45')
    })

    test('takes another target as another goal', () => {
      const folder = carried()
      change(folder, inYear('2025-26'), 'målverdi: 51', 'målverdi: 50')
      expect(toldIn(folder)).toContain('**ikkje nådd**')
    })

    test('takes another title with another target as another goal, also when it says where it is from', () => {
      const folder = carried()
      change(folder, inYear('2025-26'), 'tittel: Fleire les godt', 'tittel: Alle når 50 i lesing')
      change(folder, inYear('2025-26'), 'målverdi: 51', 'målverdi: 50')
      write(folder, csv, figures(...of('2024-25', 44), ...of('2025-26', 52)))
      expect(toldIn(folder)).toContain('**kan ikkje visast enno**')
    })

    test('that comes from a dialogue which is not there, is at least a year old', () => {
      const folder = carried()
      rmSync(join(folder, inYear('2024-25')))
      expect(toldIn(folder)).toContain('I 2023-24 var det 45')
    })

    test('leaves the block, and names the file, when one of the years can not be read', () => {
      const folder = carried()
      update(folder)
      const before = read(folder, dialogue2)
      change(folder, inYear('2024-25'), 'mål:\n', 'mål: [\n')
      write(folder, csv, figures(...of('2026-27', 53)))
      const ran = kvalitet(['update'], { cwd: folder })
      expect([ran.code, ran.err.includes(inYear('2024-25')), read(folder, dialogue2) === before]).toEqual([0, true, true])
    })
  })

  test('leaves a block that somebody has edited, and validate says where', () => {
    const folder = autumn()
    write(folder, csv, spring)
    update(folder)
    change(folder, dialogue2, '| 51\u00A0±', '| 58\u00A0±')
    const before = read(folder, dialogue2)
    write(folder, csv, figures(...of('2026-27', 53)))
    expect(lineOf(update(folder), dialogue2)).toMatch(/^uendra .*tala/)
    expect(read(folder, dialogue2)).toBe(before)
    const told = findings(folder).all.filter(({ rule }) => rule === 'tal/retta-for-hand')
    const line = before.split('\n').findIndex((own) => own.startsWith('<!-- tal:')) + 1
    expect(told.map((finding) => [finding.file, finding.line, finding.severity])).toEqual([[dialogue2, line, 'warning']])
  })

  test('fills a block again that somebody has emptied', () => {
    const folder = autumn()
    write(folder, csv, spring)
    update(folder)
    const before = read(folder, dialogue2)
    write(folder, dialogue2, before.replace(/(<!-- tal: \w+ -->\n)[^]*(<!-- slutt på tal -->)/, '$1$2'))
    expect(findings(folder).all.map(({ rule }) => rule)).not.toContain('tal/retta-for-hand')
    update(folder)
    expect(read(folder, dialogue2)).toBe(before)
  })

  test('keeps the line ends of a document', () => {
    const folder = autumn()
    write(folder, csv, spring)
    write(folder, dialogue2, read(folder, dialogue2).replaceAll('\n', '\r\n'))
    update(folder)
    expect(read(folder, dialogue2)).not.toMatch(/[^\r]\n/)
    expect(blockIn(folder, dialogue2)).toContain('| 51 ± 3,1 |')
    expect(lineOf(update(folder), dialogue2)).toMatch(/^uendra/)
    expect(findings(folder).all.map(({ rule }) => rule)).not.toContain('tal/retta-for-hand')
  })

  test('takes no figure away while a file of them is broken, and names the file', () => {
    const folder = autumn()
    write(folder, csv, spring)
    update(folder)
    const before = read(folder, dialogue2)
    write(folder, csv, spring.replace('2025-26,np-lesing,5,skule,311204602,51,', '2025-26,np-lesing,5,skule,311204602,5l,'))
    const ran = kvalitet(['update'], { cwd: folder })
    expect([ran.code, (ran.out + ran.err).includes(csv)]).toEqual([0, true])
    expect(read(folder, dialogue2)).toBe(before)
  })

  test('takes no figure away when lines, or a whole file of them, are gone', () => {
    const folder = autumn()
    write(folder, csv, spring)
    change(folder, 'indikatorar/kjelder.yaml', '    tilgang: offentleg\n', '    tilgang: offentleg\n    tal: 6\n')
    update(folder)
    const before = read(folder, dialogue2)
    expect(before).toContain('51 ± 3,1'.replaceAll(' ', '\u00A0'))
    for (const left of [figures(...of('2024-25', 48)), figures()]) {
      write(folder, csv, left)
      expect(errors(folder)).toEqual([expect.stringContaining('tal/borte')])
      expect(kvalitet(['update'], { cwd: folder }).code).toBe(0)
      expect(read(folder, dialogue2)).toBe(before)
    }
  })

  test('adds no block to a document without marks, and leaves what is finished', () => {
    const folder = autumn()
    write(folder, csv, spring)
    const plain = read(folder, dialogue2).replace(/<!-- tal: tomt -->\n<!-- slutt på tal -->\n|<!-- tal: [^]*<!-- slutt på tal -->\n/, '')
    write(folder, dialogue2, plain)
    const finished = read(folder, assessment).replace('status: utkast', 'status: ferdig')
    write(folder, assessment, finished)
    update(folder)
    const told = lineOf(update(folder), dialogue2)
    expect([blockIn(folder, dialogue2), read(folder, assessment) === finished]).toEqual(['', true])
    expect(told).toMatch(/^uendra .*avsnittet for tal/)
  })

  test('copies no name from a goal into the figures of another document', () => {
    const folder = autumn()
    write(folder, csv, spring)
    change(folder, dialogue1, 'tittel: Fleire les godt', 'tittel: Fleire les godt, ring 912 34 567')
    update(folder)
    expect(read(folder, nord('leiardialog-2'))).not.toContain('912 34 567')
  })
})
