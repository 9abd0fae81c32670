import { describe, expect, it } from 'vitest'
import { firstWholeYear, lastWholeYear, partialText, yearsOf } from '../../src/record/period.js'

describe('lastWholeYear', () => {
  it('is the year of the end where that is a year or its last day, the one before otherwise', () => {
    expect(lastWholeYear({ to: '2022' })).toBe(2022)
    expect(lastWholeYear({ to: '2022-12-31' })).toBe(2022)
    expect(lastWholeYear({ to: '2022-12-30' })).toBe(2021)
    expect(lastWholeYear({ to: '2022-01-05' })).toBe(2021)
  })

  it('is what the period says is complete, whatever its end', () => {
    expect(lastWholeYear({ to: '2022', complete: 2020 })).toBe(2020)
    expect(lastWholeYear({ complete: 2020 })).toBe(2020)
  })

  it('is not known where nothing is known of the end', () => {
    expect(lastWholeYear({})).toBeUndefined()
    expect(lastWholeYear({ from: '2015' })).toBeUndefined()
  })
})

describe('firstWholeYear', () => {
  it('is the year of the beginning where that is a year or its first day, the next otherwise', () => {
    expect(firstWholeYear({ from: '2015' })).toBe(2015)
    expect(firstWholeYear({ from: '2015-01-01' })).toBe(2015)
    expect(firstWholeYear({ from: '2015-01-02' })).toBe(2016)
    expect(firstWholeYear({ from: '2015-12-01' })).toBe(2016)
    expect(firstWholeYear({ to: '2022' })).toBeUndefined()
  })
})

describe('yearsOf', () => {
  it('gives the years of a period, as far as they are known', () => {
    expect(yearsOf({ from: '2015-03-01', to: '2022-01-05' })).toEqual({ from: 2015, to: 2022 })
    expect(yearsOf({ from: '2015' })).toEqual({ from: 2015 })
    expect(yearsOf({ to: '2022' })).toEqual({ to: 2022 })
    expect(yearsOf({})).toEqual({})
  })
})

describe('partialText', () => {
  it('says up to which day the last year is covered', () => {
    expect(partialText({ to: '2022-01-05' })).toBe(
      ' 2022 is not a whole year: the search covers it up to 2022-01-05.',
    )
  })

  it('says that a year is covered in part where no day is known', () => {
    expect(partialText({ to: '2022', complete: 2021 })).toBe(
      ' 2022 is not a whole year: the search covers part of it.',
    )
  })

  it('says from which day the first year is covered', () => {
    expect(partialText({ from: '2015-06-01', to: '2021' })).toBe(
      ' 2015 is not a whole year: the search covers it from 2015-06-01 on.',
    )
    expect(partialText({ from: '2015-01-01', to: '2021' })).toBe('')
  })

  it('says nothing of whole years, nor where nothing is known', () => {
    expect(partialText({ to: '2022' })).toBe('')
    expect(partialText({ to: '2022-12-31' })).toBe('')
    expect(partialText({ from: '2015' })).toBe('')
    expect(partialText({ complete: 2020 })).toBe('')
    expect(partialText()).toBe('')
  })
})
