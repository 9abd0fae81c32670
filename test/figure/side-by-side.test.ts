import { expect, it } from 'vitest'
import { sideBySide } from '../../src/count/side-by-side.js'
import { sideBySideFigure } from '../../src/figure/side-by-side.js'
import { renderFigure } from '../../src/render/figure-files.js'
import { channelOf, corpusOf, countsOf, dataOf, invented } from './invented.js'

const categories = [
  { key: 'us', label: 'America' },
  { key: 'not-known', label: 'America' },
]
const coded = invented([[0], [1], [1], []], categories, {
  key: 'region',
  label: 'Region',
  by: 'region',
  unit: 'trial',
})
const published = countsOf(invented([[0], [0], [1], [1]], categories, { key: 'region', unit: 'trial' }))
const compared = sideBySide(corpusOf(coded), 'region', published)

it('puts published and coded bars side by side by key, units without a code in a row of their own', async () => {
  const figure = sideBySideFigure(
    compared,
    { ...published, rule: { ...published.rule, source: 'published' } },
    countsOf(coded),
  )
  const bars = dataOf<{ key: string; series: string; from: number; to: number }>(figure)
  expect(bars.map(({ key, series, from, to }) => `${key} ${series} ${to - from}`)).toEqual([
    'us published 2',
    'us coded 1',
    'not-known published 2',
    'not-known coded 2',
    // No category has this key.
    'not-known- coded 1',
  ])
  expect(figure).toMatchObject({ id: 'region.side-by-side', title: 'Trials by region' })
  expect(channelOf(figure, 'x').title).toBe('Number of trials')
  expect((await renderFigure(figure, { formats: ['svg'] })).issues).toEqual([])
})
