import { readFileSync } from 'node:fs'
import { parseCsv } from '../../src/base/csv.js'
import type { LabelledDocument } from '../../src/tag/document.js'
import { readCodebook } from '../../src/tag/rules/read-codebook.js'

const folder = new URL('../../data/micro-credentials/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

/** The bundled codebook. */
export const { codebook, issues: codebookIssues } = readCodebook(read('codebook.yaml'), 'codebook.yaml')

/** The 32 articles with title, summary and keywords; their labels are those of Table 5. */
export function readReview(): LabelledDocument[] {
  const pairs = parseCsv(read('article-subtopics.csv'), 'article-subtopics.csv').rows
  return parseCsv(read('articles.csv'), 'articles.csv').rows.map(({ cells }) => ({
    id: cells['id']!,
    title: cells['title']!,
    summary: cells['summary']!,
    keywords: cells['keywords'] ? cells['keywords'].split('; ') : [],
    labels: pairs
      .filter((pair) => pair.cells['article_id'] === cells['id'])
      .map((pair) => pair.cells['topic']!),
  }))
}
