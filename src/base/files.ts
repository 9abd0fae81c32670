import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
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

/** Writes every file below `folder`, each whole or not at all, in the order given. */
export async function writeAll(folder: string, files: readonly OutputFile[]): Promise<void> {
  for (const file of files) await writeWhole(join(folder, file.path), file.content)
}
