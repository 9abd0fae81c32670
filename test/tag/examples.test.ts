import { readFileSync, readdirSync } from 'node:fs'
import { describe } from 'vitest'
import * as reviewbook from '../../src/index.js'
import { readExamples, runExamples } from '../examples.js'

const folder = new URL('../../src/tag/', import.meta.url)

describe('the examples in the doc comments of tag', () => {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue
    const file = new URL(name.replaceAll('\\', '/'), folder)
    if (readExamples(readFileSync(file, 'utf8')).length > 0) runExamples(file, reviewbook)
  }
})
