import { startKernel, type CellEnd, type Kernel, type Report } from './kernel.js'
import type { CodeCell, Notebook, Output } from './notebook.js'
import { collectOutputs, type OutputCollector } from './outputs.js'
import { diagnosticLine, sourceLine, type SourceLine } from './source-line.js'

/** Why a notebook stopped. */
export interface CellFailure {
  /** The number of the cell as Jupyter shows it, `[3]`, and its id. */
  cell: number
  id: string
  /** The line of the cell, where it is known. */
  source?: SourceLine
  error: string
}

/** A notebook after its run: with outputs up to its end, or to the cell that failed. */
export interface RunNotebook {
  notebook: Notebook
  failure?: CellFailure
}

/** How a notebook is run. */
export interface RunOptions {
  /** The folder from which cells import packages: that of the notebook. */
  cwd: string
  /** How long a cell may run, in seconds; 120 where this is not given. */
  timeout?: number
  /** Ends the run and its kernel at once. */
  signal?: AbortSignal
  transport?: 'ipc' | 'tcp'
  /** Called before each cell. */
  progress?: (done: number, all: number) => void
}

interface CellRun {
  cell: CodeCell
  end: CellEnd
}

/**
 * Runs a notebook in a kernel of its own, cell by cell, and stops at the first cell that fails, hangs or ends the kernel. The kernel is
 * gone when this returns or throws.
 */
export async function runNotebook(notebook: Notebook, options: RunOptions): Promise<RunNotebook> {
  const kernel = await startKernel(options)
  try {
    const runs = await runCells(kernel, notebook, options)
    const reports = await kernel.close()
    options.signal?.throwIfAborted()
    const done = new Map(runs.map(({ cell }) => [cell.id, cell]))
    const ran: Notebook = {
      metadata: { ...notebook.metadata, language_info: kernel.languageInfo },
      cells: notebook.cells.map((cell) => done.get(cell.id) ?? cell),
    }
    const failure = failureOf(runs, reports, options.timeout ?? defaultTimeout)
    return { notebook: ran, ...(failure && { failure }) }
  } finally {
    await kernel.close()
  }
}

const defaultTimeout = 120

async function runCells(kernel: Kernel, { cells }: Notebook, options: RunOptions): Promise<CellRun[]> {
  const code = cells.filter(
    (cell): cell is CodeCell => cell.cell_type === 'code' && cell.source.trim() !== '',
  )
  const collector = collectOutputs()
  const runs: CellRun[] = []
  for (const [index, cell] of code.entries()) {
    options.progress?.(index, code.length)
    const run = await runCell(kernel, collector, cell, index + 1, options.timeout ?? defaultTimeout)
    runs.push(run)
    if (run.end !== 'ok') break
  }
  return runs
}

async function runCell(
  kernel: Kernel,
  collector: OutputCollector,
  cell: CodeCell,
  execution_count: number,
  seconds: number,
): Promise<CellRun> {
  const { outputs, take } = collector.startCell()
  const end = await kernel.execute(cell.source, seconds, take)
  return { end, cell: { ...cell, execution_count, outputs } }
}

function failureOf(
  runs: readonly CellRun[],
  reports: readonly Report[],
  timeout: number,
): CellFailure | undefined {
  const last = runs.at(-1)
  const notAwaited = reports.find(({ kind }) => kind === 'not-awaited')
  if (!last || (last.end === 'ok' && !notAwaited)) return undefined
  const { cell, end } = last
  const base = { cell: cell.execution_count ?? 0, id: cell.id }
  if (end === 'timeout') return { ...base, error: `still running after ${timeout} s, cut` }
  if (end === 'died') return { ...base, error: 'the cell ended the kernel process' }
  const thrown = reports.find(({ kind }) => kind === 'thrown')
  if (end === 'ok') return { ...base, error: `${notAwaited?.message ?? ''} (in work that no cell awaited)` }
  if (thrown) return { ...base, error: thrown.message, ...sourceOf(sourceLine(cell.source, thrown.compiled)) }
  const printed = textOf(cell.outputs)
  return {
    ...base,
    error: printed.replace(/^\d+:\d+ - /, '').trim(),
    ...sourceOf(diagnosticLine(cell.source, printed)),
  }
}

function sourceOf(source: SourceLine | undefined): { source?: SourceLine } {
  return source === undefined ? {} : { source }
}

/** What the cell last printed to standard error: the kernel's type errors stand there. */
function textOf(outputs: readonly Output[]): string {
  const last = outputs.findLast((output) => output.output_type === 'stream' && output.name === 'stderr')
  return last?.output_type === 'stream' ? last.text : ''
}
