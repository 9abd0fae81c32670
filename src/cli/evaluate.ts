import { readText } from '../base/files.js'
import { InputError, type Issue } from '../base/issue.js'
import { compareText } from '../base/text.js'
import { correctPrevalences, type TopicPrevalence } from '../tag/evaluate/prevalence.js'
import { codingsOf, goldOf } from '../tag/evaluate/cross-validate.js'
import { worstDisagreements, type Disagreement } from '../tag/evaluate/disagreements.js'
import type { Codebook } from '../tag/rules/codebook.js'
import { evaluate, type Coding } from '../tag/evaluate/evaluate.js'
import { topicKey } from '../tag/rules/topic-key.js'
import { formatEvaluation } from '../tag/evaluate/format-evaluation.js'
import { readLabelled, readTags } from '../tag/labelled.js'
import { textOption, usageError, type Command, type Options } from './command.js'
import { issueLines } from './issue-lines.js'
import { wholeOption } from './learn.js'
import { openCodebook, requireSome } from './tag.js'
import type { TaggedDocument } from '../tag/tag.js'

/** `evaluate`: tags against gold. */
export const evaluateCommand: Command = {
  name: 'evaluate',
  summary:
    'Compares tags with the gold: precision, recall, F1, kappa and alpha with intervals, and the worst errors.',
  options: [
    { name: 'gold', value: 'FILE', help: 'labelled texts (labelled.jsonl)' },
    { name: 'predicted', value: 'FILE', help: 'tags (made by reviewbook tag)' },
    {
      name: 'corpus',
      value: 'FILE',
      help: 'tags of more texts: how common each topic is there, corrected for error',
    },
    {
      name: 'codebook',
      value: 'FILE',
      help: 'take printed names of its topics for their keys, and name labels it lacks',
    },
    { name: 'worst', value: 'N', help: 'how many disagreements to show (default: 10)' },
  ],
  async run(operands, options) {
    if (operands.length > 0) throw usageError(`found '${operands[0]}', expected options only`)
    const { gold, tagged, corpus, issues } = await readInputs(options)
    const predicted = codingsOf(tagged)
    requireShared(gold, predicted, options)
    const topics = [...new Set([...gold, ...predicted].flatMap((coding) => coding.topics))].sort(compareText)
    const evaluation = evaluate(gold, predicted, topics)
    const disagreements = worstDisagreements(gold, tagged, topics)
    const prevalence = corpus && correctPrevalences(corpus, { gold, tagged }, topics)
    return {
      json: { evaluation, disagreements, prevalence, issues },
      text: [
        formatEvaluation(evaluation),
        ...(prevalence ?? []).map(prevalenceLine),
        '',
        'worst disagreements:',
        ...disagreements.slice(0, wholeOption(options, 'worst', 10)).map(disagreementLine),
        ...issueLines(issues),
      ].join('\n'),
      exitCode: 0,
    }
  },
}

interface Inputs {
  gold: Coding[]
  tagged: TaggedDocument[]
  /** Null where none was asked for. */
  corpus: TaggedDocument[] | null
  issues: Issue[]
}

async function readInputs(options: Options): Promise<Inputs> {
  const [goldFile, tagsFile, corpusFile, book] = ['gold', 'predicted', 'corpus', 'codebook'].map((name) =>
    textOption(options, name, ''),
  )
  if (!goldFile || !tagsFile) throw usageError('found no file, expected --gold FILE and --predicted FILE')
  const labelled = readLabelled(await readText(goldFile), goldFile)
  requireSome(labelled.documents, labelled.issues, goldFile)
  const tagged = readTags(await readText(tagsFile), tagsFile)
  requireSome(tagged.documents, tagged.issues, tagsFile)
  const corpus = corpusFile ? readTags(await readText(corpusFile), corpusFile) : null
  const opened = book ? await openCodebook(book) : null
  const gold = goldOf(labelled.documents).map(({ id, topics: labels }) => ({
    id,
    topics: labels.map((label) => (opened && topicKey(label, opened.codebook)) ?? label),
  }))
  const issues = [
    ...(opened?.issues ?? []),
    ...(opened ? unknownLabels(gold, labelled.lines, opened.codebook, goldFile) : []),
    ...labelled.issues,
    ...tagged.issues,
    ...(corpus?.issues ?? []),
    ...missing(gold, tagged.documents, goldFile, tagsFile),
    ...missing(tagged.documents, gold, tagsFile, goldFile),
  ]
  return { gold, tagged: tagged.documents, corpus: corpus && corpus.documents, issues }
}

/** Scores over no document at all would read as zeros. */
function requireShared(gold: readonly Coding[], predicted: readonly Coding[], options: Options): void {
  const known = new Set(gold.map(({ id }) => id))
  if (predicted.some(({ id }) => known.has(id))) return
  const message = `found no id that ${textOption(options, 'gold', '')} has too, expected the same texts in both`
  throw new InputError([{ code: 'nothing-shared', message, file: textOption(options, 'predicted', '') }])
}

function disagreementLine({ id, topic, kind, score, evidence }: Disagreement): string {
  const words = evidence.map((item) => `'${item.text}'`).join(', ')
  return `${id}: ${topic} ${kind} (score ${score.toFixed(2)})${words && `: ${words}`}`
}

function unknownLabels(
  gold: readonly Coding[],
  lines: readonly number[],
  codebook: Codebook,
  file: string,
): Issue[] {
  const labels = [...new Set(gold.flatMap((coding) => coding.topics))].sort(compareText)
  return labels
    .filter((label) => !topicKey(label, codebook))
    .map((label) => ({
      code: 'label-unknown',
      message: `found label '${label}', expected a topic of the codebook: it counts as missed`,
      file,
      line: lines[gold.findIndex(({ topics }) => topics.includes(label))]!,
    }))
}

function missing(
  from: readonly { id: string }[],
  other: readonly { id: string }[],
  file: string,
  otherFile: string,
): Issue[] {
  const known = new Set(other.map(({ id }) => id))
  const lost = from.filter(({ id }) => !known.has(id))
  if (lost.length === 0) return []
  const message = `found ${lost.length} documents that ${otherFile} lacks, such as '${lost[0]!.id}': they are not counted`
  return [{ code: 'document-missing', message, file }]
}

function prevalenceLine({ topic, byTags: { raw, corrected, low, high, leftOut } }: TopicPrevalence): string {
  const share = (value: number | null) => (value === null ? '?' : `${(100 * value).toFixed(1)}%`)
  const after =
    corrected === null
      ? 'cannot be corrected'
      : `${share(corrected)} (${share(low)}, ${share(high)}) corrected`
  const lost = leftOut > 0 ? `; ${leftOut} resamples could not be corrected` : ''
  return `prevalence of ${topic}: ${share(raw)} as tagged, ${after}${lost}`
}
