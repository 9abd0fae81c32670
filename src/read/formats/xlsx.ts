import { createRequire } from 'node:module'
import type * as SheetJs from '@e965/xlsx'
import { zipProblem } from '../../base/zip.js'
import { textOf } from './json-values.js'
import type { Problem } from '../raw-record.js'
import { recogniseHeader, type TableKind } from '../recognise/recognise-table.js'

/** A sheet with records in it: where its header stands, whose table it is, and the rows after the header. */
export interface SheetTable {
  sheet: string
  kind: TableKind
  header: string[]
  /** Rows with the number that the sheet shows. */
  rows: { line: number; cells: string[] }[]
}

/** The tables of records in a workbook, or what is wrong with it. */
export function readWorkbook(bytes: Uint8Array): { tables: SheetTable[]; sheets: string[] } | Problem {
  const wrong = zipProblem(bytes)
  if (wrong !== undefined) return { line: 1, code: 'archive-refused', message: wrong }
  const { read, utils } = loadSheetJs()
  try {
    const book = read(bytes, { type: 'buffer', dense: true, cellDates: true, cellHTML: false, UTC: true })
    const tables = book.SheetNames.flatMap((sheet) => {
      const cells = book.Sheets[sheet]!
      const range = utils.decode_range(cells['!ref'] ?? 'A1')
      // One cell in a far corner makes a sheet of billions of empty ones.
      if ((range.e.r + 1) * (range.e.c + 1) > mostCells)
        throw new Error(`more than ${mostCells} cells in a sheet`)
      const rows = utils.sheet_to_json<unknown[]>(cells, { header: 1, raw: true, blankrows: true, UTC: true })
      return findTable(
        sheet,
        Array.from(rows, (row) => Array.from(row ?? [], cellText)),
      )
    })
    return { tables, sheets: [...book.SheetNames] }
  } catch (error) {
    const message = error instanceof Error ? error.message.split('\n')[0]! : 'no workbook'
    return {
      line: 1,
      code: 'workbook-damaged',
      message: `found a workbook that cannot be read: ${message.toLowerCase()}`,
    }
  }
}

/** The most cells of a sheet, empty ones included. */
const mostCells = 50_000_000

function cellText(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  return textOf(value)
}

/** The table in a sheet: its header is among the first ten rows. */
function findTable(sheet: string, rows: string[][]): SheetTable[] {
  for (let index = 0; index < Math.min(10, rows.length); index++) {
    const header = rows[index]!
    const width = header.findLastIndex((cell) => cell.trim() !== '') + 1
    const names = header.slice(0, width)
    const kind = width > 0 ? recogniseHeader(names) : undefined
    if (!kind) continue
    const body = rows.slice(index + 1).map((cells, n) => ({
      line: index + n + 2,
      cells: widened(cells.slice(0, Math.max(width, lastCell(cells))), width),
    }))
    return [{ sheet, kind, header: names, rows: body }]
  }
  return []
}

/** A sheet does not store empty cells at the end of a row. */
function widened(cells: readonly string[], width: number): string[] {
  return [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')]
}

function lastCell(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1
}

/** Loaded when a workbook is met: it is large, and most files are none. */
function loadSheetJs(): typeof SheetJs {
  return createRequire(import.meta.url)('@e965/xlsx') as typeof SheetJs
}
