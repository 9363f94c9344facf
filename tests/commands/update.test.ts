import { describe, expect, test } from 'vitest'
import { baseText, layBase } from '../rules/page.ts'
import { change, errors, findings, kvalitet, read, temporaryFolder, write } from './harness.ts'
import {
  assessment,
  autumn,
  block,
  dialogue1,
  dialogue2,
  dialogue3,
  field,
  goals,
  lineOf,
  nord,
  plan,
  questions,
  quoted,
  update,
} from './update-year.ts'

describe('goals of dialogue 1', () => {
  test('come into the plan, dialogue 3 and the self-assessment, and answer what was asked for there', () => {
    const folder = autumn()
    const asked = (): readonly string[] =>
      findings(folder)
        .all.map(({ rule }) => rule)
        .filter((rule) => /manglar-mal|mal-ikkje-vurdert|forelda|ukjent/.test(rule))
    expect(asked()).toContain('leiardialog-3/mal-ikkje-vurdert')
    const lines = update(folder)
    expect(quoted(field(folder, plan, 'mål'))).toEqual(goals)
    expect(quoted(field(folder, dialogue3, 'mål'))).toEqual(goals)
    expect(quoted(field(folder, assessment, 'svar'))).toEqual(goals)
    expect(block(folder, plan)).toContain('Spesielt innsatsområde: Lesing i alle fag')
    expect(block(folder, plan)).toContain('(leiardialog-1.md)')
    expect(lineOf(lines, plan)).toMatch(/^oppdaterer .*5 nye mål/)
    expect(lineOf(lines, assessment)).toMatch(/^oppdaterer .*5 nye mål under spørsmål S4/)
    expect(asked()).toEqual([])
    expect(errors(folder)).toEqual([])
  })

  test('leave the plans of departments without goals, but with what the goals are', () => {
    const folder = autumn()
    update(folder)
    expect(field(folder, nord('utviklingsplan-smaskulen'), 'mål')).toBe('mål:\n')
    expect(block(folder, nord('utviklingsplan-smaskulen'))).toContain('Fleire les godt')
  })

  test('never come into the plan of a department that nobody knows', () => {
    const folder = autumn()
    const unknown = nord('utviklingsplan-borte')
    write(folder, unknown, read(folder, nord('utviklingsplan-smaskulen')).replace('avdeling: smaskulen', 'avdeling: borte'))
    const before = read(folder, unknown)
    expect(lineOf(update(folder), unknown)).toMatch(/^står urørt/)
    expect(read(folder, unknown)).toBe(before)
  })

  test('are not added again when somebody has put them in other words since', () => {
    const folder = autumn()
    update(folder)
    change(folder, dialogue1, '- tittel: Fleire les godt\n', '- tittel: Fleire les så godt\n')
    update(folder)
    expect(quoted(field(folder, plan, 'mål'))).toEqual(goals)
    expect(findings(folder).all.map(({ rule }) => rule)).toContain('utviklingsplan/forelda')
  })

  test('stay beside what somebody has written already', () => {
    const folder = autumn()
    const mine = '\nmål:\n# Mine ord\n- mål: "fleire  LES godt" # hugs\n  tiltak:\n  - tittel: Lesestund\n'
    change(folder, plan, '\nmål:\n', mine)
    update(folder)
    expect(read(folder, plan)).toContain(mine)
    expect(quoted(field(folder, plan, 'mål').replaceAll(/^-/gm, ' -'))).toEqual(['"fleire  LES godt" # hugs', ...goals.slice(1)])
  })
})

