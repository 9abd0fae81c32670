import { basename } from 'node:path'
import { readText } from '../base/files.js'
import type { Issue } from '../base/issue.js'
import type { Codebook } from '../tag/rules/codebook.js'
import { readCodebook } from '../tag/rules/read-codebook.js'

/**
 * Reads a codebook for tagging from a file; what is wrong with it is in the issues and costs only the parts they name.
 *
 * @example
 * (await loadCodebook(bundledCodebook)).codebook.topics.length // => 10
 */
export async function loadCodebook(path: string): Promise<{ codebook: Codebook; issues: Issue[] }> {
  return readCodebook(await readText(path), basename(path))
}
