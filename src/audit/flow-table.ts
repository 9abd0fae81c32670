import { flowNumbers } from './flow-words.js'
import { sentencesOf, type Sentence } from './sentence.js'
import type { TableReading } from './table.js'

/**
 * The rows of a table that tells a flow, `Records screened | 533`, as sentences; undefined where the rows are no flow:
 * most labels must name a stage or what left it, and at least one of each must be there.
 */
export function flowSentences(table: TableReading): Sentence[] | undefined {
  const counts = table.series.filter(({ kind }) => kind === 'count' || kind === 'share')
  const [series] = counts
  if (!series || counts.length > 1 || table.rows.length < 4) return undefined
  const lines = table.rows.flatMap((row) => {
    const count = series.entries.get(row.index)?.count
    return count ? [{ line: row.line, text: `- ${row.label.replace(/\d+/g, '')} ${count.text}` }] : []
  })
  const sentences = lines.flatMap((line) => sentencesOf([line], false))
  const kinds = flowNumbers(sentences).map(({ kind }) => kind)
  const known = kinds.filter((kind) => kind === 'stage' || kind === 'out' || kind === 'in').length
  const isFlow = kinds.includes('out') && kinds.filter((kind) => kind === 'stage').length >= 2
  return isFlow && known >= kinds.length * 0.7 ? sentences : undefined
}
