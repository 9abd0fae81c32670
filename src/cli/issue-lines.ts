import { formatIssue, type Issue } from '../base/issue.js'

const mostLines = 20

/** Issues as lines for people; past twenty only their number (`--json` has them all). */
export function issueLines(issues: readonly Issue[]): string[] {
  const lines = issues.slice(0, mostLines).map(formatIssue)
  const more = issues.length - lines.length
  return more > 0 ? [...lines, `and ${more} more issues (--json lists all)`] : lines
}
