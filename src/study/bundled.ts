import { fileURLToPath } from 'node:url'

/** The folder of the bundled micro-credential review, whether the package is installed or a checkout. */
export const bundledReview: string = fileURLToPath(new URL('../../data/micro-credentials', import.meta.url))
