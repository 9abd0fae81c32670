// What starting costs: prints milliseconds; asserts nothing. Run with `npm run bench:notebooks`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startKernel } from '../../src/runner/kernel.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const runs = 5

/** Median, least and greatest of several runs. */
async function measure(name: string, work: () => Promise<number> | number): Promise<void> {
  const times: number[] = []
  for (let index = 0; index < runs; index++) times.push(await work())
  const sorted = times.sort((a, b) => a - b).map((time) => Math.round(time))
  console.log(`${name}: ${sorted[runs >> 1]} ms (${sorted[0]} to ${sorted.at(-1)}, ${runs} runs)`)
}

function command(...words: string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['src/bin.mjs', ...words], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return performance.now() - start
}

/** Starts a kernel, runs cells and gives the time of the start (index 0) or of a cell. */
async function kernelTime(index: number, ...cells: string[]): Promise<number> {
  const times = [performance.now()]
  const kernel = await startKernel({ cwd: join(root, 'notebooks') })
  times.push(performance.now())
  for (const cell of cells) {
    const end = await kernel.execute(cell, 60, () => undefined)
    if (end !== 'ok') throw new Error(`${cell}: ${end}`)
    times.push(performance.now())
  }
  await kernel.close()
  return (times[index + 1] ?? 0) - (times[index] ?? 0)
}

const out = mkdtempSync(join(tmpdir(), 'reviewbook-bench-'))
const load = "import { bundledReview, figureOf, openStudy, showFigure, toDataFrame } from 'reviewbook'"
const open = 'const study = await openStudy(bundledReview)'
try {
  await measure('command line, --help', () => command('--help'))
  await measure('kernel start', () => kernelTime(0))
  await measure('cell: import reviewbook', () => kernelTime(1, load))
  await measure('cell: open the study', () => kernelTime(2, load, open))
  await measure('cell: first figure', () =>
    kernelTime(3, load, open, "await showFigure(figureOf(study, 'database'))"),
  )
  await measure('cell: first DataFrame', () =>
    kernelTime(3, load, open, 'await toDataFrame(study.review.articles)'),
  )
  await measure('notebooks 00-start-here', () =>
    command('notebooks', 'notebooks/00-start-here.ipynb', '--out', out),
  )
  await measure('notebooks, all', () => command('notebooks', '--out', out))
} finally {
  rmSync(out, { recursive: true })
}
