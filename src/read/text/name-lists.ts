/**
 * Authors that share one cell, apart: by `;`, `|` or ` and `; a list as Python prints it; else by commas, where
 * these do not stand inside a name.
 *
 * @example
 * splitAuthors('Phillips J.C., Braun R.') // => ['Phillips J.C.', 'Braun R.']
 * splitAuthors('Phillips, J.C., Braun, R.') // => ['Phillips, J.C.', 'Braun, R.']
 * splitAuthors("['Marx, Karl', 'Lindgren, Astrid']") // => ['Marx, Karl', 'Lindgren, Astrid']
 */
export function splitAuthors(cell: string): string[] {
  const text = cell.trim()
  const printed = printedList(text)
  if (printed) return printed
  const mark = [/;/, /\|/, /\n/, /\s+(?:and|AND)\s+/].find((separator) => separator.test(text))
  if (mark) return parts(text, new RegExp(mark.source, 'g'))
  return splitByCommas(parts(text, /,/g))
}

/**
 * Keywords that share one cell, apart: by `;` or `|` or line, else by commas; a list as Python prints it.
 *
 * @example
 * splitKeywords('open badges; MOOC') // => ['open badges', 'MOOC']
 */
export function splitKeywords(cell: string): string[] {
  const text = cell.trim()
  const printed = printedList(text)
  if (printed) return printed
  const mark = [/;/, /\|/, /\n/].find((separator) => separator.test(text))
  return parts(text, mark ? new RegExp(mark.source, 'g') : /,\s/g)
}

function splitByCommas(pieces: readonly string[]): string[] {
  const given = /^(?:\p{Lu}\p{Ll}?\.?[-\s]?){1,4}(?:,?\s*(?:Jr|Sr)\.?)?$/u
  if (pieces.length === 1) return [...pieces]
  if (pieces.length % 2 === 0 && pieces.every((piece, index) => index % 2 === 0 || given.test(piece)))
    return pieces.flatMap((piece, index) => (index % 2 === 0 ? [`${piece}, ${pieces[index + 1]!}`] : []))
  if (pieces.every((piece) => piece.includes(' '))) return [...pieces]
  if (pieces.length <= 3) return [pieces.join(', ')]
  return [...pieces]
}

/** `['a', "b"]`, as pandas writes a list into a cell. */
function printedList(text: string): string[] | undefined {
  if (!/^\[\s*['"][\s\S]*['"]\s*\]$/.test(text)) return undefined
  const items = text.match(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g) ?? []
  return items.map((item) => item.slice(1, -1).replace(/\\(.)/g, '$1').trim()).filter((item) => item !== '')
}

function parts(text: string, mark: RegExp): string[] {
  return text
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
