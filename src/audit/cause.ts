import { plural } from '../base/words.js'
import type { Claim } from './claim.js'
import { namesOf, type Evidence } from './evidence.js'

/** A number that was counted under one of several rules: what the other rules give and which records make the difference. */
export function otherRules({ target }: Claim, evidence: Evidence): { id: string; n: number; text: string }[] {
  const { records, distributions, unit, variants = [] } = evidence
  const key = target?.key
  const group = variants.find((ids) => target !== undefined && ids.includes(target.distribution)) ?? []
  if (!target || key === undefined) return []
  const idsUnder = (id: string) =>
    distributions.find((each) => each.id === id)?.rows.find((row) => row.key === key)?.records ?? []
  const ours = idsUnder(target.distribution)
  return distributions
    .filter(({ id }) => group.includes(id) && id !== target.distribution)
    .map(({ id, missing }) => {
      const theirs = idsUnder(id)
      const only = ours.filter((record) => !theirs.includes(record) && !missing.includes(record))
      const added = theirs.filter((record) => !ours.includes(record))
      const moved = [
        ...(only.length > 0 ? [`not there: ${namesOf(only, records).join('; ')}`] : []),
        ...(added.length > 0 ? [`only there: ${namesOf(added, records).join('; ')}`] : []),
        ...(missing.length > 0 ? [`without a value there: ${missing.length} of all ${plural(unit)}`] : []),
      ]
      const text = `under ${id}: ${theirs.length}${moved.length > 0 ? ` (${moved.join('; ')})` : ''}`
      return { id, n: theirs.length, text }
    })
}
