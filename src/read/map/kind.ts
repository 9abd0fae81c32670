import type { FieldPlan } from '../fields/field-map.js'
import { oneLine } from '../text/clean.js'
import type { Chosen } from './choose.js'
import { keep, type Extra } from './extra.js'
import { listOf } from './lists.js'

/** The kind of a work, in CSL's terms and as its source says. */
export interface Kind {
  type?: string
  documentTypes?: string[]
}

/**
 * The kind of a work: what the database says of it comes before the kind of entry that its format has. Of several,
 * the first that CSL knows: MEDLINE says `Case Reports`, then `Journal Article`.
 */
export function kindOf(
  stated: Chosen | undefined,
  entry: Chosen | undefined,
  plan: FieldPlan,
  extra: Extra,
): Kind {
  const documentTypes = listOf(stated, plan, 'documentTypes')
  const whole = stated?.values.length === 1 ? [oneLine(stated.values[0]!)] : []
  const type =
    plan.map.everyType ?? firstType([...whole, ...documentTypes], plan) ?? entryType(entry, plan, extra)
  return {
    ...(type === undefined ? {} : { type }),
    ...(documentTypes.length > 0 ? { documentTypes } : {}),
  }
}

function entryType(entry: Chosen | undefined, plan: FieldPlan, extra: Extra): string | undefined {
  if (!entry) return undefined
  const values = entry.values.flatMap((value) => value.split('\n')).map(oneLine)
  const type = firstType(values, plan)
  for (const value of values)
    if (type === undefined || type === 'document' || typeOf(value, plan) !== type)
      keep(extra, entry.name, value)
  return type
}

function firstType(values: readonly string[], plan: FieldPlan): string | undefined {
  for (const value of values) {
    const type = typeOf(value, plan)
    if (type !== undefined) return type
  }
  return undefined
}

function typeOf(value: string, plan: FieldPlan): string | undefined {
  const types = plan.map.types ?? {}
  const whole = value.toLowerCase()
  const key = Object.hasOwn(types, whole) ? whole : (whole.split(';')[0] ?? '')
  return Object.hasOwn(types, key) ? types[key] : undefined
}
