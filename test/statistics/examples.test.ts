import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readExamples, runExamples } from '../examples.js'

const folder = new URL('../../src/statistics/', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort()

describe('the examples in the doc comments of statistics', () => {
  for (const file of files) runExamples(new URL(file, folder))

  it.each(files.filter((file) => !['require.ts', 'table-walk.ts'].includes(file)))(
    'stand at every exported function of %s',
    (file) => {
      const source = readFileSync(new URL(file, folder), 'utf8')
      const functions = source.match(/^export function /gm) ?? []
      expect(functions.length).toBeGreaterThan(0)
      expect(readExamples(source)).toHaveLength(functions.length)
    },
  )
})

describe('readExamples', () => {
  it('tells preparing lines from checked ones and ends with the comment or the next tag', () => {
    const source =
      '/**\n * Text.\n *\n * @example\n * const a = 1\n * a + 1 // => 2\n * @returns b // => 3\n */\n * c // => 4'
    expect(readExamples(source)).toEqual([
      { line: 4, setUp: ['const a = 1'], checks: [{ line: 6, expression: 'a + 1', literal: '2' }] },
    ])
  })
})
