import type { AnnotatedCell, AnnotatedTable } from '../audit/annotated-table.js'
import { verdicts, type AuditVerdict } from '../audit/audit.js'
import { cellSize, layOutTable } from './annotated-layout.js'
import { makeFigure, type Figure, type Spec } from './figure.js'
import { wrapText } from './text-width.js'
import { colours, theme } from './theme.js'

/** How a verdict looks: shade and sign, so that greyscale shows it too. */
const looks: Readonly<Record<AuditVerdict, { fill: string; ink: string; sign: string; says: string }>> = {
  agrees: { fill: '#ffffff', ink: colours.text, sign: '✓', says: 'agrees' },
  'agrees-after-rounding': { fill: '#e4f2ee', ink: colours.text, sign: '≈', says: 'agrees after rounding' },
  differs: { fill: '#f0b98d', ink: colours.text, sign: '≠', says: 'differs' },
  impossible: { fill: colours.dark, ink: '#ffffff', sign: '✗', says: 'impossible' },
  'not-checkable': { fill: '#e0e0e0', ink: '#4d4d4d', sign: '?', says: 'cannot be checked' },
}

/** A table of more rows is drawn without those in which nothing is wrong or open. */
const fewRows = 40
/** A picture of more rows cannot be read on a page. */
const mostRows = 60

/**
 * A table as printed, each checked cell shaded and signed by its verdict. The caption gives the arithmetic of what differs
 * or is impossible, and what is wrong with the table but stands in no single cell. Of a table of more than 40 rows
 * only those with something wrong, open or rounded are drawn, and the picture says how many were left out.
 *
 * @example
 * const audit = auditTable('| x | n | % |\n|---|---|---|\n| a | 1 | 50 |\n| b | 1 | 40 |\n| Total | 2 | 100 |', 't.md')
 * annotatedTableFigure(annotatedTables(audit)[0], 'checked-table').id // => 'checked-table'
 */
export function annotatedTableFigure(table: AnnotatedTable, id: string): Figure {
  const { rows, omitted } = rowsToDraw(table)
  const { cells, width, height } = layOutTable(table.header, rows)
  const data = cells.map((cell) => ({ ...cell, ...shown(cell.verdict) }))
  const wide = Math.max(width, 420)
  const legend = legendOf(table, rows, omitted, height + 20, wide)
  const faulty = faultsOf(table)
  const title = table.name.trim() === '' ? 'Checked table' : table.name
  const counted = countsInWords(table)
  return makeFigure(
    {
      id,
      title,
      caption: [`${title}. ${counted}`, ...faulty, ...table.notes.map(sentence), omitted]
        .filter((text) => text !== '')
        .join(' '),
      alt: `Table of ${table.rows.length} rows with the verdict on each checked number. ${[counted, ...faulty].join(' ')}`,
      data,
      spec: {
        width: wide,
        height: legend.height,
        layer: [boxLayer, textLayer, signLayer, ...legend.layers],
      },
    },
    theme,
  )
}

function shown(verdict: AuditVerdict | 'none') {
  const { fill, ink, sign } =
    verdict === 'none' ? { fill: '#ffffff', ink: colours.text, sign: '' } : looks[verdict]
  return { fill, ink, sign }
}

const isFault = ({ verdict }: AnnotatedCell) => verdict === 'differs' || verdict === 'impossible'
const isPlain = ({ verdict }: AnnotatedCell) => verdict === undefined || verdict === 'agrees'

/** The rows that fit, faults before all others, in their order, and what is to be said of the rest. */
function rowsToDraw({ rows }: AnnotatedTable): { rows: AnnotatedTable['rows']; omitted: string } {
  if (rows.length <= fewRows) return { rows, omitted: '' }
  const telling = rows.filter((row) => !row.every(isPlain))
  const faulty = telling.filter((row) => row.some(isFault))
  const kept = new Set([...faulty, ...telling].slice(0, mostRows))
  const drawn = kept.size === 0 ? rows.slice(0, fewRows) : rows.filter((row) => kept.has(row))
  const rest = rows.filter((row) => !drawn.includes(row))
  const plain = rest.filter((row) => row.every(isPlain)).length
  const found =
    plain === rest.length
      ? 'nothing is wrong or open in the others'
      : `in ${plain} of the others nothing is wrong or open`
  return { rows: drawn, omitted: `Drawn are ${drawn.length} of ${rows.length} rows: ${found}.` }
}

