import * as v from 'valibot'
import { readText } from '../base/files.js'
import { InputError } from '../base/issue.js'
import type { Cell, JsonObject, Notebook, Output } from './notebook.js'

const text = v.pipe(
  v.union([v.string(), v.array(v.string())]),
  v.transform((lines) => (typeof lines === 'string' ? lines : lines.join(''))),
)
const object = v.record(v.string(), v.unknown()) as unknown as v.GenericSchema<JsonObject>
const id = v.pipe(
  v.string(),
  v.regex(/^[a-zA-Z0-9-_]{1,64}$/, 'expected an id of 1 to 64 letters, digits, - and _'),
)

const display = v.pipe(
  v.object({ output_type: v.picklist(['display_data', 'execute_result']), data: object, metadata: object }),
  v.transform(({ data, metadata }) => ({
    output_type: 'display_data' as const,
    data: joined(data),
    metadata,
  })),
)
const output: v.GenericSchema<unknown, Output> = v.variant('output_type', [
  v.object({ output_type: v.literal('stream'), name: v.picklist(['stdout', 'stderr']), text }),
  display,
])

const cell: v.GenericSchema<unknown, Cell> = v.variant('cell_type', [
  v.object({
    cell_type: v.literal('code'),
    id,
    metadata: object,
    source: text,
    execution_count: v.nullable(v.number()),
    outputs: v.array(output),
  }),
  v.pipe(
    v.object({
      cell_type: v.picklist(['markdown', 'raw']),
      id,
      metadata: object,
      source: text,
      attachments: v.optional(object),
    }),
    v.transform(({ attachments, ...rest }) => ({ ...rest, ...(attachments && { attachments }) })),
  ),
])

const notebook = v.object({
  nbformat: v.literal(4, 'expected notebook format 4'),
  nbformat_minor: v.pipe(v.number(), v.minValue(5, 'expected notebook format 4.5 or later')),
  metadata: object,
  cells: v.array(cell),
})

/** Reads the text of a notebook of format 4.5. Throws {@link InputError} that names the file and the place. */
export function parseNotebook(json: string, file: string): Notebook {
  const parsed = v.safeParse(notebook, parseJson(json, file))
  if (parsed.success) return { metadata: parsed.output.metadata, cells: parsed.output.cells }
  throw new InputError(
    parsed.issues.map((issue) => ({
      code: 'notebook-invalid',
      message: `${v.getDotPath(issue) ?? 'notebook'}: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`,
      file,
    })),
  )
}

/** Reads a notebook file. */
export async function loadNotebook(path: string): Promise<Notebook> {
  return parseNotebook(await readText(path), path)
}

function parseJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new InputError([{ code: 'notebook-invalid', message: 'found no JSON, expected a notebook', file }])
  }
}

/** Texts of a display come in lines, as the source does; other data stay as they are. */
function joined(data: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(data).map(([type, value]) => [type, isLines(value) ? value.join('') : value]),
  )
}

function isLines(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((line) => typeof line === 'string')
}
