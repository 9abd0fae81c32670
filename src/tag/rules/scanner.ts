import { makeAlphabet, unit, type Alphabet } from './alphabet.js'
import type { PatternWord } from './pattern.js'

/** The words of a text that some pattern knows, in parallel columns; all other words only count. */
export interface KnownWords {
  count: number
  /** Which word of the text this is, counted from 0. */
  position: Int32Array
  start: Int32Array
  end: Int32Array
  /** The set of pattern words that it matches. */
  symbol: Int32Array
  sentence: Int32Array
  /** As `sentence`, also broken by semicolons, colons and brackets. */
  clause: Int32Array
}

/** A scanner for a list of pattern words. */
export interface Scanner {
  /** Reads a text once from left to right. The columns are overwritten by the next call. */
  scan: (text: string) => KnownWords
  /** For each symbol the indexes of the pattern words in its set. */
  wordsOf: readonly (readonly number[])[]
}

interface Trie {
  next: Int32Array
  /** The symbol of a word that ends at the node, and that of one which leaves the trie after it; 0 is none. */
  whole: Int32Array
  begun: Int32Array
}

/** Compiles pattern words to one automaton: a text costs one table look-up a character, whatever the patterns. */
export function makeScanner(words: readonly PatternWord[]): Scanner {
  const alphabet = makeAlphabet(words.map((word) => word.text))
  const wordsOf: number[][] = [[]]
  const trie = makeTrie(words, alphabet, wordsOf)
  let columns = makeColumns(1024)
  return {
    wordsOf,
    scan(text) {
      // A known word takes a letter and a separator at least.
      if (columns.position.length < text.length / 2 + 1) columns = makeColumns(text.length + 1)
      scanInto(columns, text, alphabet, trie)
      return columns
    },
  }
}

function makeColumns(size: number): KnownWords {
  const column = () => new Int32Array(size)
  return {
    count: 0,
    position: column(),
    start: column(),
    end: column(),
    symbol: column(),
    sentence: column(),
    clause: column(),
  }
}

function makeTrie(words: readonly PatternWord[], alphabet: Alphabet, wordsOf: number[][]): Trie {
  const rows: Int32Array[] = [new Int32Array(alphabet.size)]
  const exact: number[][] = [[]]
  const prefix: number[][] = [[]]
  for (const [index, word] of words.entries()) {
    let node = 0
    for (const letter of word.text.split('')) {
      const row = rows[node]!
      const letterClass = alphabet.classOf.get(letter) ?? unit.otherLetter
      if (row[letterClass] === 0) {
        row[letterClass] = rows.length
        rows.push(new Int32Array(alphabet.size))
        exact.push([])
        prefix.push([])
      }
      node = row[letterClass]!
    }
    ;(word.prefix ? prefix : exact)[node]!.push(index)
  }
  const next = new Int32Array(rows.length * alphabet.size)
  for (const [node, row] of rows.entries()) next.set(row, node * alphabet.size)
  return { next, ...symbolsOf(rows, exact, prefix, wordsOf) }
}

/** What a path has matched of prefixes holds for all words that go on from it. */
function symbolsOf(rows: Int32Array[], exact: number[][], prefix: number[][], wordsOf: number[][]) {
  const known = new Map<string, number>([['', 0]])
  const symbolOf = (set: number[]) => {
    const key = set.join()
    const symbol = known.get(key) ?? wordsOf.length
    if (symbol === wordsOf.length) {
      wordsOf.push(set)
      known.set(key, symbol)
    }
    return symbol
  }
  const inherited: number[][] = rows.map(() => [])
  // Parents come before their children, so one pass hands every prefix down.
  for (const [node, row] of rows.entries()) {
    inherited[node]!.push(...prefix[node]!)
    for (const child of row) if (child > 0) inherited[child]!.push(...inherited[node]!)
  }
  return {
    whole: Int32Array.from(rows, (_, node) => symbolOf([...inherited[node]!, ...exact[node]!])),
    begun: Int32Array.from(rows, (_, node) => symbolOf(inherited[node]!)),
  }
}

function scanInto(into: KnownWords, text: string, alphabet: Alphabet, trie: Trie): void {
  const { classes, size } = alphabet
  let [count, position, sentence, clause, index] = [0, 0, 0, 0, 0]
  while (index < text.length) {
    const code = text.charCodeAt(index)
    if (classes[code]! < unit.otherLetter) {
      const ends = code === 32 ? 0 : endsClause(text, index, code)
      if (ends > 0) clause++
      if (ends > 1) sentence++
      index++
      continue
    }
    const start = index
    let node = 0
    let symbol = -1
    for (; index < text.length; index++) {
      const letter = classes[text.charCodeAt(index)]!
      if (letter === unit.separator) break
      if (letter === unit.mark) continue
      const next = trie.next[node * size + letter]!
      if (next === 0) {
        symbol = trie.begun[node]!
        index = wordEnd(text, index + 1, classes)
        break
      }
      node = next
    }
    if (symbol < 0) symbol = trie.whole[node]!
    if (symbol > 0) {
      into.position[count] = position
      into.start[count] = start
      into.end[count] = index
      into.symbol[count] = symbol
      into.sentence[count] = sentence
      into.clause[count++] = clause
    }
    position++
    index = passGenitive(text, index)
  }
  into.count = count
}

function wordEnd(text: string, from: number, classes: Uint8Array): number {
  let index = from
  while (index < text.length && classes[text.charCodeAt(index)] !== unit.separator) index++
  return index
}

/** 2 where a sentence ends, 1 where only a clause does, else 0. */
function endsClause(text: string, index: number, code: number): number {
  if (code === 46 || code === 33 || code === 63)
    return index + 1 === text.length || isSpace(text, index + 1) ? 2 : 0
  if (code === 10) return 2
  return code === 59 || code === 58 || code === 40 || code === 41 ? 1 : 0
}

function isSpace(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code <= 32 || code === 34 || code === 41 || code === 160 || code === 8221
}

/** The `s` of `employer's` is no word of its own. */
function passGenitive(text: string, index: number): number {
  const mark = text.charCodeAt(index)
  if (mark !== 39 && mark !== 8217) return index
  const letter = text.charCodeAt(index + 1) | 32
  const after = text.charCodeAt(index + 2) | 32
  return letter === 115 && !(after >= 97 && after <= 122) ? index + 2 : index
}
