import type { ParseArgsConfig } from 'node:util'
import { InputError } from '../base/issue.js'

/** A command's outcome: what it has to say as one JSON document and in words, and how the process ends. */
export interface Outcome {
  json: unknown
  text: string
  /**
   * 0 done, 1 a check found a disagreement, 2 a part of the input could not be used. Bad input as a whole and wrong
   * usage throw and end with 2 too.
   */
  exitCode: 0 | 1 | 2
}

/** An option of a command, as `--help` shows it. */
export interface OptionHelp {
  name: string
  /** What stands for the value; none for a switch. */
  value?: string
  /** A letter that stands for the name after one hyphen. */
  short?: string
  /** Whether it can be given several times. */
  several?: boolean
  help: string
}

/** One command of the command line. */
export interface Command {
  name: string
  /** One line: what it gives. */
  summary: string
  /** The words after its name, such as `FILE…`; none where it takes none. */
  operands?: string
  options: readonly OptionHelp[]
  run(operands: readonly string[], options: Options): Promise<Outcome>
}

/** Options as given, by name; switches are true, what can be given several times is a list. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

/** The text of an option, or its default. */
export function textOption(options: Options, name: string, otherwise: string): string {
  const value = options[name]
  return typeof value === 'string' ? value : otherwise
}

/** A mistake in the words of a call. */
export function usageError(message: string): InputError {
  return new InputError([{ code: 'usage', message }])
}

/** The configuration of Node's own argument parser for a command. */
export function parserOptions(command: Command): NonNullable<ParseArgsConfig['options']> {
  const own = command.options.map(({ name, value, short, several }) => [
    name,
    {
      type: value === undefined ? ('boolean' as const) : ('string' as const),
      ...(short === undefined ? {} : { short }),
      ...(several === true ? { multiple: true } : {}),
    },
  ])
  return {
    ...(Object.fromEntries(own) as NonNullable<ParseArgsConfig['options']>),
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  }
}

/** The help of one command. */
export function commandHelp({ name, summary, operands, options }: Command): string {
  const rows: OptionHelp[] = [
    ...options,
    { name: 'json', help: 'print one JSON document on standard output, nothing else' },
    { name: 'help', help: 'print this' },
  ]
  const left = rows.map(
    ({ name: option, short, value }) =>
      `${short === undefined ? '' : `-${short}, `}--${option}${value === undefined ? '' : ` ${value}`}`,
  )
  const width = Math.max(...left.map(({ length }) => length))
  return [
    `Usage: reviewbook ${name}${operands === undefined ? '' : ` ${operands}`} [options]`,
    '',
    summary,
    '',
    ...rows.map(({ help }, index) => `  ${(left[index] ?? '').padEnd(width)}  ${help}`),
    '',
  ].join('\n')
}
