import { join } from 'node:path'
import { readBytes } from '../base/files.js'
import { sha256 } from '../base/hash.js'
import type { InputFile } from './project.js'

/** Reads the files of a project's folder and keeps account of them; a file that is read twice is read once. */
export interface ProjectFiles {
  read(path: string): Promise<Uint8Array>
  text(path: string): Promise<string>
  inputs(): InputFile[]
}

export function projectFiles(folder: string): ProjectFiles {
  const held = new Map<string, Uint8Array>()
  const read = async (path: string) => {
    const before = held.get(path)
    if (before) return before
    const bytes = await readBytes(join(folder, path), path)
    held.set(path, bytes)
    return bytes
  }
  return {
    read,
    text: async (path) => new TextDecoder().decode(await read(path)),
    inputs: () => [...held].map(([path, bytes]) => ({ path, sha256: sha256(bytes) })),
  }
}
