import { languageLabel } from '../../record/language.js'
import { fieldVariable, type BuiltIn } from '../built-in.js'
import { buildOccurrences } from '../build.js'

/** The language of the work, by its ISO code; a work in two languages has both. */
export const language: BuiltIn = {
  variable: fieldVariable('language', 'Language', 'language as the source states it', { several: true }),
  code(context) {
    return buildOccurrences(language.variable, context, { basis: 'exported' }, (place, answer) => {
      for (const code of context.records[place]?.language?.split('; ') ?? [])
        if (code !== '') answer.add(code, languageLabel(code))
    })
  },
}
