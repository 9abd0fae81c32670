import type { OutputFile } from '../base/files.js'
import type { Issue } from '../base/issue.js'
import { formatJson } from '../base/json.js'
import type { Figure } from '../figure/figure.js'
import { renderFigure, type FigureFormat } from '../render/figure-files.js'
import { latexDocument } from '../table/latex.js'
import type { Table } from '../table/table.js'
import { tableFiles } from '../table/table-files.js'

/** Called before each step of long work, with what is done and how much there is. */
export type Progress = (step: string, done: number, all: number) => void

/** How figures are made. */
export interface RenderOptions {
  dpi?: number
  formats?: readonly FigureFormat[]
}

/** Tables as CSV, Markdown and LaTeX, with a LaTeX document that reads them all. */
export function filesOfTables(tables: readonly Table[], title: string): OutputFile[] {
  const document = {
    path: 'all-tables.tex',
    content: latexDocument(
      title,
      tables.map(({ id }) => id),
    ),
  }
  return [...tables.flatMap(tableFiles), document]
}

/** Files that were made, and what a reader would find wrong with the pictures among them, such as labels over each other. */
export interface MadeFiles {
  files: readonly OutputFile[]
  issues: readonly Issue[]
}

/** Figures in the formats asked for, each with its specification and a caption file. */
export async function filesOfFigures(
  figures: readonly Figure[],
  options: RenderOptions = {},
  progress: Progress = () => undefined,
): Promise<MadeFiles> {
  const files: OutputFile[] = []
  const issues: Issue[] = []
  const formats = options.formats ?? ['svg', 'png', 'pdf']
  for (const [index, figure] of figures.entries()) {
    progress(`figure ${figure.id}`, index, figures.length)
    const {
      svg,
      png,
      pdf,
      issues: flaws,
    } = await renderFigure(figure, {
      formats,
      ...(options.dpi === undefined ? {} : { dpi: options.dpi }),
    })
    issues.push(...flaws)
    files.push(
      ...(formats.includes('svg') ? [{ path: `${figure.id}.svg`, content: svg }] : []),
      ...(png ? [{ path: `${figure.id}.png`, content: png }] : []),
      ...(pdf ? [{ path: `${figure.id}.pdf`, content: pdf }] : []),
      { path: `${figure.id}.vl.json`, content: formatJson(figure.spec) },
      { path: `${figure.id}.caption.txt`, content: captionText(figure) },
    )
  }
  return { files, issues }
}

function captionText({ title, caption, alt, digest }: Figure): string {
  return [title, '', caption, '', `Alternative text: ${alt}`, '', `SHA-256 of the data: ${digest}`, ''].join(
    '\n',
  )
}
