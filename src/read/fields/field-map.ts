import { fieldNames, type FieldName, type FieldOf } from '../../record/fields.js'
import type { NameOrder } from '../text/names.js'

/** What reading itself gives a record, not a field of its source. */
type Given = 'id' | 'source' | 'sources' | 'extra'

/** Places that fill a field of a record together with others: the ends of its pages, and whom to write to. */
const parts = ['startPage', 'endPage', 'correspondence'] as const

/** A place that a field of a source can fill. */
export type Target = Exclude<FieldName, Given> | (typeof parts)[number]

/** A place that holds several values. */
export type ListTarget = FieldOf<'texts'> | 'addresses' | 'correspondence'

const given: ReadonlySet<string> = new Set<Given>(['id', 'source', 'sources', 'extra'])

/** The places that a field of a source can fill, in the order of a record's fields. */
export const targets: readonly Target[] = [
  ...fieldNames.filter((name): name is Exclude<FieldName, Given> => !given.has(name)),
  ...parts,
]

/**
 * The places that all of their sources' fields fill together: a database spreads subject categories, indexers' terms
 * and the two ISSNs over fields of their own. Every other place is filled by the first field that has a value.
 */
export const filledByAll: ReadonlySet<Target> = new Set(['issn', 'indexTerms', 'subjects'])

/**
 * How an address says whose it is: `name-first` `Doe, J., Univ X, Spain`; `name-last` `Doe, J. (Univ X, Spain)`;
 * `brackets` `[Doe, J.; Roe, K.] Univ X, Spain`; `name-semicolon` `Doe, J.; Univ X, Spain; email: d@x.es`;
 * `name-mark` `Doe, J (corresponding author), Univ X, Spain`.
 */
export type AddressForm = 'name-first' | 'name-last' | 'brackets' | 'name-semicolon' | 'name-mark'

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
  lists?: Readonly<Partial<Record<ListTarget, 'guess' | RegExp>>>
  /** Fields whose lines are one value each; the lines of all other fields are one text, wrapped. */
  lines?: readonly string[]
  /** What stands at the end of names and does not belong to them. */
  nameNoise?: RegExp
  /** How the addresses of a field say whose they are; without one they do not. */
  addressForms?: Readonly<Record<string, AddressForm>>
  /** Names of institutions that stand for addresses, and the field with the codes of their countries. */
  institutions?: { field: string; countries: string }
  /** Fields of counts that the source leaves empty where they are zero. */
  emptyIsZero?: readonly string[]
  /** Whose identifiers of authors a field has, where they are no ORCIDs: `scopus`. */
  authorIdsOf?: Readonly<Record<string, string>>
  /** Texts that stand for a value that is not there. */
  missing?: RegExp
  /** Fields that fill their place only with values of some form. */
  forms?: Readonly<Record<string, RegExp>>
  /** A value that is a DOI only if it looks so, with what does not belong to it taken off: MEDLINE's `[doi]`. */
  doiOnly?: RegExp
  /** The source's kinds of work in CSL's terms, by their names in lower case. */
  types?: Readonly<Record<string, string>>
  /** The kind of every work, where all are of one. */
  everyType?: string
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
    map.fields[target]?.forEach((name, rank) =>
      slots.set(name, { target: index, rank: filledByAll.has(target) ? 0 : rank }),
    )
  })
  return { map, slots, lines: new Set(map.lines) }
}
