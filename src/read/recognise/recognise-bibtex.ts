import { bibtexReader } from '../formats/bibtex.js'
import { notePartsSink } from '../formats/note-parts.js'
import { planFields } from '../fields/field-map.js'
import { bibtexDialects, bibtexFieldMap } from '../fields/bibtex.js'
import { ownExportSink } from '../own/own-exports.js'
import type { Recognised } from './recognised.js'

/** Recognises BibTeX by the head of an entry at the beginning of a line. */
export function recogniseBibtex(sample: string): Recognised | undefined {
  if (!/^[ \t]*@[A-Za-z]+\s*[{(]\s*[^\s{}(),="']*\s*(?:,|$|=|\}|jabref)/m.test(sample)) return undefined
  const dialect = bibtexDialects.find(({ mark }) => mark.test(sample))
  return {
    format: 'bibtex',
    dialect: dialect?.name ?? 'general',
    why: `entries such as @article{key,${dialect ? `; ${dialect.why}` : ''}`,
    plan: planFields({ ...bibtexFieldMap, ...dialect?.map }),
    open: (sink) => {
      if (dialect?.name === 'reviewbook') return bibtexReader(ownExportSink(sink, 'bibtex'))
      return bibtexReader(dialect?.notes === undefined ? sink : notePartsSink(sink, dialect.notes))
    },
  }
}
