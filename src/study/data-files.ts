import { formatAudit } from '../audit/format-audit.js'
import { formatCsv } from '../base/csv.js'
import type { OutputFile } from '../base/files.js'
import { guardFormula } from '../base/formula.js'
import { formatJson } from '../base/json.js'
import { foldedVariants, possibleVariants, variantColumns } from '../code/variants.js'
import { recordsToJsonLines } from '../read/write/json-lines.js'
import { codeRows } from '../record/occurrences.js'
import { indicatorsOf } from './indicators.js'
import { joinPieces, jsonList } from './large-text.js'
import type { Shown } from './steps/step.js'
import type { Study } from './study.js'

/** What was counted, as data: every number with its rule and the records behind it. */
export function dataFiles(study: Study, shown: readonly Shown[]): OutputFile[] {
  const { project, corpus, results } = study
  const { audit, ledger } = results
  const json = (path: string, value: unknown): OutputFile => ({ path, content: formatJson(value) })
  const beside = shown.flatMap(({ sideBySide = [] }) => sideBySide)
  return [
    { path: 'distributions.json', content: jsonList(results.distributions) },
    { path: 'cross-tabs.json', content: jsonList(shown.flatMap(({ crossTabs = [] }) => crossTabs)) },
    { path: 'co-occurrence.json', content: jsonList(shown.flatMap(({ coOccurrences = [] }) => coOccurrences)) },
    json('trends.json', results.trends),
    json('indicators.json', indicatorsOf(corpus)),
    { path: 'codes.csv', content: codesCsv(study) },
    { path: 'records.jsonl', content: joinPieces(corpus.records.map((record) => recordsToJsonLines([record]))) },
    { path: 'variants.csv', content: variantsCsv(study) },
    ...(ledger ? [json('flow.json', ledger)] : []),
    ...(project.receipts.length > 0 ? [json('receipt.json', { files: project.receipts })] : []),
    ...(project.merged ? [{ path: 'merges.jsonl', content: lines(project.merged.merges) }] : []),
    ...(beside.length > 0
      ? [json('side-by-side.json', Object.fromEntries(beside.map(({ of, compared }) => [of, compared])))]
      : []),
    ...(audit
      ? [
          json('comparison.json', { claims: audit.claims, relations: audit.relations }),
          { path: 'comparison.md', content: formatAudit(audit) },
        ]
      : []),
  ]
}

const codeColumns = ['record', 'variable', 'value', 'basis', 'evidence', 'confidence', 'by']

/** Every value of every variable as a row. */
function codesCsv({ corpus }: Study): Uint8Array {
  const pieces = [...corpus.occurrences.values()].map((occurrences) => {
    const rows = [...codeRows(occurrences)].map((code) =>
      Object.fromEntries(Object.entries(code).map(([name, cell]) => [name, guardFormula(String(cell))])),
    )
    return formatCsv(codeColumns, rows).replace(/^.*\n/, '')
  })
  return joinPieces([formatCsv(codeColumns, []), ...pieces])
}

/** Forms that were counted as one, and pairs that a person may decide on. */
function variantsCsv({ corpus }: Study): string {
  const asked = ['author', 'institution', 'journal', 'keyword', 'index-term', 'publisher']
  const rows = [...corpus.occurrences.values()]
    .filter(({ variable }) => asked.includes(variable.key) || variable.origin.kind === 'sheet')
    .flatMap((occurrences) => [...possibleVariants(occurrences), ...foldedVariants(occurrences)])
  return formatCsv(
    variantColumns,
    rows.map(({ value, into, ...rest }) => ({ ...rest, value: guardFormula(value), into: guardFormula(into) })),
  )
}

function lines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}
