import { describe, expect, it } from 'vitest'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatSheet, parseSheet } from '../../src/base/sheet.js'
import type { OutputFile } from '../../src/base/files.js'
import { demonstrationProject } from '../../src/project/bundled.js'
import { readSettings } from '../../src/project/settings/settings.js'
import { readRecords } from '../../src/read/read-records.js'
import { gIndex, hIndex, indicatorsOf } from '../../src/study/indicators.js'
import { extractionSheet } from '../../src/study/extraction-sheet.js'
import { jsonList } from '../../src/study/large-text.js'
import { beginWithSources, beginWithTable } from '../../src/study/new-project.js'
import { makeReport, showStudy, stepsOf } from '../../src/study/report.js'
import { openStudy, type Study } from '../../src/study/study.js'
import { bare, project, twelve } from '../project/invented.js'
import { inFolder, type ReviewFiles } from '../project/review-files.js'

const studyOf = (files: ReviewFiles) => inFolder(files, (folder) => openStudy(folder))
const textOf = (files: readonly OutputFile[], path: string) =>
  Buffer.from(files.find((file) => file.path === path)?.content ?? '').toString()
const titles = (study: Study) => showStudy(study).map(({ title }) => title)
const short = (study: Study) => stepsOf(study).map(({ show, of }) => [show, ...of].join(' '))

describe('the steps of a report that review.yaml does not name', () => {
  it('are, for a table of articles, the included ones, every variable, years, pairs and the coding', async () => {
    expect(short(await studyOf(project()))).toEqual([
      'included region design sub_topic',
      'distribution year',
      'distribution region',
      'distribution design',
      'distribution sub_topic',
      'cumulative year',
      'trend year',
      'cross region year',
      'cross design year',
      'cross sub_topic year',
      'cross region design',
      'cross region sub_topic',
      'cross design sub_topic',
      'matrix sub_topic',
      'together sub_topic',
      'coding region design sub_topic',
    ])
  })

  it('begin with criteria and the flow where they are known, and need no coding', async () => {
    const steps = short(await openStudy(demonstrationProject))
    expect(steps[0]).toBe('flow')
    expect(steps).toContain('distribution database')
    expect(steps).toContain('together keyword')
    expect(steps.filter((step) => step.startsWith('included'))).toEqual([])
  })

  it('end with an appraisal where questions are answered as the usual tools do', async () => {
    const sheet = `id,randomised,blinded\n${[1, 2, 3].map((id) => `${id},low,${id === 2 ? 'high' : 'some concerns'}\n`).join('')}`
    const steps = short(await studyOf(project('', sheet)))
    expect(steps.at(-1)).toBe('appraisal randomised blinded')
  })

  it('give way to those that review.yaml names, with their titles and names of files', async () => {
    const lines =
      'report:\n  - { of: design, title: Table 1. Designs, table: designs, figure: false }\n  - region x year\n'
    const study = await studyOf(project(lines))
    const shown = showStudy(study)
    expect(titles(study)).toEqual(['Table 1. Designs', 'Region by year'])
    expect(shown[0]?.tables.map(({ id }) => id)).toEqual(['designs'])
    expect(shown[0]?.figures).toEqual([])
    expect(shown[1]?.crossTabs?.map(({ table }) => table.id)).toEqual(['region-by-year'])
  })

  it('say why there is nothing to show', async () => {
    const empty = await studyOf(
      project('where: { year: { from: 2030 } }\nreport: [year, design x year, country]\n'),
    )
    expect(
      showStudy(empty)
        .slice(1)
        .map(({ note }) => note),
    ).toEqual(['There are no records.', 'No article has a value of country.'])
    const numbers = await studyOf(project('report: [{ show: flow }, { show: criteria }, { show: cited }]\n'))
    expect(showStudy(numbers).map(({ note }) => note)).toEqual([
      'No flow is known: the records are a table, and no totals are given.',
      'No criteria are given in review.yaml.',
      'The exports state no citations.',
    ])
  })
})

