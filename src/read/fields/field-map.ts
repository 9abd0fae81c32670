import type { NameOrder } from '../text/names.js'

/** The places of a record that a field of a source can fill; `startPage` and `endPage` make `pages` together. */
export const targets = [
  'title',
  'authors',
  'year',
  'journal',
  'volume',
  'issue',
  'pages',
  'startPage',
  'endPage',
  'doi',
  'abstract',
  'keywords',
  'type',
  'language',
  'database',
  'addresses',
] as const

export type Target = (typeof targets)[number]

/**
 * How the fields of a format, or of one database's dialect of it, fill a record: plain data. For each place the
 * source's names in order of preference: the first that has a value fills it with all its values, and what the
 * others have stays in the record's `extra`, as does every field that is not named here.
 */
export interface FieldMap {
  fields: Readonly<Partial<Record<Target, readonly string[]>>>
  /** How names without a comma are written. */
  names?: NameOrder
  /**
   * Which of the fields above hold several values in one: `authors` separated in any of the ways that tables use,
   * the others by what the pattern matches. Values on lines of their own are apart without being named here.
   */
  lists?: Readonly<Partial<Record<'authors' | 'keywords' | 'addresses', 'guess' | RegExp>>>
  /** Fields whose lines are one value each; the lines of all other fields are one text, wrapped. */
  lines?: readonly string[]
  /** What stands at the end of names and does not belong to them. */
  nameNoise?: RegExp
  /** Texts that stand for a value that is not there. */
  missing?: RegExp
  /** A value that is a DOI only if it looks so, with what does not belong to it taken off: MEDLINE's `[doi]`. */
  doiOnly?: RegExp
  /** The source's kinds of work in CSL's terms, by their names in lower case. */
  types?: Readonly<Record<string, string>>
  /** The database, where every record of the dialect comes from one. */
  database?: string
}

/** A field map made ready: for each name of the source the places that it can fill and how much it is preferred. */
export interface FieldPlan {
  map: FieldMap
  /** By name: the place of a field and its rank there. A name can fill one place only. */
  slots: ReadonlyMap<string, Slot>
  lines: ReadonlySet<string>
}

export interface Slot {
  target: number
  rank: number
}

/** Makes a field map ready for many records. */
export function planFields(map: FieldMap): FieldPlan {
  const slots = new Map<string, Slot>()
  targets.forEach((target, index) => {
    map.fields[target]?.forEach((name, rank) => slots.set(name, { target: index, rank }))
  })
  return { map, slots, lines: new Set(map.lines) }
}
