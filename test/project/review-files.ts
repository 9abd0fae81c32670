import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError, type Issue } from '../../src/base/issue.js'
import { loadProject } from '../../src/project/load.js'
import type { Project } from '../../src/project/project.js'

/** Texts by the name of their file. */
export type ReviewFiles = Readonly<Record<string, string>>

/** The folder of the bundled review. */
export const FOLDER = new URL('../../data/micro-credentials/', import.meta.url)

const NAMES = ['datapackage.json', 'articles.csv', 'codebook.yaml', 'review.yaml', 'published.yaml']

/** The bundled review's files by name. */
export const FILES: ReviewFiles = Object.fromEntries(
  NAMES.map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')]),
)

/** The bundled review with a text of one file replaced where it stands first; the text must be there. */
export function changed(name: string, from: string, to: string, files: ReviewFiles = FILES): ReviewFiles {
  const text = files[name] ?? ''
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`)
  return { ...files, [name]: text.replace(from, () => to) }
}

/** The line on which a text stands first in a file of the bundled review. */
export function lineOf(name: string, text: string): number {
  const before = FILES[name]?.split(text)
  if (before === undefined || before.length < 2) throw new Error(`${name} does not hold ${text}`)
  return (before[0] ?? '').split('\n').length
}

/** The bundled review with another value in one cell of an article. */
export function withCell(id: string, column: string, value: string, files: ReviewFiles = FILES): ReviewFiles {
  const [header = '', ...lines] = (files['articles.csv'] ?? '').split('\n')
  const at = header.split(',').indexOf(column)
  const cells = splitCells(lines[Number(id) - 1] ?? '')
  if (at < 0 || cells[0] !== id) throw new Error(`no cell ${column} of article ${id}`)
  cells[at] = /[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
  lines[Number(id) - 1] = cells.join(',')
  return { ...files, 'articles.csv': [header, ...lines].join('\n') }
}

// Cells keep their quotes, so that the other ones are written back as they were.
function splitCells(line: string): string[] {
  return line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
}

/** Does something with a folder that holds these files, which is gone afterwards. */
export async function inFolder<T>(files: ReviewFiles, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'reviewbook-project-'))
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The project that these files make. */
export function projectOf(files: ReviewFiles): Promise<Project> {
  return inFolder(files, loadProject)
}

/** The issues that a project is refused for; fails where it is not refused. */
export async function refusalOf(files: ReviewFiles): Promise<readonly Issue[]> {
  const error: unknown = await projectOf(files).then(
    () => new Error('the project was not refused'),
    (reason: unknown) => reason,
  )
  if (error instanceof InputError) return error.issues
  throw error
}

/** The folder of facts beside the checkout, or that of the variable REVIEWBOOK_SHARED; undefined where there is none. */
export function sharedFolder(): URL | undefined {
  const named = process.env['REVIEWBOOK_SHARED']
  const folder =
    named === undefined ? new URL('../../../shared/', import.meta.url) : new URL(`file://${named}/`)
  if (existsSync(folder)) return folder
  process.stderr.write(`skipped: no folder ${fileURLToPath(folder)} to compare with\n`)
  return undefined
}
