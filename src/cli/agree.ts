import { formatCsv, parseCsv } from '../base/csv.js'
import { readText, writeWhole } from '../base/files.js'
import { InputError, type Issue } from '../base/issue.js'
import { adjudicate, measureAgreement, type Decision } from '../tag/agreement.js'
import { formatEvaluation } from '../tag/format-evaluation.js'
import type { SheetCodings } from '../tag/sheet.js'
import { usageError, type Command } from './command.js'
import { issueLines } from './issue-lines.js'
import { openCodingSheet } from './sheet-files.js'

/** `agree`: two coders' sheets. */
export const agreeCommand: Command = {
  name: 'agree',
  summary: "Measures how two coders' sheets agree, lists what they must settle and joins what is settled.",
  operands: 'A B',
  options: [
    { name: 'queue', value: 'FILE', help: 'write the disagreements (CSV) for a decision on each' },
    { name: 'decisions', value: 'FILE', help: 'read the queue back, decided (1 or 0)' },
    { name: 'out', value: 'FILE', help: 'write the adjudicated gold (a JSON object a line: id, labels)' },
  ],
  async run(operands, options) {
    const [fileA, fileB, ...more] = operands
    if (fileA === undefined || fileB === undefined || more.length > 0)
      throw usageError(`found ${operands.length} files, expected two`)
    const [a, b] = [await openCodingSheet(fileA), await openCodingSheet(fileB)]
    const topics = sharedTopics(a, b, fileA, fileB)
    const agreement = measureAgreement(a.codings, b.codings, topics)
    const decided =
      typeof options['decisions'] === 'string'
        ? await readDecisions(options['decisions'])
        : { decisions: [], issues: [] }
    const { gold, open } = adjudicate(a.codings, b.codings, topics, decided.decisions)
    if (typeof options['queue'] === 'string')
      await writeWhole(
        options['queue'],
        formatCsv(
          ['id', 'topic', 'a', 'b', 'decision'],
          agreement.queue.map((item) => ({ ...item })),
        ),
      )
    if (typeof options['out'] === 'string')
      await writeWhole(
        options['out'],
        gold.map(({ id, topics: labels }) => `${JSON.stringify({ id, labels })}\n`).join(''),
      )
    const issues = [...a.issues, ...b.issues, ...decided.issues]
    return {
      json: { ...agreement, topics, adjudicated: gold.length, open, issues },
      text: [
        formatEvaluation(agreement.evaluation, 'agreement'),
        `${agreement.queue.length} disagreements, ${open.length} of them open; ${gold.length} documents settled`,
        ...issueLines(issues),
      ].join('\n'),
      exitCode: 0,
    }
  },
}

function sharedTopics(a: SheetCodings, b: SheetCodings, fileA: string, fileB: string): readonly string[] {
  const [onlyA, onlyB] = [
    a.topics.filter((key) => !b.topics.includes(key)),
    b.topics.filter((key) => !a.topics.includes(key)),
  ]
  const odd = onlyA[0] ?? onlyB[0]
  if (odd === undefined) return a.topics
  const [has, lacks] = onlyA.length > 0 ? [fileA, fileB] : [fileB, fileA]
  throw new InputError([
    {
      code: 'sheet-topics',
      message: `found topic '${odd}', which ${lacks} lacks, expected the same topics in both`,
      file: has,
      line: 1,
    },
  ])
}

async function readDecisions(path: string): Promise<{ decisions: Decision[]; issues: Issue[] }> {
  const issues: Issue[] = []
  const { columns, rows } = parseCsv(await readText(path), path)
  const lacking = ['id', 'topic', 'decision'].find((name) => !columns.includes(name))
  if (lacking !== undefined)
    throw new InputError([
      {
        code: 'queue-columns',
        message: `found no column '${lacking}', expected id, topic and decision`,
        file: path,
        line: 1,
      },
    ])
  const decisions = rows.flatMap(({ line, cells }): Decision[] => {
    const answer = (cells['decision'] ?? '').trim()
    if (answer === '1' || answer === '0')
      return [{ id: cells['id'] ?? '', topic: cells['topic'] ?? '', yes: answer === '1' }]
    if (answer !== '')
      issues.push({ code: 'queue-decision', message: `found '${answer}', expected 1 or 0`, file: path, line })
    return []
  })
  return { decisions, issues }
}
