import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/match/compare/evidence.js'
import { type Profile, profileRecord } from '../../src/match/compare/profile.js'

export type Fields = Partial<Evidence>
export type Changes = Partial<Profile>

/** Two records of one title, of one year and the same authors, of which nothing else is known. */
export function pairOf(title: string): [Profile, Profile] {
  const record = { title, authors: ['Arlow, M.', 'Novak, J.'] }
  return [profileRecord({ ...record, id: 'a' }), profileRecord({ ...record, id: 'b', keywords: ['x'] })]
}

/** What comparing them finds. */
export const alike: Evidence = {
  ...{
    title: 'identical',
    authors: 'same',
    year: 'same',
    journal: 'unknown',
    volume: 'unknown',
    issue: 'unknown',
  },
  ...{ pages: 'unknown', range: false, doi: 'unknown', abstract: 'unknown' },
}

/** One place in print, and page for page. */
export const place: Fields = { pages: 'same', volume: 'same', journal: 'same' }
export const range: Fields = { ...place, range: true }

/** What is found otherwise, the verdict on it, and what is otherwise in the first and the second record. */
export type Row = readonly [Fields, string, Changes?, Changes?]

/** A test for each row, of the verdict in a line that `says` gives. */
export function decideRows(
  title: string,
  rows: readonly Row[],
  says: (fields: Fields, a: Changes, b: Changes) => string,
): void {
  describe(title, () => {
    for (const [at, [fields, verdict, a = {}, b = {}]] of rows.entries())
      it(`is row ${at + 1}, ${JSON.stringify(fields)}: ${verdict}`, () => {
        expect(says(fields, a, b)).toBe(verdict)
      })
  })
}
