import { checkTitles, faults, type Audit, type AuditVerdict, type Finding } from './audit.js'

const titles: Readonly<Record<AuditVerdict, string>> = {
  agrees: 'agrees',
  'agrees-after-rounding': 'agrees after rounding',
  differs: 'differs',
  impossible: 'impossible',
  'not-checkable': 'cannot be checked',
}

/** The audit as Markdown: what is wrong first, with its arithmetic, then what could not be checked, then all that agrees. */
export function formatAudit(audit: Audit): string {
  const { counts } = audit
  const wrong = faults(audit)
  const of = (verdict: AuditVerdict) => audit.findings.filter((finding) => finding.verdict === verdict)
  return [
    `# Number audit: ${oneLine(audit.title)}`,
    '',
    `${audit.file}: ${audit.findings.length} checks. ${summary(counts)}`,
    '',
    ...claimSummary(audit),
    ...(wrong.length === 0
      ? ['Nothing that could be checked differs or is impossible.', '']
      : section('What differs or is impossible', wrong)),
    ...section('What differs at first sight and is resolved', of('agrees').filter(isResolved)),
    ...section('What could not be checked', of('not-checkable')),
    ...section('What agrees after rounding', of('agrees-after-rounding')),
    ...section(
      'What agrees',
      of('agrees').filter((finding) => !isResolved(finding)),
    ),
    ...legend(audit),
  ].join('\n')
}

/** How many claims have each verdict: everything that is not named above agrees, or was not checkable. */
function claimSummary({ claims }: Audit): string[] {
  if (claims.length === 0) return []
  const number = (verdict: AuditVerdict) => claims.filter((claim) => claim.verdict === verdict).length
  const parts = (Object.keys(titles) as AuditVerdict[]).map(
    (verdict) => `${titles[verdict]} ${number(verdict)}`,
  )
  return [`Of ${claims.length} claims: ${parts.join(', ')}.`, '']
}

function isResolved({ explanation }: Finding): boolean {
  return explanation?.startsWith('resolved by') ?? false
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
    ...findings.map((finding) => row(finding)),
    '',
  ]
}

function row(finding: Finding): string {
  const where = finding.line === undefined ? finding.where : `${finding.where} (line ${finding.line})`
  const why = [
    finding.explanation,
    finding.articles?.length ? `records: ${finding.articles.join(', ')}` : undefined,
  ]
  const cells = [
    titles[finding.verdict],
    finding.check,
    where,
    finding.printed,
    finding.arithmetic,
    why.filter((part) => part !== undefined).join('; '),
  ]
  return `| ${cells.map((cell) => oneLine(cell).replace(/\|/g, '\\|')).join(' | ')} |`
}

function legend(audit: Audit): string[] {
  const used = [...new Set(audit.findings.map(({ check }) => check))]
  return ['## The checks', '', ...used.map((check) => `- \`${check}\`: ${checkTitles[check]}?`), '']
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
