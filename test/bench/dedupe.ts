/*
 * De-duplication measured on every labelled set of the corpora, then on invented sets of growing size.
 * Arguments are the sizes to time: node --import tsx test/bench/dedupe.ts 10000 50000 100000 500000
 */
import { join } from 'node:path'
import { dedupe, type DedupeResult } from '../../src/match/dedupe.js'
import { comparePair } from '../../src/match/pair.js'
import { profileRecords } from '../../src/match/compare/profile.js'
import type { BibRecord } from '../../src/record/record.js'
import {
  dedupFolder,
  fullSets,
  readAsysd,
  readCases,
  readColrev,
  readLibrary,
  readSet,
  readSweep,
  scorePairs,
} from '../match/corpora.js'
import { syntheticSet } from '../match/synthetic.js'

/** Seconds by the clock, and of the processor, which other work on the machine does not lengthen. */
function timed(records: readonly BibRecord[]): { result: DedupeResult; seconds: number; processor: number } {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const result = dedupe(records)
  const { user, system } = process.cpuUsage(before)
  return { result, seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 }
}

const WIDTHS = [30, 9, 7, 7, 7, 12, 8, 7, 9]

function row(...cells: readonly (string | number)[]): void {
  const text = cells.map((cell, index) =>
    index === 0 ? String(cell).padEnd(WIDTHS[0] ?? 0) : String(cell).padStart(WIDTHS[index] ?? 8),
  )
  console.log(text.join(''))
}

function pairIn(records: readonly BibRecord[], a: string, b: string): string {
  const [x, y] = [a, b].map((id) => records.find((record) => record.id === id))
  if (!x || !y) return ''
  const { verdict } = comparePair(profileRecords([x, y]), 0, 1)
  return `${verdict.outcome}: ${verdict.reason}`
}

function measureFullSet(folder: string, name: string): void {
  const { records, groups } = readSet(folder, name)
  const { result, seconds } = timed(records)
  const merged = result.merges.map(({ members }) => members)
  const { truePairs, found, falsePairs, missed } = scorePairs(groups, merged)
  const sensitivity = (found / truePairs).toFixed(4)
  const cells = [records.length, truePairs, found, falsePairs.length, sensitivity, result.queue.length]
  row(`bib-dedupe ${name}`, ...cells, result.links.length, seconds.toFixed(2))
  for (const [a, b] of falsePairs)
    console.log(`    merged, but not so labelled: ${a} ${b} ${pairIn(records, a, b)}`)
  const reasons = new Map<string, string[]>()
  for (const [a, b] of missed) {
    const reason = pairIn(records, a, b)
    reasons.set(reason, [...(reasons.get(reason) ?? []), `${a}/${b}`])
  }
  for (const [reason, pairs] of reasons)
    console.log(`    labelled duplicates, not merged (${pairs.length}) ${reason}\n      ${pairs.join(' ')}`)
  const of = (outcome: string): number =>
    [...reasons]
      .filter(([reason]) => reason.startsWith(outcome))
      .reduce((n, [, pairs]) => n + pairs.length, 0)
  const rest = `${of('link')} linked as other reports, ${of('ask')} asked, ${of('different')} apart`
  if (missed.length > 0) console.log(`    of ${missed.length} not merged: ${rest}`)
}

function measureAsysd(folder: string): void {
  const { records, unique } = readAsysd(folder)
  const { result, seconds } = timed(records)
  const stays = new Set(records.filter((_, index) => unique[index]).map(({ id }) => id))
  const surplus = records.length - stays.size
  const removed = records.length - result.unique.length
  const wrong = result.merges.filter(({ members }) => members.filter((id) => stays.has(id)).length > 1)
  const sensitivity = (removed / surplus).toFixed(4)
  const cells = [records.length, surplus, removed, wrong.length, sensitivity, result.queue.length]
  row('ASySD (surplus records)', ...cells, result.links.length, seconds.toFixed(2))
}

/** Labels that say of a record only whether it is one of some group of duplicates. */
function measureSweep(folder: string): void {
  const { records, marked } = readSweep(folder)
  const { result, seconds } = timed(records)
  const grouped = new Set(result.merges.flatMap(({ members }) => members))
  const of = (mark: boolean): number =>
    records.filter(({ id }, index) => marked[index] === mark && grouped.has(id)).length
  const members = marked.filter(Boolean).length
  const cells = [records.length, members, of(true), of(false), (of(true) / members).toFixed(4)]
  row('dedupe-sweep (members)', ...cells, result.queue.length, result.links.length, seconds.toFixed(2))
  const placeOf = new Map(records.map(({ id }, index) => [id, index]))
  for (const { members: ids, reason } of result.merges) {
    const unmarked = ids.filter((id) => marked[placeOf.get(id) ?? -1] === false)
    if (unmarked.length > 0)
      console.log(`    merged, but not so labelled: ${unmarked.join(' ')} of ${ids.join(' ')} ${reason}`)
  }
}

