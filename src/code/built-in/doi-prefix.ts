import { fieldVariable, type BuiltIn } from '../built-in.js'
import { buildOccurrences } from '../build.js'

/** The prefix of the DOI, which tells who registered it: `10.1007`. */
export const doiPrefix: BuiltIn = {
  variable: fieldVariable('doi-prefix', 'Prefix of the DOI', 'prefix of the DOI'),
  onlyNamed: true,
  code(context) {
    return buildOccurrences(doiPrefix.variable, context, { basis: 'derived' }, (place, answer) => {
      const prefix = context.records[place]?.doi?.split('/')[0]
      if (prefix === undefined) answer.because('no DOI')
      else answer.add(prefix)
    })
  },
}
