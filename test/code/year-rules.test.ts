import { describe, expect, it } from 'vitest'
import { yearAtSearch, type PublicationTimes } from '../../src/code/year-rules.js'

const searched = { from: '2021-12-20', to: '2022-01-05' }
const year = (times: PublicationTimes) => yearAtSearch(times, searched)

describe('yearAtSearch', () => {
  it('is the issue year where the issue was out when the search began', () => {
    expect(year({ citationYear: '2018', issueYear: '2018', onlineDate: '2017-04-18' })).toBe('2018')
    expect(year({ citationYear: '2022', issueYear: '2021', onlineDate: '2020-04-18' })).toBe('2021')
  })

  it('is the year online where the issue was still to come', () => {
    expect(year({ citationYear: '2022', issueYear: '2022', onlineDate: '2021' })).toBe('2021')
    expect(year({ citationYear: '2021', issueYear: '2022', onlineDate: '2021-12-02' })).toBe('2021')
  })

  it('is the citation year where neither was out', () => {
    expect(year({ citationYear: '2021' })).toBe('2021')
    expect(year({ citationYear: '2021', issueYear: '2022' })).toBe('2021')
    expect(year({ issueYear: '2022' })).toBeUndefined()
    expect(year({})).toBeUndefined()
  })

  it('counts a date online up to the last day of the search, and not one after it', () => {
    expect(year({ citationYear: '2023', issueYear: '2022', onlineDate: '2022-01-05' })).toBe('2022')
    expect(year({ citationYear: '2023', issueYear: '2022', onlineDate: '2022-01-06' })).toBe('2023')
  })

  it('takes a date known to the month or year as not later than the search where its known part is not', () => {
    expect(year({ citationYear: '2023', onlineDate: '2022-01' })).toBe('2022')
    expect(year({ citationYear: '2023', onlineDate: '2022-02' })).toBe('2023')
    expect(year({ citationYear: '2023', onlineDate: '2022' })).toBe('2022')
  })
})
