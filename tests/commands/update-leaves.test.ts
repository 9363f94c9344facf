import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { diskFiles } from '../../src/adapters/disk-files.ts'
import { readSettings } from '../../src/app/settings.ts'
import { carryOutUpdate, planUpdate } from '../../src/app/update.ts'
import { schoolYearFrom } from '../../src/model/school-year.ts'
import { layBase } from '../rules/page.ts'
import { schoolStart } from '../rules/year.ts'
import { change, dataFolder, errors, hasStackTrace, kvalitet, read, snapshot, temporaryFolder, write, yearFolder } from './harness.ts'
import { autumn, block, dialogue1, dialogue2, field, goals, lastDialogue3, lineOf, nord, plan, quoted, update } from './update-year.ts'

describe('what is left alone', () => {
  test('everything, the second time and in a trial run, which says the same', () => {
    const folder = autumn()
    const before = snapshot(folder)
    const trial = update(folder, '--dry-run')
    expect(snapshot(folder)).toEqual(before)
    expect(update(folder)).toEqual(trial)
    const after = snapshot(folder)
    expect(after).not.toEqual(before)
    expect(update(folder).filter((line) => line.startsWith('oppdaterer'))).toEqual([])
    expect(snapshot(folder)).toEqual(after)
  })

  test('finished documents, and those that must be mended first', () => {
    const folder = autumn()
    const edits: readonly (readonly [string, string | RegExp, string])[] = [
      [plan, 'status: utkast', 'status: ferdig'],
      [dialogue2, '\nskule: nord', '\nskule: nord\nskule: nord'],
    ]
    for (const [file, from, to] of edits) change(folder, file, from, to)
    const before = [read(folder, plan), read(folder, dialogue2)]
    const lines = update(folder)
    expect([lineOf(lines, plan), lineOf(lines, dialogue2)]).toEqual([
      expect.stringMatching(/^ferdig/),
      expect.stringMatching(/^må rettast fyrst/),
    ])
    expect([read(folder, plan), read(folder, dialogue2)]).toEqual(before)
  })

  test('a block that somebody has edited, while the fields are filled', () => {
    const folder = autumn()
    change(folder, plan, /(<!-- henta: \S+ -->)/, '$1\nMine ord.')
    const before = block(folder, plan)
    expect(lineOf(update(folder), plan)).toMatch(/retta for hand/)
    expect(block(folder, plan)).toBe(before)
    expect(quoted(field(folder, plan, 'mål'))).toEqual(goals)
  })

  test('a block whose source can not be read just now', () => {
    const folder = autumn()
    update(folder)
    const before = block(folder, plan)
    change(folder, dialogue1, '\nskule: nord', '\nskule: nord\nskule: nord')
    expect(lineOf(update(folder), dialogue1)).toMatch(/^må rettast fyrst/)
    expect(block(folder, plan)).toBe(before)
  })

  test('not a block whose sources can be read, whatever else is broken', () => {
    const folder = autumn()
    change(folder, nord('leiardialog-3'), '\nskule: nord', '\nskule: nord\nskule: nord')
    update(folder)
    expect(block(folder, plan)).toContain(goals[0])
  })

  test('letters in two parts, and it is said why', () => {
    const folder = autumn()
    write(folder, plan, read(folder, plan).normalize('NFD'))
    const before = read(folder, plan)
    expect(lineOf(update(folder), plan)).toMatch(/^står urørt .*to delar/)
    expect(read(folder, plan)).toBe(before)
  })

  test('the byte-order mark and the line ends of Windows', () => {
    const folder = autumn()
    write(folder, plan, `\uFEFF${read(folder, plan).replaceAll('\n', '\r\n')}`)
    update(folder)
    expect(read(folder, plan)).toMatch(/^\uFEFF---\r\n/)
    expect(read(folder, plan)).not.toMatch(/[^\r]\n|\r\r/)
    expect(quoted(field(folder, plan, 'mål'))).toEqual(goals)
    expect(errors(folder)).toEqual([])
  })

  test('a file that has changed since the plan was made', async () => {
    const folder = autumn()
    const files = diskFiles(folder)
    const { municipality } = await readSettings(files)
    if (!municipality) throw new Error('kvalitet.yaml must be sound')
    const planned = await planUpdate({ files, today: schoolStart }, municipality, schoolYearFrom(2026))
    for (const { file } of planned.replace) write(folder, file, `${read(folder, file)}mine ord\n`)
    const before = snapshot(folder)
    expect(() => carryOutUpdate(planned, files)).toThrow()
    expect(snapshot(folder)).toEqual(before)
  })
})

