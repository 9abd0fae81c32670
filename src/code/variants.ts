import type { Issue } from '../base/issue.js'
import type { Sheet } from '../base/sheet.js'
import { compareText, foldText } from '../base/text.js'
import { incidenceCounts } from './tally.js'
import { valuesAt, type Occurrences } from '../record/occurrences.js'
import type { Category } from '../record/variable.js'
import { buildOccurrences } from './build.js'
import { formsOf } from './forms.js'
import { SameId } from './same-id.js'

/** Two values that are one, or may be: a row of `variants.csv`. */
export interface Variant {
  variable: string
  /** The value as printed, and the one that it is or may be another form of. */
  value: string
  into: string
  /** How many units have each. */
  n: number
  intoN: number
  /** Why they are taken for one, or may be. */
  reason: string
  /** `folded` without asking; else what a person decided, empty while nobody has. */
  decision: 'folded' | 'same' | 'different' | ''
}

/** The columns of `variants.csv`, in order. */
export const variantColumns = ['decision', 'variable', 'value', 'into', 'n', 'intoN', 'reason'] as const

/** Variants as a person edited them; a decision that is none becomes an issue. */
export function readVariants(sheet: Sheet, file: string): { variants: Variant[]; issues: Issue[] } {
  const issues: Issue[] = [...sheet.issues]
  const variants = sheet.rows.flatMap(({ line, cells }): Variant[] => {
    const cell = (name: string) => (cells[name] ?? '').trim()
    const decision = cell('decision').toLowerCase()
    if (decision === '' || decision === 'folded' || decision === 'different') return []
    if (decision === 'same') {
      const [variable, value, into] = [cell('variable'), cell('value'), cell('into')]
      const reason = cell('reason') || 'decided by a person'
      if (variable && value && into) return [{ variable, value, into, n: 0, intoN: 0, reason, decision }]
      const path = ['variable', 'value', 'into'].find((name) => cell(name) === '') ?? ''
      issues.push({
        code: 'variant-decision',
        message: `${path}: found nothing, expected what is the same`,
        path,
        file,
        line,
      })
      return []
    }
    const message = `decision: found '${decision}', expected same, different or nothing`
    issues.push({ code: 'variant-decision', message, path: 'decision', file, line })
    return []
  })
  return { variants, issues }
}

/** Forms of a value that were counted as one, each with the reason. */
export function foldedVariants(occurrences: Occurrences): Variant[] {
  const { variable, categories, forms } = occurrences
  const counts = incidenceCounts(occurrences)
  return [...forms].flatMap(([place, own]) => {
    const into = categories[place]?.label ?? ''
    return [...own]
      .filter(([form]) => form !== into)
      .map(([form, n]) => ({
        variable: variable.key,
        value: form,
        into,
        n,
        intoN: counts[place] ?? 0,
        reason: foldReason(form, into),
        decision: 'folded' as const,
      }))
  })
}

