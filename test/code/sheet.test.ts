import { describe, expect, it } from 'vitest'
import { codeColumn, type ColumnOptions } from '../../src/code/sheet.js'
import type { Variable } from '../../src/record/variable.js'
import { categoriesOf, keysOf, tallyOf, unitsOf, variableOf } from './corpus.js'

/** A sheet of one row a unit from line 2 on; a unit whose row is not given has none. */
function coded(
  rows: readonly (Readonly<Record<string, string>> | undefined)[],
  options: Partial<ColumnOptions> = {},
  variable: Partial<Variable> = {},
) {
  return codeColumn(
    variableOf({ key: 'design', label: 'Design', ...variable }),
    unitsOf(rows.length, 'study'),
    (place) => {
      const cells = rows[place]
      return cells && { file: 'codes.csv', line: place + 2, cells }
    },
    { column: 'design', ...options },
  )
}
const cells = (...values: string[]) => values.map((design) => ({ design }))

describe('codeColumn', () => {
  it('takes the cells of a column without the white space around them', () => {
    const { occurrences, issues } = coded(cells('survey', ' interview ', 'survey'))
    expect(keysOf(occurrences)).toEqual(['survey', 'interview', 'survey'])
    expect(occurrences).toMatchObject({ unit: 'study', basis: 'coded' })
    expect(issues).toEqual([])
  })

  it('parts several values at a semicolon where the variable can have several, and only there', () => {
    expect(keysOf(coded(cells('a; b ;;a'), {}, { several: true }).occurrences)).toEqual(['a b'])
    expect(coded(cells('a; b')).occurrences.categories.map(({ key }) => key)).toEqual(['a; b'])
  })

  it('says why a unit has no value', () => {
    const { occurrences } = coded([
      { design: '' },
      { design: 'NA' },
      { design: 'not reported', design_evidence: ' methods section missing ' },
      undefined,
      { other: 'x' },
    ])
    expect([...occurrences.reasons]).toEqual([
      [0, 'empty cell'],
      [1, "stated as 'NA'"],
      [2, 'methods section missing'],
      [3, 'no row in the sheet'],
      [4, 'empty cell'],
    ])
    expect(keysOf(occurrences)).toEqual(['', '', '', '', ''])
  })

  it('counts no part of a cell that says that there is none', () => {
    const { occurrences } = coded(cells('survey; NR', 'n/a; NA'), {}, { several: true })
    expect(keysOf(occurrences)).toEqual(['survey', ''])
    expect([...occurrences.reasons]).toEqual([[1, "stated as 'n/a; NA'"]])
  })

  it('says why a unit has no value where its cell holds signs only, or a value that may not be', () => {
    expect([...coded(cells(' ; ;'), {}, { several: true }).occurrences.reasons]).toEqual([
      [0, "stated as '; ;'"],
    ])
    const closed = coded(cells('a', 'z'), { categories: categoriesOf('a b') })
    expect([...closed.occurrences.reasons]).toEqual([[1, "stated as 'z'"]])
  })

  it('reads what a value rests on from the columns beside it', () => {
    const { occurrences, issues } = coded([
      {
        design: 'a',
        design_basis: 'stated',
        design_evidence: '“survey”',
        design_confidence: 'high',
        design_by: 'AB',
      },
      { design: 'b', design_evidence: ' p. 4 ' },
      { design: 'b' },
      { design: 'b', design_confidence: 'low' },
      { design: 'b', design_by: 'CD' },
      { design: 'b', design_basis: 'exported' },
    ])
    expect([...occurrences.details]).toEqual([
      [0, { basis: 'stated', evidence: '“survey”', confidence: 'high', by: 'AB' }],
      [1, { basis: 'coded', evidence: 'p. 4' }],
      [3, { basis: 'coded', confidence: 'low' }],
      [4, { basis: 'coded', by: 'CD' }],
      [5, { basis: 'exported' }],
    ])
    expect(issues).toEqual([])
  })

  it('takes the usual basis of the column where a row says nothing', () => {
    const { occurrences } = coded([{ design: 'a', design_by: 'AB' }, { design: 'b' }], { basis: 'stated' })
    expect(occurrences.basis).toBe('stated')
    expect([...occurrences.details]).toEqual([[0, { basis: 'stated', by: 'AB' }]])
  })

  it('reports a basis that is none, with file, line and column, and keeps the value', () => {
    const { occurrences, issues } = coded([{ design: 'a', design_basis: 'guessed' }])
    expect(issues).toEqual([
      {
        code: 'value-unknown',
        message: "design_basis: found 'guessed', expected exported, stated, derived, coded or tagged",
        path: 'design_basis',
        file: 'codes.csv',
        line: 2,
      },
    ])
    expect(keysOf(occurrences)).toEqual(['a'])
    expect(occurrences.details.get(0)?.basis).toBe('coded')
  })
})

