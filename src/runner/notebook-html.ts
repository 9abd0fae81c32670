import hljs from 'highlight.js/lib/core'
import typescript from 'highlight.js/lib/languages/typescript'
import { Marked } from 'marked'
import { htmlPage } from '../base/html-page.js'
import { cleanHtml } from './clean-html.js'
import { hasTag, type Cell, type CodeCell, type JsonObject, type Notebook, type Output } from './notebook.js'
import { pageStyle } from './page-style.js'
import { escapeXml } from '../render/svg-description.js'

hljs.registerLanguage('typescript', typescript)
const marked = new Marked({ gfm: true, async: false })

/**
 * An executed notebook as one HTML page that stands alone: no script, no style, font or picture from elsewhere. What cells and texts hold
 * of HTML is cleaned of everything that could act or load.
 */
export function notebookHtml(notebook: Notebook, fallbackTitle: string): string {
  const title = titleOf(notebook) ?? fallbackTitle
  return htmlPage(escapeXml(title), pageStyle, notebook.cells.map(cellHtml))
}

function titleOf({ cells }: Notebook): string | undefined {
  return cells
    .filter(({ cell_type }) => cell_type === 'markdown')
    .map(({ source }) => /^# (.+)$/m.exec(source)?.[1]?.trim())
    .find((title) => title !== undefined)
}

function cellHtml(cell: Cell): string {
  if (cell.cell_type === 'code') return codeHtml(cell)
  return cell.cell_type === 'raw' ? '' : `<section class="text">\n${markdownHtml(cell.source)}</section>`
}

function codeHtml(cell: CodeCell): string {
  const number = cell.execution_count
  const label = number === null ? 'Code' : `Code cell ${number}`
  const tag = ['parameters', 'injected-parameters'].find((name) => hasTag(cell, name))
  return [
    `<section class="code" aria-label="${label}">`,
    `<p class="number" aria-hidden="true">${number === null ? '' : `[${number}]`}${tag === undefined ? '' : ` ${tag}`}</p>`,
    `<pre><code>${hljs.highlight(cell.source, { language: 'typescript' }).value}</code></pre>`,
    ...cell.outputs.map(outputHtml),
    '</section>',
  ].join('\n')
}

function outputHtml(output: Output): string {
  if (output.output_type === 'stream')
    return `<pre class="printed ${output.name}">${escapeXml(output.text)}</pre>`
  // A table that is too wide scrolls, which a keyboard can do only in an element that takes the focus.
  return `<div class="shown" tabindex="0">${displayHtml(output.data, output.metadata)}</div>`
}

/** The best that a page without scripts can show of a display. */
function displayHtml(data: JsonObject, metadata: JsonObject): string {
  const text = (type: string) => (typeof data[type] === 'string' ? data[type] : undefined)
  const [png, svg, html] = [text('image/png'), text('image/svg+xml'), text('text/html')]
  const [markdown, plain] = [text('text/markdown'), text('text/plain')]
  if (html !== undefined) return cleanHtml(html)
  if (markdown !== undefined) return markdownHtml(markdown)
  if (png !== undefined) return image(`data:image/png;base64,${png.trim()}`, metadata['image/png'])
  if (svg !== undefined)
    return image(
      `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
      metadata['image/svg+xml'],
    )
  if (plain !== undefined) return `<pre>${escapeXml(plain)}</pre>`
  return `<p>Shown only in an interactive notebook: ${escapeXml(Object.keys(data).join(', '))}.</p>`
}

function image(source: string, about: unknown): string {
  const { width, alt } = (about ?? {}) as { width?: unknown; alt?: unknown }
  const size = typeof width === 'number' ? ` width="${width}"` : ''
  return `<img src="${source}"${size} alt="${typeof alt === 'string' ? escapeXml(alt) : 'Picture without a description'}">`
}

function markdownHtml(markdown: string): string {
  return cleanHtml(marked.parse(markdown) as string)
}
