import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentsOf } from '../../../src/match/compare/difference.js'

const words = (text: string) => (text === '' ? [] : text.split(' '))

/** Differences in a line: `was>is`, a full stop after one with which both lists end. */
const shown = (a: string, b: string) =>
  segmentsOf(words(a), words(b)).map(
    ({ a: x, b: y, last }) => `${x.join(' ')}>${y.join(' ')}${last ? '.' : ''}`,
  )

/** The length of a longest common subsequence, by its definition. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a
  if (first === undefined) return 0
  const at = b.indexOf(first)
  const without = longestCommon(rest, b)
  return at < 0 ? without : Math.max(without, 1 + longestCommon(rest, b.slice(at + 1)))
}

describe('segmentsOf', () => {
  it.each([
    ['', '', []],
    ['a b', 'a b', []],
    ['a b', 'a b c', ['>c.']],
    ['a b c', 'a b', ['c>.']],
    ['b', 'a b', ['>a']],
    ['', 'a', ['>a.']],
    ['a x b', 'a y b', ['x>y']],
    ['a x', 'a y', ['x>y.']],
    ['a b c d e', 'x b y d z', ['a>x', 'c>y', 'e>z.']],
    ['a b c d', 'x b y d', ['a>x', 'c>y']],
    ['a b c', 'b c a', ['a>', '>a.']],
    // Of two ways that are as long, the first word of the first list goes.
    ['a b', 'b a', ['a>', '>a.']],
    // Words that come twice: nothing is counted from both ends.
    ['x y', 'x x y', ['>x']],
    ['x x y', 'x y', ['x>']],
    ['x', 'x x', ['>x.']],
    ['x x', 'x', ['x>.']],
    ['y x x', 'y x', ['x>.']],
  ])('finds between %j and %j: %j', (a, b, segments) => {
    expect(shown(a, b)).toEqual(segments)
  })

  it('leaves out a longest common subsequence and no word else', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 })
    fc.assert(
      fc.property(list, list, (a, b) => {
        const segments = segmentsOf(a, b)
        const outside = (side: 'a' | 'b') => segments.reduce((sum, segment) => sum + segment[side].length, 0)
        expect(a.length - outside('a')).toBe(longestCommon(a, b))
        expect(b.length - outside('b')).toBe(longestCommon(a, b))
        for (const side of ['a', 'b'] as const) {
          const list = side === 'a' ? a : b
          const inOrder = segments.flatMap((segment) => segment[side])
          expect(longestCommon(inOrder, list)).toBe(inOrder.length)
        }
        expect(segments.slice(0, -1).filter(({ last }) => last)).toEqual([])
      }),
      { seed: 42, numRuns: 300 },
    )
  })

  const row = (sign: string, n: number) => Array.from({ length: n }, (_, at) => `${sign}${at}`)

  it('aligns up to 200 by 200 words, and takes longer runs for one difference', () => {
    const middle = (sign: string, n: number) => [
      ...row(`${sign}1_`, n - 100),
      'common',
      ...row(`${sign}2_`, 99),
    ]
    expect(segmentsOf(middle('a', 200), middle('b', 200))).toHaveLength(2)
    expect(segmentsOf(middle('a', 201), middle('b', 200))).toHaveLength(1)
  })

  it('reads only what stands between the words with which both begin and end', () => {
    const [start, end] = [row('s', 300), row('e', 300)]
    const between = (sign: string) => [`${sign}1`, 'common', `${sign}2`]
    expect(segmentsOf([...start, ...between('a')], [...start, ...between('b')])).toHaveLength(2)
    expect(segmentsOf([...between('a'), ...end], [...between('b'), ...end])).toHaveLength(2)
    expect(segmentsOf(start, start)).toEqual([])
  })
})
