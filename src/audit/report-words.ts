import type { AuditVerdict } from './audit.js'

/** The verdicts as a report writes them. */
export const verdictTitles: Readonly<Record<AuditVerdict, string>> = {
  agrees: 'agrees',
  'agrees-after-rounding': 'agrees after rounding',
  differs: 'differs',
  impossible: 'impossible',
  'not-checkable': 'cannot be checked',
}

/** A row of a Markdown table. */
export function markdownRow(cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => oneLine(String(cell)).replace(/\|/g, '\\|')).join(' | ')} |`
}

/** Text without line ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
