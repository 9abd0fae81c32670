import { checkTitles, faults, type Audit, type AuditVerdict, type Finding } from './audit.js'
import { formatClaims } from './claims-report.js'
import { markdownRow, oneLine, verdictTitles as titles } from './report-words.js'

/**
 * The audit as Markdown: what is wrong first, with its arithmetic, then what could not be checked, then all that agrees.
 * Claims are grouped by their verdict, each with what it was held against.
 *
 * @example
 * formatAudit(auditText('Of 32 articles, 15 (47%) were American.', 'text.md')).startsWith('# Number audit') // => true
 */
export function formatAudit(audit: Audit): string {
  if (audit.claims.length > 0) return formatClaims(audit)
  const { counts } = audit
  const wrong = faults(audit)
  const of = (verdict: AuditVerdict) => audit.findings.filter((finding) => finding.verdict === verdict)
  return [
    `# Number audit: ${oneLine(audit.title)}`,
    '',
    `${audit.file}: ${audit.findings.length} checks. ${summary(counts)}`,
    '',
    ...(wrong.length === 0
      ? ['Nothing that could be checked differs or is impossible.', '']
      : section('What differs or is impossible', wrong)),
    ...section('What could not be checked', of('not-checkable')),
    ...section('What agrees after rounding', of('agrees-after-rounding')),
    ...section('What agrees', of('agrees')),
    ...legend(audit),
  ].join('\n')
}

function summary(counts: Audit['counts']): string {
  const parts = (Object.keys(titles) as AuditVerdict[]).map(
    (verdict) => `${titles[verdict]} ${counts[verdict]}`,
  )
  return `${parts.join(', ')}.`
}

function section(title: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return []
  return [
    `## ${title}`,
    '',
    '| verdict | check | where | printed | arithmetic | why |',
    '| --- | --- | --- | --- | --- | --- |',
    ...findings.map(row),
    '',
  ]
}

function row(finding: Finding): string {
  const where = finding.line === undefined ? finding.where : `${finding.where} (line ${finding.line})`
  return markdownRow([
    titles[finding.verdict],
    finding.check,
    where,
    finding.printed,
    finding.arithmetic,
    finding.explanation ?? '',
  ])
}

function legend(audit: Audit): string[] {
  const used = [...new Set(audit.findings.map(({ check }) => check))]
  return ['## The checks', '', ...used.map((check) => `- \`${check}\`: ${checkTitles[check]}?`), '']
}
