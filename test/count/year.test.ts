import { describe, expect, it } from 'vitest'
import { codeYears, yearCategories } from '../../src/count/coding.js'
import { searchYear } from '../../src/code/built-in/year.js'
import type { Article } from '../../src/record/article.js'

const search = {
  from: '2021-12-20',
  to: '2022-01-05',
  publishedFrom: '2015-01-01',
  publishedTo: '2022-01-05',
}
const year = (article: { citationYear: number; issueYear?: number; onlineDate?: string }) =>
  searchYear(article, search)

describe('searchYear', () => {
  it('takes the issue year when the issue was out', () => {
    expect(year({ citationYear: 2018, issueYear: 2018, onlineDate: '2017-04-18' })).toBe(2018)
  })

  it('takes the year online when the issue was still to come', () => {
    expect(year({ citationYear: 2022, issueYear: 2022, onlineDate: '2021' })).toBe(2021)
    expect(year({ citationYear: 2021, issueYear: 2022, onlineDate: '2021-12-02' })).toBe(2021)
  })

  it('takes the citation year when neither is known', () => {
    expect(year({ citationYear: 2021 })).toBe(2021)
    expect(year({ citationYear: 2021, issueYear: 2022 })).toBe(2021)
  })

  it('counts a date online up to the last day of the search, and not one after it', () => {
    expect(year({ citationYear: 2023, issueYear: 2022, onlineDate: '2022-01-05' })).toBe(2022)
    expect(year({ citationYear: 2023, issueYear: 2022, onlineDate: '2022-01-06' })).toBe(2023)
  })

  it('takes a date known to the month or year as not later than the search when its known part is not', () => {
    expect(year({ citationYear: 2023, issueYear: 2022, onlineDate: '2022-01' })).toBe(2022)
    expect(year({ citationYear: 2023, issueYear: 2022, onlineDate: '2022-02' })).toBe(2023)
  })
})

describe('codeYears', () => {
  it('leaves an article without a date online without a value under that rule', () => {
    const articles = [{ id: '1', citationYear: 2020 }] as unknown as Article[]
    expect(codeYears(articles, 'online', search).units).toEqual([{ id: '1', keys: [] }])
    expect(codeYears(articles, 'citation', search).units).toEqual([{ id: '1', keys: ['2020'] }])
  })
})

describe('yearCategories', () => {
  it('has every year between the first and the last', () => {
    expect(yearCategories(2015, 2017).map(({ key }) => key)).toEqual(['2015', '2016', '2017'])
  })
})
