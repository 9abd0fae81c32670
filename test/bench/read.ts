import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importFiles } from '../../dist/cli/records/import.js'
import { detectEncoding } from '../../dist/base/encoding.js'
import { textDecoder } from '../../dist/read/text/decode.js'
import { readRecords } from '../../dist/read/read-records.js'
import { recognise } from '../../dist/read/recognise/recognise.js'

// Reading beside the parsers that npm has, in one run on the same bytes, both as they are installed: compiled.
// Timed is the whole call, from the bytes of a file to its records, in processor time; the median of the rounds, after
// some that warm both up. Ours is `readRecords`: encoding, SHA-256, recognition, receipt, issues, records with ids.
// citation-js makes records too (CSL). bibtex-parse-js does not: it gives fields as they are written, without accents,
// names, places in a record or line numbers. So for it the time of our reader of fields stands beside: encoding,
// recognition, entries with their lines, accents and names, but no records made of them.
const require = createRequire(import.meta.url)
const root = fileURLToPath(new URL('../..', import.meta.url))
const corpora = join(process.env.REVIEWBOOK_SHARED ?? join(root, '..', 'shared'), 'corpora')

/** Invented RIS records, the fields of a database's export. */
function inventedRis(from: number, to: number): string {
  let text = ''
  for (let n = from; n < to; n++)
    text += [
      'TY  - JOUR',
      `AU  - Family${n % 9973}, Given A.`,
      `AU  - Other${n % 811}, B.`,
      `TI  - Invented title number ${n} on open badges and small credentials`,
      `PY  - ${1990 + (n % 35)}`,
      'T2  - Journal of Invented Studies',
      `VL  - ${n % 90}`,
      `SP  - ${n % 900}`,
      `EP  - ${(n % 900) + 11}`,
      `DO  - 10.1234/invented.${n}`,
      `AB  - ${'What was asked, what was done, what was found, and what it may mean. '.repeat(8)}`,
      'KW  - open badges',
      'KW  - credentials',
      'SN  - 1234-5678',
      'ER  - ',
      '',
    ].join('\n')
  return text
}

/** Invented BibTeX entries with accents. */
function inventedBibtex(count: number): string {
  let text = ''
  for (let n = 0; n < count; n++)
    text += `@article{key${n},\n  title = {Invented {Title} number ${n} on open badges},\n  author = {Garc{\\'i}a, Ana and Roe, Jo B. and Doe, Al},\n  journal = {Journal of Invented Studies},\n  year = {${1990 + (n % 35)}},\n  volume = {${n % 90}},\n  pages = {${n % 900}--${(n % 900) + 11}},\n  doi = {10.1234/invented.${n}},\n  abstract = {${'What was asked, what was done, what was found, and what it may mean. '.repeat(8)}},\n  keywords = {open badges, credentials},\n}\n\n`
  return text
}

interface Rate {
  records: number
  perSecond: number
}

/** Rounds of each reader: those that warm up, and those that count. */
const rounds = { warm: 3, counted: 11 }

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The median of several rounds, taken in turn so that what else the machine does falls on all alike. */
function compare(...readers: (() => number)[]): (Rate | string)[] {
  const times: number[][] = readers.map(() => [])
  const results: (number | string)[] = readers.map(() => 0)
  for (let round = 0; round < rounds.warm + rounds.counted; round++)
    for (const [index, reader] of readers.entries()) {
      if (typeof results[index] === 'string') continue
      const start = process.cpuUsage()
      try {
        results[index] = reader()
        const { user, system } = process.cpuUsage(start)
        if (round >= rounds.warm) times[index]!.push((user + system) / 1e6)
      } catch (error) {
        results[index] = `fails: ${String(error instanceof Error ? error.message : error)
          .split('\n')[0]!
          .slice(0, 60)}`
      }
    }
  return results.map((records, index) =>
    typeof records === 'string' ? records : { records, perSecond: records / median(times[index]!) },
  )
}

const faster = (ours: Rate | string | undefined, theirs: Rate | string | undefined): number | undefined =>
  typeof ours === 'object' && typeof theirs === 'object' ? ours.perSecond / theirs.perSecond : undefined

