import { describe, expect, test } from 'vitest'
import { kvalitet, temporaryFolder } from './harness.ts'

/** Words of commander and inquirer that would mean a text of theirs has come through. */
const english =
  /\b(?:Usage|Options|Arguments|Commands|default|choices|display|help for|output the|error:|command|required|unknown|missing)\b/

const help = (...args: readonly string[]): string => {
  const ran = kvalitet(args, { cwd: temporaryFolder() })
  expect(ran.code).toBe(0)
  expect(ran.err).toBe('')
  return ran.out
}

describe('help', () => {
  test('lists every command with its Nynorsk name, on lines of at most 100 cells', () => {
    const text = help('--help')
    expect(text.match(/^ {2}[a-z][a-z-]*, [a-zå-]+/gm)?.map((line) => line.trim())).toEqual([
      'init, start',
      'new-year, nytt-år',
      'new, nytt',
      'update, oppdater',
      'validate, valider',
      'status, oversyn',
      'print, skriv-ut',
      'import, importer',
      'indikator, indicator',
      'report, rapport',
    ])
    expect(text.split('\n').every((line) => line.length <= 100)).toBe(true)
    expect(help()).toBe(text)
    expect(help('help')).toBe(text)
  })

  test.each([
    'init',
    'new-year',
    'new',
    'update',
    'print',
    'status',
    'validate',
    'indikator',
    'report',
    'start',
    'nytt-år',
    'nytt-ar',
    'nytt',
    'valider',
    'oppdater',
    'oversyn',
    'skriv-ut',
    'indicator',
    'rapport',
  ])('of %s is Nynorsk, with an example', (command) => {
    const text = help(command, '--help')
    expect(text.replaceAll(/--[a-z-]+|new-year|validate|report|update|status|print|markdown|json|github|text/g, '')).not.toMatch(english)
    expect(text).toContain('Døme:\n  kvalitet ')
    expect(help('help', command)).toBe(text)
  })

  test('the version is that of the package, in both spellings', () => {
    expect(help('--version')).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(help('-V')).toBe(help('--version'))
  })
})
