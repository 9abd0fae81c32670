import { escapeUTF8 as escape } from 'entities'
import { htmlPage } from '../../base/html-page.js'
import { type Issue, formatIssue } from '../../base/issue.js'
import type { Ledger } from '../../flow/ledger.js'
import type { BibRecord } from '../../record/record.js'
import { flowLists } from './flow-lists.js'
import { flowPageStyle } from './flow-page-style.js'

/** What stands in the page of a flow. */
export interface FlowPageContent {
  ledger: Ledger
  /** What the review is called. */
  title: string
  /** The diagram as SVG, its links within the page: `flowFigure(ledger, title, { lists: '' })`. */
  svg: string
  caption: string
  records?: readonly BibRecord[]
  /** What was found wrong in reading; it stands in the page too. */
  issues?: readonly Issue[]
}

/**
 * A flow as one HTML page that stands alone, without a script and with nothing from elsewhere: the diagram, whose boxes
 * lead to their lists, the sums that were checked, what was found wrong, and the list of records of each box.
 *
 * @example
 * const ledger = ledgerFromTotals({ identified: 9, duplicates: 2, screened: 7, screenedOut: 4, assessed: 3, excluded: [{ reason: 'no data', n: 1 }], included: 2 })
 * flowPage({ ledger, title: 'A review', svg: '<svg></svg>', caption: '' }).split('\n')[0] // => '<!DOCTYPE html>'
 */
export function flowPage({
  ledger,
  title,
  svg,
  caption,
  records = [],
  issues = [],
}: FlowPageContent): string {
  return htmlPage(`PRISMA 2020 flow: ${escape(title)}`, flowPageStyle, [
    `<h1>PRISMA 2020 flow: ${escape(title)}</h1>`,
    ...(ledger.basis === 'typed'
      ? []
      : ['<p>Each box of the diagram leads to the records that it counts.</p>']),
    // What is too wide scrolls, which a keyboard can do only in an element that takes the focus.
    '<figure id="diagram">',
    `<div class="wide" tabindex="0">${svg}</div>`,
    `<figcaption>${escape(caption)}</figcaption>`,
    '</figure>',
    ...checks(ledger),
    ...notes(issues),
    flowLists(ledger, { records, back: 'diagram' }),
  ])
}

function checks({ checks }: Ledger): string[] {
  const items = checks.map(
    ({ statement, holds }) =>
      `<li>${holds ? 'Holds' : '<strong>Does not hold</strong>'}: ${escape(statement)}</li>`,
  )
  return ['<h2>Do the boxes add up?</h2>', '<ul>', ...items, '</ul>']
}

function notes(issues: readonly Issue[]): string[] {
  if (issues.length === 0) return []
  const items = issues.map((issue) => `<li>${escape(formatIssue(issue))}</li>`)
  return [`<h2>What was found wrong (${issues.length})</h2>`, '<ul>', ...items, '</ul>']
}
