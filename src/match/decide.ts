import { isCopy } from './copy.js'
import type { Evidence } from './compare/evidence.js'
import { type Facts, factsOf } from './facts.js'
import { byPlace } from './place.js'
import type { Profile } from './compare/profile.js'
import { apart, ask, askDespite, linked, same, type LinkKind, type Verdict } from './verdict.js'

/**
 * Decides on a pair by rules in a fixed order; the first that speaks wins. No weight is trained on any collection.
 *  1. Titles without resemblance are different works, unless a person should look at what else agrees.
 *  2. Numbers that contradict each other, and words that do as `men` and `women`, are never merged.
 *  3. An erratum, a comment, a reply, a protocol or a preprint is another report than the article.
 *  4. One DOI and titles that resemble each other: the same.
 *  5. Other authors, two DOIs, years apart, another journal, volume or page: another work or another report.
 *  6. What is left: one title, one set of authors, and a place in print that agrees and nowhere contradicts.
 */
export function decide(a: Profile, b: Profile, evidence: Evidence): Verdict {
  const facts = factsOf(a, b, evidence)
  return byTitle(facts) ?? byKind(facts) ?? bySameDoi(facts) ?? byDispute(facts) ?? byPlace(facts)
}

function byTitle(f: Facts): Verdict | undefined {
  const elsewhere = f.onePlace && f.journal === 'same' && f.authorsAgree && f.year === 'same'
  if (f.title === 'unknown') {
    if (isCopy(f.a.record, f.b.record)) return same('the same in every field')
    if (f.doi === 'same') return ask('one DOI, but a title is missing')
    if (elsewhere) return ask('one place in print, but a title is missing')
    return { ...apart('a title is missing'), clash: false }
  }
  if (f.title === 'numbers' || f.title === 'opposites') {
    const cause =
      f.title === 'numbers' ? 'a number in the titles differs' : 'a word in the titles says the contrary'
    if (f.doi === 'same' && f.pages !== 'different') return askDespite(`one DOI, but ${cause}`)
    if (elsewhere) return askDespite(`one place in print, but ${cause}`)
    return apart(cause)
  }
  if (f.title !== 'different') return undefined
  // Meetings give one DOI to a whole supplement, so that a DOI alone is no sign of one work.
  if (f.doi === 'same' && f.authorsAgree && f.pages !== 'different')
    return askDespite('one DOI and authors, but titles without resemblance')
  const twoLanguages = f.a.translated || f.b.translated || f.a.otherTitles.length + f.b.otherTitles.length > 0
  if (f.fullPlace && twoLanguages)
    return f.authors === 'same' && f.journal === 'same' && f.a.authors.families.length > 1
      ? same('one place in print, page for page, and authors; titles in two languages')
      : ask('one place in print, but titles in two languages')
  return apart('titles without resemblance')
}

/** Kinds that are another report than the article with the same title, whatever else agrees. */
const OTHER_REPORTS: ReadonlySet<string> = new Set<LinkKind>([
  'erratum',
  'retraction',
  'comment',
  'reply',
  'protocol',
  'preprint',
])

function byKind(f: Facts): Verdict | undefined {
  if (f.a.kind === f.b.kind) return undefined
  const kind = [f.a.kind, f.b.kind].find((of) => OTHER_REPORTS.has(of)) as LinkKind | undefined
  if (kind === undefined) return undefined
  const close = f.oneTitle || f.title === 'extended'
  // A title that only one database completes with "study protocol" is no other report when the place in print agrees.
  const oneDoi = f.doi === 'same' && f.pages !== 'different'
  if (close && (oneDoi || (kind === 'protocol' && f.onePlace))) return undefined
  const name = kind === 'erratum' ? 'an erratum' : `a ${kind}`
  const about = kind === 'preprint' || kind === 'protocol' ? f.authors !== 'different' : true
  return close && about && !f.generic ? linked(kind, `one title, one is ${name}`) : apart(`one is ${name}`)
}

function bySameDoi(f: Facts): Verdict | undefined {
  if (f.doi !== 'same') return undefined
  if (f.title === 'related')
    return f.authorsAgree && f.pages !== 'different'
      ? ask('one DOI, but titles that differ in many words')
      : apart('one DOI, but titles that differ in many words')
  if (f.authors === 'different' && !f.onePlace && f.abstract !== 'same')
    return ask('one DOI and title, but other authors')
  if (f.pages === 'different' && f.authors !== 'same')
    return ask('one DOI and title, but other pages and authors')
  if (f.year === 'different' && !f.onePlace) return ask('one DOI and title, but years apart')
  return same('one DOI and title')
}

/** Pairs that some field contradicts. */
function byDispute(f: Facts): Verdict | undefined {
  if (f.title === 'related') {
    const placed = f.onePlace && f.range && f.year === 'same' && f.authors === 'unknown'
    if (placed) return ask('one place in print, page for page, but titles only resemble each other')
    if (!f.fullPlace) return apart('titles differ in many words')
    return f.journal === 'different'
      ? ask(
          'one place in print, page for page, and authors, but titles and journals only resemble each other',
        )
      : same('one place in print, page for page, and authors; titles resemble')
  }
  if (f.authors === 'different' && f.oneTitle && f.onePlace && f.range && f.abstract === 'same')
    return same('one title, abstract and place in print, page for page; the authors are named otherwise')
  if (f.authors === 'different')
    return f.oneTitle && f.onePlace && f.journal === 'same'
      ? ask('one title and place in print, but other authors')
      : apart('other authors')
  if (isCochraneReview(f) && (f.year !== 'same' || f.issue === 'different'))
    return anotherReport(f, `${f.year === 'same' ? 'issues' : 'years'} apart, as the versions of a review`)
  if (
    f.doi === 'different' &&
    !(f.onePlace && f.oneTitle && f.journal !== 'different' && f.year !== 'different')
  )
    return anotherReport(f, 'two DOIs')
  if (f.year === 'different' && !(f.onePlace && f.range && f.journal === 'same'))
    return anotherReport(f, 'years apart')
  if (f.journal === 'different' && !(f.onePlace && (f.range || f.year === 'same')))
    return anotherReport(f, 'another journal or book')
  if (f.pages === 'different' && f.volume !== 'same') return anotherReport(f, 'other pages')
  const samePage = f.pages === 'same' && f.journal === 'same' && f.year === 'same'
  if (f.volume === 'different' && !f.range && !samePage) return anotherReport(f, 'another volume')
  return undefined
}

/** Every version of a Cochrane review bears one number for its pages. */
function isCochraneReview(f: Facts): boolean {
  return f.pages === 'same' && /^cd\d{1,6}$/.test(f.a.pages.start)
}

/** One title and authors, but another place in print: another report of perhaps the same study. */
function anotherReport(f: Facts, cause: string): Verdict {
  if (!f.oneTitle || !f.authorsAgree || f.generic) return apart(cause)
  const reason = `one title and authors, but ${cause}`
  if (isCochraneReview(f)) return linked('update', reason)
  const elsewhere = f.journal === 'different' || f.pages === 'different' || f.volume === 'different'
  if (f.doi !== 'different' && !elsewhere) return askDespite(reason)
  const meeting = f.a.kind === 'conference' || f.b.kind === 'conference' || f.supplement
  return linked(meeting ? 'conference' : f.journal === 'same' ? 'update' : 'companion', reason)
}
