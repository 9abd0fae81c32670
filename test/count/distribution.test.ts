import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildOccurrences } from '../../src/code/build.js'
import { countOccurrences, distribute, titleOf } from '../../src/count/distribution.js'
import type { CountingMethod } from '../../src/count/incidence.js'
import { answersOf, corpusOf, keysOf, unitsOf, variableOf } from '../code/corpus.js'

const of = 'articles invented'
const abc = { categories: 'a b c' }

/** Units with up to four different values each, as `'a c'`. */
const severalUnits = fc.array(
  fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }).map((keys) => keys.join(' ')),
  { maxLength: 40 },
)
/** Units with one value or none. */
const singleUnits = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 60 })
const fixed = { seed: 7, numRuns: 300 }

describe('countOccurrences', () => {
  it('counts each unit once, shows zero rows and lists units without a value', () => {
    const counted = countOccurrences(answersOf(['a', 'a', 'b', ''], abc), of)
    expect(counted.rows).toEqual([
      { key: 'a', label: 'A', n: 2, percent: 50, records: ['1', '2'] },
      { key: 'b', label: 'B', n: 1, percent: 25, records: ['3'] },
      { key: 'c', label: 'C', n: 0, percent: 0, records: [] },
    ])
    expect(counted).toMatchObject({ n: 3, missing: ['4'] })
    expect(counted.rule).toEqual({
      unit: 'article',
      variable: 'letter',
      method: 'full',
      by: 'letter',
      base: { n: 4, of },
      missing: 1,
      severalRows: false,
      rounding: { rule: 'half-up', decimals: 0 },
      source: 'recomputed',
    })
  })

  it('counts a unit in every row, in equal parts or in its first row only, as the method says', () => {
    const answers = answersOf(['b a', 'a'], { ...abc, several: true })
    const counts = (method: CountingMethod) =>
      countOccurrences(answers, of, { method }).rows.map(({ n }) => n)
    expect(counts('full')).toEqual([2, 1, 0])
    expect(counts('fractional')).toEqual([1.5, 0.5, 0])
    expect(counts('first')).toEqual([1, 1, 0])
    expect(countOccurrences(answers, of).rule.severalRows).toBe(true)
    expect(countOccurrences(answers, of, { method: 'fractional' }).rule.severalRows).toBe(false)
    expect(countOccurrences(answers, of, { method: 'first' }).rule.severalRows).toBe(false)
  })

  it('names itself by the variable and the method, unless it is given a name', () => {
    const answers = answersOf(['a'], { key: 'country', label: 'Country' })
    expect(countOccurrences(answers, of)).toMatchObject({ id: 'country', title: 'Articles by country' })
    expect(countOccurrences(answers, of, { method: 'fractional' }).id).toBe('country.fractional')
    expect(countOccurrences(answers, of, { id: 'x', title: 'X' })).toMatchObject({ id: 'x', title: 'X' })
  })

  it('keeps the group of a category, and says nothing of a group where there is none', () => {
    const answers = answersOf(['a'], abc)
    const grouped = {
      ...answers,
      categories: [{ key: 'a', label: 'A', group: 'vowels' }, ...answers.categories.slice(1)],
    }
    const rows = countOccurrences(grouped, of).rows
    expect(rows.map(({ group }) => group)).toEqual(['vowels', undefined, undefined])
    expect(Object.keys(rows[1] ?? {})).not.toContain('group')
  })

  it('shows every year of the period and between the years found, also where nothing was found', () => {
    const answers = buildOccurrences(
      variableOf({ key: 'year', order: 'number' }),
      unitsOf(2),
      { basis: 'exported', range: { from: 2015, to: 2017 } },
      (place, answer) => answer.add(place === 0 ? '2016' : '2019'),
    )
    expect(countOccurrences(answers, of).rows.map(({ key, n }) => [key, n])).toEqual([
      ['2015', 0],
      ['2016', 1],
      ['2017', 0],
      ['2018', 0],
      ['2019', 1],
    ])
  })

  it('counts nothing without units', () => {
    const counted = countOccurrences(answersOf([], abc), of)
    expect(counted).toMatchObject({ n: 0, missing: [], rule: { base: { n: 0 }, missing: 0 } })
    expect(counted.rows.map(({ n, percent, interval }) => [n, percent, interval])).toEqual([
      [0, 0, undefined],
      [0, 0, undefined],
      [0, 0, undefined],
    ])
  })

  it('says how many values rest on what where people gave them', () => {
    const sheet = { kind: 'sheet', file: 'codes.csv', column: 'letter' } as const
    const answers = answersOf(['a', 'b', 'a'], { ...abc, origin: sheet })
    const stated = { ...answers, details: new Map([[0, { basis: 'stated' as const }]]) }
    expect(countOccurrences(stated, of).rule).toMatchObject({
      by: 'letter (1 stated, 2 coded)',
      bases: { stated: 1, coded: 2 },
    })
  })

  it('leaves its input as it was', () => {
    const answers = Object.freeze(answersOf(['a b', 'b'], { ...abc, several: true }))
    const before = [keysOf(answers), [...answers.starts]]
    for (const method of ['full', 'fractional', 'first'] as const) countOccurrences(answers, of, { method })
    expect([keysOf(answers), [...answers.starts]]).toEqual(before)
  })
})

