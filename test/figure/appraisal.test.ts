import { describe, expect, it } from 'vitest'
import { appraisalFigures } from '../../src/figure/appraisal.js'
import { renderFigure } from '../../src/render/figure-files.js'
import { dataOf, invented } from './invented.js'

const answers = [
  { key: 'low', label: 'Low risk' },
  { key: 'some', label: 'Some concerns' },
  { key: 'high', label: 'High risk' },
  { key: 'critical', label: 'Critical risk' },
]
const question = (key: string, given: readonly (readonly number[])[]) =>
  invented(given, answers, { key, label: `Bias of ${key}`, by: key, unit: 'trial', closed: true })
const questions = [question('blinding', [[0], [2], [3]]), question('attrition', [[1], [], [0]])]

describe('appraisalFigures', () => {
  const [lights, summary] = appraisalFigures(questions, new Map([['s0', 'Li, 2020']]), {
    id: 'bias',
    title: 'Risk of bias',
  })

  it('has a sign for each trial and question; no two answers have one sign', () => {
    expect(
      dataOf<{ record: string; question: string; sign: string }>(lights).map(
        ({ record, question: asked, sign }) => `${record} ${asked} ${sign}`,
      ),
    ).toEqual([
      's0 blinding +',
      's0 attrition ?',
      's1 blinding −',
      's1 attrition ',
      's2 blinding −−',
      's2 attrition +',
    ])
    expect(lights.caption).toBe(
      'Risk of bias of 3 trials by 2 questions. Signs: + Low risk, ? Some concerns, − High risk, −− Critical risk, none no answer.',
    )
    expect(lights.alt).toContain('Li, 2020: Bias of blinding Low risk, Bias of attrition Some concerns')
  })

  it('sums each question up to all trials, those without an answer too', () => {
    const parts = dataOf<{ question: string; answer: string; n: number; to: number }>(summary)
    for (const { variable } of questions) {
      const own = parts.filter((part) => part.question === variable.key)
      expect(own.reduce((sum, { n }) => sum + n, 0)).toBe(3)
      expect(own.at(-1)?.to).toBe(100)
    }
    expect(summary).toMatchObject({ id: 'bias.summary', title: 'Risk of bias, summary' })
  })

  it('takes what an answer says from its words, or as it is told', () => {
    const checklist = invented([[0], [1], [2], [3]], ['Yes', 'No', "Can't tell", 'Not applicable'], {
      key: 'aim',
    })
    const signs = (figure: typeof lights) => dataOf<{ sign: string }>(figure).map(({ sign }) => sign)
    expect(signs(appraisalFigures([checklist], new Map())[0])).toEqual(['+', '−', '?', '○'])
    const kinds = { Yes: 'bad', No: 'good' } as const
    expect(signs(appraisalFigures([checklist], new Map(), { kinds })[0])).toEqual(['−', '+', '?', '○'])
  })

  it('refuses two answers of one trial, and questions about different ones', () => {
    expect(() => appraisalFigures([question('blinding', [[0, 1]])], new Map())).toThrow(
      "found 2 answers of s0 to 'blinding', expected one at most",
    )
    expect(() => appraisalFigures([...questions, question('other', [[0]])], new Map())).toThrow(
      "found other units at 'other', expected those of 'blinding'",
    )
  })

  it('is drawn without a flaw, also of a hundred trials and of none', async () => {
    const hundred = question(
      'blinding',
      Array.from({ length: 100 }, (_, place) => [place % 4]),
    )
    const figures = [
      lights,
      summary,
      ...appraisalFigures([hundred], new Map()),
      ...appraisalFigures([question('x', [])], new Map()),
    ]
    for (const figure of figures)
      expect((await renderFigure(figure, { formats: ['svg'] })).issues, figure.alt).toEqual([])
  })
})
