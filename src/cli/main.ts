import { parseArgs } from 'node:util'
import { InputError } from '../base/issue.js'
import { commandHelp, parserOptions, usageError, type Command, type Options } from './command.js'
import { labCommand } from './lab.js'
import { notebooksCommand } from './notebooks.js'
import { figuresCommand, reproduceCommand, tablesCommand, verifyCommand } from './review-commands.js'

const commands: readonly Command[] = [
  reproduceCommand,
  figuresCommand,
  tablesCommand,
  verifyCommand,
  notebooksCommand,
  labCommand,
]

/**
 * Runs the command line and gives the exit code: 0 done, 1 a check found a disagreement, 2 bad input or usage.
 * Results go to standard output, messages to standard error.
 */
export async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      process.stdout.write(generalHelp())
      return name === undefined ? 2 : 0
    }
    const command = commands.find((candidate) => candidate.name === name)
    if (!command)
      throw usageError(
        `found command '${name}', expected one of ${commands.map((each) => each.name).join(', ')}`,
      )
    return await runCommand(command, rest)
  } catch (error) {
    for (const line of problems(error)) process.stderr.write(`reviewbook: ${line}\n`)
    return 2
  }
}

async function runCommand(command: Command, words: readonly string[]): Promise<number> {
  const { values, positionals } = parse(command, words)
  if (values.help === true) {
    process.stdout.write(commandHelp(command))
    return 0
  }
  const { json, text, exitCode } = await command.run(positionals, values)
  process.stdout.write(values.json === true ? `${JSON.stringify(json)}\n` : `${text}\n`)
  return exitCode
}

function parse(
  command: Command,
  words: readonly string[],
): { values: Options; positionals: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: parserOptions(command),
      allowPositionals: true,
    })
    return { values: values as Options, positionals }
  } catch (error) {
    const message = (error as Error).message.split('. ')[0] ?? ''
    throw usageError(
      `${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\.$/, '')}; see reviewbook ${command.name} --help`,
    )
  }
}

/** Bad input is said in its own words; of anything else the first line, with the place in the code where it can be mended. */
function problems(error: unknown): string[] {
  if (error instanceof InputError) return error.message.split('\n')
  if (!(error instanceof Error)) return [String(error)]
  const place =
    error.stack
      ?.split('\n')
      .find((line) => line.trimStart().startsWith('at '))
      ?.trim() ?? ''
  return [`${error.message.split('\n')[0]} (unexpected; ${place})`]
}

function generalHelp(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'Usage: reviewbook COMMAND [options]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'reviewbook COMMAND --help says more. Exit codes: 0 done, 1 a check found a disagreement, 2 bad input or usage.',
    '',
  ].join('\n')
}
