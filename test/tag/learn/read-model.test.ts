import { describe, expect, it } from 'vitest'
import { learnTagger } from '../../../src/tag/learn/learn.js'
import { makeModelTagger } from '../../../src/tag/learn/predict.js'
import { readModel } from '../../../src/tag/learn/read-model.js'
import { codebook, readReview } from '../review.js'

const model = learnTagger(readReview().slice(0, 12), { codebook })
const changed = (change: object) => JSON.stringify({ ...model, ...change })

describe('readModel', () => {
  it('reads what was learned, whole: the same tags come out', () => {
    const [article] = readReview()
    const read = readModel(JSON.stringify(model), 'm.json')
    expect(makeModelTagger(read)(article!)).toEqual(makeModelTagger(model)(article!))
  })

  it.each([
    ['a file cut in the middle', JSON.stringify(model).slice(0, 5000), 'found no JSON'],
    ['another version', changed({ version: 99 }), 'found version 99'],
    ['no last layer', changed({ stack: undefined }), "(at 'stack')"],
    ['no codebook where one is expected', changed({ codebook: { topics: 1 } }), "(at 'codebook."],
    ['too few thresholds', changed({ thresholds: [0.5] }), "found 'thresholds' of another length"],
    [
      'a term without weights',
      changed({ document: { ...model.document, terms: { 'w:badg': [1] } } }),
      "found 'document' of another length",
    ],
  ])('refuses %s', (_, text, message) => {
    expect(() => readModel(text, 'm.json')).toThrow(message)
  })
})
