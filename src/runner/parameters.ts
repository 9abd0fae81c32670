import { isAbsolute, relative, resolve } from 'node:path'
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
  return [...declared(notebook).keys()]
}

/** The names with the types that stand beside them, where one does. */
function declared({ cells }: Notebook): Map<string, string | undefined> {
  const source = cells.find((each) => hasTag(each, 'parameters'))?.source ?? ''
  const found = source.matchAll(/^\s*let\s+([\p{L}\p{N}_$]+)(?:\s*:\s*(\w+))?/gmu)
  return new Map([...found].map(([, name = '', type]) => [name, type]))
}

/**
 * Sets parameters as papermill does: a cell after the one tagged `parameters`, tagged `injected-parameters`. It assigns to the variables
 * declared there, so that the kernel checks each value against its type. A notebook runs in its own folder: what is declared as a `FilePath`
 * is given as a path in the folder `from`. Throws {@link InputError} for a name that is not declared.
 */
export function injectParameters(
  notebook: Notebook,
  parameters: Parameters,
  file: string,
  from = '.',
): Notebook {
  const given = Object.entries(parameters)
  if (given.length === 0) return notebook
  const types = declared(notebook)
  const unknown = given.find(([name]) => !types.has(name))
  if (unknown)
    throw new InputError([
      {
        code: 'parameter-unknown',
        message: `found parameter '${unknown[0]}', expected ${types.size === 0 ? 'none' : `one of ${[...types.keys()].join(', ')}`}`,
        file,
      },
    ])
  const at = notebook.cells.findIndex((cell) => hasTag(cell, 'parameters')) + 1
  const injected: CodeCell = {
    cell_type: 'code',
    id: 'injected-parameters',
    metadata: { tags: ['injected-parameters'] },
    source: given
      .map(([name, value]) => [name, types.get(name) === 'FilePath' ? seenFrom(file, value, from) : value])
      .map(([name, value]) => `${name as string} = ${JSON.stringify(value)}`)
      .join('\n'),
    execution_count: null,
    outputs: [],
  }
  const kept = notebook.cells.filter((cell) => !hasTag(cell, 'injected-parameters'))
  return { ...notebook, cells: [...kept.slice(0, at), injected, ...kept.slice(at)] }
}

/** A path in `from` as the notebook in `file` reaches it, with the same text on every system. */
function seenFrom(file: string, path: Json, from: string): Json {
  if (typeof path !== 'string' || isAbsolute(path)) return path
  const seen = relative(resolve(file, '..'), resolve(from, path)).replaceAll('\\', '/')
  return seen === '' ? '.' : seen
}
