/** A value in a cell; null is an empty cell. */
export type CellValue = string | number | null

/** A column of a table: the key of its cells, its heading and on which side its text stands. */
export interface Column {
  key: string
  label: string
  align: 'left' | 'right'
}

/** A table ready to be written in any format. */
export interface Table {
  /** The name of its files. */
  id: string
  title: string
  columns: readonly Column[]
  rows: readonly Readonly<Record<string, CellValue>>[]
  /** What stands below it: the counting rule, the basis of its values, warnings. */
  notes: readonly string[]
}

/** A left-aligned column. */
export function textColumn(key: string, label: string): Column {
  return { key, label, align: 'left' }
}

/** A right-aligned column. */
export function numberColumn(key: string, label: string): Column {
  return { key, label, align: 'right' }
}

/** A cell as text; null is empty. */
export function cellText(value: CellValue | undefined): string {
  return value === null || value === undefined ? '' : value.toString()
}
