import { foldText } from '../base/text.js'
import type { Finding } from './audit.js'
import { withCommas } from './number.js'
import type { Sentence } from './sentence.js'
import { rowName, type TableReading, type TableRow } from './table.js'

/** A row's name in a sentence. */
interface Mention {
  row: TableRow
  from: number
  to: number
}

/** Numbers in a sentence that say something of rows. */
interface Restatement {
  rows: readonly TableRow[]
  count?: number
  percent?: string
  quote: string
  isPair: boolean
  noun: string
}

/** Holds numbers that the text prints for a row of a table against the table. */
export function checkRestated(table: TableReading, sentences: readonly Sentence[]): Finding[] {
  // Beyond some hundred rows nobody tells them again, and looking for every name would take long.
  const names = table.rows.length > 400 ? [] : rowNames(table)
  if (names.length === 0) return []
  return sentences.flatMap((sentence, index) => {
    if (!/\d/.test(sentence.text)) return []
    const mentions = mentionsIn(sentence.text, names)
    if (mentions.length === 0) return []
    return restatementsIn(sentence.text, mentions).flatMap((restated) =>
      restated.rows.flatMap((row) => judge(table, row, restated, sentence, index)),
    )
  })
}

interface RowNamePattern {
  row: TableRow
  find: RegExp
}

/** The names under which rows can be found, where they are long enough and stand for one row only. */
function rowNames(table: TableReading): RowNamePattern[] {
  const rows = table.rows.filter(
    (row) =>
      (row.role === 'plain' || row.role === 'parent' || row.role === 'missing') &&
      /\p{L}{3}/u.test(row.label),
  )
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(foldText(row.label), (counts.get(foldText(row.label)) ?? 0) + 1)
  const own = rows.flatMap((row) => {
    const words = foldText(row.label)
    if (counts.get(words) !== 1 || words.length < 4 || words.length > 80) return []
    return [
      { row, find: new RegExp(`(?<![\\p{L}\\d-])${escaped(row.label)}(?:s|es)?(?![\\p{L}\\d-])`, 'giu') },
    ]
  })
  return [...own, ...numberedNames(table)]
}

/** `criterion 4` for the row numbered 4, where the column of labels is called `Criterion`. */
function numberedNames(table: TableReading): RowNamePattern[] {
  const title = /^\p{L}+/u.exec(table.header[1] ?? '')?.[0]
  const numbered = table.rows.filter(
    (row) => row.role === 'plain' && /^\d{1,2}\.?$/.test(row.names[0] ?? '') && row.names.length > 1,
  )
  if (!title || numbered.length < 2) return []
  const plural = /^criterion$/i.test(title) ? 'criteria' : `${title}s`
  return numbered.map((row) => {
    const number = Number.parseInt(row.names[0] ?? '', 10)
    return {
      row,
      find: new RegExp(
        `\\b(?:${title}|${plural}|no\\.?|item|row)\\s+(?:\\d{1,2}(?:,\\s*|\\s+and\\s+|\\s*,?\\s*and\\s+))*${number}(?![\\d.]\\d|\\d)`,
        'giu',
      ),
    }
  })
}

function escaped(label: string): string {
  return label
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
}

function mentionsIn(text: string, names: readonly RowNamePattern[]): Mention[] {
  const all = names.flatMap(({ row, find }) =>
    [...text.matchAll(find)].map((match) => ({ row, from: match.index, to: match.index + match[0].length })),
  )
  // `Other Europe` is no mention of `Europe`; two numbered rows share one phrase.
  return all
    .filter(
      (one) =>
        !all.some(
          (other) =>
            other !== one &&
            other.from <= one.from &&
            other.to >= one.to &&
            other.to - other.from > one.to - one.from &&
            other.from !== one.from,
        ),
    )
    .sort((a, b) => a.to - b.to)
}

const count =
  '(?:[nN]\\s*=\\s*)?(?<n>\\d+)(?![\\d.]|\\s?%)(?:\\s*(?:/|of (?:the |all )?)\\s*\\d+)?\\s*(?<noun>(?:\\p{L}+\\s?){0,2}?)'
const percent = '(?<p>\\d+(?:\\.\\d+)?)\\s?(?:%|per ?cent)'
const inBrackets = [
  new RegExp(`^[^.;:()\\d]{0,40}\\(\\s*${count}\\s*[,;]\\s*${percent}\\s*\\)`, 'u'),
  new RegExp(`^[^.;:()\\d]{0,40}\\(\\s*${percent}\\s*[,;:]\\s*${count}\\s*\\)`, 'u'),
  new RegExp(`^[^.;:()\\d]{0,40}\\(\\s*${count}(?:\\s+each)?\\s*\\)`, 'u'),
  new RegExp(`^[^.;:()\\d]{0,40}\\(\\s*${percent}(?:\\s+each)?\\s*\\)`, 'u'),
]
const before = [
  new RegExp(`${count}[([]\\s*${percent}\\s*[)\\]][^.,;:()\\d]{0,40}$`, 'u'),
  new RegExp(`${percent}\\s*\\(\\s*${count}\\s*\\)[^.,;:()\\d]{0,40}$`, 'u'),
]

