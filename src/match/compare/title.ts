import { foldText } from '../../base/text.js'
import { normalizeNumbers } from './numbers.js'

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  µ: 'mu',
  τ: 'tau',
  ω: 'omega',
}

/** What databases append to a title, in brackets or after it: no part of the title itself. */
const NOTES: readonly RegExp[] = [
  /\[(?:see )?comments?[^\]]*\]?/gi,
  /[[(](?:(?:published )?errat(?:um|a)|correct(?:ed|ion)|retract(?:ed|ion)|comment in|republished|summary for patients)(?:[^[\]()]|\([^)]*\)|\[[^\]]*\])*[\])]?/gi,
  /[[(]abstract (?:no|number)\b[^\])]*[\])]?/gi,
  /\[\s*(?:review|editorial|letter|abstract|article|news|guideline|case reports?|proceedings|in press|meta-?analysis|conference abstract|meeting abstract)s?\s*\]/gi,
  /\(\s*(?:provisional abstract|structured abstract|brief record|review|abstract|cochrane review|project|protocol record|withdrawn)\s*\)/gi,
  /\[\s*\d+\s*(?:refs?)?\s*\]/gi,
  /\((?:multiple )?letters?\)/gi,
  /^\W*retracted(?: article)?\s*:/gi,
  /[[(]in [a-z]+(?: and [a-z]+)?[\])]/gi,
  /\[(?:arabic|chinese|czech|danish|dutch|french|german|hebrew|hungarian|italian|japanese|korean|norwegian|persian|polish|portuguese|russian|spanish|swedish|turkish)\]/gi,
  /\bLA: ?[A-Z][a-z]{2}\s*$/g,
  /(?:\.{2,3}\s*|\s-{1,2}\s*)includes? discussions?\s*$/gi,
  /:\s*(?:original (?:article|research|paper|investigation)|(?:brief|short|rapid) communication)\s*$/gi,
]

/** A title made comparable. */
export interface TitleProfile {
  /** Its comparable words, joined by spaces: notes of databases off, numbers as digits. */
  core: string
  /** Further titles inside it, such as the one in another language. */
  others: readonly string[]
  /** Whether it stood in square brackets, the sign of a translated title. */
  translated: boolean
}

/**
 * A title made comparable.
 *
 * @example
 * profileTitle('Effects of X: Part II. [Review] [45 refs]').core // => 'effects of x part 2'
 */
export function profileTitle(title: string): TitleProfile {
  const bare = cleanTitle(title)
  const [first = '', ...others] = bare
    .split(/<ORIGINAL>|;|\s=\s/)
    .map(coreOf)
    .filter((core) => core !== '')
  const whole = coreOf(bare.replace(/<ORIGINAL>/g, ' '))
  const usable = [first, ...others].filter((core) => core.split(' ').length >= 4)
  const translated = /^\W*\[/.test(title)
  // A semicolon inside one title must not make its first half a title of its own, so the whole always stands first.
  return { core: whole, others: others.length > 0 ? usable : [], translated }
}

/** So much of a title is read: more than any title has, and little enough for whatever stands in the field. */
const LONGEST_TITLE = 4000

function cleanTitle(title: string): string {
  const plain = title
    .slice(0, LONGEST_TITLE)
    .replace(/<(?!ORIGINAL)\/?[a-z][^<>]*>/gi, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/&#?\w{1,8};/g, ' ')
  return NOTES.reduce((text, note) => text.replace(note, ' '), plain)
}

function coreOf(text: string): string {
  const plain = text
    .replace(/['’‘`´]/g, '')
    // A question mark inside a word is a letter that an encoding lost.
    .replace(/(?<=\p{L})[?\uFFFD](?=\p{L})/gu, '')
    .replace(/[α-ωµ]/giu, (letter) => ` ${GREEK[letter.toLowerCase()] ?? letter} `)
    .replace(/(?:>|≥|≧)\s*(?:or)?\s*(?:=|≥)|≥|≧/g, ' ge ')
    .replace(/<\s*(?:or)?\s*=|≤|≦/g, ' le ')
    .replace(/(?<!\d)(\d{1,3})[,\u00a0\u2009\u202f ](?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d)[.·](?=\d)/g, '$1point')
    .replace(/&/g, ' and ')
  const folded = foldText(plain)
  return normalizeNumbers(folded.split(' ')).join(' ')
}

const GENERIC = new Set(
  [
    'editorial|introduction|preface|foreword|letter|letters|letter to the editor|letters to the editor|book review',
    'book reviews|abstracts|abstract|conclusion|conclusions|erratum|corrigendum|correction|errata|commentary|comment',
    'reply|response|authors reply|authors response|in reply|discussion|news|unknown|untitled|no title|index|contents',
    'table of contents|editors note|from the editor|issue information|announcement|obituary|summary|references|notes',
    'front matter|back matter|in this issue|highlights|reviewers|acknowledgment of reviewers|poster presentations',
    'oral presentations|subject index|author index|guest editorial|editorial comment|invited commentary|questions and answers',
  ]
    .join('|')
    .split('|'),
)

/**
 * Whether many works bear such a title, so that it says nothing alone.
 *
 * @example
 * isGenericTitle('letter to the editor') // => true
 */
export function isGenericTitle(core: string): boolean {
  // Scripts without spaces say as much in fewer signs.
  const latin = core.charCodeAt(0) < 0x3000
  return GENERIC.has(core) || (latin ? core.length < 10 || !core.includes(' ') : core.length < 6)
}
