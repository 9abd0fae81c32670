import type { Contingency } from './contingency.js'
import { logFactorial } from './gamma.js'

// The network of Mehta and Patel (1983), Journal of the American Statistical Association 78, 427-434: tables are built column by column;
// what is left of the row totals is a node. The bounds here are exact, from the same nodes.

/** The kernel of a table, or of some of its columns, is minus the sum of log n! over its cells: its log-probability without the margins. */
interface Kernel {
  value: number
  /** How many ways lead to it. */
  ways: number
}

/** What is left of the row totals after some columns, in descending order: only the multiset matters for the columns to come. */
interface Node {
  rows: readonly number[]
  /** The least and the greatest kernel of the columns to come. */
  least: number
  greatest: number
  /** The logarithm of the sum of exp(kernel) over all ways to fill the columns to come. */
  logTotal: number
  next: readonly Edge[]
}

interface Edge {
  to: Node
  kernels: readonly Kernel[]
}

/** Steps of about 0.1 µs that are left; below 0 the walk gives up. */
interface Budget {
  steps: number
}

/** What one filling of a column, one pair of kernels and one new kernel cost in steps, measured. */
const cost = { filling: 10, pair: 2, kernel: 8 }

/**
 * The probability, given the margins, of all tables whose log-probability exceeds the observed one by at most `slack`;
 * null where that takes more than `limit` steps.
 */
export function atMostAsLikely(observed: Contingency, slack: number, limit: number): number | null {
  const [few, many] = [observed.rows, observed.columns].sort((a, b) => a.length - b.length)
  const columns = [...(many ?? [])].sort((a, b) => b - a)
  const budget = { steps: limit }
  const root = buildNode([...(few ?? [])], columns, new Map(), budget)
  const bound = observed.cells.flat().reduce((total, cell) => total - logFactorial(cell), 0) + slack
  return root && walk(root, columns.length, bound, budget)
}

/** The node for these row totals and columns with all nodes below it, each made once; null where the budget is spent. */
function buildNode(
  rows: number[],
  columns: readonly number[],
  known: Map<string, Node>,
  budget: Budget,
): Node | null {
  rows.sort((a, b) => b - a)
  const key = `${columns.length}:${rows.join()}`
  const found = known.get(key)
  if (found) return found
  const [column, ...later] = columns
  const next: Edge[] = []
  for (const { left, kernels } of column === undefined ? [] : fillings(rows, column, budget)) {
    const to = budget.steps < 0 ? null : buildNode(left, later, known, budget)
    if (!to) return null
    next.push({ to, kernels })
  }
  const node: Node = {
    rows,
    least: extreme(next, Math.min, (to) => to.least),
    greatest: extreme(next, Math.max, (to) => to.greatest),
    logTotal: logTotal(rows, columns),
    next,
  }
  known.set(key, node)
  return node
}

/** The least or greatest kernel over all edges, each with that of the node it leads to; 0 where no column is left. */
function extreme(
  next: readonly Edge[],
  choose: (a: number, b: number) => number,
  rest: (to: Node) => number,
): number {
  let found: number | undefined
  for (const { to, kernels } of next)
    for (const { value } of kernels) found = choose(value + rest(to), found ?? value + rest(to))
  return found ?? 0
}

/** The multinomial identity: the sum over all tables of 1 / product of n! is N! / (product of row totals! and column totals!). */
function logTotal(rows: readonly number[], columns: readonly number[]): number {
  const n = columns.reduce((total, column) => total + column, 0)
  return [...rows, ...columns].reduce((total, margin) => total - logFactorial(margin), logFactorial(n))
}

/** All ways to take `column` units from the rows, gathered by the multiset of what is left and by kernel. */
function fillings(
  rows: readonly number[],
  column: number,
  budget: Budget,
): Iterable<{ left: number[]; kernels: Kernel[] }> {
  const found = new Map<string, { left: number[]; kernels: Map<number, Kernel> }>()
  const room = rows.map((_, index) => rows.slice(index + 1).reduce((total, row) => total + row, 0))
  const left = [...rows]
  const logs = Array.from({ length: column + 1 }, (_, taken) => logFactorial(taken))
  const fill = (index: number, rest: number, value: number): void => {
    if (budget.steps < 0) return
    if (index === rows.length) {
      budget.steps -= cost.filling
      const sorted = [...left].sort((a, b) => b - a)
      const key = sorted.join()
      const entry = found.get(key) ?? { left: sorted, kernels: new Map<number, Kernel>() }
      found.set(key, entry)
      addKernel(entry.kernels, value, 1)
      return
    }
    const row = rows[index] ?? 0
    for (let taken = Math.max(0, rest - (room[index] ?? 0)); taken <= Math.min(row, rest); taken++) {
      left[index] = row - taken
      fill(index + 1, rest - taken, value - (logs[taken] ?? 0))
    }
    left[index] = row
  }
  fill(0, column, 0)
  return Array.from(found.values(), (entry) => ({ left: entry.left, kernels: [...entry.kernels.values()] }))
}

/** Kernels that agree to 1e-9 are one; where rounding parts two of the same value, both are kept and nothing is lost. */
function addKernel(kernels: Map<number, Kernel>, value: number, ways: number): void {
  const key = Math.round(value * 1e9)
  const known = kernels.get(key)
  if (known) known.ways += ways
  else kernels.set(key, { value, ways })
}

/** Carries the kernels of the columns so far from node to node, and counts each as soon as the bounds decide it. */
function walk(root: Node, depth: number, bound: number, budget: Budget): number | null {
  let p = 0
  let nodes = new Map<Node, Map<number, Kernel>>([[root, new Map([[0, { value: 0, ways: 1 }]])]])
  for (let level = 0; level < depth; level++) {
    const reached: typeof nodes = new Map()
    for (const [node, pasts] of nodes)
      for (const { to, kernels } of node.next) {
        budget.steps -= cost.pair * pasts.size * kernels.length
        if (budget.steps < 0) return null
        const here = reached.get(to) ?? new Map<number, Kernel>()
        const before = here.size
        for (const past of pasts.values())
          for (const kernel of kernels) {
            const value = past.value + kernel.value
            const ways = past.ways * kernel.ways
            if (value + to.greatest <= bound) p += ways * Math.exp(value + to.logTotal - root.logTotal)
            else if (value + to.least <= bound) addKernel(here, value, ways)
          }
        budget.steps -= cost.kernel * (here.size - before)
        if (here.size > 0) reached.set(to, here)
      }
    nodes = reached
  }
  return p
}