/** The arithmetic of each cell that is wrong, named by its row and column. */
function faultsOf({ rows, header }: AnnotatedTable): string[] {
  return rows.flatMap((row) =>
    row.flatMap((cell, column) => {
      if (!isFault(cell)) return []
      const place = [row[0] === cell ? '' : row[0]?.text, header[column]].filter((part) => part)
      return [sentence(`${place.join(', ')}: ${cell.note ?? cell.text}`)]
    }),
  )
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function countsInWords(table: AnnotatedTable): string {
  const cells = table.rows.flat()
  const parts = verdicts
    .map((verdict) => ({ verdict, n: cells.filter((cell) => cell.verdict === verdict).length }))
    .filter(({ n }) => n > 0)
    .map(({ verdict, n }) => `${looks[verdict].says} ${n}`)
  return parts.length === 0 ? 'No single cell could be checked.' : `Checked cells: ${parts.join(', ')}.`
}

/** The signs that occur and what they mean, one below the other, then what the cells cannot show. */
function legendOf(
  { notes }: AnnotatedTable,
  rows: AnnotatedTable['rows'],
  omitted: string,
  top: number,
  width: number,
): { layers: Spec[]; height: number } {
  const present = verdicts.filter((verdict) =>
    rows.some((row) => row.some((cell) => cell.verdict === verdict)),
  )
  const step = 22
  const swatches = present.map((verdict, index) => {
    const y = top + index * step
    const { says, ...look } = looks[verdict]
    return { x: 0, x2: 22, y, y2: y + 18, textX: 30, textY: y + 4, signX: 11, text: says, ...look }
  })
  const unmarked =
    notes.length === 0
      ? ''
      : `${notes.length} more ${notes.length === 1 ? 'fault stands' : 'faults stand'} in no single cell: see the caption.`
  const lines = [unmarked, omitted].flatMap((text) =>
    wrapText(text, { width: width - 4, size: cellSize.font, most: 4 }),
  )
  const y = top + present.length * step
  const said = { textX: 0, textY: y + 2, text: lines.join('\n'), ink: colours.text }
  const plainText = swatches.map(({ textX, textY, text }) => ({ textX, textY, text, ink: colours.text }))
  return {
    layers: [
      { data: { values: swatches }, layer: [boxLayer, signLayer] },
      { data: { values: [...plainText, ...(lines.length > 0 ? [said] : [])] }, ...textLayer },
    ],
    height: y + 2 + lines.length * cellSize.line,
  }
}

const pixels: Spec = { type: 'quantitative', scale: null, axis: null }
const own = (field: string): Spec => ({ field, type: 'nominal', scale: null, legend: null })

const boxLayer: Spec = {
  mark: { type: 'rect', stroke: colours.rule, strokeWidth: 0.7 },
  encoding: {
    x: { field: 'x', ...pixels },
    y: { field: 'y', ...pixels },
    x2: { field: 'x2' },
    y2: { field: 'y2' },
    fill: own('fill'),
    tooltip: { field: 'note', type: 'nominal' },
  },
}

const textLayer: Spec = {
  transform: [{ filter: "datum.text !== ''" }],
  mark: {
    type: 'text',
    align: 'left',
    baseline: 'top',
    lineBreak: '\n',
    lineHeight: cellSize.line,
    fontSize: cellSize.font,
    fontWeight: { expr: "datum.head ? 'bold' : 'normal'" },
  },
  encoding: {
    x: { field: 'textX', ...pixels },
    y: { field: 'textY', ...pixels },
    text: { field: 'text' },
    color: own('ink'),
  },
}

const signLayer: Spec = {
  transform: [{ filter: "datum.sign !== ''" }, { calculate: '(datum.y + datum.y2) / 2', as: 'signY' }],
  mark: { type: 'text', align: 'center', baseline: 'middle', fontSize: 12, fontWeight: 'bold' },
  encoding: {
    x: { field: 'signX', ...pixels },
    y: { field: 'signY', ...pixels },
    text: { field: 'sign' },
    color: own('ink'),
  },
}
