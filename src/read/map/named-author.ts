import { foldText } from '../../base/text.js'
import { parseName, type NameOrder } from '../text/names.js'

/** Finds the author of a record whom a text names; undefined where it names none, or could name two. */
export type FindAuthor = (text: string) => string | undefined

/**
 * Makes the search for the authors of one record: by the name as it is, else by family name and initials, since
 * databases write `Roach, Mack, III` among the authors and `Roach, M` before an address.
 */
export function findAuthor(authors: readonly string[], order: NameOrder = 'initials-last'): FindAuthor {
  const exact = new Set(authors)
  let byFamily: Map<string, { author: string; initials: string }[]> | undefined
  return (text) => {
    if (exact.has(text)) return text
    const name = parseName(text.trim(), order)
    if (exact.has(name)) return name
    byFamily ??= groupByFamily(authors)
    const wanted = initialsOf(name)
    if (wanted === '' || saysMore(name)) return undefined
    const alike = (byFamily.get(familyOf(name)) ?? []).filter(
      ({ initials }) => initials.startsWith(wanted) || wanted.startsWith(initials),
    )
    return alike.length === 1 ? alike[0]!.author : undefined
  }
}

/** Whether more stands behind family and given name than a suffix: `Roe, Kim, Univ X` is an address after a name. */
function saysMore(name: string): boolean {
  const [, , suffix, ...more] = name.split(', ')
  return more.length > 0 || (suffix !== undefined && !/^(?:Jr|Sr|[IVX]+)\.?$/i.test(suffix))
}

/**
 * The authors by their family names; one of several words also by its last, the others as initials, since Web of
 * Science writes `Silva Lima, Joao Paulo` as `Lima, JPS` too.
 */
function groupByFamily(authors: readonly string[]): Map<string, { author: string; initials: string }[]> {
  const groups = new Map<string, { author: string; initials: string }[]>()
  const add = (family: string, author: string, initials: string) => {
    if (initials === '') return
    const group = groups.get(family)
    if (group) group.push({ author, initials })
    else groups.set(family, [{ author, initials }])
  }
  for (const author of new Set(authors)) {
    const family = familyOf(author)
    add(family, author, initialsOf(author))
    const stated = author.split(',', 1)[0]!.split(' ')
    if (stated.length > 1)
      add(
        foldText(stated.at(-1)!),
        author,
        initialsOf(author) + firstLetters(foldText(stated.slice(0, -1).join(' '))),
      )
  }
  return groups
}

function familyOf(name: string): string {
  return foldText(name.split(',', 1)[0]!)
}

/** `jr` of `Figueira, José Rui`, `jr` of `Figueira, JR`; nothing of a body. */
function initialsOf(name: string): string {
  const given = name.split(', ')[1] ?? ''
  return /^\p{Lu}{1,4}$/u.test(given) ? given.toLowerCase() : firstLetters(foldText(given))
}

function firstLetters(text: string): string {
  return text
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('')
}
