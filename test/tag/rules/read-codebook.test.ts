import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatIssue } from '../../../src/base/issue.js'
import { readCodebook } from '../../../src/tag/rules/read-codebook.js'
import { makeRuleTagger } from '../../../src/tag/rules/rules.js'

describe('readCodebook', () => {
  it('reports each wrong part with its line and keeps the rest', () => {
    const source = [
      'topics:',
      '  - key: a',
      '    label: A',
      '    include:',
      '      - good',
      "      - '(bad'",
      '  - key: b',
      '    label: B',
      '    colour: red',
      '  - key: a',
      '    label: A again',
      '  - key: c',
      '    label: C',
      '    include: [{ id: a+1, pattern: x }, { pattern: y, weight: 2 }]',
    ].join('\n')
    const { codebook, issues } = readCodebook(source, 'c.yaml')
    expect(codebook.topics.map((topic) => [topic.key, topic.include.map((rule) => rule.id)])).toEqual([
      ['a', ['a+1']],
      ['c', []],
    ])
    expect(issues.map(formatIssue)).toEqual([
      "c.yaml:6: pattern '(bad': found '(' without ')', expected '(one|two)'",
      'c.yaml:9: topics[1].colour: found a key that is not known, expected none',
      expect.stringMatching(/^c\.yaml:14: found no rule/),
      "c.yaml:10: found topic 'a' twice, expected each key once",
      expect.stringMatching(/^c\.yaml:14: found rule 'a\+1' twice/),
    ])
  })

  it('refuses a file that is no codebook', () => {
    expect(() => readCodebook('a: 1', 'c.yaml')).toThrow('c.yaml:1: topics: found nothing, expected a value')
    expect(() => readCodebook('', 'c.yaml')).toThrow('c.yaml:1: found nothing, expected a mapping')
    expect(() => readCodebook('topics: []', 'c.yaml')).toThrow('found no usable topic')
    expect(() => readCodebook('a: [', 'c.yaml')).toThrow(/^c\.yaml:1: /)
  })
})

describe('the codebook of the micro-credential review', () => {
  const file = new URL('../../../data/micro-credentials/codebook.yaml', import.meta.url)
  const { codebook, issues } = readCodebook(readFileSync(file, 'utf8'), 'codebook.yaml')
  const tagger = makeRuleTagger(codebook)

  it('has the ten sub-topics of Table 5, and nothing wrong', () => {
    expect(issues).toEqual([])
    expect(codebook.topics.map((topic) => topic.key)).toEqual([
      'reskilling-upskilling',
      'employers-needs',
      'employability',
      'lifelong-learning',
      'career-guidance',
      'well-being',
      'assessment-recognition',
      'stackability',
      'curriculum-integration',
      'learning-design',
    ])
  })

  it.each(codebook.topics.flatMap((topic) => topic.examples.map((example) => ({ topic, example }))))(
    'keeps its worked example for $topic.key: $example.text',
    ({ topic, example }) => {
      const { tags } = tagger({ id: '1', text: example.text })
      expect(tags.some((tag) => tag.topic === topic.key)).toBe(example.tagged)
    },
  )
})
