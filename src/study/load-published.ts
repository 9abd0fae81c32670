import { join } from 'node:path'
import type { Claims } from '../audit/claim.js'
import { parseClaims } from '../audit/read-claims.js'
import { readText } from '../base/files.js'
import { InputError } from '../base/issue.js'
import { packageIssue, parsePackage } from './read-package.js'

/**
 * The numbers that a review printed, from the resource `published` of its data package; throws {@link InputError}.
 *
 * @example
 * (await loadPublished(bundledReview)).claims.length // => 91
 */
export async function loadPublished(folder: string): Promise<Claims> {
  const file = 'datapackage.json'
  const resource = parsePackage(await readText(join(folder, file)), file).get('published')
  if (!resource) throw new InputError([packageIssue("found no resource 'published', expected one", file)])
  return parseClaims(await readText(join(folder, resource.path), resource.path), resource.path)
}
