import { randomBytes } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { InputError } from './issue.js'

/** A file to be written: its path below some folder, with forward slashes, and what it holds. */
export interface OutputFile {
  path: string
  content: string | Uint8Array
}

/** Reads UTF-8 text; a file that is not there or cannot be read becomes an {@link InputError} that names it. */
export async function readText(path: string, shownAs = path): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const found =
      code === 'ENOENT'
        ? 'no such file'
        : code === 'EISDIR'
          ? 'found a folder, expected a file'
          : `cannot be read (${code})`
    throw new InputError([{ code: 'file-unreadable', message: found, file: shownAs }])
  }
}

/** Writes a file whole or not at all: a temporary file beside it, then a rename. Makes the folder if need be. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`
  try {
    await writeFile(temporary, content)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/**
 * Writes every file below `folder`: all are first written to a staging folder inside it, then renamed into place in the order given, so
 * that an interruption while writing leaves the folder as it was. Whole files only: none is ever seen half written.
 */
export async function writeAll(folder: string, files: readonly OutputFile[]): Promise<void> {
  await makeFolder(folder)
  await removeStaging(folder)
  const staging = join(folder, `${stagingPrefix}${randomBytes(4).toString('hex')}`)
  try {
    for (const { path, content } of files) {
      await mkdir(dirname(join(staging, path)), { recursive: true })
      await writeFile(join(staging, path), content)
    }
    for (const { path } of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await rename(join(staging, path), join(folder, path))
    }
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

const stagingPrefix = '.staging-'

/** A process that was killed leaves its staging folder behind; the next one clears it. */
async function removeStaging(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith(stagingPrefix)) await rm(join(folder, name), { recursive: true, force: true })
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const found =
      code === 'EEXIST' || code === 'ENOTDIR' ? 'found a file, expected a folder' : `cannot be made (${code})`
    throw new InputError([{ code: 'folder-unwritable', message: found, file: folder }])
  }
}
