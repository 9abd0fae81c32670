import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The files that a pattern such as `exports/*.ris` means, in the order of their names, for shells that leave patterns to programs. `*`
 * and `?` stand for characters of one name.
 */
export async function expandPattern(pattern: string): Promise<string[]> {
  const parts = pattern.split(/[/\\]/)
  let folders = [pattern.startsWith('/') ? '/' : '']
  for (const [place, part] of parts.entries()) {
    const last = place === parts.length - 1
    const next = await Promise.all(folders.map((folder) => matching(folder, part, last)))
    folders = next.flat()
  }
  return folders
}

async function matching(folder: string, part: string, last: boolean): Promise<string[]> {
  if (part === '' || (!/[*?]/.test(part) && !last)) return [join(folder, part)]
  const entries = await readdir(folder === '' ? '.' : folder, { withFileTypes: true }).catch(() => [])
  const form = new RegExp(
    `^${part
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  )
  return entries
    .filter(
      (entry) =>
        form.test(entry.name) && !entry.name.startsWith('.') && (last ? entry.isFile() : entry.isDirectory()),
    )
    .map(({ name }) => join(folder, name))
    .sort()
}
