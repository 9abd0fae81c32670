import { buffer } from 'node:stream/consumers'
import { bundledReview } from '../project/bundled.js'
import { openStudy, type Study } from '../study/study.js'
import { usageError, type Command, type OptionHelp, type Options } from './command.js'

/** What commands that take a project or exports understand. */
export const inputOptions: readonly OptionHelp[] = [
  { name: 'no-dedupe', help: 'count the records of exports as they are, without merging those of one work' },
]

/** What an INPUT can be, for `--help`. */
export const inputHelp =
  'INPUT: a project (a folder with review.yaml, or a file of that form), exports, folders or patterns of them, records.jsonl, or - for standard input.'

/** Opens what a command was given: operands, else the project of `--data`, else the bundled review. */
export async function openInput(operands: readonly string[], options: Options): Promise<Study> {
  const { data } = options
  if (operands.length > 0 && data !== undefined)
    throw usageError(`found '${operands[0]}' and --data, expected one of them`)
  const paths = operands.length > 0 ? operands : [typeof data === 'string' ? data : bundledReview]
  return openStudy(paths, {
    dedupe: options['no-dedupe'] !== true,
    standardInput: () => buffer(process.stdin),
  })
}

/** Opens what a command was given; there must be something. */
export function openGiven(command: Pick<Command, 'name'>, operands: readonly string[], options: Options): Promise<Study> {
  if (operands.length > 0) return openInput(operands, options)
  throw usageError(`found no input, expected a project or exports; see reviewbook ${command.name} --help`)
}
