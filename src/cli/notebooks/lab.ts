import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findJupyterLab, labEnvironment, makeEnvironment, runJupyterLab } from './jupyter.js'
import { usageError, type Command } from '../command.js'

const requirements = fileURLToPath(new URL('../../../requirements-lab.txt', import.meta.url))

/** `lab`: JupyterLab with the TypeScript kernel, for this folder only. */
export const labCommand: Command = {
  name: 'lab',
  summary:
    'Opens JupyterLab with the TypeScript kernel, registered for this folder only; makes a .venv where there is none.',
  options: [
    { name: 'no-browser', help: 'start the server without opening a browser' },
    { name: 'port', value: 'N', help: 'where the server listens (default: 8888, or the next free one)' },
    { name: 'install', help: 'only make ready what is needed, then end' },
  ],
  async run(operands, options) {
    if (operands[0] !== undefined) throw usageError(`found '${operands[0]}', expected options only`)
    const folder = process.cwd()
    const say = (text: string) => process.stderr.write(`lab: ${text}\n`)
    const lab = findJupyterLab(folder) ?? makeEnvironment(folder, requirements, say)
    const env = await labEnvironment(folder)
    if (options.install === true)
      return { json: { jupyterlab: lab.version }, text: `JupyterLab ${lab.version} is ready`, exitCode: 0 }
    say(`JupyterLab ${lab.version}; end it with Ctrl-C`)
    const first = 'notebooks/00-start-here.ipynb'
    const words = [
      ...(existsSync(join(folder, first)) ? [`--LabApp.default_url=/lab/tree/${first}`] : []),
      ...(options['no-browser'] === true ? ['--no-browser'] : []),
      ...(typeof options.port === 'string' ? [`--port=${options.port}`] : []),
    ]
    const code = await runJupyterLab(lab.program, words, folder, env)
    return { json: { jupyterlab: lab.version, code }, text: '', exitCode: code === 0 ? 0 : 1 }
  },
}
