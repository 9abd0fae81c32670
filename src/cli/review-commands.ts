import { resolve } from 'node:path'
import { claimCounts } from '../audit/audited-claim.js'
import { writeAll } from '../base/files.js'
import { formatIssue } from '../base/issue.js'
import { bundledReview } from '../project/bundled.js'
import type { MadeFiles, RenderOptions } from '../study/output-files.js'
import { studyFigures, studyTables } from '../study/report.js'
import { openStudy, type Study } from '../study/study.js'
import { verifyFiles } from '../study/verify.js'
import {
  textOption,
  usageError,
  type Command,
  type OptionHelp,
  type Options,
  type Outcome,
} from './command.js'
import { inputOptions, openInput } from './input.js'
import { failureText } from './notebooks/notebooks.js'
import { withProgress } from './progress.js'
import { reproduceAll } from './reproduction.js'

const dataOption: OptionHelp = {
  name: 'data',
  value: 'DIR',
  help: 'another project than the bundled review: a folder with review.yaml, or a file of that form',
}

const noNotebooksOption: OptionHelp = {
  name: 'no-notebooks',
  help: 'leave the notebooks out, also of the manifest; with --data they are never run',
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

const presetOption: OptionHelp = {
  name: 'preset',
  value: 'NAME',
  help: `${Object.keys(presets).join(', ')} (default: print, 300 dpi)`,
}

function presetOf(options: Options): RenderOptions {
  const name = textOption(options, 'preset', 'print')
  const preset = Object.hasOwn(presets, name) ? presets[name] : undefined
  if (preset) return preset
  throw usageError(`--preset: found '${name}', expected one of ${Object.keys(presets).join(', ')}`)
}

/** `reproduce`: the report of the bundled review, or of another project, with the executed notebooks. */
export const reproduceCommand: Command = {
  name: 'reproduce',
  summary:
    'Makes the report of the bundled review: every table and figure, the comparison with the paper, the executed notebooks and a manifest.',
  options: [outOption('outputs'), dataOption, noNotebooksOption],
  async run(operands, options) {
    refuseOperands(operands)
    const study = await openStudy(textOption(options, 'data', bundledReview))
    const { failed, ...made } = await reproduceAll(study, wantsNotebooks(options))
    const outcome = await write(textOption(options, 'out', 'outputs'), made, comparisonOf(study), [
      ...comparisonLines(study),
      ...failed.map(failureText),
    ])
    return { ...outcome, exitCode: failed.length > 0 ? 1 : 0 }
  },
}

/** How many of a paper's numbers have each verdict, where there is a paper. */
export function comparisonOf({ results }: Study): { comparison?: Record<string, number> } {
  return results.audit ? { comparison: { ...claimCounts(results.audit) } } : {}
}

/** The same in words. */
export function comparisonLines(study: Study): string[] {
  const { comparison } = comparisonOf(study)
  if (!comparison) return []
  const counts = Object.entries(comparison).map(([verdict, n]) => `${n} ${verdict}`)
  return [`compared with the paper: ${counts.join(', ')} (comparison.md)`]
}

/** `figures`: the figures alone. */
export const figuresCommand: Command = {
  name: 'figures',
  summary: 'Renders every figure of a report as SVG, PNG and PDF with its caption.',
  operands: '[INPUT…]',
  options: [outOption('outputs/figures'), dataOption, ...inputOptions, presetOption],
  async run(operands, options) {
    const preset = presetOf(options)
    const study = await openInput(operands, options)
    const made = await withProgress((show) => studyFigures(study, preset, show))
    return write(textOption(options, 'out', 'outputs/figures'), made, {
      preset: textOption(options, 'preset', 'print'),
    })
  },
}

/** `tables`: the tables alone. */
export const tablesCommand: Command = {
  name: 'tables',
  summary: 'Writes every table of a report as CSV, Markdown and LaTeX.',
  operands: '[INPUT…]',
  options: [outOption('outputs/tables'), dataOption, ...inputOptions],
  async run(operands, options) {
    const study = await openInput(operands, options)
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
    // Without the notebooks the manifest, which lists them, cannot be the same either.
    const left = wantsNotebooks(options) ? /^$/ : /^(notebooks\/.*|manifest\.json)$/
    const judged = files.filter(({ path }) => !left.test(path))
    const all = await verifyFiles(folder, files)
    const stale = all.filter(({ path }) => !left.test(path))
    const wrong = stale.filter(({ problem }) => problem !== 'not made any more')
    const lines = [...failed.map(failureText), ...stale.map(({ path, problem }) => `${path}: ${problem}`)]
    return {
      json: { folder, files: judged.length, stale, failed },
      text: [
        ...lines,
        `${judged.length - wrong.length} of ${judged.length} files in ${folder} are up to date`,
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
