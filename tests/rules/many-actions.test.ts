import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { diskFiles } from '../../src/adapters/disk-files.ts'
import { readSettings } from '../../src/app/settings.ts'
import { carryOutUpdate, planUpdate, type UpdatePlan } from '../../src/app/update.ts'
import { schoolYearFrom } from '../../src/model/school-year.ts'
import { layBase } from './page.ts'
import { cutItem, files, placeOf, reopen, schoolStart, swap, toldOf, type Edit } from './year.ts'

const { dialogue1, dialogue2, dialogue3 } = files

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kvalitet-tiltak-'))
  layBase(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

const change = (...edits: readonly Edit[]): void => edits.forEach((edit) => edit(folder))

describe('300 actions in one document', () => {
  const titleOf = (number: number): string => `Tiltak nummer ${number}`
  const many = Array.from({ length: 300 }, (_, index) => titleOf(index + 1))
  const itemOf = (title: string): string => `  - tittel: ${title}\n    ansvarleg: rektor\n    frist: 2026-12-01\n    tilstand: open\n`
  const update = async (): Promise<UpdatePlan> => {
    const world = { files: diskFiles(folder), today: schoolStart }
    const { municipality } = await readSettings(world.files)
    if (!municipality) throw new Error('kvalitet.yaml must be sound')
    return planUpdate(world, municipality, schoolYearFrom(2026))
  }

  /** Brings the drafts up to date, and tells how many items each list got. */
  const carriedOut = async (): Promise<readonly (readonly [file: string, list: string, count: number])[]> => {
    const plan = await update()
    carryOutUpdate(plan, diskFiles(folder))
    return plan.verdicts.flatMap(({ file, added }) => [...added].map(([list, count]) => [file, list, count] as const))
  }

  beforeEach(() => change(reopen(dialogue2), swap(dialogue1, '\ntiltak:\n', `\ntiltak:\n${many.map(itemOf).join('')}`)))

  test('are each asked for once, and no more than once', async () => {
    const start = performance.now()
    const found = await toldOf(folder, schoolStart)
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(new Set(found.map(({ rule, severity, at }) => `${severity} ${rule} ${at}`))).toEqual(
      new Set([`warning tiltak/ikkje-teke-opp ${placeOf(folder, [dialogue2, 'halden\n▸tiltak:'])}`]),
    )
    expect(found.flatMap(({ related }) => related).toSorted()).toEqual(
      many.map((title) => placeOf(folder, [dialogue1, `tittel: ▸${title}\n`])).toSorted(),
    )
  })

  test('are all carried on from dialogue to dialogue, and then nothing is wrong', async () => {
    const start = performance.now()
    expect(await carriedOut()).toEqual([[dialogue2, 'tiltak', 300]])
    change(swap(dialogue2, '\nstatus: utkast\n', '\nstatus: ferdig\n'), reopen(dialogue3))
    expect(await carriedOut()).toEqual([[dialogue3, 'tiltak', 300]])
    expect(await toldOf(folder, schoolStart)).toEqual([])
    expect((await update()).replace).toEqual([])
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  test('one that is lost on the way is told of alone, with both ends', async () => {
    await carriedOut()
    change(cutItem(dialogue2, `  - tittel: ${titleOf(217)}`))
    expect(await toldOf(folder, schoolStart)).toEqual([
      {
        rule: 'tiltak/ikkje-teke-opp',
        severity: 'warning',
        at: placeOf(folder, [dialogue2, 'halden\n▸tiltak:']),
        related: [placeOf(folder, [dialogue1, `tittel: ▸${titleOf(217)}\n`])],
      },
    ])
  })
})
