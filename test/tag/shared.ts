import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LabelledDocument } from '../../src/tag/document.js'

/** The folder beside the repository with corpora, or undefined where it is not there; says so once. */
export function sharedFolder(): string | undefined {
  const beside = fileURLToPath(new URL('../../../shared', import.meta.url))
  const folder = process.env['REVIEWBOOK_SHARED'] ?? beside
  if (existsSync(join(folder, 'corpora', 'topic-labels'))) return folder
  process.stderr.write(`skipped: no folder ${folder} with corpora/topic-labels\n`)
  return undefined
}

interface HallmarkLine {
  pmid: string
  hallmarks: string[]
  sentences: string[]
  sentenceLabels: string[][]
}

/** A part of Hallmarks of Cancer with its labels of documents and sentences. */
export function readHallmarks(folder: string, part: 'train' | 'dev'): LabelledDocument[] {
  const file = join(folder, 'corpora', 'topic-labels', `hallmarks-of-cancer-${part}.jsonl`)
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { pmid, hallmarks, sentences, sentenceLabels } = JSON.parse(line) as HallmarkLine
      const hallmarksOf = (paths: string[]) => [...new Set(paths.map((path) => path.split('--')[0]!))]
      return {
        id: pmid,
        labels: hallmarks,
        sentences: sentences.map((text, at) => ({ text, labels: hallmarksOf(sentenceLabels[at]!) })),
      }
    })
}
