import type { Ledger } from './ledger.js'

/** A box in two ledgers. */
export interface BoxChange {
  id: string
  label: string
  before: number
  after: number
  /** Ids that stand behind the box in one ledger only. */
  entered: readonly string[]
  left: readonly string[]
}

/** What changed between two ledgers of one review. */
export interface LedgerChanges {
  /** Records of the later ledger only, such as those of a new search. */
  added: readonly string[]
  /** Records of the earlier ledger only. */
  dropped: readonly string[]
  /** Records of both whose state changed. */
  moved: readonly { record: string; from: string; to: string }[]
  /** Boxes whose number or records changed, in the order of the later ledger. */
  boxes: readonly BoxChange[]
}

/**
 * Compares the ledgers of a living review before and after a new search, or of any two moments of its screening.
 *
 * @example
 * const { totals } = (await openProject(bundledReview)).settings
 * compareLedgers(ledgerFromTotals(totals), ledgerFromTotals({ ...totals, identified: 1400 })).boxes[0].id // => 'identified.databases'
 */
export function compareLedgers(before: Ledger, after: Ledger): LedgerChanges {
  const was = new Map(before.states.map(({ record, state }) => [record, state]))
  const is = new Map(after.states.map(({ record, state }) => [record, state]))
  const moved = after.states.flatMap(({ record, state }) => {
    const from = was.get(record)
    return from === undefined || from === state ? [] : [{ record, from, to: state }]
  })
  return {
    added: [...is.keys()].filter((record) => !was.has(record)),
    dropped: [...was.keys()].filter((record) => !is.has(record)),
    moved,
    boxes: boxChanges(before, after),
  }
}

function boxChanges(before: Ledger, after: Ledger): BoxChange[] {
  const gone = before.boxes.filter(({ id }) => !after.boxes.some((box) => box.id === id))
  const changes = [...after.boxes, ...gone].map(({ id, label }) => {
    const [was, is] = [before, after].map((ledger) => ledger.boxes.find((box) => box.id === id))
    const [old, now] = [new Set(was?.records), new Set(is?.records)]
    return {
      id,
      label,
      before: was?.n ?? 0,
      after: is?.n ?? 0,
      entered: [...now].filter((record) => !old.has(record)),
      left: [...old].filter((record) => !now.has(record)),
    }
  })
  return changes.filter((box) => box.before !== box.after || box.entered.length + box.left.length > 0)
}