describe('a report', async () => {
  const files: ReviewFiles = {
    ...project(),
    'articles.csv': twelve.replace('Badges at work', '<b>Badges</b> & [work](x)'),
    'review.yaml': 'title: Twelve <i>small</i> & [odd](x)\nunit: article\nrecords: articles.csv\n',
  }
  const made = await makeReport(await studyOf(files), { formats: ['svg'] })

  it('has data, tables and figures of year, region, design and sub-topic, twelve articles and no paper', () => {
    const paths = made.files.map(({ path }) => path)
    for (const id of ['year', 'region', 'design', 'sub-topic'])
      expect(paths).toEqual(
        expect.arrayContaining(
          [`tables/${id.replace('-', '_')}.csv`, `figures/${id.replace('-', '_')}.svg`].map((path) =>
            path.replace('sub_topic', 'sub-topic'),
          ),
        ),
      )
    expect(paths).toEqual(
      expect.arrayContaining([
        'distributions.json',
        'codes.csv',
        'records.jsonl',
        'indicators.json',
        'report.md',
        'index.html',
      ]),
    )
    expect(paths.at(-1)).toBe('manifest.json')
    expect(paths.filter((path) => /comparison|flow/.test(path))).toEqual([])
    expect(made.issues).toEqual([])
  })

  it('has for every number the records behind it', () => {
    const distributions = JSON.parse(textOf(made.files, 'distributions.json')) as {
      id: string
      rows: { key: string; n: number; records: string[] }[]
    }[]
    expect(distributions.map(({ id }) => id)).toEqual(['year', 'region', 'design', 'sub_topic'])
    for (const { rows } of distributions) for (const { n, records } of rows) expect(records).toHaveLength(n)
    expect(distributions[1]?.rows[0]).toMatchObject({
      key: 'Europe',
      n: 5,
      records: ['1', '3', '5', '8', '11'],
    })
  })

  it('has every value as a row of codes.csv: 12 years and 39 coded values', () => {
    const rows = textOf(made.files, 'codes.csv').trimEnd().split('\n')
    expect(rows[0]).toBe('record,variable,value,basis,evidence,confidence,by')
    expect(rows.filter((row) => row.includes(',coded,'))).toHaveLength(12 + 12 + 15)
    expect(rows).toHaveLength(1 + 12 + 39)
  })

  it('escapes what is markup in titles, on the page and in Markdown', () => {
    const page = textOf(made.files, 'index.html')
    expect(page).toContain('<h1>Twelve &lt;i&gt;small&lt;/i&gt; &amp; [odd](x)</h1>')
    expect(page).not.toContain('<i>small')
    expect(page).not.toContain('<b>Badges')
    expect(textOf(made.files, 'report.md')).toMatch(/^# Twelve \\<i\\>small\\<\/i\\> & \\\[odd\\\]\(x\)\n/)
  })

  it('says in its notes that nothing is counted by year where no record has one', async () => {
    const none = {
      'articles.csv': 'title,design\nA,x\nB,y\n',
      'review.yaml': 'title: T\nrecords: articles.csv\n',
    }
    const report = await makeReport(await studyOf(none), { formats: ['svg'] })
    expect(textOf(report.files, 'report.md')).toContain(
      'found no year in any record: nothing is counted by year',
    )
  })

  it('is empty and says so where a condition leaves no record', async () => {
    const report = await makeReport(await studyOf(project('where: { year: { from: 2030 } }\n')), {
      formats: ['svg'],
    })
    expect(textOf(report.files, 'report.md')).toContain('Articles: none is counted')
    expect(textOf(report.files, 'report.md')).toContain('0 articles.')
  })
})

describe('the extraction sheet', () => {
  it('is read back with the answers that were filled in, their bases and their evidence', async () => {
    const files = project('variables: { quality: { categories: [good, poor] } }\n', 'id,quality\n1,good\n')
    await inFolder(files, async (folder) => {
      const before = extractionSheet(await openStudy(folder))
      expect(before.columns.slice(0, 6)).toEqual(['id', 'citation', 'title', 'year', 'journal', 'doi'])
      expect(before.columns).toContain('quality_evidence')
      expect(before.rows).toHaveLength(12)
      const filled = before.rows.map((row, place) =>
        place === 1 ? { ...row, quality: 'poor', quality_basis: 'stated', quality_evidence: 'p. 4' } : row,
      )
      for (const name of ['sheet.csv', 'sheet.xlsx']) {
        await writeFile(join(folder, name), formatSheet(before.columns, filled, name))
        const text = files['review.yaml'] ?? ''
        await writeFile(join(folder, 'review.yaml'), text.replace('sheet.csv', name))
        const { results } = await openStudy(folder)
        const quality = results.distributions.find(({ id }) => id === 'quality')
        expect(quality?.rows.map(({ label, records }) => [label, records])).toEqual([
          ['good', ['1']],
          ['poor', ['2']],
        ])
        expect(quality?.rule.bases).toEqual({ stated: 1, coded: 1 })
        expect(quality?.missing).toHaveLength(10)
      }
    })
  })
})

describe('a new project', () => {
  const settingsOf = (files: readonly OutputFile[]) =>
    readSettings(textOf(files, 'review.yaml'), 'review.yaml')

  it('of exports has a source for each, with what was read of it', () => {
    const ris = 'TY  - JOUR\nTI  - A\nER  -\n'
    const exports = ['exports/a.ris', 'exports/b.ris'].map((path) => ({
      path,
      ...readRecords({ file: path, bytes: new TextEncoder().encode(ris) }),
    }))
    const settings = settingsOf(beginWithSources('A "title": with signs', exports))
    expect(settings.title).toBe('A "title": with signs')
    expect(settings.sources.map(({ key, files, declared }) => [key, files, declared])).toEqual([
      ['a', ['exports/a.ris'], 1],
      ['b', ['exports/b.ris'], 1],
    ])
  })

  it('of nothing can be read too', () => {
    expect(settingsOf(beginWithSources('T', [])).sources).toHaveLength(1)
  })

  it.each([
    ['with titles and ids', twelve],
    ['without', bare],
  ])('of a table %s proposes its variables and counts it', async (_name, table) => {
    const sheet = parseSheet(new TextEncoder().encode(table), 'table.csv')
    const files = beginWithTable('T', 'table.csv', sheet)
    expect(settingsOf(files).variables['design']).toMatchObject({
      categories: ['Case study', 'Interviews', 'Survey'].map((label) => ({ key: label, label })),
    })
    const study = await studyOf({ 'review.yaml': textOf(files, 'review.yaml'), 'table.csv': table })
    expect(study.corpus.unit).toBe('study')
    expect(study.results.distributions.map(({ id, n }) => [id, n])).toEqual([
      ['region', 12],
      ['design', 12],
      ['sub_topic', 15],
      ['year', 12],
    ])
  })
})

describe('indicators', () => {
  it('are h and g as by hand: 10, 8, 5, 4 and 3 citations give h 4 and g 5', () => {
    expect([hIndex([10, 8, 5, 4, 3]), gIndex([10, 8, 5, 4, 3])]).toEqual([4, 5])
    expect([hIndex([25, 8, 5, 3, 3]), gIndex([25, 8, 5, 3, 3])]).toEqual([3, 5])
    expect([hIndex([0, 0]), gIndex([0, 0])]).toEqual([0, 0])
    expect([hIndex([]), gIndex([])]).toEqual([0, 0])
    expect([hIndex([100]), gIndex([100])]).toEqual([1, 1])
  })

  it('say of how many records citations are known, and why there are none', async () => {
    expect(indicatorsOf((await studyOf(project())).corpus)).toEqual({
      records: 12,
      notKnown: { citations: 'no source states citations', h: 'no citations', g: 'no citations' },
    })
  })
})

describe('jsonList', () => {
  it('gives the bytes that JSON in one piece has', () => {
    for (const values of [[], [1], [{ a: [1, { b: 'x\ny' }] }, [], 'z']])
      expect(Buffer.from(jsonList(values)).toString()).toBe(`${JSON.stringify(values, null, 2)}\n`)
  })
})
