import { foldText } from '../../base/text.js'
import { fieldVariable, type BuiltIn } from '../built-in.js'
import { buildOccurrences } from '../build.js'
import { institutionOf } from '../institution.js'

/** The organisation named in any address of a work, as the address has it. */
export const institution: BuiltIn = {
  variable: fieldVariable('institution', 'Institution', "organisation in the authors' addresses", {
    several: true,
  }),
  code(context) {
    return buildOccurrences(institution.variable, context, { basis: 'derived' }, (place, answer) => {
      const addresses = context.records[place]?.addresses ?? []
      if (addresses.length === 0) return answer.because('no address stated')
      const found = addresses.flatMap(({ text }) => institutionOf(text) ?? [])
      for (const { name } of found) answer.add(foldText(name), name)
      if (found.length === 0)
        answer.because(`no organisation in ${addresses.map(({ text }) => `'${text}'`).join(', ')}`)
    })
  },
}
