import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SameId } from '../../src/code/same-id.js'

/** Names with the identifiers they stand with, noted in this order. */
function noted(pairs: readonly (readonly [string, string])[]): SameId {
  const same = new SameId()
  for (const [name, id] of pairs) same.note(name, id)
  return same
}

describe('SameId', () => {
  it('puts names that share an identifier under the first', () => {
    const same = noted([
      ['a', '1'],
      ['b', '1'],
      ['c', '2'],
    ])
    expect(['a', 'b', 'c', 'd'].map((name) => same.of(name))).toEqual(['a', 'a', 'c', 'd'])
  })

  it('joins along chains, whatever comes first', () => {
    const same = noted([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
      ['c', '2'],
      ['b', '1'],
    ])
    expect(['a', 'b', 'c'].map((name) => same.of(name))).toEqual(['a', 'a', 'a'])
  })

  it('bears one pair twice, and a circle', () => {
    const same = noted([
      ['a', '1'],
      ['a', '1'],
      ['b', '1'],
      ['b', '2'],
      ['a', '2'],
    ])
    expect([same.of('a'), same.of('b')]).toEqual(['a', 'a'])
  })

  it('agrees with groups that are joined by plain search', () => {
    const pair = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.constantFrom('1', '2', '3', '4'))
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 20 }), (pairs) => {
        const same = noted(pairs)
        const reach = (start: string) => {
          const names = new Set([start])
          for (let before = 0; before < names.size;) {
            before = names.size
            const ids = new Set(pairs.flatMap(([name, id]) => (names.has(name) ? [id] : [])))
            for (const [name, id] of pairs) if (ids.has(id)) names.add(name)
          }
          return names
        }
        for (const [name] of pairs) {
          expect(
            new Set(pairs.flatMap(([other]) => (same.of(other) === same.of(name) ? [other] : []))),
          ).toEqual(reach(name))
        }
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
