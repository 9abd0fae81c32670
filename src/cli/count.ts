import { distribute, type Distribution } from '../count/distribution.js'
import { countingMethods, type CountingMethod } from '../count/incidence.js'
import { ruleText } from '../count/rule-text.js'
import { textOption, usageError, type Command, type Options } from './command.js'
import { inputHelp, inputOptions, openGiven } from './input.js'
import { distributionOf } from '../study/results.js'

/** `count`: one distribution. */
export const countCommand: Command = {
  name: 'count',
  summary: `Counts one variable. ${inputHelp}`,
  operands: 'INPUT…',
  options: [
    { name: 'by', value: 'VARIABLE', help: 'year, database, country, journal, author, keyword, … or a column of a sheet' },
    { name: 'method', value: 'M', help: `${countingMethods.join(', ')} (default: full)` },
    { name: 'top', value: 'N', help: 'print only the N largest rows (--json has all)' },
    ...inputOptions,
  ],
  async run(operands, options) {
    const method = methodOf(options)
    const key = textOption(options, 'by', '')
    if (key === '') throw usageError('found no --by, expected a variable such as year')
    const { corpus, results } = await openGiven(countCommand, operands, options)
    const known = results.distributions.map(({ id }) => id)
    if (!corpus.occurrences.has(key) && !known.includes(key))
      throw usageError(`--by: found '${key}', expected one of ${known.join(', ')}`)
    const counted = corpus.occurrences.has(key)
      ? distribute(corpus, key, { method })
      : distributionOf(results.distributions, key)
    return { json: counted, text: linesOf(counted, topOf(options)).join('\n'), exitCode: 0 }
  },
}

function methodOf(options: Options): CountingMethod {
  const name = textOption(options, 'method', 'full')
  const method = countingMethods.find((each) => each === name)
  if (method) return method
  throw usageError(`--method: found '${name}', expected one of ${countingMethods.join(', ')}`)
}

function topOf(options: Options): number {
  const text = textOption(options, 'top', '')
  if (text === '') return Infinity
  if (!/^[1-9]\d{0,8}$/.test(text)) throw usageError(`--top: found '${text}', expected a whole number from 1 up`)
  return Number(text)
}

function linesOf({ title, rows, rule, missing }: Distribution, top: number): string[] {
  const shown = rows.slice(0, top)
  const numbers = shown.map(({ n }) => (n === null ? '' : Number.isInteger(n) ? n.toString() : n.toFixed(2)))
  const width = Math.max(1, ...numbers.map(({ length }) => length))
  const left = rows.length - shown.length
  return [
    title,
    ...shown.map(({ label, percent }, place) => `${(numbers[place] ?? '').padStart(width)}  ${label} (${percent} %)`),
    ...(left > 0 ? [`and ${left} more rows`] : []),
    ...(missing.length > 0 ? [`${missing.length.toString().padStart(width)}  not known`] : []),
    ruleText(rule),
  ]
}
