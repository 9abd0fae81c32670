const units: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens: readonly string[] = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const numberWords = [...units.slice(1), ...tens.slice(2)].join('|')
const spelledNumber = new RegExp(
  `\\b(?:an?\\s+hundred|(?:${numberWords}|hundred|thousand)(?:(?:[-‐‑\\s]+|\\s+and\\s+)(?:${numberWords}|hundred|thousand))*)\\b`,
  'gi',
)

/**
 * The value of a number in words; undefined where the words are none.
 *
 * @example
 * spelledValue('one hundred and twenty-eight') // => 128
 * spelledValue('eighteen') // => 18
 */
export function spelledValue(words: string): number | undefined {
  let whole = 0
  let part = 0
  let last = Infinity
  for (const word of words.toLowerCase().split(/[-‐‑\s]+/)) {
    if (word === 'and' || word === 'a' || word === 'an') continue
    const unit = units.indexOf(word)
    const ten = tens.indexOf(word)
    const size = unit >= 0 ? unit : ten > 1 ? ten * 10 : undefined
    if (word === 'hundred') part = (part || 1) * 100
    else if (word === 'thousand') [whole, part] = [whole + (part || 1) * 1000, 0]
    else if (size === undefined) return undefined
    // Two numbers in a row ("five six") are no number.
    else if (last < 20 && part % 100 !== 0) return undefined
    else part += size
    last = size ?? Infinity
  }
  return whole + part
}

/**
 * The same text with numbers in words written as digits. `one` stays unless it counts (`one of the 32`, `one article`):
 * alone it is mostly a pronoun.
 *
 * @example
 * digitsForWords('Twenty-eight articles were excluded') // => '28 articles were excluded'
 */
export function digitsForWords(text: string): string {
  return text.replace(spelledNumber, (found, offset: number) => {
    const value = spelledValue(found)
    if (value === undefined || /^(?:hundred|thousand)$/i.test(found)) return found
    const after = text.slice(offset + found.length)
    if (value === 1 && !/^\s+(?:of the|article|stud|record|paper|report|duplicate|further)/i.test(after))
      return found
    return String(value)
  })
}
