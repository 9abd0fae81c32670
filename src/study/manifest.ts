import { readFile } from 'node:fs/promises'
import type { InputFile } from '../project/project.js'
import type { OutputFile } from '../base/files.js'
import { sha256 } from '../base/hash.js'
import { formatJson } from '../base/json.js'

/** What a reproduction was made from and what it made. */
export interface Manifest {
  /** The project's version and those of every package that it calls; all are pinned. */
  versions: Readonly<Record<string, string>>
  inputs: readonly InputFile[]
  files: readonly { path: string; bytes: number; sha256: string }[]
}

interface PackageFile {
  version: string
  dependencies: Record<string, string>
}

/** The manifest of files made from inputs, as a file `manifest.json`. It holds no times and no paths of the machine. */
export async function manifestFile(
  inputs: readonly InputFile[],
  files: readonly OutputFile[],
): Promise<OutputFile> {
  const manifest: Manifest = {
    versions: await versions(),
    inputs,
    files: files.map(({ path, content }) => ({
      path,
      bytes: Buffer.byteLength(content),
      sha256: sha256(content),
    })),
  }
  return { path: 'manifest.json', content: formatJson(manifest) }
}

async function versions(): Promise<Record<string, string>> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  const { version, dependencies } = JSON.parse(text) as PackageFile
  return { reviewbook: version, ...dependencies }
}
