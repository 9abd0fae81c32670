import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeAll } from '../../base/files.js'
import type { Json } from '../../runner/notebook.js'
import { parseParameter } from '../../runner/parameters.js'
import { runNotebookFiles, type NotebookOptions, type NotebookResult } from '../../runner/run-files.js'
import { textOption, usageError, type Command, type Options } from '../command.js'
import { terminalProgress } from '../progress.js'

const bundledNotebooks = fileURLToPath(new URL('../../../notebooks', import.meta.url))

/** `notebooks`: notebooks run without Python. */
export const notebooksCommand: Command = {
  name: 'notebooks',
  summary:
    'Runs notebooks in the TypeScript kernel and writes each as an executed notebook and as one HTML page.',
  operands: '[FILE…]',
  options: [
    { name: 'out', value: 'DIR', help: 'the folder to write to (default: outputs/notebooks)' },
    {
      name: 'parameter',
      short: 'p',
      value: 'NAME=VALUE',
      several: true,
      help: 'sets a variable of the cell tagged `parameters`; can be given several times',
    },
    { name: 'timeout', value: 'SECONDS', help: 'how long a cell may run before it is cut (default: 120)' },
  ],
  async run(operands, options) {
    const files = operands.length > 0 ? operands : await bundledNotebookFiles()
    const out = textOption(options, 'out', 'outputs/notebooks')
    const results = await runAtTerminal(files, {
      parameters: parametersOf(options),
      timeout: secondsOf(textOption(options, 'timeout', '120')),
    })
    const written = results.flatMap((result) => result.files)
    await writeAll(resolve(out), written)
    const failed = results.filter(({ failure }) => failure)
    return {
      json: { out, files: written.map(({ path }) => path), notebooks: results.map(jsonOf) },
      text: [
        ...failed.map(failureText),
        `${results.length - failed.length} of ${results.length} notebooks in ${out}`,
      ].join('\n'),
      exitCode: failed.length > 0 ? 1 : 0,
    }
  },
}

/** The notebooks that come with the package, in the order of their names. */
export async function bundledNotebookFiles(): Promise<string[]> {
  const names = (await readdir(bundledNotebooks)).filter((name) => name.endsWith('.ipynb'))
  return names.sort().map((name) => join(bundledNotebooks, name))
}

/** Runs notebooks with progress at a terminal; whatever ends this process, their kernels end before it. */
export async function runAtTerminal(
  files: readonly string[],
  options: NotebookOptions = {},
): Promise<NotebookResult[]> {
  const { show, done } = terminalProgress()
  const controller = new AbortController()
  const abort = () => controller.abort()
  const stop = (signal: NodeJS.Signals) => {
    abort()
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.once(signal, stop)
  process.once('exit', abort)
  try {
    return await runNotebookFiles(files, { ...options, signal: controller.signal, progress: show })
  } finally {
    for (const signal of signals) process.removeListener(signal, stop)
    process.removeListener('exit', abort)
    done()
  }
}

/** Notebook, cell, line of source and error, on as many lines as the error has. */
export function failureText({ file, failure }: NotebookResult): string {
  if (!failure) return ''
  const { cell, source, error } = failure
  const place = source ? `cell [${cell}], line ${source.line}` : `cell [${cell}]`
  return `${file}: ${place}: ${error}${source ? `\n  ${source.text}` : ''}`
}

function jsonOf({ file, failure }: NotebookResult): object {
  return { file, status: failure ? 'failed' : 'done', ...failure }
}

function parametersOf(options: Options): Record<string, Json> {
  const given = options.parameter
  return Object.fromEntries((Array.isArray(given) ? given : []).map((text: string) => parseParameter(text)))
}

function secondsOf(text: string): number {
  const seconds = Number(text)
  if (!(seconds > 0) || seconds > 86_400)
    throw usageError(`--timeout: found '${text}', expected seconds, more than 0 and at most 86400`)
  return seconds
}
