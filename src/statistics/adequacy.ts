import { chiSquare } from './chi-square.js'
import { contingency, type ContingencyTable } from './contingency.js'

/** Whether a table is large enough to conclude from; where it is not, one line for the reader says so. */
export interface Adequacy {
  adequate: boolean
  warning?: string
}

/**
 * Judges a table of counts: adequate where every expected count is at least 5 (and so every row and column holds at least 10).
 * Throws a RangeError where a cell is no whole number of at least 0; a table without observations gets a warning like any other.
 * Source: the rule of thumb of Cochran (1954), Biometrics 10, 417-451, in its strict form.
 *
 * @example
 * adequacy([[30, 20], [25, 25]]) // => { adequate: true }
 * adequacy([[3, 1], [1, 3]]).warning // => '8 observations are too few to conclude from: 4 of 4 expected counts are below 5, the smallest row or column holds 4'
 */
export function adequacy(table: ContingencyTable): Adequacy {
  if (table.every((row) => row.every((cell) => cell === 0)))
    return { adequate: false, warning: 'no observations: there is nothing to compare' }
  const { rows, columns, n, df } = contingency('adequacy', table)
  if (df === 0) {
    const side = rows.length === 1 ? 'row' : 'column'
    return { adequate: false, warning: `all observations are in one ${side}: there is nothing to compare` }
  }
  const cells = rows.length * columns.length
  const below = Math.round(chiSquare(table).shareOfExpectedBelow5 * cells)
  if (below === 0) return { adequate: true }
  const smallest = Math.min(...rows, ...columns)
  return {
    adequate: false,
    warning: `${n} observations are too few to conclude from: ${below} of ${cells} expected counts are below 5, the smallest row or column holds ${smallest}`,
  }
}
