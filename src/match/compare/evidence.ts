import { type AbstractLevel, compareAbstracts } from './abstract-similarity.js'
import { type AuthorLevel, compareAuthors } from './author.js'
import { compareJournals, type JournalLevel } from './journal.js'
import { compareVolumes, type LocatorLevel } from './locator.js'
import { comparePages, type PageLevel, sameRange } from './pages.js'
import type { Profile } from './profile.js'
import { compareTitles, type TitleLevel } from './title-similarity.js'

/** How two records stand to each other, field by field. */
export interface Evidence {
  title: TitleLevel
  authors: AuthorLevel
  /** `near`: one year apart, as between a publication online and its issue. */
  year: 'same' | 'near' | 'different' | 'unknown'
  journal: JournalLevel
  volume: LocatorLevel
  issue: LocatorLevel
  pages: PageLevel
  /** The pages agree so that no other article stands there, see sameRange. */
  range: boolean
  doi: 'same' | 'different' | 'unknown'
  abstract: AbstractLevel
}

const APART: Evidence = {
  title: 'different',
  authors: 'unknown',
  year: 'unknown',
  journal: 'unknown',
  volume: 'unknown',
  issue: 'unknown',
  pages: 'unknown',
  range: false,
  doi: 'unknown',
  abstract: 'unknown',
}

/** Compares two records. Where nothing in the titles, DOIs or pages suggests one work, the other fields are not read. */
export function compareProfiles(a: Profile, b: Profile): Evidence {
  const title = bestTitle(a, b)
  const doi = a.doi === '' || b.doi === '' ? 'unknown' : a.doi === b.doi ? 'same' : 'different'
  const pages = comparePages(a.pages, b.pages)
  if (title === 'different' && doi !== 'same' && pages !== 'same') return APART
  const close = title === 'identical' || title === 'nearly' || title === 'extended' || title === 'similar'
  return {
    title,
    authors: compareAuthors(a.authors, b.authors),
    year: compareYears(a.year, b.year),
    journal: compareJournals(a.journal, b.journal),
    volume: compareVolumes(a.volume, b.volume),
    issue: compareVolumes(a.issue, b.issue),
    pages,
    range: sameRange(a.pages, b.pages),
    doi,
    abstract: close ? compareAbstracts(a.record.abstract, b.record.abstract) : 'unknown',
  }
}

const RANK: readonly TitleLevel[] = ['identical', 'nearly', 'extended']

/** The titles' level; where a record bears titles in two languages, each of them counts. */
function bestTitle(a: Profile, b: Profile): TitleLevel {
  const whole = compareTitles(a.title, b.title)
  if (a.otherTitles.length + b.otherTitles.length === 0 || RANK.includes(whole)) return whole
  for (const x of [a.title, ...a.otherTitles])
    for (const y of [b.title, ...b.otherTitles]) {
      const level = compareTitles(x, y)
      // A part of a title that equals the other's says no more than a title that goes on: hence `extended`.
      if (level === 'identical' || level === 'nearly') return 'extended'
    }
  return whole
}

function compareYears(a: number | undefined, b: number | undefined): Evidence['year'] {
  if (a === undefined || b === undefined) return 'unknown'
  return a === b ? 'same' : Math.abs(a - b) === 1 ? 'near' : 'different'
}

/** The fields that agree, in the order in which people check them. */
export function agreedFields(evidence: Evidence): string[] {
  const { title, authors, year, journal, volume, issue, pages, doi, abstract } = evidence
  const agreed: readonly [string, boolean][] = [
    ['doi', doi === 'same'],
    ['title', title === 'identical' || title === 'nearly' || title === 'extended'],
    ['authors', authors === 'same' || authors === 'compatible'],
    ['year', year === 'same'],
    ['journal', journal === 'same'],
    ['volume', volume === 'same'],
    ['issue', issue === 'same'],
    ['pages', pages === 'same'],
    ['abstract', abstract === 'same'],
  ]
  return agreed.filter(([, agrees]) => agrees).map(([field]) => field)
}
