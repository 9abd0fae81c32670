import type { Distribution } from '../count/distribution.js'
import type { Ledger } from '../flow/ledger.js'

/** What claims are held against: what any corpus can give. */
export interface Evidence {
  /** What one record is called, in the singular: `article`, `study`. */
  unit: string
  /** Every record with what people call it, such as its citation; none where only distributions are known. */
  records: readonly { id: string; name: string }[]
  /** The recomputed ones. */
  distributions: readonly Distribution[]
  /** The ids of distributions of which only printed numbers are known. */
  published?: readonly string[]
  /** Ids of distributions that count the same under several rules, such as years under several year rules. */
  variants?: readonly (readonly string[])[]
  /** The ids of distributions whose codes were given after the paper; else all that hold a value of the basis `coded`. */
  codedAfterwards?: readonly string[]
  ledger?: Ledger
}

/** Whether a distribution's values were given afterwards by a coder, so that a published total that differs is not shown wrong. */
export function isCodedAfterwards({ id, rule }: Distribution, { codedAfterwards }: Evidence): boolean {
  return codedAfterwards ? codedAfterwards.includes(id) : (rule.bases?.coded ?? 0) > 0
}

/** What people call these records; the id where no name is known. */
export function namesOf(ids: readonly string[], records: Evidence['records']): string[] {
  const names = new Map(records.map(({ id, name }) => [id, name]))
  return ids.map((id) => names.get(id) ?? id)
}
