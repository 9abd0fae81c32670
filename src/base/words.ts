/**
 * The plural of an English noun, as units of counting have it.
 *
 * @example
 * ['article', 'study', 'search', 'series'].map(plural) // => ['articles', 'studies', 'searches', 'series']
 */
export function plural(noun: string): string {
  if (/(?:[^s]s|series)$/.test(noun)) return noun
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:ss|sh|ch|x|z)$/.test(noun) ? `${noun}es` : `${noun}s`
}

/** The noun for a number of things: `1 article`, `3 articles`. */
export function counted(n: number, noun: string): string {
  return `${n} ${n === 1 ? noun : plural(noun)}`
}

/**
 * Text as it stands inside a sentence: its first letter small, unless it begins a short form such as `ISSN`.
 *
 * @example
 * inside('Study design') // => 'study design'
 * inside('ISSN of the journal') // => 'ISSN of the journal'
 */
export function inside(label: string): string {
  return /^\p{Lu}(?:\p{Lu}|\P{L}|$)/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
}

/** Text as a heading or sentence begins: its first letter large. */
export function opening(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
