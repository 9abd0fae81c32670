import { describe, expect, it } from 'vitest'
import { distinctNumbers, numberList, pushNumber, sortedNumbers } from '../../src/match/number-list.js'

const listOf = (numbers: readonly number[]) => {
  const list = numberList()
  for (const value of numbers) pushNumber(list, value)
  return list
}

describe('a list of numbers', () => {
  it('is sorted by number, with each as often as it was added, or once', () => {
    expect([...sortedNumbers(listOf([30, 4, 4, 100, 0]))]).toEqual([0, 4, 4, 30, 100])
    expect([...distinctNumbers(listOf([30, 4, 4, 100, 0, 0]))]).toEqual([0, 4, 30, 100])
    expect([...distinctNumbers(listOf([]))]).toEqual([])
  })

  it('grows and keeps what it held', () => {
    const numbers = Array.from({ length: 5000 }, (_, at) => 4999 - at)
    const list = listOf(numbers)
    expect(list.length).toBe(5000)
    expect([...sortedNumbers(list)]).toEqual([...numbers].reverse())
  })

  it('has room for as many as were added, twice as many at most', () => {
    expect(listOf(Array<number>(1024).fill(1)).values).toHaveLength(1024)
    expect(listOf(Array<number>(1025).fill(1)).values).toHaveLength(2048)
  })
})
