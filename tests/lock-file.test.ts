import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly optional?: boolean
  readonly engines?: { readonly node?: string }
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, Locked>>
}
const entries = Object.entries(packages)

const acceptsNode20 = (range: string): boolean => range.split('||').some((part) => /^(?:\^?20\b|>=? ?(?:\d|1\d|20)\b|\*)/.test(part.trim()))

describe('the lock file', () => {
  test('holds every optional package it names: npm ci refuses a lock with gaps', () => {
    const gaps = entries.flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {})
        .filter((name) => !entries.some(([other]) => other.endsWith(`node_modules/${name}`)))
        .map((name) => `${path} → ${name}`),
    )
    expect(gaps).toEqual([])
  })

  test('names no address that packages were fetched from', () => {
    expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
  })

  test('holds the lines of the prompts that accept Node 20: a lock written on a newer Node would not', () => {
    const newer = entries.filter(([, { engines }]) => !acceptsNode20(engines?.node ?? '*')).map(([path]) => path)
    expect(newer).toEqual([])
  })
})
