import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { claimsTable } from '../src/audit/claims-report.js'
import { main } from '../src/cli/main.js'
import { builtIns } from '../src/code/built-ins.js'
import { regionGroupings } from '../src/code/regions.js'
import * as reviewbook from '../src/index.js'
import { runExample } from './examples.js'

const root = new URL('..', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')

const docs = new Map(
  readdirSync(new URL('docs/', root)).map((name) => [
    name,
    readFileSync(new URL(`docs/${name}`, root), 'utf8'),
  ]),
)

/** The code blocks of a language in Markdown. */
const blocksIn = (markdown: string, language: string) =>
  [...markdown.matchAll(new RegExp(`\\n\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, code = '']) => code,
  )

describe('the README', () => {
  it('prints the verdicts that a run gives', async () => {
    const { results } = await reviewbook.openStudy(reviewbook.bundledReview)
    if (!results.audit) throw new Error('found no audit, expected that of the bundled review')
    const [, block = ''] = /readme\.test\.ts keeps it true -->\n([\s\S]*?)<!-- end -->/.exec(readme) ?? []
    expect(block.trim().split('\n')).toEqual(claimsTable(results.audit))
  })

  it('has TypeScript examples that run as printed', async () => {
    const blocks = blocksIn(readme, 'ts')
    expect(blocks.length).toBeGreaterThan(0)
    for (const block of blocks) await runExample(block.replace(/^import .*\n/gm, ''), { ...reviewbook })
  })

  it('shows a review.yaml that is read as it stands', () => {
    const [yaml = '', ...more] = blocksIn(readme, 'yaml')
    expect(more).toEqual([])
    expect(reviewbook.readSettings(yaml, 'review.yaml').report).toHaveLength(4)
  })

  it('takes an own review from its exports to its report in eight lines that run as printed', async () => {
    const [, block = ''] = /## Your own review\n[\s\S]*?```sh\n([\s\S]*?)```/.exec(readme) ?? []
    const lines = block.trim().split('\n')
    expect(lines).toHaveLength(8)
    const folder = await mkdtemp(join(tmpdir(), 'readme-'))
    try {
      await cp(fileURLToPath(new URL('data', root)), join(folder, 'data'), { recursive: true })
      const bin = `"${process.execPath}" "${fileURLToPath(new URL('src/bin.mjs', root))}"`
      for (const line of lines) {
        const command = line.replace(/ +#.*$/, '').replace('npx reviewbook', bin)
        expect([line, spawnSync(command, { cwd: folder, shell: true }).status]).toEqual([line, 0])
      }
      expect(readFileSync(join(folder, 'flow', 'prisma-flow.html'), 'utf8')).toContain(
        'Records screened (n = 35)',
      )
      const changes = readFileSync(join(folder, 'flow-2025', 'changes.json'), 'utf8')
      expect((JSON.parse(changes) as { added: string[] }).added).toHaveLength(7)
      expect(existsSync(join(folder, 'my-report', 'index.html'))).toBe(true)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('lists every notebook', () => {
    const names = readdirSync(new URL('notebooks', root)).map((name) => name.replace('.ipynb', ''))
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
  })

  it('names every function that its examples import', () => {
    const imported = [
      ...(readme + docs.get('variables.md')).matchAll(/import \{([^}]*)\} from 'reviewbook'/g),
    ].flatMap(([, names = '']) => names.split(','))
    expect(imported.map((name) => name.trim()).filter((name) => !(name in reviewbook))).toEqual([])
  })

  it('lists every command', async () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    await main(['--help'])
    const written = write.mock.calls.map(([text]) => String(text)).join('')
    write.mockRestore()
    const commands = [...written.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name ?? '')
    expect(commands.length).toBeGreaterThan(3)
    expect(commands.filter((name) => !readme.includes(`\`${name}`))).toEqual([])
  })

  it('links to files that are there', () => {
    const linksIn = (markdown: string, from: URL) =>
      [...markdown.matchAll(/\]\(((?!https?:)[^)#]+)\)/g)].map(([, path = '']) => new URL(path, from))
    const folder = new URL('docs/', root)
    const links = [...linksIn(readme, root), ...[...docs.values()].flatMap((text) => linksIn(text, folder))]
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((url) => !existsSync(fileURLToPath(url))).map(String)).toEqual([])
  })

  it('gives commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { scripts: object }
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name ?? '')
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})

describe('the documentation', () => {
  it('has TypeScript examples that run as printed', async () => {
    const blocks = blocksIn(docs.get('variables.md') ?? '', 'ts')
    expect(blocks.length).toBeGreaterThan(0)
    for (const block of blocks) await runExample(block.replace(/^import .*\n/gm, ''), { ...reviewbook })
  })

  it('shows parts of review.yaml that are read as they stand', () => {
    const parts = blocksIn(docs.get('review-yaml.md') ?? '', 'yaml')
    expect(parts.length).toBeGreaterThan(6)
    for (const part of parts) {
      const title = part.includes('title: Badges at work\n') ? '' : 'title: T\n'
      const records = /^(?:sources|records|totals):/m.test(part) ? '' : 'records: table.csv\n'
      expect(reviewbook.readSettings(title + records + part, 'review.yaml').title).not.toBe('')
    }
  })

  it('names every key of review.yaml, of a variable and of a step', () => {
    const keys = ['schema', 'variable-settings', 'report-settings'].flatMap((name) => {
      const source = readFileSync(new URL(`src/project/settings/${name}.ts`, root), 'utf8')
      return [...source.matchAll(/^ +(\w+): (?:v\.|count|text|path|day|texts|groups|name)/gm)].map(
        ([, key = '']) => key,
      )
    })
    expect(keys.length).toBeGreaterThan(50)
    const text = docs.get('review-yaml.md') ?? ''
    expect([...new Set(keys)].filter((key) => !new RegExp(`\\b${key}\\b`).test(text))).toEqual([])
  })

  it('has every built-in variable, and every grouping of countries', () => {
    const rows = [...(docs.get('variables.md') ?? '').matchAll(/^\| `([\w.-]+)` \|/gm)].map(([, key]) => key)
    const known = [...builtIns.map(({ variable }) => variable.key), 'region', ...Object.keys(regionGroupings)]
    expect(known.filter((key) => !rows.includes(key))).toEqual([])
  })

  it('names what to use instead of every export that is gone, and no export that is not there', () => {
    const text = docs.get('migration.md') ?? ''
    const [, table = ''] = /## Functions and types\n([\s\S]*)/.exec(text) ?? []
    const used = [...table.matchAll(/^\| [^|]+ \| ([^|]+) \|$/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)\(/g)].map(([, name = '']) => name),
    )
    expect(used.length).toBeGreaterThan(10)
    expect(used.filter((name) => !(name in reviewbook))).toEqual([])
  })
})
