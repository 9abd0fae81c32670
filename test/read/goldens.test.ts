import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../src/base/text.js'
import type { BibRecord } from '../../src/record/record.js'
import { readRecords } from '../../src/read/read-records.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const shared = process.env.REVIEWBOOK_SHARED ?? join(root, '..', 'shared')
const folder = join(shared, 'goldens')

function haveGoldens(): boolean {
  if (existsSync(folder)) return true
  process.stderr.write(`skipped: no folder of independent counts at ${folder}; set REVIEWBOOK_SHARED\n`)
  return false
}

/** A number counted independently: exact, a range, or one of several. */
type Wanted = number | [number, number] | { anyOf: number[] }

interface Rows {
  works?: number | [number, number]
  appearances?: Wanted
  rows?: [string, Wanted][] | { labels: string[]; n: Wanted }[] | Record<string, Wanted>
}

interface Golden {
  file: string
  records: number
  database: Record<string, number>
  year: Record<string, Wanted>
  journal: Rows
  author: Rows
  keyword?: Rows
  'index-term'?: Rows
  type?: Rows
  language?: Record<string, Wanted>
  citations?: { total: Wanted; top: Wanted[]; h: Wanted }
  references?: { total: Wanted; works?: number }
  country?: Rows
  'country.first'?: Rows
  'country.corresponding'?: Rows
}

function agrees(wanted: Wanted, found: number): boolean {
  if (typeof wanted === 'number') return wanted === found
  return Array.isArray(wanted) ? wanted[0] <= found && found <= wanted[1] : wanted.anyOf.includes(found)
}

/** How many records have each value. */
function countsOf(
  records: readonly BibRecord[],
  valuesOf: (record: BibRecord) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const record of records)
    for (const value of new Set(valuesOf(record))) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** A name without order of family and given name, case and accents. */
function nameKey(name: string): string {
  return foldText(name).split(' ').sort().join(' ')
}

const lower = (text: string) => text.toLowerCase()

/** What is checked of one file: what it is, what was counted, what the records give. */
function checks(golden: Golden, records: readonly BibRecord[]): [string, Wanted, number][] {
  const all: [string, Wanted, number][] = [['records', golden.records, records.length]]
  const rows = (
    what: string,
    wanted: Rows | undefined,
    key: (label: string) => string,
    valuesOf: (record: BibRecord) => readonly string[],
  ) => {
    const counts = countsOf(records, (record) => valuesOf(record).map(key))
    const lines = Array.isArray(wanted?.rows)
      ? wanted.rows.map((row) => (Array.isArray(row) ? { labels: [row[0]], n: row[1] } : row))
      : Object.entries(wanted?.rows ?? {}).map(([label, n]) => ({ labels: [label], n }))
    for (const { labels, n } of lines)
      all.push([`${what} ${labels[0]}`, n, Math.max(...labels.map((label) => counts.get(key(label)) ?? 0))])
    if (wanted?.works !== undefined)
      all.push([
        `${what} works`,
        wanted.works,
        records.filter((record) => valuesOf(record).length > 0).length,
      ])
  }
  const numbers = (
    what: string,
    wanted: Record<string, Wanted>,
    valuesOf: (record: BibRecord) => readonly string[],
  ) => {
    const counts = countsOf(records, valuesOf)
    for (const [key, n] of Object.entries(wanted)) all.push([`${what} ${key}`, n, counts.get(key) ?? 0])
  }
  numbers('database', golden.database, ({ database = '' }) => [lower(database)])
  numbers('year', golden.year, ({ year }) => [String(year)])
  numbers('language', golden.language ?? {}, ({ language = '' }) => language.split('; '))
  // Titles that share an ISSN are one journal to some: a matter of counting, not of reading.
  rows('journal', golden.journal, foldText, ({ journal }) => (journal === undefined ? [] : [journal]))
  rows('author', { rows: golden.author.rows ?? [] }, nameKey, ({ authors }) => authors)
  all.push([
    'author appearances',
    golden.author.appearances!,
    records.reduce((n, { authors }) => n + authors.length, 0),
  ])
  rows('keyword', golden.keyword, lower, ({ keywords = [] }) => keywords)
  rows('index term', golden['index-term'], lower, ({ indexTerms = [] }) => indexTerms)
  rows('type', golden.type, foldText, ({ documentTypes = [] }) => documentTypes)
  const cited = records.map(({ citedBy = 0 }) => citedBy).sort((a, b) => b - a)
  if (golden.citations) {
    all.push(['citations total', golden.citations.total, cited.reduce((sum, n) => sum + n, 0)])
    golden.citations.top.forEach((n, index) => all.push([`citations top ${index + 1}`, n, cited[index] ?? 0]))
    all.push(['h', golden.citations.h, cited.filter((n, index) => n > index).length])
  }
  if (golden.references) {
    const lists = records.map(({ references = [] }) => references.length)
    all.push(['references total', golden.references.total, lists.reduce((sum, n) => sum + n, 0)])
    if (golden.references.works !== undefined)
      all.push(['references works', golden.references.works, lists.filter((n) => n > 0).length])
  }
  return all
}

const files = haveGoldens() ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []

describe.skipIf(files.length === 0)('readRecords, against independent counts of real exports', () => {
  const results = files.flatMap((name) => {
    const golden = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Golden
    if (golden.file === undefined) return []
    const bytes = new Uint8Array(readFileSync(join(shared, 'corpora', golden.file)))
    const { records } = readRecords({ file: golden.file, bytes })
    return checks(golden, records).map(([what, wanted, found]) => ({
      what: `${golden.file}: ${what}`,
      wanted,
      found,
      right: agrees(wanted, found),
    }))
  })

  it('gives at least 98 % of the numbers', () => {
    const wrong = results.filter(({ right }) => !right)
    expect(results.length).toBeGreaterThan(400)
    if (wrong.length > results.length * 0.02) expect(wrong).toEqual([])
  })
})
