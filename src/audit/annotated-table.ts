import { verdicts, type Audit, type AuditVerdict, type Finding } from './audit.js'

/** A cell of an annotated table: what is printed, and the worst that any check says of it. */
export interface AnnotatedCell {
  text: string
  verdict?: AuditVerdict
  /** The arithmetic behind the verdict. */
  note?: string
}

/** A table as printed, every checked cell with its verdict; sums and totals of whole columns are among `notes`. */
export interface AnnotatedTable {
  name: string
  header: readonly string[]
  rows: readonly (readonly AnnotatedCell[])[]
  /** What is wrong with the table but stands in no single cell. */
  notes: readonly string[]
}

/**
 * The tables of an audit with their verdicts, as plain rows for a figure; for a file of claims one table of place,
 * printed number, verdict and what it was held against.
 *
 * @example
 * annotatedTables(auditText('No table, no number.', 'a.md')) // => []
 */
export function annotatedTables(audit: Audit): AnnotatedTable[] {
  if (audit.tables.length === 0 && audit.claims.length > 0) return [claimsTable(audit)]
  return audit.tables.map((table, index) => {
    const own = audit.findings.filter((finding) => finding.cell?.table === index)
    const loose = audit.findings.filter(
      (finding) => !finding.cell && finding.where.startsWith(table.name) && isFault(finding),
    )
    return {
      name: table.name,
      header: table.header,
      rows: table.rows.map((cells, row) =>
        cells.map((text, column) =>
          annotate(
            text,
            own.filter(({ cell }) => cell?.row === row && cell.column === column),
          ),
        ),
      ),
      notes: loose.map(({ where, arithmetic }) => `${where}: ${arithmetic}`),
    }
  })
}

function isFault({ verdict }: Finding): boolean {
  return verdict === 'differs' || verdict === 'impossible'
}

function annotate(text: string, findings: readonly Finding[]): AnnotatedCell {
  const [worst] = [...findings].sort((a, b) => verdicts.indexOf(b.verdict) - verdicts.indexOf(a.verdict))
  return worst ? { text, verdict: worst.verdict, note: worst.arithmetic } : { text }
}

function claimsTable(audit: Audit): AnnotatedTable {
  const rows = audit.claims.map(({ where, printed, verdict, against, because }) => [
    { text: where },
    { text: printed },
    { text: verdict, verdict, note: because },
    { text: against },
  ])
  return { name: audit.title, header: ['where', 'printed', 'verdict', 'held against'], rows, notes: [] }
}
