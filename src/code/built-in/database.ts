import { keyOfText } from '../../base/text.js'
import { fieldVariable, type BuiltIn } from '../built-in.js'
import { buildOccurrences } from '../build.js'

/** Every database that a work was found in: that of its own record and those of the records that were merged into it. */
export const database: BuiltIn = {
  variable: fieldVariable('database', 'Database', 'database that the record was exported from', {
    several: true,
  }),
  code(context) {
    return buildOccurrences(database.variable, context, { basis: 'exported' }, (place, answer) => {
      const { database: own, sources = [] } = context.records[place] ?? {}
      for (const name of [own, ...sources.map((source) => source.database)])
        if (name !== undefined) answer.add(keyOfText(name), name)
    })
  },
}
