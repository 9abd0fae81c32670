import { digitsForWords } from './spelled.js'

/** What a column or a row of a table holds. */
export type Measure =
  | 'count'
  | 'percent'
  | 'count-percent'
  | 'percent-count'
  | 'cumulative-count'
  | 'cumulative-percent'
  | 'p'
  | 'interval'
  | 'other'

/** What the words of a header say. */
export interface HeaderReading {
  text: string
  measure?: Measure
  /** The words without measure and `n =`: what the column is about. */
  stem: string
  /** `n = 54` in the header. */
  n?: number
  isTotal: boolean
  /** Whether the measure follows only from a noun, as in `Teachers`. */
  isNoun?: boolean
}

const statedN = /\(?\b(?:n|N|base|total)\s*[=:]\s*(\d+)\b\)?/
/** `% of 412`, `per cent of the 412`. */
const percentOf = /(?<=%|\bper ?cent|\bpercentage|\bshare)\s+of\s+(?:the\s+|all\s+)?(\d{2,7})\b/i
const countMarks =
  'n|no|nr|num|number|numbers|nb|count|counts|freq|frequency|frequencies|f|absolute|abs|anzahl|häufigkeit|frecuencia'
const countNouns =
  'cases|references|quotations|excerpts|passages|papers|articles|studies|records|reports|publications|documents|patients|participants|respondents|students|teachers|people|persons|women|men|events|responses|answers|mentions|citations'
const countWords = `${countMarks}|${countNouns}`
const nounOnly = new RegExp(`^(?:${countNouns})$`, 'i')
const percentWords =
  '%|per ?cent|percentages?|pct|share|proportion|fraction|prozente?|anteil|porcentaje|relative'

const ofThem = '\\s*(?:and |& )?(?:valid |row |col(?:umn)? )?'
// `n, %` is a pair; `Teachers, %` is the percentage of teachers.
const pairFirst = new RegExp(
  `(?:^|[\\s,;:(])(?:(?:${countMarks})\\.?\\s*(?:of [a-z ]+)?[([/,;]?|(?:${countNouns})\\s*[([/])${ofThem}(?:${percentWords})`,
  'i',
)
const pairSecond = new RegExp(
  `(?:${percentWords})\\s*[([/,;]\\s*(?:of )?(?:${countWords})\\.?\\s*[)\\]]?`,
  'i',
)
const otherWords =
  /\b(?:mean|median|average|sd|s\.d|standard deviation|standard error|se|sem|iqr|interquartile|range|minimum|maximum|min|max|odds|ratio|smd|chi|chi-?square|df|coefficient|estimate|beta|score|doi|effect|weight|difference|diff|kappa|alpha|i2|duration|cost|rate per|confidence)\b|[χβ±μ²]/i
const otherAlone = /^(?:publication )?(?:year|years|date|references?|rank|ranking|index|h-index)\b/i
const otherLetters = /(?<![\p{L}'’])(?:OR|AOR|aOR|RR|HR|IRR|CI|SE|SD|M|t|z|Z)(?![\p{L}'’])/u

/** A column of bounds without their estimate: `95% CI`. */
const intervalOnly =
  /^(?:[^()]*, )?(?:9\d(?:\.\d)?\s*%?\s*)?(?:CI|CrI|IC|confidence intervals?|credible intervals?)(?:\s*\(?9\d\s*%\)?)?$/i

/**
 * What a header says: its measure, the group it is about and the `n` it states.
 *
 * @example
 * readHeader('Teachers (n = 54), %') // => { text: 'Teachers (n = 54), %', measure: 'percent', stem: 'teachers', n: 54, isTotal: false }
 */
export function readHeader(printed: string): HeaderReading {
  const text = printed.trim()
  const n = (statedN.exec(text) ?? percentOf.exec(text))?.[1]
  const words = text.replace(statedN, ' ').replace(percentOf, '').trim()
  const bare = n === undefined ? /^(.*\p{L}.*?)\s*[([](\d{1,7})[)\]]\s*$/u.exec(words) : null
  const measure = measureOf(bare ? (bare[1] ?? '') : words)
  const stem = stemOf(bare ? (bare[1] ?? '') : words)
  const stated = n ?? bare?.[2]
  return {
    text,
    ...(measure ? { measure } : {}),
    stem,
    ...(stated === undefined ? {} : { n: Number(stated) }),
    ...(nounOnly.test(bare ? (bare[1] ?? '').trim() : words) ? { isNoun: true } : {}),
    isTotal: /^(?:total|overall|all|sum|combined|whole sample|full sample|gesamt|entire)\b/.test(
      stem || words.toLowerCase(),
    ),
  }
}

