import { join } from 'node:path'
import type { OutputFile } from '../base/files.js'
import { readText } from '../base/files.js'
import type { FigureFormat } from '../render/figure-files.js'
import type { Review } from '../record/review.js'
import { loadPublished } from './load-published.js'
import { loadReview } from './load-review.js'
import { manifestFile } from './manifest.js'
import {
  filesOfFigures,
  filesOfResults,
  filesOfTables,
  type MadeFiles,
  type Progress,
} from './output-files.js'
import { comparePublished, recompute, type Published, type Recomputed } from './results.js'
import { parsePackage } from './read-package.js'
import { reviewFigures } from './review-figures.js'
import { reviewTables } from '../table/review-tables.js'

/** A review loaded, recomputed and compared with its paper. */
export interface Study {
  review: Review
  recomputed: Recomputed
  published: Published
  inputs: readonly OutputFile[]
}

const descriptor = 'datapackage.json'

/**
 * Loads the review in a folder, counts everything and compares it with the published numbers. Throws InputError for bad data.
 *
 * @example
 * (await openStudy(bundledReview)).recomputed.distributions[0].id // => 'database'
 */
export async function openStudy(folder: string): Promise<Study> {
  const review = await loadReview(folder)
  const recomputed = recompute(review)
  const published = comparePublished(review, recomputed, await loadPublished(folder))
  return { review, recomputed, published, inputs: await readInputs(folder) }
}

/** The data package's own description and every file that it lists. */
async function readInputs(folder: string): Promise<OutputFile[]> {
  const text = await readText(join(folder, descriptor))
  const paths = [...parsePackage(text, descriptor).values()].map(({ path }) => path)
  const contents = await Promise.all(paths.map((path) => readText(join(folder, path), path)))
  return [
    { path: descriptor, content: text },
    ...paths.map((path, index) => ({ path, content: contents[index] ?? '' })),
  ]
}

/** How figures are made. */
export interface RenderOptions {
  dpi?: number
  formats?: readonly FigureFormat[]
}

/** The files of every table. */
export function studyTables({ review, recomputed, published }: Study): OutputFile[] {
  return filesOfTables(reviewTables(review, recomputed, published), review.protocol.title)
}

/** The files of every figure. */
export function studyFigures(
  study: Study,
  options: RenderOptions = {},
  progress?: Progress,
): Promise<MadeFiles> {
  const { review, recomputed, published } = study
  return filesOfFigures(reviewFigures(review, recomputed, published), options, progress)
}

/**
 * Every output of a study, the manifest last. Nothing is written.
 *
 * @example
 * const { files, issues } = await reproduce(await openStudy(bundledReview))
 * files.at(-1).path // => 'manifest.json'
 * issues // => []
 */
export async function reproduce(study: Study, progress?: Progress): Promise<MadeFiles> {
  const figures = await studyFigures(study, {}, progress)
  const files = [
    ...filesOfResults(study.recomputed, study.published),
    ...below('tables', studyTables(study)),
    ...below('figures', figures.files),
  ]
  return { files: [...files, await manifestFile(study.inputs, files)], issues: figures.issues }
}

function below(folder: string, files: readonly OutputFile[]): OutputFile[] {
  return files.map(({ path, content }) => ({ path: `${folder}/${path}`, content }))
}
