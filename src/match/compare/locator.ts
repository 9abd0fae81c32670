/** How two volumes or issues stand to each other. */
export type LocatorLevel = 'same' | 'different' | 'unknown'

/** No journal counts that many issues to a volume: larger numbers there are a database's own. */
const MOST_ISSUES = 100

/**
 * A volume made comparable: the number that leads it.
 *
 * @example
 * profileVolume('35 ( Pt 1)') // => '35'
 */
export function profileVolume(text: string): string {
  const digits = /\d+/.exec(text)
  if (digits) return digits[0].replace(/^0+(?=\d)/, '')
  return text.toLowerCase().replace(/[^a-z]/g, '')
}

/**
 * An issue made comparable: its number, empty where the number cannot be that of an issue.
 *
 * @example
 * profileIssue('1763') // => ''
 */
export function profileIssue(text: string): string {
  const issue = profileVolume(text)
  return /^\d+$/.test(issue) && Number(issue) > MOST_ISSUES ? '' : issue
}

/**
 * Compares volumes or issues made comparable.
 *
 * @example
 * compareVolumes('35', '36') // => 'different'
 */
export function compareVolumes(a: string, b: string): LocatorLevel {
  if (a === '' || b === '') return 'unknown'
  return a === b ? 'same' : 'different'
}
