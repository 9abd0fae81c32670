import { foldText } from '../../base/text.js'

/**
 * How two journal names stand to each other; `same` takes in abbreviations, `close` names that begin or end with the
 * other (`Journal of Trauma`, `Journal of Trauma-Injury Infection & Critical Care`).
 */
export type JournalLevel = 'same' | 'close' | 'different' | 'unknown'

const SMALL_WORDS = new Set(
  'the of and for in on a an de la le les der die das und et del della di y e do da des d l s'.split(' '),
)

/**
 * A journal's name made comparable: its words, one line for each name it is given (`Lung cancer : journal of …`).
 *
 * @example
 * profileJournal('Lung Cancer (Amsterdam, Netherlands)') // => 'lung cancer'
 */
export function profileJournal(journal: string): string {
  const plain = journal.replace(/&amp;/gi, '&').replace(/\([^)]*\)?|\[[^\]]*\]?/g, ' ')
  const names = plain.split(/\s*[=:;]\s+|\s+:\s*|\.\s?(?=Conference\b)/).map(wordsOf)
  return [...new Set([wordsOf(plain), ...names])].filter((name) => name !== '').join('\n')
}

function wordsOf(name: string): string {
  return foldText(name)
    .split(' ')
    .filter((word) => !SMALL_WORDS.has(word) && !/^(?:19|20)\d\d$|^\d+(?:st|nd|rd|th)$/.test(word))
    .join(' ')
}

/**
 * Names that records give to one journal side by side (`Ai zheng = Chinese journal of cancer`): for each name made
 * comparable, all of them.
 */
export function journalAliases(journals: Iterable<string>): Map<string, string> {
  const aliases = new Map<string, string>()
  for (const journal of new Set(journals)) {
    const names = journal.includes(' = ') ? journal.split(' = ').map(profileJournal) : []
    const known = names
      .flatMap((name) => [name, aliases.get(name) ?? ''])
      .join('\n')
      .split('\n')
    const all = [...new Set(known)].filter((name) => name.includes(' ') || name.length >= 5)
    for (const name of all) aliases.set(name, all.join('\n'))
  }
  return aliases
}

/**
 * Compares two journal names made comparable.
 *
 * @example
 * compareJournals('nat rev nephrol', 'nature reviews nephrology') // => 'same'
 * compareJournals('lung cancer', 'thorax') // => 'different'
 */
export function compareJournals(a: string, b: string): JournalLevel {
  if (a === '' || b === '') return 'unknown'
  if (a === b) return 'same'
  const [namesA, namesB] = [a.split('\n'), b.split('\n')]
  if (namesA.some((x) => namesB.some((y) => sameJournal(x, y)))) return 'same'
  return namesA.some((x) => namesB.some((y) => closeJournal(x, y))) ? 'close' : 'different'
}

function closeJournal(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return long.startsWith(`${short} `) || (short.length >= 6 && long.endsWith(` ${short}`))
}

function sameJournal(a: string, b: string): boolean {
  const [x, y] = [withoutProceedings(a), withoutProceedings(b)]
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  const [shortWords, longWords] = [short.split(' '), long.split(' ')]
  if (shortWords.length === longWords.length)
    return shortWords.every((word, index) => abbreviates(word, longWords[index] ?? ''))
  if (shortWords.length === 1) return isAcronym(short, longWords) || isSquashed(short, longWords)
  return isSquashed(shortWords.join(''), longWords)
}

/** `Proceedings of the X Conference` is cited as `X Conference`, `XC Proceedings` as `XC`. */
function withoutProceedings(name: string): string {
  const rest = name.replace(/^proc(?:eedings)? | proc(?:eedings)?$/g, '')
  return rest.length <= 7 || name.includes('conference') ? rest : name
}

/** Whether one word is a shortening of the other: its beginning, or a contraction such as `natl` or `dept`. */
function abbreviates(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.startsWith(short)) return true
  if (short.length < 3 || short.charAt(0) !== long.charAt(0) || short.length > long.length - 2) return false
  let at = 0
  for (const letter of long) if (letter === short.charAt(at)) at++
  return at === short.length
}

/** `jama`, `bmj`, and acronyms that take two letters from a word, such as `amcis`. */
function isAcronym(short: string, words: readonly string[]): boolean {
  return short.length >= 3 && short.length <= words.length + 2 && reachesEnd(short, words)
}

/** Whether letters without breaks (`jthoraccardiovascsurg`) are the beginnings of all the words, in their order. */
function isSquashed(letters: string, words: readonly string[]): boolean {
  return letters.length >= words.length * 2 && reachesEnd(letters, words)
}

function reachesEnd(letters: string, words: readonly string[]): boolean {
  // The letters at which the words read so far can end.
  let reach = new Set([0])
  for (const word of words) {
    const next = new Set<number>()
    for (const start of reach)
      for (let n = 1; n <= word.length && letters.charAt(start + n - 1) === word.charAt(n - 1); n++)
        next.add(start + n)
    reach = next
  }
  return reach.has(letters.length)
}
