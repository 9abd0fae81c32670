import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../src/base/random.js'
import { crossValidate } from '../../../src/tag/evaluate/cross-validate.js'
import type { LabelledDocument } from '../../../src/tag/document.js'
import { learnTagger } from '../../../src/tag/learn/learn.js'
import type { TopicModel } from '../../../src/tag/learn/model.js'
import { makeModelTagger } from '../../../src/tag/learn/predict.js'
import { codebook, readReview } from '../review.js'

const cues: Record<string, string> = {
  fruit: 'apples and pears',
  metal: 'iron or copper',
  weather: 'rain with snow',
}
const filler = 'people speak about many things every day while others listen to music at home'.split(' ')

/** Documents whose topics show in one sentence each, among sentences that show nothing. */
function documents(n: number, withSentences: boolean): LabelledDocument[] {
  const random = seededRandom(9)
  const chatter = () =>
    Array.from({ length: 6 }, () => filler[Math.floor(random() * filler.length)]).join(' ') + '.'
  return Array.from({ length: n }, (_, index) => {
    const labels = Object.keys(cues).filter(() => random() < 0.4)
    const sentences = [
      { text: chatter(), labels: [] as string[] },
      ...labels.map((label) => ({ text: `${chatter().slice(0, -1)} ${cues[label]}.`, labels: [label] })),
    ]
    const text = sentences.map((sentence) => sentence.text).join(' ')
    return { id: `d${index}`, labels, ...(withSentences ? { sentences } : { text }) }
  })
}

describe('learnTagger', () => {
  it('learns what the words say, and shows them', () => {
    const tagger = makeModelTagger(learnTagger(documents(60, false)))
    const { tags } = tagger({ id: 'new', title: 'Copper', text: 'They speak about music and iron.' })
    expect(tags.map((tag) => tag.topic)).toEqual(['metal'])
    const words = tags[0]!.evidence.map((item) => item.text)
    expect(words).toContain('Copper')
    expect(words).toContain('iron')
  })

  it('gives evidence whose offsets count in the field named', () => {
    const tagger = makeModelTagger(learnTagger(documents(60, true)))
    const document = { id: 'new', text: 'Nobody speaks. Then came rain with snow. Home again.' }
    const { tags } = tagger(document)
    expect(tags.map((tag) => tag.topic)).toEqual(['weather'])
    for (const { field, start, end, text } of tags[0]!.evidence) {
      expect(field).toBe('text')
      expect(document.text.slice(start, end)).toBe(text)
    }
    expect(tags[0]!.evidence.map((item) => item.text)).toContain('Then came rain with snow.')
  })

  it('gives the same model from the same seed, and after a round through JSON the same tags', () => {
    const model = learnTagger(documents(40, true), { seed: 4 })
    expect(learnTagger(documents(40, true), { seed: 4 })).toEqual(model)
    const read = JSON.parse(JSON.stringify(model)) as TopicModel
    const [first] = documents(41, false).slice(40)
    expect(makeModelTagger(read)(first!)).toEqual(makeModelTagger(model)(first!))
  })

  it('tags nothing in an empty text and says so', () => {
    const tagged = makeModelTagger(learnTagger(documents(20, false)))({ id: 'e', text: '  ' })
    expect(tagged).toMatchObject({ tags: [], note: 'no text' })
  })

  it('refuses training data that is too small', () => {
    expect(() => learnTagger(documents(3, false))).toThrow('found 3 documents with text')
    expect(() => learnTagger(documents(9, false).map((each) => ({ ...each, labels: [] })))).toThrow(
      '0 topics',
    )
  })

  it('learns from labelled sentences that only some documents have, and passes over those of a single one', () => {
    const [plain, cut] = [documents(20, false), documents(20, true)]
    const mixed = plain.map((each, index) => (index % 2 === 0 ? cut[index]! : each))
    expect(learnTagger(mixed).trainedOn.sentences).toBeGreaterThan(10)
    const { trainedOn, sentence } = learnTagger([cut[0]!, ...plain.slice(1)])
    expect([trainedOn.documents, trainedOn.sentences, sentence]).toEqual([20, 0, null])
  })

  it('learns a topic that nobody has as never given', () => {
    const tagger = makeModelTagger(learnTagger(documents(20, false), { topics: ['fruit', 'ghost'] }))
    expect(tagger({ id: 'a', text: 'apples and pears' }).scores['ghost']).toBeLessThan(0.5)
  })
})

describe('crossValidate', () => {
  it('finds topics in documents that it did not learn from, far above the baselines', () => {
    const { evaluation, predictions } = crossValidate(documents(80, true), { folds: 4 })
    expect(predictions.map(({ id }) => id)).toEqual(documents(80, true).map(({ id }) => id))
    expect(evaluation.micro.f1.value).toBeGreaterThan(0.95)
    expect(evaluation.baselines.map(({ name }) => name)).toEqual([
      'tag everything',
      'tag each topic at its prior',
      "match the topic's name",
    ])
  })

  it('finds nothing where labels have nothing to do with the text', () => {
    const random = seededRandom(2)
    const noise = documents(80, false).map((each) => ({
      ...each,
      labels: random() < 0.5 ? ['odd'] : ['even'],
    }))
    expect(Math.abs(crossValidate(noise, { folds: 4 }).evaluation.kappa.value!)).toBeLessThan(0.25)
  })

  it('reaches Table 5 of the review, in eight folds, far beyond what its baselines do', () => {
    const articles = readReview()
    expect(articles.flatMap(({ labels }) => labels)).toHaveLength(162)
    const topics = codebook.topics.map(({ key }) => key)
    const { evaluation } = crossValidate(articles, { codebook, topics, folds: 8 })
    expect(evaluation.micro.f1.value).toBeGreaterThan(0.75)
    expect(evaluation.kappa.value).toBeGreaterThan(0.5)
    expect(evaluation.baselines[0]!.f1).toBeCloseTo(0.672, 3)
  })
})
