import type { Cell, Json, JsonObject, Notebook, Output } from './notebook.js'

/**
 * Writes a notebook as Jupyter itself does (format 4.5, keys sorted, one space of indent, texts as lists of lines), so that opening and
 * saving it in JupyterLab changes no byte that nobody edited.
 */
export function formatNotebook({ cells, metadata }: Notebook): string {
  const file = { cells: cells.map(cellData), metadata, nbformat: 4, nbformat_minor: 5 }
  return `${JSON.stringify(sorted(file), null, 1)}\n`
}

/** The notebook as it is kept in the repository: nothing that a run leaves behind. */
export function withoutOutputs(notebook: Notebook): Notebook {
  return {
    ...notebook,
    cells: notebook.cells.map((cell) =>
      cell.cell_type === 'code' ? { ...cell, execution_count: null, outputs: [] } : cell,
    ),
  }
}

function cellData(cell: Cell): JsonObject {
  return {
    ...(cell as unknown as JsonObject),
    source: lines(cell.source),
    ...(cell.cell_type === 'code' ? { outputs: cell.outputs.map(outputData) } : {}),
  }
}

function outputData(output: Output): JsonObject {
  if (output.output_type === 'stream') return { ...output, text: lines(output.text) }
  const data = Object.entries(output.data).map(([type, value]): [string, Json] => [
    type,
    typeof value === 'string' ? lines(value) : value,
  ])
  return { ...output, data: Object.fromEntries(data) }
}

function lines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => sorted(item))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value as JsonObject).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]))
}
