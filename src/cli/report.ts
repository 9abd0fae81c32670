import { resolve } from 'node:path'
import { writeAll } from '../base/files.js'
import { makeReport } from '../study/report.js'
import { textOption, type Command } from './command.js'
import { inputHelp, inputOptions, openGiven } from './input.js'
import { issueLines } from './issue-lines.js'
import { withProgress } from './progress.js'
import { comparisonLines, comparisonOf } from './review-commands.js'

/** `report`: everything that can be counted of exports or a project. */
export const reportCommand: Command = {
  name: 'report',
  summary: `Counts everything that exports or a project give: distributions, cross-tabs, tables, figures and a page to read them on. ${inputHelp}`,
  operands: 'INPUT…',
  options: [
    { name: 'out', value: 'DIR', help: 'the folder to write to (default: report)' },
    ...inputOptions,
  ],
  async run(operands, options) {
    const out = textOption(options, 'out', 'report')
    const study = await openGiven(reportCommand, operands, options)
    const { files, issues } = await withProgress((show) => makeReport(study, {}, show))
    await writeAll(resolve(out), files)
    const { corpus, project } = study
    const all = [...project.issues, ...issues]
    return {
      json: {
        out,
        records: corpus.records.length,
        identified: project.identified.length,
        variables: corpus.variables.map(({ key }) => key),
        files: files.map(({ path }) => path),
        issues: all,
        ...comparisonOf(study),
      },
      text: [
        `${corpus.records.length} of ${project.identified.length} records counted, ${corpus.variables.length} variables, ${files.length} files in ${out}: open ${out}/index.html`,
        ...comparisonLines(study),
        ...issueLines(all),
      ].join('\n'),
      exitCode: 0,
    }
  },
}