/**
 * The measure that words name, as a header (`n (%)`) or after a row label (`Age, mean (SD)`); undefined where none.
 *
 * @example
 * measureOf('No. of papers (%)') // => 'count-percent'
 * measureOf('Cumulative %') // => 'cumulative-percent'
 */
export function measureOf(words: string): Measure | undefined {
  const text = words.trim()
  if (text === '') return undefined
  const percent =
    new RegExp(`(?:^|[\\s,;:([])(?:${percentWords})(?![\\p{L}])`, 'iu').test(text) || text.endsWith('%')
  if (/\b(?:cum|cumul\w*|kumul\w*|running)\b/i.test(text))
    return percent || !/\b(?:n|no|count|freq\w*|number)\b/i.test(text)
      ? 'cumulative-percent'
      : 'cumulative-count'
  if (intervalOnly.test(text)) return 'interval'
  if (/^p$|\bp[- ]?values?\b|^p\b|\bsig\.?$/i.test(text)) return 'p'
  if (
    (otherWords.test(text) || otherLetters.test(text) || (otherAlone.test(text) && !/\d|\bn\b/.test(text))) &&
    !pairFirst.test(text) &&
    !percent
  )
    return 'other'
  if (pairFirst.test(text)) return 'count-percent'
  if (pairSecond.test(text) || /%\s*\(\p{L}[^)]*\)$/u.test(text)) return 'percent-count'
  if (/\(\s*%\s*\)$/.test(text) && /\b(?:n|no|number|count)\b/i.test(text)) return 'count-percent'
  if (percent) return 'percent'
  if (
    new RegExp(
      `^(?:#|(?:total )?(?:${countWords})\\.?(?: of .*| \\(.*)?)$|[\\s,;:(](?:n|no\\.?|freq\\w*|count|f|number)\\)?$|\\bnumber of\\b|#$`,
      'i',
    ).test(text)
  )
    return 'count'
  return undefined
}