function measureColrev(folder: string): void {
  const records = readColrev(join(folder, 'colrev-dedupe-records.bib'))
  const { result, seconds } = timed(records)
  const surplus = records.length - readColrev(join(folder, 'colrev-dedupe-records_expected.bib')).length
  const removed = records.length - result.unique.length
  const cells = [records.length, surplus, Math.min(removed, surplus), Math.max(0, removed - surplus)]
  row(
    'colrev',
    ...cells,
    (Math.min(removed, surplus) / surplus).toFixed(4),
    result.queue.length,
    result.links.length,
    seconds.toFixed(2),
  )
}

function measureLibraries(folder: string): void {
  const expected = { 'dupes-obvious': 100, dupeissues: 1, 'isbn-false-dupe': 0, nodupes: 0 }
  for (const [name, pairs] of Object.entries(expected)) {
    const records = readLibrary(join(folder, `sra-dedupe-${name}.json`))
    const { result, seconds } = timed(records)
    const found = result.merges.length
    const cells = [records.length, pairs, Math.min(found, pairs), Math.max(0, found - pairs)]
    const sensitivity = pairs === 0 ? '-' : (Math.min(found, pairs) / pairs).toFixed(4)
    row(
      `sra-dedupe ${name}`,
      ...cells,
      sensitivity,
      result.queue.length,
      result.links.length,
      seconds.toFixed(2),
    )
  }
}

function measureCases(folder: string): void {
  const cases = readCases(folder)
  const outcomes = cases.map(({ a, b }) => comparePair(profileRecords([a, b]), 0, 1).verdict.outcome)
  const of = (duplicate: boolean, outcome?: string): number =>
    cases.filter(
      (one, index) => one.duplicate === duplicate && (outcome ?? outcomes[index]) === outcomes[index],
    ).length
  const asked = outcomes.filter((outcome) => outcome === 'ask').length
  const linked = outcomes.filter((outcome) => outcome === 'link').length
  const sensitivity = (of(true, 'same') / of(true)).toFixed(4)
  row(
    'bib-dedupe pairs',
    cases.length * 2,
    of(true),
    of(true, 'same'),
    of(false, 'same'),
    sensitivity,
    asked,
    linked,
    '',
  )
  cases.forEach(({ id, duplicate, a, b }, index) => {
    if (duplicate && outcomes[index] !== 'same')
      console.log(`    labelled a duplicate, not merged: ${id} (${pairIn([a, b], a.id, b.id)})`)
  })
}

function measureGrowth(sizes: readonly number[]): void {
  console.log('\ninvented records, three in ten of them copies')
  let before: { n: number; processor: number } | undefined
  for (const n of sizes) {
    const { records, works } = syntheticSet(n)
    const { result, seconds, processor } = timed(records)
    const workOf = new Map(records.map(({ id }, index) => [id, works[index]]))
    const wrong = result.merges.filter(({ members }) => new Set(members.map((id) => workOf.get(id))).size > 1)
    const growth = before ? Math.log(processor / before.processor) / Math.log(n / before.n) : undefined
    const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
    console.log(
      `${n} records: ${seconds.toFixed(1)} s (processor ${processor.toFixed(1)} s), ${memory} MiB resident, ${result.unique.length} unique of ` +
        `${new Set(works).size} works, ${wrong.length} wrong merges, ${result.queue.length} asked` +
        (growth === undefined ? '' : `, processor time grows with n to the power ${growth.toFixed(2)}`),
    )
    before = { n, processor }
  }
}

const folder = dedupFolder()
if (folder !== undefined) {
  row('set', 'records', 'true', 'found', 'false', 'sensitivity', 'asked', 'linked', 'seconds')
  for (const name of fullSets(folder)) measureFullSet(folder, name)
  measureAsysd(folder)
  measureSweep(folder)
  measureColrev(folder)
  measureLibraries(folder)
  measureCases(folder)
}
const sizes = process.argv.slice(2).map(Number)
measureGrowth(sizes.length > 0 ? sizes : [10_000, 50_000, 100_000])
