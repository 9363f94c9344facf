import { existsSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dataFolder, git, hasStackTrace, kvalitet, read, snapshot, temporaryFolder, write } from './harness.ts'

const form = ['print', 'utviklingssamtale', 'nord']

describe('print', () => {
  test.each(['print', 'skriv-ut'])('%s writes the form with the names filled in, and says who may read it', (command) => {
    const [folder, elsewhere] = [dataFolder(), temporaryFolder()]
    const before = snapshot(folder)
    const file = join(elsewhere, 'samtale.md')
    const ran = kvalitet([command, 'utviklingssamtale', 'nord', file], { cwd: folder })
    expect(ran.code).toBe(0)
    expect(ran.out).toBe(`lagar  ${file}\n`)
    expect(ran.err).toContain('berre rektor og leiar for skule')
    const text = read(elsewhere, 'samtale.md')
    expect(text).toContain('Prøve herad')
    expect(text).toContain('Nord skule')
    expect(text).toContain('2026-27')
    expect(text).not.toMatch(/\{\{|^---$/m)
    expect(snapshot(folder)).toEqual(before)
  })

  test('takes the year of the day, or the one it is told', () => {
    const [folder, elsewhere] = [dataFolder(), temporaryFolder()]
    kvalitet([...form, join(elsewhere, 'a.md'), '--dato', '2027-08-01'], { cwd: folder })
    kvalitet([...form, join(elsewhere, 'b.md'), '--skulear', '2024-25'], { cwd: folder })
    expect(read(elsewhere, 'a.md')).toContain('2027-28')
    expect(read(elsewhere, 'b.md')).toContain('2024-25')
  })

  test('tells the same with --dry-run, and writes nothing', () => {
    const [folder, elsewhere] = [dataFolder(), temporaryFolder()]
    const args = [...form, join(elsewhere, 'samtale.md')]
    const dry = kvalitet([...args, '--dry-run'], { cwd: folder })
    expect(dry.code).toBe(0)
    expect(snapshot(elsewhere)).toEqual({})
    expect(dry.out).toBe(kvalitet(args, { cwd: folder }).out)
    expect(kvalitet([...args, '--dry-run'], { cwd: folder }).code).toBe(2)
  })

  test('goes nowhere into a data folder, this one or another, by any way', () => {
    const [folder, other, elsewhere] = [dataFolder(), dataFolder(), temporaryFolder()]
    mkdirSync(join(folder, '2026-27/nord'), { recursive: true })
    symlinkSync(join(folder, '2026-27'), join(elsewhere, 'lenkje'))
    write(elsewhere, 'windows/Kvalitet.YAML', '')
    mkdirSync(join(elsewhere, 'windows/personal'))
    const before = [snapshot(folder), snapshot(other)]
    const ways = [
      'samtale.md',
      '2026-27/nord/samtale.md',
      '2026-27/../samtale.md',
      '../../../../../..' + join(realpathSync(folder), 'samtale.md'),
      join(other, 'samtale.md'),
      join(elsewhere, 'lenkje/samtale.md'),
      join(elsewhere, 'lenkje/nord/samtale.md'),
      join(elsewhere, 'windows/personal/samtale.md'),
    ]
    for (const way of ways) {
      const ran = kvalitet([...form, way], { cwd: folder })
      expect([way, ran.code, ran.out]).toEqual([way, 2, ''])
      expect(ran.err).toContain('personalsak')
    }
    expect(kvalitet([...form, 'samtale.md', '--mappe', folder], { cwd: other }).code).toBe(2)
    expect([snapshot(folder), snapshot(other)]).toEqual(before)
  })

  test('writes over nothing, makes no folders, and follows no link at the end', () => {
    const [folder, elsewhere] = [dataFolder(), temporaryFolder()]
    write(elsewhere, 'mitt.md', 'mitt')
    symlinkSync(join(folder, 'samtale.md'), join(elsewhere, 'inn.md'))
    for (const name of ['mitt.md', 'inn.md', '.', 'ny/mappe/samtale.md', 'mitt.md/samtale.md', 'samtale.docx', 'samtale.PDF']) {
      const ran = kvalitet([...form, join(elsewhere, name)], { cwd: folder })
      expect([name, ran.code, hasStackTrace(ran)]).toEqual([name, 2, false])
    }
    expect(read(elsewhere, 'mitt.md')).toBe('mitt')
    expect(existsSync(join(folder, 'samtale.md'))).toBe(false)
    expect(existsSync(join(elsewhere, 'ny'))).toBe(false)
  })

  test('says what is missing or wrong, and how to write it', () => {
    const folder = dataFolder()
    const file = join(temporaryFolder(), 'samtale.md')
    const told = (...args: readonly string[]): string => {
      const ran = kvalitet(['print', ...args], { cwd: folder })
      expect(ran.code).toBe(2)
      return ran.err
    }
    expect(told('utviklingssamtale', file)).toContain('print utviklingssamtale SKULE FIL. Skulane er nord og sor')
    expect(told('utviklingssamtale')).toContain('SKULE FIL')
    expect(told('utviklingssamtale', 'sor')).toContain('print utviklingssamtale sor FIL')
    expect(told('utviklingssamtale', 'nor', file)).toContain('Meinte du «nord»')
    expect(told('leiardialog-2', 'nord', file)).toContain('Skjema finst for utviklingssamtale')
    expect(told('utviklingsamtale', 'nord', file)).toContain('Meinte du «utviklingssamtale»')
    expect(told()).toContain('dokument')
    expect(existsSync(file)).toBe(false)
  })

  test("uses the municipality's own form, and warns where Git would keep what is written", () => {
    const [folder, elsewhere] = [dataFolder(), temporaryFolder()]
    write(folder, 'maler/skjema/utviklingssamtale.md.hbs', 'Vårt skjema for {{md skule.namn}}\n')
    git(elsewhere, 'init', '--quiet')
    const ran = kvalitet([...form, join(elsewhere, 'samtale.txt')], { cwd: folder })
    expect(read(elsewhere, 'samtale.txt')).toBe('Vårt skjema for Nord skule\n')
    expect(ran.err).toContain('Git. Flytt')
    write(folder, 'maler/skjema/utviklingssamtale.md.hbs', '{{md rektor}}')
    const broken = kvalitet([...form, join(elsewhere, 'ny.md')], { cwd: folder })
    expect(broken.code).toBe(1)
    expect(broken.out).toContain('mal/ukjend-verdi')
    expect(existsSync(join(elsewhere, 'ny.md'))).toBe(false)
  })
})
