import { describe, expect, it } from 'vitest'
import type { Sheet } from '../../src/base/sheet.js'
import { buildOccurrences } from '../../src/code/build.js'
import {
  foldedVariants,
  mergeVariants,
  possibleVariants,
  readVariants,
  variantColumns,
  type Variant,
} from '../../src/code/variants.js'
import type { Occurrences } from '../../src/record/occurrences.js'
import type { Variable } from '../../src/record/variable.js'
import { foldText } from '../../src/base/text.js'
import { keysOf, tallyOf, unitsOf, variableOf } from './corpus.js'

/** Answers of labels, keyed by themselves as in a sheet, or folded as built-in variables are. */
function labelled(
  units: readonly (readonly string[])[],
  variable: Partial<Variable> = {},
  keyOf = (label: string) => label,
): Occurrences {
  return buildOccurrences(
    variableOf({ several: true, order: 'frequency', ...variable }),
    unitsOf(units.length),
    { basis: 'exported' },
    (place, answer) => {
      for (const label of units[place] ?? []) answer.add(keyOf(label), label)
    },
  )
}
const each = (...labels: string[]) => labels.map((label) => [label])

describe('foldedVariants', () => {
  it('lists every other form of a value with its number, and why it is one', () => {
    const occurrences = labelled(
      each('García, A.', 'García, A.', 'garcía, a.', 'Garcia, A.', 'García A', 'García,  A.'),
      { key: 'author' },
      foldText,
    )
    expect(foldedVariants(occurrences)).toEqual(
      [
        ['garcía, a.', 'case'],
        ['Garcia, A.', 'accents'],
        ['García A', 'hyphens and punctuation'],
        ['García,  A.', 'white space'],
      ].map(([value, reason]) => ({
        variable: 'author',
        value,
        into: 'García, A.',
        n: 1,
        intoN: 6,
        reason,
        decision: 'folded',
      })),
    )
  })

  it('names the identifier where two forms have nothing else in common', () => {
    const occurrences = labelled(each('Doe, Jane', 'Doe, Jane', 'Roe, Jane'), {}, () => 'orcid')
    expect(foldedVariants(occurrences).map(({ value, reason }) => [value, reason])).toEqual([
      ['Roe, Jane', 'the same identifier'],
    ])
  })

  it('lists nothing where every value is printed in one way', () => {
    expect(foldedVariants(labelled(each('a', 'b', 'a')))).toEqual([])
  })
})

describe('possibleVariants of authors', () => {
  const pairs = (...labels: string[]) =>
    possibleVariants(labelled(each(...labels), { key: 'author' }, foldText)).map(({ value, into }) => [
      value,
      into,
    ])

  it('pairs names of which one shortens the other, the rarer into the more frequent', () => {
    expect(
      possibleVariants(labelled(each('Doe, J. R.', 'Doe, Jane Rose', 'Doe, Jane Rose'), { key: 'author' })),
    ).toEqual([
      {
        variable: 'author',
        value: 'Doe, J. R.',
        into: 'Doe, Jane Rose',
        n: 1,
        intoN: 2,
        reason: 'one name shortens the other',
        decision: '',
      },
    ])
    expect(pairs('Doe, Jane Rose', 'Doe, J. R.', 'Doe, J. R.')).toEqual([['Doe, Jane Rose', 'Doe, J. R.']])
  })

  it('takes initials that are written together apart', () => {
    expect(pairs('Doe, JR', 'Doe, Jane Rose')).toHaveLength(1)
    expect(pairs('Doe, JR', 'Doe, Jane Mary')).toHaveLength(0)
  })

  it('bears a name less: Jane for Jane Rose', () => {
    expect(pairs('Doe, Jane', 'Doe, Jane Rose')).toHaveLength(1)
  })

  it('never pairs by initials alone', () => {
    expect(pairs('Doe, J.', 'Doe, J. R.')).toEqual([])
    expect(pairs('Doe, JR', 'Doe, J.R.')).toEqual([])
  })

  it('pairs no names that differ in a letter that both have, in the family name, or have no given name', () => {
    expect(pairs('Doe, Jane', 'Doe, John')).toEqual([])
    expect(pairs('Doe, Jane R.', 'Doe, Jane M.')).toEqual([])
    expect(pairs('Doe, Jane', 'Roe, J.')).toEqual([])
    expect(pairs('Doe, ', 'Doe, Jane')).toEqual([])
    expect(pairs('World Bank', 'World Bank Group')).toEqual([])
  })

  it('compares family names without accents and case', () => {
    expect(pairs('GARCÍA, Ana', 'Garcia, A.')).toHaveLength(1)
  })

  it('pairs every two of three', () => {
    expect(pairs('Doe, J.', 'Doe, Jane', 'Doe, Jane Rose')).toHaveLength(3)
  })

  it('takes no name without given names for a short form of one that has them', () => {
    expect(pairs('Doe, Jane', 'Doe, Jane', 'Doe, ')).toEqual([])
    expect(pairs('Jan', 'Jan, Jan E.')).toEqual([])
  })

  it('leaves plurals to other variables', () => {
    expect(pairs('badge', 'badges')).toEqual([])
  })
})

