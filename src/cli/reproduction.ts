import type { OutputFile } from '../base/files.js'
import { sha256 } from '../base/hash.js'
import { notebookSource, type NotebookResult } from '../runner/run-files.js'
import { manifestFile } from '../study/manifest.js'
import type { MadeFiles } from '../study/output-files.js'
import { makeReport } from '../study/report.js'
import type { Study } from '../study/study.js'
import { withProgress } from './progress.js'
import { bundledNotebookFiles, runAtTerminal } from './notebooks.js'

/** All files of a reproduction, and the notebooks that failed and so have none. */
export interface Reproduction extends MadeFiles {
  failed: readonly NotebookResult[]
}

/** Every output of a study and, where they are wanted, the executed notebooks; the manifest of all stands last. Nothing is written. */
export async function reproduceAll(study: Study, withNotebooks: boolean): Promise<Reproduction> {
  const made = await withProgress((show) => makeReport(study, {}, show))
  if (!withNotebooks) return { ...made, failed: [] }
  const sources = await bundledNotebookFiles()
  const results = await runAtTerminal(sources)
  const notebooks = results.flatMap(({ files }) =>
    files.map(({ path, content }): OutputFile => ({ path: `notebooks/${path}`, content })),
  )
  const digests = (await Promise.all(sources.map(notebookSource))).map(({ path, content }) => ({ path, sha256: sha256(content) }))
  const inputs = [...study.project.inputs, ...digests]
  const files = [...made.files.filter(({ path }) => path !== 'manifest.json'), ...notebooks]
  return {
    files: [...files, await manifestFile(inputs, files)],
    issues: made.issues,
    failed: results.filter(({ failure }) => failure),
  }
}
