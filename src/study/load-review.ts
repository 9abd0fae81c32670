import { join } from 'node:path'
import { parseCsv } from '../base/csv.js'
import { readText } from '../base/files.js'
import { InputError, type Issue } from '../base/issue.js'
import {
  checkForeignKeys,
  checkTable,
  type NamedTable,
  type TableSchema,
} from '../base/table/table-schema.js'
import type { Protocol, Review } from '../record/review.js'
import { ARTICLE_COLUMNS, buildArticle } from './build-article.js'
import { checkArticles } from './check-articles.js'
import { type PackageResource, packageIssue, parsePackage } from './read-package.js'
import { parseProtocol } from './read-protocol.js'
import { parseTopics, type TopicList } from './read-topics.js'

/** The texts of a review's files by their path in its folder; `datapackage.json` says which file is what. */
export type ReviewFiles = Readonly<Record<string, string>>

const PACKAGE = 'datapackage.json'
const PAIR_COLUMNS = ['article_id', 'topic']

/** The resources that make a review; a package may list more. */
const RESOURCES: Readonly<Record<string, readonly string[]>> = {
  articles: ARTICLE_COLUMNS,
  'article-subtopics': PAIR_COLUMNS,
  subtopics: [],
  review: [],
}

interface Table extends NamedTable {
  schema: TableSchema
}

/**
 * Reads a review from a folder that holds a data package: its protocol, codebook, articles and article/sub-topic pairs.
 * Everything is checked, and one {@link InputError} tells all that is wrong, each issue with file and line.
 * The numbers that the review printed are not read here: see `loadPublished`.
 *
 * @example
 * (await loadReview(bundledReview)).articles[0].citation // => 'Devedžić and Jovanović, 2015'
 */
export async function loadReview(folder: string): Promise<Review> {
  const text = await readText(join(folder, PACKAGE))
  const paths = reviewResources(parsePackage(text, PACKAGE)).map(({ path }) => path)
  const read = await Promise.all(
    paths.map(async (path) => readText(join(folder, path), path).catch((error: unknown) => error)),
  )
  const unreadable = read.flatMap((content) => {
    if (typeof content === 'string') return []
    if (content instanceof InputError) return content.issues
    throw content
  })
  const found = paths.flatMap((path, index) => {
    const content = read[index]
    return typeof content === 'string' ? [[path, content] as const] : []
  })
  return parse({ [PACKAGE]: text, ...Object.fromEntries(found) }, unreadable)
}

/** {@link loadReview} on texts that were read already. */
export function parseReview(files: ReviewFiles): Review {
  const text = files[PACKAGE]
  if (text === undefined) throw new InputError([missingFile(PACKAGE)])
  const missing = reviewResources(parsePackage(text, PACKAGE)).filter(({ path }) => files[path] === undefined)
  return parse(
    files,
    missing.map(({ path }) => missingFile(path)),
  )
}

function missingFile(file: string): Issue {
  return { code: 'file-unreadable', message: 'no such file', file }
}

function parse(files: ReviewFiles, unreadable: readonly Issue[]): Review {
  const resources = parsePackage(files[PACKAGE] ?? '', PACKAGE)
  const issues: Issue[] = [...unreadable, ...encodingIssues(files)]
  const read = <T>(name: string, parser: (text: string, file: string, resource: PackageResource) => T) => {
    const resource = resources.get(name)
    const text = resource && files[resource.path]
    if (resource === undefined || text === undefined) return undefined
    try {
      return parser(text, resource.path, resource)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      issues.push(...error.issues)
      return undefined
    }
  }
  const protocol = read('review', parseProtocol)
  const topics = read('subtopics', parseTopics)
  const articles = read('articles', readTable)
  const pairs = read('article-subtopics', readTable)
  issues.push(...tableIssues(articles, pairs, protocol, topics))
  if (issues.length > 0 || !protocol || !topics || !articles || !pairs) throw new InputError(issues)
  return assemble(protocol, topics, articles, pairs)
}

function assemble(protocol: Protocol, topics: TopicList, articles: Table, pairs: Table): Review {
  const covered = new Map<string, Set<string>>()
  for (const { cells } of pairs.table.rows) {
    const id = cells['article_id'] ?? ''
    covered.set(id, (covered.get(id) ?? new Set()).add(cells['topic'] ?? ''))
  }
  const keys = topics.topics.map(({ key }) => key)
  return {
    protocol,
    ...topics,
    articles: articles.table.rows.map((row) => {
      const own = covered.get(row.cells['id'] ?? '')
      return buildArticle(
        row,
        articles.file,
        protocol,
        keys.filter((key) => own?.has(key)),
      )
    }),
  }
}

