/**
 * How wide one line of DejaVu Sans is at most, in pixels, by the class of each letter: a figure that places its own
 * text needs a bound before it is drawn, and the exact measure belongs to the renderer.
 *
 * @example
 * textWidth('12', 10) // => 13
 */
export function textWidth(text: string, size: number, bold = false): number {
  const ems = Array.from(text).reduce((sum, letter) => sum + emsOf(letter), 0)
  return ems * size * (bold ? 1.14 : 1)
}

function emsOf(letter: string): number {
  if (/[ijlI.,:;'|! ]/.test(letter)) return 0.34
  if (/[a-ln-vx-z0-9()[\]/"?*$\-–éèöüä]/.test(letter)) return 0.65
  if (/[A-LN-VX-Z<>=+~#&]/.test(letter)) return 0.84
  return 1.03
}

/** How text is broken into lines. */
export interface WrapOptions {
  /** Of a line, in pixels. */
  width: number
  size: number
  bold?: boolean
  /** What does not fit into so many lines is cut, and the last line ends with …. */
  most: number
}

/**
 * Text in lines no wider than asked, broken at spaces and, where a single word is wider, inside it.
 *
 * @example
 * wrapText('lifelong learning', { width: 60, size: 11, most: 2 }) // => ['lifelong', 'learning']
 * wrapText('lifelong learning', { width: 60, size: 11, most: 1 }) // => ['lifelong…']
 */
export function wrapText(text: string, { width, size, bold = false, most }: WrapOptions): string[] {
  const fits = (line: string): boolean => textWidth(line, size, bold) <= width
  const lines: string[] = []
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, fits))) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  let last = Array.from(kept.pop() ?? '')
  while (last.length > 0 && !fits(`${last.join('')}…`)) last = last.slice(0, -1)
  return [...kept, `${last.join('').trimEnd()}…`]
}

function pieces(word: string, fits: (line: string) => boolean): string[] {
  if (word === '') return []
  const parts: string[] = ['']
  for (const letter of word) {
    const last = parts.at(-1) ?? ''
    if (last === '' || fits(last + letter)) parts[parts.length - 1] = last + letter
    else parts.push(letter)
  }
  return parts
}
