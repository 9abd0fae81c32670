import type { Corpus } from '../record/corpus.js'
import { loadExports, type ExportsOptions } from './exports.js'
import { isProject, loadProject } from './load.js'
import type { Project } from './project.js'

/**
 * Opens a project, or exports: files of any database or reference manager, folders of them, patterns such as `exports/*`.
 *
 * @example
 * (await openProject('data/demonstration/exports/lumen.bib')).corpus.records.length // => 22
 */
export async function openProject(
  paths: string | readonly string[],
  options: ExportsOptions = {},
): Promise<Project> {
  const all = typeof paths === 'string' ? [paths] : paths
  const [first] = all
  return first !== undefined && all.length === 1 && (await isProject(first))
    ? loadProject(first)
    : loadExports(all, options)
}

/**
 * The corpus of a project or of exports: its records, its variables and the answers to them.
 *
 * @example
 * const corpus = await openCorpus(bundledReview)
 * corpus.variables.length > 8 // => true
 */
export async function openCorpus(
  paths: string | readonly string[],
  options: ExportsOptions = {},
): Promise<Corpus> {
  return (await openProject(paths, options)).corpus
}