describe('schools and years', () => {
  test.each([[['nord']], [['2026-27', 'nord']], [['nord', '2026/27']], [['2026-2027', 'nord', '--dato', '2027-09-01']]])(
    '%j is one school',
    (args) => {
      const folder = yearFolder()
      expect(kvalitet(['oppdater', ...args], { cwd: folder }).out).toBe(kvalitet(['update', ...args], { cwd: folder }).out)
      const lines = update(folder, ...args)
      expect(lines.length).toBeGreaterThan(3)
      expect(lines.filter((line) => !line.includes(' 2026-27/nord/'))).toEqual([])
    },
  )

  test('that do not exist are told of', () => {
    const folder = yearFolder()
    const told = (...args: readonly string[]): string => {
      const ran = kvalitet(['update', ...args], { cwd: folder })
      expect([ran.code, ran.out, hasStackTrace(ran)]).toEqual([2, '', false])
      return ran.err
    }
    expect(told('nrod')).toContain('nord')
    expect(told('2026-27', 'sør')).toContain('sor')
    expect(told('2019-20')).toContain('2019-20')
    expect(told('2026-28')).toContain('2026-28')
  })

  test('a closed school is left', () => {
    const folder = yearFolder()
    change(folder, 'kvalitet.yaml', '    namn: Sør skule\n', '    namn: Sør skule\n    til: 2026-07-31\n')
    expect(update(folder).filter((line) => line.includes('/sor/'))).toEqual([])
    expect(kvalitet(['update', 'sor'], { cwd: folder }).code).toBe(2)
  })

  test('without documents from last year the form is clean, and says so', () => {
    const folder = yearFolder()
    expect(block(folder, dialogue1)).toContain('Det finst ingen dokument frå 2025-26')
    expect(field(folder, dialogue1, 'tiltak')).toBe('tiltak:\n  - tittel:\n    ansvarleg:\n    frist:\n    tilstand: open\n')
  })

  test('with documents from last year that can not be read, new-year and update name them', () => {
    const folder = temporaryFolder()
    layBase(folder)
    rmSync(join(folder, '2026-27/nord'), { recursive: true })
    change(folder, lastDialogue3, 'skule: nord', 'skule: nord\nskule: nord')
    const made = kvalitet(['new-year', '2026-27'], { cwd: folder })
    expect([made.code, made.err]).toEqual([0, expect.stringContaining(lastDialogue3)])
    expect(block(folder, dialogue1)).not.toContain('Det finst ingen dokument')
    expect(kvalitet(['update'], { cwd: folder }).err).toContain(lastDialogue3)
    change(folder, lastDialogue3, 'skule: nord\nskule: nord', 'skule: nord')
    expect(kvalitet(['update'], { cwd: folder }).err).not.toContain(lastDialogue3)
    expect(read(folder, dialogue1)).toContain('- tittel: Vaksne ute i kvart friminutt')
  })

  test('with nothing written in them yet are not said to be missing', () => {
    const folder = dataFolder()
    kvalitet(['new-year', '2025-26'], { cwd: folder })
    kvalitet(['new-year', '2026-27'], { cwd: folder })
    expect(block(folder, dialogue1)).not.toContain('Det finst ingen dokument')
  })
})
