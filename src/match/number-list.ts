/** A growing list of numbers in typed memory: eight bytes a number, whatever their count. */
export interface NumberList {
  values: Float64Array
  length: number
}

/** An empty list. */
export function numberList(): NumberList {
  return { values: new Float64Array(1024), length: 0 }
}

/** Adds a number at the end. */
export function pushNumber(list: NumberList, value: number): void {
  if (list.length === list.values.length) {
    const longer = new Float64Array(list.length * 2)
    longer.set(list.values)
    list.values = longer
  }
  list.values[list.length++] = value
}

/** The numbers in ascending order. The list itself is sorted: use it up. */
export function sortedNumbers(list: NumberList): Float64Array {
  return list.values.subarray(0, list.length).sort()
}

/** The numbers in ascending order, each once. The list itself is sorted: use it up. */
export function distinctNumbers(list: NumberList): Float64Array {
  const sorted = sortedNumbers(list)
  let kept = 0
  sorted.forEach((value) => {
    if (kept === 0 || value !== sorted[kept - 1]) sorted[kept++] = value
  })
  return sorted.subarray(0, kept)
}
