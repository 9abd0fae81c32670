import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findJupyterLab, labEnvironment } from '../../src/cli/notebooks/jupyter.js'
import { formatNotebook } from '../../src/runner/format-notebook.js'
import { parseNotebook } from '../../src/runner/read-notebook.js'

const bin = fileURLToPath(new URL('../../src/bin.mjs', import.meta.url))
let folder = ''
let temporary = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reviewbook-notebooks-'))
  temporary = join(folder, 'temporary')
  mkdirSync(temporary)
})
afterAll(() => rm(folder, { recursive: true, maxRetries: 5 }))

const environment = () => ({ ...process.env, TMPDIR: temporary, TEMP: temporary })

function notebooks(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'notebooks', ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: environment(),
  })
  return { status, stdout, stderr }
}

async function writeNotebook(name: string, ...cells: { source: string; tags?: string[] }[]): Promise<void> {
  const notebook = cells.map(({ source, tags }, index) => ({
    cell_type: 'code' as const,
    id: `cell-${index}`,
    metadata: tags ? { tags } : {},
    source,
    execution_count: null,
    outputs: [],
  }))
  await writeFile(join(folder, name), formatNotebook({ metadata: {}, cells: notebook }))
}

describe('the command notebooks', () => {
  it('writes executed notebooks and pages, the same bytes again, with parameters set', async () => {
    await writeNotebook(
      'a.ipynb',
      { source: "let who: string = 'nobody'", tags: ['parameters'] },
      { source: 'who' },
    )
    await writeNotebook('b.ipynb', { source: "let who = ''", tags: ['parameters'] }, { source: "'b ' + who" })
    const words = ['a.ipynb', 'b.ipynb', '--out', 'out', '-p', 'who=Ada']
    expect(notebooks(...words)).toMatchObject({ status: 0, stdout: '2 of 2 notebooks in out\n' })
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['a.html', 'a.ipynb', 'b.html', 'b.ipynb'])
    const first = readdirSync(join(folder, 'out')).map((name) =>
      readFileSync(join(folder, 'out', name), 'utf8'),
    )
    const { cells } = parseNotebook(readFileSync(join(folder, 'out', 'a.ipynb'), 'utf8'), 'a.ipynb')
    expect(cells.map(({ id }) => id)).toEqual(['cell-0', 'injected-parameters', 'cell-1'])
    expect(cells[2]).toMatchObject({ outputs: [{ text: 'Ada\n' }] })
    expect(notebooks(...words)).toMatchObject({ status: 0 })
    const second = readdirSync(join(folder, 'out')).map((name) =>
      readFileSync(join(folder, 'out', name), 'utf8'),
    )
    expect(second).toEqual(first)
  })

  it('prints notebook, cell, line and error of a failure, ends with 1 and writes what did not fail', async () => {
    await writeNotebook('fails.ipynb', { source: '1' }, { source: "const a = 1\nthrow new Error('no ' + a)" })
    await writeNotebook('works.ipynb', { source: '1' })
    const { status, stdout } = notebooks('fails.ipynb', 'works.ipynb', '--out', 'some')
    expect(status).toBe(1)
    expect(stdout).toBe(
      "fails.ipynb: cell [2], line 2: Error: no 1\n  throw new Error('no ' + a)\n1 of 2 notebooks in some\n",
    )
    expect(readdirSync(join(folder, 'some')).sort()).toEqual(['works.html', 'works.ipynb'])
    const { stdout: json } = notebooks('fails.ipynb', '--out', 'some', '--json')
    expect(JSON.parse(json)).toMatchObject({
      files: [],
      notebooks: [
        { file: 'fails.ipynb', status: 'failed', cell: 2, source: { line: 2 }, error: 'Error: no 1' },
      ],
    })
  })

  it('refuses bad input in one line with exit code 2', async () => {
    await writeFile(join(folder, 'bad.ipynb'), 'no notebook')
    await writeNotebook('good.ipynb', { source: '1' })
    const calls: [string[], RegExp][] = [
      [['missing.ipynb'], /missing\.ipynb: no such file/],
      [['bad.ipynb'], /bad\.ipynb: found no JSON, expected a notebook/],
      [['good.ipynb', '-p', 'x=1'], /good\.ipynb: found parameter 'x', expected none/],
      [['good.ipynb', '-p', 'x'], /found parameter 'x', expected name=value/],
      [['good.ipynb', '--timeout', '0'], /--timeout: found '0'/],
      [['good.ipynb', './good.ipynb'], /found two notebooks of this name/],
    ]
    for (const [words, message] of calls) {
      const { status, stdout, stderr } = notebooks(...words)
      expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({
        status: 2,
        stdout: '',
        lines: 1,
      })
      expect(stderr).toMatch(message)
    }
  })

  it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'leaves no kernel and no file behind when %s ends it during a busy cell',
    async (signal) => {
      const mark = join(folder, `${signal}.started`)
      await writeNotebook('busy.ipynb', {
        source: `import { writeFileSync } from 'fs'\nwriteFileSync(${JSON.stringify(mark)}, '')\nwhile (true) {}`,
      })
      const child = spawn(process.execPath, [bin, 'notebooks', 'busy.ipynb', '--out', 'never'], {
        cwd: folder,
        env: environment(),
        stdio: 'ignore',
      })
      await until(() => existsSync(mark))
      expect(kernels()).not.toBe('')
      child.kill(signal)
      await until(() => kernels() === '' && readdirSync(temporary).length === 0)
      expect(existsSync(join(folder, 'never'))).toBe(false)
    },
  )
})

