import type { Comparison, ComparedClaim } from './compare.js'
import type { Verdict } from './verdict.js'

const order: readonly Verdict[] = [
  'disagrees',
  'impossible',
  'agrees after rounding',
  'not recomputed',
  'agrees',
]

/** The comparison as Markdown: a summary, what differs with its cause first, then every number. */
export function formatComparison(
  comparison: Comparison,
  title: string,
  names: ReadonlyMap<string, string>,
): string {
  const broken = comparison.relations.filter(({ holds }) => !holds)
  return [
    `# Comparison with the paper: ${title}`,
    '',
    'Every number that the paper prints, beside what the article-level data give. Recomputation never reads the published numbers.',
    'The flow is known as totals only: each of its numbers is recomputed from its other numbers, the included articles are counted.',
    '',
    '| verdict | numbers |',
    '| --- | ---: |',
    ...order.map((verdict) => `| ${verdict} | ${comparison.totals[verdict]} |`),
    `| all | ${comparison.claims.length} |`,
    '',
    '## Sums and restatements',
    '',
    `${comparison.relations.length - broken.length} of ${comparison.relations.length} relations between printed numbers hold.`,
    '',
    ...(broken.length > 0
      ? [...broken.map(({ id, kind, arithmetic }) => `- **${id}** (${kind}): ${arithmetic}`), '']
      : []),
    ...order.flatMap((verdict) => section(verdict, comparison, names)),
  ].join('\n')
}

function section(verdict: Verdict, { claims }: Comparison, names: ReadonlyMap<string, string>): string[] {
  const rows = claims.filter((claim) => claim.verdict === verdict)
  if (rows.length === 0) return []
  return [
    `## ${verdict[0]?.toUpperCase()}${verdict.slice(1)}`,
    '',
    '| what is counted | where | printed | recomputed | why | articles |',
    '| --- | --- | ---: | ---: | --- | --- |',
    ...rows.map((row) => line(row, names)),
    '',
  ]
}

function line(claim: ComparedClaim, names: ReadonlyMap<string, string>): string {
  const articles = claim.articles.map((id) => names.get(id) ?? id).join('; ')
  const cells = [
    claim.counts,
    claim.where,
    unit(claim.printed, claim.unit),
    claim.recomputed ?? '',
    claim.because,
    articles,
  ]
  return `| ${cells.map((cell) => cell.replace(/\|/g, '\\|').replace(/\s+/g, ' ')).join(' | ')} |`
}

function unit(printed: string, name: string): string {
  return name === 'percent' ? `${printed} %` : printed
}
