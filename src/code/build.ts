import { compareText } from '../base/text.js'
import type { Basis, CodeDetail } from '../record/code.js'
import type { Occurrences } from '../record/occurrences.js'
import type { Category, Variable } from '../record/variable.js'

/** The units of which a variable is asked. */
export interface Units {
  unit: string
  ids: readonly string[]
}

/** What a rule says of one unit: its values, each with what it rests on where that is not the usual, or why there are none. */
export interface Answer {
  /** Adds a value; one that the unit has already counts once. Without a label the key is printed. */
  add(key: string, label?: string, detail?: CodeDetail): void
  /** Why the unit has no value. */
  because(reason: string): void
}

/** How answers are put together. */
export interface BuildOptions {
  /** What values rest on, where the rule says nothing else. */
  basis: Basis
  /** Categories that are there whatever is found, in order. */
  categories?: readonly Category[]
  /** Numbers from and to which every number has a category, beside those between the least and the greatest found. */
  range?: { from?: number | undefined; to?: number | undefined }
}

/** Numbers further apart than this are not all given a category: one of them is a slip. */
const widestRange = 400

/** Asks every unit by a rule and gives the incidence; takes time linear in units and values. */
export function buildOccurrences(
  variable: Variable,
  units: Units,
  options: BuildOptions,
  rule: (place: number, answer: Answer) => void,
): Occurrences {
  const building = new Building(options.categories ?? [], variable.order === 'number')
  const starts = new Uint32Array(units.ids.length + 1)
  for (let place = 0; place < units.ids.length; place++) {
    building.begin(place)
    rule(place, building)
    starts[place + 1] = building.items.length
  }
  const order = ordered(building.named(options.categories?.length ?? 0), building.counts, variable, options)
  return {
    variable,
    unit: units.unit,
    ids: units.ids,
    categories: order.map(({ category }) => category),
    starts,
    items: inOrder(building.items, order),
    basis: options.basis,
    details: building.details,
    reasons: building.reasons,
    forms: formsInOrder(building.forms, order),
  }
}

class Building implements Answer {
  readonly items: number[] = []
  readonly details = new Map<number, CodeDetail>()
  readonly reasons = new Map<number, string>()
  readonly categories: Category[]
  readonly counts: number[]
  /** The printed forms of a category, once there is a second. */
  readonly forms = new Map<number, Map<string, number>>()
  /** The form in which each category was printed first. */
  private readonly printed: (string | undefined)[] = []
  private readonly places = new Map<string, number>()
  private unit = 0
  private first = 0

  constructor(
    given: readonly Category[],
    private readonly numbers: boolean,
  ) {
    this.categories = [...given]
    this.counts = given.map(() => 0)
    for (const [place, { key }] of given.entries()) this.places.set(this.keyOf(key), place)
  }

  begin(unit: number): void {
    this.unit = unit
    this.first = this.items.length
  }

  add(stated: string, label = stated, detail?: CodeDetail): void {
    const key = this.keyOf(stated)
    let place = this.places.get(key)
    if (place === undefined) {
      place = this.categories.length
      this.places.set(key, place)
      this.categories.push({ key, label })
      this.counts.push(0)
    }
    if (this.items.indexOf(place, this.first) >= 0) return
    this.noteForm(place, label)
    this.counts[place] = (this.counts[place] ?? 0) + 1
    if (detail) this.details.set(this.items.length, detail)
    this.items.push(place)
  }

  because(reason: string): void {
    this.reasons.set(this.unit, reason)
  }

  /** The categories, those that were found under the form that is printed most often. */
  named(given: number): Category[] {
    return this.categories.map((category, place) => {
      const forms = place < given ? undefined : this.forms.get(place)
      return forms ? { ...category, label: mostFrequent(forms) } : category
    })
  }

  /** `5` and `5.0` are one number, and so one category in the order of numbers. */
  private keyOf(stated: string): string {
    return this.numbers ? numberKey(stated) : stated
  }

  private noteForm(place: number, label: string): void {
    const first = (this.printed[place] ??= label)
    const forms = this.forms.get(place)
    if (forms) forms.set(label, (forms.get(label) ?? 0) + 1)
    else if (label !== first)
      this.forms.set(
        place,
        new Map([
          [first, this.counts[place] ?? 0],
          [label, 1],
        ]),
      )
  }
}

/** A number as it is usually written; other text as it stands. */
function numberKey(text: string): string {
  return /^[-+]?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text).toString() : text
}

/** Of forms that are as frequent as each other the first that was met. */
function mostFrequent(forms: ReadonlyMap<string, number>): string {
  return [...forms].reduce((best, form) => (form[1] > best[1] ? form : best))[0]
}

/** A category with its place before they were put in order, none for one that is there for completeness only. */
interface Placed {
  category: Category
  before: number | undefined
}

function ordered(
  categories: readonly Category[],
  counts: readonly number[],
  { order }: Variable,
  { range, categories: given = [] }: BuildOptions,
): Placed[] {
  const placed = categories.map((category, before): Placed => ({ category, before }))
  if (order === 'number') return numbered(placed, range)
  if (order === 'given') return placed
  const n = ({ before }: Placed) => counts[before ?? -1] ?? 0
  const rest = placed
    .slice(given.length)
    .sort((a, b) => n(b) - n(a) || compareText(a.category.key, b.category.key))
  return [...placed.slice(0, given.length), ...rest]
}

function numbered(placed: readonly Placed[], range: BuildOptions['range']): Placed[] {
  const byNumber = new Map(placed.map((each) => [Number(each.category.key), each]))
  const all = [...byNumber.keys(), ...[range?.from, range?.to].filter((bound) => bound !== undefined)]
  const [least, greatest] = all.reduce(
    ([low, high], n) => [Math.min(low, n), Math.max(high, n)],
    [Infinity, -Infinity],
  )
  const whole = all.every(Number.isInteger) && greatest - least <= widestRange
  if (!whole) return [...placed].sort((a, b) => compareNumbers(a.category.key, b.category.key))
  return Array.from({ length: all.length === 0 ? 0 : greatest - least + 1 }, (_, index) => {
    const key = (least + index).toString()
    return byNumber.get(least + index) ?? { category: { key, label: key }, before: undefined }
  })
}

/** What is no number stands behind all numbers. */
function compareNumbers(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)]
  if (Number.isNaN(x) || Number.isNaN(y))
    return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || compareText(a, b)
  return x - y
}

function inOrder(items: readonly number[], order: readonly Placed[]): Uint32Array {
  const after = new Uint32Array(order.length)
  for (const [place, { before }] of order.entries()) if (before !== undefined) after[before] = place
  return Uint32Array.from(items, (item) => after[item] ?? 0)
}

function formsInOrder(
  forms: ReadonlyMap<number, ReadonlyMap<string, number>>,
  order: readonly Placed[],
): Map<number, ReadonlyMap<string, number>> {
  if (forms.size === 0) return new Map()
  return new Map(
    order.flatMap(({ before }, place) => {
      const own = before === undefined ? undefined : forms.get(before)
      return own ? [[place, own] as const] : []
    }),
  )
}
