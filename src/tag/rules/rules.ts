import type { Codebook, CodebookTopic, Rule } from './codebook.js'
import { sectionsOf, type TextDocument } from '../document.js'
import { makeMatcher, type Match, type Matcher } from './matcher.js'
import { emptyNote } from '../note.js'
import type { Evidence, Tag, TaggedDocument } from '../tag.js'

/** Tags one document by a codebook. */
export type RuleTagger = (document: TextDocument) => TaggedDocument

interface Purpose {
  kind: 'include' | 'exclude' | 'cue' | 'except' | 'break'
  topic: number
  rule?: Rule
}

interface Hit {
  topic: number
  rule: Rule
  field: string
  start: number
  end: number
  section: string
}

/**
 * Compiles a codebook once and gives the function that tags documents with it. A topic's score is the noisy-or of the
 * weights of the different rules that fired: 1 - product of (1 - weight); repeats of one rule add evidence, not score.
 *
 * @example
 * const { codebook } = readCodebook('version: 1\ncontexts:\n  - { key: work, label: Work }\ntopics:\n  - key: jobs\n    label: Jobs\n    context: work\n    definition: Work and jobs.\n    include:\n      - { pattern: "job*", weight: 0.9 }\n', 'codebook.yaml')
 * makeRuleTagger(codebook)({ id: '1', text: 'badges help people find jobs' }).tags[0].evidence[0].text // => 'jobs'
 */
export function makeRuleTagger(codebook: Codebook): RuleTagger {
  const purposes: Purpose[] = []
  const { cues, except, breaks } = codebook.negation
  const patterns = [
    ...codebook.topics.flatMap((topic, index) => [
      ...topic.include.flatMap((rule) =>
        add(purposes, { kind: 'include', topic: index, rule }, rule.patterns),
      ),
      ...topic.exclude.flatMap((rule) =>
        add(purposes, { kind: 'exclude', topic: index, rule }, rule.patterns),
      ),
    ]),
    ...add(purposes, { kind: 'cue', topic: -1 }, cues),
    ...add(purposes, { kind: 'except', topic: -1 }, except),
    ...add(purposes, { kind: 'break', topic: -1 }, breaks),
  ]
  const matcher = makeMatcher(patterns)
  return (document) => {
    const sections = sectionsOf(document)
    const banned = new Set<number>()
    const hits = sections.flatMap(({ field, text }) =>
      hitsIn(field, text, matcher, purposes, codebook, banned),
    )
    const tagged = score(
      codebook,
      hits.filter((hit) => !banned.has(hit.topic)),
    )
    return { id: document.id, ...tagged, ...emptyNote(sections) }
  }
}

function add<T>(purposes: Purpose[], purpose: Purpose, patterns: readonly T[]): readonly T[] {
  for (let index = 0; index < patterns.length; index++) purposes.push(purpose)
  return patterns
}

/** The hits of one section that stand after negation, exclusion and priority; topics excluded altogether go to `banned`. */
function hitsIn(
  field: string,
  text: string,
  matcher: Matcher,
  purposes: readonly Purpose[],
  codebook: Codebook,
  banned: Set<number>,
): Hit[] {
  const matches = matcher(text)
  const kinds = { include: [], exclude: [], cue: [], except: [], break: [] } as Record<
    Purpose['kind'],
    Match[]
  >
  for (const match of matches) kinds[purposes[match.pattern]!.kind].push(match)
  if (kinds.include.length === 0 && kinds.exclude.length === 0) return []
  const cues = kinds.cue.filter((cue) => !kinds.except.some((phrase) => overlap(cue, phrase)))
  const denied = denier(cues, kinds.break, codebook.negation.scope)
  const excluding = kinds.exclude.filter((match) => !denied(match))
  for (const match of excluding) {
    const { topic, rule } = purposes[match.pattern]!
    if (rule?.scope === 'text') banned.add(topic)
  }
  const standing: Hit[] = []
  for (const match of kinds.include) {
    const { topic, rule } = purposes[match.pattern]!
    if (!rule || (rule.negatable && denied(match))) continue
    if (
      excluding.length > 0 &&
      excluding.some((other) => cancels(other, purposes[other.pattern]!, match, topic))
    )
      continue
    standing.push({
      topic,
      rule,
      field,
      start: match.start,
      end: match.end,
      section: text,
    })
  }
  return byPriority(standing, codebook.topics, text.length)
}

interface Span {
  start: number
  end: number
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether a cue stands before a match: in its clause, within the scope and with no break between. */
function denier(cues: readonly Match[], breaks: readonly Match[], scope: number): (match: Match) => boolean {
  if (cues.length === 0) return () => false
  const clauseOf = new Map(cues.map((cue) => [cue.last, cue.clause]))
  const stops = new Set(breaks.map((word) => word.first))
  return (match) => {
    for (let place = match.first - 1; place >= match.first - 1 - scope && place >= 0; place--) {
      if (clauseOf.get(place) === match.clause) return true
      if (stops.has(place)) return false
    }
    return false
  }
}

function cancels(exclusion: Match, purpose: Purpose, match: Match, topic: number): boolean {
  if (purpose.topic !== topic) return false
  if (purpose.rule?.scope === 'sentence') return exclusion.sentence === match.sentence
  return purpose.rule?.scope === 'overlap' && overlap(exclusion, match)
}

/** The hits that no hit of a topic of higher priority overlaps. */
function byPriority(hits: Hit[], topics: readonly CodebookTopic[], length: number): Hit[] {
  if (topics.every(({ priority }) => priority === topics[0]!.priority)) return hits
  const rankOf = (hit: Hit) => topics[hit.topic]!.priority
  const ranks = [...new Set(topics.map((topic) => topic.priority))].sort((a, b) => b - a)
  const taken = new Uint8Array(length)
  const kept = new Set<Hit>()
  for (const rank of ranks) {
    const own = hits.filter((hit) => rankOf(hit) === rank)
    for (const hit of own) if (!taken.subarray(hit.start, hit.end).includes(1)) kept.add(hit)
    for (const hit of own) taken.fill(1, hit.start, hit.end)
  }
  return hits.filter((hit) => kept.has(hit))
}

function score(codebook: Codebook, hits: readonly Hit[]): { tags: Tag[]; scores: Record<string, number> } {
  const scores: Record<string, number> = {}
  const tags: Tag[] = []
  const own: Hit[][] = codebook.topics.map(() => [])
  for (const hit of hits) own[hit.topic]!.push(hit)
  for (const [index, topic] of codebook.topics.entries()) {
    let rest = 1
    const fired = new Set<Rule>()
    for (const { rule } of own[index]!) {
      if (!fired.has(rule)) rest *= 1 - rule.weight
      fired.add(rule)
    }
    const total = Math.round((1 - rest) * 1e4) / 1e4
    scores[topic.key] = total
    if (total > 0 && total >= codebook.threshold)
      tags.push({ topic: topic.key, score: total, evidence: own[index]!.map(evidenceOf) })
  }
  return { tags, scores }
}

function evidenceOf({ field, start, end, section, rule }: Hit): Evidence {
  return { field, start, end, text: section.slice(start, end), rule: rule.id }
}
