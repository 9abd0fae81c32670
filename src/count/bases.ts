import { bases } from '../record/code.js'
import type { Occurrences } from '../record/occurrences.js'

/** How many values rest on what, as ` (12 stated, 17 coded)`; nothing where they all rest on what the rule says anyway. */
export function basesText({ items, basis, details, variable }: Occurrences): string {
  if (variable.origin.kind !== 'sheet' || items.length === 0) return ''
  const counts = new Map<string, number>()
  for (let at = 0; at < items.length; at++) {
    const own = details.get(at)?.basis ?? basis
    counts.set(own, (counts.get(own) ?? 0) + 1)
  }
  const parts = bases.filter((each) => counts.has(each)).map((each) => `${counts.get(each)} ${each}`)
  return ` (${parts.join(', ')})`
}
