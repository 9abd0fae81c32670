import type { Finding } from './audit.js'
import {
  baseSchemes,
  bestScheme,
  fits,
  fitsNearest,
  isTelling,
  supportOf,
  tellingEntries,
  type BaseOffer,
  type BaseScheme,
} from './base-choice.js'
import { checkWholes } from './check-wholes.js'
import { distanceFromWhole } from './check-percent-sums.js'
import { impliedBase } from './implied-base.js'
import { addUp } from './number.js'
import { shareFinding, unsureFinding } from './share-finding.js'
import { withoutBase } from './shares-without-base.js'
import type { Entry, Series, TableReading } from './table.js'

/** What the share check made of a series: its findings, and the base that its percentages are out of. */
export interface ShareResult {
  series: Series
  findings: Finding[]
  /** The base of each fitting entry by row. */
  bases: ReadonlyMap<number, BaseOffer>
  /** Every telling entry, fitting or not. */
  entries: readonly Entry[]
}

/**
 * Holds every percentage of a series against its count: the base is the one that the table offers and most rows fit;
 * a row that alone does not fit it differs. Where no base fits most rows, nothing is said to be wrong.
 */
export function checkShares(table: TableReading, series: Series): ShareResult {
  const bases = new Map<number, BaseOffer>()
  const findings = ownBases(table, series, bases)
  const entries = tellingEntries(table, series)
  if (entries.length === 0) return { series, findings, bases, entries }
  const schemes = baseSchemes(table, series)
  const best = bestScheme(schemes, entries)
  const open: Entry[] = []
  for (const entry of entries) {
    const offer = best?.of(entry)
    if (offer && fits(entry, offer.n)) bases.set(entry.row, offer)
    else open.push(entry)
  }
  const left = settleBlocks(table, ownSchemes(table, schemes, best, entries), open, entries, bases)
  const wholes = checkWholes(table, series, left, bases)
  findings.push(...wholes)
  const named = new Set(wholes.map(({ cell }) => table.rows[cell?.row ?? -1]?.block))
  const usual = commonDecimals(entries)
  const strange = left.filter(
    (entry) => !named.has(table.rows[entry.row]?.block) && !nestedBase(table, series, entry, bases),
  )
  const isAlone = loneRows(table, entries, bases)
  const odd = strange.filter((entry) => entry.percent?.decimals === usual && isAlone(entry))
  if (best && isSupported(entries, odd, bases))
    for (const entry of odd) findings.push(oddFinding(table, series, entry, best))
  else findings.push(...withoutBase(table, series, entries, odd))
  for (const entry of strange.filter((each) => !odd.includes(each)))
    findings.push(
      unsureFinding(
        table,
        series,
        entry,
        'it is printed with other decimals than most, or its whole block has another base, which is not stated',
      ),
    )
  if (best) findings.push(...totalShares(table, series, best, schemes, bases))
  for (const [row, offer] of bases) {
    const entry = series.entries.get(row)
    if (entry && !entry.base) findings.push(shareFinding(table, series, entry, offer))
  }
  return { series, findings, bases, entries }
}

/** Whether an entry differs from others of its block that fit; where none of several rows fits, the block has a base of its own. */
function loneRows(table: TableReading, entries: readonly Entry[], bases: ReadonlyMap<number, BaseOffer>) {
  const blockOf = (entry: Entry) => table.rows[entry.row]?.block ?? 0
  const fitting = new Set(entries.filter((entry) => bases.has(entry.row)).map(blockOf))
  const sizes = new Map<number, number>()
  for (const entry of entries) sizes.set(blockOf(entry), (sizes.get(blockOf(entry)) ?? 0) + 1)
  const isOnly = sizes.size === 1
  return (entry: Entry) => isOnly || fitting.has(blockOf(entry)) || sizes.get(blockOf(entry)) === 1
}

