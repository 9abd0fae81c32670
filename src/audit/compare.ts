import type { Claim, Claims, ListClaim, Relation } from './claim.js'
import { judgeShare } from './compare-share.js'
import { notRecomputed, type Judged, type Verdict } from './verdict.js'
import { otherYearRules, restatements, uncodedReason } from './cause.js'
import { checkTarget, recomputedValue, type Evidence, type RecomputedValue } from './recomputed.js'
import { printedNumber } from './printed-number.js'
import { checkedRelations, type CheckedRelation } from './relations.js'

/** A published number beside what article-level data give. */
export interface ComparedClaim {
  id: string
  /** Where it is printed, in one line. */
  where: string
  counts: string
  printed: string
  unit: string
  recomputed: string | null
  verdict: Verdict
  /** The arithmetic, and why the two differ. */
  because: string
  /** What it is held against: the paper's own lists and facts, or our coding of articles of which the paper prints totals only. */
  against: 'lists' | 'coding'
  /** The articles behind the recomputed number. */
  articles: readonly string[]
}

/** Every published number and every relation between them, compared. */
export interface Comparison {
  claims: readonly ComparedClaim[]
  relations: readonly CheckedRelation[]
  /** How many claims have each verdict. */
  totals: Readonly<Record<Verdict, number>>
}

/**
 * Holds every published number against article-level data and against arithmetic. Data of the review never depend on the claims.
 *
 * @example
 * const { review, recomputed, published } = await openStudy(bundledReview)
 * published.comparison.totals.impossible // => 4
 */
export function compareClaims(claims: Claims, evidence: Evidence): Comparison {
  const compared = claims.claims.map((claim) => ({ ...place(claim), ...judge(claim, claims, evidence) }))
  const number = (verdict: Verdict) => compared.filter((claim) => claim.verdict === verdict).length
  return {
    claims: compared,
    relations: checkedRelations(claims),
    totals: {
      agrees: number('agrees'),
      'agrees after rounding': number('agrees after rounding'),
      disagrees: number('disagrees'),
      impossible: number('impossible'),
      'not recomputed': number('not recomputed'),
    },
  }
}

function place({ id, where, counts, printed, unit, target }: Claim) {
  const cell = [where.in, where.row, where.column].filter((part) => part !== undefined).join(', ')
  const against: ComparedClaim['against'] = target?.distribution.endsWith('.coded') ? 'coding' : 'lists'
  return {
    id,
    where: where.quote === undefined ? cell : `${cell}: “${where.quote}”`,
    counts,
    printed,
    unit,
    against,
  }
}

function judge(claim: Claim, claims: Claims, evidence: Evidence): Judged {
  checkTarget(claim, evidence)
  const value = claim.target && recomputedValue(claim.target, evidence)
  if (claim.kind === 'list') return judgeList(claim, value, evidence)
  if (claim.kind === 'share') return judgeShare(claim, value, claims, uncodedReason(claim, evidence))
  if (claim.kind === 'count' || claim.kind === 'total') return judgeCount(claim, value, claims, evidence)
  return notRecomputed('no recomputation for this kind of number')
}

function judgeCount(
  claim: Claim,
  value: RecomputedValue | undefined,
  claims: Claims,
  evidence: Evidence,
): Judged {
  if (!value || value.n === null) return judgeTotal(claim, claims)
  const same = value.n === printedNumber(claim)
  const causes = [
    ...otherYearRules(claim, evidence),
    ...uncodedReason(claim, evidence),
    ...(same ? [] : restatements(claim, claims)),
    ...(value.how === undefined ? [] : [value.how]),
  ]
  return {
    recomputed: value.n.toString(),
    verdict: same ? 'agrees' : 'disagrees',
    because: causes.join('; '),
    articles: value.articles,
  }
}

/** A number that no data count may still be the total of numbers printed beside it. */
function judgeTotal(claim: Claim, claims: Claims): Judged {
  const isTotal = (relation: Relation) => relation.kind === 'sum' && relation.total === claim.id
  const [checked] = checkedRelations({ ...claims, relations: claims.relations.filter(isTotal) })
  if (!checked) return notRecomputed('nothing in the article-level data counts this')
  return {
    recomputed: checked.sum,
    verdict: checked.holds ? 'agrees' : 'disagrees',
    because: checked.arithmetic,
    articles: [],
  }
}

function judgeList(claim: ListClaim, value: RecomputedValue | undefined, { articles }: Evidence): Judged {
  if (!value) return notRecomputed('nothing in the article-level data lists this')
  const citations = new Map(articles.map(({ id, citation }) => [id, citation]))
  const ours = value.articles.map((id) => citations.get(id) ?? id)
  const missing = claim.items.filter((item) => !ours.includes(item))
  const extra = ours.filter((citation) => !claim.items.includes(citation))
  const length = claim.items.length === printedNumber(claim)
  const causes = [
    ...(length ? [] : [`the list has ${claim.items.length} entries, stated are ${claim.printed}`]),
    ...(missing.length > 0 ? [`only in print: ${missing.join('; ')}`] : []),
    ...(extra.length > 0 ? [`only in the data: ${extra.join('; ')}`] : []),
  ]
  return {
    recomputed: ours.length.toString(),
    verdict: causes.length === 0 ? 'agrees' : 'disagrees',
    because: causes.length === 0 ? `the same ${ours.length} articles` : causes.join('; '),
    articles: value.articles,
  }
}
