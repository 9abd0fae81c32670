import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OutputFile } from '../base/files.js'
import { InputError } from '../base/issue.js'

/** A file that is not what data and code give today. */
export interface StaleFile {
  path: string
  problem: 'missing' | 'differs' | 'not made any more'
}

/**
 * Which of the files made anew are missing in a folder or differ there, and which files there are not made any more.
 * Throws {@link InputError} where the folder is none.
 */
export async function verifyFiles(folder: string, files: readonly OutputFile[]): Promise<StaleFile[]> {
  const there = await filesIn(folder)
  const stale: StaleFile[] = []
  for (const { path, content } of files) {
    if (!there.has(path)) stale.push({ path, problem: 'missing' })
    else if (!(await readFile(join(folder, path))).equals(Buffer.from(content)))
      stale.push({ path, problem: 'differs' })
  }
  const made = new Set(files.map(({ path }) => path))
  const extra = [...there].filter((path) => !made.has(path))
  return [...stale, ...extra.map((path) => ({ path, problem: 'not made any more' as const }))]
}

async function filesIn(folder: string): Promise<Set<string>> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    return new Set(paths.map((path) => path.replaceAll('\\', '/')).sort())
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const found =
      code === 'ENOENT'
        ? 'no such folder'
        : code === 'ENOTDIR'
          ? 'found a file, expected a folder'
          : `cannot be read (${code})`
    throw new InputError([{ code: 'folder-unreadable', message: found, file: folder }])
  }
}
