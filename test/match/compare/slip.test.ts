import { describe, expect, it } from 'vitest'
import { isSlip } from '../../../src/match/compare/slip.js'

/** A word of `n` letters of which so many in the middle are others. */
const word = (n: number, others = 0) => 'z'.repeat(2) + 'q'.repeat(others) + 'z'.repeat(n - 2 - others)

describe('isSlip', () => {
  // No slip below 5 letters, one below 9, two below 18, three from there on.
  it.each([
    [4, 0],
    [5, 1],
    [8, 1],
    [9, 2],
    [17, 2],
    [18, 3],
    [40, 3],
  ])('allows in a word of %i letters %i', (letters, allowed) => {
    for (let slips = 1; slips <= Math.min(4, letters - 2); slips++) {
      expect([slips, isSlip(word(letters), word(letters, slips))]).toEqual([slips, slips <= allowed])
      const longer = `${word(letters, 1)}${'p'.repeat(slips - 1)}`
      expect([slips, isSlip(word(letters), longer)]).toEqual([slips, slips <= allowed])
    }
  })

  it('goes by the length of the shorter word', () => {
    expect(isSlip('zzzz', 'zzzzq')).toBe(false)
    expect(isSlip('zzzzq', 'zzzz')).toBe(false)
    expect(isSlip('zzzzz', 'zzzzzq')).toBe(true)
  })

  it('takes no opposite and no sign that is a word for a slip', () => {
    expect(isSlip('hypertension', 'hypotension')).toBe(false)
    expect(isSlip('ileum', 'ilium')).toBe(false)
    expect(isSlip('研究研究研究一', '研究研究研究二')).toBe(false)
    expect(isSlip('研究研究研究一', '研究研究研究一')).toBe(true)
    expect(isSlip('zzzzzz', '研zzzzz')).toBe(false)
    expect(isSlip('研zzzzz', 'zzzzzz')).toBe(false)
  })
})
