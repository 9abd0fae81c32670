import { readFile } from 'node:fs/promises'
import type { Issue } from '../base/issue.js'
import { InputError } from '../base/issue.js'
import { readRecords } from '../read/read-records.js'
import type { BibRecord } from '../record/record.js'

/**
 * Reads the records of one export from a file, in memory; `shownAs` is what issues call it. Throws {@link InputError} where the file
 * cannot be read.
 *
 * @example
 * (await readExport('data/demonstration/exports/lumen.bib')).records.length // => 22
 */
export async function readExport(
  path: string,
  shownAs = path,
): Promise<{ records: readonly BibRecord[]; issues: readonly Issue[] }> {
  const bytes = await readFile(path).catch(({ code }: NodeJS.ErrnoException) => {
    const message =
      code === 'ENOENT'
        ? 'no such file'
        : code === 'EISDIR'
          ? 'found a folder, expected a file'
          : `cannot be read (${code})`
    throw new InputError([{ code: 'file-unreadable', message, file: shownAs }])
  })
  const { records, issues } = readRecords({ file: shownAs, bytes })
  return { records, issues }
}
