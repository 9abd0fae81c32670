import { readBytes } from '../base/files.js'
import type { ReadOptions } from '../read/file-reading.js'
import { readRecords, type ReadResult } from '../read/read-records.js'

/**
 * Reads the records of one export from a file, in memory, with its receipt; `shownAs` is what issues call it. Throws {@link InputError} where the file
 * cannot be read.
 *
 * @example
 * (await readExport('data/demonstration/exports/lumen.bib')).records.length // => 22
 */
export async function readExport(
  path: string,
  shownAs = path,
  options: ReadOptions = {},
): Promise<ReadResult> {
  return readRecords({ file: shownAs, bytes: await readBytes(path, shownAs) }, options)
}
