import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { annotatedTables, type AnnotatedTable } from '../../src/audit/annotated-table.js'
import { auditTable, auditText } from '../../src/audit/audit-text.js'
import { annotatedTableFigure } from '../../src/figure/annotated-table.js'
import { textWidth, wrapText } from '../../src/figure/text-width.js'
import { openFonts } from '../../src/render/fonts.js'
import { renderFigure } from '../../src/render/figure-files.js'

interface Drawn {
  text: string
  verdict: string
  sign: string
  fill: string
}

const cellsOf = ({ spec }: ReturnType<typeof annotatedTableFigure>) =>
  (spec.data as { values: Drawn[] }).values
const tables = new URL('../audit/tables/', import.meta.url)
const annotated = readdirSync(tables).flatMap((file) => {
  const text = readFileSync(new URL(file, tables), 'utf8')
  return annotatedTables(file.endsWith('.md') ? auditText(text, file) : auditTable(text, file))
})

// Planted: 14 of 32 is 43.75 per cent, and 12 + 14 + 6 = 32.
const planted = `Table 9. Modes.

| x | n | % |
|---|---|---|
| Face to face | 12 | 37.5 |
| Online | 14 | 45.8 |
| Blended | 6 | 18.8 |
| Total | 33 | 100 |`

function long(rows: number, faulty: readonly number[]): AnnotatedTable {
  return {
    name: 'Long',
    header: ['label', 'n'],
    rows: Array.from({ length: rows }, (_, index) => [
      { text: `row ${index}` },
      faulty.includes(index)
        ? { text: '9', verdict: 'differs', note: `9 ≠ ${index}` }
        : { text: '1', verdict: 'agrees' },
    ]),
    notes: [],
  }
}

describe('annotatedTableFigure', () => {
  it('shades and signs what differs, says its arithmetic in the caption, and lists what stands in no cell', () => {
    const [table] = annotatedTables(auditTable(planted, 't.md'))
    if (!table) throw new Error('found no table')
    const figure = annotatedTableFigure(table, 'modes')
    const wrong = cellsOf(figure).filter(({ verdict }) => verdict === 'differs')
    expect(wrong.map(({ text, sign }) => [text, sign])).toEqual([
      ['45.8', '≠'],
      ['33', '≠'],
    ])
    expect(figure.caption).toContain('Online, %: 14 of 32 is 43.750 per cent, printed 45.8')
    expect(figure.caption).toContain('12 + 14 + 6 = 32 ≠ 33')
    for (const note of table.notes) expect(figure.caption).toContain(note)
    expect(table.notes).toHaveLength(1)
    expect(JSON.stringify(figure.spec)).toContain('1 more fault stands in no single cell')
  })

  it('gives every verdict a shade and a sign of its own', () => {
    const all = ['agrees', 'agrees-after-rounding', 'differs', 'impossible', 'not-checkable'] as const
    const rows = [all.map((verdict) => ({ text: '1', verdict }))]
    const cells = cellsOf(annotatedTableFigure({ name: '', header: [], rows, notes: [] }, 'all'))
    expect(new Set(cells.map(({ sign }) => sign)).size).toBe(5)
    expect(new Set(cells.map(({ fill }) => fill)).size).toBe(5)
  })

  it('draws of a long table the rows with a fault, and says how many it left out', () => {
    const figure = annotatedTableFigure(long(91, [3, 70]), 'long')
    expect(cellsOf(figure).filter(({ verdict }) => verdict === 'differs')).toHaveLength(2)
    expect(figure.caption).toContain('Drawn are 2 of 91 rows: nothing is wrong or open in the others.')
    const every = annotatedTableFigure(
      long(
        80,
        Array.from({ length: 80 }, (_, index) => index),
      ),
      'every',
    )
    expect(every.caption).toContain('Drawn are 60 of 80 rows: in 0 of the others nothing is wrong or open.')
    expect(every.caption).toContain('row 79, n: 9 ≠ 79.')
  })

  it('draws published tables of every shape with nothing over or outside anything', async () => {
    expect(annotated.length).toBeGreaterThan(50)
    for (const table of annotated) {
      const { issues } = await renderFigure(annotatedTableFigure(table, 'a-table'), { formats: ['svg'] })
      expect(issues, table.name).toEqual([])
    }
  }, 60_000)

  it('wraps and cuts text that is longer than any cell', async () => {
    const rows = [
      [{ text: 'W'.repeat(900) }, { text: 'a word '.repeat(200), verdict: 'impossible' as const }],
    ]
    const figure = annotatedTableFigure({ name: 'x', header: ['M '.repeat(400), ''], rows, notes: [] }, 'cut')
    expect((await renderFigure(figure, { formats: ['svg'] })).issues).toEqual([])
    expect(cellsOf(figure).filter(({ text }) => text.endsWith('…'))).toHaveLength(3)
  })
})

describe('textWidth', () => {
  it('is never less than the measure of the bundled font', async () => {
    const fonts = await openFonts()
    const printed = annotated.flatMap(({ header, rows }) => [
      ...header,
      ...rows.flat().map(({ text }) => text),
    ])
    for (const text of printed) {
      expect(textWidth(text, 11), text).toBeGreaterThanOrEqual(fonts.width(text, 11, 'regular'))
      expect(textWidth(text, 11, true), text).toBeGreaterThanOrEqual(fonts.width(text, 11, 'bold'))
    }
  })

  it('bounds the lines of wrapText', () => {
    for (const line of wrapText('Micro-credentials and WWWWWWWWWWWWW', { width: 60, size: 11, most: 9 }))
      expect(textWidth(line, 11)).toBeLessThanOrEqual(60)
  })
})
