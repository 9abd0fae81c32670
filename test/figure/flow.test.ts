import { describe, expect, it } from 'vitest'
import { flowFigure } from '../../src/figure/flow/flow.js'
import { ledgerFromTotals } from '../../src/flow/totals.js'

const totals = {
  identified: 1395,
  duplicates: 918,
  screened: 477,
  screenedOut: 417,
  assessed: 60,
  excluded: [
    { reason: 'wrong study design', n: 11 },
    { reason: 'wrong setting', n: 17 },
  ],
  included: 32,
}

interface DrawnBox {
  id: string
  text: string
  y: number
  y2: number
}

const boxesOf = (figure: ReturnType<typeof flowFigure>) => (figure.spec.data as { values: DrawnBox[] }).values

describe('flowFigure', () => {
  it('draws every number of the ledger, thousands separated, reasons below their sum', () => {
    const text = boxesOf(flowFigure(ledgerFromTotals(totals), 'a review'))
      .map((box) => box.text.replaceAll('\u00a0', ' ').replaceAll('\n', ' '))
      .join(' | ')
    for (const part of [
      '(n = 1,395)',
      '(n = 918)',
      '(n = 477)',
      '(n = 417)',
      '(n = 60)',
      'Reports excluded (n = 28):',
      'wrong setting (n = 17)',
      '(n = 32)',
    ])
      expect(text).toContain(part)
  })

  it('marks a ledger of typed totals in the picture and in the caption', () => {
    const figure = flowFigure(ledgerFromTotals(totals), 'a review')
    expect(JSON.stringify(figure.spec.title)).toContain('Totals as published')
    expect(figure.caption).toContain('no records stand behind them')
  })

  it('says in the caption when a sum does not hold', () => {
    const figure = flowFigure(ledgerFromTotals({ ...totals, screened: 478 }), 'a review')
    expect(figure.caption).toMatch(/does not hold: 1395 identified . 918 duplicates \+ 478 screened/)
  })

  it('marks a reason that takes two lines once', () => {
    const reason = 'a reason for exclusion that takes more than one line'
    const figure = flowFigure(ledgerFromTotals({ ...totals, excluded: [{ reason, n: 28 }] }), 'a review')
    const text = boxesOf(figure).find(({ text }) => text.includes('– '))?.text
    expect(text?.split('\n').slice(1)).toEqual([
      '– a reason for exclusion that takes more',
      'than one line (n\u00a0=\u00a028)',
    ])
  })

  it('stacks boxes without overlap, however many reasons there are', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      reason: `a rather long reason for exclusion, number ${index}`,
      n: 1,
    }))
    const boxes = boxesOf(
      flowFigure(ledgerFromTotals({ ...totals, excluded: many, included: 48 }), 'a review'),
    )
    const rows = [...new Set(boxes.map(({ y, y2 }) => `${y}-${y2}`))].map((row) => row.split('-').map(Number))
    rows.slice(1).forEach(([top], index) => expect(top).toBeGreaterThan(rows[index]?.[1] ?? 0))
    for (const { text, y, y2 } of boxes) expect(y2 - y).toBeGreaterThanOrEqual(text.split('\n').length * 15)
  })
})
