import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildOccurrences, type Answer, type BuildOptions } from '../../src/code/build.js'
import type { Variable } from '../../src/record/variable.js'
import { answersOf, keysOf, tallyOf, unitsOf, variableOf } from './corpus.js'

/** Answers of a rule that is written down unit by unit. */
function build(
  rules: readonly ((answer: Answer) => void)[],
  variable: Partial<Variable> = {},
  options: Partial<BuildOptions> = {},
) {
  return buildOccurrences(
    variableOf(variable),
    unitsOf(rules.length),
    { basis: 'derived', ...options },
    (place, answer) => rules[place]?.(answer),
  )
}

describe('buildOccurrences', () => {
  it('keeps the variable, the units and what values rest on', () => {
    const variable = variableOf({ key: 'x' })
    const built = buildOccurrences(variable, unitsOf(2, 'study'), { basis: 'stated' }, () => undefined)
    expect(built).toMatchObject({ variable, unit: 'study', ids: ['1', '2'], basis: 'stated', categories: [] })
    expect([...built.starts]).toEqual([0, 0, 0])
  })

  it('takes units from the answers to another variable without taking that for its own', () => {
    const other = answersOf(['a', 'b'], { key: 'other' })
    const built = buildOccurrences(variableOf({ key: 'own' }), other, { basis: 'derived' }, () => undefined)
    expect(built.variable.key).toBe('own')
    expect(built.ids).toEqual(['1', '2'])
    expect([built.basis, built.categories, [...built.items]]).toEqual(['derived', [], []])
  })

  it('holds the values of a unit in the order in which they are stated, each once', () => {
    const built = answersOf(['b a b', '', 'a a', 'c'], { several: true })
    expect(keysOf(built)).toEqual(['b a', '', 'a', 'c'])
    expect([...built.starts]).toEqual([0, 2, 2, 3, 4])
  })

  it('counts a value of the unit before again', () => {
    expect(keysOf(answersOf(['a', 'a', 'b a', 'a b'], { several: true }))).toEqual(['a', 'a', 'b a', 'a b'])
  })

  it('keeps what is known of single values and why units have none', () => {
    const built = build([
      (answer) => {
        answer.add('a')
        answer.add('b', 'B', { basis: 'coded', evidence: 'page 2' })
        answer.add('b', 'B', { basis: 'coded', evidence: 'page 9' })
      },
      (answer) => answer.because('no text'),
      (answer) => answer.add('a', 'A', { basis: 'stated' }),
    ])
    expect([...built.details]).toEqual([
      [1, { basis: 'coded', evidence: 'page 2' }],
      [2, { basis: 'stated' }],
    ])
    expect([...built.reasons]).toEqual([[1, 'no text']])
  })

  it('prints the key where no label is given', () => {
    expect(build([(answer) => answer.add('10.1007')]).categories).toEqual([
      { key: '10.1007', label: '10.1007' },
    ])
  })
})

describe('printed forms', () => {
  const printed = (labels: readonly string[], options: Partial<BuildOptions> = {}) =>
    build(
      labels.map((label) => (answer) => answer.add('x', label)),
      {},
      options,
    )

  it('are counted, and the most frequent is printed', () => {
    const built = printed(['MOOC', 'Mooc', 'mooc', 'Mooc'])
    expect(built.categories).toEqual([{ key: 'x', label: 'Mooc' }])
    expect([...(built.forms.get(0) ?? [])]).toEqual([
      ['MOOC', 1],
      ['Mooc', 2],
      ['mooc', 1],
    ])
  })

  it('are counted from the first unit on, also where the second form comes late', () => {
    const built = printed(['MOOC', 'MOOC', 'MOOC', 'Mooc'])
    expect(built.categories[0]?.label).toBe('MOOC')
    expect(Object.fromEntries(built.forms.get(0) ?? [])).toEqual({ MOOC: 3, Mooc: 1 })
  })

  it('print the first of those that are as frequent as each other', () => {
    expect(printed(['b', 'a']).categories[0]?.label).toBe('b')
    expect(printed(['b', 'a', 'c', 'c', 'a']).categories[0]?.label).toBe('a')
  })

  it('are none where a category is printed in one way', () => {
    expect(printed(['a', 'a']).forms.size).toBe(0)
  })

  it('do not rename a category that is given, and count what was printed only', () => {
    const given = { categories: [{ key: 'x', label: 'Given' }] }
    expect(printed(['other', 'other'], given).categories[0]?.label).toBe('Given')
    expect(printed(['other', 'more'], given).categories[0]?.label).toBe('Given')
    expect(printed(['other', 'other'], given).forms.size).toBe(0)
    expect(Object.fromEntries(printed(['other', 'other', 'more'], given).forms.get(0) ?? [])).toEqual({
      other: 2,
      more: 1,
    })
  })

  it('move with their category when categories are put in order', () => {
    const built = build(
      [
        (answer) => answer.add('a', 'a'),
        (answer) => answer.add('b', 'B'),
        (answer) => answer.add('b', 'b'),
        (answer) => answer.add('b', 'b'),
      ],
      { order: 'frequency' },
    )
    expect(tallyOf(built)).toEqual([
      ['b', 'b', 3],
      ['a', 'a', 1],
    ])
    expect([...built.forms.keys()]).toEqual([0])
  })
})

