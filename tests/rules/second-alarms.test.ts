import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Code } from '../../src/i18n/catalogue.ts'
import { layBase } from './page.ts'
import { cutItem, files, swap, toldOf, type Edit } from './year.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kvalitet-alarm-'))
  layBase(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The value of a line that stands once taken out, as when somebody deletes it to write it again. */
const emptied =
  (file: string, line: string): Edit =>
  (root) => {
    const text = readFileSync(join(root, file), 'utf8')
    expect(text.split('\n').filter((one) => one === line)).toHaveLength(1)
    writeFileSync(join(root, file), text.replace(line, line.replace(/:.*/, ':')))
  }

/** A field with all that is indented below it taken out. */
const cutField =
  (file: string, key: string): Edit =>
  (root) => {
    const text = readFileSync(join(root, file), 'utf8')
    writeFileSync(join(root, file), text.replace(new RegExp(`^${key}:\\n(?: .*\\n)+`, 'm'), ''))
  }

const rename =
  (from: string, to: string): Edit =>
  (root) =>
    renameSync(join(root, from), join(root, to))

const goal = '- mål: Elevane skriv kvar dag'

describe('one slip gives one finding', () => {
  test.each<readonly [string, Edit, Code]>([
    ['a goal of dialogue 1 loses its title', emptied(files.dialogue1, '  - tittel: Elevane skriv kvar dag'), 'skjema/tomt-felt'],
    ['a goal of dialogue 1 loses its area', emptied(files.dialogue1, '    område: skriving'), 'skjema/tomt-felt'],
    ['the plan loses the words of a goal', emptied(files.plan, `  ${goal}`), 'skjema/tomt-felt'],
    ['a department plan loses the words of a goal', emptied(files.middlePlan, '  - mål: Fleire reknar sikkert'), 'skjema/tomt-felt'],
    ['dialogue 3 loses the words of a goal', emptied(files.dialogue3, `  ${goal}`), 'skjema/tomt-felt'],
    ['the assessment loses the words of a goal', emptied(files.assessment, `    ${goal}`), 'skjema/tomt-felt'],
    ['an action that was carried on loses its title', emptied(files.dialogue2, '  - tittel: Lesestund i alle fag'), 'skjema/tomt-felt'],
    ['one from last year does', emptied(files.dialogue1, '  - tittel: Vaksne ute i kvart friminutt'), 'skjema/tomt-felt'],
    ['the dialogue that an action came from loses its list', cutField(files.lastDialogue3, 'tiltak'), 'skjema/manglar-felt'],
    ['the dialogue that a goal came from loses its list', cutField(files.lastDialogue3, 'mål'), 'skjema/manglar-felt'],
    ['the goal that was carried on loses its words', emptied(files.lastDialogue3, '  - mål: Fleire les godt'), 'skjema/tomt-felt'],
    ['the agreement loses its title', emptied(files.agreement, 'tittel: Regelkunnskap'), 'skjema/tomt-felt'],
    ['dialogue 3 loses its critical areas', cutField(files.dialogue3, 'kritiske_område'), 'skjema/manglar-felt'],
    ['a role is taken away from a group', emptied(files.planGroup, '  - rolle: lærarar'), 'skjema/tomt-felt'],
    ['a role is taken away from those who made the plan', emptied(files.plan, '  - rolle: FAU'), 'skjema/tomt-felt'],
    ['a document no longer says how it stands', emptied(files.dialogue2, 'status: ferdig'), 'skjema/tomt-felt'],
    ['a department plan gets another name', rename(files.middlePlan, '2026-27/nord/utviklingsplan-mellom.md'), 'dokument/feil-stad'],
  ])('%s', async (_, edit, code) => {
    edit(folder)
    expect((await toldOf(folder)).map(({ rule }) => rule)).toEqual([code])
  })
})

describe('but what is really missing is told', () => {
  const rules = async (): Promise<readonly string[]> => (await toldOf(folder)).map(({ rule }) => rule)

  test('two goals without an assessment are not answered by one that lost its words', async () => {
    emptied(files.dialogue3, `  ${goal}`)(folder)
    cutItem(files.dialogue3, '  - mål: Fleire reknar sikkert')(folder)
    expect((await rules()).filter((rule) => rule === 'leiardialog-3/mal-ikkje-vurdert')).toHaveLength(2)
  })

  test('an action without a title that comes from elsewhere answers nothing', async () => {
    emptied(files.dialogue2, '  - tittel: Kurs i reknestrategiar')(folder)
    cutItem(files.dialogue2, '  - tittel: Lesestund i alle fag')(folder)
    expect(await rules()).toContain('tiltak/ikkje-teke-opp')
  })

  test('a goal that is gone from dialogue 1 is no rewording of one that another plan answers', async () => {
    cutItem(files.dialogue1, '  - tittel: Elevane skriv kvar dag')(folder)
    const told = await rules()
    expect([told.includes('utviklingsplan/ukjent-mal'), told.includes('utviklingsplan/forelda')]).toEqual([true, false])
  })

  test('a plan of a department that nobody knows is told of, by its name and by what it says', async () => {
    cpSync(join(folder, files.middlePlan), join(folder, '2026-27/nord/utviklingsplan-tumlesteget.md'))
    swap('2026-27/nord/utviklingsplan-tumlesteget.md', 'avdeling: mellomsteget', 'avdeling: tumlesteget')(folder)
    expect(await rules()).toContain('utviklingsplan/ukjend-avdeling')
  })
})
