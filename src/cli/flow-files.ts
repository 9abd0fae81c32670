import type { OutputFile } from '../base/files.js'
import { formatJson } from '../base/json.js'
import { formatSheetText } from '../base/sheet.js'
import { flowPage } from '../figure/flow-page.js'
import { flowFigure } from '../figure/flow.js'
import { formatQueue } from '../match/queue.js'
import { drawSvg } from '../render/svg.js'
import { filesOfFigures, type MadeFiles } from '../study/output-files.js'
import type { FlowOutcome } from './flow-outcome.js'

/** The files of a flow, see flowProject. */
export async function flowFiles(outcome: FlowOutcome): Promise<MadeFiles> {
  const diagram = await diagramFiles(outcome)
  return { files: [...tableFiles(outcome), ...diagram.files], issues: diagram.issues }
}

/** The diagram, whose boxes lead to the lists in the page beside it, and that page. */
async function diagramFiles({ settings, project, ledger, issues }: FlowOutcome): Promise<MadeFiles> {
  const { title } = settings
  const page = 'prisma-flow.html'
  const made = await filesOfFigures([flowFigure(ledger, title, { lists: page })])
  const { id, spec, caption, ...about } = flowFigure(ledger, title, { lists: '' })
  const { svg } = await drawSvg(spec, { name: id, ...about })
  const records = project.records.map(({ record }) => record)
  const content = flowPage({ ledger, title, svg, caption, records, issues: [...issues, ...made.issues] })
  return { files: [...made.files, { path: page, content }], issues: made.issues }
}

function tableFiles(outcome: FlowOutcome): OutputFile[] {
  const { settings, project, ledger, dedupe, agreement, query, changes } = outcome
  const boxes = ledger.boxes.map(({ id, label, unit, n }) => ({ box: id, label, unit, n }))
  const json = (path: string, value: unknown): OutputFile => ({ path, content: formatJson(value) })
  return [
    json('ledger.json', ledger),
    json('receipt.json', { files: project.receipts }),
    { path: 'flow.csv', content: formatSheetText(['box', 'label', 'unit', 'n'], boxes) },
    { path: 'records.csv', content: recordTable(outcome) },
    { path: 'conflicts.csv', content: conflictTable(outcome) },
    json('agreement.json', agreement),
    { path: 'merges.jsonl', content: dedupe.merges.map((merge) => `${JSON.stringify(merge)}\n`).join('') },
    { path: 'queue.csv', content: formatQueue(dedupe.queue, dedupe.unique) },
    ...(query ? [json('query.json', { query: settings.query, ...query })] : []),
    ...(changes ? [json('changes.json', changes)] : []),
  ]
}

function conflictTable({ conflicts }: Pick<FlowOutcome, 'conflicts'>): string {
  const say = (view: { reviewer: string; decision: string; reason: string }): string =>
    `${view.reviewer}: ${view.decision}${view.reason === '' ? '' : ` (${view.reason})`}`
  const rows = conflicts.map(({ record, stage, views, resolution }) => ({
    record,
    stage,
    decisions: views.map(say).join('; '),
    resolution: resolution ? say(resolution) : '',
  }))
  return formatSheetText(['record', 'stage', 'decisions', 'resolution'], rows)
}

const COLUMNS = [
  'record',
  'source',
  'state',
  'reason',
  'awaiting',
  'boxes',
  'title',
  'year',
  'doi',
  'file',
  'line',
]

function recordTable({ project, ledger }: Pick<FlowOutcome, 'project' | 'ledger'>): string {
  const boxesOf = new Map<string, string[]>()
  for (const { id, records } of ledger.boxes)
    for (const record of records) boxesOf.set(record, [...(boxesOf.get(record) ?? []), id])
  const byId = new Map(project.records.map(({ record }) => [record.id, record]))
  const rows = ledger.states.map((state) => {
    const { title = '', year, doi, source } = byId.get(state.record) ?? {}
    const boxes = (boxesOf.get(state.record) ?? []).join(' ')
    return {
      ...state,
      boxes,
      title,
      reason: state.reason,
      year,
      doi,
      file: source?.file,
      line: source?.line,
    }
  })
  return formatSheetText(COLUMNS, rows)
}
