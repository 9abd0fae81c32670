import type { Occurrences } from '../record/occurrences.js'
import type { Period } from '../record/period.js'
import type { BibRecord } from '../record/record.js'
import type { Variable } from '../record/variable.js'
import type { Units } from './build.js'

/** What built-in rules know besides the record that they are asked of. */
export interface CodingContext extends Units {
  records: readonly BibRecord[]
  period?: Period
}

/** A variable that needs no line of configuration: its values follow from the fields of records. */
export interface BuiltIn {
  variable: Variable
  /** Whether it is asked only where another variable follows from it. */
  onlyNamed?: true
  /** Asks every record of the context. */
  code(context: CodingContext): Occurrences
}

/** A built-in variable as plain data: most differ in words alone. */
export function fieldVariable(
  key: string,
  label: string,
  by: string,
  more: { several?: boolean; order?: Variable['order'] } = {},
): Variable {
  const { several = false, order = 'frequency' } = more
  return { key, label, by, several, order, origin: { kind: 'field', rule: key } }
}
