/**
 * How many units the first rater put into each category (rows) and the second into each (columns); `table[i][j]` counts
 * the units that are in category i for the first and in category j for the second.
 */
export type AgreementTable = readonly (readonly number[])[]

/**
 * The share of units on which both raters agree; null without units.
 *
 * @example
 * percentAgreement([[20, 5], [10, 15]]) // => 0.7
 */
export function percentAgreement(table: AgreementTable): number | null {
  const { n, agreed } = margins(table)
  return n === 0 ? null : agreed / n
}

/**
 * Cohen's kappa: agreement beyond what the two raters' own rates give by chance (Cohen 1960, Educational and
 * Psychological Measurement 20, 37-46). Null where chance alone would agree always: both used one and the same category.
 *
 * @example
 * cohenKappa([[20, 5], [10, 15]])?.toFixed(4) // => '0.4000'
 */
export function cohenKappa(table: AgreementTable): number | null {
  const { n, agreed, rows, columns } = margins(table)
  const chance = rows.reduce((sum, row, k) => sum + row * (columns[k] ?? 0), 0) / n ** 2
  return n === 0 || chance === 1 ? null : (agreed / n - chance) / (1 - chance)
}

/**
 * Gwet's AC1, which a rare category does not pull to zero (Gwet 2008, British Journal of Mathematical and Statistical
 * Psychology 61, 29-48). Null for fewer than two categories.
 *
 * @example
 * gwetAc1([[118, 5], [2, 0]])?.toFixed(4) // => '0.9408'
 */
export function gwetAc1(table: AgreementTable): number | null {
  const { n, agreed, rows, columns } = margins(table)
  if (n === 0 || rows.length < 2) return null
  const prevalence = rows.map((row, k) => (row + (columns[k] ?? 0)) / (2 * n))
  const chance = prevalence.reduce((sum, p) => sum + p * (1 - p), 0) / (rows.length - 1)
  return (agreed / n - chance) / (1 - chance)
}

function margins(table: AgreementTable): { n: number; agreed: number; rows: number[]; columns: number[] } {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0))
  const columns = table.map((_, k) => table.reduce((sum, row) => sum + (row[k] ?? 0), 0))
  return {
    n: rows.reduce((sum, count) => sum + count, 0),
    agreed: table.reduce((sum, row, k) => sum + (row[k] ?? 0), 0),
    rows,
    columns,
  }
}
