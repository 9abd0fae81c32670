import { fieldNames, recordFields, type FieldName } from '../record/fields.js'
import type { Address, BibRecord, RecordSource } from '../record/record.js'
import { findAuthor } from '../read/map/named-author.js'

/**
 * How a field of a merged record comes about: `own` the kept record's, where it has none the longest of the others;
 * `longest` of all, since exports cut lists and abstracts short; `highest` of all; `all` values of all.
 */
type Rule = 'own' | 'longest' | 'highest' | 'all'

const given: ReadonlySet<FieldName> = new Set(['id', 'source', 'sources', 'extra', 'authorIds'])

const ruleOf: Partial<Record<FieldName, Rule>> = {
  abstract: 'longest',
  // Databases find citations where others do not: the highest count is the nearest to the truth that all may miss.
  citedBy: 'highest',
  documentTypes: 'all',
  issn: 'all',
}

/** The fields that merging completes, each with its rule; lists are cut short by exports where no rule says more. */
const rules: readonly (readonly [FieldName, Rule])[] = fieldNames
  .filter((name) => !given.has(name))
  .map((name) => {
    const { kind } = recordFields[name]
    return [name, ruleOf[name] ?? (kind === 'texts' || kind === 'addresses' ? 'longest' : 'own')] as const
  })

/** How many fields of a record have a value. */
export function fullness(record: BibRecord): number {
  return rules.reduce((n, [name]) => n + (sizeOf(record[name]) > 0 ? 1 : 0), 0)
}

/** What a merged record has that the kept one does not have, or has shorter or lower; and from which record it is. */
export function completed(
  kept: BibRecord,
  others: readonly BibRecord[],
): { fields: Partial<BibRecord>; from: Record<string, string> } {
  const fields: Record<string, unknown> = {}
  const from: Record<string, string> = {}
  for (const [name, rule] of rules) {
    const best = bestSource(kept, others, name, rule)
    if (best !== kept) {
      fields[name] = best[name]
      from[name] = best.id
    }
    if (rule === 'all') {
      const values = [
        ...new Set([kept, ...others].flatMap((record) => (record[name] as string[] | undefined) ?? [])),
      ]
      if (values.length > sizeOfList(best[name])) fields[name] = values
    }
  }
  return { fields: { ...fields, ...withAuthors({ ...kept, ...fields }, [kept, ...others]) }, from }
}

/** The places that a merged record came from: those of all its records, each with its database and citations there. */
export function sourcesOf(records: readonly BibRecord[]): RecordSource[] {
  return records.flatMap(({ source, sources, database, citedBy }) => {
    if (sources) return [...sources]
    const there = {
      ...(database === undefined ? {} : { database }),
      ...(citedBy === undefined ? {} : { citedBy }),
    }
    if (source) return [{ ...there, ...source }]
    // Without a file, what the database says must still not be lost.
    return Object.keys(there).length > 0 ? [{ file: '', line: 0, ...there }] : []
  })
}

function sizeOf(value: BibRecord[FieldName]): number {
  if (value === undefined) return 0
  return typeof value === 'object' ? JSON.stringify(value).length - 2 : String(value).length
}

function sizeOfList(value: unknown): number {
  return Array.isArray(value) ? value.length : 0
}

function bestSource(kept: BibRecord, others: readonly BibRecord[], name: FieldName, rule: Rule): BibRecord {
  const size = (record: BibRecord): number => {
    const value = record[name]
    if (rule === 'highest') return typeof value === 'number' ? value + 1 : 0
    // A longer list is one of more values, not of longer ones.
    return name === 'references' ? sizeOfList(value) : sizeOf(value)
  }
  if (rule !== 'longest' && rule !== 'highest' && size(kept) > 0) return kept
  return others.reduce((best, record) => (size(record) > size(best) ? record : best), kept)
}

/** Identifiers and addresses come from records that may write the authors in another way: they follow the merged ones. */
function withAuthors(merged: BibRecord, records: readonly BibRecord[]): Partial<BibRecord> {
  const { authors, addresses } = merged
  const find = findAuthor(authors)
  const rename = (address: Address): Address =>
    address.authors ? { ...address, authors: address.authors.map((name) => find(name) ?? name) } : address
  const named = addresses?.map(rename)
  const ids = authors.map(() => '')
  for (const record of records)
    record.authors.forEach((name, index) => {
      const place = authors.indexOf(find(name) ?? '')
      const id = record.authorIds?.[index] ?? ''
      if (
        place >= 0 &&
        id !== '' &&
        !ids[place]?.startsWith('orcid:') &&
        (ids[place] === '' || id.startsWith('orcid:'))
      )
        ids[place] = id
    })
  return {
    ...(named ? { addresses: named } : {}),
    ...(ids.some((id) => id !== '') ? { authorIds: ids } : {}),
  }
}
