import { crossValidate, codingsOf, goldOf, learningCurve } from '../../src/tag/evaluate/cross-validate.js'
import { worstDisagreements } from '../../src/tag/evaluate/disagreements.js'
import { evaluate } from '../../src/tag/evaluate/evaluate.js'
import { formatEvaluation } from '../../src/tag/evaluate/format-evaluation.js'
import { learnTagger } from '../../src/tag/learn/learn.js'
import { makeModelTagger } from '../../src/tag/learn/predict.js'
import { correctPrevalences } from '../../src/tag/evaluate/prevalence.js'
import { makeRuleTagger } from '../../src/tag/rules/rules.js'
import { codebook, readReview } from '../tag/review.js'
import { readHallmarks, sharedFolder } from '../tag/shared.js'
import { tagSpeed } from './tag-speed.js'

const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1)
const heading = (text: string) => console.log(`\n== ${text}`)

function benchReview(): void {
  const documents = readReview()
  const topics = codebook.topics.map((topic) => topic.key)
  heading('32 articles on micro-credentials against Table 5: codebook alone')
  const gold = goldOf(documents)
  const byRules = documents.map(makeRuleTagger(codebook))
  console.log(formatEvaluation(evaluate(gold, codingsOf(byRules), topics)))
  heading('codebook and learning, leave one article out')
  const { evaluation, predictions } = crossValidate(documents, { codebook, topics, folds: documents.length })
  console.log(formatEvaluation(evaluation))
  console.log(
    '(The settings were chosen by this score; what they reach chosen without the article stands at trainOptions in src/tag/learn/learn.ts.)',
  )
  const withSummary = new Set(documents.filter(({ summary }) => summary).map(({ id }) => id))
  const part = predictions.filter(({ id }) => withSummary.has(id))
  heading(`the ${part.length} articles with a summary`)
  console.log(formatEvaluation(evaluate(gold, codingsOf(part), topics)))
  heading('prevalence corrected for error')
  for (const { topic, byTags, byScores } of correctPrevalences(
    predictions,
    { gold, tagged: predictions },
    topics,
  ))
    console.log(
      topic.padEnd(24),
      ...[byTags, byScores].map(
        ({ raw, corrected, low, high, leftOut }) =>
          `raw ${raw.toFixed(2)} corrected ${[corrected, low, high].map((value) => value?.toFixed(2) ?? '-').join(' ')} (${leftOut} of 1000 resamples left out)`,
      ),
    )
  heading('worst disagreements')
  for (const { id, topic, kind, score, evidence } of worstDisagreements(gold, predictions, topics).slice(
    0,
    10,
  ))
    console.log(
      id,
      topic,
      kind,
      score.toFixed(2),
      evidence
        .slice(0, 3)
        .map((item) => item.text)
        .join(' | '),
    )
  heading('learning curve (8 folds)')
  console.table(learningCurve(documents, { codebook, topics, folds: 8, shares: [0.25, 0.5, 1] }))
}

function benchHallmarks(): void {
  const folder = sharedFolder()
  if (folder === undefined) return
  const [train, dev] = [readHallmarks(folder, 'train'), readHallmarks(folder, 'dev')]
  heading('Hallmarks of Cancer: trained on train, scored on development')
  const from = performance.now()
  const model = learnTagger(train)
  console.log(
    `trained on ${train.length} abstracts in ${seconds(from)} s; model ${(JSON.stringify(model).length / 1e6).toFixed(1)} MB`,
  )
  const tagger = makeModelTagger(model)
  const start = performance.now()
  const tagged = dev.map(tagger)
  console.log(`tagged ${dev.length} abstracts in ${seconds(start)} s`)
  console.log(formatEvaluation(evaluate(goldOf(dev), codingsOf(tagged), model.topics)))
  const bare = dev.map(({ id, sentences = [] }) =>
    tagger({ id, text: sentences.map(({ text }) => text).join(' ') }),
  )
  const { micro } = evaluate(goldOf(dev), codingsOf(bare), model.topics)
  console.log(`with the sentences found by the program: micro F1 ${micro.f1.value?.toFixed(4)}`)
  if (!process.argv.includes('--cross-validate')) return
  heading('cross-validated on train, 5 folds')
  console.log(formatEvaluation(crossValidate(train, { folds: 5 }).evaluation))
}

heading('codebook tagging')
console.log(tagSpeed())
benchReview()
benchHallmarks()
