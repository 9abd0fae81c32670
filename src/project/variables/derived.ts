import type { InputError } from '../../base/issue.js'
import { inside, plural } from '../../base/words.js'
import { buildOccurrences } from '../../code/build.js'
import { countValues, deriveOccurrences } from '../../code/derive.js'
import { regionGroupings, regionOf } from '../../code/regions.js'
import { yearAtSearch, type Searched } from '../../code/year-rules.js'
import { keysAt, type Occurrences } from '../../record/occurrences.js'
import { yearsOf, type Period } from '../../record/period.js'
import type { Category, Variable } from '../../record/variable.js'
import type { VariableSettings } from '../settings/variable-settings.js'

/** What a derived variable follows from besides other variables. */
export interface DerivedContext {
  period?: Period
  searched?: Searched
  /** Makes a fault of this variable. */
  fault: (message: string) => InputError
}

/** A variable that follows from others by a rule or by groups of values. */
export function derive(
  key: string,
  settings: VariableSettings,
  from: readonly Occurrences[],
  context: DerivedContext,
): Occurrences {
  const [first] = from
  if (!first) throw context.fault('from: found no variable, expected one or more')
  const { rule = 'group-of' } = settings
  if (rule === 'year' || rule === 'year-at-search') return deriveYear(key, settings, from, context)
  if (rule === 'number-of') return deriveNumber(key, settings, first)
  return settings.groups === undefined
    ? deriveContexts(key, settings, first, context)
    : deriveGroups(key, settings, first, context)
}

function variableOf(
  key: string,
  { label = key, by, order = 'given' }: VariableSettings,
  from: readonly Occurrences[],
  more: Pick<Variable, 'several'> & Partial<Variable>,
): Variable {
  const names = from.map(({ variable }) => inside(variable.label)).join(', ')
  return {
    key,
    label,
    by: by ?? `${inside(label)}, from ${names}`,
    order,
    origin: { kind: 'variable', of: from.map(({ variable }) => variable.key), rule: more.label ?? 'rule' },
    ...more,
  }
}

function deriveYear(
  key: string,
  settings: VariableSettings,
  from: readonly Occurrences[],
  { period = {}, searched, fault }: DerivedContext,
): Occurrences {
  const [issue, online, citation] = from
  const atSearch = settings.rule === 'year-at-search'
  if (atSearch && !searched)
    throw fault('found rule year-at-search without a date of the search, expected searched')
  const variable = variableOf(key, { ...settings, order: 'number' }, from, { several: false })
  const options = { basis: 'derived' as const, range: yearsOf(period) }
  const value = (occurrences: Occurrences | undefined, place: number) =>
    occurrences === undefined ? undefined : keysAt(occurrences, place)[0]
  return buildOccurrences(variable, from[0]!, options, (place, answer) => {
    const times = {
      issueYear: value(issue, place),
      onlineDate: value(online, place),
      citationYear: value(citation, place),
    }
    const year = atSearch && searched ? yearAtSearch(times, searched) : value(issue, place)?.slice(0, 4)
    if (year === undefined) answer.because(issue?.reasons.get(place) ?? 'not known')
    else answer.add(year)
  })
}

function deriveNumber(key: string, settings: VariableSettings, from: Occurrences): Occurrences {
  const most = from.variable.closed ? from.categories.length : Math.max(0, ...lengths(from))
  const by = `number of ${plural(inside(from.variable.label))}`
  return countValues(variableOf(key, { by, ...settings }, [from], { several: false }), from, most)
}

function lengths({ starts }: Occurrences): number[] {
  return Array.from(starts.subarray(1), (end, place) => end - (starts[place] ?? 0))
}

/** Without groups of its own a variable takes those in which the other's categories stand: context from topic. */
function deriveContexts(
  key: string,
  settings: VariableSettings,
  from: Occurrences,
  { fault }: DerivedContext,
): Occurrences {
  const { groups } = from.variable
  if (!groups)
    throw fault(`found neither rule nor groups, expected one: '${from.variable.key}' has no groups`)
  const byKey = new Map(groups.map((group) => [group.key, group]))
  const variable = variableOf(key, settings, [from], { several: from.variable.several, closed: true })
  return deriveOccurrences(variable, from, { of: ({ group = '' }) => byKey.get(group), categories: groups })
}

function deriveGroups(
  key: string,
  settings: VariableSettings,
  from: Occurrences,
  { fault }: DerivedContext,
): Occurrences {
  const { groups, rest } = settings
  const { several } = from.variable
  if (typeof groups === 'string') {
    const grouping = regionGroupings[groups]
    if (!grouping)
      throw fault(
        `groups: found '${groups}', expected one of ${Object.keys(regionGroupings).join(', ')}, or groups`,
      )
    const label = settings.label ?? 'Region'
    const by = settings.by ?? `${inside(label)} (${grouping.label}), from ${inside(from.variable.label)}`
    const variable = variableOf(key, { ...settings, label, by, order: 'frequency' }, [from], { several })
    return deriveOccurrences(variable, from, { of: (value) => regionOf(value.key, grouping) })
  }
  const byValue = groupsByValue(groups ?? {}, settings.categories, fault)
  const categories = settings.categories ?? Object.keys(groups ?? {}).map((label) => ({ key: label, label }))
  const all =
    rest && !categories.some((category) => category.key === rest.key) ? [...categories, rest] : categories
  const variable = variableOf(key, settings, [from], { several, closed: true })
  return deriveOccurrences(variable, from, {
    of: ({ key: own, label }) => byValue.get(own) ?? byValue.get(label),
    categories: all,
    ...(rest ? { rest: all.find((category) => category.key === rest.key) ?? rest } : {}),
  })
}

function groupsByValue(
  groups: Readonly<Record<string, readonly (string | number)[]>>,
  categories: readonly Category[] = [],
  fault: DerivedContext['fault'],
): Map<string, Category> {
  const byValue = new Map<string, Category>()
  for (const [name, values] of Object.entries(groups)) {
    const category = categories.find(({ key, label }) => key === name || label === name) ?? {
      key: name,
      label: name,
    }
    for (const value of values.map(String)) {
      const before = byValue.get(value)
      if (before) throw fault(`groups: found '${value}' in ${before.label} and ${name}, expected it once`)
      byValue.set(value, category)
    }
  }
  return byValue
}
