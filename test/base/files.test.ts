import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder, readText, writeAll, writeWhole } from '../../src/base/files.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reviewbook-files-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('readText', () => {
  it('names a file that is not there and a folder in its place', async () => {
    await expect(readText(join(folder, 'none.csv'), 'none.csv')).rejects.toThrow('none.csv: no such file')
    await expect(readText(folder, 'shown')).rejects.toThrow('shown: found a folder, expected a file')
  })
})

describe('writeWhole', () => {
  it('makes the folders above, replaces what was there and leaves nothing else', async () => {
    const path = join(folder, 'a', 'b', 'c.txt')
    await writeWhole(path, 'old')
    await writeWhole(path, 'new')
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(await readdir(join(folder, 'a', 'b'))).toEqual(['c.txt'])
  })

  it('refuses a folder in the place of the file', async () => {
    await mkdir(join(folder, 'taken'))
    await expect(writeWhole(join(folder, 'taken'), 'x')).rejects.toThrow(
      'found a folder, expected a file or nothing',
    )
  })
})

describe('writeAll', () => {
  const files = [
    { path: 'one.txt', content: '1' },
    { path: 'deep/two.txt', content: '2' },
  ]

  it('writes every file and leaves no staging folder', async () => {
    const out = join(folder, 'all')
    await writeAll(out, files)
    expect((await readdir(out, { recursive: true })).sort()).toEqual([
      'deep',
      join('deep', 'two.txt'),
      'one.txt',
    ])
  })

  it('replaces nothing where one of the files cannot be written', async () => {
    const out = join(folder, 'blocked')
    await writeAll(out, [{ path: 'one.txt', content: 'before' }])
    await writeFile(join(out, 'deep'), 'a file where a folder is to be')
    await expect(writeAll(out, files)).rejects.toThrow('found a file, expected a folder')
    expect(await readFile(join(out, 'one.txt'), 'utf8')).toBe('before')
    expect((await readdir(out)).sort()).toEqual(['deep', 'one.txt'])
  })

  it('clears what a process that is gone left behind, not what a running one is making', async () => {
    const out = join(folder, 'abandoned')
    const running = `.staging-${process.pid}-0`
    // Process ids end below 2^22 on Linux, 2^17 on macOS.
    await mkdir(join(out, '.staging-99999999-0'), { recursive: true })
    await mkdir(join(out, running))
    await writeAll(out, files)
    expect((await readdir(out)).sort()).toEqual([running, 'deep', 'one.txt'])
  })
})

describe('makeFolder', () => {
  it('can be called for one folder many times at once', async () => {
    const path = join(folder, 'x', 'y', 'z')
    await Promise.all(Array.from({ length: 20 }, () => makeFolder(path)))
    expect(await readdir(join(folder, 'x', 'y'))).toEqual(['z'])
  })

  it.runIf(process.platform === 'linux')('ends where the file system takes no folder', async () => {
    await expect(makeFolder('/proc/reviewbook/out')).rejects.toThrow(/ENOENT|EACCES/)
  })
})
