import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/audit/claim.js'
import { parseClaims } from '../../src/audit/read-claims.js'
import { loadProject } from '../../src/project/load.js'
import { occurrencesOf } from '../../src/record/corpus.js'
import { keysAt } from '../../src/record/occurrences.js'
import { FILES, FOLDER, sharedFolder } from './review-files.js'

const { claims, relations } = parseClaims(FILES['published.yaml'] ?? '', 'published.yaml')
const project = await loadProject(fileURLToPath(FOLDER))
const { corpus, settings } = project
const subtopics = occurrencesOf(corpus, 'subtopic')
const keysOf = (key: string) => occurrencesOf(corpus, key).categories.map((category) => category.key)
const number = (claim: Claim | undefined) => Number(claim?.printed.replace(',', ''))
const byId = new Map(claims.map((claim) => [claim.id, claim]))
const printedOf = (id: string) => number(byId.get(id))

describe('published.yaml', () => {
  it('is what the project names', () => {
    expect(project.claims).toEqual({
      title: 'Numbers printed in Tamoliune et al. (2023), Exploring the potential of micro-credentials',
      claims,
      relations,
    })
  })

  it('has the counts of Tables 2, 3 and 4 as printed', () => {
    const column = (table: string, name: string) =>
      claims.filter(({ where }) => where.in === table && where.column === name).map(({ printed }) => printed)
    expect(column('Table 2', 'Number of articles')).toEqual(['7', '10', '15', '32'])
    expect(column('Table 2', '%')).toEqual(['22', '31', '47', '100'])
    expect(column('Table 3', 'Number of articles')).toEqual(['15', '5', '3', '5', '4', '32'])
    expect(column('Table 3', '%')).toEqual(['47', '16', '9', '16', '12', '100'])
    expect(column('Table 4', 'Number of articles')).toEqual(['6', '5', '3', '3', '15', '32'])
    expect(column('Table 4', '%')).toEqual(['19', '16', '9', '9', '47', '100'])
    expect(column('Table 5', 'Total (out of 32)')).toEqual([
      '32',
      '18',
      '14',
      '18',
      '23',
      '14',
      '2',
      '16',
      '17',
      '24',
      '16',
    ])
  })

  it('has the numbers of the text, section by section', () => {
    const printed = (section: string) =>
      claims.filter(({ where }) => where.in === `section ${section}`).map((claim) => claim.printed)
    expect(printed('3')).toEqual(['27'])
    expect(printed('3.1')).toEqual(['2', '2', '1,395', '918', '477'])
    expect(printed('3.2')).toEqual(['2', '417', '60'])
    expect(printed('3.3')).toEqual(['2', '60', '28', '11', '11', '6', '32'])
    expect(printed('3.5')).toEqual(['32', '3'])
    expect(printed('3.6')).toEqual(['10'])
    expect(printed('3.7')).toEqual(['2', '4', '4'])
    expect(printed('4.1')).toEqual(['12', '0'])
    expect(printed('4.2')).toEqual(['5', '16', '15', '47'])
    expect(printed('4.3')).toEqual(['47', '19', '16', '9', '9'])
    expect(printed('4.4')).toEqual(['70', '18', '7', '5'])
    expect(printed('4.6')).toEqual(['18', '32', '14', '18', '14', '22', '2'])
    expect(printed('4.7')).toEqual(['24', '17', '16'])
  })

  it('lists the authors of Table 5 as the pairs have them, each list as long as the table says', () => {
    const lists = claims.flatMap((claim) => (claim.kind === 'list' ? [claim] : []))
    expect(lists.map(({ target }) => target?.key)).toEqual(keysOf('subtopic'))
    for (const { items, printed, target } of lists) {
      expect(items).toHaveLength(Number(printed))
      const covering = corpus.records.filter((_, place) =>
        keysAt(subtopics, place).includes(target?.key ?? ''),
      )
      expect([...items].sort()).toEqual(covering.map(({ id }) => corpus.names.get(id)).sort())
    }
  })

  it('points to categories that the review knows', () => {
    const known: Readonly<Record<string, readonly string[]>> = {
      database: keysOf('database'),
      'region.coded': keysOf('region.coded'),
      'design.coded': keysOf('design.coded'),
      subtopic: keysOf('subtopic'),
      'year.search': ['2021', '2016'],
      'focus.published': ['potential', 'barriers', 'success-factors', 'mechanisms'],
      rows: ['database', 'subtopic'],
      flow: [
        'identified',
        'duplicates',
        'screened',
        'screenedOut',
        'assessed',
        'excluded',
        'included',
        ...(settings.totals?.excluded ?? []).map(({ reason }) => `excluded.${reason.replaceAll(' ', '-')}`),
      ],
    }
    const targets = claims.flatMap(({ target }) => target ?? [])
    for (const { distribution, key } of targets)
      if (distribution === 'article') expect(key).toBeUndefined()
      else expect(known[distribution]).toContain(key)
    expect(new Set(targets.map(({ distribution }) => distribution))).toEqual(
      new Set(['article', ...Object.keys(known)]),
    )
  })

  it('has one relation that its numbers break: 22 and 23 articles on lifelong learning', () => {
    const broken = relations.filter((relation) => {
      switch (relation.kind) {
        case 'sum':
          return relation.parts.reduce((sum, id) => sum + printedOf(id), 0) !== printedOf(relation.total)
        case 'percentages':
          return relation.parts.reduce((sum, id) => sum + printedOf(id), 0) !== 100
        case 'same':
          return new Set(relation.claims.map(printedOf)).size !== 1
        case 'difference':
          return (
            printedOf(relation.from) - relation.less.reduce((sum, id) => sum + printedOf(id), 0) !==
            printedOf(relation.gives)
          )
        case 'subset':
          return printedOf(relation.part) > printedOf(relation.whole)
      }
    })
    expect(broken.map(({ id }) => id)).toEqual(['same-4.6-lifelong-learning'])
    expect(new Set(relations.map(({ kind }) => kind))).toEqual(
      new Set(['sum', 'percentages', 'same', 'difference', 'subset']),
    )
  })

  it('gives every share of a table or a restatement its part and its whole, and the research focus the whole alone', () => {
    for (const claim of claims) {
      if (claim.kind !== 'share') continue
      expect(printedOf(String(claim.of))).toBe(32)
      if (claim.target?.distribution === 'focus.published') expect(claim).not.toHaveProperty('part')
      else expect(Math.abs(printedOf(String(claim.part)) / 0.32 - number(claim))).toBeLessThanOrEqual(0.5)
    }
  })
})

