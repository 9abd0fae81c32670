import { formatJson } from '../base/json.js'
import { readText, writeWhole } from '../base/files.js'
import type { Issue } from '../base/issue.js'
import type { Codebook } from '../tag/rules/codebook.js'
import { crossValidate } from '../tag/evaluate/cross-validate.js'
import type { LabelledDocument } from '../tag/document.js'
import { sectionsOf } from '../tag/document.js'
import { readLabelled } from '../tag/labelled.js'
import { learnTagger, topicsOf } from '../tag/learn/learn.js'
import { topicKey } from '../tag/rules/topic-key.js'
import { formatEvaluation } from '../tag/evaluate/format-evaluation.js'
import { textOption, usageError, type Command, type Options } from './command.js'
import { issueLines } from './issue-lines.js'
import { oneOperand, openCodebook, requireSome } from './tag.js'

/** `learn`: a model from labelled texts. */
export const learnCommand: Command = {
  name: 'learn',
  summary: 'Learns to tag from labelled texts and says, by cross-validation, how well.',
  operands: 'FILE',
  options: [
    { name: 'codebook', value: 'FILE', help: 'add the hits of this codebook to what is learned from' },
    { name: 'out', value: 'FILE', help: 'where the model goes (default: model.json)' },
    { name: 'folds', value: 'N', help: 'cross-validate in N folds (default: 0, not at all)' },
    { name: 'seed', value: 'N', help: 'the seed of all that is random (default: 1)' },
  ],
  async run(operands, options) {
    const file = oneOperand(operands)
    const book = options['codebook']
    const { codebook, issues: bookIssues } =
      typeof book === 'string' ? await openCodebook(book) : { codebook: undefined, issues: [] }
    const { documents, lines, issues } = readLabelled(await readText(file), file)
    requireSome(documents, issues, file)
    const all = [...bookIssues, ...issues, ...labelIssues(documents, lines, codebook, file)]
    const learning = { seed: wholeOption(options, 'seed', 1), ...(codebook ? { codebook } : {}) }
    const folds = wholeOption(options, 'folds', 0)
    const model = learnTagger(documents, learning)
    const validated = folds > 1 ? crossValidate(documents, { ...learning, folds }).evaluation : null
    const out = textOption(options, 'out', 'model.json')
    await writeWhole(out, formatModel(model))
    const { trainedOn, topics, thresholds, seed } = model
    return {
      json: {
        out,
        seed,
        trainedOn,
        thresholds: Object.fromEntries(topics.map((key, at) => [key, thresholds[at]])),
        crossValidation: validated,
        issues: all,
      },
      text: [
        `${topics.length} topics learned from ${trainedOn.documents} texts, in ${out}`,
        ...(validated ? [formatEvaluation(validated)] : []),
        ...issueLines(all),
      ].join('\n'),
      exitCode: 0,
    }
  },
}

/** A line for each term, so that the model can be read and compared. */
function formatModel(model: unknown): string {
  return formatJson(model).replace(
    /\[\s+((?:-?[\d.e-]+,?\s+)+)\]/g,
    (_, numbers: string) => `[${numbers.trim().replace(/\s+/g, ' ')}]`,
  )
}

/** Documents without text, and labels of which little can be learned; all are said and none stops the rest. */
function labelIssues(
  documents: readonly LabelledDocument[],
  lines: readonly number[],
  codebook: Codebook | undefined,
  file: string,
): Issue[] {
  const empty = documents.flatMap((document, index): Issue[] => {
    const message = `'${document.id}': found no text, so nothing is learned from it`
    return sectionsOf(document).length === 0
      ? [{ code: 'text-empty', message, file, line: lines[index]! }]
      : []
  })
  const used = documents.filter((document) => sectionsOf(document).length > 0)
  const perLabel = topicsOf(documents).flatMap((label) => {
    const line = lines[documents.findIndex(({ labels }) => labels.includes(label))]!
    const report = (code: string, message: string): Issue => ({ code, message, file, line })
    const n = used.filter(({ labels }) => labels.includes(label)).length
    return [
      ...(codebook && !topicKey(label, codebook)
        ? [report('label-unknown', `found label '${label}', ${learnedFromText}`)]
        : []),
      ...(n < fewest ? [report('label-rare', `found label '${label}' on ${n} texts, ${tooFew}`)] : []),
      ...(n === used.length
        ? [report('label-constant', `found label '${label}' on every text, ${always}`)]
        : []),
    ]
  })
  return [...perLabel, ...empty]
}

const fewest = 3
const learnedFromText = 'expected a topic of the codebook: it is learned from the text alone'
const tooFew = `expected at least ${fewest}: what is learned of it is no guide`
const always = 'expected some without it: it is given to nearly all'

/** A whole number from 0 on. */
export function wholeOption(options: Options, name: string, otherwise: number): number {
  const text = textOption(options, name, String(otherwise))
  if (!/^\d{1,9}$/.test(text)) throw usageError(`--${name}: found '${text}', expected a whole number`)
  return Number(text)
}
