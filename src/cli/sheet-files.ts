import { readFile } from 'node:fs/promises'
import { formatCsv, parseCsv } from '../base/csv.js'
import { readText } from '../base/files.js'
import { InputError } from '../base/issue.js'
import type { CodingSheet, SheetTable } from '../tag/sheet.js'

/** A sheet as the file's name says: a workbook for `.xlsx`, otherwise comma-separated text. */
export async function sheetContent(sheet: CodingSheet, path: string): Promise<string | Uint8Array> {
  if (!isWorkbook(path)) return formatCsv(sheet.columns, sheet.rows)
  const { utils, write } = await import('@e965/xlsx')
  const book = utils.book_new()
  const rows = sheet.rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, fitCell(cell)])),
  )
  const page = utils.json_to_sheet(rows, { header: [...sheet.columns] })
  utils.book_append_sheet(book, page, 'coding')
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer)
}

/** Reads a filled-in sheet, `.csv` or `.xlsx`. */
export async function openSheet(path: string): Promise<SheetTable> {
  if (!isWorkbook(path)) return parseCsv(await readText(path), path)
  const { utils } = await import('@e965/xlsx')
  const page = await firstPage(path)
  const [header = [], ...body] = utils.sheet_to_json<string[]>(page, { header: 1, defval: '', raw: false })
  const columns = header.map((name) => name.trim())
  const rows = body.map((cells, index) => ({
    line: index + 2,
    cells: Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ''])),
  }))
  return { columns, rows }
}

async function firstPage(path: string) {
  const { read } = await import('@e965/xlsx')
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch {
    throw new InputError([{ code: 'file-unreadable', message: 'no such file', file: path }])
  }
  try {
    const book = read(bytes, { type: 'buffer' })
    return book.Sheets[book.SheetNames[0]!]!
  } catch {
    throw new InputError([
      { code: 'sheet-workbook', message: 'found no workbook, expected an .xlsx file', file: path },
    ])
  }
}

function isWorkbook(path: string): boolean {
  return path.toLowerCase().endsWith('.xlsx')
}

const longestCell = 32_767
const cutMark = ' [cut: a cell holds no more]'

/** Excel's limit for one cell; what is cut is said in the cell. */
function fitCell(text: string): string {
  return text.length <= longestCell ? text : text.slice(0, longestCell - cutMark.length) + cutMark
}
