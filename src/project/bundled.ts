import { fileURLToPath } from 'node:url'

/**
 * The folder of the bundled micro-credential review, whether the package is installed or a checkout.
 *
 * @example
 * (await openCorpus(bundledReview)).records.length // => 32
 */
export const bundledReview: string = fileURLToPath(new URL('../../data/micro-credentials', import.meta.url))

/**
 * The file of the bundled codebook, whose patterns find the ten sub-topics of the bundled review in texts.
 *
 * @example
 * (await loadCodebook(bundledCodebook)).issues // => []
 */
export const bundledCodebook: string = fileURLToPath(
  new URL('../../data/micro-credentials/codebook.yaml', import.meta.url),
)

/**
 * The folder of a small review project with invented records, to try `loadProject` and `loadFlow` on.
 *
 * @example
 * (await loadProject(demonstrationProject)).identified.length // => 60
 */
export const demonstrationProject: string = fileURLToPath(
  new URL('../../data/demonstration', import.meta.url),
)
