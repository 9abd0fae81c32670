import { foldText } from '../../base/text.js'
import { planFields, targets, type FieldMap, type Target } from '../fields/field-map.js'
import { columnWords } from '../fields/tables/column-words.js'
import type { Recognised } from './recognised.js'
import { workTypes } from '../fields/work-types.js'

/** Places that make a table one of records; others, such as a year, are in tables of any kind. */
const telling: readonly Target[] = ['title', 'doi', 'abstract', 'authors', 'journal']

/** How lists in guessed columns are taken apart. */
export const guessedLists: NonNullable<FieldMap['lists']> = {
  authors: 'guess',
  authorIds: /\s*[;|\n]\s*/,
  keywords: 'guess',
  indexTerms: 'guess',
  subjects: 'guess',
  references: /\s*[;|\n]\s+|\s*\n\s*/,
  documentTypes: /\s*[;|\n]\s*/,
  addresses: /\s*[;|\n]\s*/,
}

/** Which columns fill which places of a record, by their names, and what is usual in tables besides. */
export function fieldsByName(columns: readonly string[]): {
  map: FieldMap
  /** The place of each column that fills one. */
  named: Readonly<Record<string, Target>>
} {
  const fields: Partial<Record<Target, string[]>> = {}
  const named: Record<string, Target> = {}
  for (const target of targets) {
    const found = columnWords(target).flatMap((word) => columns.filter((name) => foldText(name) === word))
    const free = [...new Set(found)].filter((name) => !Object.hasOwn(named, name))
    if (free.length === 0) continue
    fields[target] = free
    for (const name of free) named[name] = target
  }
  const map: FieldMap = {
    fields,
    names: 'initials-last',
    lists: guessedLists,
    missing: /^(?:NA|N\/A|NULL|nan|\[No (?:abstract|author name|title) available\])$/,
    types: workTypes,
  }
  return { map, named }
}

/** Guesses what the columns of a table are by their names; undefined where none is a title, DOI, abstract or author. */
export function guessColumns(
  columns: readonly string[],
): Pick<Recognised, 'dialect' | 'why' | 'plan' | 'columns'> | undefined {
  const { map, named } = fieldsByName(columns)
  const identifiers = columns.filter((name) => /^(?:openalex|pubmed|pm)[ _]?id$/i.test(name))
  if (!telling.some((target) => map.fields[target]) && identifiers.length === 0) return undefined
  // One word alone is a table of one column only where the word can mean nothing else.
  if (columns.length === 1 && !/^(?:title|doi|article title|document title)$/i.test(columns[0]!))
    return undefined
  return {
    dialect: 'general',
    why: `columns guessed by their names: ${columns.filter((name) => named[name]).join(', ') || identifiers.join(', ')}`,
    plan: planFields(map),
    columns: named,
  }
}