function readTable(text: string, file: string, { schema }: PackageResource): Table {
  return { file, table: parseCsv(text, file), schema: schema ?? { fields: [] } }
}

/** The resources of a review in the order in which messages speak of them; throws where the package lacks one. */
function reviewResources(resources: ReadonlyMap<string, PackageResource>): PackageResource[] {
  const issues = Object.entries(RESOURCES).flatMap(([name, columns]) => {
    const resource = resources.get(name)
    if (!resource) return [packageIssue(`found no resource '${name}', expected one`, PACKAGE)]
    const fields = resource.schema?.fields.map((field) => field.name) ?? []
    return columns
      .filter((column) => !fields.includes(column))
      .map((column) =>
        packageIssue(`resource ${name}: found no field '${column}' in its schema, expected one`, PACKAGE),
      )
  })
  if (issues.length > 0) throw new InputError(issues)
  return Object.keys(RESOURCES).flatMap((name) => resources.get(name) ?? [])
}

function tableIssues(
  articles: Table | undefined,
  pairs: Table | undefined,
  protocol: Protocol | undefined,
  topics: TopicList | undefined,
): Issue[] {
  const tables: Record<string, NamedTable> = {
    ...(articles ? { articles } : {}),
    ...(pairs ? { 'article-subtopics': pairs } : {}),
  }
  const schemaIssues = [articles, pairs].flatMap((table) =>
    table
      ? [
          ...checkTable(table.table, table.schema, table.file),
          ...checkForeignKeys(table.table, table.schema, table.file, tables),
        ]
      : [],
  )
  // Checks between columns would only echo a column that is not there.
  const whole = articles && ARTICLE_COLUMNS.every((column) => articles.table.columns.includes(column))
  return unrepeated([
    ...schemaIssues,
    ...(whole ? checkArticles(articles.table, protocol, articles.file) : []),
    ...(articles && protocol ? countIssues(articles, protocol) : []),
    ...(pairs && topics ? unknownTopics(pairs, topics) : []),
    ...(articles && pairs ? uncovered(articles, pairs) : []),
  ])
}

function countIssues({ file, table }: Table, { flow }: Protocol): Issue[] {
  if (table.rows.length === flow.included) return []
  const message = `found ${table.rows.length} articles, expected ${flow.included}, the number included in the flow`
  return [{ code: 'article-count', message, file }]
}

/** A table of pairs that was cut short would make every count too small. */
function uncovered(articles: Table, pairs: Table): Issue[] {
  const covered = new Set(pairs.table.rows.map(({ cells }) => cells['article_id']))
  return articles.table.rows
    .filter(({ cells }) => cells['id'] !== '' && !covered.has(cells['id']))
    .map(({ cells, line }) => ({
      code: 'article-without-topic',
      message: `found no pair of article '${cells['id'] ?? ''}' in ${pairs.file}, expected one or more`,
      file: articles.file,
      line,
    }))
}

function unknownTopics({ file, table }: Table, { topics }: TopicList): Issue[] {
  const known = topics.map(({ key }) => key)
  return table.rows
    .filter(({ cells }) => cells['topic'] !== '' && !known.includes(cells['topic'] ?? ''))
    .map(({ cells, line }) => ({
      code: 'topic-unknown',
      message: `topic: found '${cells['topic'] ?? ''}', expected one of ${known.join(', ')}`,
      path: 'topic',
      file,
      line,
    }))
}

/** One issue for each value: what the schema already reports is not said again. */
function unrepeated(issues: readonly Issue[]): Issue[] {
  const place = ({ file, line, path }: Issue) => JSON.stringify([file, line, path])
  const first = new Map(issues.map((issue) => [place(issue), issue] as const).reverse())
  return issues.filter((issue) => issue.path === undefined || first.get(place(issue)) === issue)
}

// A file in another encoding than UTF-8 is read with U+FFFD in place of the letters that could not be.
function encodingIssues(files: ReviewFiles): Issue[] {
  return Object.entries(files).flatMap(([file, text]) => {
    const at = text.indexOf('\uFFFD')
    if (at < 0) return []
    const line = text.slice(0, at).split('\n').length
    return [{ code: 'not-utf8', message: 'found bytes that are no UTF-8, expected UTF-8', file, line }]
  })
}