/** The words of a header without those that only name a measure. */
function stemOf(words: string): string {
  const measures = new RegExp(
    `(?<![\\p{L}])(?:${countWords}|${percentWords}|valid|row|column|col|cumulative|cum|mean|sd|of)(?![\\p{L}])\\.?`,
    'giu',
  )
  const kept = words
    .toLowerCase()
    .replace(measures, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  // `Papers, n` and `Papers, %` are one group although `papers` alone would name a measure.
  if (kept !== '') return kept
  const head = /^([\p{L} ]+?)\s*[,;:(–-]/u.exec(words.toLowerCase())?.[1] ?? ''
  return head === words.toLowerCase() ||
    /^(?:n|no|f|freq\w*|number|count|percent\w*|share|cum\w*|valid.*)$/.test(head)
    ? ''
    : head
}

/** How firmly a sentence says that its number is the base of the percentages. */
export interface StatedBase {
  n: number
  /** `share of the 61`, `out of 32`, `percentages are of 54`. */
  firm: boolean
  quote: string
  /** Whether it stands in the caption, not in a note. */
  inCaption?: boolean
}

const counted =
  'participants|respondents|patients|subjects|articles|papers|studies|records|reports|publications|documents|students|teachers|people|persons|women|men|staff|cases|adults|children|households|schools|universities|institutions|countries|reviews|trials|records|responses|answers|questionnaires|employees|workers|nurses|physicians|doctors|users|items|texts|journals|interviewees|learners|pupils|members|infants|births|deaths|events|samples|sites|hospitals|surveys|sources|apps|tools|protocols|guidelines|interviews|abstracts|theses|dissertations|chapters|books|videos|posts|comments|websites|courses|projects|interventions|programmes|programs'

/**
 * The numbers that a caption or note gives as the number of cases, in the order of the text, thousands written plainly.
 *
 * @example
 * statedBases('Share of the 61 appraised papers (N = 61)').map(({ n, firm }) => [n, firm]) // => [[61, true], [61, false], [61, false]]
 */
export function statedBases(plain: string): StatedBase[] {
  const text = digitsForWords(plain)
  const found: (StatedBase & { at: number })[] = []
  const take = (pattern: RegExp, firm: boolean) => {
    for (const match of text.matchAll(pattern))
      found.push({ n: Number(match[1]), firm, quote: match[0].trim(), at: match.index })
  }
  take(
    /\b(?:out of|share of|percentages? of|per ?cent of|% of|(?:are|is) of|based on|base[: ]+(?:is )?|denominator[: ]+(?:is )?|among|of) (?:the |all |all the |our |these )?(?:[nN] ?= ?)?(\d+)\b(?!%|\.\d| ?per ?cent| tables?)/gi,
    true,
  )
  take(/\b[nNk]\s*=\s*(\d+)\b(?!\.\d)/g, false)
  take(new RegExp(`(?<![\\d.–-])\\b(\\d+) (?:[a-z-]+ ){0,3}[a-z-]*(?:${counted})\\b`, 'gi'), false)
  take(/\((?:[a-z]+ )?(\d+) \p{L}{3,}(?: \p{L}+)?\)/giu, false)
  const sorted = found.sort((a, b) => a.at - b.at || Number(b.firm) - Number(a.firm))
  return sorted.filter(({ n }) => n >= 2).map(({ n, firm, quote }) => ({ n, firm, quote }))
}

/** What captions and notes say about how the rows of a table hang together. */
export interface TableWords {
  /** A case may stand in several rows. */
  severalAnswers: boolean
  /** Every block covers every case. */
  coversAll: boolean
  /** Cases without a value may be left out. */
  someMissing: boolean
  /** All numbers are percentages. */
  allPercent: boolean
  /** Percentages run along the row. */
  rowPercent: boolean
}

/**
 * What the words around a table say of its structure.
 *
 * @example
 * tableWords('A paper could meet several criteria.').severalAnswers // => true
 */
export function tableWords(text: string): TableWords {
  const has = (pattern: RegExp) => pattern.test(text)
  return {
    severalAnswers:
      has(
        /\bcounted (?:once )?(?:for|in|under) (?:each|every|all|both)|\b(?:may|can|could|might) be (?:counted|assigned|coded|named|classified|listed)|\b(?:several|multiple|multi-?countr\w+|multi-?cent\w+|more than one|more than once|not mutually exclusive|overlap|any number of|all that appl|up to (?:two|three|four|five|\d+)|multi-?(?:label|response|select|coded)|multiple[- ](?:answers?|responses?|choice)|twice|(?:may|can|could) (?:also )?(?:belong|appear|fall|count)|exceed (?:100|n\b)|more than 100|does not (?:add|sum) to|do not (?:add|sum) (?:up )?to)\b/i,
      ) && !has(/\bonly one (?:answer|category|choice)\b/i),
    coversAll: has(
      /\b(?:each|every|all|both) (?:\w+ ){0,2}(?:blocks?|groups?|variables?|characteristics?|columns?|sections?|panels?|items?|questions?) (?:covers?|adds? (?:up )?to|sums? to|totals?|accounts?|includes?|describes?|refers?)\b|\b(?:no|without) missing\b|\bnone missing\b|\bmutually exclusive\b|\b(?:one|single) (?:answer|category|choice|region|design|label|type)(?: only)? (?:each|per|for each)|\bexactly one\b|\bcomplete data\b|\bonly one (?:answer|category|choice)\b|\badds? (?:up )?to (?:the )?(?:total|n|number|100)\b/i,
    ),
    someMissing:
      !has(/\b(?:no|none|without|never)\b[^.,;]{0,12}\bmissing\b/i) &&
      has(
        /\bmissing (?:data|values?|answers?|cases|responses?|information|from|in|for|on)\b|\b(?:are|were|is|was|some|with|data|values|answers) missing\b|\bmissing[:;.,)]|\b(?:unanswered|not (?:all|every)\w* (?:\w+ ){0,2}answer\w*|did not answer|non-?response|valid (?:n|per|answers|responses)|available data|those who answered|who answered|answering|answered by|incomplete|totals? (?:may )?var(?:y|ies)|numbers? (?:may )?var(?:y|ies)|do(?:es)? not (?:always )?(?:add|sum) (?:up )?to (?:the )?(?:n\b|total|sample)|excluding|varies|differs? (?:between|by|from)|changes from)\b/i,
      ),
    allPercent: has(
      /\b(?:figures|values|numbers|cells|entries|data|results|all)\b[^.]{0,20}\b(?:are|is|in|as|shown as|given as)\b[^.]{0,12}(?:per ?cent|percentages?|%)|\bpercentages? only\b|\bin (?:per ?cent|%)|\bpercentages? of\b|\bshares? of\b|\(%\)|, %$/i,
    ),
    rowPercent: has(
      /\brow (?:percent|%)|percentages? (?:are )?(?:by|along|of the|across)(?: the)? rows?\b|rows? (?:add|sum)s? to 100/i,
    ),
  }
}

/** Variables of which everyone has just one value. */
export const partition =
  /\b(?:sex|gender|age|marital|education\w*|region|country|continent|ethnicity|race|religion|employment|occupation|income|grade|year of study|study design|design|language|residence|location|school type|type of (?:school|publication|study|article)|publication (?:type|year)|discipline|smoking status|position|rank|level of)\b/i
