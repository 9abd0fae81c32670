import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importFiles } from '../../src/cli/import.js'
import { detectEncoding, textDecoder } from '../../src/read/decode.js'
import { recognise } from '../../src/read/recognise.js'
import { readRecords } from '../../src/read/read-records.js'

// Reading beside the parsers that npm has, in one run on the same text: records a second, and the peak of memory.
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

/** The best of several rounds, taken in turn so that what else the machine does falls on both. */
async function compare(
  rounds: number,
  ...readers: (() => number | Promise<number>)[]
): Promise<(Rate | string)[]> {
  const best: (Rate | string)[] = readers.map(() => ({ records: 0, perSecond: 0 }))
  for (let round = 0; round < rounds; round++)
    for (const [index, reader] of readers.entries()) {
      const before = best[index]!
      if (typeof before === 'string') continue
      const start = process.cpuUsage()
      try {
        const records = await reader()
        const { user, system } = process.cpuUsage(start)
        best[index] = { records, perSecond: Math.max(before.perSecond, records / ((user + system) / 1e6)) }
      } catch (error) {
        best[index] = `fails: ${String(error instanceof Error ? error.message : error)
          .split('\n')[0]!
          .slice(0, 60)}`
      }
    }
  return best
}

function show(file: string, other: string, [ours, theirs, fields]: (Rate | string)[], bar: number): void {
  const rate = (value: Rate | string | undefined) =>
    typeof value === 'object' ? `${value.records} records, ${Math.round(value.perSecond)}/s` : String(value)
  const times = (value: Rate | string | undefined) =>
    typeof value === 'object' && typeof theirs === 'object'
      ? `${(value.perSecond / theirs.perSecond).toFixed(1)} times`
      : '-'
  console.log(
    `${file.padEnd(40)} | ${rate(ours).padEnd(26)} | ${other} ${rate(theirs)} | ${times(ours)}, fields only ${times(fields)} (bar ${bar})`,
  )
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
const theirs = (text: string, read: (text: string) => number) => {
  const bytes = Buffer.from(text)
  return () => read(bytes.toString('utf8'))
}

/** The first half of ours: bytes to the fields of each record, which is all that bibtex-parse-js gives. */
const fieldsOnly = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  return () => {
    let records = 0
    const decoder = textDecoder(detectEncoding(bytes))
    const start = decoder.write(bytes.subarray(0, 65536))
    const ignore = () => undefined
    const reader = recognise(start).open({
      record: () => records++,
      reject: ignore,
      issue: ignore,
      declare: ignore,
    })
    reader.write(start)
    for (let at = 65536; at < bytes.length; at += 65536)
      reader.write(decoder.write(bytes.subarray(at, at + 65536)))
    reader.write(decoder.end())
    reader.end()
    return records
  }
}

async function speed(): Promise<void> {
  const readRis = citation()
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
  for (const [name, text] of ris)
    show(name, 'citation-js', await compare(7, ours(text), theirs(text, readRis), fieldsOnly(text)), 2)
  const readBibtex = bibtexParseJs()
  const bibtex: [string, string][] = [
    ['invented.bib', inventedBibtex(5000)],
    ...(await realFiles(
      [
        'scopus-bibtex/pybibx-scopus.bib',
        'bibtex-other/asysd-zotero_export.bib',
        'wos-bibtex/pybibx-wos_m.bib',
        'wos-bibtex/pybibx-wos.bib',
      ],
      5,
    )),
  ]
  for (const [name, text] of bibtex)
    show(name, 'bibtex-parse-js', await compare(7, ours(text), theirs(text, readBibtex), fieldsOnly(text)), 3)
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

// One at a time, each in a process of its own: the peak of memory is that of the process.
if (process.argv[2] === 'million') await million()
else await speed()
