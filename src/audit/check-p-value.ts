import { pValue, type TestStatistic } from '../statistics/p-value.js'
import type { AuditVerdict, Finding } from './audit.js'
import type { Sentence } from './sentence.js'

/** A p value as printed: `.036`, `< .001`. */
export interface PrintedP {
  relation: '=' | '<' | '>'
  text: string
}

/**
 * Recomputes a p value. The statistic as printed stands for all values that round to it, so a range of p values follows;
 * a one-sided p value of z, t or r is told apart.
 *
 * @example
 * judgeP({ statistic: 't', value: 2.2, df: [28] }, '2.20', { relation: '=', text: '.036' }).verdict // => 'agrees'
 */
export function judgeP(
  test: TestStatistic,
  printedValue: string,
  printed: PrintedP,
): { verdict: AuditVerdict; arithmetic: string; explanation?: string } {
  const half = 10 ** -decimalsOf(printedValue) / 2
  const size = Math.abs(test.value)
  const at = (value: number) => pValue({ ...test, value: Math.max(0, value) })
  const [exact, most, least] = [at(size), at(size - half), at(size + half)]
  const name = `${test.statistic}${test.df ? `(${test.df.join(', ')})` : ''} = ${printedValue}`
  if (exact === undefined || most === undefined || least === undefined)
    return {
      verdict: 'not-checkable',
      arithmetic: `${name}: degrees of freedom are missing or the value is out of range`,
    }
  const arithmetic = `${name} gives p = ${show(exact)} (${show(least)} to ${show(most)} for all values that round so), printed p ${printed.relation} ${printed.text}`
  if (isMet(printed, least, most)) return { verdict: 'agrees', arithmetic }
  const canBeOneSided = test.statistic === 'z' || test.statistic === 't' || test.statistic === 'r'
  if (canBeOneSided && isMet(printed, least / 2, most / 2))
    return { verdict: 'agrees-after-rounding', arithmetic, explanation: 'only as a one-sided test' }
  return { verdict: 'differs', arithmetic }
}

function isMet({ relation, text }: PrintedP, least: number, most: number): boolean {
  const value = Number(text)
  // `p < .05` of a p that is .05 exactly, or printed as .000, is left to the rounding of the last digit.
  const half = 10 ** -decimalsOf(text) / 2
  if (relation === '<') return least < value
  if (relation === '>') return most > value
  return most >= value - 2 * half && least <= value + 2 * half
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0
}

function show(p: number): string {
  return p < 1e-4 ? p.toExponential(1) : p.toFixed(4)
}

const number = '-?\\d*\\.?\\d+'
const statistic = new RegExp(
  `\\b(?:(t|F|r|R|z|Z)|(χ2|χ²|χ\\^2|chi2|chi-?squared?|X2|X²))\\s*(?:\\(\\s*(${number})\\s*(?:,\\s*(?:[nN]\\s*=\\s*)?(${number})\\s*)?\\))?\\s*=\\s*(${number})\\s*[,;]\\s*p\\s*([<>=])\\s*(${number})`,
  'gu',
)

/** Test statistics with degrees of freedom and p value in running text, as APA style prints them. */
export function checkPValues(sentences: readonly Sentence[], place: string): Finding[] {
  return sentences.flatMap((sentence, index) =>
    [
      ...sentence.text
        .replace(/χ/g, ' χ')
        .matchAll(new RegExp(statistic.source.replace('\\b(?:', '(?<![\\p{L}])(?:'), 'gu')),
    ].map((match): Finding => {
      const [found, letter, chi, first, second, value = '', relation, p = ''] = match
      const kind = chi
        ? 'chi2'
        : ((letter === 'F' ? 'F' : (letter ?? 'z').toLowerCase()) as TestStatistic['statistic'])
      // The second number of a chi-squared is the number of cases.
      const df = [first, kind === 'F' ? second : undefined].flatMap((each) =>
        each === undefined ? [] : [Number(each)],
      )
      const judged = judgeP(
        { statistic: kind, value: Number(value), ...(df.length > 0 ? { df } : {}) },
        value.replace('-', ''),
        { relation: relation as PrintedP['relation'], text: p },
      )
      return {
        check: 'p-value',
        where: `${place}, sentence ${index + 1}`,
        printed: found.trim(),
        line: sentence.line,
        ...judged,
      }
    }),
  )
}
