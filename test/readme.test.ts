import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { claimsTable } from '../src/audit/claims-report.js'
import { main } from '../src/cli/main.js'
import * as reviewbook from '../src/index.js'
import { runExample } from './examples.js'

const root = new URL('..', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')

describe('the README', () => {
  it('prints the verdicts that a run gives', async () => {
    const { published } = await reviewbook.openStudy(reviewbook.bundledReview)
    const [, block = ''] = /readme\.test\.ts keeps it true -->\n([\s\S]*?)<!-- end -->/.exec(readme) ?? []
    expect(block.trim().split('\n')).toEqual(claimsTable(published.audit))
  })

  it('has TypeScript examples that run as printed', async () => {
    const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code ?? '')
    expect(blocks.length).toBeGreaterThan(0)
    for (const block of blocks) await runExample(block.replace(/^import .*\n/gm, ''), { ...reviewbook })
  })

  it('takes an own review from its exports to its flow in six lines that run as printed', async () => {
    const [, block = ''] = /## Your own review\n[\s\S]*?```sh\n([\s\S]*?)```/.exec(readme) ?? []
    const lines = block.trim().split('\n')
    expect(lines).toHaveLength(6)
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
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('lists every notebook', () => {
    const names = readdirSync(new URL('notebooks', root)).map((name) => name.replace('.ipynb', ''))
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
  })

  it('names every function that its examples import', () => {
    const imported = [...readme.matchAll(/import \{([^}]*)\} from 'reviewbook'/g)].flatMap(([, names = '']) =>
      names.split(','),
    )
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
    const links = [...readme.matchAll(/\]\(((?!https?:)[^)#]+)\)/g)].map(([, path]) => path ?? '')
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((path) => !existsSync(fileURLToPath(new URL(path, root))))).toEqual([])
  })

  it('gives commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { scripts: object }
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name ?? '')
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})