/** Compares on each file and prints a line for it, then the median and the worst of the files. */
function compareAll(
  other: string,
  files: readonly [string, string][],
  theirReader: (text: string) => number,
  bar: number,
): void {
  const ratios: { whole: number; fields: number }[] = []
  for (const [name, text] of files) {
    const [whole, fields, theirs] = compare(ours(text), fieldsOnly(text), theirBytes(text, theirReader))
    const rate = (value: Rate | string | undefined) =>
      typeof value === 'object' ? `${value.records} records, ${Math.round(value.perSecond)}/s` : String(value)
    const ratio = { whole: faster(whole, theirs), fields: faster(fields, theirs) }
    const times = (value: number | undefined) => (value === undefined ? '-' : `${value.toFixed(2)} times`)
    console.log(
      `${name.padEnd(40)} | ${rate(whole).padEnd(26)} | ${other} ${rate(theirs)} | records ${times(ratio.whole)}, fields only ${times(ratio.fields)}`,
    )
    if (ratio.whole !== undefined && ratio.fields !== undefined)
      ratios.push({ whole: ratio.whole, fields: ratio.fields })
  }
  for (const kind of ['whole', 'fields'] as const) {
    const all = ratios.map((ratio) => ratio[kind])
    const what = kind === 'whole' ? 'bytes to records' : 'bytes to fields only'
    console.log(
      `${other}, ${what}: median ${median(all).toFixed(2)} times, worst ${Math.min(...all).toFixed(2)} times, of ${all.length} files that it reads (bar ${bar})`,
    )
  }
}

const citation = () => {
  const { plugins } = require('@citation-js/core') as {
    plugins: { input: { chain(text: string, options: object): unknown[] } }
  }
  require('@citation-js/plugin-ris')
  return (text: string) => plugins.input.chain(text, { forceType: '@ris/file', generateGraph: false }).length
}

const bibtexParseJs = () => {
  const parser = require('bibtex-parse-js') as { toJSON(text: string): unknown[] }
  return (text: string) => parser.toJSON(text).length
}

async function realFiles(names: readonly string[], times: number): Promise<[string, string][]> {
  const there = names.filter((name) => existsSync(join(corpora, name)))
  if (there.length < names.length)
    console.log(`skipped: ${names.length - there.length} real exports, not at ${corpora}`)
  const texts = await Promise.all(there.map((name) => readFile(join(corpora, name), 'utf8')))
  return there.map((name, index) => [
    `${name} x${times}`,
    `${texts[index]!.replace(/^\ufeff/, '')}\n`.repeat(times),
  ])
}

const ours = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  return () => readRecords({ file: 'f', bytes }).records.length
}

/** Files are bytes: for both the time in which they become text counts. */
const theirBytes = (text: string, read: (text: string) => number) => {
  const bytes = Buffer.from(text)
  return () => read(bytes.toString('utf8'))
}

/** How many bytes `readRecords` makes text at once. */
const pieceLength = 1024 * 1024

/** The first half of ours: bytes to the fields of each record. */
const fieldsOnly = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  return () => {
    let records = 0
    const decoder = textDecoder(detectEncoding(bytes))
    const start = decoder.write(bytes.subarray(0, pieceLength))
    const ignore = () => undefined
    const reader = recognise(start.slice(0, 65536)).open({
      record: () => records++,
      reject: ignore,
      issue: ignore,
      declare: ignore,
    })
    reader.write(start)
    for (let at = pieceLength; at < bytes.length; at += pieceLength)
      reader.write(decoder.write(bytes.subarray(at, at + pieceLength)))
    reader.write(decoder.end())
    reader.end()
    return records
  }
}

async function speed(): Promise<void> {
  const ris: [string, string][] = [
    ['invented.ris', inventedRis(0, 5000)],
    ...(await realFiles(
      [
        'ris/asreview-_baseline.ris',
        'ris/asysd-zotero_export.ris',
        'ris/revtools-restoration_scopus.ris',
        'ris/citesource-GreenFile.ris',
      ],
      20,
    )),
  ]
  compareAll('citation-js', ris, citation(), 2)
  const bibtex: [string, string][] = [
    ['invented.bib', inventedBibtex(5000)],
    ...(await realFiles(
      [
        'scopus-bibtex/pybibx-scopus.bib',
        'bibtex-other/asysd-zotero_export.bib',
        'wos-bibtex/pybibx-wos_m.bib',
        'wos-bibtex/pybibx-wos.bib',
      ],
      20,
    )),
  ]
  compareAll('bibtex-parse-js', bibtex, bibtexParseJs(), 3)
}

/** Reads a million invented records from a file by the stream; prints time and the peak of memory. */
async function million(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'reviewbook-'))
  try {
    const path = join(folder, 'million.ris')
    const file = await open(path, 'w')
    for (let n = 0; n < 1_000_000; n += 2000) await file.write(inventedRis(n, n + 2000))
    await file.close()
    const start = performance.now()
    const { receipts } = await importFiles([path], { out: join(folder, 'records.jsonl') })
    const seconds = (performance.now() - start) / 1000
    const { bytes, parsed } = receipts[0]!
    const peak = process.resourceUsage().maxRSS / 1024
    console.log(
      `million.ris, ${Math.round(bytes / 1e6)} MB: ${parsed} records in ${seconds.toFixed(0)} s, peak ${peak.toFixed(0)} MB resident (bar 600)`,
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

// The peak of memory is that of a process: the long file is read in one of its own.
if (process.argv[2] === 'million') await million()
else {
  await speed()
  const { status } = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, 'million'], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}
