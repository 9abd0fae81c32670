import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledReview } from '../../src/project/bundled.js'

const bin = fileURLToPath(new URL('../../src/bin.mjs', import.meta.url))
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reviewbook-cli-'))
  // Compiles what changed, which it says on standard error.
  reviewbook('--version')
})
afterAll(() => rm(folder, { recursive: true }))

function reviewbook(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** A copy of the bundled review with one file changed. */
async function broken(name: string, file: string, change: (text: string) => string): Promise<string> {
  const copy = join(folder, name)
  await cp(bundledReview, copy, { recursive: true })
  const text = await readFile(join(copy, file), 'utf8')
  const changed = change(text)
  expect(changed).not.toBe(text)
  await writeFile(join(copy, file), changed)
  return copy
}

describe('the command line', () => {
  it('prints help and ends with 0, or with 2 where no command was given', () => {
    expect(reviewbook('--help')).toMatchObject({ status: 0, stderr: '' })
    expect(reviewbook('--help').stdout).toContain('reproduce')
    expect(reviewbook('figures', '--help').stdout).toContain('--preset NAME')
    expect(reviewbook()).toMatchObject({ status: 2 })
  })

  it('refuses an unknown command, option, preset or operand in one line with exit code 2', () => {
    const calls = [
      ['nonsense'],
      ['reproduce', '--nonsense'],
      ['figures', '--preset', 'x'],
      ['verify', 'a', 'extra'],
      ['tables', 'a.ris', '--data', 'b'],
      ['report'],
      ['count', 'a.ris'],
      ['figures', '--preset', 'toString'],
      ['tables', '--out', 'a', '--out', 'b'],
    ]
    for (const words of calls) {
      const { status, stdout, stderr } = reviewbook(...words)
      expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({
        status: 2,
        stdout: '',
        lines: 1,
      })
      expect(stderr).toMatch(/^reviewbook: /)
    }
  })

  it('writes tables and prints one JSON document with --json', async () => {
    const { status, stdout, stderr } = reviewbook('tables', '--out', 'tables', '--json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { files } = JSON.parse(stdout) as { files: string[] }
    expect((await readdir(join(folder, 'tables'))).sort()).toEqual([...files].sort())
  })

  it('reproduces everything, verifies it, and finds a file that was changed or lost', async () => {
    expect(reviewbook('reproduce', '--no-notebooks', '--out', 'all')).toMatchObject({ status: 0 })
    expect(reviewbook('verify', '--no-notebooks', 'all')).toMatchObject({ status: 0 })
    await writeFile(join(folder, 'all', 'comparison.md'), 'changed')
    await rm(join(folder, 'all', 'figures', 'region.png'))
    const { status, stdout } = reviewbook('verify', '--no-notebooks', 'all')
    expect(status).toBe(1)
    expect(stdout).toContain('comparison.md: differs')
    expect(stdout).toContain('figures/region.png: missing')
  })

  const faults: [string, string, (text: string) => string, RegExp][] = [
    [
      'a missing column',
      'articles.csv',
      (text) => text.replace('citation_year', 'year_of_citation'),
      /articles\.csv:1: .*citation_year/,
    ],
    [
      'a year that is no year',
      'articles.csv',
      (text) => text.replace(/,2015,2015,/, ',in press,2015,'),
      /articles\.csv:2: citation_year: found 'in press', expected a year/,
    ],
    ['a duplicate id', 'articles.csv', (text) => text.replace(/\n2,/, '\n1,'), /articles\.csv:3: .*'1'/],
    [
      'a sub-topic that the codebook lacks',
      'articles.csv',
      (text) => text.replace('employers-needs; ', 'astrology; '),
      /articles\.csv:2: subtopic: found 'astrology'/,
    ],
    [
      'an unknown region',
      'articles.csv',
      (text) => text.replace('Europe', 'Atlantis'),
      /articles\.csv:\d+: region: found 'Atlantis'/,
    ],
  ]
  for (const [what, file, change, message] of faults)
    it(`says file and row of ${what}, ends with 2 and leaves the outputs as they were`, async () => {
      const data = await broken(what.replaceAll(' ', '-'), file, change)
      await mkdir(join(folder, 'kept'), { recursive: true })
      await writeFile(join(folder, 'kept', 'manifest.json'), 'before')
      const { status, stdout, stderr } = reviewbook('reproduce', '--data', data, '--out', 'kept')
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toMatch(message)
      expect(await readdir(join(folder, 'kept'))).toEqual(['manifest.json'])
      expect(await readFile(join(folder, 'kept', 'manifest.json'), 'utf8')).toBe('before')
    })

  it('refuses an empty option value, which would mean the working folder', () => {
    expect(reviewbook('tables', '--out', '')).toMatchObject({ status: 2, stdout: '' })
  })

  it('verifies a folder only, and lists files that are not made any more', async () => {
    expect(reviewbook('verify', 'nowhere')).toMatchObject({
      status: 2,
      stderr: 'reviewbook: nowhere: no such folder\n',
    })
    await writeFile(join(folder, 'all', 'figures', 'old.svg'), '')
    expect(reviewbook('verify', '--no-notebooks', 'all').stdout).toContain(
      'figures/old.svg: not made any more',
    )
  })

  it('replaces nothing where a folder stands in the way of a file', async () => {
    await mkdir(join(folder, 'way', 'table-2-database.csv'), { recursive: true })
    const { status, stderr } = reviewbook('tables', '--out', 'way')
    expect(status).toBe(2)
    expect(stderr).toMatch(/table-2-database\.csv: found a folder, expected a file or nothing/)
    expect(await readdir(join(folder, 'way'))).toEqual(['table-2-database.csv'])
  })

  it('names a folder that is not there, and an output folder that is a file', async () => {
    expect(reviewbook('tables', '--data', 'nowhere').stderr).toMatch(/nowhere.*no such file/)
    await writeFile(join(folder, 'file'), '')
    expect(reviewbook('tables', '--out', 'file')).toMatchObject({ status: 2 })
    expect(reviewbook('tables', '--out', 'file').stderr).toContain('found a file, expected a folder')
  })
})
