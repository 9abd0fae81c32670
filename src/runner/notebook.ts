/** Plain data as JSON holds it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** An object of plain data. */
export type JsonObject = Readonly<Record<string, Json>>

/** What a cell put out: text it printed, or something it displayed, one entry for each MIME type. */
export type Output = StreamOutput | DisplayOutput

/** Text that a cell printed. */
export interface StreamOutput {
  output_type: 'stream'
  name: 'stdout' | 'stderr'
  text: string
}

/** Something that a cell displayed. */
export interface DisplayOutput {
  output_type: 'display_data'
  data: JsonObject
  metadata: JsonObject
}

/** A cell with TypeScript code. */
export interface CodeCell {
  cell_type: 'code'
  id: string
  metadata: JsonObject
  source: string
  execution_count: number | null
  outputs: readonly Output[]
}

/** A cell with text: Markdown, or raw text that nothing interprets. */
export interface TextCell {
  cell_type: 'markdown' | 'raw'
  id: string
  metadata: JsonObject
  source: string
  attachments?: JsonObject
}

/** A cell of a notebook. */
export type Cell = CodeCell | TextCell

/** A Jupyter notebook of format 4.5, with its texts in one piece. */
export interface Notebook {
  metadata: JsonObject
  cells: readonly Cell[]
}

/** Whether a cell carries a tag, such as `parameters`. */
export function hasTag({ metadata }: Cell, tag: string): boolean {
  return Array.isArray(metadata.tags) && metadata.tags.includes(tag)
}
