/**
 * The MASI distance between two sets of labels: 1 - Jaccard x monotonicity, the latter 1 for equal sets, 2/3 where one
 * holds the other, 1/3 where they overlap, 0 where they do not; two empty sets are equal (Passonneau 2006, LREC).
 *
 * @example
 * masiDistance(['a'], ['a', 'b']).toFixed(4) // => '0.6667'
 * masiDistance([], []) // => 0
 */
export function masiDistance(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [new Set(a), new Set(b)]
  const shared = [...left].filter((label) => right.has(label)).length
  const union = left.size + right.size - shared
  if (union === 0) return 0
  const smaller = Math.min(left.size, right.size)
  const monotonicity = union === shared ? 1 : shared === 0 ? 0 : shared === smaller ? 2 / 3 : 1 / 3
  return 1 - (shared / union) * monotonicity
}

/** Sets of labels as numbers, with the distance between any two. */
export interface AlphaUnits {
  /** For each unit the set that each of its coders gave; coders may be missing. */
  units: readonly (readonly number[])[]
  distance: readonly (readonly number[])[]
}

/**
 * Numbers the different sets and measures them once.
 *
 * @example
 * alphaUnits([[['a'], ['a']], [['b']]]) // => { units: [[0, 0], [1]], distance: [[0, 1], [1, 0]] }
 */
export function alphaUnits(codings: readonly (readonly (readonly string[])[])[]): AlphaUnits {
  const known = new Map<string, number>()
  const sets: (readonly string[])[] = []
  const units = codings.map((unit) =>
    unit.map((labels) => {
      const key = JSON.stringify([...labels].sort())
      if (!known.has(key)) known.set(key, sets.push(labels) - 1)
      return known.get(key)!
    }),
  )
  return { units, distance: sets.map((a) => sets.map((b) => masiDistance(a, b))) }
}

/**
 * Krippendorff's alpha, 1 - observed / expected disagreement, over units with two codings or more
 * (Krippendorff 2019, Content Analysis, 4th edition, chapter 12). Null where all codings are the same.
 *
 * @example
 * krippendorffAlpha(alphaUnits([[['a'], ['a']], [['b'], ['b']], [['a'], ['b']]]))?.toFixed(4) // => '0.4444'
 */
export function krippendorffAlpha({ units, distance }: AlphaUnits): number | null {
  const totals = new Float64Array(distance.length)
  let n = 0
  let observed = 0
  for (const unit of units) {
    if (unit.length < 2) continue
    n += unit.length
    let sum = 0
    for (const a of unit) {
      totals[a]!++
      for (const b of unit) sum += distance[a]![b]!
    }
    observed += sum / (unit.length - 1)
  }
  let expected = 0
  for (const [a, row] of distance.entries())
    if (totals[a]! > 0) for (const [b, value] of row.entries()) expected += totals[a]! * totals[b]! * value
  return expected === 0 ? null : 1 - (observed / expected) * (n - 1)
}
