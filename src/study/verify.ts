import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OutputFile } from '../base/files.js'

/** A file that is not what data and code give today. */
export interface StaleFile {
  path: string
  problem: 'missing' | 'differs'
}

/** Which of the files made anew are missing in a folder or differ there. */
export async function verifyFiles(folder: string, files: readonly OutputFile[]): Promise<StaleFile[]> {
  const stale: StaleFile[] = []
  for (const { path, content } of files) {
    const there = await readIfThere(join(folder, path))
    if (there === undefined) stale.push({ path, problem: 'missing' })
    else if (!there.equals(Buffer.from(content))) stale.push({ path, problem: 'differs' })
  }
  return stale
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
