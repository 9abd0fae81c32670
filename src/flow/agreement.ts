import { compareText } from '../base/text.js'
import { agreementOfTable, type Agreement } from '../statistics/agreement/agreement.js'

/**
 * Agreement between two raters over pairs of categories, see {@link agreementOfTable}; the categories go by name.
 *
 * @example
 * agreementOf([['yes', 'yes'], ['yes', 'no'], ['no', 'no'], ['no', 'no']]).percent?.value // => 0.75
 */
export function agreementOf(pairs: readonly (readonly [string, string])[], level = 0.95): Agreement {
  const categories = [...new Set(pairs.flat())].sort(compareText)
  const table = categories.map((a) =>
    categories.map((b) => pairs.filter(([x, y]) => x === a && y === b).length),
  )
  return agreementOfTable(table, categories, level)
}
