import type { CsvRow } from '../base/csv.js'
import type { Article, Basis, CodedValue } from '../record/article.js'
import type { Category, Protocol } from '../record/review.js'

/** The columns of `articles.csv`. */
export const ARTICLE_COLUMNS = [
  'id',
  'citation',
  'authors',
  'title',
  'journal',
  'volume',
  'issue',
  'pages',
  'doi',
  'citation_year',
  'issue_year',
  'online_date',
  'online_date_source',
  'publisher',
  'open_access',
  'keywords',
  'database',
  'database_basis',
  'region',
  'region_basis',
  'region_evidence',
  'design',
  'design_basis',
  'design_confidence',
  'design_evidence',
  'countries',
  'affiliation_source',
  'summary',
  'summary_basis',
  'notes',
] as const

type Column = (typeof ARTICLE_COLUMNS)[number]

/** An article from a row that was checked; an empty cell gives no value. */
export function buildArticle(
  row: CsvRow,
  file: string,
  protocol: Protocol,
  topics: readonly string[],
): Article {
  const cell = (column: Column) => row.cells[column] ?? ''
  const citationYear = Number(cell('citation_year'))
  const database = labelled(cell('database'), protocol.databases)
  const region = labelled(cell('region'), protocol.regions)
  const design = labelled(cell('design'), protocol.designs)
  const doi = cell('doi').toLowerCase()
  return {
    id: cell('id'),
    type: 'article-journal',
    citation: cell('citation'),
    authors: entries(cell('authors')),
    title: cell('title'),
    year: citationYear,
    citationYear,
    ...given('issueYear', cell('issue_year') === '' ? undefined : Number(cell('issue_year'))),
    ...given('onlineDate', text(cell('online_date'))),
    ...given('journal', text(cell('journal'))),
    ...given('volume', text(cell('volume'))),
    ...given('issue', text(cell('issue'))),
    ...given('pages', text(cell('pages'))),
    ...given('doi', text(doi)),
    ...given('keywords', cell('keywords') === '' ? undefined : entries(cell('keywords'))),
    ...given('foundIn', coded(database, cell('database_basis'), doiEvidence(doi))),
    ...given('region', coded(region, cell('region_basis'), cell('region_evidence'))),
    ...given(
      'design',
      coded(design, cell('design_basis'), cell('design_evidence'), cell('design_confidence')),
    ),
    ...given('summary', text(cell('summary'))),
    topics,
    source: { file, line: row.line },
    extra: extraOf(cell),
  }
}

function extraOf(cell: (column: Column) => string): Record<string, string | readonly string[]> {
  const columns: readonly Column[] = [
    'online_date_source',
    'publisher',
    'open_access',
    'affiliation_source',
    'summary_basis',
    'notes',
    // Where a value is unknown its evidence says why.
    ...(cell('region') === '' ? (['region_evidence'] as const) : []),
    ...(cell('design') === '' ? (['design_evidence'] as const) : []),
  ]
  return {
    ...Object.fromEntries(
      columns.map((column) => [column, cell(column)] as const).filter(([, value]) => value !== ''),
    ),
    ...(cell('countries') === '' ? {} : { countries: entries(cell('countries')) }),
  }
}

function coded(
  key: string | undefined,
  basis: string,
  evidence: string,
  confidence = '',
): CodedValue | undefined {
  if (key === undefined) return undefined
  return {
    value: key,
    basis: basis as Basis,
    ...(evidence === '' ? {} : { evidence }),
    ...(confidence === '' ? {} : { confidence: confidence as 'high' | 'medium' | 'low' }),
  }
}

function doiEvidence(doi: string): string {
  return doi === '' ? 'No DOI.' : `DOI prefix ${doi.split('/')[0] ?? doi}.`
}

function labelled(label: string, categories: readonly Category[]): string | undefined {
  return categories.find((category) => category.label === label)?.key
}

function entries(list: string): string[] {
  return list.split(';').map((entry) => entry.trim())
}

function text(value: string): string | undefined {
  return value === '' ? undefined : value
}

function given<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: T }
}
