import type { BibRecord } from '../record/record.js'
import { oneLine, plainText } from './text/clean.js'
import { isDoi, normaliseDoi } from './text/doi.js'
import { targets, type FieldPlan, type Slot, type Target } from './fields/field-map.js'
import { splitAuthors, splitKeywords } from './text/name-lists.js'
import { parseName } from './text/names.js'
import { normalisePages, yearIn } from './text/numbers.js'
import type { Problem, RawRecord } from './raw-record.js'

/** A record whose id is still to be given. */
export type Draft = { -readonly [K in keyof BibRecord]: BibRecord[K] }

/** What was found when a record was filled. */
export interface MappingNotes {
  /** The file, as records name it. */
  file: string
  problem(problem: Problem): void
  /** A field that the map does not name. */
  unmapped(name: string): void
}

type Extra = Record<string, string | string[]>

const places = Object.fromEntries(targets.map((target, index) => [target, index])) as Record<Target, number>

/** The field of a raw record that fills each place: its rank and its values. */
interface Chosen {
  rank: number
  name: string
  values: string[]
}

const none: string[] = []

/** Fills a record from the fields of its source as the plan says; nothing is left out: the rest goes to `extra`. */
export function mapRecord(raw: RawRecord, plan: FieldPlan, notes: MappingNotes): Draft {
  const extra: Extra = {}
  const chosen = choose(raw, plan, extra, notes)
  const at = (target: Target): Chosen | undefined => chosen[places[target]]
  const text = (target: Target, tidy = oneLine): string => {
    const values = at(target)?.values
    return values === undefined ? '' : tidy(values.length === 1 ? values[0]! : values.join(' '))
  }

  const draft: Draft = {
    id: '',
    title: text('title', plainText),
    authors: authorsOf(at('authors'), plan),
  }
  setYear(draft, at('year'), extra)
  setText(draft, 'journal', text('journal', plainText))
  setText(draft, 'volume', text('volume'))
  setText(draft, 'issue', text('issue'))
  setText(draft, 'pages', pagesOf(text('pages'), at('startPage'), at('endPage'), extra))
  setDoi(draft, at('doi'), raw, extra, notes)
  setText(draft, 'abstract', text('abstract', plainText))
  setList(draft, 'keywords', listOf(at('keywords'), plan, 'keywords'))
  setType(draft, at('type'), plan, extra)
  setText(draft, 'language', text('language'))
  setText(draft, 'database', text('database') || (plan.map.database ?? ''))
  setAddresses(draft, listOf(at('addresses'), plan, 'addresses'))
  draft.source = { file: notes.file, line: raw.line }
  if (Object.keys(extra).length > 0) draft.extra = extra
  return draft
}