describe('possibleVariants of other values', () => {
  const found = (labels: readonly string[], variable: Partial<Variable> = { key: 'keyword' }) =>
    possibleVariants(labelled(each(...labels), variable, foldText)).map(({ value, into, reason }) => [
      value,
      into,
      reason,
    ])

  it('pairs singular and plural', () => {
    const reason = 'singular and plural'
    expect(found(['badge', 'badges', 'badges'])).toEqual([['badge', 'badges', reason]])
    expect(found(['university', 'universities', 'university'])).toEqual([
      ['universities', 'university', reason],
    ])
    expect(found(['class', 'classes', 'class'])).toEqual([['classes', 'class', reason]])
  })

  it('pairs no word that only ends in s', () => {
    expect(found(['clas', 'class'])).toEqual([])
    expect(found(['ga', 'gas'])).toEqual([])
    expect(found(['web 2', 'web 2s'])).toEqual([])
    expect(found(['badge', 'credentials'])).toEqual([])
  })

  it('pairs a short form with what its letters may stand for', () => {
    const reason = 'short form and what it may stand for'
    const long = 'massive open online course'
    expect(found(['MOOC', long, long])).toEqual([['MOOC', long, reason]])
    expect(found(['MOOCs', long, long])).toEqual([['MOOCs', long, reason]])
    expect(found(['mooc', long])).toEqual([])
    expect(found(['MOOD', long])).toEqual([])
    expect(found(['C', 'credential'])).toEqual([])
    expect(found(['AS', 'apple'])).toEqual([])
  })

  it('takes the first value with those letters', () => {
    expect(
      found(['AI', 'artificial intelligence', 'artificial intelligence', 'ambient intelligence']),
    ).toEqual([['AI', 'artificial intelligence', 'short form and what it may stand for']])
  })

  it('pairs no value with less than two units of them', () => {
    const closed = buildOccurrences(
      variableOf(),
      unitsOf(1),
      { basis: 'coded', categories: [{ key: 'badges', label: 'badges' }] },
      (_, answer) => answer.add('badge'),
    )
    expect(possibleVariants(closed)).toEqual([])
    const more = buildOccurrences(
      variableOf(),
      unitsOf(1),
      { basis: 'coded', categories: [{ key: 'badge', label: 'badge' }] },
      (_, answer) => answer.add('badges'),
    )
    expect(possibleVariants(more)).toEqual([])
  })

  it('puts the pairs with the most units first, then by name', () => {
    const pairs = found(['badges', 'badge', 'course', 'courses', 'award', 'awards', 'courses'])
    expect(pairs.map(([value]) => value)).toEqual(['course', 'awards', 'badges'])
    const times = (label: string, n: number) => Array<string>(n).fill(label)
    const sizes = [
      ['a', 1, 1],
      ['b', 1, 5],
      ['c', 2, 2],
      ['d', 1, 1],
      ['e', 2, 3],
    ] as const
    const labels = [...sizes].flatMap(([letter, n, more]) => [
      ...times(`${letter}word`, n),
      ...times(`${letter}words`, more),
    ])
    for (const order of [labels, labels.toReversed()])
      expect(found(order, { order: 'given' }).map(([value = '']) => value.charAt(0))).toEqual([
        'b',
        'e',
        'c',
        'a',
        'd',
      ])
  })
})

