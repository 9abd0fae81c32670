import type { LedgerChanges } from '../flow/compare.js'
import { textOption, usageError, type Command, type Options } from './command.js'
import { dedupeFile } from './dedupe.js'
import { flowProject } from './flow.js'
import { importFiles } from './import.js'
import { issueLines } from './issue-lines.js'
import { oneOperand } from './tag.js'

/** `import`: records from exports, with a receipt. */
export const importCommand: Command = {
  name: 'import',
  summary:
    'Reads exports of databases and reference managers, recognised by content, and accounts for every record in them.',
  operands: 'FILE…',
  options: [
    { name: 'out', value: 'FILE', help: 'the records, a JSON object a line (default: records.jsonl)' },
    {
      name: 'receipt',
      value: 'FILE',
      help: 'the receipt: format, encoding, records parsed and rejected of each file',
    },
  ],
  async run(operands, options) {
    if (operands.length === 0)
      throw usageError('found no file, expected one or more; see reviewbook import --help')
    const out = textOption(options, 'out', 'records.jsonl')
    const { receipts, issues, unread } = await importFiles(operands, { out, ...given(options, 'receipt') })
    const lines = receipts.map(
      ({ file, format, dialect, encoding, parsed, rejected }) =>
        `${file}: ${parsed} records, ${rejected.length} rejected (${format}, ${dialect}, ${encoding})`,
    )
    const parsed = receipts.reduce((sum, receipt) => sum + receipt.parsed, 0)
    const disagree = receipts.filter(({ declared }) => declared?.agrees === false)
    return {
      json: { out, files: receipts, issues },
      text: [
        ...lines,
        `${parsed} records in ${out}`,
        ...disagree.map(
          (receipt) =>
            `${receipt.file}: declares ${receipt.declared!.n} records, ${receipt.parsed + receipt.rejected.length} found`,
        ),
        ...unread.map((file) => `${file}: nothing could be read; the other files were`),
        ...issueLines(issues),
      ].join('\n'),
      exitCode: unread.length > 0 ? 2 : disagree.length > 0 ? 1 : 0,
    }
  },
}

/** `dedupe`: unique records, with a reason for every merge. */
export const dedupeCommand: Command = {
  name: 'dedupe',
  summary:
    'Merges the records of one work, each merge with its reason; what rules cannot decide goes to a queue for a person.',
  operands: 'FILE',
  options: [
    { name: 'out', value: 'FILE', help: 'the unique records (default: unique.jsonl)' },
    { name: 'merges', value: 'FILE', help: 'each group of duplicates with its reason' },
    {
      name: 'links',
      value: 'FILE',
      help: 'reports of one study that are no duplicates: preprints, errata, conference papers',
    },
    { name: 'queue', value: 'FILE', help: 'the pairs that a person must decide, as CSV' },
    { name: 'decisions', value: 'FILE', help: 'a queue filled in' },
  ],
  async run(operands, options) {
    const file = oneOperand(operands)
    const out = textOption(options, 'out', 'unique.jsonl')
    const asked = ['merges', 'links', 'queue', 'decisions'].map((name) => given(options, name))
    const { unique, merges, queue, links, issues } = await dedupeFile(
      file,
      Object.assign({ out }, ...asked) as { out: string },
    )
    const removed = merges.reduce((sum, { members }) => sum + members.length - 1, 0)
    return {
      json: { out, unique: unique.length, removed, merges, queue: queue.length, links: links.length, issues },
      text: [
        `${unique.length} unique records in ${out}; ${removed} duplicates merged into ${merges.length} of them`,
        `${queue.length} pairs to be decided by a person, ${links.length} links between reports of one study`,
        ...issueLines(issues),
      ].join('\n'),
      exitCode: 0,
    }
  },
}

/** `flow`: the ledger of a review project and its PRISMA 2020 diagram. */
export const flowCommand: Command = {
  name: 'flow',
  summary:
    'Derives the PRISMA 2020 flow of a review project from the state of each record; every box leads to its records.',
  operands: 'PROJECT',
  options: [
    {
      name: 'out',
      value: 'DIR',
      help: 'write the ledger, the diagram and the tables of records, conflicts and merges here',
    },
    { name: 'previous', value: 'FILE', help: 'an earlier ledger.json, to say what changed since' },
  ],
  async run(operands, options) {
    const project = oneOperand(operands)
    const outcome = await flowProject(project, {
      ...given(options, 'out'),
      ...given(options, 'previous'),
    })
    const { ledger, conflicts, issues } = outcome
    const broken = ledger.checks.filter(({ holds }) => !holds)
    const open = conflicts.filter(({ resolution }) => !resolution)
    return {
      json: {
        ledger,
        conflicts,
        agreement: outcome.agreement,
        query: outcome.query,
        changes: outcome.changes,
        issues,
      },
      text: [
        ...ledger.boxes.map(({ label, n }) => `${n.toString().padStart(6)}  ${label}`),
        `${ledger.checks.length - broken.length} of ${ledger.checks.length} sums hold, ${open.length} ${open.length === 1 ? 'conflict' : 'conflicts'} between reviewers open`,
        ...broken.map(({ statement }) => `does not hold: ${statement}`),
        ...changeLines(outcome.changes),
        ...issueLines(issues),
      ].join('\n'),
      exitCode: broken.length > 0 || issues.some(({ code }) => code === 'declared-count') ? 1 : 0,
    }
  },
}

function changeLines(changes: LedgerChanges | undefined): string[] {
  if (changes === undefined) return []
  const { added, dropped, moved, boxes } = changes
  return [
    `since the earlier ledger: ${added.length} records added, ${dropped.length} dropped, ${moved.length} moved`,
    ...boxes.map(({ label, before, after }) => `${before.toString().padStart(6)} → ${after}  ${label}`),
  ]
}

/** An option as a property, where it was given. */
function given(options: Options, name: string): Record<string, string> {
  const value = options[name]
  return typeof value === 'string' ? { [name]: value } : {}
}
