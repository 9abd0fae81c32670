import type { BibRecord } from '../record/record.js'
import type { Group } from './group.js'
import { completed, fullness, sourcesOf } from './merge-fields.js'

/** A record that stands for its duplicates. */
export interface UniqueRecord extends BibRecord {
  /** Every record that was merged into this one, itself included, as it was read: nothing is lost. */
  mergedFrom?: readonly BibRecord[]
}

/** Why records were merged, and what was kept from whom. */
export interface Merge {
  /** The id of the record that stands for all of them. */
  kept: string
  /** The ids of all of them, `kept` included, in the order of the input. */
  members: readonly string[]
  /** In words: the weakest reason that was needed. */
  reason: string
  /** The fields that agree in every pair that brought them together. */
  agreed: readonly string[]
  /** For each field that the kept record did not have, or had in a shorter form: the id of the record it is from. */
  from: Readonly<Record<string, string>>
  /** Each pair that brought them together, with its reason. */
  pairs: readonly { a: string; b: string; reason: string; agreed: readonly string[]; score: number }[]
}

/**
 * Merges a group: the fullest record stands for it, completed by the others; all of them stay whole in `mergedFrom`.
 * Lists and abstracts are the longest of all, citations the highest count of all, ISSNs and document types those of
 * all; `sources` says for each record its file, database and citations there.
 */
export function mergeGroup(
  records: readonly BibRecord[],
  group: Group,
): { record: UniqueRecord; merge: Merge } {
  const members = group.members.map((place) => at(records, place))
  const kept = members.reduce((best, record) => (fullness(record) > fullness(best) ? record : best))
  const others = members.filter((record) => record !== kept)
  const { fields, from } = completed(kept, others)
  const sources = sourcesOf([kept, ...others])
  const record = { ...kept, ...fields, ...(sources.length > 0 ? { sources } : {}), mergedFrom: members }
  return { record, merge: describe(records, group, kept.id, from) }
}

function at(records: readonly BibRecord[], place: number): BibRecord {
  const record = records[place]
  if (!record) throw new RangeError(`no record ${place}`)
  return record
}

function describe(
  records: readonly BibRecord[],
  group: Group,
  kept: string,
  from: Readonly<Record<string, string>>,
): Merge {
  const pairs = group.pairs.map(({ a, b, verdict, agreed, score }) => ({
    a: at(records, a).id,
    b: at(records, b).id,
    reason: verdict.reason,
    agreed,
    score,
  }))
  const weakest = pairs.reduce<(typeof pairs)[number] | undefined>(
    (least, pair) => (least === undefined || pair.score < least.score ? pair : least),
    undefined,
  )
  const agreed = pairs[0]?.agreed.filter((field) => pairs.every((pair) => pair.agreed.includes(field))) ?? []
  const members = group.members.map((place) => at(records, place).id)
  return { kept, members, reason: weakest?.reason ?? '', agreed, from, pairs }
}
