import { accents, characters, looks } from './latex-characters.js'

/** How deep accents may stand in accents; real text has one in another at most. */
const deepest = 4

/**
 * LaTeX as BibTeX files have it as plain text: accents and commands for characters decoded, braces that only group
 * taken off. A command that is not known stays as it is.
 *
 * @example
 * decodeLatex("Garc{\\'\\i}a and {\\O}rsted, {DNA} \\& more") // => 'García and Ørsted, DNA & more'
 */
export function decodeLatex(value: string): string {
  const text = value.includes('$') ? value.replace(mathematics, formula) : value
  // For short text one look for all special characters is quicker than one for each.
  if (text.length < 48 && !someSpecial.test(text)) return text
  if (text.includes('\\')) return composed(decode(text, 0))
  const plain = decodeMarks(text)
  return plain === text ? text : composed(plain)
}

/** A formula on one line: money is not between two signs without a space inside them. */
const mathematics = /(?<!\\)\$(?! )([^$\n]{1,80}?)(?<![\\ ])\$(?!\d)/g

/** A formula as plain text: without its signs, and what is raised or lowered as it is; not where it is none. */
function formula(whole: string, inner: string): string {
  if (!/[\\_^<>=]|^\p{L}$|^[+-]?\d+$/u.test(inner)) return whole
  return inner.replace(/[_^](?=[\w\\{])/g, '').replace(/(?<=\\[a-zA-Z]{2,})(?=\$|$)/, '{}')
}

const someSpecial = /[\\{}~]|--|``|''/

/** Letters with their marks as one character each: below U+0300, and dashes and quotes, are all as they should be. */
function composed(text: string): string {
  return /[\u0300-\u200f\u2045-\uffff]/.test(text) ? text.normalize('NFC') : text
}

/** The same where there is no backslash: a few replacements of which most are not needed. */
function decodeMarks(text: string): string {
  let result = text
  if (text.includes('--') || text.includes('``') || text.includes("''"))
    result = result.replace(/---?|``|''/g, (found) => marks[found]!)
  if (text.includes('~')) result = result.replaceAll('~', ' ')
  return text.includes('{') || text.includes('}') ? withoutBraces(result) : result
}

const marks: Readonly<Record<string, string>> = { '---': '—', '--': '–', '``': '“', "''": '”' }

function withoutBraces(text: string): string {
  const inner = text.startsWith('{') && text.endsWith('}') ? text.slice(1, -1) : text
  return inner.includes('{') || inner.includes('}') ? inner.replace(/[{}]+/g, '') : inner
}

function decode(text: string, depth: number): string {
  let result = ''
  let at = 0
  while (at < text.length) {
    special.lastIndex = at
    const found = special.test(text) ? special.lastIndex - 1 : text.length
    result += text.slice(at, found)
    if (found === text.length) return result
    at = found
    const [piece, next] = text[at] === '\\' ? command(text, at + 1, depth) : mark(text, at)
    result += piece
    at = next
  }
  return result
}

/** A character that stands for something else; quotes and dashes do so only where there are two of them. */
const special = /[\\{}~]|[`'-](?=[`'-])/g

/** What a special character other than a backslash stands for, and where the text goes on. */
function mark(text: string, at: number): [string, number] {
  const character = text[at]!
  if (character === '{' || character === '}') return ['', at + 1]
  if (character === '~') return [' ', at + 1]
  const found = ['---', '--', '``', "''"].find((mark) => text.startsWith(mark, at))
  return found === undefined ? [character, at + 1] : [marks[found]!, at + found.length]
}

/** What the command after a backslash stands for, and where the text goes on. */
function command(text: string, at: number, depth: number): [string, number] {
  letters.lastIndex = at
  const name = letters.exec(text)?.[0] ?? text[at] ?? ''
  const after = at + name.length
  const accent = accents.get(name)
  if (accent !== undefined && depth < deepest) {
    const accented = accentOn(text, after, accent, depth, /^[a-zA-Z]$/.test(name))
    if (accented) return accented
  }
  const character = characters.get(name)
  if (character !== undefined) return [character, skipAfter(text, after)]
  if (looks.has(name)) return ['', skipAfter(text, after)]
  // `\&`, `\%`, `\_` and the like are the character itself; `\\` is a line end, `\ ` a space.
  if (!/^[a-zA-Z]/.test(name)) return [name === '\\' ? ' ' : name, after]
  return [`\\${name}`, after]
}

const letters = /[a-zA-Z]+/y

/** Spaces after a command of letters belong to it; so does an empty group. */
function skipAfter(text: string, at: number): number {
  if (text.startsWith('{}', at)) return at + 2
  let next = at
  while (text[next] === ' ') next++
  return next
}

/** A letter, in a group or not, with a mark on it; nothing where no letter follows. */
function accentOn(
  text: string,
  at: number,
  accent: string,
  depth: number,
  isWord: boolean,
): [string, number] | undefined {
  let start = at
  // TeX skips spaces before the letter; behind `\.` and `\=` in text the sign is more often one of its own.
  if (isWord || /["'^`~]/.test(text[at - 1]!) || text[at - 3] === '{') while (text[start] === ' ') start++
  let inner: string
  let next: number
  if (text[start] === '{') {
    const close = text.indexOf('}', start)
    if (close < 0 || close - start > 40) return undefined
    inner = text.slice(start + 1, close)
    next = close + 1
  } else if (text[start] === '\\') {
    letters.lastIndex = start + 1
    const name = letters.exec(text)?.[0]
    if (name === undefined) return undefined
    inner = text.slice(start, start + 1 + name.length)
    next = skipAfter(text, start + inner.length)
  } else {
    inner = text[start] ?? ''
    next = start + 1
    if (!/\p{L}/u.test(inner) || (isWord && start === at)) return undefined
  }
  const plainText = decode(inner, depth + 1)
  // An accent takes the place of the dot, so LaTeX puts it on the dotless letters.
  const base = plainText.replace(/^ı/, 'i').replace(/^ȷ/, 'j')
  const [first = '', ...rest] = [...base]
  return [first + accent + rest.join(''), next]
}
