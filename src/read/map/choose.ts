import { targets, type FieldPlan, type Slot, type Target } from '../fields/field-map.js'
import type { Problem, RawRecord } from '../raw-record.js'
import { citationsIn, issnsIn, yearIn } from '../text/numbers.js'
import { keep, type Extra } from './extra.js'

/** What was found when a record was filled. */
export interface MappingNotes {
  /** The file, as records name it. */
  file: string
  problem(problem: Problem): void
  /** A field that the map does not name. */
  unmapped(name: string): void
}

/** The field of a raw record that fills each place: its rank and its values. */
export interface Chosen {
  rank: number
  name: string
  values: string[]
}

/** The number of each place, by its name. */
export const places = Object.fromEntries(targets.map((target, index) => [target, index])) as Readonly<
  Record<Target, number>
>

const none: string[] = []

/** Picks the field that fills each place; puts all others into `extra`. */
export function choose(
  raw: RawRecord,
  plan: FieldPlan,
  extra: Extra,
  notes: Pick<MappingNotes, 'unmapped'>,
): (Chosen | undefined)[] {
  const { names, values } = raw
  const chosen = new Array<Chosen | undefined>(targets.length)
  const slots = new Array<Slot | undefined | null>(names.length)
  for (let index = 0; index < names.length; index++) {
    const slot = slotOf(names[index]!, values[index]!, plan, notes)
    slots[index] = slot
    if (!slot) continue
    const place = chosen[slot.target]
    if (place === undefined || slot.rank < place.rank)
      chosen[slot.target] = { rank: slot.rank, name: names[index]!, values: none }
  }
  for (let index = 0; index < slots.length; index++) {
    const slot = slots[index]
    if (slot === null) continue
    const place = slot && chosen[slot.target]
    if (!place || place.rank !== slot.rank) keep(extra, names[index]!, values[index]!)
    // Most places have one value: a list made with it is far smaller than one that grows.
    else if (place.values === none) place.values = [values[index]!]
    else place.values.push(values[index]!)
  }
  return chosen
}

/** The place that a value can fill; undefined where it can fill none, null where there is no value. */
function slotOf(
  name: string,
  value: string,
  plan: FieldPlan,
  notes: Pick<MappingNotes, 'unmapped'>,
): Slot | undefined | null {
  if (value === '' || (value.charCodeAt(0) <= 32 && value.trim() === '')) return null
  const slot = plan.slots.get(name)
  if (!slot) notes.unmapped(name)
  return slot && fits(name, value, slot.target, plan) ? slot : undefined
}

/** What R, spreadsheets and databases write where there is no value; a family name Na is one, and a title may be. */
const nothing = /^(?:NA|N\/A|n\/a|NULL|NaN|nan|<NA>)$/

/** Whether a digit comes first: most short values are numbers. */
function startsDigit(value: string): boolean {
  const code = value.charCodeAt(0)
  return code >= 48 && code <= 57
}

/** Whether a value can fill its place: a year must be in it, a count, an ISSN; a placeholder is no value. */
function fits(name: string, value: string, target: number, plan: FieldPlan): boolean {
  if (value.length <= 8 && !startsDigit(value) && target !== places.title && nothing.test(value.trim()))
    return false
  if (plan.map.missing?.test(value)) return false
  if (target === places.startPage && plan.map.forms?.[name]?.test(value.trim()) === false) return false
  if (target === places.year) return yearIn(value) !== undefined
  if (target === places.citedBy) return citationsIn(value) !== undefined
  if (target === places.issn) return issnsIn(value).length > 0
  if (target === places.doi && plan.map.doiOnly) return plan.map.doiOnly.test(value)
  return true
}
