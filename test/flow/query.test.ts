import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/base/issue.js'
import { parseQuery, type Query } from '../../src/flow/query.js'
import { runQuery } from '../../src/flow/run-query.js'
import type { BibRecord } from '../../src/record/record.js'

// Invented records.
const records: BibRecord[] = [
  {
    id: 'r1',
    title: 'Micro-credentials in higher education',
    authors: ['Arlow, Mina'],
    year: 2019,
    abstract: 'Universities award open badges.',
    keywords: ['digital badges', 'learning'],
    journal: 'Invented Studies',
  },
  { id: 'r2', title: 'Microcredentialing at a college', authors: ['Brandt, T.'], year: 2021 },
  { id: 'r3', title: 'Badges in games', authors: ['Cho, J.'], year: 2021, keywords: ['open', 'badges'] },
  { id: 'r4', title: 'Behaviour, behavior and Ünïversity', authors: [], abstract: 'Micro credential' },
]

function find(text: string): readonly string[] {
  return runQuery(parseQuery(text), records).matched
}

/** The tree in a line: parentheses round every operation. */
function shape(query: Query): string {
  if (query.kind === 'term') return query.words.join(' ')
  if (query.kind === 'not') return `(not ${shape(query.part)})`
  return `(${query.parts.map(shape).join(` ${query.kind} `)})`
}

describe('parseQuery', () => {
  it.each([
    ['a OR b AND c', '(a or (b and c))'],
    ['a AND b OR c AND d', '((a and b) or (c and d))'],
    ['(a OR b) AND c', '((a or b) and c)'],
    ['NOT a AND b', '((not a) and b)'],
    ['a NOT b NOT c', '(a and (not b) and (not c))'],
    ['a AND NOT (b OR c)', '(a and (not (b or c)))'],
    ['NOT NOT a', 'a'],
    ['a and b or not c', '((a and b) or (not c))'],
    ['"higher education"', 'higher education'],
    ['micro-credential*', 'micro credential*'],
    ['TITLE-ABS-KEY(a OR b)', '(a or b)'],
    ['behavi*r', 'behavi*r'],
    ['“open badge*”', 'open badge*'],
  ])('reads %s as %s', (text, tree) => {
    expect(shape(parseQuery(text))).toBe(tree)
  })

  it('limits a word, a phrase or a group to fields', () => {
    const query = parseQuery('title:(a OR keywords:b) AND TI="c d" AND e')
    const fields = JSON.stringify(query).match(/"fields":\[[^\]]*\]/g)
    expect(fields).toEqual([
      '"fields":["title"]',
      '"fields":["keywords"]',
      '"fields":["title"]',
      '"fields":["title","abstract","keywords"]',
    ])
  })

  it.each([
    ['', "column 1: found the end, expected a word, a phrase or '('"],
    ['a AND', "column 6: found the end, expected a word, a phrase or '('"],
    ['a AND OR b', "column 7: found 'OR', expected a word, a phrase or '('"],
    ['(a OR b', "column 1: found '(' without ')'"],
    ['a OR b)', "column 7: found ')' without '('"],
    [
      'higher education',
      "column 8: found 'education', expected AND, OR or NOT before it; words that belong together stand in quotes",
    ],
    ['a AND\n  "b', 'line 2, column 3: found a quote that never closes'],
    ['colour:red', "column 1: found the field 'colour', expected one of"],
    ['*credential', "column 1: found '*credential', expected letters before * or ?"],
    ['a AND "--"', "column 7: found '--', expected a word with letters or digits"],
    ['(a b', "column 4: found 'b', expected AND, OR or NOT before it"],
    ['a "b', 'column 3: found a quote that never closes'],
    ['a AND\n\n (b', "line 3, column 2: found '(' without ')'"],
    ['a OR\nb c', "line 2, column 3: found 'c'"],
    ['a AND\n', 'line 2, column 1: found the end'],
    ['colour=red', "column 1: found the field 'colour', expected one of"],
    [': a', "column 1: found ':', expected the name of a field before it"],
    ['a : b', "column 3: found ':', expected the name of a field before it"],
    ['title: AND', "column 8: found 'AND', expected a word, a phrase or '('"],
    ['bad?ge AND ?adge', "column 12: found '?adge', expected letters before * or ?"],
    ['""', "column 1: found '', expected a word with letters or digits"],
    ['= a', "column 1: found '=', expected the name of a field before it"],
  ])('refuses %j and says where: %s', (text, message) => {
    const refused = () => parseQuery(text)
    expect(refused).toThrow(message)
    expect(refused).toThrow(/^(?:line [2-9], )?column \d+: /)
    expect(() => parseQuery(text)).toThrow(InputError)
  })

  it('takes the names of fields with a sign behind them, and capitals before a parenthesis', () => {
    const fieldsOf = (text: string): unknown => {
      const query = parseQuery(text)
      return query.kind === 'term' ? query.fields : query.kind
    }
    expect(fieldsOf('title= badge')).toEqual(['title'])
    expect(fieldsOf('title:badge')).toEqual(['title'])
    expect(fieldsOf('TI(badge)')).toEqual(['title'])
    expect(fieldsOf('title:(badge)')).toEqual(['title'])
    expect(fieldsOf('title')).toEqual(['title', 'abstract', 'keywords'])
    expect(() => fieldsOf('title(badge)')).toThrow("column 6: found '('")
    expect(() => fieldsOf('TITLE badge')).toThrow("column 7: found 'badge'")
  })

  it('takes 200 parentheses in each other', () => {
    expect(shape(parseQuery(`${'('.repeat(200)}a${')'.repeat(200)}`))).toBe('a')
    expect(() => parseQuery(`${'('.repeat(201)}a${')'.repeat(201)}`)).toThrow('column 201')
  })

  it('says of each word where it stands', () => {
    const { terms } = runQuery(parseQuery('badge OR\n open AND\n\n"higher  education"'), [])
    expect(terms.map(({ text, line, column }) => [text, line, column])).toEqual([
      ['badge', 1, 1],
      ['open', 2, 2],
      ['higher  education', 4, 1],
    ])
  })

  it('refuses parentheses without end instead of failing on them', () => {
    expect(() => parseQuery('('.repeat(100_000))).toThrow(
      'column 201: found more than 200 parentheses in each other',
    )
  })

  it('answers any text with a tree or an InputError', () => {
    const piece = fc.constantFrom(
      'a',
      'AND',
      'OR',
      'NOT',
      '(',
      ')',
      '"',
      'title:',
      '*',
      '?',
      ' ',
      '\n',
      '-',
      ':',
      '“',
      'é',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        try {
          runQuery(parseQuery(pieces.join('')), records)
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
        }
      }),
      { seed: 42, numRuns: 2000 },
    )
  })
})

