/**
 * Something that was found wrong with an input, as data: reading returns issues beside what it could read.
 *
 * @example
 * const issue: Issue = { code: 'year-not-a-number', message: "found 'in press', expected a year", file: 'articles.csv', line: 7 }
 * formatIssue(issue) // => "articles.csv:7: found 'in press', expected a year"
 */
export interface Issue {
  /** A stable name for the kind of problem, in kebab-case. */
  code: string
  /** One line, lower case: what was found and what was expected. */
  message: string
  /** Where in the data: a field or a path such as `claims[3].value`. */
  path?: string
  /** The file as the caller named it. */
  file?: string
  /** The line in that file, counted from 1. */
  line?: number
}

/**
 * One line for people: `file:line: message`, without the parts that the issue lacks.
 *
 * @example
 * formatIssue({ code: 'x', message: 'found 3, expected 4' }) // => 'found 3, expected 4'
 */
export function formatIssue(issue: Issue): string {
  const place = [issue.file, issue.file !== undefined ? issue.line : undefined].filter(
    (part) => part !== undefined,
  )
  return [...(place.length ? [place.join(':')] : []), issue.message].join(': ')
}

/**
 * Thrown where input is unusable or a caller made a mistake; carries the issues that say why.
 * The command line prints them and ends with exit code 2.
 *
 * @example
 * new InputError([{ code: 'no-file', message: 'no such file', file: 'a.csv' }]).message // => 'a.csv: no such file'
 */
export class InputError extends Error {
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super(issues.map(formatIssue).join('\n'))
    this.name = 'InputError'
    this.issues = issues
  }
}
