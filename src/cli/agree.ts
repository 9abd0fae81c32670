import { resolve } from 'node:path'
import { readBytes, writeWhole } from '../base/files.js'
import { InputError, type Issue } from '../base/issue.js'
import { formatSheet, parseSheet } from '../base/sheet.js'
import {
  adjudicate,
  measureAgreement,
  type Agreement,
  type Decision,
  type QueueItem,
} from '../tag/evaluate/agreement.js'
import { formatEvaluation } from '../tag/evaluate/format-evaluation.js'
import { readAnswer, readCodingSheet, type SheetCodings } from '../tag/evaluate/sheet.js'
import { usageError, type Command } from './command.js'
import { issueLines } from './issue-lines.js'

/** `agree`: two coders' sheets. */
export const agreeCommand: Command = {
  name: 'agree',
  summary: "Measures how two coders' sheets agree, lists what they must settle and joins what is settled.",
  operands: 'A B',
  options: [
    { name: 'queue', value: 'FILE', help: 'write the disagreements for a decision on each, .csv or .xlsx' },
    { name: 'decisions', value: 'FILE', help: 'read the queue back, decided (1 or 0)' },
    {
      name: 'out',
      value: 'FILE',
      help: 'write the adjudicated gold (a JSON object a line: id, text, labels)',
    },
  ],
  async run(operands, options) {
    const [fileA, fileB, ...more] = operands
    if (fileA === undefined || fileB === undefined || more.length > 0)
      throw usageError(`found ${operands.length} files, expected two`)
    if (resolve(fileA) === resolve(fileB))
      throw usageError(`found '${fileA}' twice, expected two coders' files`)
    const [a, b] = [await openCoder(fileA), await openCoder(fileB)]
    const topics = sharedTopics(a, b, fileA, fileB)
    const agreement = measureAgreement(a.codings, b.codings, topics)
    requireBoth(agreement, [...a.issues, ...b.issues], fileB)
    const { queue: queueFile, decisions: decisionFile, out } = options
    const decided =
      typeof decisionFile === 'string'
        ? await readDecisions(decisionFile, agreement.queue)
        : { decisions: [], issues: [] }
    const { gold, open } = adjudicate(a.codings, b.codings, topics, decided.decisions)
    if (typeof queueFile === 'string')
      await writeWhole(
        queueFile,
        formatSheet(
          QUEUE,
          agreement.queue.map((item) => ({ ...item })),
          queueFile,
        ),
      )
    if (typeof out === 'string') {
      const lines = gold.map(({ id, topics: labels }) => {
        const text = a.texts.get(id) ?? b.texts.get(id)
        return `${JSON.stringify({ id, ...(text === undefined ? {} : { text }), labels })}\n`
      })
      await writeWhole(out, lines.join(''))
    }
    const issues = [
      ...a.issues,
      ...b.issues,
      ...onlyIn(agreement.onlyA, fileA, fileB),
      ...onlyIn(agreement.onlyB, fileB, fileA),
      ...decided.issues,
    ]
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

async function openCoder(path: string): Promise<SheetCodings> {
  return readCodingSheet(parseSheet(await readBytes(path), path), path)
}

/** Agreement over no document at all would read as zeros. */
function requireBoth({ evaluation }: Agreement, issues: readonly Issue[], file: string): void {
  if (evaluation.documents > 0) return
  const message = 'found no document that both have coded, expected at least one'
  throw new InputError([...issues.slice(0, 5), { code: 'nothing-shared', message, file }])
}

function onlyIn(ids: readonly string[], file: string, other: string): Issue[] {
  if (ids.length === 0) return []
  const message = `found ${ids.length} documents not coded in ${other}, such as '${ids[0]!}': they are not counted`
  return [{ code: 'document-missing', message, file }]
}

const QUEUE = ['id', 'topic', 'a', 'b', 'decision']

/** The first decision on each item of the queue; blanks are still open, anything else is an issue. */
async function readDecisions(
  file: string,
  queue: readonly QueueItem[],
): Promise<{ decisions: Decision[]; issues: Issue[] }> {
  const { rows, issues: odd } = parseSheet(await readBytes(file), file, {
    columns: ['id', 'topic', 'decision'],
  })
  const issues = [...odd]
  const open = new Set(queue.map(({ id, topic }) => JSON.stringify([id, topic])))
  const decisions = rows.flatMap(({ line, cells }): Decision[] => {
    const [id = '', topic = '', answer = ''] = ['id', 'topic', 'decision'].map((name) => cells[name]?.trim())
    if (answer === '') return []
    const yes = readAnswer(answer)
    const found = yes === undefined ? `'${answer}', expected 1 or 0` : undecidable(id, topic, open)
    if (found !== undefined) issues.push({ code: 'queue-decision', message: `found ${found}`, file, line })
    return found === undefined && yes !== undefined ? [{ id, topic, yes }] : []
  })
  return { decisions, issues }
}

/** Takes an item off the open ones; says what is wrong where it is not among them. */
function undecidable(id: string, topic: string, open: Set<string>): string | undefined {
  if (open.delete(JSON.stringify([id, topic]))) return undefined
  return `a decision on '${topic}' of '${id}', expected an open disagreement, each once: it is left out`
}
