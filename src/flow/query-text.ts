import { InputError } from '../base/issue.js'

/** A field that a search can be limited to. */
export type QueryField = 'title' | 'abstract' | 'keywords' | 'authors' | 'journal' | 'year'

/** Where a word is looked for when nothing is said. */
export const DEFAULT_FIELDS: readonly QueryField[] = ['title', 'abstract', 'keywords']

/** A piece of a search expression with the place where it begins. */
export interface QueryToken {
  kind: 'word' | 'phrase' | 'and' | 'or' | 'not' | 'open' | 'close' | 'field' | 'end'
  /** The word or phrase as written. */
  text: string
  fields?: readonly QueryField[]
  line: number
  column: number
}

/** Names of fields, in the project's words and in those of Scopus and the Web of Science. */
const FIELDS = new Map<string, readonly QueryField[]>(
  Object.entries({
    title: ['title'],
    ti: ['title'],
    abstract: ['abstract'],
    abs: ['abstract'],
    ab: ['abstract'],
    keywords: ['keywords'],
    keyword: ['keywords'],
    key: ['keywords'],
    ak: ['keywords'],
    author: ['authors'],
    authors: ['authors'],
    au: ['authors'],
    journal: ['journal'],
    so: ['journal'],
    year: ['year'],
    py: ['year'],
    'title-abs-key': DEFAULT_FIELDS,
    'title-abs': ['title', 'abstract'],
    tiab: ['title', 'abstract'],
    ts: DEFAULT_FIELDS,
    topic: DEFAULT_FIELDS,
  } as const),
)

/** Thrown where an expression cannot be read: one line with the column, counted from 1. */
export function queryError({ line, column }: Pick<QueryToken, 'line' | 'column'>, found: string): InputError {
  const place = line > 1 ? `line ${line}, column ${column}` : `column ${column}`
  return new InputError([{ code: 'query-syntax', message: `${place}: ${found}` }])
}

const PIECE = /\s+|"[^"]*"|[“”][^“”"]*[“”]|[()]|[^\s()"“”:=]+|[:=]|["“”]/gu

/** Cuts an expression into pieces. Throws InputError for a quote that never closes and a field that has no name. */
export function readQueryTokens(text: string): QueryToken[] {
  const tokens: QueryToken[] = []
  let [line, lineStart] = [1, 0]
  for (const match of text.matchAll(PIECE)) {
    const piece = match[0]
    const place = { line, column: match.index - lineStart + 1 }
    const breaks = piece.split('\n').length - 1
    if (breaks > 0) {
      line += breaks
      lineStart = match.index + piece.lastIndexOf('\n') + 1
    }
    if (/^\s/.test(piece)) continue
    const following = text.slice(match.index + piece.length, match.index + piece.length + 1)
    tokens.push(...tokenOf(piece, following, place, tokens.at(-1)))
  }
  return [...tokens, { kind: 'end', text: '', line, column: text.length - lineStart + 1 }]
}

function tokenOf(
  piece: string,
  following: string,
  place: Pick<QueryToken, 'line' | 'column'>,
  before: QueryToken | undefined,
): QueryToken[] {
  if (piece === '(') return [{ kind: 'open', text: piece, ...place }]
  if (piece === ')') return [{ kind: 'close', text: piece, ...place }]
  if (piece === ':' || piece === '=') {
    if (before?.kind === 'field') return []
    throw queryError(place, `found '${piece}', expected the name of a field before it, such as title`)
  }
  if (/^["“”]/.test(piece)) {
    if (piece.length < 2) throw queryError(place, 'found a quote that never closes')
    return [{ kind: 'phrase', text: piece.slice(1, -1), ...place }]
  }
  return [wordToken(piece, following, place)]
}

function wordToken(piece: string, following: string, place: Pick<QueryToken, 'line' | 'column'>): QueryToken {
  const limits = following === ':' || following === '='
  const fields = FIELDS.get(piece.toLowerCase())
  if (limits && !fields)
    throw queryError(place, `found the field '${piece}', expected one of ${[...FIELDS.keys()].join(', ')}`)
  // Scopus writes TITLE-ABS-KEY(…) without a sign between; only capitals are a field's name there.
  if (fields && (limits || (following === '(' && piece === piece.toUpperCase())))
    return { kind: 'field', text: piece, fields, ...place }
  const operator = { AND: 'and', OR: 'or', NOT: 'not' }[piece.toUpperCase()] as
    'and' | 'or' | 'not' | undefined
  return { kind: operator ?? 'word', text: piece, ...place }
}
