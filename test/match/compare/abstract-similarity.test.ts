import { describe, expect, it } from 'vitest'
import { compareAbstracts } from '../../../src/match/compare/abstract-similarity.js'

/** So many invented words, all different, that begin with `sign`. */
const words = (sign: string, n: number) => Array.from({ length: n }, (_, at) => `${sign}${at}`).join(' ')

// n words have n - 2 runs of three.
describe('compareAbstracts', () => {
  it('knows nothing of fewer than 20 runs of three words', () => {
    expect(compareAbstracts(words('a', 22), words('a', 22))).toBe('same')
    expect(compareAbstracts(words('a', 21), words('a', 21))).toBe('unknown')
    expect(compareAbstracts(words('a', 22), words('a', 21))).toBe('unknown')
    expect(compareAbstracts(words('a', 21), words('a', 22))).toBe('unknown')
    expect(compareAbstracts(undefined, words('a', 22))).toBe('unknown')
  })

  // The shorter has 20 runs; what it shares stands in the middle of the longer.
  it.each([
    [16, 'same'],
    [15, 'unclear'],
    [2, 'unclear'],
    [1, 'different'],
    [0, 'different'],
  ])('says of 20 runs of which %i are shared: %s', (shared, level) => {
    const common = shared === 0 ? '' : words('a', shared + 2)
    const shorter = `${common} ${words('b', 22 - (shared === 0 ? 0 : shared + 2))}`
    const longer = `${words('c', 30)} ${common} ${words('d', 30)}`
    expect(compareAbstracts(shorter, longer)).toBe(level)
    expect(compareAbstracts(longer, shorter)).toBe(level)
  })

  it('goes by runs, not by words: the same words in another order are another text', () => {
    const text = words('a', 40)
    expect(compareAbstracts(text, text.split(' ').reverse().join(' '))).toBe('different')
  })

  it('reads no more than 4,000 signs', () => {
    const start = words('a', 800)
    expect(compareAbstracts(start, `${start} ${words('b', 900)}`)).toBe('same')
  })
})
