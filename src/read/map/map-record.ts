import type { BibRecord } from '../../record/record.js'
import { languageCode } from '../../record/language.js'
import type { FieldPlan, Target } from '../fields/field-map.js'
import type { RawRecord } from '../raw-record.js'
import { oneLine, plainText } from '../text/clean.js'
import { isDoi, normaliseDoi } from '../text/doi.js'
import { citationsIn, issnsIn, normalisePages, yearIn } from '../text/numbers.js'
import { addressesOf } from './addresses.js'
import { authorIdsOf } from './author-ids.js'
import { choose, places, type Chosen, type MappingNotes } from './choose.js'
import { keep, type Extra } from './extra.js'
import { kindOf } from './kind.js'
import { authorsOf, listOf, termsOf } from './lists.js'
import { findAuthor, type FindAuthor } from './named-author.js'

/** A record whose id is still to be given. */
export type Draft = { -readonly [K in keyof BibRecord]: BibRecord[K] }

/** Fills a record from the fields of its source as the plan says; nothing is left out: the rest goes to `extra`. */
export function mapRecord(raw: RawRecord, plan: FieldPlan, notes: MappingNotes): Draft {
  const extra: Extra = {}
  const chosen = choose(raw, plan, extra, notes)
  const at = (target: Target): Chosen | undefined => chosen[places[target]]
  const text = (target: Target, tidy = oneLine): string => {
    const values = at(target)?.values
    return values === undefined ? '' : tidy(values.length === 1 ? values[0]! : values.join(' '))
  }
  let search: FindAuthor | undefined
  const find = () => (search ??= findAuthor(draft.authors, plan.map.names))

  const draft: Draft = {
    id: '',
    title: text('title', plainText),
    authors: authorsOf(at('authors'), plan, extra),
  }
  setList(
    draft,
    'authorIds',
    authorIdsOf(raw, at('authorIds'), at('authors'), draft.authors, plan, extra, find),
  )
  setYear(draft, at('year'), extra)
  setText(draft, 'earlyAccess', text('earlyAccess'))
  setText(draft, 'journal', text('journal', plainText))
  setList(draft, 'issn', issnsOf(at('issn'), extra))
  setText(draft, 'volume', text('volume'))
  setText(draft, 'issue', text('issue'))
  setText(draft, 'pages', pagesOf(text('pages'), at('startPage'), at('endPage'), extra))
  sayDates(draft, raw, notes)
  setDoi(draft, at('doi'), raw, extra, notes)
  setText(draft, 'abstract', text('abstract', plainText))
  setList(draft, 'keywords', termsOf(at('keywords'), plan, 'keywords'))
  setList(draft, 'indexTerms', termsOf(at('indexTerms'), plan, 'indexTerms'))
  setList(draft, 'subjects', listOf(at('subjects'), plan, 'subjects'))
  Object.assign(draft, kindOf(at('documentTypes'), at('type'), plan, extra))
  setText(draft, 'language', languageOf(at('language'), extra))
  setText(draft, 'publisher', text('publisher', plainText))
  setText(draft, 'database', text('database') || (plan.map.database ?? ''))
  setCitations(draft, at('citedBy'), raw, plan, extra)
  setList(draft, 'references', listOf(at('references'), plan, 'references'))
  const addresses = addressesOf(raw, at('addresses'), at('correspondence'), plan, extra, find)
  if (addresses.length > 0) draft.addresses = addresses
  draft.source = { file: notes.file, line: raw.line }
  if (Object.keys(extra).length > 0) draft.extra = extra
  return draft
}

type TextField =
  | 'journal'
  | 'volume'
  | 'issue'
  | 'abstract'
  | 'language'
  | 'database'
  | 'pages'
  | 'publisher'
  | 'earlyAccess'

function setText(draft: Draft, field: TextField, value: string): void {
  if (value !== '') draft[field] = value
}

type ListField = 'authorIds' | 'issn' | 'keywords' | 'indexTerms' | 'subjects' | 'references'

function setList(draft: Draft, field: ListField, values: string[]): void {
  if (values.length > 0) draft[field] = values
}

/** ISSNs once each; a field that says more than them stays. */
function issnsOf(chosen: Chosen | undefined, extra: Extra): string[] {
  if (!chosen) return []
  for (const value of chosen.values) if (!/^[\dxX\s;,|-]+$/.test(value)) keep(extra, chosen.name, value)
  return [...new Set(chosen.values.flatMap(issnsIn))]
}