describe('open actions', () => {
  const reopenTo = (folder: string, file: string): void => {
    write(
      folder,
      file,
      baseText(file)
        .replace('status: ferdig', 'status: utkast')
        .replace(/\ntiltak:\n[^]*?\n---/, '\ntiltak:\n---'),
    )
  }

  test('go from dialogue 1 to 2, and from 2 to 3 when dialogue 2 is finished, with where they come from', () => {
    const folder = temporaryFolder()
    layBase(folder)
    reopenTo(folder, dialogue2)
    reopenTo(folder, dialogue3)
    update(folder)
    expect(field(folder, dialogue2, 'tiltak')).toBe(
      [
        'tiltak:',
        '  - tittel: Felles skjema for dokumentasjon',
        '    ansvarleg: rektor',
        '    frist: 2026-11-15',
        '    tilstand: i gang',
        '    rutine: dokumentasjon',
        `    frå: ${dialogue1}`,
        '  - tittel: Lesestund i alle fag',
        '    ansvarleg: lærarar',
        '    frist: 2026-12-01',
        '    tilstand: open',
        `    frå: ${dialogue1}`,
        '',
      ].join('\n'),
    )
    write(folder, dialogue2, baseText(dialogue2))
    update(folder)
    expect(field(folder, dialogue3, 'tiltak')).toContain(`- tittel: Kurs i reknestrategiar\n    ansvarleg: rektor\n    frist: 2027-02-26\n`)
    expect(field(folder, dialogue3, 'tiltak')).toContain(`    frå: ${dialogue2}\n`)
    expect(errors(folder)).toEqual([])
  })

  test('wait while a dialogue on the way can not be read: it may have closed them', () => {
    const folder = temporaryFolder()
    layBase(folder)
    change(folder, dialogue2, '\nskule: nord', '\nskule: nord\nskule: nord')
    reopenTo(folder, dialogue3)
    update(folder)
    expect(field(folder, dialogue3, 'tiltak')).toBe('tiltak:\n')
  })

  test('of a draft bind nobody', () => {
    const folder = temporaryFolder()
    layBase(folder)
    change(folder, dialogue1, 'status: ferdig', 'status: utkast')
    reopenTo(folder, dialogue2)
    update(folder, '2026-27', 'nord')
    expect(field(folder, dialogue2, 'tiltak')).toBe('tiltak:\n')
  })

  test('and goals that go on come into next year, in place of the blank ones', () => {
    const folder = temporaryFolder()
    layBase(folder)
    const next = '2027-28/nord/leiardialog-1.md'
    const made = kvalitet(['new-year', '2027-28'], { cwd: folder })
    expect(made.code).toBe(0)
    const fields = field(folder, next, 'mål')
    expect([...fields.matchAll(/tittel: (.*)/g)].map(([, title]) => title)).toEqual([goals[1], goals[2], goals[4]])
    expect(fields).toContain(
      '  - tittel: Fleire reknar sikkert\n    område: rekning\n    kvalitet: resultatkvalitet\n    indikator: np-rekning\n',
    )
    expect(fields.match(/område: rekning/g)).toHaveLength(1)
    expect(fields.match(/frå: 2026-27\/nord\/leiardialog-3\.md/g)).toHaveLength(3)
    expect(field(folder, next, 'tiltak')).toMatch(
      /^tiltak:\n {2}- tittel: Kurs i reknestrategiar\n(?: {4}.*\n)* {4}tilstand: open\n {4}frå: 2026-27\/nord\/leiardialog-3\.md\n$/,
    )
    expect(block(folder, next)).toContain('> Rekning vert hovudsaka neste år.')
    expect(block(folder, next)).toContain('Regelkunnskap')
    expect(errors(folder)).toEqual([])
    expect(lineOf(update(folder, '2027-28'), next)).toMatch(/^uendra/)
    change(folder, next, 'tittel: Fleire reknar sikkert\n', 'tittel: Fleire reknar trygt\n')
    update(folder, '2027-28')
    expect(read(folder, next)).not.toContain('- tittel: Fleire reknar sikkert')
  })

  test('a goal with steps and a target keeps them', () => {
    const folder = temporaryFolder()
    layBase(folder)
    change(folder, dialogue3, 'resultat: nådd\n    vidare: nei', 'resultat: nådd\n    vidare: ja')
    kvalitet(['new-year', '2027-28'], { cwd: folder })
    expect(read(folder, '2027-28/nord/leiardialog-1.md')).toContain('    indikator: np-lesing\n    trinn: 5\n    målverdi: 51\n')
  })
})

describe('questions', () => {
  const added = '  - id: S6\n    tema: laering\n    opphav: utfordring\n    tekst: "Kva no: <b>{{md x}}</b>?"\n'

  test('that are new come into the drafts as a field and a heading', () => {
    const folder = autumn()
    write(folder, questions, `${read(folder, questions).trimEnd()}\n${added}`)
    expect(lineOf(update(folder), assessment)).toMatch(/spørsmål S6 er nytt/)
    expect(field(folder, assessment, 'svar')).toMatch(/\n {2}S6:\n {4}vurdering:\n {4}prioritert:\n/)
    expect(read(folder, assessment)).toMatch(
      /### S6 Kva no: \\<b\\>\\\{\\\{md x\\\}\\\}\\<\/b\\>\?\n\n\[Skriv her[^\n]*\n\n### Til tilstandsrapporten/,
    )
    expect(errors(folder)).toEqual([])
    expect(update(folder).filter((line) => line.startsWith('oppdaterer'))).toEqual([])
  })

  test('that can not be read are told of, and nothing of the answers is touched', () => {
    const folder = autumn()
    write(folder, questions, 'skuleår: [\n')
    const before = field(folder, assessment, 'svar')
    const ran = kvalitet(['update'], { cwd: folder })
    expect([ran.code, ran.err]).toEqual([0, expect.stringContaining(questions)])
    expect(field(folder, assessment, 'svar')).toBe(before)
  })
})
