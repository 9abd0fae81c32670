import { describe, expect, it } from 'vitest'
import { toDataFrame } from '../../src/notebook/data-frame.js'
import { compareCounts } from '../../src/notebook/compare-counts.js'
import { countsOf, crossTabOf } from '../../src/notebook/look-up.js'
import { tableHtml } from '../../src/notebook/table-html.js'
import { bundledReview } from '../../src/project/bundled.js'
import { openStudy } from '../../src/study/study.js'

const study = openStudy(bundledReview)
const cells = (html: string) => [...html.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, text]) => text)

describe('a table as HTML', () => {
  it('has marked headings, numbers on the right, empty cells for unknown values and no raw text', () => {
    expect(
      tableHtml([
        { name: '<b>', n: 1 },
        { name: null, n: null },
      ]),
    ).toBe(
      [
        '<table>',
        '<thead><tr><th scope="col" style="text-align: left">name</th><th scope="col" style="text-align: right">n</th></tr></thead>',
        '<tbody>',
        '<tr><td style="text-align: left">&lt;b&gt;</td><td style="text-align: right">1</td></tr>',
        '<tr><td style="text-align: left"></td><td style="text-align: right"></td></tr>',
        '</tbody>',
        '</table>',
      ].join('\n'),
    )
  })

  it('shows the columns asked for, in that order, and says how many rows it leaves out', () => {
    const rows = [1, 2, 3].map((n) => ({ a: n, b: -n }))
    const html = tableHtml(rows, { columns: ['b', 'a'], limit: 2 })
    expect(cells(html)).toEqual(['-1', '1', '-2', '2'])
    expect(html).toContain('2 of 3 rows.')
    expect(() => tableHtml(rows, { columns: ['c'] })).toThrow("found no column 'c', expected one of a, b")
  })

  it('has the columns asked for also where there is no row, and so nothing that could name them', () => {
    expect(tableHtml([], { columns: ['a', 'b'] })).toContain(
      '>a</th><th scope="col" style="text-align: left">b</th>',
    )
    const none = {
      id: 't',
      title: 'T',
      columns: [{ key: 'a', label: 'A', align: 'left' as const }],
      rows: [],
      notes: [],
    }
    expect(() => tableHtml(none, { columns: ['b'] })).toThrow("found no column 'b', expected one of a")
  })

  it('carries the title and the counting rule of a distribution and of a cross-tab', async () => {
    const database = tableHtml(countsOf(await study, 'database'), { columns: ['label', 'n'] })
    // Table 2 of the paper.
    expect(cells(database)).toEqual(['EBSCOhost', '7', 'Taylor&amp;Francis', '10', 'SpringerLink', '15'])
    expect(database).toContain('<caption>Articles by database</caption>')
    expect(database).toContain('out of 32 articles in the review')
    const crossed = tableHtml(crossTabOf(await study, 'subtopic-by-region.coded').table)
    expect(crossed).toContain('29 with a known column, 3 without.')
  })

  it('shows a DataFrame with the values that it holds', async () => {
    const frame = await toDataFrame([
      { year: 2021, n: 12 },
      { year: 2022, n: 1 },
    ])
    expect(cells(tableHtml(frame))).toEqual(['2021', '12', '2022', '1'])
    expect(cells(tableHtml(frame.groupby(['year']).col(['n']).sum()))).toEqual(['2021', '12', '2022', '1'])
  })

  it('puts counts under several rules side by side, with each rule below', async () => {
    const [citation, search] = [countsOf(await study, 'year.citation'), countsOf(await study, 'year.search')]
    const table = compareCounts({ search, citation })
    // Counted by hand from the articles' dates: Clausen and Wheelahan and Moodie move from 2022 to 2021.
    expect(table.rows.at(-2)).toEqual({ label: '2021', search: 12, citation: 10 })
    expect(table.rows.at(-1)).toEqual({ label: '2022', search: 1, citation: 3 })
    expect(table.notes).toHaveLength(2)
  })
})
