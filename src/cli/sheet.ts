import { realpath } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { writeWhole } from '../base/files.js'
import { InputError } from '../base/issue.js'
import { formatSheet } from '../base/sheet.js'
import { filesNamed } from '../project/settings.js'
import { extractionSheet } from '../study/extraction-sheet.js'
import { openStudy } from '../study/study.js'
import { textOption, type Command } from './command.js'
import { issueLines } from './issue-lines.js'
import { oneOperand } from './tag.js'

/** `sheet`: the extraction sheet of a project. */
export const sheetCommand: Command = {
  name: 'sheet',
  summary:
    'Writes the extraction sheet of a project: a row for each included record, a column for each variable, with what is known filled in.',
  operands: 'PROJECT',
  options: [{ name: 'out', value: 'FILE', help: 'the sheet, .csv or .xlsx (default: extraction.csv)' }],
  async run(operands, options) {
    const path = oneOperand(operands)
    const out = textOption(options, 'out', 'extraction.csv')
    const study = await openStudy(path)
    await refuseInput(path, out, filesNamed(study.project.settings))
    const { columns, rows } = extractionSheet(study)
    await writeWhole(out, formatSheet(columns, rows, out))
    const { issues } = study.project
    return {
      json: { out, rows: rows.length, columns, issues },
      text: [`${rows.length} rows in ${out}; name it under codes in review.yaml when it is filled in`, ...issueLines(issues)].join('\n'),
      exitCode: 0,
    }
  },
}

/** A sheet that people filled in is never replaced. */
async function refuseInput(project: string, out: string, inputs: readonly string[]): Promise<void> {
  const folder = /\.ya?ml$/i.test(project) ? dirname(project) : project
  const real = (path: string) => realpath(path).catch(() => resolve(path))
  const taken = await Promise.all(inputs.map((file) => real(resolve(folder, file))))
  if (!taken.includes(await real(out))) return
  const message = 'found a file of the project, expected another name: what is filled in stays'
  throw new InputError([{ code: 'output-is-input', message, file: out }])
}
