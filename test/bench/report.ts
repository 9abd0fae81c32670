import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordsToJsonLines } from '../../dist/read/write/json-lines.js'
import { readRecords } from '../../dist/read/read-records.js'
import { builtIns } from '../../dist/code/built-ins.js'
import { countOccurrences } from '../../dist/count/distribution.js'
import { seededRandom } from '../../dist/base/random.js'
import { openStudy } from '../../dist/study/study.js'
import { makeReport } from '../../dist/study/report.js'
import type { BibRecord } from '../../dist/record/record.js'

// Counting beside a plain Map loop and the bare import, on invented records, compiled. Printed are processor seconds, medians of the
// rounds, ratios beside the peer of the same run, and the peak of memory. `--large` adds 200,000 records.

const countries = [
  'Spain',
  'Italy',
  'Norway',
  'Brazil',
  'Canada',
  'USA',
  'Japan',
  'Peoples R China',
  'England',
  'Kenya',
]
const topics = [
  'badges',
  'credentials',
  'learning',
  'assessment',
  'policy',
  'skills',
  'design',
  'feedback',
  'trust',
  'work',
]

/** Invented records: three authors each, some keywords and addresses, an abstract of 150 words. */
function inventedRecords(n: number): BibRecord[] {
  const random = seededRandom(7)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
  const number = (most: number) => Math.floor(random() * most)
  return Array.from({ length: n }, (_, place) => ({
    id: `r${place}`,
    title: `On ${pick(topics)} and ${pick(topics)} in ${pick(topics)}, part ${place}`,
    authors: Array.from(
      { length: 3 },
      () => `Family${number(n / 2)}, ${String.fromCharCode(65 + number(26))}.`,
    ),
    year: 1990 + number(35),
    journal: `Journal of ${pick(topics)} ${number(300)}`,
    abstract: Array.from({ length: 150 }, () => pick(topics)).join(' '),
    keywords: Array.from({ length: 4 }, () => `${pick(topics)} ${number(500)}`),
    indexTerms: Array.from({ length: 6 }, () => `term ${number(2000)}`),
    documentTypes: ['Article'],
    type: 'article-journal',
    language: 'en',
    database: 'Scopus',
    citedBy: number(60),
    addresses: Array.from({ length: 2 }, () => ({
      text: `Univ Town${number(800)}, Dept X, City ${number(900)}, ${pick(countries)}`,
    })),
    source: { file: 'invented', line: place + 1 },
  }))
}

function seconds(work: () => unknown, rounds = 5): number {
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  })
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)]!
}

/** The same counts by plain maps: keys folded by lower case only, no evidence, no order, no percentages. */
function plainLoop(records: readonly BibRecord[]): number {
  const maps = Array.from({ length: 10 }, () => new Map<string, string[]>())
  for (const record of records) {
    const values = [
      [String(record.year)],
      record.authors,
      record.keywords ?? [],
      record.indexTerms ?? [],
      [record.journal ?? ''],
      record.documentTypes ?? [],
      [record.language ?? ''],
      [record.database ?? ''],
      (record.addresses ?? []).map(({ text }) => text.slice(text.lastIndexOf(',') + 1)),
      (record.addresses ?? []).map(({ text }) => text.split(',')[0]!),
    ]
    values.forEach((own, place) => {
      for (const value of new Set(own)) {
        const key = value.toLowerCase()
        const ids = maps[place]!.get(key)
        if (ids) ids.push(record.id)
        else maps[place]!.set(key, [record.id])
      }
    })
  }
  return maps.reduce((sum, map) => sum + map.size, 0)
}

function countAll(records: readonly BibRecord[]): number {
  const context = { unit: 'record', ids: records.map(({ id }) => id), records }
  return builtIns.reduce(
    (sum, builtIn) => sum + countOccurrences(builtIn.code(context), 'records').rows.length,
    0,
  )
}

async function report(n: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-report-'))
  const file = join(folder, 'records.jsonl')
  await writeFile(file, recordsToJsonLines(inventedRecords(n)))
  const wall = performance.now()
  const study = await openStudy(file, { dedupe: false })
  const made = await makeReport(study, {})
  const took = (performance.now() - wall) / 1000
  const memory = process.resourceUsage().maxRSS / 1024
  console.log(
    `report on ${n} records: ${took.toFixed(1)} s wall, ${made.files.length} files, peak ${memory.toFixed(0)} MB`,
  )
  await rm(folder, { recursive: true })
}

for (const n of [5_000, 10_000, 20_000, 40_000]) {
  const records = inventedRecords(n)
  const text = recordsToJsonLines(records)
  const counted = seconds(() => countAll(records))
  const plain = seconds(() => plainLoop(records))
  const read = seconds(() => readRecords(text), 3)
  console.log(
    `${n} records, ${3 * n} author appearances: all built-in variables ${counted.toFixed(2)} s, plain Map loop ${plain.toFixed(2)} s (ratio ${(counted / plain).toFixed(1)}), bare import ${read.toFixed(2)} s (ratio ${(counted / read).toFixed(1)})`,
  )
}
await report(10_000)
if (process.argv.includes('--large')) await report(200_000)
