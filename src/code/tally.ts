import type { Occurrences } from '../record/occurrences.js'

/** How many units have each category. */
export function incidenceCounts({ categories, items }: Pick<Occurrences, 'categories' | 'items'>): number[] {
  const counts = categories.map(() => 0)
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1
  return counts
}
