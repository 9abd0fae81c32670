import { escapeUTF8 as escape } from 'entities'
import { type FlowBox, isReason, type Ledger, type RecordState } from '../flow/ledger.js'
import type { BibRecord } from '../record/record.js'

/** How the record lists of a ledger are written. */
export interface FlowListOptions {
  /** What is known of the records beside their ids. */
  records?: readonly BibRecord[]
  /** How many rows a list has at most; all where this is not given. */
  limit?: number
  /** What stands before the id of each box, so that it is unique in the page; nothing where this is not given. */
  prefix?: string
  /** Whether each list is folded until somebody opens it or follows a link to it. */
  folded?: boolean
  /** The id, in the same page, that each list leads back to. */
  back?: string
}

interface Context extends Omit<FlowListOptions, 'records'> {
  byId: ReadonlyMap<string, BibRecord>
  stateOf: ReadonlyMap<string, RecordState>
  prefix: string
}

/**
 * The list of records of each box of a ledger as HTML: a section with the id of the box, its number, and a row for each
 * record; for studies a body of rows for each study. A ledger of typed totals has no records, and the text says so.
 *
 * @example
 * const totals = { identified: 9, duplicates: 2, screened: 7, screenedOut: 4, assessed: 3, excluded: [{ reason: 'no data', n: 1 }], included: 2 }
 * flowLists(ledgerFromTotals(totals)).includes('no records stand behind them') // => true
 */
export function flowLists(ledger: Ledger, options: FlowListOptions = {}): string {
  if (ledger.basis === 'typed') return typedList(ledger)
  const { records = [], prefix = '', ...rest } = options
  const byId = new Map(records.map((record) => [record.id, record]))
  const stateOf = new Map(ledger.states.map((state) => [state.record, state]))
  const context: Context = { ...rest, prefix, byId, stateOf }
  const column = (name: FlowBox['column'], heading: string): string[] => {
    const boxes = ledger.boxes.filter((box) => box.column === name)
    const own = boxes.filter((box) => !isReason(box)).map((box) => section(box, 3, context))
    const reasons = reasonsSection(boxes.filter(isReason), context)
    return boxes.length === 0
      ? []
      : [context.folded ? `<p><strong>${heading}</strong></p>` : `<h2>${heading}</h2>`, ...own, ...reasons]
  }
  return [
    ...column('databases', 'Databases and registers'),
    ...column('other', 'Other methods'),
    ...column('both', 'Included'),
  ].join('\n')
}

function typedList({ boxes }: Ledger): string {
  return [
    '<p><strong>Typed totals:</strong> the numbers are as published, no records stand behind them, and no box has a list.</p>',
    '<table>',
    '<thead><tr><th scope="col">Box</th><th scope="col" class="number">n</th></tr></thead>',
    '<tbody>',
    ...boxes.map(({ label, n }) => `<tr><td>${escape(label)}</td><td class="number">${n}</td></tr>`),
    '</tbody>',
    '</table>',
  ].join('\n')
}

function reasonsSection(boxes: readonly FlowBox[], context: Context): string[] {
  const [first] = boxes
  if (first === undefined) return []
  const id = first.column === 'other' ? 'other.excluded' : 'excluded'
  const n = boxes.reduce((sum, box) => sum + box.n, 0)
  const lists = boxes.map((box) => section(box, 4, context))
  return [framed({ id, label: 'Reports excluded', n }, 3, lists, context)]
}

/** A list under its heading, with a way back. */
function framed(
  { id, label, n }: Pick<FlowBox, 'id' | 'label' | 'n'>,
  level: 3 | 4,
  content: readonly string[],
  { prefix, back, folded }: Context,
): string {
  const open = `<section id="${escape(prefix + id)}">`
  const link = back === undefined ? '' : `<a class="back" href="#${escape(back)}">to the diagram</a>`
  const name = `${escape(label)} (n = ${n})`
  return (
    folded
      ? [
          '<details>',
          `<summary>${name}</summary>`,
          open,
          `<p>${name} ${link}</p>`,
          ...content,
          '</section>',
          '</details>',
        ]
      : [open, `<h${level}>${name} ${link}</h${level}>`, ...content, '</section>']
  ).join('\n')
}

function section(box: FlowBox, level: 3 | 4, context: Context): string {
  const { records, parts } = box
  const shown = records.slice(0, context.limit)
  const studies = box.unit === 'studies' ? parts : undefined
  const bySource = studies ? undefined : parts?.map((part) => `${escape(part.label)}: ${part.n}`).join('; ')
  const left = records.length - shown.length
  const content = [
    ...(bySource ? [`<p>${bySource}.</p>`] : []),
    ...(records.length === 0 ? [`<p>No ${box.unit}.</p>`] : [table(shown, studies, context)]),
    ...(left > 0 ? [`<p>${shown.length} of ${records.length} shown.</p>`] : []),
  ]
  return framed(box, level, content, context)
}

const HEADINGS = ['Record', 'Title', 'Authors', 'Year', 'Journal', 'Read from', 'What became of it']

function table(records: readonly string[], studies: FlowBox['parts'], context: Context): string {
  const headings = studies ? ['Study', ...HEADINGS] : HEADINGS
  const body = studies
    ? studies.flatMap(({ label, records: reports }) => studyRows(label, reports, records, context))
    : ['<tbody>', ...records.map((id) => `<tr>${cells(id, context)}</tr>`), '</tbody>']
  const head = headings.map((name) => `<th scope="col">${name}</th>`).join('')
  return ['<table>', `<thead><tr>${head}</tr></thead>`, ...body, '</table>'].join('\n')
}

function studyRows(
  study: string,
  reports: readonly string[],
  shown: readonly string[],
  context: Context,
): string[] {
  const own = reports.filter((id) => shown.includes(id))
  const name = `<th scope="rowgroup" rowspan="${own.length}">${escape(study)}</th>`
  const rows = own.map((id, index) => `<tr>${index === 0 ? name : ''}${cells(id, context)}</tr>`)
  return rows.length === 0 ? [] : ['<tbody>', ...rows, '</tbody>']
}

function cells(id: string, { byId, stateOf }: Context): string {
  const { title = '', authors = [], year, journal = '', doi, source } = byId.get(id) ?? {}
  const [first = '', second] = authors
  const titleHtml = doi
    ? `<a href="https://doi.org/${escape(encodeURI(doi))}">${escape(title)}</a>`
    : escape(title)
  const where = source ? `${source.file}:${source.line}` : ''
  const texts = [second === undefined ? first : `${first} et al.`, `${year ?? ''}`, journal, where]
  const became = stateText(stateOf.get(id))
  return [escape(id), titleHtml, ...texts.map(escape), escape(became)]
    .map((cell) => `<td>${cell}</td>`)
    .join('')
}

const STATES: Readonly<Record<RecordState['state'], string>> = {
  duplicate: 'duplicate of',
  removed: 'removed before screening',
  'awaiting.screening': 'awaits screening',
  'excluded.screening': 'excluded at screening',
  notRetrieved: 'not retrieved',
  'awaiting.assessment': 'awaits a decision on its full text',
  excluded: 'excluded at full text',
  included: 'included',
}

const WAITS = { undecided: 'undecided', incomplete: 'a decision is missing', conflict: 'reviewers disagree' }

function stateText(state: RecordState | undefined): string {
  if (!state) return ''
  const text = STATES[state.state]
  if (state.state === 'duplicate') return `${text} ${state.reason ?? ''}`
  const why = state.awaiting ? WAITS[state.awaiting] : state.reason
  return why ? `${text}: ${why}` : text
}
