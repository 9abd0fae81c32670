import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { auditClaims } from '../../src/audit/audit-claims.js'
import { claimCounts } from '../../src/audit/audited-claim.js'
import type { Claim } from '../../src/audit/claim.js'
import { bundledReview } from '../../src/project/bundled.js'
import { loadReview } from '../../src/study/load-review.js'
import { openStudy } from '../../src/study/reproduce.js'
import { distributionOf, recompute, reviewEvidence } from '../../src/study/results.js'

const { review, recomputed, published } = await openStudy(bundledReview)
const all = [...recomputed.distributions, ...published.distributions]
const counts = (id: string) => distributionOf(all, id).rows.map(({ n }) => n)
const citation = new Map(review.articles.map((article) => [article.id, article.citation]))

describe('the micro-credential review, recomputed from its articles', () => {
  it('gives Table 2: 7, 10, 15 and 22, 31, 47 per cent', () => {
    expect(counts('database')).toEqual([7, 10, 15])
    expect(distributionOf(all, 'database').rows.map(({ percent }) => percent)).toEqual([22, 31, 47])
  })

  it('gives the years by citation, 2016 shown as 0 (counted by hand in Table 5)', () => {
    expect(counts('year.citation')).toEqual([2, 0, 3, 4, 4, 6, 10, 3])
  })

  it('gives 12 articles in 2021, 1 in 2022 and none in 2016 as known at the search (section 4.1)', () => {
    expect(counts('year.search')).toEqual([2, 0, 3, 4, 4, 6, 12, 1])
  })

  it('says how many articles have no date online', () => {
    const online = distributionOf(all, 'year.online')
    expect((online.n ?? 0) + online.missing.length).toBe(32)
    expect(online.missing).toEqual(
      review.articles.filter(({ onlineDate }) => onlineDate === undefined).map(({ id }) => id),
    )
  })

  it('gives Table 5: 162 pairs in ten sub-topics', () => {
    expect(counts('subtopic')).toEqual([18, 14, 18, 23, 14, 2, 16, 17, 24, 16])
    expect(distributionOf(all, 'subtopic').n).toBe(162)
  })

  it('keeps published totals of region and design apart from the coding, and marks them', () => {
    expect(counts('region.published')).toEqual([15, 5, 3, 5, 4])
    expect(distributionOf(all, 'region.published').rows.map(({ percent }) => percent)).toEqual([
      47, 16, 9, 16, 12,
    ])
    expect(counts('design.published')).toEqual([6, 5, 3, 3, 15])
    expect(distributionOf(all, 'region.published').rule.source).toBe('published')
    expect(distributionOf(all, 'region.published').rows.every(({ articles }) => articles.length === 0)).toBe(
      true,
    )
    expect(distributionOf(all, 'region.coded').rule.source).toBe('recomputed')
  })

  it('has no counts for the research focus, only the percentages that the paper prints', () => {
    const focus = distributionOf(all, 'focus.published')
    expect(focus.rows.map(({ n, percent }) => ({ n, percent }))).toEqual(
      [70, 18, 7, 5].map((percent) => ({ n: null, percent })),
    )
  })

  it('lists for every number of every recomputed distribution the articles behind it', () => {
    for (const { rows } of recomputed.distributions)
      for (const { n, articles } of rows) expect(articles).toHaveLength(n ?? -1)
  })

  it('has cross-tabs whose cells add up to their rows and whose articles stand behind them', () => {
    for (const { table } of recomputed.crossTabs) {
      table.cells.forEach((cells, index) => {
        expect(cells.reduce((sum, { n }) => sum + n, 0)).toBe(table.rowTotals[index]?.n)
        expect(cells.flatMap(({ articles }) => articles)).toHaveLength(table.rowTotals[index]?.n ?? -1)
      })
      expect(table.columnTotals.reduce((sum, { n }) => sum + n, 0)).toBe(table.rule.base)
      expect(table.rule.base + table.missing.length).toBe(32)
    }
  })

  it('warns in every cross-tab that 32 articles are too few', () => {
    for (const { associations } of recomputed.crossTabs)
      expect(associations.some(({ warning }) => warning !== undefined)).toBe(true)
  })

  it('finds that the co-occurrence of a pair never exceeds either of the two', () => {
    const n = new Map(distributionOf(all, 'subtopic').rows.map((row) => [row.key, row.n ?? 0]))
    expect(recomputed.coOccurrences).toHaveLength(45)
    for (const pair of recomputed.coOccurrences)
      expect(pair.n).toBeLessThanOrEqual(Math.min(n.get(pair.a.key) ?? 0, n.get(pair.b.key) ?? 0))
  })

  it('leaves 2022 out of the trend: the search saw five days of it', () => {
    expect(recomputed.trends.map(({ from, to, partial }) => ({ from, to, partial }))).toEqual([
      { from: 2015, to: 2021, partial: [2022] },
      { from: 2015, to: 2021, partial: [2022] },
    ])
  })

  it('never reads the published numbers: without their file everything counts the same', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reviewbook-'))
    try {
      await cp(bundledReview, folder, { recursive: true })
      await rm(join(folder, 'published.yaml'))
      expect(recompute(await loadReview(folder))).toEqual(recomputed)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

describe('published totals beside the coding', () => {
  it('lists which articles would have to leave a row and how many each row lacks', () => {
    const { surplus, shortfall, uncoded, rows } = published.design
    const difference = (sign: 1 | -1) =>
      rows.reduce((sum, row) => sum + Math.max(0, sign * (row.difference ?? 0)), 0)
    expect(surplus.reduce((sum, { leave }) => sum + leave, 0)).toBe(difference(1))
    expect(shortfall.reduce((sum, { enter }) => sum + enter, 0)).toBe(difference(-1))
    expect(difference(-1)).toBe(difference(1) + uncoded.length)
    for (const { key, leave, candidates } of surplus) {
      expect(candidates.length).toBeGreaterThanOrEqual(leave)
      expect(rows.find((row) => row.key === key)?.articles).toEqual(expect.arrayContaining([...candidates]))
    }
  })
})

describe('the audit of the paper', () => {
  const { audit } = published
  const claim = (id: string) => {
    const found = audit.claims.find((each) => each.id === id)
    if (!found) throw new Error(`no claim ${id}`)
    return found
  }

  it('agrees on Table 2, on every number and list of Table 5 but one and on the flow', () => {
    const sound = audit.claims.filter(({ id, where }) => /^Table [25]/.test(where) || /^3\.[123]-/.test(id))
    const counted = sound.filter(({ id }) => !/phrases/.test(id))
    expect(counted.length).toBeGreaterThan(20)
    expect(counted.filter(({ verdict }) => verdict !== 'agrees').map(({ id }) => id)).toEqual([
      'table5-lifelong-learning',
    ])
  })

  it('shows 22 against 23 on lifelong learning as a disagreement inside the paper, in both places', () => {
    expect(claim('4.6-lifelong-learning')).toMatchObject({
      verdict: 'differs',
      against: 'lists',
      recomputed: '23',
    })
    expect(claim('4.6-lifelong-learning').because).toContain("23 in Table 5, row 'Lifelong learning'")
    expect(claim('table5-lifelong-learning')).toMatchObject({
      verdict: 'differs',
      against: 'arithmetic',
      recomputed: '23',
    })
    const broken = audit.relations.filter(({ verdict }) => verdict !== 'agrees')
    expect(broken.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['same-4.6-lifelong-learning', 'differs'],
    ])
  })

  it('agrees on 12 articles in 2021 and names the two that the citation year would lose', () => {
    const year = claim('4.1-2021')
    expect(year).toMatchObject({ verdict: 'agrees', against: 'lists', recomputed: '12' })
    expect(year.because).toContain(
      'under year.citation: 10 (not there: Clausen, 2022; Wheelahan and Moodie, 2022)',
    )
    expect(year.records.map((id) => citation.get(id))).toContain('Clausen, 2022')
  })

  it('calls the research-focus percentages impossible out of 32 and gives 44 as the smallest denominator', () => {
    const focus = audit.claims.filter(({ where }) => where.startsWith('section 4.4'))
    expect(focus.map(({ printed, verdict, against }) => ({ printed, verdict, against }))).toEqual(
      ['70', '18', '7', '5'].map((printed) => ({ printed, verdict: 'impossible', against: 'arithmetic' })),
    )
    for (const { because } of focus) expect(because).toContain('44 under half-up')
  })

  it('says of numbers held against our coding just that they differ, and which articles could not be coded', () => {
    expect(claim('table4-other-n')).toMatchObject({ verdict: 'differs', against: 'coding', recomputed: '13' })
    expect(claim('table4-other-n').because).toBe(
      'differs from the data coded afterwards: 13 coded, 15 printed (design.coded, other); 5 articles could not be coded: Copenhaver and Pritchard, 2017; Ippoliti and Baeza, 2017; Ruddy and Ponte, 2019; McCullough and Buch, 2020; Woods and Woods, 2021',
    )
    expect(claim('table3-australia-n')).toMatchObject({
      verdict: 'agrees',
      against: 'coding',
      recomputed: '5',
    })
  })

  it("explains the 12 per cent of Table 3 by rounding of the paper's own count", () => {
    expect(claim('table3-other-percent').because).toContain(
      '4 of 32 is 12.500 per cent, printed 12; under half-even, truncate, largest-remainder',
    )
  })

  it('holds a share against the articles, not against the count that is printed beside it', () => {
    expect(claim('table4-case-study-percent')).toMatchObject({ verdict: 'differs', recomputed: '18.75' })
    expect(claim('table2-springerlink-percent')).toMatchObject({ verdict: 'agrees', recomputed: '46.875' })
  })

  it('recomputes each number of the flow from the others, which is arithmetic; the included articles are counted', () => {
    expect(claim('3.1-duplicates')).toMatchObject({ against: 'arithmetic', recomputed: '918' })
    expect(claim('3.1-duplicates').because).toContain('1,395 − 477 = 918')
    expect(claim('3.2-screened-out').because).toContain('477 − 60 = 417')
    expect(claim('3.3-excluded').because).toContain('11 + 11 + 6 = 28')
    expect(claim('3.3-included')).toMatchObject({ against: 'lists', recomputed: '32' })
  })

  it('refuses a target that names nothing, and a printed number that is none', () => {
    const base = {
      id: 'x',
      kind: 'count' as const,
      unit: 'articles',
      where: { in: 'Table 9' },
      counts: 'articles',
    }
    const evidence = reviewEvidence(review, recomputed)
    const check = (printed: string, distribution: string, key?: string) => {
      const one: Claim = { ...base, printed, target: { distribution, ...(key === undefined ? {} : { key }) } }
      return auditClaims({ title: '', relations: [], claims: [one] }, evidence).claims[0]?.verdict
    }
    expect(() => check('12', 'year.serch', '2021')).toThrow(
      "claim 'x': target: found 'year.serch 2021', expected one of",
    )
    expect(() => check('12', 'year.search', '1999')).toThrow(
      "claim 'x': target: found 'year.search 1999', expected one of",
    )
    expect(() => check('32', 'article', 'all')).toThrow("claim 'x': target: found 'article all'")
    expect(() => check('5–10', 'year.search', '2021')).toThrow("claim 'x': printed: found '5–10'")
    expect(check('1,395', 'year.search', '2021')).toBe('differs')
    expect(['article', 'record'].map((name) => check('32', name))).toEqual(['agrees', 'agrees'])
  })

  it('has the verdicts that were read one by one against the paper', () => {
    expect(claimCounts(audit)).toEqual({
      agrees: 63,
      'agrees-after-rounding': 0,
      'not-checkable': 3,
      differs: 21,
      impossible: 4,
    })
  })

  it('judges every published number and says why', () => {
    expect(audit.claims).toHaveLength(91)
    expect(audit.claims.filter(({ because }) => because === '')).toEqual([])
    expect(
      audit.claims.filter(
        ({ verdict, against }) => (against === 'nothing') !== (verdict === 'not-checkable'),
      ),
    ).toEqual([])
  })
})
