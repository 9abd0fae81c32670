import { describe, expect, it } from 'vitest'
import { parseClaims } from '../../src/audit/read-claims.js'
import { InputError } from '../../src/base/issue.js'

const PAPER = `title: A paper
claims:
  - id: women
    kind: count
    printed: '1,395'
    unit: people
    where: { in: Table 1, row: Women, column: n }
    counts: women
  - id: share
    kind: share
    printed: '12.50'
    unit: percent
    where: { in: section 2, quote: 12.50 per cent }
    counts: share of women
    part: women
    of: 11160
relations:
  - { id: r, kind: subset, part: women, whole: women }
`

function refusal(text: string): string[] {
  try {
    parseClaims(text, 'c.yaml')
  } catch (error) {
    if (error instanceof InputError) return error.message.split('\n')
    throw error
  }
  return []
}

describe('parseClaims', () => {
  it('gives the claims and relations as they were typed', () => {
    const found = parseClaims(PAPER, 'c.yaml')
    expect(found.claims[1]).toEqual({
      id: 'share',
      kind: 'share',
      printed: '12.50',
      unit: 'percent',
      where: { in: 'section 2', quote: '12.50 per cent' },
      counts: 'share of women',
      part: 'women',
      of: 11160,
    })
    expect(found.relations).toEqual([{ id: 'r', kind: 'subset', part: 'women', whole: 'women' }])
  })

  it('keeps every decimal of a printed number that was typed without quotes', () => {
    const found = parseClaims(PAPER.replace("'12.50'", '12.50').replace("'1,395'", '7'), 'c.yaml')
    expect(found.claims.map(({ printed }) => printed)).toEqual(['7', '12.50'])
  })

  it('takes a file without relations', () => {
    expect(parseClaims(PAPER.split('relations:')[0] ?? '', 'c.yaml').relations).toEqual([])
  })

  it('reads every kind of claim and of relation', () => {
    const kinds = ['mean, n: 32', 'range, from: 1, to: 9', 'list, items: [a]', 'total']
    const more = kinds.map(
      (kind, index) =>
        `  - { id: k${index}, kind: ${kind}, printed: '3', unit: x, where: { in: t }, counts: x }\n`,
    )
    const test =
      "  - { id: p, kind: p-value, printed: '.03', unit: p, where: { in: t }, counts: p, test: { statistic: t, value: 2.1, df: [30] } }\n"
    const relations = [
      'sum, parts: [women, k3], total: k3',
      'percentages, parts: [share]',
      'same, claims: [women, k3], note: n',
      'difference, from: women, less: [k3], gives: k3',
    ].map((kind, index) => `  - { id: s${index}, kind: ${kind} }\n`)
    const text = PAPER.replace('relations:\n', `${more.join('')}${test}relations:\n${relations.join('')}`)
    const found = parseClaims(text, 'c.yaml')
    expect(found.claims.map(({ kind }) => kind)).toEqual([
      'count',
      'share',
      'mean',
      'range',
      'list',
      'total',
      'p-value',
    ])
    expect(found.relations.map(({ kind }) => kind)).toEqual([
      'sum',
      'percentages',
      'same',
      'difference',
      'subset',
    ])
  })
})

describe('parseClaims refuses', () => {
  it.each([
    [
      'an id that stands twice',
      PAPER.replace('id: share', 'id: women'),
      ["c.yaml:9: claims[1].id: found id 'women' twice, expected it once, but it also stands on line 3"],
    ],
    [
      'a relation to a claim that is not there',
      PAPER.replace('whole: women', 'whole: all'),
      ["c.yaml:18: relations[0].whole: found 'all', expected the id of a claim"],
    ],
    [
      'a share of a claim that is not there',
      PAPER.replace('part: women', 'part: men'),
      ["c.yaml:15: claims[1].part: found 'men', expected the id of a claim"],
    ],
    [
      'a printed value without a digit',
      PAPER.replace("'1,395'", 'many'),
      ["c.yaml:5: claims[0].printed: found 'many', expected a number in digits"],
    ],
    [
      'a kind that is not known',
      PAPER.replace('kind: count', 'kind: tally'),
      [
        "c.yaml:4: claims[0].kind: found 'tally', expected count or total or share or list or mean or range or p-value",
      ],
    ],
    [
      'a key that is missing',
      PAPER.replace('    unit: people\n', ''),
      ['c.yaml:3: claims[0].unit: found nothing, expected a value'],
    ],
    [
      'a key that is not known',
      PAPER.replace('    unit: people', '    unit: people\n    taget: x'),
      ['c.yaml:7: claims[0].taget: found a key that is not known, expected none'],
    ],
    [
      'a relation without parts',
      PAPER.replace('kind: subset, part: women, whole: women', 'kind: percentages, parts: []'),
      ['c.yaml:18: relations[0].parts: found an empty list, expected one id or more'],
    ],
    ['an empty file', '', ['c.yaml:1: found nothing, expected a mapping']],
    ['a list', '- a', ['c.yaml:1: found a list, expected a mapping']],
    [
      'a claim that is a word',
      'title: t\nclaims:\n  - many\n',
      ["c.yaml:3: claims[0]: found 'many', expected a mapping"],
    ],
  ])('%s, with its line', (_name, text, lines) => {
    expect(refusal(text)).toEqual(lines)
  })

  it('everything at once', () => {
    const broken = PAPER.replace('whole: women', 'whole: all').replace('part: women\n', 'part: men\n')
    expect(refusal(broken)).toHaveLength(2)
  })

  it('YAML that cannot be read, with its line', () => {
    expect(refusal('title: t\nclaims: ]\n')[0]).toMatch(/^c\.yaml:2: /)
  })
})
