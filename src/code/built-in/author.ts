import { foldText } from '../../base/text.js'
import { fieldVariable, type BuiltIn } from '../built-in.js'
import { buildOccurrences } from '../build.js'
import { SameId } from '../same-id.js'

/**
 * Every author of a work. Names that differ in case, accents, hyphens or punctuation only, or that share an identifier such as an ORCID,
 * are one; names of which one only shortens the other are not.
 */
export const author: BuiltIn = {
  variable: fieldVariable('author', 'Author', 'author as printed', { several: true }),
  code(context) {
    const same = new SameId()
    for (const { authors, authorIds = [] } of context.records)
      authorIds.forEach((id, place) => {
        const name = authors[place]
        if (id !== '' && name !== undefined) same.note(foldText(name), id)
      })
    return buildOccurrences(author.variable, context, { basis: 'exported' }, (place, answer) => {
      for (const name of context.records[place]?.authors ?? []) {
        const key = foldText(name) || name
        answer.add(same.of(key), name)
      }
    })
  },
}
