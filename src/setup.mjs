// Makes a checkout ready to run: installs what package-lock.json names, if that changed since the last time,
// then compiles src to dist, if that changed. Plain JavaScript without dependencies: it runs before any is there.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const compiler = join('node_modules', 'typescript', 'bin', 'tsc')

/** Installs and compiles what is out of date; throws with a one-line message where that fails. */
export function setUp() {
  requireNode(20, 19)
  once('node_modules/.reviewbook-installed', ['package-lock.json'], () => {
    say('installing the packages that package-lock.json names (once; about half a minute)')
    runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  })
  once('dist/.compiled', ['package-lock.json', 'tsconfig.json', ...filesBelow('src')], () => {
    say('compiling src to dist')
    rmSync(join(root, 'dist'), { recursive: true, force: true })
    run(process.execPath, [compiler, '-p', 'tsconfig.json'], false)
  })
}

function requireNode(major, minor) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number)
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return
  throw new Error(`node.js: found ${process.versions.node}, expected ${major}.${minor} or later`)
}

/** Does the work unless the stamp file says that it was done for inputs of just this content. */
function once(stamp, inputs, work) {
  const digest = createHash('sha256')
  for (const input of inputs) digest.update(`${input}\0`).update(readFileSync(join(root, input)))
  const wanted = digest.digest('hex')
  const path = join(root, stamp)
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted) return
  work()
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, wanted)
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    )
}

function runNpm(words) {
  // Inside an npm script the path of npm itself is known; elsewhere Windows starts npm.cmd only through a shell.
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) run(process.execPath, [npm, ...words], false)
  else run('npm', words, process.platform === 'win32')
}

function run(command, words, shell) {
  // What these programs say goes to standard error: standard output belongs to the command that asked.
  const { status, error } = spawnSync(command, words, { cwd: root, stdio: ['ignore', 2, 2], shell })
  if (error || status !== 0) {
    const why = error ? error.message : `exit code ${status}`
    throw new Error(`set-up: ${command} ${words.join(' ')}: ${why}`)
  }
}

function say(text) {
  process.stderr.write(`set-up: ${text}\n`)
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  try {
    setUp()
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}
