import { parseArgs } from 'node:util'
import { fileURLToPath } from 'node:url'
import { readText } from '../base/files.js'
import { InputError } from '../base/issue.js'
import { commandHelp, parserOptions, usageError, type Command, type Options } from './command.js'
import { labCommand } from './lab.js'
import { notebooksCommand } from './notebooks.js'
import { agreeCommand } from './agree.js'
import { countCommand } from './count.js'
import { newCommand } from './new.js'
import { reportCommand } from './report.js'
import { sheetCommand } from './sheet.js'
import { auditCommand } from './audit.js'
import { evaluateCommand } from './evaluate.js'
import { learnCommand } from './learn.js'
import { dedupeCommand, flowCommand, importCommand } from './record-commands.js'
import { figuresCommand, reproduceCommand, tablesCommand, verifyCommand } from './review-commands.js'
import { tagCommand } from './tag.js'

const commands: readonly Command[] = [
  newCommand,
  reportCommand,
  countCommand,
  sheetCommand,
  reproduceCommand,
  figuresCommand,
  tablesCommand,
  verifyCommand,
  importCommand,
  dedupeCommand,
  flowCommand,
  learnCommand,
  tagCommand,
  evaluateCommand,
  agreeCommand,
  auditCommand,
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
    if (name === '--version') return say(`${await version()}\n`)
    if (name === undefined || ['--help', '-h'].includes(name) || (name === 'help' && rest.length === 0)) {
      say(generalHelp())
      return name === undefined ? 2 : 0
    }
    if (name === 'help') return await main([...rest, '--help'])
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

function say(text: string): number {
  process.stdout.write(text)
  return 0
}

async function version(): Promise<string> {
  const text = await readText(fileURLToPath(new URL('../../package.json', import.meta.url)))
  return (JSON.parse(text) as { version: string }).version
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
    const options = parserOptions(command)
    const { values, positionals, tokens } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      tokens: true,
    })
    const named = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
    const twice = named.find((name, at) => options[name]?.multiple !== true && named.indexOf(name) < at)
    if (twice !== undefined) throw new TypeError(`Option '--${twice}' is given twice`)
    return { values: refuseEmpty(values as Options), positionals }
  } catch (error) {
    const message = (error as Error).message.split('. ')[0] ?? ''
    throw usageError(
      `${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\.$/, '')}; see reviewbook ${command.name} --help`,
    )
  }
}

/** An empty value is a slip, such as an unset variable, and would mean the working folder. */
function refuseEmpty(options: Options): Options {
  const empty = Object.entries(options).find(([, value]) => value === '')
  if (empty) throw new TypeError(`Option '--${empty[0]}' has an empty value`)
  return options
}

/** Bad input is said in its own words; of anything else the first line, with the place in the code where it can be mended. */
function problems(error: unknown): string[] {
  if (error instanceof InputError) return firstOf(error.message.split('\n'))
  if (!(error instanceof Error)) return [String(error)]
  const place =
    error.stack
      ?.split('\n')
      .find((line) => line.trimStart().startsWith('at '))
      ?.trim() ?? ''
  return [`${error.message.split('\n')[0]} (unexpected; ${place})`]
}

/** What is wrong first is most often the cause of what follows. */
function firstOf(lines: readonly string[]): string[] {
  const most = 10
  const rest = lines.length - most
  return rest > 0 ? [...lines.slice(0, most), `and ${rest} more like these`] : [...lines]
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
