import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../src/base/csv.js'
import { checkTable } from '../../src/base/table/table-schema.js'
import { bundledReview } from '../../src/project/bundled.js'
import { parsePackage } from '../../src/project/data-package.js'
import { openCorpus } from '../../src/project/open.js'
import { occurrencesOf } from '../../src/record/corpus.js'
import { codeRows, missingPlaces } from '../../src/record/occurrences.js'
import { FILES, sharedFolder } from './review-files.js'

interface Facts {
  id: number
  citation: string
  title: string
  authors: string[]
  journal: string | null
  volume: string | null
  issue: string | null
  pages: string | null
  doi: string | null
  publisher: string | null
  issueYear: number | null
  onlineDate: string | null
  onlineDateSource: string | null
  openAccess: string | null
  keywords: string[] | null
  affiliations: { country: string | null }[] | null
  designSuggested: string | null
  summary: string | null
}

const corpus = await openCorpus(bundledReview)
const codesOf = (key: string) => [...codeRows(occurrencesOf(corpus, key))]
const resources = parsePackage(FILES['datapackage.json'] ?? '', 'datapackage.json')
const table = (name: string) => parseCsv(FILES[name] ?? '', name)
const articles = table('articles.csv')

function countBy<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function profile(name: string) {
  const text = readFileSync(new URL(`profiles/${name}.json`, import.meta.url), 'utf8')
  return new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(
    JSON.parse(text) as Record<string, unknown>,
  )
}

describe('datapackage.json', () => {
  const descriptor = JSON.parse(FILES['datapackage.json'] ?? '') as {
    resources: {
      name: string
      path: string
      profile: string
      schema?: { fields: { description?: string }[] }
    }[]
  }

  it('is valid by the profile of the Data Package standard', () => {
    const validate = profile('data-package')
    validate(descriptor)
    expect(validate.errors).toBeNull()
  })

  it('has tables that are valid by the profile of tabular resources', () => {
    const validate = profile('tabular-data-resource')
    const tables = descriptor.resources.filter((resource) => resource.profile === 'tabular-data-resource')
    expect(tables.map(({ name }) => name)).toEqual(['articles'])
    for (const resource of tables) {
      validate(resource)
      expect(validate.errors).toBeNull()
    }
  })

  it('is refused by that profile where a resource has no name, so that the profile is alive', () => {
    expect(profile('data-package')({ resources: [{ path: 'a.csv' }] })).toBe(false)
  })

  it('lists every file of its folder and describes every column', () => {
    expect(descriptor.resources.map(({ path }) => path).sort()).toEqual(
      Object.keys(FILES)
        .filter((name) => name !== 'datapackage.json')
        .sort(),
    )
    const fields = descriptor.resources.flatMap(({ schema }) => schema?.fields ?? [])
    expect(fields).toHaveLength(29)
    for (const { description } of fields) expect(description).toMatch(/\.$/)
  })

  it('has a table that passes its schema', () => {
    const schema = resources.get('articles')?.schema ?? { fields: [] }
    expect(checkTable(articles, schema, 'articles.csv')).toEqual([])
  })
})

describe('the articles', () => {
  it('come from the databases as in Table 2: 15 SpringerLink, 10 Taylor&Francis, 7 EBSCOhost', () => {
    expect(countBy(codesOf('database').map(({ value }) => value))).toEqual(
      new Map([
        ['springerlink', 15],
        ['taylor-francis', 10],
        ['ebscohost', 7],
      ]),
    )
  })

  it('have the citation years 2 of 2015, 3 of 2017, 4, 4, 6 and 10 up to 2021 and 3 of 2022, counted by hand', () => {
    const counts = countBy(corpus.records.map(({ year }) => year))
    expect([2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022].map((year) => counts.get(year) ?? 0)).toEqual([
      2, 0, 3, 4, 4, 6, 10, 3,
    ])
  })

  it('have a region stated exactly where section 4.2 names them', () => {
    const stated = codesOf('region.coded').filter(({ basis }) => basis === 'stated')
    expect(stated.map(({ record, value }) => `${value}: ${corpus.names.get(record) ?? ''}`)).toEqual([
      'united-states: Copenhaver and Pritchard, 2017',
      'europe: Egloffstein and Ifenthaler, 2017',
      'united-states: Ippoliti and Baeza, 2017',
      'europe: Jirgensons and Kapenieks, 2018',
      'united-states: Cheng et al., 2018',
      'australia: Ruddy and Ponte, 2019',
      'united-states: Santandreu Calonge et al., 2019',
      'united-states: Stefaniak and Carey, 2019',
      'united-states: Newby and Cheng, 2020',
      'australia: Ralston, 2021',
      'australia: Cook, 2021',
      'australia: Selvaratnam and Sankey, 2021',
    ])
  })

  it('have no region and no design where nothing read of them says one', () => {
    const without = (key: string) =>
      missingPlaces(occurrencesOf(corpus, key)).map((place) => corpus.records[place]?.id)
    expect(without('region.coded')).toEqual(['14', '26', '29'])
    expect(without('design.coded')).toEqual(['3', '5', '10', '15', '26'])
  })

  it('have evidence wherever a region or design is coded, and a reason wherever it is unknown', () => {
    for (const { cells } of articles.rows)
      for (const column of ['region_evidence', 'design_evidence']) expect(cells[column]).toMatch(/\.$/)
  })
})

