import { describe, expect, it } from 'vitest'
import { formatMarkdown } from '../../src/table/markdown.js'
import type { Table } from '../../src/table/table.js'

const table: Table = {
  id: 't',
  title: 'A_b',
  columns: [
    { key: 'x', label: 'X|Y', align: 'left' },
    { key: 'n', label: 'N', align: 'right' },
  ],
  rows: [
    { x: 'one | two\nthree <b>', n: 1 },
    { x: null, n: 0 },
  ],
  notes: ['p < 0.05*'],
}

describe('formatMarkdown', () => {
  it('escapes what Markdown would read as markup and keeps every row on one line', () => {
    expect(formatMarkdown(table)).toBe(
      [
        '**A\\_b**',
        '',
        '| X\\|Y | N |',
        '| :--- | ---: |',
        '| one \\| two three \\<b\\> | 1 |',
        '|  | 0 |',
        '',
        '*p \\< 0.05\\**',
        '',
      ].join('\n'),
    )
  })
})
