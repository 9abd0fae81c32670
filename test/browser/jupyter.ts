import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { environmentProgram, findJupyterLab } from '../../src/cli/notebooks/jupyter.js'

/** The checkout, whose `.venv` the tests against Jupyter use. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The Python of the checkout's `.venv`; nothing where `npm run lab` or `.ci/install-extras` has not made one. */
export const python = existsSync(environmentProgram(root, 'python'))
  ? environmentProgram(root, 'python')
  : undefined

/** JupyterLab as `npm run lab` would find it. */
export const lab = findJupyterLab(root)

/** A Chromium to drive; the variable CHROMIUM names another one. */
export const chromium = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path))

/** Says why tests are skipped, so that a skip is never taken for a pass. */
export function sayWhySkipped(what: string, ...missing: readonly [string, unknown][]): boolean {
  const names = missing.filter(([, found]) => found === undefined).map(([name]) => name)
  if (names.length > 0)
    process.stderr.write(
      `skipped: ${what}: found no ${names.join(' and no ')}; .ci/install-extras installs both\n`,
    )
  return names.length > 0
}
