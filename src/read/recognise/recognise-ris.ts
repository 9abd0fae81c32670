import { notePartsSink } from '../formats/note-parts.js'
import { planFields } from '../fields/field-map.js'
import { risDialects } from '../fields/ris-dialects.js'
import { risFields } from '../fields/ris.js'
import { ownExportSink } from '../own/own-exports.js'
import type { Recognised } from './recognised.js'
import { risReader } from '../formats/ris.js'

/** Recognises RIS by a line TY or, in a file without any, by a line ER; its dialect by lines that only one writes. */
export function recogniseRis(sample: string): Recognised | undefined {
  const typed = /^TY[ \t]{1,4}- ?/m.test(sample)
  if (!typed && !(/^ER {2}-/m.test(sample) && /^[A-Z][A-Z0-9] {2}- /m.test(sample))) return undefined
  const dialect = risDialects.find(({ mark }) => mark.test(sample))
  const how = typed ? 'lines TY  - and ER  -' : 'lines ER  - and no TY  -'
  return {
    format: 'ris',
    dialect: dialect?.name ?? 'general',
    why: dialect ? `${how}; ${dialect.why}` : how,
    plan: planFields({ ...risFields, ...dialect?.map }),
    open: (sink) => {
      if (dialect?.name === 'reviewbook') return risReader(ownExportSink(sink, 'ris'), !typed)
      return risReader(dialect?.notes === undefined ? sink : notePartsSink(sink, dialect.notes), !typed)
    },
  }
}
