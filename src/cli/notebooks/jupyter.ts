import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { InputError } from '../../base/issue.js'
import { writeWhole } from '../../base/files.js'
import { formatJson } from '../../base/json.js'

/** A JupyterLab that can be started: its program and version. */
export interface JupyterLab {
  program: string
  version: string
}

const windows = process.platform === 'win32'

/** A program of a Python environment in a folder. */
export function environmentProgram(folder: string, name: string): string {
  return windows ? join(folder, '.venv', 'Scripts', `${name}.exe`) : join(folder, '.venv', 'bin', name)
}

/** JupyterLab 4 or later: that of the folder's own `.venv`, else the installed one; nothing where there is none. */
export function findJupyterLab(folder: string): JupyterLab | undefined {
  const programs = [environmentProgram(folder, 'jupyter-lab'), ...onPath('jupyter-lab')]
  for (const program of programs) {
    const { status, stdout } = ask(program, ['--version'])
    const version = stdout?.trim() ?? ''
    if (status === 0 && Number(version.split('.')[0]) >= 4) return { program, version }
  }
  return undefined
}

/**
 * Makes a Python environment `.venv` in the folder with the pinned versions of `requirements`. Throws {@link InputError} where there is no
 * Python 3.10 or later, or where it cannot install.
 */
export function makeEnvironment(
  folder: string,
  requirements: string,
  say: (text: string) => void,
): JupyterLab {
  const python = ['python3', 'python'].find((name) => ask(name, ['-c', checkPython]).status === 0)
  if (python === undefined)
    throw labError(
      'found neither JupyterLab 4 nor Python 3.10 or later, expected one of them: install Python, or JupyterLab by yourself',
    )
  say(`making .venv with the versions of ${requirements} (once; a minute or two)`)
  run(python, ['-m', 'venv', join(folder, '.venv')])
  run(environmentProgram(folder, 'python'), [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '-r',
    requirements,
  ])
  const lab = findJupyterLab(folder)
  if (!lab)
    throw labError(`found no working JupyterLab in ${join(folder, '.venv')} after installing ${requirements}`)
  return lab
}

/**
 * Registers the TypeScript kernel below `.lab` of the folder and gives the environment in which Jupyter finds it there, and keeps all that
 * it writes there: nothing goes to the user's home.
 */
export async function labEnvironment(folder: string): Promise<NodeJS.ProcessEnv> {
  const home = join(folder, '.lab')
  const tslab = createRequire(import.meta.url).resolve('tslab/bin/tslab')
  const kernel = {
    argv: [process.execPath, tslab, 'kernel', '--config-path={connection_file}'],
    display_name: 'TypeScript',
    language: 'typescript',
  }
  await writeWhole(join(home, 'share', 'kernels', 'tslab', 'kernel.json'), formatJson(kernel))
  const notifications = join(
    home,
    'settings',
    '@jupyterlab',
    'apputils-extension',
    'notification.jupyterlab-settings',
  )
  if (!existsSync(notifications)) await writeWhole(notifications, formatJson(quiet))
  return {
    ...process.env,
    JUPYTER_PATH: [join(home, 'share'), process.env.JUPYTER_PATH].filter(Boolean).join(delimiter),
    JUPYTER_DATA_DIR: join(home, 'data'),
    JUPYTER_CONFIG_DIR: join(home, 'config'),
    JUPYTER_RUNTIME_DIR: join(home, 'runtime'),
    JUPYTERLAB_SETTINGS_DIR: join(home, 'settings'),
    JUPYTERLAB_WORKSPACES_DIR: join(home, 'workspaces'),
    IPYTHONDIR: join(home, 'ipython'),
    JUPYTER_PLATFORM_DIRS: '1',
  }
}

/** JupyterLab asks its makers for news and new versions; here it asks nobody, unless its user changes that. */
const quiet = { fetchNews: 'false', checkForUpdates: false }

/** Runs JupyterLab in the folder until it ends, and gives its exit code; an interrupt reaches it and is left to it. */
export function runJupyterLab(
  program: string,
  words: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const child = spawn(program, words, { cwd: folder, env, stdio: 'inherit' })
  const pass = (signal: NodeJS.Signals) => child.kill(signal)
  // At a terminal the interrupt has reached it already.
  const wait = () => undefined
  process.on('SIGINT', wait)
  process.on('SIGTERM', pass)
  return new Promise<number>((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve(code ?? 1))
  }).finally(() => {
    process.removeListener('SIGINT', wait)
    process.removeListener('SIGTERM', pass)
  })
}

const checkPython = 'import sys, venv, ensurepip; sys.exit(0 if sys.version_info >= (3, 10) else 1)'

function onPath(name: string): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders
    .map((folder) => join(folder, windows ? `${name}.exe` : name))
    .filter((program) => existsSync(program))
}

function ask(program: string, words: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

function run(program: string, words: readonly string[]): void {
  const { status, error } = spawnSync(program, words, { stdio: ['ignore', 2, 2] })
  if (error || status !== 0)
    throw labError(`${program} ${words.join(' ')}: ${error ? error.message : `exit code ${status}`}`)
}

function labError(message: string): InputError {
  return new InputError([{ code: 'lab-impossible', message }])
}
