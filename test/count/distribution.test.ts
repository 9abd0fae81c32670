import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Coding } from '../../src/count/coding.js'
import { distribute } from '../../src/count/distribution.js'
import { ruleText } from '../../src/count/rule-text.js'

const categories = [
  { key: 'a', label: 'A' },
  { key: 'b', label: 'B' },
  { key: 'c', label: 'C' },
]
const name = { id: 'x', title: 'X', of: 'articles' }
const coding = (units: Coding['units'], several = false): Coding => ({
  unit: 'article',
  by: 'letter',
  several,
  units,
})

describe('distribute', () => {
  it('counts each unit once, shows zero rows and lists units without a value', () => {
    const counted = distribute(
      coding([
        { id: '1', keys: ['a'] },
        { id: '2', keys: ['a'] },
        { id: '3', keys: ['b'] },
        { id: '4', keys: [] },
      ]),
      categories,
      name,
    )
    expect(counted.rows.map(({ key, n, percent, articles }) => ({ key, n, percent, articles }))).toEqual([
      { key: 'a', n: 2, percent: 50, articles: ['1', '2'] },
      { key: 'b', n: 1, percent: 25, articles: ['3'] },
      { key: 'c', n: 0, percent: 0, articles: [] },
    ])
    expect(counted).toMatchObject({ n: 3, missing: ['4'], rule: { missing: 1, base: { n: 4 } } })
  })

  it('counts a unit in every row, in equal parts or in the first row only, as the method says', () => {
    const several = coding(
      [
        { id: '1', keys: ['b', 'a'] },
        { id: '2', keys: ['a'] },
      ],
      true,
    )
    const counts = (method: 'full' | 'fractional' | 'first') =>
      distribute(several, categories, { ...name, method }).rows.map(({ n }) => n)
    expect(counts('full')).toEqual([2, 1, 0])
    expect(counts('fractional')).toEqual([1.5, 0.5, 0])
    expect(counts('first')).toEqual([1, 1, 0])
  })

  it('gives the Wilson interval in per cent: 15 of 32 is 30.9 to 63.6 (R: prop.test(15, 32, correct = FALSE)$conf.int)', () => {
    const units = Array.from({ length: 32 }, (_, index) => ({
      id: index.toString(),
      keys: [index < 15 ? 'a' : 'b'],
    }))
    const [row] = distribute(coding(units), categories, name).rows
    expect(row?.interval?.low).toBeCloseTo(30.87, 1)
    expect(row?.interval?.high).toBeCloseTo(63.55, 1)
  })

  it('refuses a category that is not on the list, naming the unit', () => {
    expect(() => distribute(coding([{ id: '9', keys: ['z'] }]), categories, name)).toThrow(
      "letter: found 'z' at 9, expected one of a, b, c",
    )
  })

  it('counts nothing without units', () => {
    expect(distribute(coding([]), categories, name)).toMatchObject({
      n: 0,
      missing: [],
      rule: { base: { n: 0 } },
    })
  })

  it('gives every article of a row and no other, so that rows and missing make the whole', () => {
    const unit = fc.record({ keys: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 1 }) })
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const numbered = units.map(({ keys }, index) => ({ id: index.toString(), keys }))
        const counted = distribute(coding(numbered), categories, name)
        const all = [...counted.rows.flatMap(({ articles }) => articles), ...counted.missing]
        expect([...all].sort()).toEqual(numbered.map(({ id }) => id).sort())
        expect(counted.rows.every(({ n, articles }) => n === articles.length)).toBe(true)
      }),
      { seed: 7 },
    )
  })

  it('leaves its input as it was', () => {
    const frozen = Object.freeze(
      coding(Object.freeze([Object.freeze({ id: '1', keys: Object.freeze(['a']) })])),
    )
    expect(() => distribute(frozen, Object.freeze(categories), Object.freeze(name))).not.toThrow()
  })
})

describe('rounding by default', () => {
  it('prints equal percentages for equal counts, whatever the counts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }), { maxLength: 40 }),
        (keys) => {
          const units = keys.map((key, index) => ({
            id: index.toString(),
            keys: key === undefined ? [] : [key],
          }))
          const { rows } = distribute(coding(units), categories, name)
          for (const a of rows) for (const b of rows) if (a.n === b.n) expect(a.percent).toBe(b.percent)
        },
      ),
      { seed: 7, numRuns: 500 },
    )
  })

  it('is half up where values are missing, and no interval is given then', () => {
    const counted = distribute(
      coding([
        { id: '1', keys: ['a'] },
        { id: '2', keys: [] },
      ]),
      categories,
      name,
    )
    expect(counted.rule.rounding).toEqual({ rule: 'half-up', decimals: 0 })
    expect(counted.rows.every(({ interval }) => interval === undefined)).toBe(true)
  })
})

describe('ruleText', () => {
  it('says for each method what a unit counts', () => {
    const text = (method: 'full' | 'fractional' | 'first') =>
      ruleText(
        distribute(coding([{ id: '1', keys: ['a', 'b'] }], true), categories, { ...name, method }).rule,
        'not shown',
      )
    expect(text('full')).toContain('each counts once in every row it belongs to')
    expect(text('fractional')).toBe(
      'Counted: articles by letter; each is shared out equally among its rows. None is without a value.',
    )
    expect(text('first')).toBe(
      'Counted: articles by letter; each counts in its first row only. None is without a value.',
    )
  })

  it('says what was counted, how, out of what, how it was rounded and how many have no value', () => {
    const { rule } = distribute(coding([{ id: '1', keys: ['a', 'b'] }], true), categories, name)
    expect(ruleText(rule)).toBe(
      'Counted: articles by letter; each counts once in every row it belongs to, so that rows may add up to more than the whole. ' +
        'None is without a value. Percentages: out of 1 articles, rounded half up to whole per cent.',
    )
  })
})
