import { describe, expect, it } from 'vitest'
import { auditClaims } from '../../src/audit/audit-claims.js'
import { faults } from '../../src/audit/audit.js'
import type { Claim, Relation } from '../../src/audit/claim.js'
import type { Evidence } from '../../src/audit/evidence.js'
import { formatAudit } from '../../src/audit/format-audit.js'
import { buildOccurrences } from '../../src/code/build.js'
import { countOccurrences } from '../../src/count/distribution.js'
import type { Basis } from '../../src/record/code.js'
import type { Ledger } from '../../src/flow/ledger.js'

// Invented: four studies, two in schools, one in a clinic, one not known.
const records = ['Adler, 2001', 'Bose, 2002', 'Cruz, 2003', 'Diaz, 2004'].map((name, at) => ({
  id: `${at + 1}`,
  name,
}))
const found: readonly (string | undefined)[] = ['school', 'school', 'clinic', undefined]

/** The settings, of which the first so many known ones rest on the first basis, the next on the second. */
const settingUnder = (bases?: Partial<Record<Basis, number>>, id = 'setting') => {
  const given = Object.entries(bases ?? {}).flatMap(([basis, n]) => Array<Basis>(n).fill(basis as Basis))
  const occurrences = buildOccurrences(
    {
      key: 'setting',
      label: 'Setting',
      by: 'setting',
      several: false,
      order: 'given',
      origin: bases
        ? { kind: 'sheet', file: 'coding.csv', column: 'setting' }
        : { kind: 'field', rule: 'setting' },
    },
    { unit: 'study', ids: records.map((record) => record.id) },
    {
      basis: 'exported',
      categories: [
        { key: 'school', label: 'School' },
        { key: 'clinic', label: 'Clinic' },
      ],
    },
    (place, answer) => {
      const key = found[place]
      const basis = given[place]
      if (key !== undefined) answer.add(key, undefined, basis ? { basis } : undefined)
    },
  )
  return countOccurrences(occurrences, 'studies', { id, title: 'Studies by setting' })
}
const evidence = (more: Partial<Evidence> = {}): Evidence => ({
  unit: 'study',
  records,
  distributions: [settingUnder({ stated: 1, coded: 2 })],
  ...more,
})
const count = (printed: string, distribution: string, key?: string, id = 'a'): Claim => ({
  id,
  kind: 'count',
  printed,
  unit: 'studies',
  where: { in: 'Table 1' },
  counts: 'studies',
  target: { distribution, ...(key === undefined ? {} : { key }) },
})
const audit = (claims: Claim[], data: Evidence, relations: Relation[] = []) =>
  auditClaims({ title: 'A paper', claims, relations }, data)
const first = (claim: Claim, data: Evidence) => {
  const [found] = audit([claim], data).claims
  return found && { verdict: found.verdict, against: found.against, because: found.because }
}

