import { decodeEntities } from './clean.js'

/**
 * A DOI as records have it: lower case, without a resolver's address, a label or a full stop after it. Text that has
 * no DOI in it is given back in lower case: what a source states in its DOI field is not dropped, see {@link isDoi}.
 *
 * @example
 * normaliseDoi('https://doi.org/10.1007/S11423-015-9388-3.') // => '10.1007/s11423-015-9388-3'
 * normaliseDoi('doi:10.1000/182 [doi]') // => '10.1000/182'
 */
export function normaliseDoi(text: string): string {
  // Most are written as wanted.
  if (/^10\.\d{4,5}\/[a-z\d./()_:-]*[a-z\d]$/.test(text)) return text
  const trimmed = decodeEntities(text.trim())
  const [found] = /10\.\d{3,9}(?:\.\d+)*(?:\/|%2f)\S+/i.exec(trimmed) ?? []
  if (found === undefined)
    return trimmed.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)\s*/i, '').toLowerCase()
  // Addresses escape characters that DOIs have as they are, such as the brackets of 10.1016/0022-3999(94)90078-7.
  const unescaped = /:\/\//.test(trimmed) || /^10\.\d+%2f/i.test(found) ? unescape(found) : found
  return unescaped.toLowerCase().replace(/[.,;'"]+$/, '')
}

function unescape(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Whether text is a DOI in form: a prefix `10.` with its number, a slash, a suffix.
 *
 * @example
 * isDoi('10.1007/s11423-015-9388-3') // => true
 * isDoi('not available') // => false
 */
export function isDoi(text: string): boolean {
  return /^10\.\d{3,9}(?:\.\d+)*\/\S+$/.test(text)
}
