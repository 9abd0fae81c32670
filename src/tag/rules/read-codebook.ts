import * as v from 'valibot'
import { InputError, type Issue } from '../../base/issue.js'
import { checkShape, pathOf, shapeFault } from '../../base/shape.js'
import { parseYaml } from '../../base/yaml.js'
import type { Codebook, CodebookTopic, Negation, Rule } from './codebook.js'
import { parsePattern, type Pattern } from './pattern.js'

type Path = (string | number)[]
type Report = (code: string, message: string, path: Path) => void

const above = 'a number above 0, at most 1'
const words = 'a whole number from 0 to 50'
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('text'))
const ruleSchema = v.union([
  text,
  v.strictObject({
    pattern: v.union([text, v.pipe(v.array(text), v.nonEmpty())]),
    id: v.optional(text),
    weight: v.optional(v.pipe(v.number(), v.gtValue(0, above), v.maxValue(1, above))),
    scope: v.optional(v.picklist(['overlap', 'sentence', 'text'])),
    negatable: v.optional(v.boolean()),
  }),
])
const topicSchema = v.strictObject({
  key: text,
  label: text,
  context: v.optional(v.string(), ''),
  definition: v.optional(v.string(), ''),
  priority: v.optional(v.number(), 0),
  include: v.optional(v.array(v.unknown()), []),
  exclude: v.optional(v.array(v.unknown()), []),
  examples: v.optional(v.array(v.strictObject({ text, tagged: v.boolean() })), []),
})
const negationSchema = v.strictObject({
  cues: v.optional(v.array(text), []),
  except: v.optional(v.array(text), []),
  breaks: v.optional(v.array(text), []),
  scope: v.optional(v.pipe(v.number(), v.integer(words), v.minValue(0, words), v.maxValue(50, words)), 4),
})
const codebookSchema = v.looseObject({
  language: v.optional(text, 'en'),
  threshold: v.optional(v.pipe(v.number(), v.gtValue(0, above), v.maxValue(1, above)), 0.5),
  negation: v.optional(negationSchema, {}),
  contexts: v.optional(v.array(v.strictObject({ key: text, label: text })), []),
  topics: v.array(v.unknown()),
})

/**
 * Reads a codebook from YAML. A topic or rule that is wrong (an id given twice, a pattern that is none, an unknown
 * field) becomes an issue with its line and is left out; the rest is ready for use.
 * Throws {@link InputError} where the file as a whole is no codebook.
 *
 * @example
 * const { codebook } = readCodebook('version: 1\ncontexts:\n  - { key: work, label: Work }\ntopics:\n  - key: jobs\n    label: Jobs\n    context: work\n    definition: Work and jobs.\n    include:\n      - { pattern: "job*", weight: 0.9 }\n', 'codebook.yaml')
 * codebook.topics.map(({ key }) => key) // => ['jobs']
 */
export function readCodebook(source: string, file: string): { codebook: Codebook; issues: Issue[] } {
  const document = parseYaml(source, file)
  const issues: Issue[] = []
  const report: Report = (code, message, path) =>
    issues.push({ code, message, path: path.join('.'), file, line: document.lineAt(path) })
  const shaped = checkShape(document, codebookSchema, file)
  if (!shaped.ok) throw new InputError(shaped.issues)
  const { language, threshold, negation, contexts, topics } = shaped.value
  const read = topics.map((value, index) => readTopic(value, ['topics', index], report))
  const kept = withoutRepeats(read, report)
  const known = new Set(contexts.map((context) => context.key))
  for (const [index, topic] of read.entries())
    if (topic && topic.context !== '' && known.size > 0 && !known.has(topic.context))
      report(
        'context-unknown',
        `found context '${topic.context}', expected one of ${[...known].join(', ')}`,
        ['topics', index, 'context'],
      )
  if (kept.length === 0)
    throw new InputError([
      ...issues,
      { code: 'codebook-empty', message: 'found no usable topic, expected at least one', file, line: 1 },
    ])
  return {
    codebook: { language, threshold, negation: readNegation(negation, report), contexts, topics: kept },
    issues,
  }
}

function readTopic(value: unknown, path: Path, report: Report): CodebookTopic | undefined {
  const parsed = v.safeParse(topicSchema, value)
  if (!parsed.success) {
    const [issue] = parsed.issues
    const below = [...path, ...pathOf(issue)]
    report('topic-shape', shapeFault(issue, below), below)
    return undefined
  }
  const { include, exclude, ...rest } = parsed.output
  const rules = (list: unknown[], name: string, sign: string) =>
    list.flatMap((rule, index) => {
      const made = readRule(rule, `${rest.key}${sign}${index + 1}`, [...path, name, index], report)
      return made ? [made] : []
    })
  return { ...rest, include: rules(include, 'include', '+'), exclude: rules(exclude, 'exclude', '-') }
}

function readRule(value: unknown, id: string, path: Path, report: Report): Rule | undefined {
  const parsed = v.safeParse(ruleSchema, value)
  if (!parsed.success) {
    report('rule-shape', `found no rule, expected a pattern or {pattern, id, weight, scope, negatable}`, path)
    return undefined
  }
  const {
    pattern: written,
    ...rest
  }: Exclude<v.InferOutput<typeof ruleSchema>, string> = typeof parsed.output === 'string'
    ? { pattern: parsed.output }
    : parsed.output
  const sources = typeof written === 'string' ? [written] : written
  const patterns = sources.flatMap((source) => readPattern(source, path, report) ?? [])
  if (patterns.length === 0) return undefined
  const { weight = 1, scope = 'overlap', negatable = true } = rest
  return { id: rest.id ?? id, patterns, weight, scope, negatable }
}

function readPattern(source: string, path: Path, report: Report): Pattern | undefined {
  const pattern = parsePattern(source)
  if (typeof pattern !== 'string') return pattern
  report('pattern-invalid', `pattern '${source}': ${pattern}`, path)
  return undefined
}

function readNegation(negation: v.InferOutput<typeof negationSchema>, report: Report): Negation {
  const patterns = (name: 'cues' | 'except' | 'breaks') =>
    negation[name].flatMap((source, index) => readPattern(source, ['negation', name, index], report) ?? [])
  return {
    cues: patterns('cues'),
    except: patterns('except'),
    breaks: patterns('breaks'),
    scope: negation.scope,
  }
}

/** The first topic of each key, and in it the first rule of each id. */
function withoutRepeats(topics: readonly (CodebookTopic | undefined)[], report: Report): CodebookTopic[] {
  const keys = new Set<string>()
  const ids = new Set<string>()
  return topics.flatMap((topic, index) => {
    if (!topic) return []
    if (keys.has(topic.key)) {
      report('topic-twice', `found topic '${topic.key}' twice, expected each key once`, [
        'topics',
        index,
        'key',
      ])
      return []
    }
    keys.add(topic.key)
    const once = (rules: readonly Rule[], name: string) =>
      rules.filter((rule) => {
        if (ids.has(rule.id))
          report('rule-twice', `found rule '${rule.id}' twice, expected each id once`, [
            'topics',
            index,
            name,
          ])
        return !ids.has(rule.id) && ids.add(rule.id)
      })
    return [{ ...topic, include: once(topic.include, 'include'), exclude: once(topic.exclude, 'exclude') }]
  })
}
