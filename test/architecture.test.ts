import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const stages = [
  ['base'],
  ['statistics'],
  ['record'],
  ['read'],
  ['match'],
  ['flow'],
  ['tag'],
  ['code'],
  ['count'],
  ['audit'],
  ['table', 'figure'],
  ['render'],
  ['study'],
  ['runner'],
  ['notebook', 'cli'],
]
const rowOf = (stage: string) => stages.findIndex((row) => row.includes(stage))

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'))
const textOf = new Map(files.map((name) => [name, readFileSync(join(root, 'src', name), 'utf8')]))

/** The files of the project that a file imports, types included. */
function importsOf(file: string): string[] {
  const found = [...(textOf.get(file) ?? '').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)]
  return found.map(([, specifier]) =>
    relative(join(root, 'src'), join(root, 'src', dirname(file), specifier ?? ''))
      .replaceAll('\\', '/')
      .replace(/\.js$/, '.ts'),
  )
}

const stageOf = (file: string) => file.split('/')[0] ?? ''

describe('the house', () => {
  it('has a row for every folder of src', () => {
    const unknown = files.filter((file) => file.includes('/') && rowOf(stageOf(file)) < 0)
    expect(unknown).toEqual([])
  })

  it('imports only from the same stage or an earlier one', () => {
    const wrongWay = files
      .filter((file) => file !== 'index.ts')
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => rowOf(stageOf(target)) > rowOf(stageOf(file)))
          .map((target) => `${file} -> ${target}`),
      )
    expect(wrongWay).toEqual([])
  })

  it('has stages of one row that know nothing of each other', () => {
    const across = files.flatMap((file) =>
      importsOf(file)
        .filter(
          (target) => stageOf(target) !== stageOf(file) && rowOf(stageOf(target)) === rowOf(stageOf(file)),
        )
        .map((target) => `${file} -> ${target}`),
    )
    expect(across).toEqual([])
  })

  it('has no import cycle', () => {
    const done = new Set<string>()
    const visit = (file: string, path: readonly string[]): string[] => {
      if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' -> ')]
      if (done.has(file)) return []
      const cycles = importsOf(file).flatMap((target) => visit(target, [...path, file]))
      done.add(file)
      return cycles
    }
    expect(files.flatMap((file) => visit(file, []))).toEqual([])
  })

  it('loads the heavy libraries only when they are used', () => {
    const heavy =
      /^import (?!type)[^\n]* from '(vega|vega-lite|danfojs-node|natural|@resvg\/resvg-js|pdfkit|svg-to-pdfkit|fontkit)'/m
    expect(files.filter((file) => heavy.test(textOf.get(file) ?? ''))).toEqual([])
  })

  it('touches files only in base/files and from render on', () => {
    const outside = files.filter(
      (file) =>
        /from 'node:(fs|fs\/promises|child_process|net|http|https)'/.test(textOf.get(file) ?? '') &&
        file !== 'base/files.ts' &&
        rowOf(stageOf(file)) < rowOf('render'),
    )
    expect(outside).toEqual([])
  })

  it('reads neither the clock nor unseeded chance nor the locale', () => {
    const found = files.filter((file) =>
      /Math\.random\(|Date\.now|new Date\(\)|performance\.now|localeCompare|toLocale|Intl\./.test(
        textOf.get(file) ?? '',
      ),
    )
    expect(found).toEqual([])
  })

  it('has no file over 300 lines, but field maps, which are data', () => {
    const code = files.filter((file) => !file.startsWith('read/fields/'))
    expect(code.filter((file) => (textOf.get(file) ?? '').split('\n').length > 300)).toEqual([])
  })
})

describe('the public exports', () => {
  it('each have a documentation comment', () => {
    const index = textOf.get('index.ts') ?? ''
    const exported = [...index.matchAll(/export (?:type )?\{([^}]*)\} from '\.\/([^']+)\.js'/g)].flatMap(
      ([, names = '', path = '']) =>
        names
          .split(',')
          .map((name) => name.replace(/\btype\b/, '').trim())
          .filter((name) => name !== '')
          .map((name) => ({ name, path: `${path}.ts` })),
    )
    expect(exported.length).toBeGreaterThan(50)
    const bare = exported.filter(({ name, path }) => {
      const declaration = new RegExp(
        `\\*/\\nexport (?:async )?(?:function\\*?|const|class|interface|type) ${name}\\b`,
      )
      return !declaration.test(textOf.get(path) ?? '')
    })
    expect(bare).toEqual([])
  })
})
