import { foldText } from '../../base/text.js'
import { isSlip } from './slip.js'

/** How two lists of authors stand to each other; `partly`: some names in common, but not the first or most. */
export type AuthorLevel = 'same' | 'compatible' | 'partly' | 'different' | 'unknown'

/** The authors of a record made comparable. */
export interface AuthorProfile {
  /** The family names, folded, of as many authors as are compared. */
  families: readonly string[]
  /** How many authors there are. */
  count: number
  /** Every part of every name of two letters and more, joined by spaces. */
  names: string
  /** The initial of the first author's given name, where it is told from the family name. */
  initial: string
  /** Whether the first author is a group of people: another database may name one of them instead. */
  collective: boolean
}

/** So many authors of a list are compared: papers of a laboratory have thousands. */
const COMPARED = 25

const COLLECTIVE =
  /\b(?:group|study|studies|trial|consortium|investigators?|collaborat(?:ion|ors?|ive)|committee|network|association|society|organi[sz]ation|institute|university|ministry|department|agency|team|party|council|foundation|pharmaceuticals?|inc|ltd|gmbh)\b/

const NO_NAME = /^(?:et al|others|and others|anonymous|anon|unknown|no authors? listed|not available|na|n a)$/

/**
 * Authors made comparable.
 *
 * @example
 * profileAuthors(['Zuna, R. E.', 'et al.']).families // => ['zuna']
 * profileAuthors(['Lei, Yu and Kahai, Surinder']).families // => ['lei', 'kahai']
 */
export function profileAuthors(authors: readonly string[]): AuthorProfile {
  const families: string[] = []
  const parts: string[] = []
  let initial = ''
  for (const author of authors.length === 1 ? apart(authors[0] ?? '') : authors) {
    const folded = foldName(author)
    if (folded === '' || NO_NAME.test(folded)) continue
    const [family = '', given = ''] = author.includes(',') ? splitName(author) : [folded]
    if (families.length === 0) initial = given.charAt(0)
    if (families.length < COMPARED) families.push(family === '' ? folded : family)
    parts.push(folded)
  }
  const names = parts.join(' ').split(' ').filter(isNamePart)
  return {
    families,
    count: parts.length,
    names: names.join(' '),
    initial,
    collective: COLLECTIVE.test(parts[0] ?? ''),
  }
}

/** Names that an export ran together in one field: with semicolons, with `and`, or with nothing (`Adeli K.Lewis G. F.`). */
function apart(names: string): string[] {
  if (names.includes(';')) return names.split(';')
  return names.split(/\s+and\s+|(?<=\p{Lu}\.)(?=\p{Lu}\p{Ll})/u)
}

function splitName(author: string): [string, string] {
  const comma = author.indexOf(',')
  return [foldName(author.slice(0, comma)), foldName(author.slice(comma + 1))]
}

/** A name folded; a question mark inside it is a letter that an encoding lost. */
function foldName(text: string): string {
  return foldText(text.replace(/['’‘`´]|(?<=\p{L})[?\uFFFD](?=\p{L})/gu, ''))
}

/**
 * Compares two lists of authors: names in another order, initials for given names, a list cut short are no difference.
 *
 * @example
 * compareAuthors(profileAuthors(['Zuber, Julien']), profileAuthors(['Zuber, J.'])) // => 'same'
 */
export function compareAuthors(a: AuthorProfile, b: AuthorProfile): AuthorLevel {
  if (a.families.length === 0 || b.families.length === 0) return 'unknown'
  if (a.collective !== b.collective) return 'unknown'
  const [less, more] = a.count <= b.count ? [a, b] : [b, a]
  const namesOfMore = new Set(more.names.split(' '))
  const found = less.families.filter((family) => holds(namesOfMore, family)).length
  const first =
    holds(new Set(b.names.split(' ')), a.families[0] ?? '') ||
    holds(new Set(a.names.split(' ')), b.families[0] ?? '')
  const share = found / less.families.length
  const initials = a.initial === '' || b.initial === '' || a.initial === b.initial
  if (share === 1) {
    const sameFirst = a.families[0] === b.families[0]
    if (less.count === 1 && sameFirst && !initials) return 'partly'
    return more.count === less.count ? 'same' : 'compatible'
  }
  if (share >= 0.5 && (first || share >= 0.75)) return 'compatible'
  return found > 0 ? 'partly' : 'different'
}

/** Not an initial; a sign of a script without letters is a name. */
function isNamePart(part: string): boolean {
  return part.length > 1 || part > 'z'
}

/** Whether a family name stands among the parts of other names; one of several parts of it is enough. */
function holds(names: ReadonlySet<string>, family: string): boolean {
  const parts = family.split(' ').filter(isNamePart)
  return parts.some((part) => names.has(part) || (part.length >= 5 && hasSlip(names, part)))
}

function hasSlip(names: ReadonlySet<string>, part: string): boolean {
  for (const name of names) if (isSlip(name, part)) return true
  return false
}
