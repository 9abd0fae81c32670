import { describe, expect, it } from 'vitest'
import { annotatedTables } from '../../src/audit/annotated-table.js'
import { auditClaims } from '../../src/audit/audit-claims.js'
import { faults } from '../../src/audit/audit.js'
import type { Claim, Claims, Relation } from '../../src/audit/claim.js'
import { formatAudit } from '../../src/audit/format-audit.js'
import { bundledReview } from '../../src/project/bundled.js'
import { studyEvidence } from '../../src/study/results.js'
import { openStudy } from '../../src/study/study.js'

const where = { in: 'Table 1' }
const count = (id: string, printed: string): Claim => ({
  id,
  kind: 'count',
  printed,
  unit: 'articles',
  where,
  counts: id,
})
const percent = (id: string, printed: string, of?: number): Claim => ({
  id,
  kind: 'share',
  printed,
  unit: 'percent',
  where,
  counts: id,
  ...(of === undefined ? {} : { of }),
})
const file = (claims: Claim[], relations: Relation[] = []): Claims => ({
  title: 'A paper',
  claims,
  relations,
})
const told = (claims: Claim[], relations: Relation[] = []) =>
  auditClaims(file(claims, relations)).findings.map(({ check, verdict }) => `${check}: ${verdict}`)

describe('auditClaims', () => {
  it('holds a list against its stated length and finds what it names twice', () => {
    const list: Claim = {
      id: 'l',
      kind: 'list',
      printed: '3',
      unit: 'articles',
      where,
      counts: 'x',
      items: ['A, 2020', 'B, 2021', 'B, 2021', 'C, 2022'],
    }
    expect(told([list])).toEqual(['list-length: differs', 'list-duplicates: differs'])
    expect(auditClaims(file([list])).findings[1]?.arithmetic).toBe('listed more than once: B, 2021')
  })

  it('finds a mean that no whole numbers can have (5.19 of 28, the example of Brown and Heathers 2017)', () => {
    const mean = (printed: string, n?: number): Claim => ({
      id: 'm',
      kind: 'mean',
      printed,
      unit: 'points',
      where,
      counts: 'x',
      ...(n === undefined ? {} : { n }),
    })
    expect(told([mean('5.19', 28)])).toEqual(['mean: impossible'])
    expect(told([mean('5.18', 28)])).toEqual(['mean: agrees'])
    expect(told([mean('5.19')])).toEqual(['mean: not-checkable'])
  })

  it('recomputes p values from the statistic as rounded, and knows one-sided ones (values of R 4)', () => {
    const p = (printed: string, value: number): Claim => ({
      id: 'p',
      kind: 'p-value',
      printed,
      unit: 'p',
      where,
      counts: 'x',
      test: { statistic: 't', value, df: [28] },
    })
    expect(told([p('p = .036', 2.2)])).toEqual(['p-value: agrees'])
    expect(told([p('.018', 2.2)])).toEqual(['p-value: agrees-after-rounding'])
    expect(told([p('< .01', 2.2)])).toEqual(['p-value: differs'])
  })

  it('checks sums, flow arithmetic, restatements and subsets by the printed numbers alone', () => {
    const claims = [count('a', '1,395'), count('b', '918'), count('c', '477'), count('d', '476')]
    expect(told(claims, [{ id: 'r', kind: 'difference', from: 'a', less: ['b'], gives: 'c' }])[0]).toBe(
      'difference: agrees',
    )
    expect(told(claims, [{ id: 'r', kind: 'difference', from: 'a', less: ['b'], gives: 'd' }])[0]).toBe(
      'difference: differs',
    )
    expect(told(claims, [{ id: 'r', kind: 'sum', parts: ['b', 'c'], total: 'a' }])[0]).toBe(
      'column-sum: agrees',
    )
    expect(told(claims, [{ id: 'r', kind: 'same', claims: ['c', 'd'] }])[0]).toBe('same: differs')
    expect(told(claims, [{ id: 'r', kind: 'subset', part: 'a', whole: 'b' }])[0]).toBe('subset: impossible')
  })

  it('allows rounded percentages to miss 100 by rounding, not by more', () => {
    const relation: Relation = { id: 'r', kind: 'percentages', parts: ['a', 'b', 'c'] }
    expect(told([percent('a', '33'), percent('b', '33'), percent('c', '33')], [relation])[0]).toBe(
      'percentage-sum: agrees-after-rounding',
    )
    expect(told([percent('a', '33'), percent('b', '33'), percent('c', '30')], [relation])[0]).toBe(
      'percentage-sum: differs',
    )
  })

  it('says what is missing where nothing could be held against a claim', () => {
    const { findings, counts } = auditClaims(file([count('a', '12')]))
    expect(counts['not-checkable']).toBe(1)
    expect(findings[0]?.arithmetic).toContain('missing')
  })
})

describe('the claims of Tamoliune et al. (2023) against the bundled data', async () => {
  const { project, results } = await openStudy(bundledReview)
  const claims = project.claims ?? file([])
  const audit = auditClaims(claims, studyEvidence(project, results), 'published.yaml')
  const find = (words: string) =>
    audit.findings.filter((finding) => `${finding.where} ${finding.arithmetic}`.includes(words))

  it('finds lifelong learning 22 in the text against 23 in Table 5', () => {
    expect(
      find("23 in Table 5, row 'Lifelong learning'").map(({ check, verdict }) => [check, verdict]),
    ).toEqual([['same', 'differs']])
  })

  it('resolves 12 articles in 2021 by the year at the search and names the two that moved', () => {
    const [finding] = find('recomputed 12 (year.search, 2021)')
    expect(finding?.verdict).toBe('agrees')
    expect(finding?.explanation).toContain(
      'under year.citation: 10 (not there: Clausen, 2022; Wheelahan and Moodie, 2022)',
    )
  })

  it('finds the shares of the research focus impossible for 32 and names 44 as the smallest joint denominator', () => {
    const [joint] = find('70, 18, 7, 5 per cent of 32')
    expect(joint?.verdict).toBe('impossible')
    expect(joint?.arithmetic).toContain('smallest joint denominator 44 under half-up')
  })

  it('explains the 12 per cent of 4 in 32 by rounding', () => {
    expect(find('4 of 32 is 12.500 per cent, printed 12').map(({ verdict }) => verdict)).toEqual([
      'agrees-after-rounding',
    ])
  })

  it('invents no fault: nothing else differs, and Tables 2, 4 and the flow are sound', () => {
    const wrong = faults(audit)
    expect(wrong.filter(({ where }) => /section 4\.4|section 4\.6/.test(where))).toHaveLength(wrong.length)
    expect(wrong).toHaveLength(5)
  })

  it('says of every claim what became of it', () => {
    expect(audit.claims).toHaveLength(91)
    expect(formatAudit(audit)).toContain('| all | 91 | 35 | 29 | 24 | 3 |')
  })

  it('gives a table of claims for the figure', () => {
    const [table] = annotatedTables(audit)
    expect(table?.rows).toHaveLength(91)
    expect(table?.rows.filter(([, , verdict]) => verdict?.text === 'impossible')).toHaveLength(4)
  })
})
