import type { FieldPlan, ListTarget } from '../fields/field-map.js'
import { plainText } from '../text/clean.js'
import { isPlainName, namesIn, splitAuthors, splitKeywords, withoutCutMark } from '../text/name-lists.js'
import { parseName } from '../text/names.js'
import type { Chosen } from './choose.js'
import { keep, type Extra } from './extra.js'

/** Lists in which a value twice is one. */
const distinct: ReadonlySet<ListTarget> = new Set(['keywords', 'indexTerms', 'subjects', 'documentTypes'])

/** The values of a list: one for each line, or cut where the field map says so. */
export function listOf(chosen: Chosen | undefined, plan: FieldPlan, target: ListTarget): string[] {
  if (!chosen) return []
  const how = plan.map.lists?.[target]
  const byLines = plan.lines.has(chosen.name) && chosen.values.some((value) => value.includes('\n'))
  const lines = byLines ? chosen.values.flatMap((value) => value.split('\n')) : chosen.values
  const parts = how === undefined ? lines : lines.flatMap((line) => cutList(line, target, how))
  const texts = parts.map(plainText)
  const values = texts.includes('') ? texts.filter((text) => text !== '') : texts
  return distinct.has(target) && values.length > 1 ? [...new Set(values)] : values
}

function cutList(value: string, target: ListTarget, how: 'guess' | RegExp): string[] {
  if (how !== 'guess') return value.split(how)
  return target === 'authors' ? splitAuthors(value) : splitKeywords(value)
}

/** The names of the authors as records have them; the mark that their list was cut stays in `extra`. */
export function authorsOf(chosen: Chosen | undefined, plan: FieldPlan, extra: Extra): string[] {
  const { names, nameNoise } = plan.map
  const stated = listOf(chosen, plan, 'authors')
  const persons = nameNoise
    ? stated.map((name) => name.replace(nameNoise, '')).filter((name) => name !== '')
    : stated
  // BibTeX knows which commas and words are held together by braces: its reader parts the names.
  if (names === 'ready') return persons
  if (persons.every(isPlainName)) return persons.map((name) => parseName(name, names))
  const apart = persons.flatMap((name) => withoutMark(name, chosen!, extra))
  // A list in one value shows by its form that initials stand last.
  return apart.map((name) => parseName(name, apart.length > persons.length ? 'initials-last' : names))
}

function withoutMark(text: string, chosen: Chosen, extra: Extra): string[] {
  const { name, cut } = withoutCutMark(text)
  if (cut) keep(extra, chosen.name, text.trim())
  return name === '' ? [] : namesIn(name)
}

/** Keywords or index terms, without what marks some of them. */
export function termsOf(
  chosen: Chosen | undefined,
  plan: FieldPlan,
  target: 'keywords' | 'indexTerms',
): string[] {
  const terms = listOf(chosen, plan, target)
  if (!terms.some((term) => term.includes('*'))) return terms
  return [...new Set(terms.map((term) => term.replace(star, '').trim()))].filter((term) => term !== '')
}

/** MEDLINE's star of a major topic, which other formats pass on: `*Decision Making/ethics`, `Nurses/*psychology`. */
const star = /(?<=^|\/)\*|(?<=\p{L})\*$/gu