/** The languages by their codes; one that is not recognised, and what a tag says besides the language, stay. */
function languageOf(chosen: Chosen | undefined, extra: Extra): string {
  if (!chosen) return ''
  const stated = chosen.values.flatMap((value) => value.split(/\s*[;|\n]\s*/)).map(oneLine)
  const codes = stated.flatMap((name) => {
    const code = languageCodes(name)
    if (code !== undefined && /^[a-z]{2,3}[-_]/i.test(name)) keep(extra, chosen.name, name)
    return code ?? name
  })
  return [...new Set(codes.filter((code) => code !== ''))].join('; ')
}

/** The codes of `English` and of `English, French`; undefined where a part is no language. */
function languageCodes(text: string): string[] | undefined {
  let codes = known.get(text)
  if (codes) return codes
  const whole = languageCode(text)
  const parts = whole === undefined ? text.split(/\s*[,/]\s*|\s+and\s+/).map(languageCode) : [whole]
  if (parts.includes(undefined)) return undefined
  codes = parts as string[]
  if (known.size < 1000) known.set(text, codes)
  return codes
}

/** A file has few languages, each very often. */
const known = new Map<string, string[]>()

function setCitations(
  draft: Draft,
  chosen: Chosen | undefined,
  raw: RawRecord,
  plan: FieldPlan,
  extra: Extra,
): void {
  if (!chosen) {
    const empty = plan.map.emptyIsZero?.some((name) => raw.values[raw.names.indexOf(name)]?.trim() === '')
    if (empty) draft.citedBy = 0
    return
  }
  const [first, ...more] = chosen.values
  draft.citedBy = citationsIn(first!)!
  if (/\d\D+\d/.test(first!.replaceAll(',', '')) || /;/.test(first!)) keep(extra, chosen.name, first!)
  for (const value of more) keep(extra, chosen.name, value)
}

function pagesOf(pages: string, start: Chosen | undefined, end: Chosen | undefined, extra: Extra): string {
  if (pages !== '') {
    for (const other of [start, end]) other?.values.forEach((value) => keep(extra, other.name, value))
    return normalisePages(pages)
  }
  const first = normalisePages(oneLine(start?.values[0] ?? ''))
  const last = normalisePages(oneLine(end?.values[0] ?? ''))
  for (const other of [start, end])
    if (other && other.values.length > 1)
      other.values.slice(1).forEach((value) => keep(extra, other.name, value))
  if (first === '' || last === '' || first === last) return first || (first === last ? '' : last)
  if (!first.includes('-')) return normalisePages(`${first}-${last}`)
  keep(extra, end!.name, end!.values[0]!)
  return first
}

/** A spreadsheet takes `5-12` for a day: what it was is not known any more, so it is said. */
function sayDates(draft: Draft, raw: RawRecord, notes: MappingNotes): void {
  for (const field of ['volume', 'issue', 'pages'] as const)
    if (draft[field]?.includes('-') && date.test(draft[field]))
      notes.problem({
        line: raw.line,
        code: 'date-for-number',
        message: `found the date '${draft[field]}' as ${field}, expected numbers that a spreadsheet may have taken for a date; kept`,
      })
}

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const date = new RegExp(`^(?:(?:1[89]|20)\\d\\d-[01]\\d-[0-3]\\d|\\d{1,2}-${month}|${month}-\\d{1,2})$`, 'i')

function setYear(draft: Draft, chosen: Chosen | undefined, extra: Extra): void {
  if (!chosen) return
  const year = yearIn(chosen.values[0]!)
  if (year === undefined) return
  draft.year = year
  // A date says more than its year: what it says stays.
  for (const value of chosen.values) if (value.trim() !== String(year)) keep(extra, chosen.name, value)
}

function setDoi(
  draft: Draft,
  chosen: Chosen | undefined,
  raw: RawRecord,
  extra: Extra,
  notes: MappingNotes,
): void {
  if (!chosen) return
  const dois = [...new Set(chosen.values.map((value) => normaliseDoi(oneLine(value))))]
  const doi = dois.find(isDoi) ?? dois[0]!
  draft.doi = doi
  dois.filter((other) => other !== doi).forEach((other) => keep(extra, chosen.name, other))
  if (isDoi(doi)) return
  const message = `found '${doi.slice(0, 60)}' in the DOI field, expected 10.…/…; kept as stated`
  notes.problem({ line: raw.line, code: 'doi-form', message })
}