describe('the pairs of articles and sub-topics', () => {
  const { ids, categories } = occurrencesOf(corpus, 'subtopic')
  const pairs = codesOf('subtopic')

  it('are the 162 of Table 5: 18, 14, 18, 23, 14, 2, 16, 17, 24 and 16 articles', () => {
    expect(pairs).toHaveLength(162)
    const counts = countBy(pairs.map(({ value }) => value))
    expect(categories.map(({ key }) => counts.get(key))).toEqual([18, 14, 18, 23, 14, 2, 16, 17, 24, 16])
    expect(new Set(pairs.map(({ record }) => record)).size).toBe(ids.length)
  })

  it('are stated by the paper, ten sub-topics in three contexts', () => {
    expect(new Set(pairs.map(({ basis }) => basis))).toEqual(new Set(['stated']))
    expect(categories.map(({ group }) => group)).toEqual([
      ...Array<string>(3).fill('economic'),
      ...Array<string>(3).fill('social'),
      ...Array<string>(4).fill('higher-education'),
    ])
  })
})

const shared = sharedFolder()

describe.skipIf(!shared)('articles.csv against the facts that were gathered', () => {
  const facts = shared
    ? (JSON.parse(readFileSync(new URL('review/articles.json', shared), 'utf8')) as Facts[])
    : []
  const rows = facts.map((fact, index) => ({ fact, cells: articles.rows[index]?.cells ?? {} }))
  const given = (value: string | number | null) => (value === null ? '' : String(value))

  it('has the same articles in the same order', () => {
    expect(articles.rows.map(({ cells }) => cells['id'])).toEqual(facts.map(({ id }) => String(id)))
  })

  it.each([
    ['citation', (fact: Facts) => fact.citation],
    ['title', (fact: Facts) => fact.title],
    ['journal', (fact: Facts) => given(fact.journal)],
    ['volume', (fact: Facts) => given(fact.volume)],
    ['issue', (fact: Facts) => given(fact.issue)],
    ['pages', (fact: Facts) => given(fact.pages).replace('–', '-')],
    ['doi', (fact: Facts) => given(fact.doi)],
    ['publisher', (fact: Facts) => given(fact.publisher)],
    ['issue_year', (fact: Facts) => given(fact.issueYear)],
    ['online_date', (fact: Facts) => given(fact.onlineDate)],
    ['online_date_source', (fact: Facts) => given(fact.onlineDateSource)],
    ['open_access', (fact: Facts) => given(fact.openAccess)],
    ['keywords', (fact: Facts) => (fact.keywords ?? []).join('; ')],
    [
      'countries',
      (fact: Facts) =>
        [...new Set((fact.affiliations ?? []).flatMap(({ country }) => country ?? []))].join('; '),
    ],
    ['summary', (fact: Facts) => given(fact.summary)],
  ])('has the same %s', (column, of) => {
    expect(rows.map(({ cells }) => cells[column])).toEqual(facts.map(of))
  })

  it('has the same authors, family name first, initials where the given name is unknown', () => {
    for (const { fact, cells } of rows) {
      const names = (cells['authors'] ?? '').split('; ')
      expect(names).toHaveLength(fact.authors.length)
      fact.authors.forEach((author, index) => {
        const [family = '', given = '', suffix] = (names[index] ?? '').split(', ')
        const known = [given, family, ...(suffix === undefined ? [] : [suffix])].join(' ')
        expect([known, family]).toContain(author)
        if (author === family) expect(given).toMatch(/^([A-Z]\. ?)+$/)
      })
    }
  })

  it('codes each design as the evidence suggests', () => {
    const labels: Readonly<Record<string, string>> = {
      'mixed method': 'Mixed method research',
      quantitative: 'Quantitative research',
      qualitative: 'Qualitative research',
      'case study': 'Case study',
      other: 'Other',
    }
    for (const { fact, cells } of rows)
      if (cells['design'] !== '') expect(cells['design']).toBe(labels[fact.designSuggested ?? ''])
  })
})
