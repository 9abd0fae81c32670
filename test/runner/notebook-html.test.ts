import { describe, expect, it } from 'vitest'
import { cleanHtml } from '../../src/runner/clean-html.js'
import { notebookHtml } from '../../src/runner/notebook-html.js'
import type { Cell, JsonObject, Notebook } from '../../src/runner/notebook.js'

const text = (source: string): Cell => ({ cell_type: 'markdown', id: 't', metadata: {}, source })
const code = (source: string, data?: JsonObject, metadata: JsonObject = {}): Cell => ({
  cell_type: 'code',
  id: 'c',
  metadata: {},
  source,
  execution_count: 1,
  outputs: data ? [{ output_type: 'display_data', data, metadata }] : [],
})
const page = (...cells: Cell[]): string =>
  notebookHtml({ metadata: {}, cells } satisfies Notebook, 'fallback')

describe('a notebook as a page', () => {
  it('is titled by its first heading, else by its file', () => {
    expect(page(text('intro'), text('# A & B\n\ntext'))).toContain('<title>A &amp; B</title>')
    expect(page(code('1'))).toContain('<title>fallback</title>')
  })

  it('loads nothing from anywhere', () => {
    const html = page(
      text(
        '![far](https://example.org/a.png) <img src="//example.org/b.png"> <link rel="stylesheet" href="x.css">',
      ),
      code('1', {
        'text/html': '<iframe src="https://example.org"></iframe><img src="http://example.org/c.png">',
      }),
      code('1', {
        'image/svg+xml': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      }),
    )
    expect(html).not.toMatch(/(src|href)="(?!data:image)/)
    expect(html).not.toMatch(/<(script|iframe|link|object|embed|base|form)/i)
  })

  it('prefers a table to a picture, a picture to text, and describes every picture', () => {
    const png = { 'image/png': 'AAAA', 'text/plain': 'plain' }
    expect(page(code('1', png, { 'image/png': { width: 300, alt: 'two "bars"' } }))).toContain(
      '<img src="data:image/png;base64,AAAA" width="300" alt="two &quot;bars&quot;">',
    )
    expect(page(code('1', png))).toContain('alt="Picture without a description"')
    expect(page(code('1', { ...png, 'text/html': '<b>html</b>' }))).toContain('<b>html</b>')
    expect(page(code('1', { 'application/x-unknown': 'x' }))).toContain(
      'Shown only in an interactive notebook',
    )
  })

  it('shows code and printed text as they are', () => {
    expect(page(code('a < b && "c"'))).toMatch(
      /a &lt; b &amp;&amp; <span class="hljs-string">&quot;c&quot;<\/span>/,
    )
  })
})

describe('cleaned HTML', () => {
  it.each([
    ['<p onclick="x()">a</p>', '<p>a</p>'],
    ['<a href="javascript:x()">a</a>', '<a>a</a>'],
    ['<script>x()</script>b', 'b'],
    ['<style>p{}</style>b', 'b'],
    ['<td style="text-align: right; position: fixed">1</td>', '<td style="text-align:right">1</td>'],
    ['<img src="data:text/html,x" alt="a">', ''],
    ['<a href="02-years.ipynb">next</a>', '<a href="02-years.ipynb">next</a>'],
    [
      '<a href="#list" onclick="x()" style="position: absolute; left: 5%; top: 1.25%; z-index: 9">a</a>',
      '<a href="#list" style="position:absolute;left:5%;top:1.25%">a</a>',
    ],
    [
      '<a href="https://example.org" style="position: absolute; left: 5%">a</a>',
      '<a href="https://example.org">a</a>',
    ],
    ['<img src="data:image/png;base64,AA==" alt="a">', '<img src="data:image/png;base64,AA==" alt="a" />'],
  ])('of %s is %s', (html, clean) => {
    expect(cleanHtml(html)).toBe(clean)
  })
})