/** Picks the field that fills each place; puts all others into `extra`. */
function choose(raw: RawRecord, plan: FieldPlan, extra: Extra, notes: MappingNotes): (Chosen | undefined)[] {
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
function slotOf(name: string, value: string, plan: FieldPlan, notes: MappingNotes): Slot | undefined | null {
  if (value === '' || (value.charCodeAt(0) <= 32 && value.trim() === '')) return null
  const slot = plan.slots.get(name)
  if (!slot) notes.unmapped(name)
  return slot && fits(value, slot.target, plan) ? slot : undefined
}

/** Whether a value can fill its place: a year must be in it; a placeholder is no value. */
function fits(value: string, target: number, plan: FieldPlan): boolean {
  if (plan.map.missing?.test(value)) return false
  if (target === places.year) return yearIn(value) !== undefined
  if (target === places.doi && plan.map.doiOnly) return plan.map.doiOnly.test(value)
  return true
}

/** Adds a value to a record's `extra`; a name such as `__proto__` is a name like others. */
function keep(extra: Extra, name: string, value: string): void {
  const text = (value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value).trim()
  // What every object inherits under some names is neither text nor a list.
  const before: unknown = extra[name]
  if (Array.isArray(before)) before.push(text)
  else if (typeof before === 'string') extra[name] = [before, text]
  else if (name === '__proto__')
    Object.defineProperty(extra, name, { value: text, enumerable: true, configurable: true, writable: true })
  else extra[name] = text
}

function setText(
  draft: Draft,
  field: 'journal' | 'volume' | 'issue' | 'abstract' | 'language' | 'database' | 'pages',
  value: string,
): void {
  if (value !== '') draft[field] = value
}

function setAddresses(draft: Draft, values: string[]): void {
  if (values.length > 0) draft.addresses = values.map((text) => ({ text }))
}

function setList(draft: Draft, field: 'keywords', values: string[]): void {
  if (values.length > 0) draft[field] = values
}

function authorsOf(chosen: Chosen | undefined, plan: FieldPlan): string[] {
  const { names, nameNoise } = plan.map
  const stated = listOf(chosen, plan, 'authors')
  const persons = nameNoise
    ? stated.map((name) => name.replace(nameNoise, '')).filter((name) => name !== '')
    : stated
  return persons.map((name) => parseName(name, names))
}

/** The values of a list: one for each line, or cut where the field map says so; a value twice is kept once. */
function listOf(
  chosen: Chosen | undefined,
  plan: FieldPlan,
  target: 'authors' | 'keywords' | 'addresses',
): string[] {
  if (!chosen) return []
  const how = plan.map.lists?.[target]
  const byLines = plan.lines.has(chosen.name) && chosen.values.some((value) => value.includes('\n'))
  const lines = byLines ? chosen.values.flatMap((value) => value.split('\n')) : chosen.values
  const parts = how === undefined ? lines : lines.flatMap((line) => cutList(line, target, how))
  const texts = parts.map(plainText)
  const values = texts.includes('') ? texts.filter((text) => text !== '') : texts
  return target === 'keywords' ? values.filter((text, index) => values.indexOf(text) === index) : values
}

function cutList(
  value: string,
  target: 'authors' | 'keywords' | 'addresses',
  how: 'guess' | RegExp,
): string[] {
  if (how !== 'guess') return value.split(how)
  return target === 'authors' ? splitAuthors(value) : splitKeywords(value)
}

function pagesOf(pages: string, start: Chosen | undefined, end: Chosen | undefined, extra: Extra): string {
  if (pages !== '') {
    for (const other of [start, end]) other?.values.forEach((value) => keep(extra, other.name, value))
    return normalisePages(pages)
  }
  const first = normalisePages(oneLine(start?.values[0] ?? ''))
  const last = normalisePages(oneLine(end?.values[0] ?? ''))
  for (const other of [start, end])
    if (other && other.values.length > 1)
      other.values.slice(1).forEach((value) => keep(extra, other.name, value))
  if (first === '' || last === '' || first === last) return first || (first === last ? '' : last)
  if (!first.includes('-')) return normalisePages(`${first}-${last}`)
  keep(extra, end!.name, end!.values[0]!)
  return first
}

function setYear(draft: Draft, chosen: Chosen | undefined, extra: Extra): void {
  if (!chosen) return
  const year = yearIn(chosen.values[0]!)
  if (year === undefined) return
  draft.year = year
  // A date says more than its year: what it says stays.
  for (const value of chosen.values) if (value.trim() !== String(year)) keep(extra, chosen.name, value)
}

function setType(draft: Draft, chosen: Chosen | undefined, plan: FieldPlan, extra: Extra): void {
  if (!chosen) return
  const [one = ''] = chosen.values
  const single = chosen.values.length === 1 && !one.includes('\n')
  const [first, ...rest] = single
    ? [oneLine(one)]
    : chosen.values.flatMap((value) => value.split('\n')).map(oneLine)
  const type = typeOf(first!, plan)
  if (type !== undefined) {
    draft.type = type
    rest.forEach((value) => keep(extra, chosen.name, value))
    if (type === 'document') keep(extra, chosen.name, first!)
    return
  }
  // MEDLINE names the kind of study first: `Case Reports`, then `Journal Article`.
  const other = rest.map((value) => typeOf(value, plan)).find((found) => found !== undefined)
  if (other !== undefined) draft.type = other
  chosen.values.forEach((value) => keep(extra, chosen.name, value))
}

function typeOf(value: string, plan: FieldPlan): string | undefined {
  const types = plan.map.types ?? {}
  const whole = value.toLowerCase()
  const key = Object.hasOwn(types, whole) ? whole : (whole.split(';')[0] ?? '')
  return Object.hasOwn(types, key) ? types[key] : undefined
}

function setDoi(
  draft: Draft,
  chosen: Chosen | undefined,
  raw: RawRecord,
  extra: Extra,
  notes: MappingNotes,
): void {
  if (!chosen) return
  if (chosen.values.length === 1) {
    draft.doi = normaliseDoi(oneLine(chosen.values[0]!))
    return noteDoiForm(draft.doi, raw, notes)
  }
  const dois = [...new Set(chosen.values.map((value) => normaliseDoi(oneLine(value))))]
  const doi = dois.find(isDoi) ?? dois[0]!
  draft.doi = doi
  dois.filter((other) => other !== doi).forEach((other) => keep(extra, chosen.name, other))
  noteDoiForm(doi, raw, notes)
}

function noteDoiForm(doi: string, raw: RawRecord, notes: MappingNotes): void {
  if (isDoi(doi)) return
  const message = `found '${doi.slice(0, 60)}' in the DOI field, expected 10.…/…; kept as stated`
  notes.problem({ line: raw.line, code: 'doi-form', message })
}
