import type { Claim, Claims, ListClaim, Relation, ShareClaim } from './claim.js'
import { otherYearRules, restatements, uncodedReason } from './cause.js'
import { possibleCounts, roundingRules, rulesThatPrint, smallestDenominators } from './proportion.js'
import { recomputedValue, type Evidence, type RecomputedValue } from './recomputed.js'
import { checkRelations, printedNumber, type CheckedRelation } from './relations.js'

/** How a published number stands to the recomputed one. */
export type Verdict = 'agrees' | 'agrees after rounding' | 'disagrees' | 'impossible' | 'not recomputed'

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
    relations: checkRelations(claims),
    totals: {
      agrees: number('agrees'),
      'agrees after rounding': number('agrees after rounding'),
      disagrees: number('disagrees'),
      impossible: number('impossible'),
      'not recomputed': number('not recomputed'),
    },
  }
}

function place({ id, where, counts, printed, unit }: Claim) {
  const cell = [where.in, where.row, where.column].filter((part) => part !== undefined).join(', ')
  return { id, where: where.quote === undefined ? cell : `${cell}: “${where.quote}”`, counts, printed, unit }
}

type Judged = Pick<ComparedClaim, 'recomputed' | 'verdict' | 'because' | 'articles'>

function judge(claim: Claim, claims: Claims, evidence: Evidence): Judged {
  const value = claim.target && recomputedValue(claim.target, evidence)
  if (claim.kind === 'list') return judgeList(claim, value, evidence)
  if (claim.kind === 'share') return judgeShare(claim, value, claims)
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
    ...(claim.target?.distribution === 'flow'
      ? ['published total; its sums are checked, no records stand behind it']
      : []),
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
  const [checked] = checkRelations({ ...claims, relations: claims.relations.filter(isTotal) })
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

function judgeShare(claim: ShareClaim, value: RecomputedValue | undefined, claims: Claims): Judged {
  const part = resolve(claim.part, claims) ?? value?.n ?? undefined
  const of = resolve(claim.of, claims) ?? value?.base ?? undefined
  if (of === undefined) return notRecomputed('the paper gives no denominator for this percentage')
  if (part === undefined) return judgeBareShare(claim, of, claims)
  const rules = rulesThatPrint(claim.printed, part, of)
  const exact = `${part} of ${of} = ${trim((part * 100) / of)} %`
  const verdict =
    rules.length === 0 ? 'disagrees' : rules.includes('half-up') ? 'agrees' : 'agrees after rounding'
  const printedBy =
    rules.length === 0 ? 'printed so by no rounding rule' : `printed so by ${rules.join(', ')}`
  const notHalfUp = verdict === 'agrees after rounding' ? `; half up would print another number` : ''
  return {
    recomputed: `${trim((part * 100) / of)}`,
    verdict,
    because: `${exact}; ${printedBy}${notHalfUp}`,
    articles: part === value?.n ? value.articles : [],
  }
}

/** A percentage without its count: is there any whole number that gives it, and together with the others of its whole? */
function judgeBareShare(claim: ShareClaim, of: number, claims: Claims): Judged {
  const counts = possibleCounts(claim.printed, of)
  const whole = wholeOf(claim, claims)
  const fits = roundingRules.some((rule) =>
    whole.every((printed) => possibleCounts(printed, of, rule).length > 0),
  )
  if (fits) return notRecomputed(`${counts.join(' or ')} of ${of} would print so; the paper gives no count`)
  const below = Math.floor((printedNumber(claim) * of) / 100)
  const near = [below, below + 1].map((n) => `${n} of ${of} is ${trim((n * 100) / of)} %`).join(', ')
  const alone =
    counts.length === 0
      ? `no whole number out of ${of} gives ${claim.printed} %: ${near}`
      : `no one rounding rule gives ${whole.join(', ')} per cent out of ${of}; ${claim.printed} % alone: ${near}`
  return { recomputed: null, verdict: 'impossible', because: alone + jointDenominators(whole), articles: [] }
}

/** The printed percentages that make one whole with this one. */
function wholeOf(claim: ShareClaim, { claims, relations }: Claims): string[] {
  const whole = relations.find(
    (relation) => relation.kind === 'percentages' && relation.parts.includes(claim.id),
  )
  const parts = whole?.kind === 'percentages' ? whole.parts : [claim.id]
  return parts.flatMap((id) => claims.filter((other) => other.id === id).map(({ printed }) => printed))
}

function jointDenominators(printed: readonly string[]): string {
  if (printed.length < 2) return ''
  const found = smallestDenominators(printed).map(
    ({ rule, of, counts }) => `${of} when rounded by ${rule} (${counts.join(', ')})`,
  )
  return found.length === 0
    ? ''
    : `; the smallest denominator that gives ${printed.join(', ')} together: ${found.join('; ')}`
}

function resolve(value: number | string | undefined, { claims }: Claims): number | undefined {
  if (typeof value !== 'string') return value
  const claim = claims.find(({ id }) => id === value)
  return claim && printedNumber(claim)
}

function notRecomputed(because: string): Judged {
  return { recomputed: null, verdict: 'not recomputed', because, articles: [] }
}

function trim(value: number): string {
  return Number(value.toFixed(3)).toString()
}
