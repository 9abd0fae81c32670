import { decodeHTML } from 'entities'

/** An HTML table in a text: the lines from `<table>` to `</table>`, and its rows. */
export interface HtmlTable {
  from: number
  /** The line after the last. */
  to: number
  caption: string
  rows: readonly { line: number; cells: readonly string[] }[]
}

/** The most columns or rows that one cell may span. */
const mostSpan = 60

/**
 * The tables written in HTML among the lines of a text. A cell over several columns or rows stands in the first of
 * them, its name repeated over the columns where it heads them.
 *
 * @example
 * htmlTables(['<table><tr><td>a</td><td>1</td></tr></table>'])[0].rows[0].cells // => ['a', '1']
 */
export function htmlTables(lines: readonly string[]): HtmlTable[] {
  const tables: HtmlTable[] = []
  for (let from = 0; from < lines.length; from++) {
    if (!/<table\b/i.test(lines[from] ?? '')) continue
    const last = lines.findIndex((line, index) => index >= from && /<\/table>/i.test(line))
    if (last < 0) return tables
    tables.push(readHtml(lines, from, last + 1))
    from = last
  }
  return tables
}

function readHtml(lines: readonly string[], from: number, to: number): HtmlTable {
  const text = lines.slice(from, to).join('\n')
  const caption = /<caption\b[^>]*>([\s\S]*?)<\/caption>/i.exec(text)?.[1] ?? ''
  const starts = [...text.matchAll(/<tr\b[^>]*>/gi)]
  const spanned: string[][] = []
  const rows = starts.map((start, index) => {
    const body = text.slice(start.index + start[0].length, starts[index + 1]?.index ?? text.length)
    const line = from + 1 + (text.slice(0, start.index).match(/\n/g)?.length ?? 0)
    return { line, cells: spreadCells(body, index, spanned) }
  })
  return { from, to, caption: plainText(caption), rows }
}

/** The cells of a row in their columns; `spanned` keeps the places that cells of rows above take. */
function spreadCells(body: string, row: number, spanned: string[][]): string[] {
  const cells: string[] = spanned[row] ?? []
  let column = 0
  for (const match of body.matchAll(
    /<(t[dh])\b([^>]*)>([\s\S]*?)(?=<\/t[dh]>|<t[dh]\b|<\/tr>|<\/table>|$)/gi,
  )) {
    const [, tag = '', attributes = '', inner = ''] = match
    while (cells[column] !== undefined) column++
    const [width, height] = [spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan')]
    for (let right = 0; right < width; right++) {
      cells[column + right] = right === 0 || (tag.toLowerCase() === 'th' && row === 0) ? plainText(inner) : ''
      for (let down = 1; down < height; down++) (spanned[row + down] ??= [])[column + right] = ''
    }
    column += width
  }
  return Array.from(cells, (cell) => cell ?? '')
}

function spanOf(attributes: string, name: string): number {
  const found = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(attributes)?.[1]
  return Math.min(mostSpan, Math.max(1, Number(found ?? 1)))
}

/** The words of a cell; bold and blanks before them stay, as they show how rows hang together. */
function plainText(html: string): string {
  const bold = html.replace(/<\/?(?:b|strong)>/gi, '**').replace(/<sup\b[^>]*>.{0,8}?<\/sup>/gis, '')
  return decodeHTML(bold.replace(/<br\s*\/?>/gi, ' ').replace(/<[^>]+>/g, '')).replace(/\n/g, ' ')
}
