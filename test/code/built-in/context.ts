import type { BuiltIn } from '../../../src/code/built-in.js'
import type { Occurrences } from '../../../src/record/occurrences.js'
import type { Period } from '../../../src/record/period.js'
import type { BibRecord } from '../../../src/record/record.js'
import { recordsOf } from '../corpus.js'

/** The answers of a built-in variable to records that say nothing but what is given. */
export function ask(builtIn: BuiltIn, parts: readonly Partial<BibRecord>[], period?: Period): Occurrences {
  const records = recordsOf(parts)
  const ids = records.map(({ id }) => id)
  return builtIn.code({ unit: 'record', ids, records, ...(period ? { period } : {}) })
}