describe('codeColumn with a closed list', () => {
  const closed = {
    categories: [
      { key: 'case-study', label: 'Case study' },
      { key: 'survey', label: 'Survey' },
    ],
  }

  it('takes a key or a label, and shows every category', () => {
    const { occurrences, issues } = coded(cells('case-study', 'Case study'), closed)
    expect(tallyOf(occurrences)).toEqual([
      ['case-study', 'Case study', 2],
      ['survey', 'Survey', 0],
    ])
    expect(issues).toEqual([])
  })

  it('reports any other value with file and line, and does not count it', () => {
    const { occurrences, issues } = coded(cells('Survey', 'case study'), closed)
    expect(keysOf(occurrences)).toEqual(['survey', ''])
    expect(issues).toEqual([
      {
        code: 'value-unknown',
        message: "design: found 'case study', expected one of Case study, Survey",
        path: 'design',
        file: 'codes.csv',
        line: 3,
      },
    ])
  })

  it('counts what is not reported where the list has a category for it, alone or beside others', () => {
    const list = {
      categories: [
        { key: 'survey', label: 'Survey' },
        { key: 'nr', label: 'Not reported' },
      ],
    }
    expect(keysOf(coded(cells('Not reported', 'NA', 'nr'), list).occurrences)).toEqual(['nr', '', 'nr'])
    const several = coded(cells('Survey; Not reported', 'Survey; NA'), list, { several: true })
    expect(keysOf(several.occurrences)).toEqual(['survey nr', 'survey'])
    expect(several.issues).toEqual([])
  })

  it('keeps the good values of a cell beside one that may not be', () => {
    const { occurrences, issues } = coded(cells('Survey; x; case-study'), closed, { several: true })
    expect(keysOf(occurrences)).toEqual(['survey case-study'])
    expect(issues).toHaveLength(1)
    expect(occurrences.reasons.size).toBe(0)
  })
})

describe('codeColumn with a standard', () => {
  const standard = (value: string) =>
    value.toLowerCase() === 'spain' ? { key: 'ES', label: 'Spain' } : undefined

  it('gives values the names of the standard', () => {
    const { occurrences, issues } = coded(cells('SPAIN', 'Spain'), { standard, expected: 'a country' })
    expect(occurrences.categories).toEqual([{ key: 'ES', label: 'Spain' }])
    expect(issues).toEqual([])
  })

  it('counts a value that it does not know as it stands, and says so', () => {
    const { occurrences, issues } = coded(cells('Atlantis'), { standard, expected: 'a country' })
    expect(keysOf(occurrences)).toEqual(['Atlantis'])
    expect(issues).toEqual([
      {
        code: 'value-unusual',
        message: "design: found 'Atlantis', expected a country",
        path: 'design',
        file: 'codes.csv',
        line: 2,
      },
    ])
  })

  it('says nothing of it where nothing is expected', () => {
    expect(coded(cells('Atlantis'), { standard }).issues).toEqual([])
  })
})

describe('codeColumn with numbers', () => {
  it('shows every number of the range', () => {
    const { occurrences } = coded(
      cells('2017', '2015'),
      { range: { from: 2014, to: 2016 } },
      { order: 'number' },
    )
    expect(tallyOf(occurrences).map(([key, , n]) => [key, n])).toEqual([
      ['2014', 0],
      ['2015', 1],
      ['2016', 0],
      ['2017', 1],
    ])
  })
})
