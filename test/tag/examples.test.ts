import { readFileSync, readdirSync } from 'node:fs'
import { describe } from 'vitest'
import * as reviewbook from '../../src/index.js'
import { readExamples, runExamples } from '../examples.js'

const folder = new URL('../../src/tag/', import.meta.url)

describe('the examples in the doc comments of tag', () => {
  for (const name of readdirSync(folder)) {
    const file = new URL(name, folder)
    if (readExamples(readFileSync(file, 'utf8')).length > 0) runExamples(file, reviewbook)
  }
})
