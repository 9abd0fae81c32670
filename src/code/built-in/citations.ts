import type { Category } from '../../record/variable.js'
import { fieldVariable, type BuiltIn } from '../built-in.js'
import { buildOccurrences } from '../build.js'

/** The least number of citations in each band. */
const bands = [0, 1, 5, 10, 20, 50, 100, 200, 500, 1000]

const categories: readonly Category[] = bands.map((least, place) => {
  const next = bands[place + 1]
  const label =
    next === undefined ? `${least} and more` : next === least + 1 ? `${least}` : `${least}–${next - 1}`
  return { key: least.toString(), label }
})

/** How often a work is cited, by the database that it was exported from, in bands. */
export const citations: BuiltIn = {
  variable: fieldVariable('citations', 'Citations', 'number of citations that the database states', {
    order: 'given',
  }),
  code(context) {
    return buildOccurrences(
      citations.variable,
      context,
      { basis: 'exported', categories },
      (place, answer) => {
        const { citedBy } = context.records[place] ?? {}
        if (citedBy === undefined) return answer.because('the source states no number of citations')
        const band = bands.findLast((least) => citedBy >= least)
        if (band !== undefined) answer.add(band.toString(), categories[bands.indexOf(band)]?.label)
      },
    )
  },
}