describe('possibleVariants of a sheet', () => {
  const sheet = { origin: { kind: 'sheet', file: 'codes.csv', column: 'design' } } as const
  const found = (labels: readonly string[], variable: Partial<Variable> = sheet) =>
    possibleVariants(labelled(each(...labels), variable)).map(({ value, into, reason }) => [
      value,
      into,
      reason,
    ])

  it('pairs values that differ in case, accents, white space or signs only', () => {
    expect(found(['Case study', 'Case study', 'case study'])).toEqual([['case study', 'Case study', 'case']])
    expect(found(['Case study', 'Case study', 'Case  study'])).toEqual([
      ['Case  study', 'Case study', 'white space'],
    ])
    expect(found(['étude', 'étude', 'etude'])).toEqual([['etude', 'étude', 'accents']])
    expect(found(['Case-study', 'Case-study', 'Case study'])).toEqual([
      ['Case study', 'Case-study', 'hyphens and punctuation'],
    ])
  })

  it('pairs each with the first that was met', () => {
    const labels = ['Case study', 'Case study', 'Case study', 'Case Study', 'Case Study', 'case study']
    expect(found(labels).map(([value, into]) => [value, into])).toEqual([
      ['Case Study', 'Case study'],
      ['case study', 'Case study'],
    ])
  })

  it('does so for sheets only, where nothing is folded', () => {
    expect(found(['Case study', 'case study'], {})).toEqual([])
  })

  it('names a pair once, though there are two reasons', () => {
    const once = buildOccurrences(variableOf(sheet), unitsOf(3), { basis: 'coded' }, (place, answer) =>
      answer.add(place === 0 ? 'MOOCs' : 'moocs', place === 0 ? 'MOOCs' : 'moocs'),
    )
    expect(possibleVariants(once)).toHaveLength(1)
  })
})

describe('readVariants', () => {
  const read = (rows: readonly Record<string, string>[]) =>
    readVariants(
      {
        columns: [...variantColumns],
        rows: rows.map((cells, index) => ({ line: index + 2, cells })),
        issues: [],
      },
      'v.csv',
    )
  const row = { variable: 'keyword', value: 'badge', into: 'badges' }

  it('takes what a person called the same, with the reason given or that a person decided', () => {
    const decided = { ...row, n: 0, intoN: 0, decision: 'same' }
    expect(
      read([
        { ...row, decision: ' Same ', reason: 'plural' },
        { ...row, decision: 'same' },
      ]),
    ).toEqual({
      variants: [
        { ...decided, reason: 'plural' },
        { ...decided, reason: 'decided by a person' },
      ],
      issues: [],
    })
  })

  it('takes nothing where nothing is decided, or otherwise', () => {
    const rows = ['', 'folded', 'different', 'Different'].map((decision) => ({ ...row, decision }))
    expect(read(rows)).toEqual({ variants: [], issues: [] })
    expect(read([row])).toEqual({ variants: [], issues: [] })
  })

  it('reports a decision that is none', () => {
    expect(
      read([
        { ...row, decision: 'same' },
        { ...row, decision: 'maybe' },
      ]),
    ).toMatchObject({
      variants: [{ value: 'badge' }],
      issues: [
        {
          code: 'variant-decision',
          message: "decision: found 'maybe', expected same, different or nothing",
          path: 'decision',
          file: 'v.csv',
          line: 3,
        },
      ],
    })
  })

  it.each(['variable', 'value', 'into'])('reports a decision without a %s', (name) => {
    const { variants, issues } = read([{ ...row, [name]: ' ', decision: 'same' }])
    expect(variants).toEqual([])
    expect(issues).toEqual([
      {
        code: 'variant-decision',
        message: `${name}: found nothing, expected what is the same`,
        path: name,
        file: 'v.csv',
        line: 2,
      },
    ])
  })

  it('passes on what was odd in the sheet', () => {
    const issue = { code: 'row-short', message: 'odd' }
    const sheet: Sheet = { columns: [], rows: [], issues: [issue] }
    expect(readVariants(sheet, 'v.csv').issues).toEqual([issue])
  })
})

