import { bases, type Basis } from '../record/code.js'
import type { Occurrences } from '../record/occurrences.js'

/** How many values rest on what, in the order of {@link bases}; those that none rests on are left out. */
export type BasisCounts = Readonly<Partial<Record<Basis, number>>>

/** How many values rest on what, where people gave them; nothing is said of values that all rest on one rule. */
export function basisCounts({ items, basis, details, variable }: Occurrences): BasisCounts | undefined {
  if (variable.origin.kind !== 'sheet' || items.length === 0) return undefined
  const counts = new Map<Basis, number>()
  for (let at = 0; at < items.length; at++) {
    const own = details.get(at)?.basis ?? basis
    counts.set(own, (counts.get(own) ?? 0) + 1)
  }
  return Object.fromEntries(bases.flatMap((each) => (counts.has(each) ? [[each, counts.get(each)]] : [])))
}

/** The same in words, as ` (12 stated, 17 coded)`. */
export function basesText(counts: BasisCounts | undefined): string {
  if (!counts) return ''
  return ` (${Object.entries(counts)
    .map(([basis, n]) => `${n} ${basis}`)
    .join(', ')})`
}
