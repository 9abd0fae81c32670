/**
 * Text folded for comparison: accents off, lower case, every run of other characters than letters and digits one space.
 *
 * @example
 * foldText('Devedžić & Jovanović, 2015') // => 'devedzic jovanovic 2015'
 */
export function foldText(text: string): string {
  // Most text has nothing but ASCII, for which two steps do.
  // eslint-disable-next-line no-control-regex
  if (/^[\u0000-\u007f]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * Text as the key of a category or the end of a link: folded, its words joined by hyphens.
 *
 * @example
 * keyOfText('Web of Science') // => 'web-of-science'
 */
export function keyOfText(text: string): string {
  return foldText(text).replaceAll(' ', '-')
}

/**
 * Orders text by its code points, the same on every machine, whatever its locale.
 *
 * @example
 * ['b', 'a'].sort(compareText) // => ['a', 'b']
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