const shared = sharedFolder()

const WORDS: Readonly<Record<string, string>> = {
  '0': 'no',
  '2': 'two',
  '3': 'three',
  '4': 'four',
  '5': 'five',
  '14': 'fourteen',
  '17': 'seventeen',
  '18': 'eighteen',
  '28': 'twenty-eight',
}

describe.skipIf(!shared)("published.yaml against the paper's text", () => {
  // Links, emphasis and formulas are marks of the text's source; Table 4 stands in the midst of a sentence.
  const text = (shared ? readFileSync(new URL('review/tamoliune-2023.txt', shared), 'utf8') : '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\$n = (\d+)\$/g, 'n = $1')
    .replace(/TABLE 4 Distribution by study design\.[^]*?Total\t32\t100\s+/, '')
    .replaceAll('*', '')
    .replace(/\s+/g, ' ')

  it('quotes only what the paper prints, and each quote holds the number in digits or in words', () => {
    const quoted = claims.flatMap((claim) =>
      claim.where.quote === undefined ? [] : [{ claim, quote: claim.where.quote }],
    )
    expect(quoted).toHaveLength(48)
    for (const { claim, quote } of quoted) {
      expect(text).toContain(quote)
      const digits = new RegExp(`(?<![\\d,.])${claim.printed}(?!\\d)`).test(quote)
      const words = new RegExp(`\\b${WORDS[claim.printed] ?? 'nothing'}\\b`, 'i').test(quote)
      expect({ id: claim.id, found: digits || words }).toEqual({ id: claim.id, found: true })
    }
  })
})
