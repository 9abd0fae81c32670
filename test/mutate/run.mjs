// Mutation testing: changes one operator or condition at a time and sees whether a test notices.
//
//   npm run mutate                     every folder below
//   npm run mutate -- src/match/compare
//
// A mutant of src/NAME or below is judged by the tests of test/NAME alone, so that each stage answers for its own code. Stryker
// needs a newer Node.js than the project does, and is no part of its lock: both are installed into a cache of their own.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDERS = ['src/flow', 'src/match', 'src/count']
const KINDS = ['EqualityOperator', 'ArithmeticOperator', 'ConditionalExpression', 'LogicalOperator']
const OTHER_KINDS = [
  'ArrayDeclaration',
  'ArrowFunction',
  'AssignmentOperator',
  'BlockStatement',
  'BooleanLiteral',
  'MethodExpression',
  'ObjectLiteral',
  'OptionalChaining',
  'Regex',
  'StringLiteral',
  'UnaryOperator',
  'UpdateOperator',
]
const PACKAGES = {
  '@stryker-mutator/core': '10.1.1',
  '@stryker-mutator/vitest-runner': '10.1.1',
  node: '24.21.0',
}

const root = fileURLToPath(new URL('../..', import.meta.url))
// Below node_modules, so that Stryker's runner finds the vitest of the project, not one of its own.
const cache = join(root, 'node_modules', '.cache', 'mutate')

function install() {
  const wanted = JSON.stringify({ private: true, dependencies: PACKAGES }, null, 2)
  const file = join(cache, 'package.json')
  if (existsSync(join(cache, 'done')) && readFileSync(join(cache, 'done'), 'utf8') === wanted) return
  mkdirSync(cache, { recursive: true })
  writeFileSync(file, wanted)
  // The peer dependency is vitest, which the project has.
  const { status } = spawnSync('npm', ['install', '--legacy-peer-deps', '--no-audit', '--no-fund'], {
    cwd: cache,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('Stryker could not be installed')
  writeFileSync(join(cache, 'done'), wanted)
}

/** Runs the mutants of a folder and gives Stryker's report. */
function mutate(folder) {
  const tests = `test/${folder.split('/')[1]}`
  const report = join(cache, `${folder.replaceAll('/', '-')}.json`)
  const settings = join(cache, 'stryker.json')
  const vitest = join(cache, 'vitest.config.mjs')
  writeFileSync(
    vitest,
    `process.env.TZ = 'UTC'\nexport default { root: process.cwd(), test: { include: ['${tests}/**/*.test.ts'], testTimeout: 240000 } }\n`,
  )
  writeFileSync(
    settings,
    JSON.stringify({
      mutate: [`${folder}/**/*.ts`],
      mutator: { excludedMutations: OTHER_KINDS },
      testRunner: 'vitest',
      vitest: { configFile: relative(root, vitest), related: false },
      plugins: [join(cache, 'node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
      coverageAnalysis: 'perTest',
      ignoreStatic: false,
      ignorePatterns: ['dist', 'outputs', '.venv', '.lab'],
      reporters: ['json'],
      jsonReporter: { fileName: relative(root, report) },
      tempDirName: '.stryker-tmp',
      cleanTempDir: 'always',
      concurrency: 2,
      allowEmpty: false,
    }),
  )
  const node = join(cache, 'node_modules/node/bin/node')
  const stryker = join(cache, 'node_modules/@stryker-mutator/core/bin/stryker.js')
  const { status } = spawnSync(node, [stryker, 'run', settings], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) throw new Error(`Stryker ended with ${status} for ${folder}`)
  return JSON.parse(readFileSync(report, 'utf8'))
}

/** How many mutants of each outcome; those that do not compile or run are none. */
function count(mutants) {
  const n = (...states) => mutants.filter(({ status }) => states.includes(status)).length
  const [killed, survived, uncovered] = [n('Killed', 'Timeout'), n('Survived'), n('NoCoverage')]
  const all = killed + survived + uncovered
  return { killed, survived, uncovered, share: all === 0 ? '-' : `${((100 * killed) / all).toFixed(1)} %` }
}

function line(name, { killed, survived, uncovered, share }) {
  const numbers = [killed, survived, uncovered].map((value) => String(value).padStart(9)).join('')
  return `${name.padEnd(44)}${numbers}${share.padStart(9)}\n`
}

const folders = process.argv.slice(2).map((name) => name.replace(/\/+$/, ''))
install()
for (const folder of folders.length > 0 ? folders : FOLDERS) {
  const started = process.hrtime.bigint()
  const { files } = mutate(folder)
  const seconds = Math.round(Number(process.hrtime.bigint() - started) / 1e9)
  const out = process.stdout
  const names = Object.keys(files).sort()
  for (const name of names)
    for (const { status, location, replacement, mutatorName } of files[name].mutants)
      if (status === 'Survived' || status === 'NoCoverage')
        out.write(
          `${name}:${location.start.line}: ${mutatorName} ${replacement.replace(/\s+/g, ' ')} (${status})\n`,
        )
  out.write(`\n${'mutants'.padEnd(44)}   killed survived uncovered   share\n`)
  for (const name of names) out.write(line(name, count(files[name].mutants)))
  out.write(line(folder, count(names.flatMap((name) => files[name].mutants))))
  out.write(`${KINDS.join(', ')}; ${seconds} s\n\n`)
}
