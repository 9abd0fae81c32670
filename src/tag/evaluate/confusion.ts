import { cohenKappa } from '../../statistics/agreement/coefficients.js'

/** How often two yes-or-no codings fall together; the first is the gold, or coder A. */
export interface Confusion {
  both: number
  /** Only the second says yes: false positives. */
  added: number
  /** Only the first says yes: false negatives. */
  missed: number
  neither: number
}

/** Precision, recall and their harmonic mean, from 0 to 1. */
export interface Scores {
  precision: number
  recall: number
  f1: number
}

/**
 * Counts one coding against another.
 *
 * @example
 * countConfusion([1, 1, 0, 0], [1, 0, 1, 0]) // => { both: 1, added: 1, missed: 1, neither: 1 }
 */
export function countConfusion(gold: ArrayLike<number>, predicted: ArrayLike<number>): Confusion {
  const counts: Confusion = { both: 0, added: 0, missed: 0, neither: 0 }
  for (let index = 0; index < gold.length; index++)
    if (gold[index]) counts[predicted[index] ? 'both' : 'missed']++
    else counts[predicted[index] ? 'added' : 'neither']++
  return counts
}

/**
 * The sum of several confusions: what micro averages are taken of.
 *
 * @example
 * sumConfusions([{ both: 1, added: 0, missed: 2, neither: 0 }, { both: 1, added: 1, missed: 0, neither: 3 }]) // => { both: 2, added: 1, missed: 2, neither: 3 }
 */
export function sumConfusions(confusions: readonly Confusion[]): Confusion {
  const sum: Confusion = { both: 0, added: 0, missed: 0, neither: 0 }
  for (const { both, added, missed, neither } of confusions) {
    sum.both += both
    sum.added += added
    sum.missed += missed
    sum.neither += neither
  }
  return sum
}

/**
 * Precision, recall and F1; a share of nothing counts as 0, as in scikit-learn.
 *
 * @example
 * scoresOf({ both: 6, added: 2, missed: 4, neither: 8 }) // => { precision: 0.75, recall: 0.6, f1: 0.6666666666666666 }
 */
export function scoresOf({ both, added, missed }: Confusion): Scores {
  return {
    precision: share(both, both + added),
    recall: share(both, both + missed),
    f1: share(2 * both, 2 * both + added + missed),
  }
}

/**
 * Cohen's kappa of two yes-or-no codings; null where both are constant and the same.
 *
 * @example
 * kappaOf({ both: 20, added: 5, missed: 10, neither: 15 })?.toFixed(4) // => '0.4000'
 */
export function kappaOf({ both, added, missed, neither }: Confusion): number | null {
  return cohenKappa([
    [both, missed],
    [added, neither],
  ])
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
