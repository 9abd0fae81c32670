import { stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { annotatedTables } from '../audit/annotated-table.js'
import { auditClaims } from '../audit/audit-claims.js'
import { auditTable, auditText } from '../audit/audit-text.js'
import { faults, type Audit } from '../audit/audit.js'
import type { Evidence } from '../audit/evidence.js'
import { formatAudit } from '../audit/format-audit.js'
import { parseClaims } from '../audit/read-claims.js'
import { readText, writeAll, writeWhole } from '../base/files.js'
import { formatIssue, InputError } from '../base/issue.js'
import { formatJson } from '../base/json.js'
import type { Distribution } from '../count/distribution.js'
import { annotatedTableFigure } from '../figure/annotated-table.js'
import { filesOfFigures } from '../study/output-files.js'
import { studyEvidence } from '../study/results.js'
import { openStudy } from '../study/study.js'
import { textOption, usageError, type Command, type Outcome } from './command.js'

/** The largest file that is read: far more than any table or paper. */
const mostBytes = 20_000_000

/** `audit`: a file of claims, a table or a text. */
export const auditCommand: Command = {
  name: 'audit',
  summary:
    'Checks printed numbers: claims in YAML, or a table or text in Markdown or CSV. Exit code 1 when one differs or is impossible.',
  operands: 'FILE',
  options: [
    {
      name: 'data',
      value: 'DIR',
      help: 'a project, exports or a folder with distributions.json, for claims that name a recomputation',
    },
    { name: 'out', value: 'FILE', help: 'write the report here instead, as JSON where the name ends so' },
    {
      name: 'figure',
      value: 'DIR',
      help: 'draw each checked table with its verdicts into this folder, as SVG, PNG and PDF',
    },
  ],
  async run(operands, options) {
    const [path, ...more] = operands
    if (path === undefined || more.length > 0)
      throw usageError(`audit: found ${operands.length} files, expected one`)
    const text = (name: string) => textOption(options, name, '')
    return auditFile(path, { data: text('data'), out: text('out'), figure: text('figure') })
  },
}

/**
 * Audits one file and gives what to print: the audit as JSON, its report as Markdown, and the exit code 1 where
 * something differs or is impossible. With `out` the report goes to that file, with `figure` the annotated tables to that
 * folder. Throws InputError for unusable input.
 */
export async function auditFile(
  path: string,
  { data = '', out = '', figure = '' }: { data?: string; out?: string; figure?: string } = {},
): Promise<Outcome> {
  const audit = await auditOf(path, data)
  const report = formatAudit(audit)
  const exitCode = faults(audit).length > 0 ? 1 : 0
  const drawn = figure === '' ? [] : await drawTables(audit, path, figure)
  if (out === '') return { json: audit, text: [report.trimEnd(), ...drawn].join('\n'), exitCode }
  await writeWhole(out, out.endsWith('.json') ? formatJson(audit) : report)
  const { agrees, differs, impossible } = audit.counts
  const rest = audit.counts['not-checkable']
  const text = `${out}: ${audit.findings.length} checks, ${agrees + audit.counts['agrees-after-rounding']} agree, ${differs} differ, ${impossible} impossible, ${rest} not checkable`
  return { json: audit, text: [text, ...drawn].join('\n'), exitCode }
}

/** Draws every table of an audit; gives what to say of it, with what a reader would find wrong with the pictures. */
async function drawTables(audit: Audit, path: string, folder: string): Promise<string[]> {
  const name = basename(path, extname(path))
  const figures = annotatedTables(audit).map((table, index) =>
    annotatedTableFigure(table, index === 0 ? `${name}-checked` : `${name}-checked-${index + 1}`),
  )
  if (figures.length === 0) return [`${folder}: no table to draw`]
  const { files, issues } = await filesOfFigures(figures)
  await writeAll(folder, files)
  return [...issues.map(formatIssue), `${folder}: ${files.length} files, ${figures.length} drawn tables`]
}

async function auditOf(path: string, data: string): Promise<Audit> {
  const text = await readAuditable(path)
  if (/\.ya?ml$/i.test(path))
    return auditClaims(parseClaims(text, path), data === '' ? undefined : await readData(data), path)
  if (/\.[ct]sv$/i.test(path)) return auditTable(text, path)
  return auditText(text, path)
}

async function readAuditable(path: string): Promise<string> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  const refuse = (message: string) => new InputError([{ code: 'audit-input', message, file: path }])
  if (size > mostBytes) throw refuse(`found ${size} bytes, expected at most ${mostBytes}`)
  const text = await readText(path)
  if (text.trim() === '') throw refuse('found an empty file, expected claims, a table or text')
  if (text.slice(0, 10_000).includes('\0') || (text.slice(0, 10_000).match(/\uFFFD/g)?.length ?? 0) > 20)
    throw refuse('found binary data, expected text in UTF-8')
  return text
}

/** A folder with `distributions.json` and no project file as it stands; anything else is opened and counted anew. */
async function readData(path: string): Promise<Evidence> {
  const has = (name: string) =>
    stat(join(path, name)).then(
      () => true,
      () => false,
    )
  if (!(await has('review.yaml')) && (await has('distributions.json')))
    return evidenceOf(await readDistributions(join(path, 'distributions.json')))
  const { project, results } = await openStudy(path)
  return studyEvidence(project, results)
}

/** Distributions alone: nobody knows what their records are called. */
function evidenceOf(distributions: readonly Distribution[]): Evidence {
  return { unit: distributions[0]?.rule.unit ?? 'record', records: [], distributions }
}

async function readDistributions(file: string): Promise<readonly Distribution[]> {
  const text = await readText(file)
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value) && value.every((each) => Array.isArray((each as Distribution | null)?.rows)))
      return value as Distribution[]
  } catch (error) {
    throw new InputError([
      { code: 'json-syntax', message: (error as Error).message.toLowerCase().split('\n')[0] ?? '', file },
    ])
  }
  throw new InputError([
    { code: 'distributions-shape', message: 'found no list of distributions with rows, expected one', file },
  ])
}
