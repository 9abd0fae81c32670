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
 * printed number and verdict.
 *
 * @example
 * annotatedTables({ title: 'A', file: 'a.md', findings: [], counts: { agrees: 0, 'agrees-after-rounding': 0, differs: 0, impossible: 0, 'not-checkable': 0 }, tables: [], claims: [] }) // => []
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
  const rows = audit.claims.map(({ id, verdict }) => {
    const own = audit.findings.filter((finding) => finding.claims?.includes(id))
    const telling = own.find((finding) => finding.verdict === verdict)
    const first = own.find((finding) => finding.claims?.length === 1) ?? own[0]
    return [
      { text: first?.where ?? id },
      { text: first?.printed ?? '' },
      { text: verdict, verdict, note: telling?.arithmetic ?? '' },
    ]
  })
  return { name: audit.title, header: ['where', 'printed', 'verdict'], rows, notes: [] }
}
