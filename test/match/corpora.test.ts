import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dedupe } from '../../src/match/dedupe.js'
import { comparePair } from '../../src/match/pair.js'
import { profileRecords } from '../../src/match/compare/profile.js'
import { dedupFolder, readAsysd, readCases, readLibrary, readSet, scorePairs } from './corpora.js'

const folder = dedupFolder()

describe.skipIf(folder === undefined)('dedupe on labelled sets', () => {
  const at = folder ?? ''

  it.each([
    ['cytology_screening', 0.98],
    ['respiratory', 0.98],
    ['special_cases', 1],
    // Its labels count errata, replies and four different trials as duplicates of the article: see the benchmark.
    ['haematology', 0.79],
  ])(
    'merges no pair of %s that is not labelled a duplicate, and finds %f of those that are',
    (name, least) => {
      const { records, groups } = readSet(at, name)
      const score = scorePairs(
        groups,
        dedupe(records).merges.map(({ members }) => members),
      )
      expect(score.falsePairs).toEqual([])
      expect(score.found / score.truePairs).toBeGreaterThanOrEqual(least)
    },
  )

  it('removes 1,258 of the 1,261 surplus records of the ASySD set and merges no two that stay', () => {
    const { records, unique } = readAsysd(at)
    const { merges } = dedupe(records)
    const stays = new Set(records.filter((_, index) => unique[index]).map(({ id }) => id))
    expect(merges.filter(({ members }) => members.filter((id) => stays.has(id)).length > 1)).toEqual([])
    expect(merges.reduce((sum, { members }) => sum + members.length - 1, 0)).toBeGreaterThanOrEqual(1258)
  })

  it.each([
    ['dupes-obvious', 100],
    ['dupeissues', 1],
    ['isbn-false-dupe', 0],
    ['nodupes', 0],
  ])('finds in sra-dedupe-%s the %i pairs that its makers expect', (name, pairs) => {
    const { merges } = dedupe(readLibrary(join(at, `sra-dedupe-${name}.json`)))
    expect(merges).toHaveLength(pairs)
    expect(merges.every(({ members }) => members.length === 2)).toBe(true)
  })

  it('decides the pairs of bib-dedupe as their makers, but for versions of a review and online-first years', () => {
    const other = readCases(at).flatMap(({ id, a, b, duplicate }) => {
      const { outcome } = comparePair(profileRecords([a, b]), 0, 1).verdict
      return (outcome === 'same') === duplicate ? [] : [[id, outcome]]
    })
    expect(other).toEqual([
      ['tan_2004_2005_pub2_vs_pub3', 'link'],
      ['pare_wagner_prester_jds_2024_vs_2023_online_first', 'ask'],
    ])
  })
})
