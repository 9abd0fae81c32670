import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/base/issue.js'
import { loadReview, parseReview, type ReviewFiles } from '../../src/study/load-review.js'
import { changed, FILES, FOLDER, issuesOf, lineOf, withCell } from './review-files.js'

describe('loadReview', () => {
  it('reads the bundled review: 32 articles, ten sub-topics in three contexts, 162 pairs', async () => {
    const review = await loadReview(fileURLToPath(FOLDER))
    expect(review.articles).toHaveLength(32)
    expect(review.contexts.map(({ key }) => key)).toEqual(['economic', 'social', 'higher-education'])
    expect(review.topics).toHaveLength(10)
    expect(review.articles.flatMap(({ topics }) => topics)).toHaveLength(162)
    expect(review).toEqual(parseReview(FILES))
  })

  it('names the folder of a package that is not there', async () => {
    await expect(loadReview('/no/such/folder')).rejects.toThrow(
      '/no/such/folder/datapackage.json: no such file',
    )
  })

  it('reports files that are missing together with the faults of those that are there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'review-'))
    try {
      const files = withCell('6', 'citation_year', 'in press')
      for (const name of ['datapackage.json', 'articles.csv', 'review.yaml'])
        await writeFile(join(folder, name), files[name] ?? '')
      const error: unknown = await loadReview(folder).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(InputError)
      expect((error as InputError).message.split('\n')).toEqual([
        'article-subtopics.csv: no such file',
        'subtopics.yaml: no such file',
        "articles.csv:7: citation_year: found 'in press', expected a year",
      ])
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

describe('parseReview', () => {
  it('gives an article with its coded values, their basis and their evidence', () => {
    const [first] = parseReview(FILES).articles
    expect(first).toMatchObject({
      id: '1',
      citation: 'Devedžić and Jovanović, 2015',
      authors: ['Devedžić, Vladan', 'Jovanović, Jelena'],
      citationYear: 2015,
      doi: '10.1007/s11423-015-9388-3',
      foundIn: { value: 'springerlink', basis: 'derived', evidence: 'DOI prefix 10.1007.' },
      region: { value: 'europe', basis: 'coded' },
      design: { value: 'other', basis: 'coded', confidence: 'high' },
      source: { file: 'articles.csv', line: 2 },
    })
  })

  it('leaves out what is not known and keeps why', () => {
    const article = parseReview(FILES).articles.find(({ id }) => id === '26')
    for (const key of ['volume', 'issue', 'pages', 'issueYear', 'onlineDate', 'region', 'design', 'summary'])
      expect(article).not.toHaveProperty(key)
    expect(article?.extra?.['region_evidence']).toMatch(/^Unknown: /)
    expect(article?.extra?.['design_evidence']).toMatch(/^Unknown: /)
  })

  it("gives an article's sub-topics in the codebook's order, whatever the order of the pairs", () => {
    const [header, ...pairs] = (FILES['article-subtopics.csv'] ?? '').trimEnd().split('\n')
    const reversed = [header, ...pairs.reverse()].join('\n')
    expect(parseReview({ ...FILES, 'article-subtopics.csv': reversed })).toEqual(parseReview(FILES))
  })

  it('reads DOIs in small letters', () => {
    const third = parseReview(FILES).articles[2]
    expect(FILES['articles.csv']).toContain('10.1080/1941126X.2017.1378543')
    expect(third?.doi).toBe('10.1080/1941126x.2017.1378543')
  })

  it('takes byte order marks and CRLF as they come', () => {
    const windows = Object.fromEntries(
      Object.entries(FILES).map(([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
    )
    expect(parseReview(windows)).toEqual(parseReview(FILES))
  })

  it('tells all that is wrong in one error, each value once', () => {
    const broken = withCell('31', 'region', 'Mars', withCell('6', 'citation_year', 'in press'))
    expect(issuesOf(changed('article-subtopics.csv', '3,reskilling', '99,reskilling', broken))).toHaveLength(
      3,
    )
  })
})

const LABELS = 'United States, Australia, Canada, Europe, Other'

/** Each case breaks a copy of the bundled review; the issue that must come of it, as code and printed line. */
const FAULTS: [name: string, files: ReviewFiles, code: string, line: string][] = [
  [
    'a year that is no year',
    withCell('6', 'citation_year', 'in press'),
    'value-type',
    "articles.csv:7: citation_year: found 'in press', expected a year",
  ],
  [
    'a year out of range',
    withCell('6', 'issue_year', '1918'),
    'value-range',
    "articles.csv:7: issue_year: found '1918', expected 2015 or more",
  ],
  [
    "a citation year that is not the citation's",
    withCell('6', 'citation_year', '2019'),
    'citation-year',
    "articles.csv:7: citation_year: found '2019', expected 2018 as in 'Carey and Stefaniak, 2018'",
  ],
  [
    'a day that the calendar lacks',
    withCell('4', 'online_date', '2021-02-30'),
    'value-type',
    "articles.csv:5: online_date: found '2021-02-30', expected a day of the calendar",
  ],
  [
    'an id that stands twice',
    withCell('6', 'id', '5'),
    'value-twice',
    "articles.csv:7: id: found '5', expected it once, but it also stands on line 6",
  ],
  [
    'a DOI that stands twice in other letters',
    withCell('5', 'doi', '10.1080/1941126x.2017.1378543'),
    'value-twice',
    "articles.csv:6: doi: found '10.1080/1941126x.2017.1378543', expected it once, but it also stands on line 4",
  ],
  [
    'an article without a title',
    withCell('6', 'title', ''),
    'value-missing',
    'articles.csv:7: title: found nothing, expected a value',
  ],
  [
    'a list of authors with an empty entry',
    withCell('6', 'authors', 'Carey, Kimberly L.; ; Stefaniak, Jill E.'),
    'list-entry-empty',
    "articles.csv:7: authors: found 'Carey, Kimberly L.; ; Stefaniak, Jill E.', expected entries separated by '; ' and none of them empty",
  ],
  [
    'a region that the list lacks',
    withCell('31', 'region', 'Oceania'),
    'value-unknown',
    `articles.csv:32: region: found 'Oceania', expected one of ${LABELS}`,
  ],
  [
    'a study design that the list lacks',
    withCell('31', 'design', 'Review'),
    'value-unknown',
    "articles.csv:32: design: found 'Review', expected one of Mixed method research, Quantitative research, Qualitative research, Case study, Other",
  ],
  [
    'a database that the list lacks',
    withCell('31', 'database', 'Scopus'),
    'value-unknown',
    "articles.csv:32: database: found 'Scopus', expected one of EBSCOhost, Taylor&Francis, SpringerLink",
  ],
  [
    'a region that the protocol lacks though the schema has it',
    changed('review.yaml', 'label: Canada', 'label: Kanada'),
    'value-unknown',
    "articles.csv:21: region: found 'Canada', expected one of United States, Australia, Kanada, Europe, Other",
  ],
  [
    'a database that does not follow from the DOI',
    withCell('1', 'database', 'EBSCOhost'),
    'database-not-from-doi',
    "articles.csv:2: database: found 'EBSCOhost', expected 'SpringerLink', since the DOI is 10.1007/s11423-015-9388-3",
  ],
  [
    'a database of a publisher without a DOI',
    withCell('12', 'database', 'SpringerLink'),
    'database-not-from-doi',
    "articles.csv:13: database: found 'SpringerLink', expected 'EBSCOhost', since there is no DOI",
  ],
  [
    'a coded value without a basis',
    withCell('1', 'region_basis', ''),
    'value-without-basis',
    "articles.csv:2: region_basis: found nothing, expected on what 'Europe' rests",
  ],
  [
    'a coded value without evidence',
    withCell('1', 'design_evidence', ''),
    'value-without-evidence',
    "articles.csv:2: design_evidence: found nothing, expected what 'Other' was coded from",
  ],
  [
    'a basis without a value',
    withCell('26', 'region_basis', 'coded'),
    'basis-without-value',
    "articles.csv:27: region_basis: found 'coded' without a region, expected nothing",
  ],
  [
    'a confidence without a value',
    withCell('26', 'design_confidence', 'high'),
    'basis-without-value',
    "articles.csv:27: design_confidence: found 'high' without a design, expected nothing",
  ],
  [
    'a summary that rests on nothing',
    withCell('26', 'summary', 'About badges.'),
    'value-without-basis',
    'articles.csv:27: summary_basis: found nothing, expected what the summary rests on',
  ],
  [
    'a basis of a summary that is not there',
    withCell('26', 'summary_basis', 'abstract'),
    'basis-without-value',
    "articles.csv:27: summary_basis: found 'abstract' without a summary, expected nothing",
  ],
  [
    'a pair with an article that is not there',
    changed('article-subtopics.csv', '3,reskilling-upskilling', '99,reskilling-upskilling'),
    'foreign-key-unknown',
    "article-subtopics.csv:2: article_id: found '99', expected a value of id in articles.csv",
  ],
  [
    'a pair that stands twice',
    changed('article-subtopics.csv', '4,reskilling-upskilling', '3,reskilling-upskilling'),
    'value-twice',
    "article-subtopics.csv:3: article_id, topic: found '3', 'reskilling-upskilling', expected it once, but it also stands on line 2",
  ],
  [
    'a pair without a sub-topic',
    changed('article-subtopics.csv', '4,reskilling-upskilling', '4,'),
    'value-missing',
    'article-subtopics.csv:3: topic: found nothing, expected a value',
  ],
  [
    'a column that is missing',
    changed('article-subtopics.csv', 'article_id,topic', 'article_id,subtopic'),
    'column-missing',
    "article-subtopics.csv:1: found no column 'topic', expected one",
  ],
  [
    'a column that the schema lacks',
    changed('article-subtopics.csv', 'article_id,topic', 'article_id,subtopic'),
    'column-unexpected',
    "article-subtopics.csv:1: found column 'subtopic', expected only columns of the schema",
  ],
  [
    'a row with too few cells',
    changed('article-subtopics.csv', '4,reskilling-upskilling', '4'),
    'csv-ragged',
    'article-subtopics.csv:3: found 1 cells, expected 2',
  ],
  [
    'a sub-topic whose context the codebook lacks',
    changed('subtopics.yaml', 'context: social', 'context: sociable'),
    'context-unknown',
    `subtopics.yaml:${lineOf('subtopics.yaml', 'context: social')}: topics[3].context: found 'sociable', expected one of economic, social, higher-education`,
  ],
  [
    'a sub-topic that stands twice',
    changed('subtopics.yaml', 'key: employability', 'key: employers-needs'),
    'category-twice',
    `subtopics.yaml:${lineOf('subtopics.yaml', 'key: employability')}: topics[2].key: found 'employers-needs' twice, expected it once`,
  ],
  [
    'a sub-topic without a definition',
    changed('subtopics.yaml', 'definition: >-', 'meaning: >-'),
    'yaml-shape',
    `subtopics.yaml:${lineOf('subtopics.yaml', 'key: reskilling-upskilling')}: topics[0].definition: found nothing, expected a value`,
  ],
  [
    'malformed YAML',
    changed('review.yaml', 'regions:', 'regions: ]'),
    'yaml-syntax',
    `review.yaml:${lineOf('review.yaml', 'regions:')}: `,
  ],
  [
    'a key of the protocol that is not known',
    changed('review.yaml', '  duplicates: 918', '  duplicates: 918\n  duplicated: 918'),
    'yaml-shape',
    `review.yaml:${lineOf('review.yaml', 'duplicates: 918') + 1}: flow.duplicated: found a key that is not known, expected none`,
  ],
  [
    'a date of the search that is none',
    changed('review.yaml', "'2021-12-20'", "'20 December 2021'"),
    'yaml-shape',
    `review.yaml:${lineOf('review.yaml', "from: '2021-12-20'")}: search.from: found '20 December 2021', expected a date such as '2021-12-20'`,
  ],
  [
    'records screened that are not those identified less duplicates',
    changed('review.yaml', 'duplicates: 918', 'duplicates: 917'),
    'flow-sum',
    `review.yaml:${lineOf('review.yaml', 'screened: 477')}: flow.screened: found 477, expected 478, which is 1395 identified less 917 duplicates`,
  ],
  [
    'articles assessed that are not those screened less those screened out',
    changed('review.yaml', 'screenedOut: 417', 'screenedOut: 416'),
    'flow-sum',
    `review.yaml:${lineOf('review.yaml', 'assessed: 60')}: flow.assessed: found 60, expected 61, which is 477 screened less 416 screened out`,
  ],
  [
    'reasons that do not explain the articles included',
    changed('review.yaml', 'n: 6', 'n: 7'),
    'flow-sum',
    `review.yaml:${lineOf('review.yaml', 'included: 32')}: flow.included: found 32, expected 31, which is 60 assessed less 29 excluded`,
  ],
  [
    'a total that is no whole number',
    changed('review.yaml', 'duplicates: 918', 'duplicates: 91.8'),
    'yaml-shape',
    `review.yaml:${lineOf('review.yaml', 'duplicates: 918')}: flow.duplicates: found '91.8', expected a whole number`,
  ],
  [
    'a DOI prefix of two databases',
    changed('review.yaml', "['10.1007', '10.1186']", "['10.1007', '10.1080']"),
    'prefix-twice',
    `review.yaml:${lineOf('review.yaml', "'10.1186'")}: databases: found DOI prefix '10.1080' twice, expected it once`,
  ],
  [
    'two databases that take the rest',
    changed('review.yaml', "['10.1080']", '[]'),
    'database-rest',
    `review.yaml:${lineOf('review.yaml', 'key: ebscohost')}: databases: found 2 without DOI prefixes, expected one that takes the rest`,
  ],
  [
    'fewer articles than the flow includes',
    { ...FILES, 'articles.csv': (FILES['articles.csv'] ?? '').replace(/\n32,.*\n$/, '\n') },
    'article-count',
    'articles.csv: found 31 articles, expected 32, the number included in the flow',
  ],
  [
    'letters in another encoding than UTF-8',
    withCell('1', 'authors', 'Deved\uFFFDi\uFFFD, Vladan'),
    'not-utf8',
    'articles.csv:2: found bytes that are no UTF-8, expected UTF-8',
  ],
  [
    'a missing file',
    Object.fromEntries(Object.entries(FILES).filter(([name]) => name !== 'subtopics.yaml')),
    'file-unreadable',
    'subtopics.yaml: no such file',
  ],
  [
    'a package that is no JSON',
    changed('datapackage.json', '"name": "micro-credentials",', '"name": "micro-credentials";'),
    'json-syntax',
    'datapackage.json:3: found no valid JSON, expected it: ',
  ],
  [
    'a package without one of the tables',
    changed('datapackage.json', '"name": "article-subtopics"', '"name": "pairs"'),
    'package',
    "datapackage.json: found no resource 'article-subtopics', expected one",
  ],
  [
    'a schema without a column that is needed',
    changed('datapackage.json', '"name": "region_basis"', '"name": "region_source"'),
    'package',
    "datapackage.json: resource articles: found no field 'region_basis' in its schema, expected one",
  ],
  [
    'a path out of the folder',
    changed('datapackage.json', '"path": "articles.csv"', '"path": "../articles.csv"'),
    'yaml-shape',
    `datapackage.json:${lineOf('datapackage.json', '"articles.csv"')}: resources[0].path: found '../articles.csv', expected a path below the folder of the package`,
  ],
  [
    'a pattern of the schema that is none',
    changed('datapackage.json', '"[1-9][0-9]*"', '"[1-9"'),
    'yaml-shape',
    `datapackage.json:${lineOf('datapackage.json', '"[1-9][0-9]*"')}: resources[0].schema.fields[0].constraints.pattern: found '[1-9', expected a regular expression`,
  ],
]

describe('parseReview refuses', () => {
  it.each(FAULTS)('%s', (_name, files, code, line) => {
    const found = issuesOf(files).map((issue) => `${issue.code} ${new InputError([issue]).message}`)
    const wanted = `${code} ${line}`
    // Messages of the JSON and YAML parsers differ between versions, so that only their place is held.
    expect(found.find((one) => one.startsWith(wanted)) ?? found.join('\n')).toContain(wanted)
    if (!/syntax/.test(code)) expect(found).toContain(wanted)
  })
})