function restatementsIn(text: string, mentions: readonly Mention[]): Restatement[] {
  const groups: Mention[][] = []
  for (const mention of mentions) {
    const last = groups.at(-1)?.at(-1)
    const between = last ? text.slice(last.to, mention.from) : undefined
    // `criteria 2 and 5 (33 papers each)`: one phrase for both rows.
    if (last && (mention.from < last.to || /^\s*(?:,|and|,\s*and|or|&)\s*$/.test(between ?? '')))
      groups.at(-1)?.push(mention)
    else groups.push([mention])
  }
  return groups.flatMap((group, index): Restatement[] => {
    const rows = [...new Set(group.map(({ row }) => row))]
    const to = Math.max(...group.map((mention) => mention.to))
    const from = Math.min(...group.map((mention) => mention.from))
    const after = text.slice(to, groups[index + 1]?.[0]?.from ?? text.length)
    const ahead = text.slice(groups[index - 1]?.at(-1)?.to ?? 0, from)
    const match =
      inBrackets.map((find) => find.exec(after)).find((found) => found) ??
      (rows.length === 1 ? before.map((find) => find.exec(ahead)).find((found) => found) : undefined)
    if (!match?.groups || (rows.length > 1 && !/\beach\b/.test(match[0]))) return []
    const { n, p, noun = '' } = match.groups
    return [
      {
        rows,
        ...(n === undefined ? {} : { count: Number(n) }),
        ...(p === undefined ? {} : { percent: p }),
        quote: match[0].trim(),
        isPair: n !== undefined && p !== undefined,
        noun: noun.trim().toLowerCase(),
      },
    ]
  })
}

function judge(
  table: TableReading,
  row: TableRow,
  restated: Restatement,
  sentence: Sentence,
  index: number,
): Finding[] {
  const entries = table.series.flatMap((series) => series.entries.get(row.index) ?? [])
  const counts = entries.flatMap((entry) => (entry.count ? [entry.count.value] : []))
  const percents = entries.flatMap((entry) => (entry.percent ? [entry.percent] : []))
  const sameCount =
    restated.count === undefined || counts.length === 0 ? undefined : counts.includes(restated.count)
  const samePercent =
    restated.percent === undefined || percents.length === 0
      ? undefined
      : percents.some(({ text }) => isSame(text, restated.percent ?? ''))
  if (sameCount === undefined && samePercent === undefined) return []
  const printed = entries
    .map((entry) => entry.printed)
    .filter((text) => text !== '')
    .join('; ')
  const said = [
    restated.count === undefined ? [] : [withCommas(restated.count)],
    restated.percent === undefined ? [] : [`${restated.percent} %`],
  ]
    .flat()
    .join(', ')
  const finding = {
    check: 'restated' as const,
    where: `${table.name} and text, sentence ${index + 1}: '${sentence.printed}'`,
    printed: restated.quote,
    arithmetic: `the text gives ${said} for ${rowName(table, row.index)}, the table gives ${printed}`,
    line: sentence.line,
  }
  if (sameCount !== false && samePercent !== false) return [{ ...finding, verdict: 'agrees' }]
  // A number of something else than the table counts is no restatement.
  const isCounted = restated.noun === '' || /^each$/.test(restated.noun) || sameNoun(table, restated.noun)
  const isSure =
    (restated.isPair || isCounted) &&
    !/\b(?:increase|decrease|rise|fall|compared|difference|points|more than|less than|in \d{4}|previous|earlier study|et al)\b/i.test(
      sentence.text,
    )
  if (isSure) return [{ ...finding, verdict: 'differs' }]
  return [{ ...finding, verdict: 'not-checkable', explanation: 'the sentence may speak of something else' }]
}

/** Whether two percentages are the same at the precision of the coarser one. */
function isSame(a: string, b: string): boolean {
  const decimals = Math.min(a.split('.')[1]?.length ?? 0, b.split('.')[1]?.length ?? 0)
  return Math.abs(Number(a) - Number(b)) < 10 ** -decimals * (a.length === b.length ? 0.5 : 1)
}

function sameNoun(table: TableReading, noun: string): boolean {
  const words = foldText(`${table.caption} ${table.header.join(' ')}`)
  return foldText(noun)
    .split(' ')
    .some((word) => word.length > 2 && words.includes(word.replace(/s$/, '')))
}
