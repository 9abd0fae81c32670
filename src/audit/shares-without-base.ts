import type { Finding } from './audit.js'
import { slipsOf } from './digit-slip.js'
import { impliedBase } from './implied-base.js'
import { rulesThatPrint } from './proportion.js'
import { shareFinding, unsureFinding } from './share-finding.js'
import type { Entry, Series, TableReading } from './table.js'

/** No base that the table offers fits most rows: one may follow from the percentages themselves. */
export function withoutBase(
  table: TableReading,
  series: Series,
  entries: readonly Entry[],
  odd: readonly Entry[],
): Finding[] {
  const implied = impliedBase(entries)
  const isNarrow = implied && implied.to - implied.from <= implied.from * 0.03
  const others = implied ? entries.filter((entry) => !implied.fitting.includes(entry)) : []
  const isPlain = table.blocks.filter((block) => block.rows.length > 0).length === 1
  if (
    !implied ||
    !isNarrow ||
    !isPlain ||
    implied.fitting.length < 4 ||
    others.length * 4 > implied.fitting.length
  )
    return odd.map(
      (entry) =>
        slipFinding(table, series, entry, entries) ??
        unsureFinding(
          table,
          series,
          entry,
          'no number of cases that the table gives fits most of these percentages',
        ),
    )
  const offer = {
    n: implied.from,
    from: `not stated; ${implied.fitting.length} of ${entries.length} rows imply ${implied.from === implied.to ? implied.from : `${implied.from} to ${implied.to}`}`,
    stated: false,
  }
  return odd.map((entry) => {
    if (implied.fitting.includes(entry))
      return unsureFinding(table, series, entry, `its base is ${offer.from}`)
    // A little less than the others' base may be an item that some did not answer.
    const own = ((entry.count?.value ?? 0) * 100) / (entry.percent?.value ?? 1)
    if (own < offer.n && own > offer.n * 0.85)
      return unsureFinding(table, series, entry, `its base is ${offer.from}; this row may have fewer answers`)
    return shareFinding(table, series, entry, offer)
  })
}

/** A percentage alone in its column, which would be out of the stated number of cases but for one slip. */
function slipFinding(
  table: TableReading,
  series: Series,
  entry: Entry,
  entries: readonly Entry[],
): Finding | undefined {
  const stated = [...new Set(table.bases.filter(({ inCaption }) => inCaption).map(({ n }) => n))]
  const n = series.n ?? (stated.length === 1 ? stated[0] : undefined)
  const { count, percent } = entry
  if (n === undefined || entries.length > 2 || !count || !percent?.decimals) return undefined
  const isSlip = slipsOf(count.value, percent.text).some(
    (meant) => rulesThatPrint(meant.printed, meant.n, n).length > 0,
  )
  return isSlip
    ? shareFinding(table, series, entry, { n, from: 'the stated number of cases', stated: true })
    : undefined
}
