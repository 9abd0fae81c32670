import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import type { OutputFile } from '../base/files.js'
import { InputError } from '../base/issue.js'
import { formatNotebook, withoutOutputs } from './format-notebook.js'
import { notebookHtml } from './notebook-html.js'
import type { Notebook } from './notebook.js'
import { injectParameters, type Parameters } from './parameters.js'
import { loadNotebook } from './read-notebook.js'
import { runNotebook, type CellFailure } from './run-notebook.js'

/** What became of one notebook: its two files, or why it stopped. */
export interface NotebookResult {
  /** As the caller named it. */
  file: string
  /** The executed notebook and its page; none where it failed. */
  files: readonly OutputFile[]
  failure?: CellFailure
}

/** How notebooks are run. */
export interface NotebookOptions {
  parameters?: Parameters
  /** How long a cell may run, in seconds. */
  timeout?: number
  /** Ends every kernel at once. */
  signal?: AbortSignal
  /** Called before each notebook, with how many are done. */
  progress?: (step: string, done: number, all: number) => void
}

/** A kernel keeps a core busy and 200 MB of memory; with two, one works while the other waits. */
const atOnce = 2

/**
 * Runs notebook files, two at a time, each in a kernel of its own and from its own folder, and gives the executed notebooks and pages in
 * the order of the files. Nothing is written. Throws {@link InputError} for a file that is no notebook, before any is run.
 */
export async function runNotebookFiles(
  files: readonly string[],
  options: NotebookOptions = {},
): Promise<NotebookResult[]> {
  refuseSameName(files)
  const notebooks = await Promise.all(
    files.map(async (file) => {
      const clean = withoutOutputs(await loadNotebook(file))
      return { file, notebook: injectParameters(clean, options.parameters ?? {}, file) }
    }),
  )
  const results: NotebookResult[] = []
  const waiting = [...notebooks.entries()]
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, { file, notebook }] = next
      options.progress?.(basename(file), index, files.length)
      const run = await runNotebook(notebook, {
        ...options,
        progress: () => undefined,
        cwd: dirname(resolve(file)),
      })
      results[index] = run.failure
        ? { file, files: [], failure: run.failure }
        : { file, files: filesOf(file, run.notebook) }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return results
}

/** The source of a notebook as a file, so that a manifest can name what was run. */
export async function notebookSource(file: string): Promise<OutputFile> {
  return { path: `notebooks/${basename(file)}`, content: await readFile(file) }
}

function filesOf(file: string, notebook: Notebook): OutputFile[] {
  const name = basename(file, '.ipynb')
  return [
    { path: `${name}.ipynb`, content: formatNotebook(notebook) },
    { path: `${name}.html`, content: notebookHtml(notebook, name) },
  ]
}

function refuseSameName(files: readonly string[]): void {
  const names = files.map((file) => basename(file))
  const twice = files.find((file, index) => names.indexOf(basename(file)) !== index)
  if (twice !== undefined)
    throw new InputError([
      {
        code: 'notebook-twice',
        message: 'found two notebooks of this name, expected each once',
        file: twice,
      },
    ])
}
