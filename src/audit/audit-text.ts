import { makeAudit, type Audit, type Finding } from './audit.js'
import { checkTable } from './audit-table.js'
import { checkFlow } from './check-flow.js'
import { checkPValues } from './check-p-value.js'
import { checkRestated } from './check-restated.js'
import { checkRestatedBase } from './check-restated-base.js'
import { checkTextShares, textBases } from './check-text-shares.js'
import { flowSentences } from './flow-table.js'
import { readDelimited, readMarkdown, type AuditDocument } from './grid.js'
import { hasDecimalCommas } from './number.js'
import { readTable } from './read-table.js'
import { sentencesOf } from './sentence.js'
import type { TableReading } from './table.js'

/**
 * Checks a table in Markdown, or in comma-, semicolon- or tab-separated text (by the ending `.csv` or `.tsv`), with its
 * caption, notes and the text around it. Throws an InputError where the text is no table.
 *
 * @example
 * auditTable('| x | n | % |\n|---|---|---|\n| a | 1 | 50 |\n| b | 1 | 40 |\n| Total | 2 | 100 |', 't.md').counts.differs // => 1
 */
export function auditTable(text: string, file: string): Audit {
  return auditDocument(/\.[ct]sv$/i.test(file) ? readDelimited(text, file) : readMarkdown(text, file))
}

/**
 * Checks running text, in Markdown or plain: shares such as `18 of the 32 articles (56%)`, flows, test statistics, and
 * tables if there are any.
 *
 * @example
 * auditText('We found 60 papers. Then 28 papers were excluded, leaving 31.', 't.txt').findings[0].verdict // => 'differs'
 */
export function auditText(text: string, file: string): Audit {
  return auditDocument(readMarkdown(text, file))
}

function auditDocument(document: AuditDocument): Audit {
  const tables = document.grids.map(readTable)
  const prose = document.prose.map(({ text }) => text).join('\n')
  const decimalCommas = tables.some((table) => table.decimalCommas) || hasDecimalCommas(prose)
  const sentences = sentencesOf(document.prose, decimalCommas)
  const findings: Finding[] = [
    ...tables.flatMap((table) => [
      ...checkTable(table),
      ...checkFlowTable(table),
      ...checkRestated(table, sentences),
      ...checkRestatedBase(table, sentences),
    ]),
    ...checkTextShares(sentences, textBases(sentences), 'text'),
    ...checkFlow(sentences, 'text'),
    ...checkPValues(sentences, 'text'),
  ]
  const title = tables[0]?.caption ?? sentences[0]?.printed ?? document.file
  return makeAudit(
    title,
    document.file,
    findings.length > 0 ? findings : [nothing(document)],
    tables.map(({ name, header, rows }) => ({ name, header, rows: rows.map((row) => row.cells) })),
  )
}

function checkFlowTable(table: TableReading): Finding[] {
  const sentences = flowSentences(table)
  return sentences ? checkFlow(sentences, table.name) : []
}

function nothing(document: AuditDocument): Finding {
  return {
    check: 'structure',
    verdict: 'not-checkable',
    where: document.file,
    printed: '',
    arithmetic: 'found no table and no number in the text that could be held against another',
    line: 1,
  }
}
