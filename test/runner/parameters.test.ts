import { describe, expect, it } from 'vitest'
import type { Cell, Notebook } from '../../src/runner/notebook.js'
import { injectParameters, parameterNames, parseParameter } from '../../src/runner/parameters.js'
import { runExamples } from '../examples.js'

runExamples(new URL('../../src/runner/parameters.ts', import.meta.url))

const code = (id: string, source: string, ...tags: string[]): Cell => ({
  cell_type: 'code',
  id,
  metadata: tags.length > 0 ? { tags } : {},
  source,
  execution_count: null,
  outputs: [],
})
const notebook: Notebook = {
  metadata: {},
  cells: [
    code('a', 'import'),
    code('b', "let rule: Rule = 'x'\nlet top = 5", 'parameters'),
    code('c', 'use(rule)'),
  ],
}

describe('parameters', () => {
  it('are the variables that the tagged cell declares with let', () => {
    expect(parameterNames(notebook)).toEqual(['rule', 'top'])
    expect(parameterNames({ ...notebook, cells: [] })).toEqual([])
  })

  it('are assigned in a tagged cell after their declaration, whatever their characters', () => {
    const { cells } = injectParameters(notebook, { rule: "it's `${x}`", top: 3 }, 'n.ipynb')
    expect(cells.map(({ id }) => id)).toEqual(['a', 'b', 'injected-parameters', 'c'])
    expect(cells[2]).toMatchObject({
      source: 'rule = "it\'s `${x}`"\ntop = 3',
      metadata: { tags: ['injected-parameters'] },
    })
  })

  it('take the place of those that an executed notebook holds', () => {
    const once = injectParameters(notebook, { top: 1 }, 'n.ipynb')
    expect(injectParameters(once, { top: 2 }, 'n.ipynb').cells.map(({ source }) => source)).toEqual([
      'import',
      notebook.cells[1]?.source,
      'top = 2',
      'use(rule)',
    ])
  })

  it('that are paths lead from the folder of the notebook to where they were given', () => {
    const source = "let project: FilePath = 'a'\nlet more: FilePath | null = null\nlet title: string = 'a'"
    const cell = { ...notebook.cells[1], source } as Notebook['cells'][number]
    const given = { project: 'my-review', more: '../x.yaml', title: 'my-review' }
    const { cells } = injectParameters(
      { ...notebook, cells: [cell] },
      given,
      'work/notebooks/n.ipynb',
      'work',
    )
    expect(cells[1]?.source).toBe('project = "../my-review"\nmore = "../../x.yaml"\ntitle = "my-review"')
  })

  it('leave a notebook as it is where none are given', () => {
    expect(injectParameters(notebook, {}, 'n.ipynb')).toBe(notebook)
  })

  it('are refused where the notebook does not declare them, and where they are no name=value', () => {
    expect(() => injectParameters(notebook, { tip: 1 }, 'n.ipynb')).toThrow(
      "n.ipynb: found parameter 'tip', expected one of rule, top",
    )
    expect(() => parseParameter('rule')).toThrow("found parameter 'rule', expected name=value")
    expect(() => parseParameter('1=2')).toThrow('expected name=value')
  })
})
