/**
 * How a source writes the names of persons that have no comma:
 * `stated` as they are but for initials after a full stop (`Liu R.`, `A. Smith`), which show the family name;
 * `initials-last` also initials without full stops (`Lim SM`); `given-first` (`Zhe Yu`); `family-first` (`Hooper Lee`); `ready` as records have them already.
 */
export type NameOrder = 'stated' | 'initials-last' | 'given-first' | 'family-first' | 'ready'

/** Words before a family name that belong to it. */
const particle =
  /^(?:af|al|ap|av|ben|bin|da|das|de|del|della|den|der|di|do|dos|du|el|het|ibn|la|las|le|les|los|lo|op|st\.?|'t|te|ten|ter|tot|van|vom|von|zu|zum|zur)$/i

const suffix = /^(?:jr|sr|[iv]{2,4}|iv)\.?$/i

/** Words by which a name is that of a body, not of a person. */
const body =
  /\b(?:academy|agency|alliance|association|board|bureau|center|centre|college|collaborat\w+|commission|committee|company|conference|consortium|corporation|council|department|federation|foundation|fund|gmbh|group|inc|initiative|institut\w*|investigators|laborator\w+|ltd|ministry|network|office|organi[sz]ation|panel|press|program(?:me)?|project|registry|school|section|service|society|study|task force|team|trial|union|universit\w+|unit|workshop|and|for|of|the)\b|&/i

/** Whether words show the name of a body; `and` and `&` alone do not: they join persons too. */
export function isBody(text: string): boolean {
  return body.test(text.replace(/(?:\band\b|&)/gi, ' ')) || /\bon behalf\b/i.test(text)
}

const initials = /^\p{Lu}\p{Ll}?\.(?:[-\s]?\p{Lu}\p{Ll}?\.)*$/u
const bareInitials = /^\p{Lu}{1,4}(?:-\p{Lu}{1,2})?$/u

/**
 * The name of a person as `Family, Given` (`Family, Given, Suffix`), that of a body without a comma. Where the order
 * of a name without a comma is not known it stays as it is.
 *
 * @example
 * parseName('Shannon,Claude E.') // => 'Shannon, Claude E.'
 * parseName('Liu R.') // => 'Liu, R.'
 * parseName('Max van der Berg', 'given-first') // => 'van der Berg, Max'
 * parseName('World Health Organization', 'given-first') // => 'World Health Organization'
 */
export function parseName(text: string, order: NameOrder = 'stated'): string {
  if (order === 'ready') return text
  const comma = text.indexOf(', ')
  // Most names are written as wanted.
  if (comma > 0 && !text.includes(',', comma + 1) && !text.includes(';')) return text
  const name = text.replace(/[;\s]+$/, '')
  if (name.includes(',')) {
    const parts = name.split(',').map((part) => part.trim())
    return parts.filter((part) => part !== '').join(', ')
  }
  if (!name.includes(' ')) return name
  const words = name.split(/\s+/)
  // `Center M.M.` and `Press M.F.` are persons.
  if (body.test(name) && !(words.length === 2 && initials.test(words[1]!))) return words.join(' ')
  return byInitials(words, order) ?? byOrder(words, order)
}

function byInitials(words: readonly string[], order: NameOrder): string | undefined {
  const dotted = words.map((word) => initials.test(word))
  const firstGiven = trailing(words, (word) => initials.test(word))
  if (firstGiven > 0 && firstGiven < words.length && !dotted[0]) return joined(words, firstGiven)
  if (dotted[0] && !dotted.at(-1)) return givenFirst(words)
  if (order !== 'initials-last') return undefined
  const bare = trailing(words, (word) => bareInitials.test(word) || suffix.test(word))
  return bare > 0 && bare < words.length ? joined(words, bare) : undefined
}

/** Where the words at the end that pass a test begin. */
function trailing(words: readonly string[], test: (word: string) => boolean): number {
  let start = words.length
  while (start > 0 && test(words[start - 1]!)) start--
  return start
}

function byOrder(words: readonly string[], order: NameOrder): string {
  if (order === 'given-first') return givenFirst(words)
  if (order !== 'family-first') return words.join(' ')
  let end = 0
  while (end < words.length - 2 && particle.test(words[end]!)) end++
  return joined(words, end + 1)
}

function givenFirst(words: readonly string[]): string {
  const last = words.length > 2 && suffix.test(words.at(-1)!) ? words.length - 1 : words.length
  let start = last - 1
  while (start > 1 && particle.test(words[start - 1]!)) start--
  const end = last < words.length ? [words.slice(last).join(' ')] : []
  return [words.slice(start, last).join(' '), words.slice(0, start).join(' '), ...end].join(', ')
}

function joined(words: readonly string[], given: number): string {
  return `${words.slice(0, given).join(' ')}, ${words.slice(given).join(' ')}`
}
