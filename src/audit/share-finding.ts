import type { Finding, AuditVerdict } from './audit.js'
import type { BaseOffer } from './base-choice.js'
import { withCommas } from './number.js'
import { possibleCounts, rulesThatPrint } from './proportion.js'
import { entryPlace, type Entry, type Series, type TableReading } from './table.js'

/** What a count, a base and a printed percentage have to say to each other, the arithmetic shown. */
export function shareArithmetic(
  n: number,
  of: number,
  printed: string,
): { verdict: AuditVerdict; arithmetic: string; explanation: string } {
  const exact = `${withCommas(n)} of ${withCommas(of)} is ${((100 * n) / of).toFixed(3)} per cent, printed ${printed}`
  const rules = rulesThatPrint(printed, n, of)
  if (rules.length > 0) {
    const verdict = rules.includes('half-up') ? 'agrees' : 'agrees-after-rounding'
    return { verdict, arithmetic: exact, explanation: `under ${rules.join(', ')}` }
  }
  const counts = possibleCounts(printed, of)
  const instead =
    counts.length === 0
      ? `no whole number of ${withCommas(of)} gives ${printed} per cent`
      : `${printed} per cent of ${withCommas(of)} would be ${countRange(counts)}`
  const verdict = n > of ? 'impossible' : 'differs'
  return { verdict, arithmetic: `${exact}; neither rounding down nor up gives it`, explanation: instead }
}

/** A printed percentage without its sign. */
export function printedPercent(printed: string): string {
  return printed.replace(/\s?(?:%|per ?cent)$/, '')
}

/** A share in per cent, to three decimals: `46.875`. */
export function exactShare(n: number, of: number): string {
  return Number(((100 * n) / of).toFixed(3)).toString()
}

/** `5`, `5 or 6`, `5 to 9`. */
export function countRange(counts: readonly number[]): string {
  const [first = 0, last = 0] = [counts[0], counts.at(-1)]
  if (first === last) return withCommas(first)
  return `${withCommas(first)} ${counts.length === 2 ? 'or' : 'to'} ${withCommas(last)}`
}

/** The share check of one entry against a base. */
export function shareFinding(table: TableReading, series: Series, entry: Entry, offer: BaseOffer): Finding {
  const { verdict, arithmetic, explanation } = shareArithmetic(
    entry.count?.value ?? 0,
    offer.n,
    entry.percent?.text ?? '',
  )
  return {
    check: 'share',
    verdict,
    ...placeOf(table, series, entry, 'percent'),
    arithmetic,
    explanation: `${explanation}; base: ${offer.from}`,
  }
}

/** An entry that could not be checked, with what is missing. */
export function unsureFinding(table: TableReading, series: Series, entry: Entry, missing: string): Finding {
  return {
    check: 'share',
    verdict: 'not-checkable',
    ...placeOf(table, series, entry, 'percent'),
    arithmetic: missing,
  }
}

/** Where an entry is printed, for a finding: the cell of its count, or of its percentage where that is in a column of its own. */
export function placeOf(
  table: TableReading,
  series: Series,
  entry: Entry,
  part: 'count' | 'percent' = 'count',
) {
  const row = table.rows[entry.row]
  return {
    where: entryPlace(table, series, entry.row),
    printed: entry.printed,
    ...(row ? { line: row.line } : {}),
    cell: {
      table: table.index,
      row: entry.row,
      column: (part === 'percent' ? entry.columns.at(-1) : entry.columns[0]) ?? 0,
    },
  }
}
