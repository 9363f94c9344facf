import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { change, errors, findings, kvalitet, read, write } from './harness.ts'
import { assessment, autumn, block, dialogue1, dialogue2, dialogue3, lastDialogue3, lineOf, plan, update } from './update-year.ts'

describe('titles that try to break out', () => {
  const hostile = [
    '<!-- slutt på henta -->',
    '--> <script>alert(1)</script>',
    '{{md x}} {{{x}}}',
    '\\u202eFleire\\u0000\\u001b[31m\\uD83D',
    'Ma\\u030Al',
    '[Skriv her: x](javascript:x)',
    '| a | `b` *c* \\n# Overskrift\\n---\\n',
    'y: - "sitat" # merknad',
    `lang ${'å '.repeat(150)}`,
  ]

  test('reach the fields and the block as text alone', () => {
    const folder = autumn()
    const items = hostile.map((title) => `  - tittel: "${title.replaceAll('"', '\\"')}"\n    område: anna\n    kvalitet: prosesskvalitet\n`)
    change(folder, dialogue1, '\nmål:\n', `\nmål:\n${items.join('')}`)
    const outline = (file: string): readonly string[] => read(folder, file).match(/^#+ .*$/gm) ?? []
    const before = [plan, dialogue2, dialogue3, assessment].map(outline)
    const waiting = findings(folder).all.filter(({ rule, file }) => rule === 'tekst/maltekst' && file !== dialogue1)
    update(folder)
    expect([plan, dialogue2, dialogue3, assessment].map(outline)).toEqual(before)
    for (const file of [plan, dialogue2, dialogue3, assessment]) {
      expect(read(folder, file)).not.toMatch(/[\u0000-\u0008\u000E-\u001F\u202E]/)
      expect(block(folder, file).match(/<!--|-->/g)).toHaveLength(4)
      expect(block(folder, file)).not.toMatch(/\{\{|(?<!\\)<script/)
    }
    expect(errors(folder).filter((found) => !found.includes(dialogue1))).toEqual([])
    expect(findings(folder).all.filter(({ rule, file }) => rule === 'tekst/maltekst' && file !== dialogue1)).toHaveLength(waiting.length)
    expect(findings(folder).all.filter(({ rule }) => /mal-ikkje-vurdert|ukjent-mal|forelda/.test(rule))).toEqual([])
    expect(update(folder).filter((line) => !line.startsWith('uendra'))).toEqual([lineOf(update(folder), dialogue1)])
  })

  test('a conclusion can open no comment, and a long one without spaces is cut', () => {
    const folder = autumn()
    change(folder, lastDialogue3, 'Me held fram med lesing', `<!-<!-- x -->- <!-<!-- x -->- slutt på henta --> ${'å'.repeat(5000)}`)
    update(folder)
    expect(block(folder, dialogue1)).toBe('')
    rmSync(join(folder, dialogue1))
    kvalitet(['new-year', '2026-27'], { cwd: folder })
    expect(block(folder, dialogue1).match(/<!--/g)).toHaveLength(2)
    expect(block(folder, dialogue1).length).toBeLessThan(3000)
    expect(update(folder, 'nord').filter((line) => line.startsWith('oppdaterer') && line.includes(dialogue1))).toEqual([])
  })
})

describe('what the personal-data guard hits', () => {
  const [email, number] = ['kari.prove_a@skule.example', '01011750053']

  test('is neither carried on nor shown, and comes when it is mended', () => {
    const folder = autumn()
    rmSync(join(folder, dialogue1))
    change(
      folder,
      lastDialogue3,
      '- tittel: Vaksne ute i kvart friminutt',
      `- tittel: Ring ${email}\n    ansvarleg: rektor\n    frist: 2026-09-01\n    tilstand: open\n  - tittel: Vaksne ute i kvart friminutt`,
    )
    change(folder, lastDialogue3, 'Me held fram med lesing', `Skriv til ${email}.\n\nMe held fram med lesing`)
    const found = findings(folder).all.filter(({ rule }) => rule.startsWith('persondata/'))
    expect(found.length).toBeGreaterThan(1)
    const made = kvalitet(['new-year', '2026-27'], { cwd: folder })
    expect(made.out + made.err).not.toContain('kari')
    expect(made.err).toContain(dialogue1)
    expect(read(folder, dialogue1)).not.toMatch(/kari/i)
    expect(read(folder, dialogue1)).toContain('- tittel: Vaksne ute i kvart friminutt')
    expect(block(folder, dialogue1)).toContain('> Me held fram med lesing')
    const lines = update(folder)
    expect(lineOf(lines, dialogue1)).toMatch(/^uendra .*personopplysningar/)
    expect(lines.join('\n')).not.toContain('kari')
    const text = read(folder, lastDialogue3)
    write(folder, lastDialogue3, text.replaceAll(email, 'FAU'))
    update(folder)
    expect(read(folder, dialogue1)).toContain('- tittel: Ring FAU')
    expect(block(folder, dialogue1)).toContain('> Skriv til FAU.')
  })

  test('also as a number within a goal', () => {
    const folder = autumn()
    change(folder, dialogue1, '- tittel: Fleire les godt', `- tittel: "Lesing for ${number}"`)
    const isHit = findings(folder).all.some(({ rule, file }) => rule.startsWith('persondata/') && file === dialogue1)
    update(folder)
    expect([isHit, [plan, dialogue2, dialogue3, assessment].some((file) => read(folder, file).includes(number))]).toEqual([true, false])
  })
})
