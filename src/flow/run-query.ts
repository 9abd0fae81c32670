import { foldText } from '../base/text.js'
import type { BibRecord } from '../record/record.js'
import type { Query, QueryTerm } from './query.js'
import type { QueryField } from './query-text.js'

/** How many records one word or phrase of an expression is found in. */
export interface TermCount {
  text: string
  line: number
  column: number
  n: number
}

/** What an expression finds among records. */
export interface QueryResult {
  /** Ids, in the order of the records. */
  matched: readonly string[]
  unmatched: readonly string[]
  /** Each word and phrase in the order of the expression. */
  terms: readonly TermCount[]
}

/**
 * Runs an expression over records. Text is folded (case, accents, marks) and compared word by word, so that
 * `micro-credential*` finds "Micro credentials" and not "microcredentials". Time grows with the words of the records
 * times the words of the expression, nothing more.
 *
 * @example
 * runQuery({ kind: 'term', text: 'badge*', words: ['badge*'], fields: ['title'], line: 1, column: 1 }, [{ id: 'r1', title: 'Open Badges', authors: [] }]).matched // => ['r1']
 */
export function runQuery(query: Query, records: readonly BibRecord[]): QueryResult {
  const terms = termsOf(query)
  const counts = new Map(terms.map((term) => [term, 0]))
  const matched: string[] = []
  const unmatched: string[] = []
  for (const record of records) {
    const fields = new Map<QueryField, string[][]>()
    const found = new Set(terms.filter((term) => findsTerm(term, record, fields)))
    for (const term of found) counts.set(term, (counts.get(term) ?? 0) + 1)
    ;(holds(query, found) ? matched : unmatched).push(record.id)
  }
  const shown = terms.map((term) => {
    const { text, line, column } = term
    return { text, line, column, n: counts.get(term) ?? 0 }
  })
  return { matched, unmatched, terms: shown }
}

function termsOf(query: Query): QueryTerm[] {
  if (query.kind === 'term') return [query]
  return query.kind === 'not' ? termsOf(query.part) : query.parts.flatMap(termsOf)
}

function holds(query: Query, found: ReadonlySet<QueryTerm>): boolean {
  switch (query.kind) {
    case 'term':
      return found.has(query)
    case 'not':
      return !holds(query.part, found)
    case 'and':
      return query.parts.every((part) => holds(part, found))
    case 'or':
      return query.parts.some((part) => holds(part, found))
  }
}

function findsTerm(term: QueryTerm, record: BibRecord, cache: Map<QueryField, string[][]>): boolean {
  return term.fields.some((field) => {
    if (field === 'year') return inYears(term.text, record.year)
    const texts = cache.get(field) ?? wordsOf(record, field)
    cache.set(field, texts)
    return texts.some((words) => findsPhrase(term.words, words))
  })
}

/** The words of a field, a list for each text in it: a phrase never runs from one keyword into the next. */
function wordsOf(record: BibRecord, field: Exclude<QueryField, 'year'>): string[][] {
  const value = record[field] ?? []
  const texts = typeof value === 'string' ? [value] : value
  return texts.map((text) => foldText(text).split(' '))
}

function inYears(text: string, year: number | undefined): boolean {
  const [from = NaN, to = from] = text.split(/[-–]/).map(Number)
  return year !== undefined && from <= year && year <= to
}

function findsPhrase(phrase: readonly string[], words: readonly string[]): boolean {
  return words.some((_, start) => phrase.every((pattern, index) => fits(pattern, words[start + index])))
}

/** Whether a word fits a pattern; steps back to the last `*` only, so that time stays pattern times word at most. */
function fits(pattern: string, word: string | undefined): boolean {
  if (word === undefined) return false
  if (!/[*?]/.test(pattern)) return pattern === word
  let [at, star, resume] = [0, -1, 0]
  for (let i = 0; i < word.length;) {
    if (pattern[at] === '*') {
      star = at++
      resume = i
    } else if (pattern[at] === '?' || pattern[at] === word[i]) {
      at++
      i++
    } else if (star >= 0) {
      at = star + 1
      i = ++resume
    } else return false
  }
  while (pattern[at] === '*') at++
  return at === pattern.length
}
