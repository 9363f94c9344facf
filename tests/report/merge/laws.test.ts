import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftText, readDraft } from '../../../src/report/merge/draft-text.ts'
import { mergeDrafts } from '../../../src/report/merge/merge-drafts.ts'
import { anyEdit, anyNews, anyReport, compiled, edited } from './reports.ts'

const runs = { numRuns: Number(process.env['KVALITET_RUNS'] ?? 5000) }
const anyEdits = fc.array(anyEdit, { maxLength: 8 })
const allNews = fc.array(anyNews, { maxLength: 6 })
const withEdits = fc.tuple(anyReport, anyEdits).map(([base, edits]) => ({ base, draft: edited(base, edits) }))
const ownWords = (text: string): readonly string[] => [...new Set(text.match(/\bE?e?igar[a-z]+\d*/g) ?? [])].toSorted()

describe('merging', () => {
  test('without an edit gives the plain compilation', () => {
    fc.assert(
      fc.property(anyReport, allNews, (base, news) => {
        const next = compiled(base, news)
        expect(mergeDrafts(draftText(base), base, next).text).toBe(draftText(next))
      }),
      runs,
    )
  })

  test('with nothing new gives the owner’s file, byte for byte', () => {
    fc.assert(
      fc.property(withEdits, ({ base, draft }) => {
        expect(mergeDrafts(draft, base, base).text).toBe(draft)
      }),
      runs,
    )
  })

  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(withEdits, allNews, ({ base, draft }, news) => {
        const next = compiled(base, news)
        const once = mergeDrafts(draft, base, next).text
        const twice = mergeDrafts(once, next, next)
        expect(twice.text).toBe(once)
      }),
      runs,
    )
  })

  test('keeps every word of the owner', () => {
    fc.assert(
      fc.property(withEdits, allNews, ({ base, draft }, news) => {
        expect(ownWords(mergeDrafts(draft, base, compiled(base, news)).text)).toEqual(ownWords(draft))
      }),
      runs,
    )
  })

  test('brings nothing back that was taken out, and takes nothing away that was not', () => {
    fc.assert(
      fc.property(withEdits, allNews, ({ base, draft }, news) => {
        const next = compiled(base, news)
        const merged = mergeDrafts(draft, base, next)
        const here = new Set(readDraft(merged.text).spans.flatMap(({ id, chunks }) => (chunks.length > 0 ? [id] : [])))
        for (const { id, fate } of merged.verdicts) {
          if (fate === 'sletta' || fate === 'borte') expect(here.has(id)).toBe(false)
          else if (next.some((piece) => piece.id === id)) expect(merged.items.some((item) => item.id === id)).toBe(true)
        }
      }),
      runs,
    )
  })

  test('leaves the order that the owner has given', () => {
    fc.assert(
      fc.property(
        withEdits,
        fc.array(
          anyNews.filter(({ does }) => does === 'figure' || does === 'insert'),
          { maxLength: 6 },
        ),
        ({ base, draft }, news) => {
          const next = compiled(base, news)
          const before = mergeDrafts(draft, base, base).items.map(({ id, raw }) => id ?? raw.trim())
          const after = mergeDrafts(draft, base, next).items.map(({ id, raw }) => id ?? raw.trim())
          expect(after.filter((one) => before.includes(one))).toEqual(before.filter((one) => after.includes(one)))
        },
      ),
      runs,
    )
  })

  test('of a piece does not depend on the others', () => {
    fc.assert(
      fc.property(withEdits, allNews, fc.nat(), ({ base, draft }, news, seed) => {
        const next = compiled(base, news)
        const [changed] = [next[seed % Math.max(1, next.length)]]
        if (!changed) return
        const other = next.map((piece) => (piece === changed ? { ...piece, text: piece.text.replaceAll(/\b\d\d\b/g, '99') } : piece))
        const [one, another] = [mergeDrafts(draft, base, next), mergeDrafts(draft, base, other)]
        const rest = (merged: typeof one): readonly string[] =>
          merged.items.filter(({ id }) => id !== changed.id).map(({ raw }) => raw.trim())
        expect(rest(one)).toEqual(rest(another))
        expect(one.verdicts.filter(({ id }) => id !== changed.id)).toEqual(another.verdicts.filter(({ id }) => id !== changed.id))
      }),
      runs,
    )
  })
})
