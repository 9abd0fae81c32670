import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CodeCell, Notebook, Output } from '../../src/runner/notebook.js'
import { runNotebook, type RunOptions } from '../../src/runner/run-notebook.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

// A temporary folder of this file alone, so that what is left behind can be seen.
const before = process.env.TMPDIR
const temporary = mkdtempSync(join(tmpdir(), 'reviewbook-runner-'))
beforeAll(() => {
  process.env.TMPDIR = temporary
})
afterAll(() => {
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  rmSync(temporary, { recursive: true })
})

const cell = (source: string, index: number): CodeCell => ({
  cell_type: 'code',
  id: `cell-${index}`,
  metadata: {},
  source,
  execution_count: null,
  outputs: [],
})
const notebookOf = (...sources: string[]): Notebook => ({ metadata: {}, cells: sources.map(cell) })
const run = (sources: string[], options: Partial<RunOptions> = {}) =>
  runNotebook(notebookOf(...sources), { cwd: root, timeout: 30, ...options })
const outputsOf = ({ cells }: Notebook): (readonly Output[])[] =>
  cells.map((each) => (each.cell_type === 'code' ? each.outputs : []))
const kernels = () => spawnSync('pgrep', ['-f', temporary], { encoding: 'utf8' }).stdout.trim()

describe('running a notebook', () => {
  it('gives values, printed text and displays, whatever the transport', async () => {
    const sources = [
      'const n: number = 41',
      "import { display } from 'tslab'\ndisplay.html('<b>' + (n + 1) + '</b>')",
      "console.log('a'); console.log('b'); console.error('c')",
      '',
      'n + 1',
    ]
    const expected = [
      [],
      [{ output_type: 'display_data', data: { 'text/html': '<b>42</b>' }, metadata: {} }],
      [
        { output_type: 'stream', name: 'stdout', text: 'a\nb\n' },
        { output_type: 'stream', name: 'stderr', text: 'c\n' },
      ],
      [],
      [{ output_type: 'stream', name: 'stdout', text: '42\n' }],
    ]
    for (const transport of ['ipc', 'tcp'] as const) {
      const { notebook, failure } = await run(sources, { transport })
      expect(failure).toBeUndefined()
      expect(outputsOf(notebook)).toEqual(expected)
      const counts = notebook.cells.map((each) => (each.cell_type === 'code' ? each.execution_count : 0))
      // As Jupyter, which does not run an empty cell.
      expect(counts).toEqual([1, 2, 3, null, 4])
      expect(notebook.metadata.language_info).toMatchObject({ name: 'typescript' })
    }
  })

  it('stops at a type error and names its line', async () => {
    const { failure, notebook } = await run(['1', '\nconst text: string = 1', '3'])
    expect(failure).toEqual({
      cell: 2,
      id: 'cell-1',
      source: { line: 2, text: 'const text: string = 1' },
      error: "Type 'number' is not assignable to type 'string'.",
    })
    expect(outputsOf(notebook)[2]).toEqual([])
  })

  it('stops at what a cell throws, at once or later, and names the line of the cell', async () => {
    const atOnce = await run([
      "interface A { x: number }\n\nconst a: A = { x: 1 }\nthrow new RangeError('x is ' + a.x)",
    ])
    expect(atOnce.failure).toMatchObject({
      error: 'RangeError: x is 1',
      source: { line: 4, text: "throw new RangeError('x is ' + a.x)" },
    })
    const later = await run([
      "const fail = async () => {\n  throw new TypeError('late')\n}",
      'const one = 1\n\nawait fail()\nconst two = 2',
    ])
    expect(later.failure).toMatchObject({
      cell: 2,
      error: 'TypeError: late',
      source: { line: 3, text: 'await fail()' },
    })
  })

  it('fails where work that no cell awaited fails', async () => {
    const { failure } = await run([
      "void Promise.reject(new Error('lost'))",
      'await new Promise((r) => setTimeout(r, 50))',
    ])
    expect(failure?.error).toBe('Error: lost (in work that no cell awaited)')
  })

  it('cuts a cell that hangs, waiting or busy, and leaves no kernel', async () => {
    for (const source of ['await new Promise(() => undefined)', 'while (true) {}']) {
      const { failure } = await run([source], { timeout: 1 })
      expect(failure).toEqual({ cell: 1, id: 'cell-0', error: 'still running after 1 s, cut' })
      expect(kernels()).toBe('')
    }
  })

  it('says so where a cell ends the kernel', async () => {
    expect((await run(['process.exit(3)'])).failure?.error).toBe('the cell ended the kernel process')
  })

  it('ends at once when it is told to, with its kernel', async () => {
    const controller = new AbortController()
    const running = run(['await new Promise(() => undefined)'], {
      signal: controller.signal,
      progress: () => setTimeout(() => controller.abort(), 200),
    })
    await expect(running).rejects.toThrow('abort')
    expect(kernels()).toBe('')
  })

  it('leaves nothing behind', () => {
    expect(readdirSync(temporary)).toEqual([])
    expect(kernels()).toBe('')
  })
})
