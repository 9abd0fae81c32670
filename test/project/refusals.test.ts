import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/base/issue.js'
import { changed, FILES, lineOf, projectOf, refusalOf, withCell, type ReviewFiles } from './review-files.js'

const SUBTOPICS =
  "Re-skilling and/or up-skilling, Employers' needs, Employability, Lifelong learning, Career guidance, Well-being/welfare, Assessment and recognition of prior learning, Stackability of credits and qualifications, Integration into curriculum, Learning design solutions"
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
    'an id that stands twice',
    withCell('6', 'id', '5'),
    'value-twice',
    "articles.csv:7: id: found '5', expected it once, but it also stands on line 6",
  ],
  [
    'an article without a title',
    withCell('6', 'title', ''),
    'value-missing',
    'articles.csv:7: title: found nothing, expected a value',
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
    'a region that the protocol lacks though the schema has it',
    changed('review.yaml', 'label: Canada', 'label: Kanada'),
    'value-unknown',
    "articles.csv:21: region: found 'Canada', expected one of United States, Australia, Kanada, Europe, Other",
  ],
  [
    'a sub-topic that the codebook lacks',
    withCell('31', 'subtopic', 'employability; astrology'),
    'value-unknown',
    `articles.csv:32: subtopic: found 'astrology', expected one of ${SUBTOPICS}`,
  ],
  [
    'a basis that is none',
    withCell('31', 'region_basis', 'guessed'),
    'value-unknown',
    "articles.csv:32: region_basis: found 'guessed', expected one of stated, coded",
  ],
  [
    'a column that the schema has and the table lacks',
    changed('articles.csv', ',citation_year,', ',year_of_citation,'),
    'column-missing',
    "articles.csv:1: found no column 'citation_year', expected one",
  ],
  [
    'a column that the schema lacks',
    changed('articles.csv', ',citation_year,', ',year_of_citation,'),
    'column-unexpected',
    "articles.csv:1: found column 'year_of_citation', expected only columns of the schema",
  ],
  [
    'a row with too few cells',
    changed('articles.csv', '\n2,', '\n2\n2,'),
    'csv-ragged',
    'articles.csv:3: found 1 cells, expected 29',
  ],
  [
    'malformed YAML',
    changed('review.yaml', 'report:\n', 'report: ]\n'),
    'yaml-syntax',
    `review.yaml:${lineOf('review.yaml', 'report:\n')}: `,
  ],
  [
    'a key of the protocol that is not known',
    changed('review.yaml', '  duplicates: 918', '  duplicates: 918\n  duplicated: 918'),
    'yaml-shape',
    `review.yaml:${lineOf('review.yaml', 'duplicates: 918') + 1}: totals.duplicated: found a key that is not known, expected none`,
  ],
  [
    'a date of the search that is none',
    changed('review.yaml', "'2021-12-20'", "'20 December 2021'"),
    'yaml-shape',
    `review.yaml:${lineOf('review.yaml', "from: '2021-12-20'")}: searched.from: found '20 December 2021', expected a date such as '2024-03-01'`,
  ],
  [
    'a total that is no whole number',
    changed('review.yaml', 'duplicates: 918', 'duplicates: 91.8'),
    'yaml-shape',
    `review.yaml:${lineOf('review.yaml', 'duplicates: 918')}: totals.duplicates: found '91.8', expected a whole number`,
  ],
  [
    'fewer articles than the flow includes',
    { ...FILES, 'articles.csv': (FILES['articles.csv'] ?? '').replace(/\n32,.*\n$/, '\n') },
    'record-count',
    'articles.csv: found 31 articles, expected 32, the number included in the totals',
  ],
  [
    'a missing file',
    Object.fromEntries(Object.entries(FILES).filter(([name]) => name !== 'codebook.yaml')),
    'file-unreadable',
    'codebook.yaml: no such file',
  ],
  [
    'a package that is no JSON',
    changed('datapackage.json', '"name": "micro-credentials",', '"name": "micro-credentials";'),
    'json-syntax',
    'datapackage.json:3: found no valid JSON, expected it: ',
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

describe('a project is refused for', () => {
  it.each(FAULTS)('%s', async (_name, files, code, line) => {
    const found = (await refusalOf(files)).map((issue) => `${issue.code} ${new InputError([issue]).message}`)
    const wanted = `${code} ${line}`
    // Messages of the JSON and YAML parsers differ between versions, so that only their place is held.
    expect(found.find((one) => one.startsWith(wanted)) ?? found.join('\n')).toContain(wanted)
    if (!/syntax/.test(code)) expect(found).toContain(wanted)
  })
})

describe('a project with totals', () => {
  const flowOf = async (from: string, to: string) => (await projectOf(changed('review.yaml', from, to))).flow

  it.each([
    ['duplicates: 918', 'duplicates: 917'],
    ['screenedOut: 417', 'screenedOut: 416'],
    ['n: 6', 'n: 7'],
  ])('shows that the sums of its flow do not hold where %s is %s', async (from, to) => {
    expect((await flowOf('included: 32', 'included: 32'))?.ledger.checks.every(({ holds }) => holds)).toBe(
      true,
    )
    const broken = (await flowOf(from, to))?.ledger.checks.filter(({ holds }) => !holds)
    expect(broken).toHaveLength(1)
  })
})

describe('files of Windows', () => {
  it('are read as any other: byte order marks and CRLF change nothing', async () => {
    const windows = Object.fromEntries(
      Object.entries(FILES).map(([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
    )
    const [ours, theirs] = [await projectOf(FILES), await projectOf(windows)]
    expect(theirs.corpus.occurrences).toEqual(ours.corpus.occurrences)
    expect(theirs.corpus.records).toEqual(ours.corpus.records)
    expect(theirs.issues).toEqual(ours.issues)
  })
})

describe('several faults', () => {
  it('are told in one error, each once', async () => {
    const broken = withCell('31', 'region', 'Mars', withCell('6', 'citation_year', 'in press'))
    expect((await refusalOf(broken)).map(({ line, path }) => [line, path])).toEqual([
      [7, 'citation_year'],
      [32, 'region'],
    ])
  })
})
