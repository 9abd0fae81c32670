import { compareText } from '../base/text.js'
import type { Finding } from './audit.js'
import { fits, supportOf } from './base-choice.js'
import type { ShareResult } from './check-shares.js'
import { impliedBase } from './implied-base.js'
import { withCommas } from './number.js'
import type { TableReading } from './table.js'

/**
 * Holds the number of cases that a header or caption states against the percentages: where none is a share of it and
 * all are shares of one other number, the stated one differs.
 */
export function checkStatedBases(table: TableReading, shares: readonly ShareResult[]): Finding[] {
  const inCaption = table.bases.filter((base) => base.inCaption)
  const firm = [
    ...new Set(inCaption.filter((base) => base.firm || /[nNk]\s*=/.test(base.quote)).map(({ n }) => n)),
  ]
  const weak = [...new Set(inCaption.map(({ n }) => n))]
  const captionBases = firm.length > 0 ? firm : weak
  return shares.flatMap((share) => {
    const { series, entries } = share
    const stated = series.n ?? (captionBases.length === 1 ? captionBases[0] : undefined)
    if (stated === undefined || entries.length < 2) return []
    const all = series.n === undefined ? shares.flatMap((each) => each.entries) : entries
    if (all.filter((entry) => fits(entry, stated)).length * 2 >= all.length) return []
    const implied = impliedBase(entries)
    if (!implied || implied.fitting.length < entries.length || supportOf(entries) < 16) return []
    const isTight = implied.to - implied.from <= Math.max(1, implied.from * 0.03)
    // `in 12 trials` need not be the number of cases: only a number of about the same size is taken for it.
    const isFarOff =
      series.n === undefined &&
      firm.length === 0 &&
      (stated > implied.to * 2 || stated * 2 < implied.from) &&
      !isPermuted(stated, implied.from)
    if (isFarOff || !isTight || (stated >= implied.from && stated <= implied.to)) return []
    return [statedFinding(table, share, stated, implied)]
  })
}

function statedFinding(
  table: TableReading,
  share: ShareResult,
  stated: number,
  implied: { from: number; to: number },
): Finding {
  const { series, entries, bases } = share
  const offers = [...new Set(entries.map((entry) => bases.get(entry.row)?.n))]
  const actual = offers.length === 1 && offers[0] !== undefined ? offers[0] : undefined
  const range = actual ?? (implied.from === implied.to ? implied.from : undefined)
  const shown =
    range === undefined ? `${withCommas(implied.from)} to ${withCommas(implied.to)}` : withCommas(range)
  const first = entries[0]
  const example = first
    ? `; '${table.rows[first.row]?.label ?? ''}': ${withCommas(first.count?.value ?? 0)} of ${withCommas(stated)} is ${((100 * (first.count?.value ?? 0)) / stated).toFixed(3)} per cent, printed ${first.percent?.text ?? ''}`
    : ''
  const place = {
    check: 'stated-base' as const,
    where:
      series.n === undefined
        ? `${table.name}, the number of cases stated beside the table`
        : `${table.name}, header of column '${series.name}'`,
    printed: `n = ${stated}`,
    arithmetic: `all ${entries.length} percentages of column '${series.name}' are shares of ${shown}, stated n = ${withCommas(stated)}${example}`,
    line: table.line,
  }
  // Other numbers of cases in the text, or words on missing answers, may explain a smaller base.
  const isExplained =
    (implied.to < stated && table.words.someMissing) ||
    table.bases.some(({ n }) => n >= implied.from && n <= implied.to)
  if (isExplained)
    return {
      ...place,
      verdict: 'not-checkable',
      explanation: 'the text beside the table gives another number of cases, or says that some are missing',
    }
  return { ...place, verdict: 'differs' }
}

/** The same digits in another order: a slip of the pen. */
function isPermuted(a: number, b: number): boolean {
  const digits = (n: number) => [...String(n)].sort(compareText).join('')
  return digits(a) === digits(b)
}
