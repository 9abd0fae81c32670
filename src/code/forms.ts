import type { Occurrences } from '../record/occurrences.js'
import type { Category } from '../record/variable.js'

/** The printed forms of categories that may stand in another order. */
export function formsOf(own: Occurrences, categories: readonly Category[]): Occurrences['forms'] {
  const byKey = new Map([...own.forms].map(([place, forms]) => [own.categories[place]?.key, forms]))
  return new Map(
    categories.flatMap(({ key }, place) => {
      const forms = byKey.get(key)
      return forms ? [[place, forms] as const] : []
    }),
  )
}
