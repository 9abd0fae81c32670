import * as v from 'valibot'

/** A category as `review.yaml` gives it: a name alone, or a key and a name. */
const category = v.union([
  v.pipe(
    v.string(),
    v.transform((label) => ({ key: label, label })),
  ),
  v.strictObject({ key: v.string(), label: v.string() }),
])

const texts = v.union([
  v.pipe(
    v.string(),
    v.transform((one) => [one]),
  ),
  v.array(v.string()),
])

/** Values of the other variable, by the name of the group that they make. */
const groups = v.union([v.string(), v.record(v.string(), v.array(v.union([v.string(), v.number()])))])

/** The rules by which one variable follows from others. */
export const derivationRules = ['year', 'year-at-search', 'number-of', 'group-of'] as const

/** One condition on one variable. */
export const condition = v.union([
  v.string(),
  v.number(),
  v.array(v.union([v.string(), v.number()])),
  v.strictObject({ from: v.optional(v.number()), to: v.optional(v.number()) }),
])

/**
 * What `review.yaml` says of one variable; everything has a default. Its values come from `column` (of a sheet), `codebook`, `from`
 * (other variables, by `groups` or a `rule`) or `printed` (numbers that a paper prints, of which nothing else is known).
 */
export const variableSettings = v.strictObject({
  label: v.optional(v.string()),
  by: v.optional(v.string()),
  column: v.optional(v.string()),
  sheet: v.optional(v.string()),
  codebook: v.optional(v.string()),
  from: v.optional(texts),
  rule: v.optional(v.picklist(derivationRules)),
  groups: v.optional(groups),
  rest: v.optional(category),
  printed: v.optional(v.string()),
  categories: v.optional(v.array(category)),
  several: v.optional(v.boolean()),
  order: v.optional(v.picklist(['given', 'number', 'frequency'])),
  basis: v.optional(v.picklist(['exported', 'stated', 'derived', 'coded', 'tagged'])),
  counted: v.optional(v.boolean()),
  where: v.optional(v.record(v.string(), condition)),
})

export type VariableSettings = v.InferOutput<typeof variableSettings>