function foldReason(a: string, b: string): string {
  const steps: [string, (text: string) => string][] = [
    ['case', (text) => text.toLowerCase()],
    ['white space', (text) => text.toLowerCase().replace(/\s+/g, ' ').trim()],
    ['accents', (text) => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')],
    ['hyphens and punctuation', foldText],
  ]
  return steps.find(([, fold]) => fold(a) === fold(b))?.[0] ?? 'the same identifier'
}

/**
 * Pairs of values that only may be one, for a person to decide: forms of an author's name of which one shortens the other, singular and
 * plural of a keyword, a short form and what it stands for, values of a sheet that differ in case or signs only. Never by initials alone.
 */
export function possibleVariants(occurrences: Occurrences): Variant[] {
  const { variable, categories } = occurrences
  const counts = incidenceCounts(occurrences)
  const pairs =
    variable.key === 'author'
      ? shortenedNames(categories)
      : [...pluralPairs(categories), ...shortForms(categories)]
  const dirty = variable.origin.kind === 'sheet' ? differingInSigns(categories) : []
  return [...dirty, ...pairs]
    .map(({ a, b, reason }) => {
      const [less, more] = (counts[a] ?? 0) > (counts[b] ?? 0) ? [b, a] : [a, b]
      const label = (place: number) => categories[place]?.label ?? ''
      const [n, intoN] = [counts[less] ?? 0, counts[more] ?? 0]
      return {
        variable: variable.key,
        value: label(less),
        into: label(more),
        n,
        intoN,
        reason,
        decision: '' as const,
      }
    })
    .filter(({ n }) => n > 0)
    .sort((x, y) => y.n + y.intoN - x.n - x.intoN || compareText(x.value, y.value))
}

interface Pair {
  a: number
  b: number
  reason: string
}

/** `Doe, J.R.` and `Doe, Jane Rose`: the same family name, and given names that agree in every letter that both have. */
function shortenedNames(categories: readonly Category[]): Pair[] {
  const byFamily = new Map<string, number[]>()
  for (const [place, { label }] of categories.entries()) {
    const family = foldText(label.split(',')[0] ?? '')
    if (!label.includes(',')) continue
    const group = byFamily.get(family)
    if (group) group.push(place)
    else byFamily.set(family, [place])
  }
  return [...byFamily.values()].flatMap((places) =>
    places.flatMap((a, index) =>
      places.slice(index + 1).flatMap((b) => {
        const reason = shortens(categories[a]?.label ?? '', categories[b]?.label ?? '')
        return reason === undefined ? [] : [{ a, b, reason }]
      }),
    ),
  )
}

function shortens(a: string, b: string): string | undefined {
  const given = (name: string) => givenNames(name.slice(name.indexOf(',') + 1))
  const [x, y] = [given(a), given(b)]
  if (x.length === 0 || y.length === 0) return undefined
  const shared = Math.min(x.length, y.length)
  for (let at = 0; at < shared; at++) {
    const [p = '', q = ''] = [x[at], y[at]]
    if (!p.startsWith(q) && !q.startsWith(p)) return undefined
  }
  // Of two names that have initials only nothing tells whether they are one person's.
  const spelled = [...x, ...y].some((name) => name.length > 1)
  return spelled ? 'one name shortens the other' : undefined
}

function givenNames(text: string): string[] {
  const spread = text.replace(/\b(\p{Lu}{2,3})\b/gu, (letters) => [...letters].join(' '))
  return foldText(spread).split(' ').filter(Boolean)
}

function pluralPairs(categories: readonly Category[]): Pair[] {
  const places = new Map(categories.map(({ key }, place) => [key, place]))
  return categories.flatMap(({ key }, a) =>
    singulars(key).flatMap((singular) => {
      const b = places.get(singular)
      return b === undefined ? [] : [{ a, b, reason: 'singular and plural' }]
    }),
  )
}

function singulars(key: string): string[] {
  if (!/[a-z]{3}s$/.test(key) || key.endsWith('ss')) return []
  return [
    key.slice(0, -1),
    ...(key.endsWith('ies') ? [`${key.slice(0, -3)}y`] : []),
    ...(key.endsWith('es') ? [key.slice(0, -2)] : []),
  ]
}

/** `MOOC` and `massive open online course`: letters that begin the words of another value. */
function shortForms(categories: readonly Category[]): Pair[] {
  const byInitials = new Map<string, number>()
  for (const [place, { key }] of categories.entries()) {
    const words = key.split(' ')
    if (words.length < 2) continue
    const letters = words.map((word) => word.charAt(0)).join('')
    if (!byInitials.has(letters)) byInitials.set(letters, place)
  }
  return categories.flatMap(({ key, label }, a) => {
    if (!/^\p{Lu}{2,6}s?$/u.test(label)) return []
    const b = byInitials.get(key) ?? byInitials.get(key.replace(/s$/, ''))
    return b === undefined ? [] : [{ a, b, reason: 'short form and what it may stand for' }]
  })
}

function differingInSigns(categories: readonly Category[]): Pair[] {
  const first = new Map<string, number>()
  return categories.flatMap(({ label }, b) => {
    const folded = foldText(label)
    const a = first.get(folded)
    if (a === undefined) first.set(folded, b)
    return a === undefined ? [] : [{ a, b, reason: foldReason(categories[a]?.label ?? '', label) }]
  })
}

/**
 * Values that a person called the same, counted as one; each keeps its own form as evidence. Whatever decisions connect is one, under the
 * name into which all go in the end: of several such names, or of a circle, the one with the most units.
 */
export function mergeVariants(occurrences: Occurrences, variants: readonly Variant[]): Occurrences {
  const { variable, categories } = occurrences
  const own = variants.filter((each) => each.variable === variable.key && each.decision === 'same')
  if (own.length === 0) return occurrences
  const merged = mergedNames(own, occurrences)
  const byLabel = new Map(categories.map((category) => [category.label, category]))
  const closed = variable.closed ? { categories } : {}
  const built = buildOccurrences(
    variable,
    occurrences,
    { basis: occurrences.basis, ...closed },
    (place, answer) => {
      for (const { category, detail } of valuesAt(occurrences, place)) {
        const into = merged.get(category.label)
        const target = into && (byLabel.get(into.name) ?? { key: into.name, label: into.name })
        if (!target) answer.add(category.key, category.label, detail)
        else
          answer.add(target.key, target.label, {
            ...(detail ?? { basis: occurrences.basis }),
            evidence: `printed '${category.label}' (${into.reason})`,
          })
      }
      const reason = occurrences.reasons.get(place)
      if (reason !== undefined) answer.because(reason)
    },
  )
  return { ...built, forms: formsOf(occurrences, built.categories) }
}

/** For each name that goes into another: which, and why. */
function mergedNames(
  decisions: readonly Variant[],
  occurrences: Occurrences,
): Map<string, { name: string; reason: string }> {
  const groups = new SameId()
  for (const [id, { value, into }] of decisions.entries()) {
    groups.note(value, id.toString())
    groups.note(into, id.toString())
  }
  const counts = incidenceCounts(occurrences)
  const count = new Map(occurrences.categories.map(({ label }, place) => [label, counts[place] ?? 0]))
  const leaving = new Set(decisions.map(({ value }) => value))
  const weight = (name: string) =>
    (count.get(name) ?? 0) + (leaving.has(name) ? 0 : occurrences.ids.length + 1)
  const chosen = new Map<string, string>()
  for (const name of decisions.flatMap(({ into, value }) => [into, value])) {
    const best = chosen.get(groups.of(name))
    if (best === undefined || weight(name) > weight(best)) chosen.set(groups.of(name), name)
  }
  // A name's own decision says why, the first of several; else one that another name has with it.
  const reasons = [
    ...decisions.map(({ into, reason }) => [into, reason] as const),
    ...decisions.map(({ value, reason }) => [value, reason] as const).reverse(),
  ]
  return new Map(
    reasons.flatMap(([from, reason]) => {
      const name = chosen.get(groups.of(from)) ?? from
      return from === name ? [] : [[from, { name, reason }] as const]
    }),
  )
}
