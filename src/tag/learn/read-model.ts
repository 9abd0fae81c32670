import * as v from 'valibot'
import { InputError } from '../../base/issue.js'
import type { TopicModel } from './model.js'

const numbers = v.array(v.number())
const dense = v.array(v.object({ weights: numbers, bias: v.number() }))
const linear = v.object({ bias: numbers, terms: v.record(v.string(), numbers), features: v.array(numbers) })
const category = { key: v.string(), label: v.string() }
const pattern = v.object({
  source: v.string(),
  parts: v.array(v.array(v.array(v.object({ text: v.string(), prefix: v.boolean() })))),
  near: v.array(v.object({ gap: v.number(), ordered: v.boolean() })),
})
const patterns = v.array(pattern)
const rules = v.array(
  v.object({
    id: v.string(),
    patterns,
    weight: v.number(),
    scope: v.picklist(['overlap', 'sentence', 'text']),
    negatable: v.boolean(),
  }),
)
const topic = v.object({
  ...category,
  context: v.string(),
  definition: v.string(),
  priority: v.number(),
  include: rules,
  exclude: rules,
  examples: v.array(v.object({ text: v.string(), tagged: v.boolean() })),
})
const codebook = v.object({
  language: v.string(),
  threshold: v.number(),
  negation: v.object({ cues: patterns, except: patterns, breaks: patterns, scope: v.number() }),
  contexts: v.array(v.object(category)),
  topics: v.array(topic),
})
const modelSchema: v.GenericSchema<unknown, TopicModel> = v.object({
  format: v.literal('reviewbook-topic-model'),
  version: v.literal(1),
  seed: v.number(),
  topics: v.array(v.string()),
  trainedOn: v.object({
    documents: v.number(),
    sentences: v.number(),
    perTopic: v.record(v.string(), v.number()),
  }),
  thresholds: numbers,
  document: linear,
  sentence: v.nullable(linear),
  refine: v.nullable(dense),
  stack: v.object({ models: dense, correlated: v.boolean(), mates: v.array(v.array(v.number())) }),
  codebook: v.nullable(codebook),
})

/**
 * Reads a learned model. Throws an {@link InputError} where the text is cut, of another version, or its parts do not
 * fit one another: a model that is not whole would tag, and wrongly.
 *
 * @example
 * readModel(JSON.stringify(learnTagger([1, 2, 3, 4].map((n) => ({ id: `${n}`, text: 'badges', labels: ['jobs'] })))), 'model.json').topics // => ['jobs']
 */
export function readModel(text: string, file: string): TopicModel {
  const fail = (code: string, message: string) => new InputError([{ code, message, file }])
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw fail('model-not-json', 'found no JSON, expected a learned model, whole')
  }
  const parsed = v.safeParse(modelSchema, value)
  if (!parsed.success) {
    const [issue] = parsed.issues
    const where = v.getDotPath(issue) ?? ''
    const found = where === 'version' ? `version ${issue.received}` : `no learned model (at '${where}')`
    throw fail('model-shape', `found ${found}, expected what this version of reviewbook learn writes`)
  }
  const misfit = findMisfit(parsed.output)
  if (misfit === undefined) return parsed.output
  throw fail('model-misfit', `found '${misfit}' of another length than 'topics', expected a whole model`)
}

/** The first part whose size does not go with the topics. */
function findMisfit(model: TopicModel): string | undefined {
  const { topics, thresholds, document, sentence, refine, stack } = model
  const n = topics.length
  const fits: [string, boolean][] = [
    ['thresholds', thresholds.length === n],
    ['document', fitsLinear(document, n)],
    ['sentence', sentence === null || fitsLinear(sentence, n)],
    ['refine', (refine === null) === (sentence === null) && (refine === null || refine.length === n)],
    ['stack.models', stack.models.length === n || stack.models.length === 1],
    ['stack.mates', stack.mates.length === 0 || stack.mates.length === n],
  ]
  return fits.find(([, fit]) => !fit)?.[0]
}

function fitsLinear({ bias, terms, features }: TopicModel['document'], topics: number): boolean {
  return (
    bias.length === topics &&
    features.every((weights) => weights.length === topics) &&
    Object.values(terms).every((weights) => weights.length === topics + 1)
  )
}
