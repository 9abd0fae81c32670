import type { Distribution } from '../count/distribution.js'
import { ruleText } from '../count/rule-text.js'
import { numberColumn, textColumn, type Table } from '../table/table.js'

/**
 * Puts distributions of the same categories side by side: a row a category, a column a distribution under the name it is given. A category
 * that a distribution does not have is empty there; below stands what each of them counts.
 *
 * @example
 * const study = await openStudy(bundledReview)
 * compareCounts({ search: countsOf(study, 'year.search'), citation: countsOf(study, 'year.citation') }).rows.at(-1) // => { label: '2022', search: 1, citation: 3 }
 */
export function compareCounts(distributions: Readonly<Record<string, Distribution>>): Table {
  const named = Object.entries(distributions)
  const labels = new Map(named.flatMap(([, { rows }]) => rows.map(({ key, label }) => [key, label] as const)))
  const numberOf = ({ rows }: Distribution, key: string) => {
    const n = rows.find((row) => row.key === key)?.n ?? null
    return n === null ? null : Math.round(n * 100) / 100
  }
  return {
    id: named.map(([name]) => name).join('-'),
    title: `Counts under ${named.length} rules: ${named.map(([name]) => name).join(', ')}`,
    columns: [textColumn('label', 'Category'), ...named.map(([name]) => numberColumn(name, name))],
    rows: [...labels].map(([key, label]) => ({
      label,
      ...Object.fromEntries(named.map(([name, distribution]) => [name, numberOf(distribution, key)])),
    })),
    notes: named.map(([name, { rule }]) => `${name}: ${ruleText(rule)}`),
  }
}
