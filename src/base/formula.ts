/**
 * Text that no spreadsheet takes for a formula, because it begins with `=`, `+`, `-`, `@`, a tab or a line end: an
 * apostrophe goes before it. Of text that begins as one that was guarded, one more is put in front.
 *
 * @example
 * guardFormula('=1+1') // => "'=1+1"
 */
export function guardFormula(cell: string): string {
  return /^'*[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell
}

/**
 * What a cell said before it was guarded.
 *
 * @example
 * unguardFormula("'=1+1") // => '=1+1'
 */
export function unguardFormula(cell: string): string {
  return /^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell
}
