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
  ['network'],
  ['audit'],
  ['table', 'figure'],
  ['render'],
  ['engine'],
  ['project'],
  ['explore'],
  ['study'],
  ['runner'],
  ['notebook', 'cli'],
]
const rowOf = (stage: string) => stages.findIndex((row) => row.includes(stage))

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'))
const textOf = new Map(files.map((name) => [name, readFileSync(join(root, 'src', name), 'utf8')]))

/** Where files may be read and written: the one module that does it, and the stages at the edges. */
const withFiles = ['render', 'engine', 'project', 'study', 'runner', 'notebook', 'cli']

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

  it('touches files, directly or through base/files, only in base, render, engine, project, study and the doors', () => {
    const direct = /from 'node:(fs|fs\/promises|child_process|net|http|https|stream\/promises)'/
    const throughBase = /^import (?!type )[^\n']*?(?:\n[^']*?)?from '[^']*\/base\/files\.js'/m
    const outside = files.filter((file) => {
      const text = textOf.get(file) ?? ''
      if (!file.includes('/') || withFiles.includes(stageOf(file)) || file === 'base/files.ts') return false
      return direct.test(text) || throughBase.test(text)
    })
    expect(outside).toEqual([])
  })

  it('has sub-folders where a folder would hold more than twenty files', () => {
    // `audit` is taken apart when its tables and its claims are rebuilt.
    const exempt = ['audit']
    const held = new Map<string, number>()
    for (const file of files) held.set(dirname(file), (held.get(dirname(file)) ?? 0) + 1)
    const full = [...held].filter(([folder, n]) => n > 20 && !exempt.includes(folder))
    expect(full.map(([folder, n]) => `${folder}: ${n} files`)).toEqual([])
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
