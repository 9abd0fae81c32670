import { foldText } from '../../base/text.js'
import type { BibRecord } from '../../record/record.js'
import type { Variable } from '../../record/variable.js'
import { fieldVariable, type BuiltIn } from '../built-in.js'
import { buildOccurrences } from '../build.js'

/** A variable whose values are texts of a field, those that differ in case, accents or punctuation only counted as one. */
function foldedTexts(
  variable: Variable,
  textsOf: (record: BibRecord) => readonly string[] | string,
): BuiltIn {
  return {
    variable,
    code(context) {
      return buildOccurrences(variable, context, { basis: 'exported' }, (place, answer) => {
        const record = context.records[place]
        if (!record) return
        const texts = textsOf(record)
        for (const text of typeof texts === 'string' ? [texts] : texts) {
          const key = foldText(text)
          if (key !== '') answer.add(key, text)
        }
      })
    },
  }
}

/** The keywords of the authors; terms of the database are another variable. */
export const keyword = foldedTexts(
  fieldVariable('keyword', 'Keyword', "authors' keyword", { several: true }),
  ({ keywords = [] }) => keywords,
)

/** Terms that the database gave: MeSH, Emtree, index keywords. */
export const indexTerm = foldedTexts(
  fieldVariable('index-term', 'Index term', 'index term of the database', { several: true }),
  ({ indexTerms = [] }) => indexTerms,
)

/** The fields of study or subject categories of the database. */
export const subject = foldedTexts(
  fieldVariable('subject', 'Subject', 'subject that the database puts it under', { several: true }),
  ({ subjects = [] }) => subjects,
)

/** The kind of work as the source says, several in some databases; in terms of CSL where the source's own are not known. */
export const documentType = foldedTexts(
  fieldVariable('type', 'Document type', 'document type as the source states it', { several: true }),
  ({ documentTypes, type = '' }) => documentTypes ?? type.replaceAll('-', ' '),
)

/** The publisher as the source states it. */
export const publisher = foldedTexts(
  fieldVariable('publisher', 'Publisher', 'publisher as the source states it'),
  ({ publisher: name = '' }) => name,
)
