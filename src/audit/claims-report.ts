import { plural } from '../base/words.js'
import { verdicts, type Against, type Audit, type AuditedClaim } from './audit.js'
import { namesOf } from './evidence.js'
import { markdownRow, oneLine, verdictTitles } from './report-words.js'

const grounds: readonly Against[] = ['lists', 'coding', 'arithmetic', 'nothing']

/** A group of claims in the report, in its order. */
interface Group {
  title: string
  /** What a reader has to know before the rows. */
  note?: string
  holds: (claim: AuditedClaim) => boolean
}

const groups: readonly Group[] = [
  {
    title: 'Differs inside the paper',
    holds: ({ verdict, against }) => verdict === 'differs' && against !== 'coding',
  },
  { title: 'Impossible', holds: ({ verdict }) => verdict === 'impossible' },
  {
    title: 'Differs from data coded afterwards',
    note: 'The paper prints these numbers without saying what stands behind each; the data were coded afterwards. That the two differ does not show either to be wrong.',
    holds: ({ verdict, against }) => verdict === 'differs' && against === 'coding',
  },
  { title: 'Agrees after rounding', holds: ({ verdict }) => verdict === 'agrees-after-rounding' },
  { title: 'Cannot be checked', holds: ({ verdict }) => verdict === 'not-checkable' },
  { title: 'Agrees', holds: ({ verdict }) => verdict === 'agrees' },
]

/** The audit of a file of claims as Markdown: how many have each verdict against what, then every claim by its verdict. */
export function formatClaims(audit: Audit): string {
  const broken = audit.relations.filter(({ verdict }) => verdict === 'differs' || verdict === 'impossible')
  const held = audit.relations.length - broken.length
  return [
    `# Number audit: ${oneLine(audit.title)}`,
    '',
    'Every printed number, what recomputation gives for it, and what it was held against:',
    "`lists`, the paper's own lists and facts, counted again; `coding`, data coded afterwards; `arithmetic`, other printed numbers alone.",
    'A number has the worst verdict that any check gives it.',
    '',
    ...claimsTable(audit),
    '',
    '## Relations',
    '',
    `${held} of ${audit.relations.length} relations between printed numbers hold.`,
    '',
    ...broken.map(({ id, kind, arithmetic }) => `- **${id}** (${kind}): ${oneLine(arithmetic)}`),
    ...(broken.length > 0 ? [''] : []),
    ...groups.flatMap((group) => section(group, audit)),
  ].join('\n')
}

/** How many claims have each verdict, and what they were held against, as the lines of a Markdown table. */
export function claimsTable({ claims }: Pick<Audit, 'claims'>): string[] {
  const row = (title: string, some: readonly AuditedClaim[]) =>
    markdownRow([
      title,
      some.length,
      ...grounds.map((each) => some.filter(({ against }) => against === each).length),
    ])
  return [
    markdownRow(['verdict', 'printed numbers', ...grounds]),
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...verdicts.map((verdict) =>
      row(
        verdictTitles[verdict],
        claims.filter((claim) => claim.verdict === verdict),
      ),
    ),
    row('all', claims),
  ]
}

function section({ title, note, holds }: Group, audit: Audit): string[] {
  const rows = audit.claims.filter(holds)
  if (rows.length === 0) return []
  return [
    `## ${title}`,
    '',
    ...(note === undefined ? [] : [note, '']),
    markdownRow(['what is counted', 'where', 'printed', 'recomputed', 'against', 'why', plural(audit.unit)]),
    '| --- | --- | ---: | ---: | --- | --- | --- |',
    ...grounds.flatMap((ground) =>
      rows.filter(({ against }) => against === ground).map((claim) => line(claim, audit)),
    ),
    '',
  ]
}

function line(claim: AuditedClaim, { records }: Audit): string {
  const { counts, where, unit, printed, recomputed, against, because } = claim
  const isAll = claim.records.length > 1 && claim.records.length === records.length
  const names = isAll ? `all ${records.length}` : namesOf(claim.records, records).join('; ')
  const number = unit === 'percent' && !printed.includes('%') ? `${printed} %` : printed
  return markdownRow([counts, where, number, recomputed ?? '', against, because, names])
}
