import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import type { BibRecord } from '../../src/record/record.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The folder of labelled sets, beside the repository or where REVIEWBOOK_SHARED says; nothing where there is none. */
export function dedupFolder(): string | undefined {
  const shared = process.env['REVIEWBOOK_SHARED'] ?? join(root, '..', 'shared')
  const folder = join(shared, 'corpora', 'dedup')
  if (existsSync(folder)) return folder
  process.stderr.write(`skipped: no labelled sets in ${folder}\n`)
  return undefined
}

/** Records with the groups of duplicates among them, by id. */
export interface LabelledSet {
  name: string
  records: BibRecord[]
  groups: string[][]
}

type Row = Readonly<Record<string, unknown>>

/** Rows of a CSV file as objects. */
export function readRows(path: string, encoding: 'utf8' | 'latin1' = 'utf8'): Row[] {
  return parse(readFileSync(path, encoding), { columns: true, bom: true, relax_quotes: true })
}

/** Names of the labelled sets whose groups of duplicates are known in full. */
export function fullSets(folder: string): string[] {
  const names = ['cytology_screening', 'haematology', 'respiratory', 'special_cases']
  return names.filter((name) => existsSync(join(folder, `bib-dedupe-${name}-records.csv`)))
}

/** A labelled set with its groups. */
export function readSet(folder: string, name: string): LabelledSet {
  const records = readRows(join(folder, `bib-dedupe-${name}-records.csv`)).map((row) => toRecord(row))
  const groups = readRows(join(folder, `bib-dedupe-${name}-groups.csv`)).map((row) =>
    textOf(row['merged_ids']).split(';'),
  )
  return { name, records, groups }
}

function textOf(value: unknown): string {
  return typeof value === 'string' && value !== 'NA' ? value : ''
}

/** A row with BibTeX-like columns as a record. */
export function toRecord(row: Row, id = textOf(row['ID'])): BibRecord {
  const year = /\d{4}/.exec(textOf(row['year']))?.[0]
  const fields = {
    journal: textOf(row['journal']) || textOf(row['booktitle']),
    volume: textOf(row['volume']),
    issue: textOf(row['number']) || textOf(row['issue']),
    pages: textOf(row['pages']),
    doi: textOf(row['doi']).toLowerCase(),
    abstract: textOf(row['abstract']),
    type: textOf(row['ENTRYTYPE']),
  }
  return {
    id,
    title: textOf(row['title']),
    authors: splitAuthors(textOf(row['author'])),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
  }
}

function splitAuthors(text: string): string[] {
  const parts = text.includes(' and ')
    ? text.split(/\s+and\s+/)
    : text.includes(';')
      ? text.split(';')
      : text.split(/(?<=[A-Z]\.)(?=[A-Z]\p{Ll})/u)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** The labelled set of ASySD: `unique` says of each record whether it is the one that stays of its group. */
export function readAsysd(folder: string): { records: BibRecord[]; unique: boolean[] } {
  const rows = readRows(join(folder, 'asysd-labelled_test_set.csv'), 'latin1')
  return {
    records: rows.map((row, index) => toRecord(row, `r${index + 1}`)),
    unique: rows.map((row) => row['source'] === 'unique'),
  }
}

interface LibraryEntry {
  title?: string
  authors?: string | string[]
  year?: string
  journal?: string
  volume?: string
  number?: string
  pages?: string
  abstract?: string
}

/** A reflib JSON file of sra-dedupe. */
export function readLibrary(path: string): BibRecord[] {
  const entries = JSON.parse(readFileSync(path, 'utf8')) as LibraryEntry[]
  return entries.map((entry, index) => {
    const { title = '', authors = [], ...rest } = entry
    const names = typeof authors === 'string' ? authors.split(/(?<=\.),/) : authors
    return { ...toRecord({ ...rest }, `r${index + 1}`), title, authors: names }
  })
}

/** A pair with the answer that its makers expect. */
export interface CasePair {
  id: string
  note: string
  a: BibRecord
  b: BibRecord
  duplicate: boolean
}

/** The pairs of bib-dedupe's own tests. */
export function readCases(folder: string): CasePair[] {
  const { cases } = JSON.parse(readFileSync(join(folder, 'bib-dedupe-test_cases.json'), 'utf8')) as {
    cases: { id: string; note: string; record_a: Row; record_b: Row; expected_duplicate: boolean }[]
  }
  return cases.map(({ id, note, record_a, record_b, expected_duplicate }) => ({
    id,
    note,
    a: toRecord(record_a, 'a'),
    b: toRecord(record_b, 'b'),
    duplicate: expected_duplicate,
  }))
}

/** What a result says of a set with known groups. */
export interface Score {
  truePairs: number
  found: number
  falsePairs: [string, string][]
  missed: [string, string][]
}

/** Pairs merged against pairs labelled. */
export function scorePairs(
  groups: readonly (readonly string[])[],
  merged: readonly (readonly string[])[],
): Score {
  const truth = new Set(groups.flatMap(pairsOf))
  const made = new Set(merged.flatMap(pairsOf))
  const split = (pair: string): [string, string] => pair.split('\t') as [string, string]
  return {
    truePairs: truth.size,
    found: [...truth].filter((pair) => made.has(pair)).length,
    falsePairs: [...made].filter((pair) => !truth.has(pair)).map(split),
    missed: [...truth].filter((pair) => !made.has(pair)).map(split),
  }
}

function pairsOf(ids: readonly string[]): string[] {
  const sorted = [...ids].sort()
  return sorted.flatMap((a, index) => sorted.slice(index + 1).map((b) => `${a}\t${b}`))
}

/** The records of dedupe-sweep's EndNote library, and whether each is marked as one of a group of duplicates. */
export function readSweep(folder: string): { records: BibRecord[]; marked: boolean[] } {
  const library = readFileSync(join(folder, '..', 'endnote-xml', 'dedupe-sweep-respiratory.xml'), 'utf8')
  const labels = readRows(join(folder, 'dedupe-sweep-respiratory-labels.csv'))
  const records = (library.match(/<record>.*?<\/record>/gs) ?? []).map((xml, index) => {
    const all = (tag: string): string[] =>
      [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 'gs'))].map(([, inner]) =>
        plain(inner ?? ''),
      )
    const one = (tag: string): string => all(tag)[0] ?? ''
    const row = { year: one('year'), journal: one('secondary-title'), volume: one('volume') }
    const place = { number: one('number'), pages: one('pages'), doi: one('electronic-resource-num') }
    return { ...toRecord({ ...row, ...place }, `r${index + 1}`), title: one('title'), authors: all('author') }
  })
  const label = Object.keys(labels[0] ?? {}).find((name) =>
    labels.every((row) => /^[01]$/.test(String(row[name]))),
  )
  return { records, marked: labels.map((row) => row[label ?? ''] === '1') }
}

function plain(xml: string): string {
  return xml
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}

/** The entries of a BibTeX file that has one field a line, as colrev writes it. */
export function readColrev(path: string): BibRecord[] {
  const entries = readFileSync(path, 'utf8').split(/^@/m).slice(1)
  return entries.map((entry) => {
    const fields = [...entry.matchAll(/^ +([a-z]+) += \{(.*)\},?$/gm)].map(([, name, value]) => [name, value])
    const id = /\{([^,]+),/.exec(entry)?.[1] ?? ''
    return toRecord(Object.fromEntries(fields) as Row, id)
  })
}
