/** Whether a cell says that there is no value: it is empty, or says so as spreadsheets and R do. */
export function isNoValue(cell: string): boolean {
  return /^(?:|n\/?a|nan|null|none stated|not stated|not reported|nr)$/i.test(cell.trim())
}

/** The values of a cell, parted by `;`, without the white space around them. */
export function splitValues(cell: string): string[] {
  return cell
    .split(';')
    .map((value) => value.trim())
    .filter((value) => value !== '')
}

/** What the cells of a column are: free text is not counted. */
export type ColumnKind = 'number' | 'category' | 'text'

const longMean = 60
const sentenceMean = 25

/**
 * What a column holds, by its filled cells: numbers; values that can be counted; or free text, whose cells are long, or of some length and
 * all different.
 */
export function kindOfColumn(cells: readonly string[]): ColumnKind {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => !isNoValue(cell))
  if (filled.length === 0) return 'category'
  if (filled.every((cell) => /^-?\d+(?:\.\d+)?$/.test(cell))) return 'number'
  const values = filled.flatMap(splitValues)
  const mean = values.reduce((sum, { length }) => sum + length, 0) / values.length
  const distinct = new Set(values).size
  return mean > longMean || (mean > sentenceMean && distinct === values.length && distinct > 2)
    ? 'text'
    : 'category'
}
