import type { ExportsOptions } from '../project/exports.js'
import { openProject } from '../project/open.js'
import type { Project } from '../project/project.js'
import type { Corpus } from '../record/corpus.js'
import { countProject, type Results } from './results.js'

/** A project or exports opened and counted. */
export interface Study {
  project: Project
  corpus: Corpus
  results: Results
}

/**
 * Opens a project or exports, counts every variable and holds what a paper prints against it. Throws InputError for bad data.
 *
 * @example
 * const { results } = await openStudy(bundledReview)
 * results.distributions[0].id // => 'database'
 */
export async function openStudy(paths: string | readonly string[], options: ExportsOptions = {}): Promise<Study> {
  const project = await openProject(paths, options)
  return { project, corpus: project.corpus, results: countProject(project) }
}