describe('mergeVariants', () => {
  const decide = (value: string, into: string, more: Partial<Variant> = {}): Variant => ({
    variable: 'letter',
    value,
    into,
    n: 0,
    intoN: 0,
    reason: `${value} is ${into}`,
    decision: 'same',
    ...more,
  })
  const merged = (occurrences: Occurrences, ...decisions: Variant[]) =>
    tallyOf(mergeVariants(occurrences, decisions))
  const letters = labelled([['a'], ['a', 'b'], ['b'], ['c'], ['c', 'd'], ['c'], ['c']])

  it('counts values that a person called the same as one, a unit with both once', () => {
    expect(merged(letters, decide('a', 'b'))).toEqual([
      ['c', 'c', 4],
      ['b', 'b', 3],
      ['d', 'd', 1],
    ])
  })

  it('keeps the form that was printed as evidence, and what the value rests on', () => {
    const answers = {
      ...letters,
      details: new Map([[0, { basis: 'coded' as const, by: 'AB', evidence: 'p. 1' }]]),
    }
    expect(mergeVariants(answers, [decide('a', 'b')]).details.get(0)).toEqual({
      basis: 'coded',
      by: 'AB',
      evidence: "printed 'a' (a is b)",
    })
    const { details } = mergeVariants(letters, [decide('a', 'b')])
    expect(details.get(0)).toEqual({ basis: 'exported', evidence: "printed 'a' (a is b)" })
    // The third unit has b itself.
    expect(details.has(2)).toBe(false)
  })

  it('leaves the details of all other values alone', () => {
    const answers = { ...letters, details: new Map([[3, { basis: 'stated' as const }]]) }
    expect(mergeVariants(answers, [decide('a', 'c')]).details.get(3)).toEqual({ basis: 'stated' })
  })

  it('follows a chain to its end', () => {
    expect(merged(letters, decide('a', 'b'), decide('b', 'd'))).toEqual([
      ['c', 'c', 4],
      ['d', 'd', 4],
    ])
    const details = mergeVariants(letters, [decide('a', 'b'), decide('b', 'd')]).details
    expect([details.get(0)?.evidence, details.get(2)?.evidence]).toEqual([
      "printed 'a' (a is b)",
      "printed 'b' (b is d)",
    ])
  })

  it('counts a circle as one, under the value with the most units', () => {
    const circle = [decide('b', 'c'), decide('c', 'a'), decide('a', 'b')]
    expect(merged(letters, ...circle)).toEqual([
      ['c', 'c', 7],
      ['d', 'd', 1],
    ])
    expect(merged(letters, decide('d', 'c'), decide('c', 'd'))).toEqual([
      ['c', 'c', 4],
      ['a', 'a', 2],
      ['b', 'b', 2],
    ])
  })

  it('counts a value that is the same as two others as one with both', () => {
    expect(merged(letters, decide('a', 'b'), decide('a', 'c'))).toEqual([
      ['c', 'c', 7],
      ['d', 'd', 1],
    ])
    expect(mergeVariants(letters, [decide('a', 'b'), decide('a', 'c')]).details.get(2)?.evidence).toBe(
      "printed 'b' (a is b)",
    )
    expect(mergeVariants(letters, [decide('a', 'b'), decide('a', 'c')]).details.get(0)?.evidence).toBe(
      "printed 'a' (a is b)",
    )
  })

  it('takes the first name into which another goes where a circle is of equals', () => {
    const circle = [decide('a', 'b'), decide('b', 'c'), decide('c', 'a')]
    expect(merged(labelled(each('a', 'b', 'c')), ...circle)).toEqual([['b', 'b', 3]])
  })

  it('takes a name that no unit has for the name of all', () => {
    expect(merged(labelled(each('a', 'a')), decide('a', 'Vowel'))).toEqual([['Vowel', 'Vowel', 2]])
    expect(merged(letters, decide('a', 'Vowel'), decide('b', 'Vowel'))).toEqual([
      ['c', 'c', 4],
      ['Vowel', 'Vowel', 3],
      ['d', 'd', 1],
    ])
  })

  it('changes nothing for decisions on another variable, other decisions, or values that no unit has', () => {
    expect(mergeVariants(letters, [decide('a', 'b', { variable: 'other' })])).toBe(letters)
    expect(mergeVariants(letters, [decide('a', 'b', { decision: 'different' })])).toBe(letters)
    expect(tallyOf(mergeVariants(letters, [decide('x', 'y')]))).toEqual(tallyOf(letters))
    expect(tallyOf(mergeVariants(letters, [decide('a', 'a')]))).toEqual(tallyOf(letters))
  })

  it('keeps the categories of a closed list, and units without a value with their reasons', () => {
    const closed = {
      ...labelled([['a'], [], ['b']], { closed: true, order: 'given' }),
      reasons: new Map([[1, 'no text']]),
    }
    const once = mergeVariants(closed, [decide('a', 'b')])
    expect(tallyOf(once)).toEqual([
      ['a', 'a', 0],
      ['b', 'b', 2],
    ])
    expect(keysOf(once)).toEqual(['b', '', 'b'])
    expect([...once.reasons]).toEqual([[1, 'no text']])
  })

  it('goes by what is printed where key and label differ', () => {
    const answers = labelled(each('Badge', 'Badges', 'Badges'), {}, foldText)
    expect(merged(answers, decide('Badge', 'Badges'))).toEqual([['badges', 'Badges', 3]])
  })

  it('keeps the folded forms of values', () => {
    const answers = labelled(each('Mooc', 'MOOC', 'MOOC', 'badge'), {}, foldText)
    const forms = mergeVariants(answers, [decide('badge', 'award')]).forms
    expect([...forms].map(([place, own]) => [place, Object.fromEntries(own)])).toEqual([
      [0, { Mooc: 1, MOOC: 2 }],
    ])
  })
})
