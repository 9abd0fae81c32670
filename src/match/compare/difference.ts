/** A run of words in which two word lists differ: what each has in its place. */
export interface Segment {
  a: readonly string[]
  b: readonly string[]
  /** Whether both lists end with it. */
  last: boolean
}

/** Word lists whose middles are longer than this are not aligned: their middles are one segment. */
const LARGEST_TABLE = 40_000

/**
 * The runs of words in which two word lists differ, along a longest common subsequence.
 *
 * @example
 * segmentsOf(['phase', '2', 'trial'], ['phase', '3', 'trial']) // => [{ a: ['2'], b: ['3'], last: false }]
 */
export function segmentsOf(a: readonly string[], b: readonly string[]): Segment[] {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const last = endA === a.length
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)]
  if (left.length * right.length > LARGEST_TABLE) return [{ a: left, b: right, last }]
  return align(left, right).map((segment) => ({ ...segment, last: segment.last && last }))
}

function align(a: readonly string[], b: readonly string[]): Segment[] {
  const common = commonLengths(a, b)
  const width = b.length + 1
  const found: Segment[] = []
  let open: { a: string[]; b: string[] } = { a: [], b: [] }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [wordA, wordB] = [a[i], b[j]]
    if (wordA === wordB) {
      if (open.a.length + open.b.length > 0) found.push({ ...open, last: false })
      open = { a: [], b: [] }
      i++
      j++
    } else if (wordB === undefined || (wordA !== undefined && skipsA(common, width, i, j))) {
      open.a.push(wordA ?? '')
      i++
    } else {
      open.b.push(wordB)
      j++
    }
  }
  return open.a.length + open.b.length > 0 ? [...found, { ...open, last: true }] : found
}

function skipsA(common: Uint16Array, width: number, i: number, j: number): boolean {
  return (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0)
}

/** For each place in both lists, the length of the longest common subsequence from there on. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const below = (i + 1) * width + j
      common[i * width + j] =
        a[i] === b[j]
          ? (common[below + 1] ?? 0) + 1
          : Math.max(common[below] ?? 0, common[i * width + j + 1] ?? 0)
    }
  return common
}
