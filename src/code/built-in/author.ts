import { foldText } from '../../base/text.js'
import type { BibRecord } from '../../record/record.js'
import { fieldVariable, type BuiltIn } from '../built-in.js'
import { buildOccurrences } from '../build.js'
import { SameId } from '../same-id.js'

/**
 * Every author of a work. Names that differ in case, accents, hyphens or punctuation only, or that share an identifier such as an ORCID,
 * are one, unless they stand side by side at one work; names of which one only shortens the other are not.
 */
export const author: BuiltIn = {
  variable: fieldVariable('author', 'Author', 'author as printed', { several: true }),
  code(context) {
    const keyOf = authorKeys(context.records)
    const same = new SameId()
    for (const { authors, authorIds = [] } of context.records)
      authorIds.forEach((id, place) => {
        const name = authors[place]
        if (id !== '' && name !== undefined) same.note(keyOf(name), id)
      })
    return buildOccurrences(author.variable, context, { basis: 'exported' }, (place, answer) => {
      for (const name of context.records[place]?.authors ?? []) answer.add(same.of(keyOf(name)), name)
    })
  },
}

/** The key of each name: folded, but for names that stand at one work with another that folds alike, as `Lü, Y.` and `Lu, Y.` do. */
function authorKeys(records: readonly BibRecord[]): (name: string) => string {
  const folded = new Map<string, string>()
  const fold = (name: string) => {
    const before = folded.get(name)
    if (before !== undefined) return before
    const key = foldText(name) || name
    folded.set(name, key)
    return key
  }
  const apart = new Set<string>()
  for (const { authors } of records) {
    const own = new Set(authors.map(asWritten))
    if (new Set([...own].map(fold)).size === own.size) continue
    const seen = new Set<string>()
    for (const name of own) if (seen.size === seen.add(fold(name)).size) apart.add(fold(name))
  }
  return (name) => (apart.has(fold(name)) ? asWritten(name) : fold(name))
}

function asWritten(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
