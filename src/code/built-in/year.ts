import { yearsOf } from '../../record/period.js'
import { fieldVariable, type BuiltIn } from '../built-in.js'
import { buildOccurrences } from '../build.js'

/** The year of publication as the source states it, every year of the period shown; a date of early access is none. */
export const year: BuiltIn = {
  variable: fieldVariable('year', 'Year', 'year of publication as the source states it', { order: 'number' }),
  code(context) {
    const options = { basis: 'exported' as const, range: yearsOf(context.period ?? {}) }
    return buildOccurrences(year.variable, context, options, (place, answer) => {
      const { year: stated, earlyAccess } = context.records[place] ?? {}
      if (stated !== undefined) answer.add(stated.toString())
      else answer.because(earlyAccess === undefined ? 'no year stated' : `early access only: ${earlyAccess}`)
    })
  },
}