/** The number of decimals that most percentages have. */
function commonDecimals(entries: readonly Entry[]): number {
  const times = new Map<number, number>()
  for (const { percent } of entries)
    times.set(percent?.decimals ?? 0, (times.get(percent?.decimals ?? 0) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Total rows with a percentage other than 100 are shares of a larger whole. */
function totalShares(
  table: TableReading,
  series: Series,
  best: BaseScheme,
  schemes: readonly BaseScheme[],
  bases: ReadonlyMap<number, BaseOffer>,
): Finding[] {
  const totals = table.rows.flatMap((row) =>
    row.role === 'total' ? (series.entries.get(row.index) ?? []) : [],
  )
  return totals.filter(isTelling).flatMap((entry) => {
    const fitting = schemes.find((scheme) => fits(entry, scheme.of(entry)?.n ?? 0))
    const offer = (fitting ?? best).of(entry)
    const supported = bases.size >= 2 && offer?.stated
    if (!offer || (!fitting && !supported)) return []
    return [shareFinding(table, series, entry, offer)]
  })
}

/** Entries with the denominator in the cell. */
function ownBases(table: TableReading, series: Series, bases: Map<number, BaseOffer>): Finding[] {
  const own = [...series.entries.values()].filter((entry) => entry.base && entry.count && entry.percent)
  const good = own.filter((entry) => fits(entry, entry.base?.value ?? 0))
  const implied = impliedBase(own.filter(isTelling))
  const isOther =
    own.length >= 3 &&
    implied?.fitting.length === own.filter(isTelling).length &&
    implied.to - implied.from <= implied.from * 0.03
  // Where hardly any cell fits, `a/b (c)` means something else; so it does where a is more than b.
  const isUnsure =
    !isOther &&
    (own.length === 1
      ? own.every((entry) => (entry.count?.value ?? 0) > (entry.base?.value ?? 0))
      : good.length < own.length / 2)
  return own.map((entry) => {
    const offer = { n: entry.base?.value ?? 0, from: 'printed in the cell', stated: true }
    if (good.includes(entry)) bases.set(entry.row, offer)
    else if (isUnsure)
      return unsureFinding(
        table,
        series,
        entry,
        'most cells of the column are no share of their second number',
      )
    return shareFinding(table, series, entry, offer)
  })
}

/** Blocks with a base of their own: one that fits all their rows, or all but the missing. */
function settleBlocks(
  table: TableReading,
  schemes: readonly BaseScheme[],
  open: readonly Entry[],
  entries: readonly Entry[],
  bases: Map<number, BaseOffer>,
): Entry[] {
  const blockOf = (entry: Entry) => table.rows[entry.row]?.block ?? 0
  return open.filter((entry) => {
    const rows = entries.filter((each) => blockOf(each) === blockOf(entry))
    const valid = rows.filter((each) => table.rows[each.row]?.role !== 'missing')
    if (rows.length === entries.length && table.blocks.length === 1) return true
    for (const group of [rows, valid]) {
      const fitting = group.length > 1 && group.includes(entry) && fitAll(schemes, group)
      if (!fitting) continue
      for (const each of group) {
        const offer = fitting.of(each)
        if (offer && open.includes(each)) bases.set(each.row, offer)
      }
      return false
    }
    return true
  })
}

/**
 * The bases that a block may have of its own. Its rows cannot add up to more than the stated number of cases, and add up
 * to just that where the text says that every block covers everyone.
 */
function ownSchemes(
  table: TableReading,
  schemes: readonly BaseScheme[],
  best: BaseScheme | undefined,
  entries: readonly Entry[],
): BaseScheme[] {
  const first = entries.map((entry) => best?.of(entry)).find((offer) => offer !== undefined)
  if (!first?.stated || !best?.id.startsWith('constant') || table.words.severalAnswers) return [...schemes]
  return schemes.map((scheme) => ({
    id: scheme.id,
    of: (entry) => {
      const offer = scheme.of(entry)
      const isOwnSum = offer && !offer.stated && scheme.id.startsWith('block sum')
      return isOwnSum && (table.words.coversAll || offer.n > first.n) ? undefined : offer
    },
  }))
}

/** The base that all of a group fit; one that is only their sum under one way of rounding for all. */
function fitAll(schemes: readonly BaseScheme[], group: readonly Entry[]): BaseScheme | undefined {
  return schemes.find((scheme) => {
    const offers = group.map((entry) => scheme.of(entry))
    if (!group.every((entry, index) => fits(entry, offers[index]?.n ?? 0))) return false
    if (offers.every((offer) => offer?.stated)) return true
    const isNearest = (entry: Entry, index: number) => fitsNearest(entry, offers[index]?.n ?? 0)
    const isCutOff = ({ count, percent }: Entry, index: number) =>
      (100 * (count?.value ?? 0)) / (offers[index]?.n ?? 1) >= (percent?.value ?? 0) - 1e-9
    return group.every(isNearest) || group.every(isCutOff)
  })
}

/** A row counted out of a row above it: `of whom …`, or an indented row. */
function nestedBase(
  table: TableReading,
  series: Series,
  entry: Entry,
  bases: Map<number, BaseOffer>,
): boolean {
  const row = table.rows[entry.row]
  const saysSo =
    /\b(?:of (?:whom|which|these|those|them)|among|thereof|including|if (?:yes|so))\b|^(?:-|–|•)/i.test(
      row?.label ?? '',
    )
  if (!saysSo && (table.words.coversAll || isPartOfWhole(table, series, entry))) return false
  const decimals = entry.percent?.decimals ?? 0
  const reach = saysSo || (row?.indent ?? 0) > 0 ? 30 : decimals > 0 ? 8 : 1
  for (let index = entry.row - 1; index >= Math.max(0, entry.row - reach); index--) {
    const above = series.entries.get(index)?.count
    if (table.rows[index]?.block !== row?.block && !saysSo && (row?.indent ?? 0) === 0) continue
    if (!above || above.value < (entry.count?.value ?? 0) || !fits(entry, above.value)) continue
    bases.set(entry.row, { n: above.value, from: `row '${table.rows[index]?.label ?? ''}'`, stated: true })
    return true
  }
  return false
}

/** Whether the percentages of the entry's block add up to 100, so that all are out of the same number. */
function isPartOfWhole(table: TableReading, series: Series, entry: Entry): boolean {
  const block = table.blocks[table.rows[entry.row]?.block ?? 0]
  const percents = (block?.rows ?? []).flatMap((row) => {
    const isValue = table.rows[row]?.role !== 'total'
    return (isValue && series.entries.get(row)?.percent) || []
  })
  const slack = addUp(percents.map(({ decimals }) => 10 ** -decimals / 2))
  return distanceFromWhole(addUp(percents.map(({ value }) => value)), slack) === 'rounding'
}

/** Whether enough rows fit for the others to be called odd. */
function isSupported(
  entries: readonly Entry[],
  odd: readonly Entry[],
  bases: ReadonlyMap<number, BaseOffer>,
): boolean {
  const fitting = entries.filter((entry) => bases.has(entry.row))
  const stated = fitting.some((entry) => bases.get(entry.row)?.stated)
  if (odd.length > fitting.length) return false
  return supportOf(fitting) >= (stated ? 8 : 16) && (stated || odd.length * 2 <= fitting.length)
}

function oddFinding(table: TableReading, series: Series, entry: Entry, best: BaseScheme): Finding {
  const offer = best.of(entry)
  if (!offer) return unsureFinding(table, series, entry, 'its row offers no base')
  return shareFinding(table, series, entry, offer)
}
