import { describe, expect, it } from 'vitest'
import { mergeGroup } from '../../src/match/merge.js'
import type { ComparedPair } from '../../src/match/pair.js'
import type { BibRecord } from '../../src/record/record.js'

const record = (id: string, fields: Partial<BibRecord> = {}): BibRecord => ({
  title: 'Badges',
  authors: [],
  ...fields,
  id,
})
const pair = (a: number, b: number, score: number, reason: string, agreed: string[] = []): ComparedPair => ({
  ...{ a, b, score, agreed, verdict: { outcome: 'same', reason, clash: false } },
})

describe('mergeGroup', () => {
  const records = [record('a'), record('b', { year: 2019 }), record('c', { year: 2018 }), record('d')]

  it('lets the fullest record stand for all, the first of those that are as full', () => {
    const { record: merged, merge } = mergeGroup(records, {
      members: [0, 1, 2],
      pairs: [pair(0, 1, 50, 'x')],
    })
    expect(merged).toEqual({ ...records[1], mergedFrom: records.slice(0, 3) })
    expect(merge).toMatchObject({ kept: 'b', members: ['a', 'b', 'c'], from: {} })
  })

  it('gives the weakest reason that was needed, and what all pairs agree on', () => {
    const pairs = [
      pair(0, 1, 60, 'strong', ['title', 'year', 'doi']),
      pair(1, 2, 40, 'weak', ['title', 'doi']),
      pair(2, 3, 40, 'as weak', ['doi', 'year']),
    ]
    const { merge } = mergeGroup(records, { members: [0, 1, 2, 3], pairs })
    expect(merge.reason).toBe('weak')
    expect(merge.agreed).toEqual(['doi'])
    expect(merge.pairs[1]).toEqual({ a: 'b', b: 'c', reason: 'weak', agreed: ['title', 'doi'], score: 40 })
    const one = mergeGroup(records, { members: [0, 1], pairs: pairs.slice(0, 1) })
    expect([one.merge.reason, one.merge.agreed]).toEqual(['strong', ['title', 'year', 'doi']])
  })

  it('has sources only where any are known', () => {
    const sourced = [
      record('a', { source: { file: 'x', line: 1 } }),
      record('b', { source: { file: 'y', line: 2 }, year: 2019 }),
    ]
    const group = { members: [0, 1], pairs: [pair(0, 1, 50, 'x')] }
    expect(mergeGroup(sourced, group).record.sources).toEqual([
      { file: 'y', line: 2 },
      { file: 'x', line: 1 },
    ])
    expect('sources' in mergeGroup(records, group).record).toBe(false)
  })

  it('is not asked about records that are not there', () => {
    expect(() => mergeGroup(records, { members: [0, 9], pairs: [] })).toThrow('no record 9')
  })
})
