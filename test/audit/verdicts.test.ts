import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { auditClaims } from '../../src/audit/audit-claims.js'
import { auditTable, auditText } from '../../src/audit/audit-text.js'
import { faults } from '../../src/audit/audit.js'
import type { Claim, Claims, Relation } from '../../src/audit/claim.js'
import { formatAudit } from '../../src/audit/format-audit.js'

const audits = ['shapes/', 'tables/'].flatMap((name) => {
  const folder = new URL(name, import.meta.url)
  const files = readdirSync(folder).filter((file) => /\.(?:md|csv|tsv)$/.test(file) && file !== 'README.md')
  return files.map((file) => auditTable(readFileSync(new URL(file, folder), 'utf8'), file))
})
const claimed = (claims: Claim[], relations: Relation[] = []) => {
  const file: Claims = { title: 'A paper', claims, relations }
  return auditClaims(file).findings.map(({ check, verdict, arithmetic }) => ({ check, verdict, arithmetic }))
}
const place = { unit: 'articles', where: { in: 'Table 1' }, counts: 'articles' }

describe('every finding', () => {
  it('shows its arithmetic with the numbers, or says what is missing', () => {
    const all = audits.flatMap(({ findings }) => findings)
    expect(all.length).toBeGreaterThan(1000)
    expect(
      all.filter(({ verdict, arithmetic }) => verdict !== 'not-checkable' && !/\d.*\d/.test(arithmetic)),
    ).toEqual([])
    expect(all.filter(({ arithmetic, where }) => arithmetic.trim() === '' || where.trim() === '')).toEqual([])
  })

  it('is counted by its verdict, what could not be checked too, in the first lines of the report', () => {
    for (const audit of audits) {
      const open = audit.findings.filter(({ verdict }) => verdict === 'not-checkable').length
      expect(audit.counts['not-checkable']).toBe(open)
      expect(formatAudit(audit).split('\n')[2]).toContain(`cannot be checked ${open}.`)
    }
  })
})

describe('shares', () => {
  it('name the rounding rules that fit (4 of 32 is 12.5 per cent: a tie)', () => {
    const table = '| x | n | % |\n|---|---|---|\n| a | 4 | 12 |\n| b | 28 | 88 |\n| Total | 32 | 100 |'
    const [tie] = auditTable(table, 't.md').findings
    expect(tie?.verdict).toBe('agrees-after-rounding')
    expect(tie?.explanation).toContain('under half-even, truncate, largest-remainder')
  })

  it.each([
    '18 out of the 32 articles (56%)',
    '47% (n = 15) of the 32 articles',
    'fourteen of the 32 articles (44%)',
  ])('are read from the words %s, with the sentence as evidence', (words) => {
    const { findings } = auditText(`In all, ${words} were American.`, 't.txt')
    expect(findings.map(({ check, verdict }) => `${check}: ${verdict}`)).toEqual(['share: agrees'])
    expect(findings[0]?.where).toBe('text, sentence 1')
  })

  it('of a claim follow from count and base, or from whether any count gives them', () => {
    const share = (printed: string, part?: number): Claim => ({
      ...place,
      id: 's',
      kind: 'share',
      printed,
      of: 32,
      ...(part === undefined ? {} : { part }),
    })
    expect(claimed([share('47', 15)])[0]).toMatchObject({ check: 'share', verdict: 'agrees' })
    expect(claimed([share('12', 4)])[0]).toMatchObject({ verdict: 'agrees-after-rounding' })
    expect(claimed([share('48', 15)])[0]).toMatchObject({ verdict: 'differs' })
    expect(claimed([share('70')])[0]).toMatchObject({ check: 'possible-percentage', verdict: 'impossible' })
  })
})

describe('several answers', () => {
  const table = (note: string) =>
    `Table 1. Themes in 10 papers${note}.\n\n| Theme | n | % |\n|---|---|---|\n| a | 8 | 80 |\n| b | 7 | 70 |\n| c | 5 | 50 |\n| Total | 10 | 100 |`

  it('may add to more than the number of cases, and the report says so', () => {
    const audit = auditTable(table('; a paper could have several themes'), 't.md')
    expect(faults(audit)).toEqual([])
    const sum = audit.findings.find(({ check }) => check === 'column-sum')
    expect(sum?.explanation).toContain('allowed, as a case may stand in several rows')
  })
})

describe('claims of other kinds', () => {
  it('are held against their own arithmetic: ranges run upwards', () => {
    const range = (from: number, to: number): Claim => ({
      ...place,
      id: 'r',
      kind: 'range',
      printed: `${from}–${to}`,
      from,
      to,
    })
    expect(claimed([range(2, 9)])).toEqual([
      { check: 'range', verdict: 'agrees', arithmetic: '2 ≤ 9, printed 2–9' },
    ])
    expect(claimed([range(9, 2)])[0]).toMatchObject({ verdict: 'impossible' })
  })

  it('say of a mean that the check tells little where n is larger than the precision', () => {
    const mean: Claim = { ...place, id: 'm', kind: 'mean', printed: '3.1', n: 40 }
    expect(claimed([mean])[0]).toMatchObject({ check: 'mean', verdict: 'agrees' })
  })

  it("hold a figure's bar against the text by the relation same, and percentages of a total within rounding", () => {
    const count = (id: string, printed: string, where: string): Claim => ({
      ...place,
      id,
      kind: 'count',
      printed,
      where: { in: where },
    })
    const bar = claimed(
      [count('a', '12', 'Figure 2'), count('b', '21', 'section 3')],
      [{ id: 'bar', kind: 'same', claims: ['a', 'b'] }],
    )
    expect(bar[0]).toEqual({
      check: 'same',
      verdict: 'differs',
      arithmetic: '12 in Figure 2; 21 in section 3',
    })
    const part = (id: string, printed: string): Claim => ({
      ...place,
      id,
      kind: 'share',
      unit: 'percent',
      printed,
    })
    const sum: Relation = { id: 'sum', kind: 'sum', parts: ['a', 'b'], total: 'c' }
    expect(claimed([part('a', '33.3'), part('b', '16.6'), part('c', '50.0')], [sum])[0]?.verdict).toBe(
      'agrees-after-rounding',
    )
  })
})
