import type { DatabaseCategory } from '../record/review.js'

/**
 * The database that a DOI's prefix stands for; the one without prefixes takes every other DOI and articles without one.
 * Undefined where no database takes the rest.
 *
 * @example
 * const databases = [{ key: 'rest', label: 'Rest', doiPrefixes: [] }, { key: 'springerlink', label: 'SpringerLink', doiPrefixes: ['10.1007'] }]
 * databaseOf('10.1007/s11423-015-9388-3', databases)?.key // => 'springerlink'
 * databaseOf(undefined, databases)?.key // => 'rest'
 */
export function databaseOf(
  doi: string | undefined,
  databases: readonly DatabaseCategory[],
): DatabaseCategory | undefined {
  const prefix = doi?.split('/')[0]
  return (
    databases.find(({ doiPrefixes }) => prefix !== undefined && doiPrefixes.includes(prefix)) ??
    databases.find(({ doiPrefixes }) => doiPrefixes.length === 0)
  )
}
