/**
 * How long rendering takes: every figure beside the bare calls of the same libraries for the same picture, and the whole set in a
 * process that has loaded nothing yet; then how fast texts are tagged. Times are printed, never asserted.
 */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderFigure } from '../../src/render/figure-files.js'
import { fontFile } from '../../src/render/fonts.js'
import type { FigureSpec } from '../../src/render/svg.js'
import { bundledReview } from '../../src/project/bundled.js'
import { showStudy } from '../../src/study/report.js'
import { openStudy } from '../../src/study/study.js'
import { tagSpeed } from './tag-speed.js'

/** A figure to be timed. */
interface BenchFigure {
  id: string
  spec: FigureSpec
}

/** Median milliseconds of a figure in three formats, ours and bare. */
interface BenchRow {
  id: string
  ours: number
  bare: number
}

/** Times each figure `runs` times, ours and bare in turn, after one run that is not counted. */
async function benchFigures(figures: readonly BenchFigure[], runs = 9): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  for (const { id, spec } of figures) {
    const ours: number[] = []
    const bare: number[] = []
    for (let run = 0; run <= runs; run += 1) {
      const [a, b] = [await time(() => renderOurs(id, spec)), await time(() => renderBare(spec))]
      if (run === 0) continue
      ours.push(a)
      bare.push(b)
    }
    rows.push({ id, ours: median(ours), bare: median(bare) })
  }
  return rows
}

/** The rows as a table with a line for the sum. */
function formatBench(rows: readonly BenchRow[]): string {
  const sum = (key: 'ours' | 'bare') => rows.reduce((total, row) => total + row[key], 0)
  const all = [...rows, { id: 'all', ours: sum('ours'), bare: sum('bare') }]
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(10))).join('')
  return [
    line(['svg + png + pdf', 'ours ms', 'bare ms', 'ratio']),
    ...all.map(({ id, ours, bare }) =>
      line([id, ours.toFixed(1), bare.toFixed(1), (ours / bare).toFixed(2)]),
    ),
  ].join('\n')
}

function renderOurs(id: string, spec: FigureSpec): Promise<unknown> {
  return renderFigure({ id, spec, title: id, alt: id, digest: 'none' })
}

/** What a script without this package would write: nothing is checked, measured or made the same on every machine. */
async function renderBare(spec: FigureSpec): Promise<void> {
  const [vega, vegaLite, { Resvg }, { default: PdfDocument }, { default: drawSvg }] = await Promise.all([
    import('vega'),
    import('vega-lite'),
    import('@resvg/resvg-js'),
    import('pdfkit'),
    import('svg-to-pdfkit'),
  ])
  const config = { font: 'DejaVu Sans' }
  const vegaSpec = String(spec.$schema).includes('/schema/vega/')
    ? spec
    : vegaLite.compile(structuredClone(spec) as never, { config }).spec
  const svg = await new vega.View(vega.parse(vegaSpec), { renderer: 'none' }).toSVG()
  const fontFiles = [fontFile('regular'), fontFile('bold')]
  const resvg = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'DejaVu Sans' },
    fitTo: { mode: 'zoom', value: 300 / 96 },
    background: 'white',
  })
  resvg.render().asPng()
  const document = new PdfDocument({ size: [resvg.width * 0.75, resvg.height * 0.75], margin: 0 })
  const [regular = '', bold = ''] = fontFiles
  drawSvg(document, svg, 0, 0, { fontCallback: (_family, isBold) => (isBold ? bold : regular) })
  await ended(document)
}

function ended(document: PDFKit.PDFDocument): Promise<void> {
  return new Promise((resolve) => {
    document.on('data', () => undefined)
    document.on('end', resolve)
    document.end()
  })
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

/** The whole reproduction as a person starts it, in a process of its own. */
async function whole(): Promise<void> {
  const out = await mkdtemp(join(tmpdir(), 'reviewbook-bench-'))
  const bin = fileURLToPath(new URL('../../src/bin.mjs', import.meta.url))
  const run = () =>
    Promise.resolve(execFileSync(process.execPath, [bin, 'reproduce', '--no-notebooks', '--out', out]))
  const times = [await time(run), await time(run), await time(run)]
  await rm(out, { recursive: true })
  console.log(
    `\nreproduce, all tables and figures in three formats: ${(median(times) / 1000).toFixed(2)} s of wall time (median of 3)`,
  )
}

async function main(figures: readonly BenchFigure[]): Promise<void> {
  const start = process.cpuUsage()
  const cold = await time(() => Promise.all(figures.map(({ id, spec }) => renderOurs(id, spec))))
  const { user, system } = process.cpuUsage(start)
  console.log(`${figures.length} figures in three formats, libraries loaded on the way:`)
  console.log(
    `${(cold / 1000).toFixed(2)} s of wall time, ${((user + system) / 1e6).toFixed(2)} s of processor time\n`,
  )
  console.log(formatBench(await benchFigures(figures)))
}

await main(showStudy(await openStudy(bundledReview)).flatMap(({ figures }) => figures))
await whole()
console.log(`\ntagging with the bundled codebook: ${tagSpeed()}`)
