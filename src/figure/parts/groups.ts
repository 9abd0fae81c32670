import type { Category } from '../../record/variable.js'
import type { Spec } from '../figure.js'
import { colours } from '../theme.js'
import { labelExpression } from './labels.js'

const range = [
  colours.dark,
  colours.middle,
  colours.light,
  '#5e5e5e',
  '#d9c27a',
  '#3f7f4f',
  '#b39ddb',
  '#8c3b3b',
]
const none = ''

/**
 * Colours by the group in which rows stand, with a legend; undefined where there are no groups, or more than can be told apart.
 * Rows without a group are grey.
 */
export function groupColour(
  groups: readonly Category[],
  used: readonly (string | undefined)[],
  legend: Spec,
): Spec | undefined {
  if (groups.length === 0 || groups.length > range.length) return undefined
  const known = new Set(groups.map(({ key }) => key))
  const rest = used.some((group) => !known.has(group ?? none))
  const names = [...groups, ...(rest ? [{ key: none, label: 'no group' }] : [])]
  return {
    field: 'group',
    type: 'nominal',
    scale: {
      domain: names.map(({ key }) => key),
      range: [...range.slice(0, groups.length), ...(rest ? [colours.unknown] : [])],
    },
    legend: { title: null, labelExpr: labelExpression(names, { width: 360, lines: 1 }), ...legend },
  }
}

/** The group of a row as {@link groupColour} knows it. */
export function groupKey(groups: readonly Category[], group: string | undefined): string {
  return groups.some(({ key }) => key === group) ? (group ?? none) : none
}
