import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseCsv } from '../../src/base/csv.js'
import type { RecordReader } from '../../src/project/load.js'
import type { BibRecord } from '../../src/record/record.js'

/** The folder of the demonstration project. */
export const demonstration = fileURLToPath(new URL('../../data/demonstration', import.meta.url))

type Fields = Readonly<Record<string, string | undefined>>

function record(fields: Fields, authors: readonly string[]): BibRecord {
  const { title = '', year, journal, volume, issue, pages, doi, abstract, keywords } = fields
  const known = { journal, volume, issue, pages, doi: doi?.replace('https://doi.org/', ''), abstract }
  return {
    id: '',
    title,
    authors,
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(keywords === undefined ? {} : { keywords: keywords.split('; ') }),
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined && value !== '')),
  }
}

function fromRis(text: string): BibRecord {
  const lines = [...text.matchAll(/^([A-Z][A-Z0-9]) {2}- (.*)$/gm)].map(([, tag = '', value = '']) => [
    tag,
    value,
  ])
  const all = (tag: string): string[] =>
    lines.flatMap(([name, value]) => (name === tag && value ? [value] : []))
  const [start, end] = [all('SP')[0], all('EP')[0]]
  const fields = { title: all('TI')[0], year: all('PY')[0], journal: all('T2')[0], volume: all('VL')[0] }
  const rest = {
    issue: all('IS')[0],
    doi: all('DO')[0],
    abstract: all('AB')[0],
    keywords: all('KW').join('; '),
  }
  return record({ ...fields, ...rest, pages: start && end ? `${start}-${end}` : start }, all('AU'))
}

const ACCENTS: Readonly<Record<string, string>> = { "\\'": '\u0301', '\\v ': '\u030c' }

function fromBibtex(text: string): BibRecord {
  const plain = text
    .replace(/\{(\\'|\\v )(\w)\}/g, (_, mark: string, letter: string) =>
      (letter + (ACCENTS[mark] ?? '')).normalize('NFC'),
    )
    .replace(/\{\\aa\}/g, 'å')
    .replace(/\{\\AA\}/g, 'Å')
  const pairs = [...plain.matchAll(/^ {2}(\w+) = \{+(.*?)\}+,?$/gm)].map(([, name = '', value = '']) => [
    name,
    value,
  ])
  const { author = '', number, pages, ...fields } = Object.fromEntries(pairs) as Record<string, string>
  return record({ ...fields, issue: number, pages: pages?.replace('--', '-') }, author.split(' and '))
}

/** Reads the three exports of the demonstration project: their own plain forms of RIS, BibTeX and CSV, no others. */
export const readPlainExport: RecordReader = async (path, shownAs) => {
  const text = await readFile(path, 'utf8')
  if (path.endsWith('.ris'))
    return {
      records: text
        .split(/^ER {2}- *$/m)
        .slice(0, -1)
        .map(fromRis),
      issues: [],
    }
  if (path.endsWith('.bib')) return { records: text.split(/^@/m).slice(1).map(fromBibtex), issues: [] }
  const rows = parseCsv(text, shownAs).rows.map(({ cells }) =>
    Object.fromEntries(Object.entries(cells).map(([name, value]) => [name.toLowerCase(), value])),
  )
  return { records: rows.map((row) => record(row, (row['authors'] ?? '').split('; '))), issues: [] }
}
