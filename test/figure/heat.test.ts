import { describe, expect, it } from 'vitest'
import { coOccurrences } from '../../src/count/co-occurrence.js'
import { crossOccurrences } from '../../src/count/cross-tab.js'
import { coOccurrenceFigure } from '../../src/figure/co-occurrence.js'
import { crossFigure } from '../../src/figure/cross.js'
import { matrixFigure } from '../../src/figure/matrix.js'
import { renderFigure } from '../../src/render/figure-files.js'
import { channelOf, corpusOf, countsOf, dataOf, invented } from './invented.js'

const topics = invented(
  [[0, 1], [0, 2], [1], []],
  [
    { key: 'jobs', label: 'Same name', group: 'work' },
    { key: 'skills', label: 'Same name', group: 'work' },
    { key: 'design', label: 'Design', group: 'school' },
  ],
  {
    groups: [
      { key: 'work', label: 'Work' },
      { key: 'school', label: 'School' },
    ],
  },
)
const regions = invented([[0], [1], [1], []], ['Asia', 'Africa'], {
  key: 'region',
  label: 'Region',
  by: 'region',
})
const many = invented(
  Array.from({ length: 100 }, (_, place) => [place % 50, (place * 7) % 50]),
  Array.from({ length: 50 }, (_, place) => `A rather long name of category ${place}`),
)
const years = invented(
  Array.from({ length: 100 }, (_, place) => [place]),
  Array.from({ length: 100 }, (_, place) => (1920 + place).toString()),
  { key: 'year', label: 'Year', by: 'year' },
)
const cellsOf = (figure: Parameters<typeof dataOf>[0]) =>
  dataOf<{ row: string; column: string; n: number }>(figure).map(
    ({ row, column, n }) => `${row} ${column} ${n}`,
  )

describe('crossFigure', () => {
  it('has a cell for each pair by its keys, zeros too', () => {
    const figure = crossFigure(crossOccurrences(topics, regions))
    expect(cellsOf(figure)).toEqual([
      'jobs Asia 1',
      'jobs Africa 1',
      'skills Asia 1',
      'skills Africa 1',
      'design Asia 0',
      'design Africa 1',
    ])
    expect(figure).toMatchObject({ id: 'topic-by-region', title: 'Studies by topic and region' })
    expect(figure.caption).toContain('3 studies with a column, left out, without a column: 1.')
    expect(figure.alt).toBe(
      'Heat map of 3 rows by 2 columns: Same name 2 (Asia 1, Africa 1); Same name 2 (Asia 1, Africa 1); Design 1 (Africa 1).',
    )
  })

  it('thins the labels of many years, draws the last of them and says so', () => {
    const figure = crossFigure(crossOccurrences(many, years, { rows: 45 }), { rows: 10 })
    const x = channelOf(figure, 'x')
    expect(x.scale?.domain.length).toBe(80)
    expect(x.scale?.domain.at(-1)).toBe('2019')
    expect(x.axis?.values).toHaveLength(16)
    expect(x.axis?.values?.slice(0, 3)).toEqual(['1940', '1945', '1950'])
    expect(figure.caption).toContain('Drawn: only the first 10 of 50 rows and the last 80 of 100 columns.')
  })
})

describe('coOccurrenceFigure', () => {
  it('has each pair once and each category on the diagonal', () => {
    const figure = coOccurrenceFigure(coOccurrences(corpusOf(topics), 'topic'), countsOf(topics))
    expect(cellsOf(figure).sort()).toEqual([
      'design design 1',
      'design jobs 1',
      'design skills 0',
      'jobs jobs 2',
      'skills jobs 1',
      'skills skills 2',
    ])
    expect(figure.caption).toContain('number of studies that have both')
    expect(figure.caption).toContain('Counted: studies, out of 4 studies found')
  })
})

describe('matrixFigure', () => {
  it('has a square for each value, and a row also for a unit without one', () => {
    const figure = matrixFigure(topics, new Map([['s0', 'Li, 2020']]))
    expect(
      dataOf<{ record: string; category: string }>(figure).map(
        ({ record, category }) => `${record} ${category}`,
      ),
    ).toEqual(['s0 jobs', 's0 skills', 's1 jobs', 's1 design', 's2 skills'])
    expect(channelOf(figure, 'y').scale?.domain).toEqual(['s0', 's1', 's2', 's3'])
    expect(figure.caption).toBe(
      'Topic of each study: 5 pairs of 4 studies and 3 categories. Counted: pairs of study and topic; a filled square is one pair.',
    )
  })

  it('draws no more than can be read, and says so', () => {
    const figure = matrixFigure(many, new Map())
    expect(channelOf(figure, 'y').scale?.domain.length).toBe(60)
    expect(figure.caption).toContain(
      'Drawn: only the first 60 of 100 studies and the first 30 of 50 categories.',
    )
  })
})

it('heat maps and matrices are drawn without a flaw, also where there is nothing', async () => {
  const none = invented([[], []], [])
  const figures = [
    crossFigure(crossOccurrences(topics, regions)),
    crossFigure(crossOccurrences(many, years)),
    crossFigure(crossOccurrences(years, many)),
    crossFigure(crossOccurrences(none, regions)),
    coOccurrenceFigure(coOccurrences(corpusOf(many), 'topic'), countsOf(many)),
    coOccurrenceFigure([], countsOf(none)),
    matrixFigure(topics, new Map()),
    matrixFigure(many, new Map()),
    matrixFigure(none, new Map()),
  ]
  for (const figure of figures)
    expect((await renderFigure(figure, { formats: ['svg'] })).issues, figure.alt).toEqual([])
})
