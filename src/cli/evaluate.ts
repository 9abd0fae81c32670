import { readText } from '../base/files.js'
import type { Issue } from '../base/issue.js'
import { compareText } from '../base/text.js'
import { correctPrevalences, type TopicPrevalence } from '../tag/prevalence.js'
import { codingsOf, goldOf } from '../tag/cross-validate.js'
import { worstDisagreements } from '../tag/disagreements.js'
import { evaluate } from '../tag/evaluate.js'
import { formatEvaluation } from '../tag/format-evaluation.js'
import { readLabelled, readTags } from '../tag/labelled.js'
import { textOption, usageError, type Command } from './command.js'
import { issueLines } from './issue-lines.js'
import { requireSome } from './tag.js'

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
    { name: 'worst', value: 'N', help: 'how many disagreements to show (default: 10)' },
  ],
  async run(operands, options) {
    if (operands.length > 0) throw usageError(`found '${operands[0]}', expected options only`)
    const files = ['gold', 'predicted'].map((name) => textOption(options, name, ''))
    if (files.includes('')) throw usageError('found no file, expected --gold FILE and --predicted FILE')
    const [goldFile = '', tagsFile = ''] = files
    const labelled = readLabelled(await readText(goldFile), goldFile)
    requireSome(labelled.documents, labelled.issues, goldFile)
    const tagged = readTags(await readText(tagsFile), tagsFile)
    requireSome(tagged.documents, tagged.issues, tagsFile)
    const [gold, predicted] = [goldOf(labelled.documents), codingsOf(tagged.documents)]
    const topics = [...new Set([...gold, ...predicted].flatMap((coding) => coding.topics))].sort(compareText)
    const evaluation = evaluate(gold, predicted, topics)
    const disagreements = worstDisagreements(gold, tagged.documents, topics)
    const corpusFile = textOption(options, 'corpus', '')
    const corpus = corpusFile
      ? readTags(await readText(corpusFile), corpusFile)
      : { documents: [], issues: [] }
    const prevalence = corpusFile
      ? correctPrevalences(corpus.documents, { gold, tagged: tagged.documents }, topics)
      : null
    const issues = [
      ...labelled.issues,
      ...tagged.issues,
      ...corpus.issues,
      ...missing(gold, predicted, goldFile, tagsFile),
      ...missing(predicted, gold, tagsFile, goldFile),
    ]
    const shown = disagreements.slice(0, Number(textOption(options, 'worst', '10')) || 0)
    const lines = shown.map(
      ({ id, topic, kind, score, evidence }) =>
        `${id}: ${topic} ${kind} (score ${score.toFixed(2)})${evidence.length ? `: ${evidence.map((item) => `'${item.text}'`).join(', ')}` : ''}`,
    )
    return {
      json: { evaluation, disagreements, prevalence, issues },
      text: [
        formatEvaluation(evaluation),
        ...(prevalence ?? []).map(prevalenceLine),
        '',
        'worst disagreements:',
        ...lines,
        ...issueLines(issues),
      ].join('\n'),
      exitCode: 0,
    }
  },
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

function prevalenceLine({ topic, byTags: { raw, corrected, low, high } }: TopicPrevalence): string {
  const share = (value: number | null) => (value === null ? '?' : `${(100 * value).toFixed(1)}%`)
  const after =
    corrected === null
      ? 'cannot be corrected'
      : `${share(corrected)} (${share(low)}, ${share(high)}) corrected`
  return `prevalence of ${topic}: ${share(raw)} as tagged, ${after}`
}
