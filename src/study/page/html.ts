import { escapeUTF8 as escape } from 'entities'
import { htmlPage } from '../../base/html-page.js'
import { formatIssue, type Issue } from '../../base/issue.js'
import { counted } from '../../base/words.js'
import type { Figure } from '../../figure/figure.js'
import { cellText, type Table } from '../../table/table.js'
import type { Shown } from '../steps/step.js'
import type { Study } from '../study.js'
import { beginning, rowsShown } from './markdown.js'
import { reportStyle } from './style.js'

/** The report as one page beside its figures and tables: no script, and nothing from elsewhere. */
export function reportPage({ corpus }: Study, shown: readonly Shown[], notes: readonly Issue[]): string {
  return htmlPage(escape(corpus.title), reportStyle, [
    `<h1>${escape(corpus.title)}</h1>`,
    `<p>${escape(counted(corpus.records.length, corpus.unit))}. Every number leads to the records behind it in <a href="distributions.json">distributions.json</a>; every value stands with its basis and evidence in <a href="codes.csv">codes.csv</a>.</p>`,
    ...contents(shown),
    ...notesOf(notes),
    ...shown.flatMap(section),
  ])
}

function contents(shown: readonly Shown[]): string[] {
  const items = shown.map(({ title }, place) => `<li><a href="#step-${place + 1}">${escape(title)}</a></li>`)
  return ['<nav aria-label="Contents">', '<ol>', ...items, '</ol>', '</nav>']
}

function notesOf(notes: readonly Issue[]): string[] {
  if (notes.length === 0) return []
  const items = notes.map((note) => `<li>${escape(formatIssue(note))}</li>`)
  return ['<section>', `<h2>Notes (${notes.length})</h2>`, '<ul>', ...items, '</ul>', '</section>']
}

function section({ title, tables, figures, note }: Shown, place: number): string[] {
  return [
    `<section id="step-${place + 1}">`,
    `<h2>${escape(title)}</h2>`,
    ...(note === undefined ? [] : [`<p>${escape(note)}</p>`]),
    ...figures.flatMap(figureHtml),
    ...tables.flatMap(tableHtml),
    '</section>',
  ]
}

function figureHtml({ id, alt, caption }: Figure): string[] {
  const path = `figures/${encodeURIComponent(id)}`
  const formats = ['svg', 'png', 'pdf'].map(
    (format) => `<a href="${path}.${format}">${format.toUpperCase()}</a>`,
  )
  return [
    '<figure>',
    // What is too wide scrolls, which a keyboard can do only in an element that takes the focus.
    `<div class="wide" tabindex="0"><img src="${path}.svg" alt="${escape(alt)}" loading="lazy"></div>`,
    `<figcaption>${escape(caption)} ${formats.join(' ')}</figcaption>`,
    '</figure>',
  ]
}

function tableHtml(table: Table): string[] {
  const { id, title, columns, notes } = table
  const classOf = (align: 'left' | 'right') => (align === 'right' ? ' class="number"' : '')
  const head = columns
    .map(({ label, align }) => `<th scope="col"${classOf(align)}>${escape(label)}</th>`)
    .join('')
  const rows = beginning(table).rows.map((row) => {
    const cells = columns.map(({ key, align }) => `<td${classOf(align)}>${escape(cellText(row[key]))}</td>`)
    return `<tr>${cells.join('')}</tr>`
  })
  const path = `tables/${encodeURIComponent(id)}`
  const formats = ['csv', 'md', 'tex'].map(
    (format) => `<a href="${path}.${format}">${format.toUpperCase()}</a>`,
  )
  const shown = table.rows.length > rowsShown ? `${rowsShown} of ${table.rows.length} rows. ` : ''
  return [
    '<div class="wide" tabindex="0">',
    '<table>',
    `<caption>${escape(title)}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    '<tbody>',
    ...rows,
    '</tbody>',
    '</table>',
    '</div>',
    `<p class="notes">${[...notes.map(escape), `${shown}${formats.join(' ')}`].join(' ')}</p>`,
  ]
}
