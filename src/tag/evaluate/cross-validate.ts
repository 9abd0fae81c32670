import type { BootstrapOptions } from './bootstrap.js'
import { type Baseline, type Coding, type Evaluation, evaluate } from './evaluate.js'
import { keywordBaseline } from './keyword-baseline.js'
import type { LabelledDocument } from '../document.js'
import { makeFolds } from '../learn/folds.js'
import { learnTagger, topicsOf, type LearnOptions } from '../learn/learn.js'
import { makeModelTagger } from '../learn/predict.js'
import type { TaggedDocument } from '../tag.js'

/** How to cross-validate. */
export interface CrossValidationOptions extends LearnOptions {
  /** As many folds as documents leave one out each time. */
  folds: number
  bootstrap?: BootstrapOptions
}

/** What cross-validation found: an evaluation and, for each document, what a model that never saw it gave. */
export interface CrossValidation {
  evaluation: Evaluation
  predictions: readonly TaggedDocument[]
}

/**
 * Learns anew in each fold and tags the documents left out: vocabulary, weights, calibration and thresholds are made
 * from the fold's training documents alone. Beside the usual baselines it gives that of matching the topics' names.
 *
 * @example
 * const documents = [1, 2, 3, 4, 5, 6].map((n) => ({ id: `${n}`, text: n % 2 ? 'badges help people find jobs' : 'students like the course', labels: n % 2 ? ['jobs'] : [] }))
 * crossValidate(documents, { folds: 3 }).predictions.length // => 6
 */
export function crossValidate(
  documents: readonly LabelledDocument[],
  options: CrossValidationOptions,
): CrossValidation {
  const topics = options.topics ?? topicsOf(documents)
  const seed = options.seed ?? 1
  const predictions = new Array<TaggedDocument>(documents.length)
  for (const fold of makeFolds(documents.length, options.folds, seed + 100)) {
    const model = learnTagger(
      fold.train.map((index) => documents[index]!),
      { ...options, topics },
    )
    const tagger = makeModelTagger(model)
    for (const index of fold.test) predictions[index] = tagger(documents[index]!)
  }
  const evaluation = evaluate(goldOf(documents), codingsOf(predictions), topics, options.bootstrap)
  const keywords: Baseline = keywordBaseline(documents, topics, options.codebook)
  return { evaluation: { ...evaluation, baselines: [...evaluation.baselines, keywords] }, predictions }
}

/**
 * The labels of documents as a coding.
 *
 * @example
 * goldOf([{ id: '1', title: 'Badges', labels: ['jobs'] }]) // => [{ id: '1', topics: ['jobs'] }]
 */
export function goldOf(documents: readonly LabelledDocument[]): Coding[] {
  return documents.map(({ id, labels }) => ({ id, topics: labels }))
}

/**
 * The tags of documents as a coding.
 *
 * @example
 * codingsOf([{ id: '1', tags: [{ topic: 'jobs', score: 0.9, evidence: [] }], scores: { jobs: 0.9 } }]) // => [{ id: '1', topics: ['jobs'] }]
 */
export function codingsOf(tagged: readonly TaggedDocument[]): Coding[] {
  return tagged.map(({ id, tags }) => ({ id, topics: tags.map((tag) => tag.topic) }))
}

/** One point of a learning curve. */
export interface LearningPoint {
  /** Documents trained on, the mean over the folds. */
  documents: number
  microF1: number
  kappa: number | null
}

/** How the score grows with the training data: each fold learns from a part of its training documents. */
export function learningCurve(
  documents: readonly LabelledDocument[],
  options: CrossValidationOptions & { shares: readonly number[] },
): LearningPoint[] {
  const topics = options.topics ?? topicsOf(documents)
  const folds = makeFolds(documents.length, options.folds, (options.seed ?? 1) + 100)
  return options.shares.map((share) => {
    let trained = 0
    const predictions = folds.flatMap((fold) => {
      // Folds list documents in their order in the file: a part is drawn by folding again.
      const part = makeFolds(fold.train.length, fold.train.length, options.seed ?? 1)
        .slice(0, Math.max(4, Math.round(share * fold.train.length)))
        .map(({ test }) => documents[fold.train[test[0]!]!]!)
      trained += part.length
      const tagger = makeModelTagger(learnTagger(part, { ...options, topics }))
      return fold.test.map((index) => tagger(documents[index]!))
    })
    const { micro, kappa } = evaluate(goldOf(documents), codingsOf(predictions), topics, {
      samples: 0,
      seed: 1,
    })
    return { documents: trained / folds.length, microF1: micro.f1.value ?? 0, kappa: kappa.value }
  })
}
