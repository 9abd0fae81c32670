import { readText, writeWhole } from '../base/files.js'
import { InputError, type Issue } from '../base/issue.js'
import { formatSheet } from '../base/sheet.js'
import type { Codebook } from '../tag/rules/codebook.js'
import { sectionsOf, type TextDocument } from '../tag/document.js'
import { readTexts } from '../tag/labelled.js'
import { looksForeign } from '../tag/note.js'
import { makeModelTagger } from '../tag/learn/predict.js'
import { readCodebook } from '../tag/rules/read-codebook.js'
import { readModel } from '../tag/learn/read-model.js'
import { makeRuleTagger } from '../tag/rules/rules.js'
import { makeCodingSheet } from '../tag/evaluate/sheet.js'
import type { TaggedDocument } from '../tag/tag.js'
import { textOption, usageError, type Command, type Options } from './command.js'
import { issueLines } from './issue-lines.js'

/** `tag`: topics for texts, by a codebook or a learned model. */
export const tagCommand: Command = {
  name: 'tag',
  summary: 'Gives each text its topics with the words that say so, by a codebook or a learned model.',
  operands: 'FILE',
  options: [
    { name: 'codebook', value: 'FILE', help: 'tag by this codebook (YAML)' },
    { name: 'model', value: 'FILE', help: 'tag by this model (made by reviewbook learn)' },
    { name: 'out', value: 'FILE', help: 'where the tags go (default: tags.jsonl)' },
    { name: 'sheet', value: 'FILE', help: 'also write a coding sheet for people, .csv or .xlsx' },
    { name: 'blind', help: 'leave the suggestions out of the sheet' },
  ],
  async run(operands, options) {
    const file = oneOperand(operands)
    const tagger = await openTagger(options)
    const { documents, lines, issues } = readTexts(await readText(file), file)
    requireSome(documents, issues, file)
    const tagged = documents.map(tagger.tag)
    const all = [...tagger.issues, ...issues, ...textIssues(documents, lines, tagger.language, file)]
    const out = textOption(options, 'out', 'tags.jsonl')
    const sheet = options['sheet']
    if (typeof sheet === 'string') {
      const blind = options['blind'] === true
      const { columns, rows } = makeCodingSheet(documents, tagged, tagger.topics, { blind })
      await writeWhole(sheet, formatSheet(columns, rows, sheet))
    }
    await writeWhole(out, tagged.map((document) => `${JSON.stringify(document)}\n`).join(''))
    const tags = tagged.reduce((sum, document) => sum + document.tags.length, 0)
    return {
      json: {
        out,
        documents: tagged.length,
        tags,
        perTopic: countTopics(tagged, tagger.topics),
        issues: all,
      },
      text: [`${tags} tags for ${tagged.length} texts in ${out}`, ...issueLines(all)].join('\n'),
      exitCode: 0,
    }
  },
}

interface OpenTagger {
  tag: (document: TextDocument) => TaggedDocument
  topics: { key: string; label: string }[]
  language: string
  issues: Issue[]
}

async function openTagger(options: Options): Promise<OpenTagger> {
  const { codebook: book, model: learned } = options
  if ((book === undefined) === (learned === undefined))
    throw usageError(
      `found ${book === undefined ? 'neither' : 'both'}, expected --codebook FILE or --model FILE`,
    )
  if (typeof book === 'string') {
    const { codebook, issues } = await openCodebook(book)
    return {
      tag: makeRuleTagger(codebook),
      topics: [...codebook.topics],
      language: codebook.language,
      issues,
    }
  }
  const path = String(learned)
  const model = readModel(await readText(path), path)
  const label = (key: string) => model.codebook?.topics.find((topic) => topic.key === key)?.label ?? key
  const topics = model.topics.map((key) => ({ key, label: label(key) }))
  return { tag: makeModelTagger(model), topics, language: 'any', issues: [] }
}

/** Opens a codebook; its issues cost only the parts they name. */
export async function openCodebook(path: string): Promise<{ codebook: Codebook; issues: Issue[] }> {
  return readCodebook(await readText(path), path)
}

/** Empty and foreign texts: tagged all the same, and named. */
function textIssues(
  documents: readonly TextDocument[],
  lines: readonly number[],
  language: string,
  file: string,
): Issue[] {
  return documents.flatMap((document, index): Issue[] => {
    const place = { file, line: lines[index]! }
    const sections = sectionsOf(document)
    if (sections.length === 0)
      return [{ code: 'text-empty', message: `'${document.id}': found no text, so it has no tags`, ...place }]
    if (language !== 'en' || !looksForeign(sections.map(({ text }) => text).join('\n'))) return []
    return [
      {
        code: 'text-foreign',
        message: `'${document.id}': found hardly any English words, expected English`,
        ...place,
      },
    ]
  })
}

function countTopics(
  tagged: readonly TaggedDocument[],
  topics: readonly { key: string }[],
): Record<string, number> {
  const count = (key: string) => tagged.filter(({ tags }) => tags.some((tag) => tag.topic === key)).length
  return Object.fromEntries(topics.map(({ key }) => [key, count(key)]))
}

/** The single operand of a command. */
export function oneOperand(operands: readonly string[]): string {
  const [file, ...more] = operands
  if (file === undefined || more.length > 0) throw usageError(`found ${operands.length} files, expected one`)
  return file
}

/** Throws where nothing could be read of a file. */
export function requireSome(documents: readonly unknown[], issues: readonly Issue[], file: string): void {
  if (documents.length > 0) return
  throw new InputError([
    ...issues.slice(0, 5),
    { code: 'nothing-read', message: 'found no usable line, expected at least one', file },
  ])
}