describe('runQuery', () => {
  it.each([
    ['micro-credential*', ['r1', 'r4']],
    ['micro-credential* OR microcredential*', ['r1', 'r2', 'r4']],
    ['badge*', ['r1', 'r3']],
    ['"open badges"', ['r1']],
    ['open AND badges', ['r1', 'r3']],
    ['badge* NOT game*', ['r1']],
    ['NOT badge*', ['r2', 'r4']],
    ['title:badge*', ['r3']],
    ['keywords:badges AND year:2020-2022', ['r3']],
    ['year:2019', ['r1']],
    ['authors:brandt OR journal:invented', ['r1', 'r2']],
    ['behavio?r', ['r4']],
    ['behavi*r', ['r4']],
    ['universit*', ['r1', 'r4']],
    ['title-abs:"higher education"', ['r1']],
  ])('finds for %s %j', (text, ids) => {
    expect(find(text)).toEqual(ids)
  })

  it.each([
    ['year:2019', ['y2019']],
    ['year:2019-2021', ['y2019', 'y2020', 'y2021']],
    ['year:2021-2019', []],
    ['year:20x', []],
  ])('takes both ends of years: %s', (text, ids) => {
    const years = [2018, 2019, 2020, 2021, 2022].map((year) => ({
      id: `y${year}`,
      title: 'T',
      authors: [],
      year,
    }))
    const all = [...years, { id: 'none', title: 'T', authors: [] }]
    expect(runQuery(parseQuery(text), all).matched).toEqual(ids)
  })

  it.each([
    ['badge*', 'badge', true],
    ['badge*', 'badges', true],
    ['badge*', 'badg', false],
    ['badge', 'badges', false],
    ['badg?', 'badge', true],
    ['badg?', 'badg', false],
    ['badg?', 'badges', false],
    ['b*e', 'badge', true],
    ['b*e', 'be', true],
    ['b*e', 'badges', false],
    ['b*ge*s', 'badgees', true],
    ['b*ag', 'baagag', true],
    ['b*ag*x', 'baagagx', true],
    ['b*a?e', 'bapabe', true],
    ['b*a?e', 'bapabq', false],
    ['*ge', 'badge', true],
    ['*ge', 'badges', false],
    ['?adge', 'badge', true],
    ['b**', 'b', true],
  ])('fits %s to %s: %s', (pattern, word, fits) => {
    const term = {
      kind: 'term',
      text: pattern,
      words: [pattern],
      fields: ['title'],
      line: 1,
      column: 1,
    } as const
    expect(runQuery(term, [{ id: 'r', title: word, authors: [] }]).matched).toEqual(fits ? ['r'] : [])
  })

  it('finds a phrase only whole, in its order and in one text', () => {
    const all = [{ id: 'r', title: 'open digital badges', authors: [], keywords: ['open', 'digital badge'] }]
    const finds = (text: string) => runQuery(parseQuery(text), all).matched.length === 1
    expect(finds('"digital badges"')).toBe(true)
    expect(finds('"badges digital"')).toBe(false)
    expect(finds('"open badges"')).toBe(false)
    expect(finds('"badges badges"')).toBe(false)
    expect(finds('keywords:"open digital"')).toBe(false)
    expect(finds('keywords:"digital badge"')).toBe(true)
  })

  it('counts the records of each word and keeps those that do not match', () => {
    const result = runQuery(parseQuery('open AND (badges OR "micro credential")'), records)
    expect(result.terms.map(({ text, column, n }) => [text, column, n])).toEqual([
      ['open', 1, 2],
      ['badges', 11, 2],
      ['micro credential', 21, 1],
    ])
    expect(result.unmatched).toEqual(['r2', 'r4'])
  })

  it('takes a pattern of many stars in time that does not explode', () => {
    const word = 'a'.repeat(5000)
    const pattern = `${'a*'.repeat(200)}b`
    expect(runQuery(parseQuery(pattern), [{ id: 'r', title: word, authors: [] }]).matched).toEqual([])
  })
})
