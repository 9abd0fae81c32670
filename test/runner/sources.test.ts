import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { formatNotebook, withoutOutputs } from '../../src/runner/format-notebook.js'
import { parseNotebook } from '../../src/runner/read-notebook.js'

const folder = fileURLToPath(new URL('../../notebooks', import.meta.url))
const names = readdirSync(folder).sort()
const textOf = (name: string) => readFileSync(`${folder}/${name}`, 'utf8')

describe.each(names)('the notebook %s', (name) => {
  const notebook = parseNotebook(textOf(name), name)
  const code = notebook.cells.filter(({ cell_type }) => cell_type === 'code')

  it('is kept without outputs and in the form in which Jupyter saves it', () => {
    expect(textOf(name)).toBe(formatNotebook(withoutOutputs(notebook)))
  })

  it('names the TypeScript kernel and gives every cell an id of its own', () => {
    expect(notebook.metadata.kernelspec).toEqual({
      display_name: 'TypeScript',
      language: 'typescript',
      name: 'tslab',
    })
    const ids = notebook.cells.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  it('has thin cells: at most eight lines of at most 100 characters beside the imports', () => {
    const thick = code.filter(({ source }) => {
      const lines = source.split('\n')
      const logic = lines.filter((line) => line.trim() !== '' && !line.startsWith('import '))
      return logic.length > 8 || lines.some((line) => line.length > 100)
    })
    expect(thick.map(({ id }) => id)).toEqual([])
  })

  it('opens with a title, asks a question before it answers it, and closes with two or three exercises', () => {
    expect(notebook.cells[0]?.source).toMatch(/^# \S/)
    const asked = notebook.cells.filter(({ id }) => id.startsWith('question-'))
    expect(asked.length).toBeGreaterThan(2)
    expect(asked.filter(({ source }) => !/^## .*\?$/m.test(source)).map(({ id }) => id)).toEqual([])
    const exercises = code.filter(({ source }) => source.includes('checkAnswer('))
    expect([2, 3]).toContain(exercises.length)
    expect(notebook.cells.at(-1)).toBe(exercises.at(-1))
  })

  it('imports the package by its name and nothing from below it', () => {
    const from = code.flatMap(({ source }) => [...source.matchAll(/from '([^']+)'/g)].map(([, path]) => path))
    expect([...new Set(from)]).toEqual(['reviewbook'])
  })
})

describe('the notebooks', () => {
  it('are numbered without a gap and linked from the first one', () => {
    expect(names.map((name) => Number(name.slice(0, 2)))).toEqual(names.map((_, index) => index))
    const first = textOf('00-start-here.ipynb')
    expect(names.slice(1).filter((name) => !first.includes(`(${name})`))).toEqual([])
  })
})
