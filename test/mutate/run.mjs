// Mutation testing: changes one operator or condition at a time and sees whether a test notices.
//
//   npm run mutate                     every folder below; ends with 1 where less is noticed than a folder asks for
//   npm run mutate -- src/match        one folder
//   npm run mutate -- src/match/group.ts --tests test/match/group.test.ts
//
// A mutant of src/NAME or below is judged by the tests of test/NAME alone, so that each stage answers for its own code; `--tests`
// names fewer of them, to look at one file quickly. Stryker needs a newer Node.js than the project does, and is no part of its
// lock: both are installed into a cache of their own. There the outcome of every mutant is kept too: `--reuse` takes it again where
// code and tests are still the same, but for mutants that run while a file is loaded, of which no test is known to notice them:
// good for a quick look, not for a figure.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folders that are held to a share of noticed mutants, in percent. */
const LEAST = { 'src/flow': 90, 'src/match': 85, 'src/count': 90, 'src/code': 90 }

const KINDS = ['EqualityOperator', 'ArithmeticOperator', 'ConditionalExpression', 'LogicalOperator']
const OTHER_KINDS = [
  'ArrayDeclaration',
  'ArrowFunction',
  'AssignmentOperator',
  'BlockStatement',
  'BooleanLiteral',
  'CallExpression',
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

/** Runs the mutants of a folder or file and gives Stryker's report. */
function mutate(place, tests, reuse) {
  const name = [place, ...(tests.endsWith('/**/*.test.ts') ? [] : [tests])].join('+').replace(/[/*]+/g, '-')
  const file = (end) => join(cache, `${name}.${end}`)
  writeFileSync(
    file('vitest.config.mjs'),
    `process.env.TZ = 'UTC'\nexport default { root: process.cwd(), test: { include: ['${tests}'], testTimeout: 240000 } }\n`,
  )
  writeFileSync(
    file('stryker.json'),
    JSON.stringify({
      mutate: [statSync(join(root, place)).isFile() ? place : `${place}/**/*.ts`],
      mutator: { excludedMutations: OTHER_KINDS },
      testRunner: 'vitest',
      vitest: { configFile: relative(root, file('vitest.config.mjs')), related: false },
      plugins: [join(cache, 'node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
      coverageAnalysis: 'perTest',
      ignoreStatic: false,
      incremental: true,
      force: !reuse,
      incrementalFile: relative(root, file('incremental.json')),
      ignorePatterns: ['dist', 'outputs', '.venv', '.lab'],
      reporters: ['json'],
      jsonReporter: { fileName: relative(root, file('json')) },
      tempDirName: `.stryker-tmp/${name}`,
      cleanTempDir: 'always',
      concurrency: Number(process.env.MUTATE_CONCURRENCY ?? 1),
      allowEmpty: false,
    }),
  )
  const node = join(cache, 'node_modules/node/bin/node')
  const stryker = join(cache, 'node_modules/@stryker-mutator/core/bin/stryker.js')
  const { status } = spawnSync(node, [stryker, 'run', file('stryker.json')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) throw new Error(`Stryker ended with ${status} for ${place}`)
  return JSON.parse(readFileSync(file('json'), 'utf8'))
}

/** How many mutants of each outcome; those that do not compile or run are none. */
function count(mutants) {
  const n = (...states) => mutants.filter(({ status }) => states.includes(status)).length
  const [killed, survived, uncovered] = [n('Killed', 'Timeout'), n('Survived'), n('NoCoverage')]
  const all = killed + survived + uncovered
  return { killed, survived, uncovered, share: all === 0 ? 100 : (100 * killed) / all }
}

const HEADER = `\n${'mutants'.padEnd(44)}   killed survived uncovered   share\n`

function line(name, { killed, survived, uncovered, share }) {
  const numbers = [killed, survived, uncovered].map((value) => String(value).padStart(9)).join('')
  return `${name.padEnd(44)}${numbers}${`${share.toFixed(1)} %`.padStart(9)}`
}

const rest = process.argv.slice(2)
const at = rest.indexOf('--tests')
const [, chosen] = at < 0 ? [] : rest.splice(at, 2)
const reuse = rest.includes('--reuse')
const places = rest.filter((word) => word !== '--reuse').map((name) => name.replace(/\/+$/, ''))
const out = process.stdout
const totals = []
install()
for (const place of places.length > 0 ? places : Object.keys(LEAST)) {
  const started = process.hrtime.bigint()
  const { files } = mutate(place, chosen ?? `test/${place.split('/')[1]}/**/*.test.ts`, reuse)
  const seconds = Math.round(Number(process.hrtime.bigint() - started) / 1e9)
  const names = Object.keys(files).sort()
  for (const name of names)
    for (const { status, location, replacement, mutatorName } of files[name].mutants)
      if (status === 'Survived' || status === 'NoCoverage')
        out.write(
          `${name}:${location.start.line}:${location.start.column}: ${mutatorName} ${replacement.replace(/\s+/g, ' ')} (${status})\n`,
        )
  out.write(HEADER)
  for (const name of names) out.write(`${line(name, count(files[name].mutants))}\n`)
  totals.push({ place, ...count(names.flatMap((name) => files[name].mutants)), seconds })
}
out.write(`${HEADER}`)
for (const { place, seconds, ...counts } of totals) {
  const least = LEAST[place]
  const low = least !== undefined && counts.share < least
  if (low) process.exitCode = 1
  out.write(
    `${line(place, counts)}${least === undefined ? '' : `, expected ${least} %${low ? ': too few' : ''}`} (${seconds} s)\n`,
  )
}
out.write(`${KINDS.join(', ')}\n`)