describe('counting, whatever the answers', () => {
  it('places every unit: rows and missing make the whole where a unit has one value at most', () => {
    fc.assert(
      fc.property(singleUnits, (units) => {
        const { rows, missing, n } = countOccurrences(answersOf(units, abc), of)
        const all = [...rows.flatMap(({ records }) => records), ...missing].map(Number)
        expect(all.sort((a, b) => a - b)).toEqual(units.map((_, index) => index + 1))
        expect(n).toBe(units.filter((unit) => unit !== '').length)
      }),
      fixed,
    )
  })

  it('agrees with a plain loop over units: full counts, and the records behind each', () => {
    fc.assert(
      fc.property(severalUnits, (units) => {
        const expected = new Map<string, string[]>(['a', 'b', 'c', 'd'].map((key) => [key, []]))
        units.forEach((unit, index) => {
          for (const key of unit.split(' ')) expected.get(key)?.push((index + 1).toString())
        })
        const { rows, n } = countOccurrences(answersOf(units, { categories: 'a b c d', several: true }), of)
        expect(rows.map(({ key, records }) => [key, records])).toEqual([...expected])
        expect(rows.every((row) => row.n === row.records.length)).toBe(true)
        expect(n).toBe([...expected.values()].flat().length)
      }),
      fixed,
    )
  })

  it('gives fractional shares that add up to the units with a value, whatever the order of units', () => {
    fc.assert(
      fc.property(severalUnits, (units) => {
        const several = { categories: 'a b c d', several: true }
        const forth = countOccurrences(answersOf(units, several), of, { method: 'fractional' })
        const back = countOccurrences(answersOf([...units].reverse(), several), of, { method: 'fractional' })
        const valued = units.filter((unit) => unit !== '').length
        expect(forth.n).toBeCloseTo(valued, 9)
        expect(forth.rows.reduce((sum, { n }) => sum + (n ?? 0), 0)).toBeCloseTo(valued, 9)
        expect(forth.rows.map(({ n }) => n)).toEqual(back.rows.map(({ n }) => n))
        expect(forth.n).toBe(back.n)
      }),
      fixed,
    )
  })

  it('gives each unit with a value to the row of its first value, and to no other, by the method first', () => {
    fc.assert(
      fc.property(severalUnits, (units) => {
        const several = { categories: 'a b c d', several: true }
        const { rows, n } = countOccurrences(answersOf(units, several), of, { method: 'first' })
        for (const { key, records } of rows)
          expect(records).toEqual(
            units.flatMap((unit, index) => (unit.startsWith(key) ? [(index + 1).toString()] : [])),
          )
        expect(n).toBe(units.filter((unit) => unit !== '').length)
      }),
      fixed,
    )
  })

  it('prints equal percentages for equal counts, and a whole of 100 where it rounds by largest remainder', () => {
    fc.assert(
      fc.property(singleUnits, (units) => {
        const { rows, rule } = countOccurrences(answersOf(units, abc), of)
        for (const a of rows) for (const b of rows) if (a.n === b.n) expect(a.percent).toBe(b.percent)
        if (rule.rounding?.rule === 'largest-remainder' && units.length > 0)
          expect(rows.reduce((sum, { percent }) => sum + percent, 0)).toBe(100)
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})

describe('rounding by default', () => {
  const rounding = (units: readonly string[], more = {}, options = {}) =>
    countOccurrences(answersOf(units, { ...abc, ...more }), of, options).rule.rounding
  const times = (key: string, n: number) => Array<string>(n).fill(key)

  it('is by largest remainder to whole per cent where the rows make a whole', () => {
    expect(rounding(['a', 'a', 'b'])).toEqual({ rule: 'largest-remainder', decimals: 0 })
  })

  it('leaves one decimal above a base of 100, none up to it', () => {
    expect(rounding([...times('a', 60), ...times('b', 40)])?.decimals).toBe(0)
    expect(rounding([...times('a', 60), ...times('b', 41)])?.decimals).toBe(1)
  })

  it('is half up where a unit may stand in several rows, but not where it is shared out', () => {
    expect(rounding(['a', 'a', 'b'], { several: true })?.rule).toBe('half-up')
    expect(rounding(['a', 'a', 'b'], { several: true }, { method: 'fractional' })?.rule).toBe(
      'largest-remainder',
    )
    expect(rounding(['a', 'a', 'b'], { several: true }, { method: 'first' })?.rule).toBe('largest-remainder')
  })

  it('is half up where values are missing', () => {
    expect(rounding(['a', 'a', 'b', ''])?.rule).toBe('half-up')
  })

  it('is half up where largest remainder would print 34, 33 and 33 for three equal counts', () => {
    expect(rounding(['a', 'b', 'c'])?.rule).toBe('half-up')
    expect(rounding(['a', 'b'])?.rule).toBe('largest-remainder')
  })

  it('is half up where two shares are one count, though they were added from other parts', () => {
    // c and e have 2.3166… of 14 each, 16.55 per cent; the last bits of the two sums differ.
    const units = 'a e d f c|a|a e d|e|a c d|a|e a c|e f a b c|c a f|c a b|b a|a|a c b|c e f a'.split('|')
    const answers = answersOf(units, { categories: 'a b c d e f', several: true })
    const { rows, rule } = countOccurrences(answers, of, { method: 'fractional' })
    const equal = rows.filter((a) => rows.some((b) => a !== b && Math.abs((a.n ?? 0) - (b.n ?? 0)) < 1e-9))
    expect(equal.map(({ key, percent }) => [key, percent])).toEqual([
      ['c', 17],
      ['e', 17],
    ])
    expect(rule.rounding?.rule).toBe('half-up')
  })

  it('is that of the options where they name one', () => {
    const truncate = { rule: 'truncate', decimals: 2 } as const
    expect(rounding(['a', 'a', 'b'], {}, { rounding: truncate })).toEqual(truncate)
    expect(
      countOccurrences(answersOf(['a', 'a', 'b'], abc), of, { rounding: truncate }).rows.map(
        ({ percent }) => percent,
      ),
    ).toEqual([66.66, 33.33, 0])
  })
})

describe('intervals', () => {
  it('are Wilson, in per cent: 15 of 32 is 30.9 to 63.6 (formula of Wilson 1927 by hand)', () => {
    const units = Array.from({ length: 32 }, (_, index) => (index < 15 ? 'a' : 'b'))
    const [row] = countOccurrences(answersOf(units, abc), of).rows
    expect(row?.interval?.low).toBeCloseTo(30.87, 1)
    expect(row?.interval?.high).toBeCloseTo(63.55, 1)
  })

  it('are given where every unit has a value and counts in full, also where it counts in several rows', () => {
    const given = (units: readonly string[], method: CountingMethod) =>
      countOccurrences(answersOf(units, { ...abc, several: true }), of, { method }).rows.map(
        ({ interval }) => interval !== undefined,
      )
    expect(given(['a b', 'a'], 'full')).toEqual([true, true, true])
    expect(given(['a b', ''], 'full')).toEqual([false, false, false])
    expect(given(['a b', 'a'], 'fractional')).toEqual([false, false, false])
  })
})

describe('distribute', () => {
  it('counts a variable of a corpus out of what the corpus says that its records are', () => {
    const corpus = corpusOf([
      answersOf(['a', 'b'], { ...abc, key: 'x' }),
      answersOf(['b', 'b'], { ...abc, key: 'y' }),
    ])
    expect(distribute(corpus, 'y').rows.map(({ n }) => n)).toEqual([0, 2, 0])
    expect(distribute(corpus, 'y').rule.base).toEqual({ n: 2, of: 'articles invented' })
    expect(distribute(corpus, 'y', { method: 'first' }).rule.method).toBe('first')
  })

  it('refuses a variable that is not there, naming those that are', () => {
    const corpus = corpusOf([answersOf(['a'], { key: 'x' }), answersOf(['a'], { key: 'y' })])
    expect(() => distribute(corpus, 'z')).toThrow(new RangeError("variable: found 'z', expected one of x, y"))
  })
})

describe('titleOf', () => {
  it('names units in the plural and the variable inside a sentence, short forms as they are', () => {
    expect(titleOf({ label: 'Study design' }, 'study')).toBe('Studies by study design')
    expect(titleOf({ label: 'ISSN' }, 'record')).toBe('Records by ISSN')
  })
})
