import type { BibRecord } from '../record/record.js'
import type { Group } from './group.js'

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

const FIELDS = [
  ['title', 'authors', 'year', 'journal', 'volume', 'issue', 'pages', 'doi', 'abstract', 'keywords'],
  ['type', 'language', 'database', 'addresses'],
].flat() as readonly (keyof BibRecord)[]

/** Fields of which the longest version is kept, since exports cut them short. */
const LONGEST: ReadonlySet<keyof BibRecord> = new Set(['abstract', 'authors', 'keywords', 'addresses'])

/** Merges a group: the fullest record stands for it, completed by the others; all of them stay whole in `mergedFrom`. */
export function mergeGroup(
  records: readonly BibRecord[],
  group: Group,
): { record: UniqueRecord; merge: Merge } {
  const members = group.members.map((place) => at(records, place))
  const kept = members.reduce((best, record) => (fullness(record) > fullness(best) ? record : best))
  const others = members.filter((record) => record !== kept)
  const from: Record<string, string> = {}
  const completed: Record<string, unknown> = {}
  for (const field of FIELDS) {
    const source = bestSource(kept, others, field)
    if (source === kept) continue
    completed[field] = source[field]
    from[field] = source.id
  }
  const sources = [kept, ...others].flatMap(({ source }) => (source ? [source] : []))
  const record = {
    ...kept,
    ...completed,
    ...(sources.length > 0 ? { sources } : {}),
    mergedFrom: members,
  }
  return { record, merge: describe(records, group, kept.id, from) }
}

function at(records: readonly BibRecord[], place: number): BibRecord {
  const record = records[place]
  if (!record) throw new RangeError(`no record ${place}`)
  return record
}

function sizeOf(value: BibRecord[keyof BibRecord]): number {
  if (value === undefined) return 0
  return typeof value === 'object' ? JSON.stringify(value).length - 2 : String(value).length
}

function fullness(record: BibRecord): number {
  return FIELDS.reduce((n, field) => n + (sizeOf(record[field]) > 0 ? 1 : 0), 0)
}

function bestSource(kept: BibRecord, others: readonly BibRecord[], field: keyof BibRecord): BibRecord {
  if (sizeOf(kept[field]) > 0 && !LONGEST.has(field)) return kept
  return others.reduce((best, record) => (sizeOf(record[field]) > sizeOf(best[field]) ? record : best), kept)
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
