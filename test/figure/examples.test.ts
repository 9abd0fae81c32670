import { readdirSync } from 'node:fs'
import { describe } from 'vitest'
import * as totals from '../../src/flow/totals.js'
import * as theme from '../../src/figure/theme.js'
import { runExamples } from '../examples.js'

/** Needs a whole audit to begin with. */
const elsewhere = ['annotated-table.ts']

describe('the examples in the doc comments of figures and tables', () => {
  for (const folder of ['figure/', 'figure/parts/', 'table/'].map(
    (name) => new URL(`../../src/${name}`, import.meta.url),
  ))
    for (const file of readdirSync(folder).sort())
      if (file.endsWith('.ts') && !elsewhere.includes(file))
        runExamples(new URL(file, folder), { ...totals, ...theme })
  runExamples(new URL('../../src/count/top-rows.ts', import.meta.url))
})
