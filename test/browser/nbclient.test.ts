import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labEnvironment } from '../../src/cli/notebooks/jupyter.js'
import { formatNotebook } from '../../src/runner/format-notebook.js'
import type { Notebook } from '../../src/runner/notebook.js'
import { parseNotebook } from '../../src/runner/read-notebook.js'
import { runNotebookFiles } from '../../src/runner/run-files.js'
import { python, root, sayWhySkipped } from './jupyter.js'

const execute = `
import os, sys, nbformat
from nbclient import NotebookClient
source, target = sys.argv[1:]
notebook = nbformat.read(source, as_version=4)
resources = {'metadata': {'path': os.path.dirname(source)}}
NotebookClient(notebook, timeout=120, kernel_name='tslab', resources=resources).execute()
nbformat.validate(notebook)
nbformat.write(notebook, target)
`
const validate = `
import sys, nbformat
for path in sys.argv[1:]:
    nbformat.validate(nbformat.read(path, as_version=nbformat.NO_CONVERT))
`

const skip = sayWhySkipped('notebooks against nbclient', ['.venv', python])
const names = readdirSync(join(root, 'notebooks'))
  .filter((name) => name.endsWith('.ipynb'))
  .sort()

describe.skipIf(skip)('the notebooks under Jupyter itself', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reviewbook-nbclient-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it.each(names)('%s has the same outputs under nbclient as under the own runner', async (name) => {
    const source = join(root, 'notebooks', name)
    const target = join(folder, name)
    const env = await labEnvironment(folder)
    const { status, stderr } = spawnSync(python ?? '', ['-c', execute, source, target], {
      env,
      encoding: 'utf8',
    })
    expect(status, stderr).toBe(0)
    const [own] = await runNotebookFiles([source])
    const theirs = parseNotebook(await readFile(target, 'utf8'), name)
    expect(own?.files[0]?.content).toBe(formatNotebook(withoutTimes(theirs)))
  })

  it('are valid by the schema of nbformat, as they are kept and as they are executed', async () => {
    const sources = names.map((name) => join(root, 'notebooks', name))
    const executed = (await readdir(join(root, 'outputs', 'notebooks')))
      .filter((name) => name.endsWith('.ipynb'))
      .map((name) => join(root, 'outputs', 'notebooks', name))
    expect(executed.length).toBe(names.length)
    const { status, stderr } = spawnSync(
      python ?? '',
      ['-W', 'error', '-c', validate, ...sources, ...executed],
      {
        encoding: 'utf8',
      },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

/** nbclient notes when each cell ran. */
function withoutTimes(notebook: Notebook): Notebook {
  const cells = notebook.cells.map((cell) => {
    const kept = Object.entries(cell.metadata).filter(([key]) => key !== 'execution')
    return { ...cell, metadata: Object.fromEntries(kept) }
  })
  return { ...notebook, cells }
}
