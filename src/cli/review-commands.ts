import { resolve } from 'node:path'
import { claimCounts } from '../audit/audited-claim.js'
import { writeAll } from '../base/files.js'
import { formatIssue } from '../base/issue.js'
import type { MadeFiles } from '../study/output-files.js'
import { bundledReview } from '../project/bundled.js'
import { openStudy, studyFigures, studyTables, type RenderOptions } from '../study/reproduce.js'
import { verifyFiles } from '../study/verify.js'
import {
  textOption,
  usageError,
  type Command,
  type OptionHelp,
  type Options,
  type Outcome,
} from './command.js'
import { failureText } from './notebooks.js'
import { terminalProgress } from './progress.js'
import { reproduceAll } from './reproduction.js'

const dataOption: OptionHelp = {
  name: 'data',
  value: 'DIR',
  help: 'the review: a folder with datapackage.json, articles.csv, … (default: the bundled review)',
}

const noNotebooksOption: OptionHelp = {
  name: 'no-notebooks',
  help: 'leave the notebooks out, also of the manifest; they open the bundled review and so are never run with --data',
}

function wantsNotebooks(options: Options): boolean {
  return options['no-notebooks'] !== true && options.data === undefined
}

function outOption(folder: string): OptionHelp {
  return { name: 'out', value: 'DIR', help: `the folder to write to (default: ${folder})` }
}

/** How figures are sized for what they are made for. */
const presets: Readonly<Record<string, RenderOptions>> = {
  print: { dpi: 300 },
  'print-600': { dpi: 600 },
  screen: { dpi: 150, formats: ['svg', 'png'] },
}

/** `reproduce`: everything of a review. */
export const reproduceCommand: Command = {
  name: 'reproduce',
  summary:
    'Makes every table and figure of the review, the comparison with the paper, the executed notebooks and a manifest.',
  options: [outOption('outputs'), dataOption, noNotebooksOption],
  async run(operands, options) {
    refuseOperands(operands)
    const study = await openStudy(textOption(options, 'data', bundledReview))
    const { failed, ...made } = await reproduceAll(study, wantsNotebooks(options))
    const counts = claimCounts(study.published.audit)
    const compared = Object.entries(counts).map(([verdict, n]) => `${n} ${verdict}`)
    const outcome = await write(textOption(options, 'out', 'outputs'), made, { comparison: counts }, [
      `compared with the paper: ${compared.join(', ')} (comparison.md)`,
      ...failed.map(failureText),
    ])
    return { ...outcome, exitCode: failed.length > 0 ? 1 : 0 }
  },
}

/** `figures`: the figures alone. */
export const figuresCommand: Command = {
  name: 'figures',
  summary: 'Renders every figure as SVG, PNG and PDF with its caption.',
  options: [
    outOption('outputs/figures'),
    dataOption,
    { name: 'preset', value: 'NAME', help: `${Object.keys(presets).join(', ')} (default: print, 300 dpi)` },
  ],
  async run(operands, options) {
    refuseOperands(operands)
    const name = textOption(options, 'preset', 'print')
    const preset = Object.hasOwn(presets, name) ? presets[name] : undefined
    if (!preset)
      throw usageError(`--preset: found '${name}', expected one of ${Object.keys(presets).join(', ')}`)
    const study = await openStudy(textOption(options, 'data', bundledReview))
    const made = await withProgress((show) => studyFigures(study, preset, show))
    return write(textOption(options, 'out', 'outputs/figures'), made, { preset: name })
  },
}

/** `tables`: the tables alone. */
export const tablesCommand: Command = {
  name: 'tables',
  summary: 'Writes every table as CSV, Markdown and LaTeX.',
  options: [outOption('outputs/tables'), dataOption],
  async run(operands, options) {
    refuseOperands(operands)
    const study = await openStudy(textOption(options, 'data', bundledReview))
    return write(textOption(options, 'out', 'outputs/tables'), { files: studyTables(study), issues: [] }, {})
  },
}

/** `verify`: whether the files in a folder are what data and code give today. */
export const verifyCommand: Command = {
  name: 'verify',
  summary:
    'Makes everything again in memory and says which files in a folder (default: outputs) differ or are missing.',
  operands: '[DIR]',
  options: [dataOption, noNotebooksOption],
  async run(operands, options) {
    const [folder = 'outputs', ...more] = operands
    refuseOperands(more)
    const study = await openStudy(textOption(options, 'data', bundledReview))
    const { files, failed } = await reproduceAll(study, wantsNotebooks(options))
    const all = await verifyFiles(folder, files)
    // Without the notebooks the manifest, which lists them, cannot be the same either.
    const left = wantsNotebooks(options) ? /^$/ : /^(notebooks\/.*|manifest\.json)$/
    const stale = all.filter(({ path }) => !left.test(path))
    const lines = [...failed.map(failureText), ...stale.map(({ path, problem }) => `${path}: ${problem}`)]
    return {
      json: { folder, files: files.length, stale, failed },
      text: [
        ...lines,
        `${files.length - stale.length} of ${files.length} files in ${folder} are up to date`,
      ].join('\n'),
      exitCode: lines.length > 0 ? 1 : 0,
    }
  },
}

async function write(
  folder: string,
  { files, issues }: MadeFiles,
  more: object,
  lines: readonly string[] = [],
): Promise<Outcome> {
  await writeAll(resolve(folder), files)
  return {
    json: { out: folder, files: files.map(({ path }) => path), issues, ...more },
    text: [`${files.length} files in ${folder}`, ...lines, ...issues.map(formatIssue)].join('\n'),
    exitCode: 0,
  }
}

function refuseOperands([first]: readonly string[]): void {
  if (first !== undefined) throw usageError(`found '${first}', expected options only`)
}

async function withProgress<T>(
  work: (show: ReturnType<typeof terminalProgress>['show']) => Promise<T>,
): Promise<T> {
  const { show, done } = terminalProgress()
  try {
    return await work(show)
  } finally {
    done()
  }
}
