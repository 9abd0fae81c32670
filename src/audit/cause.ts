import type { Claim, Claims } from './claim.js'
import type { Evidence } from './recomputed.js'
import { printedNumber } from './printed-number.js'

/** For a number of articles in a year: what the other year rules give and which articles make the difference. */
export function otherYearRules(claim: Claim, { articles, distributions }: Evidence): string[] {
  const { target } = claim
  const key = target?.key
  if (!target?.distribution.startsWith('year.') || key === undefined) return []
  const idsUnder = (id: string) =>
    distributions.find((each) => each.id === id)?.rows.find((row) => row.key === key)?.articles ?? []
  const name = (ids: readonly string[]) =>
    articles.filter(({ id }) => ids.includes(id)).map(({ citation }) => citation)
  const ours = idsUnder(target.distribution)
  return distributions
    .filter(({ id }) => id.startsWith('year.') && id !== target.distribution)
    .map(({ id, missing }) => {
      const theirs = idsUnder(id)
      const only = name(ours.filter((article) => !theirs.includes(article) && !missing.includes(article)))
      const added = name(theirs.filter((article) => !ours.includes(article)))
      const moved = [
        ...(only.length > 0 ? [`not there: ${only.join('; ')}`] : []),
        ...(added.length > 0 ? [`only there: ${added.join('; ')}`] : []),
        ...(missing.length > 0 ? [`${missing.length} of all articles without a date`] : []),
      ]
      return `under ${id}: ${theirs.length}${moved.length > 0 ? ` (${moved.join('; ')})` : ''}`
    })
}

/** What a published total of a coded variable is held against: the paper gives totals only, the coding is ours. */
export function uncodedReason(claim: Claim, { articles, distributions }: Evidence): string[] {
  const distribution = distributions.find(({ id }) => id === claim.target?.distribution)
  if (!distribution?.id.endsWith('.coded')) return []
  const unknown = articles
    .filter(({ id }) => distribution.missing.includes(id))
    .map(({ citation }) => citation)
  const rest =
    unknown.length > 0 ? `; ${unknown.length} articles could not be coded: ${unknown.join('; ')}` : ''
  return [
    `published as a total only, the articles behind it are not; the recomputed number is our coding of single articles${rest}`,
  ]
}

/** Other places where the paper prints the same quantity, with what it prints there. */
export function restatements(claim: Claim, { claims, relations }: Claims): string[] {
  const others = relations.flatMap((relation) =>
    relation.kind === 'same' && relation.claims.includes(claim.id)
      ? relation.claims.filter((id) => id !== claim.id)
      : [],
  )
  return claims
    .filter(({ id }) => others.includes(id))
    .filter((other) => printedNumber(other) !== printedNumber(claim))
    .map(({ where, printed }) => `${where.in} prints ${printed}`)
}