describe('the command reproduce', () => {
  it(
    'runs the notebooks, lists them in the manifest, and verify finds one that was changed',
    { timeout: 600_000 },
    () => {
      const call = (...words: string[]) =>
        spawnSync(process.execPath, [bin, ...words], { cwd: folder, encoding: 'utf8', env: environment() })
      expect(call('reproduce', '--out', 'all')).toMatchObject({ status: 0 })
      const { inputs, files } = JSON.parse(
        readFileSync(join(folder, 'all', 'manifest.json'), 'utf8'),
      ) as Record<'inputs' | 'files', { path: string }[]>
      expect(inputs.map(({ path }) => path)).toContain('notebooks/00-start-here.ipynb')
      expect(files.map(({ path }) => path)).toContain('notebooks/00-start-here.html')
      const page = join(folder, 'all', 'notebooks', '00-start-here.html')
      writeFileSync(page, `${readFileSync(page, 'utf8')} `)
      expect(call('verify', '--no-notebooks', 'all')).toMatchObject({ status: 0 })
      const { status, stdout } = call('verify', 'all')
      expect(status).toBe(1)
      expect(stdout.split('\n')[0]).toBe('notebooks/00-start-here.html: differs')
    },
  )
})

describe('the command lab', () => {
  it('registers the kernel of this checkout below .lab and points Jupyter there for all that it writes', async () => {
    const env = await labEnvironment(folder)
    const spec = JSON.parse(readFileSync(join(folder, '.lab/share/kernels/tslab/kernel.json'), 'utf8')) as {
      argv: string[]
    }
    expect(spec.argv[0]).toBe(process.execPath)
    expect(existsSync(spec.argv[1] ?? '')).toBe(true)
    expect(env.JUPYTER_PATH?.startsWith(join(folder, '.lab'))).toBe(true)
    const places = ['DATA_DIR', 'CONFIG_DIR', 'RUNTIME_DIR'].map((name) => env[`JUPYTER_${name}`])
    expect([...places, env.IPYTHONDIR].filter((path) => !path?.startsWith(join(folder, '.lab')))).toEqual([])
  })

  it('says in one line what it needs where there is neither JupyterLab nor Python', () => {
    const empty = join(folder, 'empty')
    mkdirSync(empty)
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'lab'], {
      cwd: empty,
      encoding: 'utf8',
      env: { ...process.env, PATH: empty },
    })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toBe(
      'reviewbook: found neither JupyterLab 4 nor Python 3.10 or later, expected one of them: install Python, or JupyterLab by yourself\n',
    )
  })

  it('finds no JupyterLab where there is none', () => {
    const path = process.env.PATH
    process.env.PATH = ''
    try {
      expect(findJupyterLab(temporary)).toBeUndefined()
    } finally {
      process.env.PATH = path
    }
  })
})

/** The kernels whose connection file lies in the temporary folder of this test. */
function kernels(): string {
  return spawnSync('pgrep', ['-f', `kernel-process.*${temporary}`], { encoding: 'utf8' }).stdout.trim()
}

async function until(done: () => boolean): Promise<void> {
  for (let step = 0; step < 300; step++) {
    if (done()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('found no change within 30 s')
}
