import type { Issue } from '../base/issue.js'
import { isBasis, type Basis, type CodeDetail } from '../record/code.js'
import type { Occurrences } from '../record/occurrences.js'
import type { Category, Variable } from '../record/variable.js'
import { buildOccurrences, type Answer, type Units } from './build.js'
import { isNoValue, splitValues } from './cell.js'

/** A row of a sheet, with where it stands. */
export interface CodedRow {
  file: string
  line: number
  cells: Readonly<Record<string, string>>
}

/** How a column becomes a variable. */
export interface ColumnOptions {
  column: string
  /** The only values that there may be; any other is a fault. */
  categories?: readonly Category[]
  /** What a value is called, where there is a standard for it, such as a country; undefined where it is none that is known. */
  standard?: (value: string) => Category | undefined
  /** What values are expected to be, for messages: `a country`. */
  expected?: string
  range?: { from?: number | undefined; to?: number | undefined }
  /** What values rest on where the sheet does not say; `coded` where this is not given. */
  basis?: Basis
}

/**
 * The values that people wrote into a column: several parted by `;`, an empty cell is no value. `COLUMN_basis`, `COLUMN_evidence`,
 * `COLUMN_confidence` and `COLUMN_by` say what a value rests on; without them it is `coded`. A value outside a closed list and a basis
 * that is none become issues with file and line.
 */
export function codeColumn(
  variable: Variable,
  units: Units,
  rowOf: (place: number) => CodedRow | undefined,
  options: ColumnOptions,
): { occurrences: Occurrences; issues: Issue[] } {
  const issues: Issue[] = []
  const { column, categories, range, basis: usual = 'coded' } = options
  const known = new Map(
    (categories ?? []).flatMap((category) => [
      [category.key, category],
      [category.label, category],
    ]),
  )
  const build = {
    basis: usual,
    ...(categories ? { categories } : {}),
    ...(range ? { range } : {}),
  }
  const occurrences = buildOccurrences(variable, units, build, (place, answer) => {
    const row = rowOf(place)
    if (!row) return answer.because('no row in the sheet')
    const cell = (row.cells[column] ?? '').trim()
    // A list may have a category for what is not reported.
    if (isNoValue(cell) && !known.has(cell))
      return answer.because(reasonOf(cell, row.cells[`${column}_evidence`]))
    const detail = detailOf(row, column, usual, issues)
    const values = variable.several
      ? splitValues(cell).filter((value) => known.has(value) || !isNoValue(value))
      : [cell]
    const added = values.map((value) => addValue(value, detail, row, answer)).some(Boolean)
    if (!added) answer.because(`stated as '${cell}'`)
  })
  return { occurrences, issues }

  /** Whether the value is one that may be. */
  function addValue(value: string, detail: CodeDetail | undefined, row: CodedRow, answer: Answer): boolean {
    const category = categories ? known.get(value) : options.standard?.(value)
    const expected = categories
      ? `one of ${categories.map(({ label }) => label).join(', ')}`
      : options.expected
    if (category) answer.add(category.key, category.label, detail)
    else {
      if (expected !== undefined)
        issues.push(cellIssue(row, column, value, expected, categories !== undefined))
      if (!categories) answer.add(value, value, detail)
    }
    return category !== undefined || !categories
  }
}

function reasonOf(cell: string, evidence = ''): string {
  if (evidence.trim() !== '') return evidence.trim()
  return cell === '' ? 'empty cell' : `stated as '${cell}'`
}

function cellIssue(row: CodedRow, column: string, found: string, expected: string, closed: boolean): Issue {
  const { file, line } = row
  const message = `${column}: found '${found}', expected ${expected}`
  return { code: closed ? 'value-unknown' : 'value-unusual', message, path: column, file, line }
}

function detailOf(row: CodedRow, column: string, usual: Basis, issues: Issue[]): CodeDetail | undefined {
  const cell = (part: string) => (row.cells[`${column}_${part}`] ?? '').trim()
  const [basis, evidence, confidence, by] = ['basis', 'evidence', 'confidence', 'by'].map(cell)
  if (!basis && !evidence && !confidence && !by) return undefined
  if (basis && !isBasis(basis))
    issues.push(cellIssue(row, `${column}_basis`, basis, 'exported, stated, derived, coded or tagged', true))
  return {
    basis: basis && isBasis(basis) ? basis : usual,
    ...(evidence ? { evidence } : {}),
    ...(confidence ? { confidence } : {}),
    ...(by ? { by } : {}),
  }
}
