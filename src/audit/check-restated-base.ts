import type { Finding } from './audit.js'
import { digitSwaps } from './digit-slip.js'
import { withCommas } from './number.js'
import type { Sentence } from './sentence.js'
import type { TableReading } from './table.js'

/**
 * Holds `we reviewed 38 studies` in the text against `the 83 studies` of a caption: the same noun after a number with
 * two digits swapped. Other numbers of the same things may be stages of a flow, so only a swap is told, and only of a
 * number that the table does not print for anything else.
 */
export function checkRestatedBase(table: TableReading, sentences: readonly Sentence[]): Finding[] {
  const stated = table.bases.flatMap(({ n, quote, inCaption }) => {
    const noun = /^\d+ .*?(\p{L}+)$/u.exec(quote)?.[1]
    return inCaption && noun ? [{ n, noun, quote }] : []
  })
  const printed = new Set(
    table.series.flatMap(({ entries }) => [...entries.values()].map((entry) => entry.count?.value)),
  )
  return stated.flatMap(({ n, noun, quote }) => {
    const swaps = digitSwaps(String(n)).filter((swap) => !swap.startsWith('0') && !printed.has(Number(swap)))
    return sentences.flatMap((sentence, index): Finding[] => {
      const said = swaps.find((swap) =>
        new RegExp(`(?<![\\d.,])${swap} (?:\\p{L}+ )?${noun}\\b`, 'u').test(sentence.text),
      )
      if (said === undefined) return []
      return [
        {
          check: 'restated',
          verdict: 'differs',
          where: `${table.name} and text, sentence ${index + 1}: '${sentence.printed}'`,
          printed: `${said} ${noun}`,
          arithmetic: `the text gives ${withCommas(Number(said))} ${noun}, the caption of ${table.name} ${withCommas(n)} ('${quote}')`,
          line: sentence.line,
        },
      ]
    })
  })
}
