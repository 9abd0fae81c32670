import { InputError } from '../base/issue.js'
import { hasTag, type CodeCell, type Json, type Notebook } from './notebook.js'

/** Values for the variables of a notebook's `parameters` cell, by name. */
export type Parameters = Readonly<Record<string, Json>>

/**
 * Reads `name=value`: a value that is JSON is taken as such, any other as text.
 *
 * @example
 * parseParameter('years=[2020, 2021]') // => ['years', [2020, 2021]]
 * parseParameter('rule=citation') // => ['rule', 'citation']
 */
export function parseParameter(text: string): [string, Json] {
  const [, name, value = ''] = /^([\p{L}_$][\p{L}\p{N}_$]*)=(.*)$/su.exec(text) ?? []
  if (name === undefined)
    throw new InputError([
      { code: 'parameter-invalid', message: `found parameter '${text}', expected name=value` },
    ])
  try {
    return [name, JSON.parse(value) as Json]
  } catch {
    return [name, value]
  }
}

/** The names that a notebook's `parameters` cell declares with `let`. */
export function parameterNames(notebook: Notebook): string[] {
  const cell = notebook.cells.find((each) => hasTag(each, 'parameters'))
  return [...(cell?.source.matchAll(/^\s*let\s+([\p{L}\p{N}_$]+)/gmu) ?? [])].map(([, name = '']) => name)
}

/**
 * Sets parameters as papermill does: a cell after the one tagged `parameters`, tagged `injected-parameters`. It assigns to the variables
 * declared there, so that the kernel checks each value against its type. Throws {@link InputError} for a name that is not declared.
 */
export function injectParameters(notebook: Notebook, parameters: Parameters, file: string): Notebook {
  const given = Object.entries(parameters)
  if (given.length === 0) return notebook
  const known = parameterNames(notebook)
  const unknown = given.find(([name]) => !known.includes(name))
  if (unknown)
    throw new InputError([
      {
        code: 'parameter-unknown',
        message: `found parameter '${unknown[0]}', expected ${known.length === 0 ? 'none' : `one of ${known.join(', ')}`}`,
        file,
      },
    ])
  const at = notebook.cells.findIndex((cell) => hasTag(cell, 'parameters')) + 1
  const injected: CodeCell = {
    cell_type: 'code',
    id: 'injected-parameters',
    metadata: { tags: ['injected-parameters'] },
    source: given.map(([name, value]) => `${name} = ${JSON.stringify(value)}`).join('\n'),
    execution_count: null,
    outputs: [],
  }
  const kept = notebook.cells.filter((cell) => !hasTag(cell, 'injected-parameters'))
  return { ...notebook, cells: [...kept.slice(0, at), injected, ...kept.slice(at)] }
}
