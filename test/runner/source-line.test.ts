import { describe, expect, it } from 'vitest'
import { diagnosticLine, sourceLine } from '../../src/runner/source-line.js'
import { runExamples } from '../examples.js'

runExamples(new URL('../../src/runner/source-line.ts', import.meta.url))

const cell = [
  'interface A { x: number }',
  '',
  'const a = f(1)',
  'const b = f(2)',
  "throw new Error('f')",
].join('\n')

describe('the line of a failure', () => {
  it('is the one that shares most words with the compiled line', () => {
    expect(sourceLine(cell, 'exports.b = b = f(2);')).toEqual({ line: 4, text: 'const b = f(2)' })
    expect(sourceLine(cell, "throw new Error('f');")).toEqual({ line: 5, text: "throw new Error('f')" })
  })

  it('is not known where nothing is shared', () => {
    expect(sourceLine(cell, '')).toBeUndefined()
    expect(sourceLine(cell, '})(__tslab__.exports)')).toBeUndefined()
  })

  it('is what a type error says, where there is such a line', () => {
    expect(diagnosticLine(cell, '4:7 - Cannot find name')).toEqual({ line: 4, text: 'const b = f(2)' })
    expect(diagnosticLine(cell, '9:1 - Cannot find name')).toBeUndefined()
    expect(diagnosticLine(cell, 'Error: 3:1 - of a message')).toBeUndefined()
  })
})