describe('data coded afterwards', () => {
  it('are known by the basis of their values, whatever the id', () => {
    expect(first(count('3', 'setting', 'school'), evidence())).toEqual({
      verdict: 'differs',
      against: 'coding',
      because:
        'differs from the data coded afterwards: 2 coded, 3 printed (setting, school); 1 study could not be coded: Diaz, 2004',
    })
    const stated = evidence({ distributions: [settingUnder({ stated: 3 }, 'setting.coded')] })
    expect(first(count('3', 'setting.coded', 'school'), stated)).toMatchObject({ against: 'lists' })
    expect(
      first(count('3', 'setting', 'school'), evidence({ distributions: [settingUnder()] })),
    ).toMatchObject({ against: 'lists' })
  })

  it('are what the caller says, where the caller knows better', () => {
    const own = evidence({ codedAfterwards: [] })
    expect(first(count('3', 'setting', 'school'), own)).toMatchObject({
      verdict: 'differs',
      against: 'lists',
    })
  })

  it('show no fault of the paper where they differ, in numbers, shares and lists', () => {
    const list: Claim = {
      ...count('3', 'setting', 'school'),
      kind: 'list',
      items: ['Adler, 2001', 'Bose, 2002', 'Diaz, 2004'],
    }
    const share: Claim = { ...count('75', 'setting', 'school', 'b'), kind: 'share', unit: 'percent', id: 's' }
    const all = audit([list, share, count('3', 'setting', 'school')], evidence())
    expect(all.claims.map(({ verdict, against }) => `${verdict}: ${against}`)).toEqual(
      Array<string>(3).fill('differs: coding'),
    )
    expect(faults(all)).toEqual([])
    expect(all.claims[0]?.because).toContain('only in print: Diaz, 2004')
    expect(all.claims[1]?.because).toContain('2 of 4 coded, which is 50 per cent, 75 printed')
  })

  it('hide no contradiction inside the paper', () => {
    const claims = [count('3', 'setting', 'school'), count('3', 'setting', 'school', 'b')].map(
      (claim, at) => ({
        ...claim,
        printed: `${3 + at}`,
      }),
    )
    const same: Relation = { id: 'r', kind: 'same', claims: ['a', 'b'] }
    const both = audit(claims, evidence(), [same])
    expect(both.claims.map(({ against }) => against)).toEqual(['arithmetic', 'arithmetic'])
    expect(both.claims[0]?.because).toContain('2 coded, 3 printed')
    expect(faults(both).map(({ check }) => check)).toEqual(['same'])
  })
})

describe('what a corpus gives', () => {
  it('has a unit that counts its records and that the report prints', () => {
    for (const name of ['study', 'record', 'article'])
      expect(first(count('4', name), evidence())).toMatchObject({ verdict: 'agrees', against: 'lists' })
    const report = formatAudit(
      audit([count('2', 'setting', 'school'), count('4', 'study', undefined, 'b')], evidence()),
    )
    expect(report).toContain('| why | studies |')
    expect(report).toContain('| Adler, 2001; Bose, 2002 |')
    expect(report).toContain('| all 4 |')
    expect(report).not.toContain('article')
  })

  it('names no records where only distributions are known: their number is then not checkable, and no target a slip', () => {
    const loose = evidence({ records: [] })
    expect(first(count('4', 'study'), loose)).toEqual({
      verdict: 'not-checkable',
      against: 'nothing',
      because: 'missing data: the data do not name every study',
    })
    expect(first(count('4', 'sitting', 'school'), loose)?.because).toContain(
      "found 'sitting school', expected one of",
    )
    expect(() => first(count('4', 'sitting', 'school'), evidence())).toThrow("found 'sitting school'")
  })

  it('says which other rule gives another number, for variants that the caller names', () => {
    const other = { ...settingUnder(undefined, 'setting.strict'), missing: ['1', '4'] }
    const rows = other.rows.map((row) => ({ ...row, records: row.records.slice(1) }))
    const data = evidence({
      distributions: [settingUnder(), { ...other, rows }],
      variants: [['setting', 'setting.strict']],
    })
    expect(first(count('2', 'setting', 'school'), data)?.because).toContain(
      'resolved by the rule setting; under setting.strict: 1 (without a value there: 2 of all studies)',
    )
  })

  it('gives flow numbers with their records where the ledger counts records', () => {
    const box = { id: 'screened', label: 'Records screened', unit: 'records', column: 'databases' } as const
    const boxes = [{ ...box, n: 2, records: ['1', '2'] }]
    const ledger: Ledger = { basis: 'records', boxes, reasons: [], checks: [], states: [] }
    const data = evidence({ ledger })
    expect(first(count('2', 'flow', 'screened'), data)).toMatchObject({ verdict: 'agrees', against: 'lists' })
    expect(audit([count('3', 'flow', 'screened')], data).claims[0]).toMatchObject({
      verdict: 'differs',
      against: 'lists',
      records: ['1', '2'],
    })
    expect(() => first(count('3', 'flow', 'screend'), data)).toThrow("found 'flow screend', expected one of")
  })
})
