import type { Target } from '../field-map.js'

/** Names of columns by the place of a record that they fill. */
export type ColumnWords = Readonly<Partial<Record<Target, readonly string[]>>>

/** Names written one after the other with bars between them. */
export function wordList(text: string): string[] {
  return text.split('|').map((word) => word.trim())
}
