import { describe, expect, test } from 'vitest'
import { withProperFlags } from '../../src/cli/flags.ts'

const known = ['--område', '--skuleår', '--målform', '--råd', '--format']

describe('flags', () => {
  test.each([
    ['--omrade', '--område'],
    ['--omraade', '--område'],
    ['--område', '--område'],
    ['--omra\u030Ade', '--område'],
    ['--SKULEAAR', '--skuleår'],
    ['--malform=nynorsk', '--målform=nynorsk'],
    ['--rad', '--råd'],
    ['--format', '--format'],
    ['--ukjend', '--ukjend'],
  ])('%s is %s', (written, proper) => {
    expect(withProperFlags([written], known)).toEqual([proper])
  })

  test('leave values alone, and all that stands after --', () => {
    expect(withProperFlags(['--rad', 'omrade', '--', '--omrade'], known)).toEqual(['--råd', 'omrade', '--', '--omrade'])
  })
})
