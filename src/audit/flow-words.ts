import type { Sentence } from './sentence.js'

/** What a number in the account of a flow stands for. */
export type FlowKind = 'stage' | 'out' | 'in' | 'part' | 'other'

/** A number in the account of a flow. */
export interface FlowNumber {
  n: number
  kind: FlowKind
  /** The words around it that tell. */
  clause: string
  sentence: number
  line: number
  /** Where it begins in the sentence. */
  at: number
}

const out =
  /\bexclu|\bremov|duplicat|discard|taken out|took out|\bdropp|withdr|withdrew|\blost\b|reject|ineligible|not (?:be |be )?(?:retriev|eligible|relevant|available|obtain|found|access|located|had)|could not (?:be )?(?:had|retriev|obtain|found|access|locat)|fell outside|outside (?:the |our )?scope|out of scope|did not (?:meet|respond|fulfil|complete|consent|return|answer|report)|declin|refus|\bfailed|left out|eliminat|irrelevant|deleted|sorted out|set aside|screened out|unavailable|incomplete|\bdied|discontinu|filtered out|weeded|off-topic|wrong (?:study|type|setting|population|design|outcome|language|publication)|unobtainable|dismissed|not in english|without (?:full|consent)|ruled out|invalid|unusable|ceased|broken off|aborted|unfinished|dropouts?|non-?respon|bounced|undeliver/i
const into =
  /\badded\b|additional|further|hand[- ]?search|snowball|citation (?:search|track|chas)|reference lists?|supplement|brought in|joined/i
const stage =
  /identif|\bfound\b|retriev|brought|yield|return(?:ed)?\b|screened|to be screened|sought|assess|\bread\b|full[- ]?text|eligible|remain|\bleft\b|leaving|leaves|result(?:ing|ed) in|includ|in the (?:review|synthesis|analysis|sample|study)|analy[sz]ed|\bfinal|retained|\bkept\b|enrol|randomi[sz]|complet|respond|\banswered|\bdelivered|unique|invited|approached|participat|received|started|contacted|selected|examined|evaluated|considered|imported|collected|\bsent\b|invitations|mailed|distributed|gave consent|consented|met (?:the|all|our)|went (?:on )?to|records? (?:came|were)|located|total of|hits|gathered|passed|made it|usable|valid|agreed|compris|consist|took part|final sample|apprais|synthesi[sz]ed|brought to/i
const otherNoun =
  /^\s*(?:%|per ?cent|databases?|reviewers?|researchers?|authors?|years?|months?|weeks?|days?|languages?|countries|times|stages?|steps?|rounds?|phases?|criteria|keywords?|phrases|experts|raters|coders|hours|minutes|points?|items|search (?:terms|strings)|search engines|sources were searched|journals were searched|groups|arms|independent)/i

/** Every whole number of the sentences, with what the words around it make of it. */
export function flowNumbers(sentences: readonly Sentence[]): FlowNumber[] {
  return sentences.flatMap((sentence, index) => numbersOf(sentence, index))
}

const token = /(?<![\d.,–/-])\b(\d+)\b(?![.,]\d|\s?%|[–/-]\d|\s?per ?cent)/g

function numbersOf(sentence: Sentence, index: number): FlowNumber[] {
  const text = sentence.text
    .replace(/\(\s*\d+(?:\.\d+)?\s?%\s*\)/g, blank)
    .replace(/\b(?:table|figure|fig\.?|section|appendix|box|version|prisma)\s+\d+[a-z]?/gi, blank)
    .replace(
      /\b(?:in|since|from|between|until|to|and|before|after|by|during|of|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,2})\s+(?:19|20)\d\d(?:\s*(?:on|onwards))?\b(?!\s+\p{L}*\s*(?:records|articles|studies|papers))/giu,
      blank,
    )
  const matches = [...text.matchAll(token)]
  return matches.flatMap((match, at) => {
    const end = match.index + match[0].length
    if (otherNoun.test(text.slice(end))) return []
    const previous = matches[at - 1]
    const next = matches[at + 1]
    const clause = clauseAround(
      text,
      match.index,
      end,
      previous ? previous.index + previous[0].length : 0,
      next?.index ?? text.length,
    )
    return [
      {
        n: Number(match[1]),
        kind: kindOf(clause),
        clause,
        sentence: index,
        line: sentence.line,
        at: match.index,
      },
    ]
  })
}

/** The words that belong to a number: up to a mark or a joining word before it, and after it up to the next number's words. */
function clauseAround(text: string, from: number, to: number, previous: number, next: number): string {
  const inBracket = /\(\s*(?:[nN]\s*=\s*)?$/.test(text.slice(previous, from))
  const before = text.slice(previous, from)
  // `398 of them excluded`: the words go on after the pronoun.
  const after = text.slice(to, next).replace(/^ of (?:them|which|these|those)\b/i, '')
  const cut =
    /^(.*?)(?:[,;:.()]|\band\b(?!\s+(?:\p{L}+\s){1,2}(?:were|was|are|went)\b)|\bleaving\b|\bwhich left\b|\bresulting in\b|\bof (?:them|which|these)\b|\bso that\b|\bthus\b|$)/isu
  const start = before.split(/[;:.),]|\band\b/i).at(-1) ?? ''
  if (inBracket) {
    const words = before.split(/[,;:.)]|\band\b(?! colleagues)/i).filter((part) => /\p{L}{3}/u.test(part))
    // `duplicates (n = 302) and abstracts (n = 41) were removed`
    const verb = /^\)\s+(?:were|was|had|did|could)\b[^,;:.()]*/.exec(text.slice(to, next))?.[0] ?? ''
    return `${words.at(-1) ?? before}${verb.slice(1)}`
  }
  return `${start} # ${cut.exec(after)?.[1] ?? ''}`.trim()
}

/** `Records after duplicates removed 1410`: what is left, not what was taken out. */
const afterRemoval =
  /^\W*(?:[a-z-]+ ){1,3}(?:after|following) (?:[\w-]+ ){0,3}(?:removed|removal|excluded|exclusions?|de-?duplication|duplicates|screening)\W*#\W*$/

/** Whether words name what is left after a removal of which they do not say how much. */
export function isAfterRemoval(clause: string): boolean {
  return afterRemoval.test(clause.toLowerCase())
}

function kindOf(clause: string): FlowKind {
  const text = clause.toLowerCase()
  if (isAfterRemoval(clause)) return 'stage'
  if (
    /(?:leaving|left|remain|result(?:ing|ed) in|to leave|retained|kept|gave|giving|yielding)\D*$|#[^#]*(?:remain|were left|retained)|(?:remain|left)\w*\s*#?/.test(
      text,
    ) &&
    !/left out/.test(text)
  )
    return 'stage'
  if (/# .*(?:after|following) (?:\w+ ){0,4}(?:remov|exclu|exclusion|elimin|delet)/.test(text)) return 'stage'
  if (out.test(text)) return 'out'
  if (into.test(text)) return 'in'
  if (/^(?:of |from )?(?:the |all |these )?# [\p{L}\s-]*$/u.test(text) && !stage.test(text))
    return /^(?:of|from) /.test(text) ? 'stage' : 'other'
  if (stage.test(text)) return 'stage'
  if (/^#? ?(?:from|via|through|in|on|by)\b|# (?:\p{L}+ )?(?:from|via|through)\b/u.test(text)) return 'part'
  return 'other'
}

/** As many spaces as there were characters: what follows keeps its place. */
function blank(found: string): string {
  return ' '.repeat(found.length)
}