describe('the order of categories', () => {
  it('is as given, then as met', () => {
    const built = answersOf(['d', 'b', 'a', 'd'], { categories: 'a b c' })
    expect(tallyOf(built)).toEqual([
      ['a', 'A', 1],
      ['b', 'B', 1],
      ['c', 'C', 0],
      ['d', 'D', 2],
    ])
    expect(keysOf(built)).toEqual(['d', 'b', 'a', 'd'])
  })

  it('is the most frequent first, those with the same number by their keys', () => {
    const built = answersOf(['d', 'c', 'b', 'c', 'a'], { order: 'frequency' })
    expect(tallyOf(built).map(([key, , n]) => [key, n])).toEqual([
      ['c', 2],
      ['a', 1],
      ['b', 1],
      ['d', 1],
    ])
    expect(keysOf(built)).toEqual(['d', 'c', 'b', 'c', 'a'])
  })

  it('keeps given categories in front, in their order, also where others are more frequent', () => {
    const built = answersOf(['z', 'z', 'y', 'b', 'b'], { order: 'frequency', categories: 'a b' })
    expect(tallyOf(built).map(([key, , n]) => [key, n])).toEqual([
      ['a', 0],
      ['b', 2],
      ['z', 2],
      ['y', 1],
    ])
  })

  it('is by number with every number between, by value and not by digits', () => {
    const built = answersOf(['11', '9', '11'], { order: 'number' })
    expect(tallyOf(built)).toEqual([
      ['9', '9', 1],
      ['10', '10', 0],
      ['11', '11', 2],
    ])
    expect(keysOf(built)).toEqual(['11', '9', '11'])
  })

  it('begins and ends with the range where that is wider than what was found', () => {
    const keys = (units: readonly string[], range: NonNullable<BuildOptions['range']>) =>
      build(
        units.map((unit) => (answer) => answer.add(unit)),
        { order: 'number' },
        { range },
      ).categories.map(({ key }) => key)
    expect(keys(['2016'], { from: 2015, to: 2017 })).toEqual(['2015', '2016', '2017'])
    expect(keys(['2014', '2018'], { from: 2015, to: 2017 })).toEqual(['2014', '2015', '2016', '2017', '2018'])
    expect(keys(['2016'], { from: 2014 })).toEqual(['2014', '2015', '2016'])
    expect(keys(['2016'], { to: 2018 })).toEqual(['2016', '2017', '2018'])
    expect(keys([], { from: 2015, to: 2016 })).toEqual(['2015', '2016'])
    expect(keys([], {})).toEqual([])
  })

  it('fills no range of more than 400, in which one number is a slip', () => {
    const keys = (units: readonly string[]) =>
      answersOf(units, { order: 'number' }).categories.map(({ key }) => key)
    expect(keys(['20', '420'])).toHaveLength(401)
    expect(keys(['20', '421'])).toEqual(['20', '421'])
    expect(keys(['20155', '2016', '2015'])).toEqual(['2015', '2016', '20155'])
  })

  it('fills nothing between numbers that are not whole', () => {
    const keys = answersOf(['2.5', '10', '1'], { order: 'number' }).categories.map(({ key }) => key)
    expect(keys).toEqual(['1', '2.5', '10'])
  })

  it('has one category for a number that is written in two ways', () => {
    const built = answersOf(['3', '5', '5.0', '05', '5.00 5'], { order: 'number', several: true })
    expect(tallyOf(built).map(([key, , n]) => [key, n])).toEqual([
      ['3', 1],
      ['4', 0],
      ['5', 4],
    ])
    expect(keysOf(built)).toEqual(['3', '5', '5', '5', '5'])
    expect(answersOf(['2.50'], { order: 'number', categories: '2.5 3.5' }).categories).toHaveLength(2)
    expect(keysOf(answersOf(['05', '07'], { order: 'number', categories: '5 07' }))).toEqual(['5', '07'])
  })

  it('leaves text as it stands where order is not by number', () => {
    expect(keysOf(answersOf(['05', '5']))).toEqual(['05', '5'])
  })

  it('puts what is no number behind all numbers, by its text', () => {
    const keys = answersOf(['z', '10', 'b', '9', 'y'], { order: 'number' }).categories.map(({ key }) => key)
    expect(keys).toEqual(['9', '10', 'b', 'y', 'z'])
  })
})

describe('building, whatever is added', () => {
  it('loses and invents no value, in every order', () => {
    const units = fc.array(fc.array(fc.integer({ min: -3, max: 30 }).map(String), { maxLength: 5 }), {
      maxLength: 20,
    })
    const order = fc.constantFrom<Variable['order']>('given', 'number', 'frequency')
    fc.assert(
      fc.property(units, order, fc.boolean(), (rows, how, closed) => {
        const given = closed ? { categories: '7 3 25' } : {}
        const texts = rows.map((row) => row.join(' '))
        expect(keysOf(answersOf(texts, { order: how, several: true, ...given }))).toEqual(
          rows.map((row) => [...new Set(row)].join(' ')),
        )
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('has every category once', () => {
    const units = fc.array(fc.constantFrom('1', '2', '3.5', 'x', '900'), { maxLength: 20 })
    fc.assert(
      fc.property(
        units,
        fc.constantFrom<Variable['order']>('given', 'number', 'frequency'),
        (rows, order) => {
          const keys = answersOf(rows, { order }).categories.map(({ key }) => key)
          expect(new Set(keys).size).toBe(keys.length)
        },
      ),
      { seed: 7 },
    )
  })
})
