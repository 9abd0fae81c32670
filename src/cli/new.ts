import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readBytes, writeAll, type OutputFile } from '../base/files.js'
import { InputError } from '../base/issue.js'
import { parseSheet } from '../base/sheet.js'
import { readRecords } from '../read/read-records.js'
import { beginWithSources, beginWithTable } from '../study/new-project.js'
import { textOption, usageError, type Command } from './command.js'

/** `new`: a project to begin with. */
export const newCommand: Command = {
  name: 'new',
  summary:
    'Begins a project: a folder with review.yaml, copies of the exports, a sheet for decisions and a codebook to begin with.',
  operands: 'DIR [FILE…]',
  options: [
    { name: 'title', value: 'TEXT', help: 'what the review is called' },
    {
      name: 'from',
      value: 'TABLE',
      help: 'begin with a table of studies, a row a study; its columns become variables',
    },
  ],
  async run(operands, options) {
    const [folder, ...exports] = operands
    if (folder === undefined) throw usageError('found no folder, expected one to begin the project in')
    const table = textOption(options, 'from', '')
    if (table !== '' && exports.length > 0)
      throw usageError(`found --from and '${exports[0]}', expected a table or exports`)
    await refuseFilled(folder)
    const title = textOption(options, 'title', basename(folder))
    const files = table === '' ? await withExports(title, exports) : await withTable(title, table)
    await writeAll(folder, files)
    return {
      json: { folder, files: files.map(({ path }) => path) },
      text: [
        `${files.length} files in ${folder}: ${files.map(({ path }) => path).join(', ')}`,
        `look through ${join(folder, 'review.yaml')}, then run reviewbook report ${folder}`,
      ].join('\n'),
      exitCode: 0,
    }
  },
}

/** Nothing that is there is touched. */
async function refuseFilled(folder: string): Promise<void> {
  const entries = await readdir(folder).catch(({ code }: NodeJS.ErrnoException) => {
    if (code === 'ENOENT') return []
    throw new InputError([{ code: 'folder-unreadable', message: 'found a file, expected a folder or nothing', file: folder }])
  })
  if (entries.length > 0) {
    const message = `found ${entries.length} files in it, expected an empty folder or none`
    throw new InputError([{ code: 'folder-filled', message, file: folder }])
  }
}

async function withExports(title: string, paths: readonly string[]): Promise<OutputFile[]> {
  const copies: OutputFile[] = []
  const read = []
  for (const path of paths) {
    const bytes = await readBytes(path)
    const name = `exports/${freeName(basename(path), copies)}`
    copies.push({ path: name, content: bytes })
    read.push({ path: name, ...readRecords({ file: path, bytes }) })
  }
  const empty = read.filter(({ records }) => records.length === 0)
  if (empty.length > 0)
    throw new InputError(
      empty.flatMap(({ issues, receipt: { file } }) =>
        issues.length > 0 ? issues : [{ code: 'no-records', message: 'found no record, expected some', file }],
      ),
    )
  return [...beginWithSources(title, read), ...copies]
}

function freeName(name: string, files: readonly OutputFile[]): string {
  let free = name
  for (let n = 2; files.some(({ path }) => path === `exports/${free}`); n++) free = name.replace(/(\.[^.]*)?$/, `-${n}$1`)
  return free
}

async function withTable(title: string, path: string): Promise<OutputFile[]> {
  const bytes = await readBytes(path)
  const name = basename(path)
  return [...beginWithTable(title, name, parseSheet(bytes, path)), { path: name, content: bytes }]
}
