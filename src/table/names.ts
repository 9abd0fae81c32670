/** Gives the name that a table prints for an id, such as the citation of an article. */
export type Names = ReadonlyMap<string, string>

/** What a table is called; both have a default. */
export interface TableName {
  /** The name of its files. */
  id?: string
  title?: string
}

/** Ids as their names, parted by `; `. */
export function namesOf(ids: readonly string[], names: Names): string {
  return ids.map((id) => names.get(id) ?? id).join('; ')
}

/** Labels of values, parted by `; `; null where there are none. */
export function joined(labels: readonly string[]): string | null {
  return labels.length === 0 ? null : labels.join('; ')
}

/** A number with two decimals; null where there is none. */
export function fixed(value: number | null): string | null {
  return value === null ? null : value.toFixed(2)
}

/** A p value as people print it: `< 0.001`, else three decimals. */
export function pText(p: number | null): string | null {
  if (p === null) return null
  return p < 0.001 ? '< 0.001' : Math.min(1, p).toFixed(3)
}
