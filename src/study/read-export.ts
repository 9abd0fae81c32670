import { readFile } from 'node:fs/promises'
import { InputError } from '../base/issue.js'
import { readRecords, type ReadResult } from '../read/read-records.js'

/**
 * Reads the records of one export from a file, in memory, with its receipt; `shownAs` is what issues call it. Throws {@link InputError} where the file
 * cannot be read.
 *
 * @example
 * (await readExport('data/demonstration/exports/lumen.bib')).records.length // => 22
 */
export async function readExport(path: string, shownAs = path): Promise<ReadResult> {
  const bytes = await readFile(path).catch(({ code }: NodeJS.ErrnoException) => {
    const message =
      code === 'ENOENT'
        ? 'no such file'
        : code === 'EISDIR'
          ? 'found a folder, expected a file'
          : `cannot be read (${code})`
    throw new InputError([{ code: 'file-unreadable', message, file: shownAs }])
  })
  return readRecords({ file: shownAs, bytes })
}
