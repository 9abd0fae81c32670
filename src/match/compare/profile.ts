import type { BibRecord } from '../../record/record.js'
import { type AuthorProfile, profileAuthors } from './author.js'
import { journalAliases, profileJournal } from './journal.js'
import { kindOf, titleOfOriginal, type ReportKind } from './kind.js'
import { profileIssue, profileVolume } from './locator.js'
import { type PageProfile, profilePages } from './pages.js'
import { isGenericTitle, profileTitle, type TitleProfile } from './title.js'

/** A record made comparable: every field folded once, so that a pair is compared without folding again. */
export interface Profile {
  record: BibRecord
  /** The title's comparable words, see profileTitle; for an erratum, comment or reply those of the work it is about. */
  title: string
  otherTitles: readonly string[]
  translated: boolean
  generic: boolean
  kind: ReportKind
  authors: AuthorProfile
  year: number | undefined
  journal: string
  volume: string
  issue: string
  pages: PageProfile
  /** Whether it stands in a supplement or on a page such as S134 or 249A, where meetings print abstracts. */
  supplement: boolean
  doi: string
}

/** Records made comparable; what one says of a journal's other names holds for all. */
export function profileRecords(records: readonly BibRecord[]): Profile[] {
  const aliases = journalAliases(records.map(({ journal }) => journal ?? ''))
  return records.map((record) => {
    const profile = profileRecord(record)
    const others = aliases.get(profile.journal)
    return others === undefined ? profile : { ...profile, journal: `${profile.journal}\n${others}` }
  })
}

/** A record made comparable, without regard to others. */
export function profileRecord(record: BibRecord): Profile {
  const kind = kindOf(record)
  const title = titleOf(record, kind)
  return {
    record,
    title: title.core,
    otherTitles: title.others,
    translated: title.translated,
    generic: isGenericTitle(title.core),
    kind,
    authors: profileAuthors(record.authors.map(short)),
    year: record.year,
    journal: profileJournal(short(record.journal)),
    volume: profileVolume(short(record.volume)),
    issue: profileIssue(short(record.issue)),
    pages: profilePages(short(record.pages)),
    supplement: isSupplement(record),
    doi: comparableDoi(short(record.doi)),
  }
}

/** As much of a field other than title and abstract as is read, whatever stands in it. */
function short(text = ''): string {
  return text.slice(0, 500)
}

function isSupplement({ title, volume = '', issue = '', pages = '' }: BibRecord): boolean {
  return (
    /suppl/i.test(`${volume} ${issue} ${pages}`) ||
    /^\W*(?:s ?\d{1,4}|p ?\d{1,3}|\d+ ?[as])\b/i.test(pages) ||
    /\[(?:meeting |conference )?abstract\]/i.test(title)
  )
}

function titleOf(record: BibRecord, kind: ReportKind): TitleProfile {
  const aside = kind === 'erratum' || kind === 'retraction' || kind === 'comment' || kind === 'reply'
  const original = aside ? profileTitle(titleOfOriginal(record.title)) : undefined
  return original && original.core !== '' ? original : profileTitle(record.title)
}

/**
 * A DOI made comparable, empty where the text is none.
 *
 * @example
 * comparableDoi('https://doi.org/10.1000/ABC.') // => '10.1000/abc'
 * comparableDoi('NA') // => ''
 */
export function comparableDoi(text: string): string {
  const found = /10\.\d{4,9}\/\S*[^\s.,;)\]}>"']/.exec(text.trim().toLowerCase())
  return found ? found[0] : ''
}
