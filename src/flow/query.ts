import { foldText } from '../base/text.js'
import {
  DEFAULT_FIELDS,
  queryError,
  type QueryField,
  type QueryToken,
  readQueryTokens,
} from './query-text.js'

/** A word or phrase to look for; `*` stands for any letters, `?` for one. */
export interface QueryTerm {
  kind: 'term'
  /** As written. */
  text: string
  /** Its words, folded; several are a phrase. */
  words: readonly string[]
  fields: readonly QueryField[]
  line: number
  column: number
}

/** A search expression as a tree. */
export type Query = QueryTerm | { kind: 'and' | 'or'; parts: readonly Query[] } | { kind: 'not'; part: Query }

/** So deep may parentheses stand in each other. */
const DEEPEST = 200

/**
 * Reads a boolean search expression. NOT binds before AND, AND before OR;
 * parentheses come first; `a NOT b` is `a AND NOT b`. Words in quotes, or joined by a hyphen, are a phrase. `*` at the
 * end or inside a word stands for any letters, `?` for one. `title:`, `abstract:`, `keywords:`, `authors:`, `journal:`,
 * `year:` (`2015` or `2015-2020`) limit a word, a phrase or a group; without a limit title, abstract and keywords are
 * searched. Two words side by side are refused: databases read them in different ways.
 * Throws InputError with line and column of what cannot be read.
 *
 * @example
 * parseQuery('title:badge* NOT game').kind // => 'and'
 */
export function parseQuery(text: string): Query {
  const tokens = readQueryTokens(text)
  const { query, next } = parseOr({ tokens, fields: DEFAULT_FIELDS, depth: 0 }, 0)
  const rest = tokens[next]
  if (rest && rest.kind !== 'end') throw queryError(rest, unexpected(rest))
  return query
}

interface Context {
  tokens: readonly QueryToken[]
  fields: readonly QueryField[]
  depth: number
}

interface Parsed {
  query: Query
  next: number
}

function unexpected(token: QueryToken): string {
  if (token.kind === 'close') return "found ')' without '('"
  return `found '${token.text}', expected AND, OR or NOT before it; words that belong together stand in quotes`
}

function tokenAt({ tokens }: Context, index: number): QueryToken {
  return tokens[index] ?? { kind: 'end', text: '', line: 1, column: 1 }
}

function parseOr(context: Context, start: number): Parsed {
  const first = parseAnd(context, start)
  const parts = [first.query]
  let next = first.next
  while (tokenAt(context, next).kind === 'or') {
    const part = parseAnd(context, next + 1)
    parts.push(part.query)
    next = part.next
  }
  return { query: parts.length === 1 ? first.query : { kind: 'or', parts }, next }
}

function parseAnd(context: Context, start: number): Parsed {
  const first = parseNot(context, start)
  const parts = [first.query]
  let next = first.next
  for (
    let kind = tokenAt(context, next).kind;
    kind === 'and' || kind === 'not';
    kind = tokenAt(context, next).kind
  ) {
    const part = parseNot(context, kind === 'and' ? next + 1 : next)
    parts.push(part.query)
    next = part.next
  }
  return { query: parts.length === 1 ? first.query : { kind: 'and', parts }, next }
}

function parseNot(context: Context, start: number): Parsed {
  let at = start
  let negated = false
  for (; tokenAt(context, at).kind === 'not'; at++) negated = !negated
  const { query, next } = parseOne(context, at)
  return { query: negated ? { kind: 'not', part: query } : query, next }
}

function parseOne(context: Context, start: number): Parsed {
  let at = start
  let fields = context.fields
  for (let limit = tokenAt(context, at); limit.kind === 'field'; limit = tokenAt(context, ++at))
    fields = limit.fields ?? fields
  const token = tokenAt(context, at)
  if (token.kind === 'open') {
    if (context.depth >= DEEPEST)
      throw queryError(token, `found more than ${DEEPEST} parentheses in each other`)
    const inner = parseOr({ ...context, fields, depth: context.depth + 1 }, at + 1)
    const close = tokenAt(context, inner.next)
    if (close.kind === 'end') throw queryError(token, "found '(' without ')'")
    if (close.kind !== 'close') throw queryError(close, unexpected(close))
    return { query: inner.query, next: inner.next + 1 }
  }
  if (token.kind === 'word' || token.kind === 'phrase') return { query: termOf(token, fields), next: at + 1 }
  const found = token.kind === 'end' ? 'found the end' : `found '${token.text}'`
  throw queryError(token, `${found}, expected a word, a phrase or '('`)
}

function termOf(token: QueryToken, fields: readonly QueryField[]): QueryTerm {
  const { text, line, column } = token
  const words = text
    .split(/[^\p{L}\p{M}\p{N}*?]+/u)
    .map((word) => word.replace(/[^*?]+/g, foldText).replace(/\*+/g, '*'))
    .filter((word) => word !== '')
  if (words.length === 0) throw queryError(token, `found '${text}', expected a word with letters or digits`)
  const bad = words.find((word) => /^[*?]/.test(word))
  if (bad !== undefined) throw queryError(token, `found '${text}', expected letters before * or ?`)
  return { kind: 'term', text, words, fields, line, column }
}
