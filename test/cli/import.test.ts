import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFiles } from '../../src/cli/records/import.js'
import { importCommand } from '../../src/cli/records/record-commands.js'
import { readRecords } from '../../src/read/read-records.js'

let folder: string
const at = (name: string) => join(folder, name)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'))
  await writeFile(at('a.ris'), 'TY  - JOUR\nTI  - One\nAU  - Roe, Jo\nER  - \n')
  await writeFile(at('b.bin'), Buffer.from('title,year\nCaf\xe9,2001\nTwo,2002\n', 'latin1'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('the command import', () => {
  const run = async (...files: string[]) => {
    const { text, exitCode } = await importCommand.run(files.map(at), { out: at('records.jsonl') })
    return { exitCode, lines: text.split('\n') }
  }
  const numbered = (n: number) => `Record #${n} of 2\nID: CN-${n}\nTI: Trial ${n}\nYR: 2001\n\n`

  it('ends with 0 where all agrees and with 1 where a file declares another number of records', async () => {
    await writeFile(at('whole.txt'), numbered(1) + numbered(2))
    expect(await run('whole.txt', 'a.ris')).toMatchObject({ exitCode: 0 })
    await writeFile(at('cut.txt'), numbered(1))
    const { exitCode, lines } = await run('whole.txt', 'cut.txt')
    expect(exitCode).toBe(1)
    expect(lines).toContain(`${at('cut.txt')}: declares 2 records, 1 found`)
  })

  it('ends with 2 where one file of several cannot be read', async () => {
    await writeFile(at('d.pdf'), '%PDF-1.4 nothing')
    const { exitCode, lines } = await run('a.ris', 'd.pdf')
    expect(exitCode).toBe(2)
    expect(lines).toContain(`${at('d.pdf')}: nothing could be read; the other files were`)
  })
})

describe('importFiles', () => {
  it('writes the records of all files and a receipt for each, and leaves nothing else behind', async () => {
    const out = at('records.jsonl')
    await importFiles([at('a.ris'), at('b.bin')], { out, receipt: at('receipt.json') })
    const lines = (await readFile(out, 'utf8')).trimEnd().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { title: string }).title)).toEqual(['One', 'Café', 'Two'])
    const { files } = JSON.parse(await readFile(at('receipt.json'), 'utf8')) as { files: unknown[] }
    expect(files).toMatchObject([
      { file: at('a.ris'), format: 'ris', encoding: 'utf-8', bytes: 42, parsed: 1, rejected: [] },
      {
        file: at('b.bin'),
        format: 'csv',
        encoding: 'windows-1252',
        parsed: 2,
        columns: { title: 'title', year: 'year' },
      },
    ])
    expect((await readdir(folder)).sort()).toEqual(['a.ris', 'b.bin', 'receipt.json', 'records.jsonl'])
  })

  it('gives a record that is in two files an id of its own each time, the same in any run', async () => {
    await writeFile(at('c.ris'), await readFile(at('a.ris')))
    await importFiles([at('a.ris'), at('c.ris')], { out: at('out.jsonl') })
    const { records } = readRecords({ file: 'out', bytes: await readFile(at('out.jsonl')) })
    const [one] = readRecords({ file: 'a', bytes: await readFile(at('a.ris')) }).records
    expect(records.map(({ id }) => id)).toEqual([one?.id, `${one?.id}-2`])
  })

  it('refuses to write over an input, by whatever path, and leaves it as it is', async () => {
    const before = await readFile(at('a.ris'), 'utf8')
    await expect(importFiles([at('a.ris')], { out: join(folder, '.', 'a.ris') })).rejects.toThrow(
      /input and as output/,
    )
    await expect(importFiles([at('a.ris')], { out: at('o'), receipt: at('a.ris') })).rejects.toThrow(
      /input and as output/,
    )
    expect(await readFile(at('a.ris'), 'utf8')).toBe(before)
  })

  it('reads the other files where one cannot be read, and says which', async () => {
    await writeFile(at('d.pdf'), '%PDF-1.4 nothing')
    const out = at('records.jsonl')
    const { unread, issues } = await importFiles([at('a.ris'), at('d.pdf'), at('b.bin')], {
      out,
      receipt: at('r.json'),
    })
    expect(unread).toEqual([at('d.pdf')])
    expect(issues).toMatchObject([
      { file: at('d.pdf'), message: expect.stringContaining('found a PDF') as string },
    ])
    expect((await readFile(out, 'utf8')).trimEnd().split('\n')).toHaveLength(3)
    const { files } = JSON.parse(await readFile(at('r.json'), 'utf8')) as { files: unknown[] }
    expect(files).toMatchObject([{ parsed: 1 }, { format: 'unknown', parsed: 0 }, { parsed: 2 }])
  })

  it('writes nothing where a file is not there or none can be read', async () => {
    await writeFile(at('d.pdf'), '%PDF-1.4 nothing')
    await expect(importFiles([at('a.ris'), at('none')], { out: at('o') })).rejects.toThrow(
      /none: no such file/,
    )
    await expect(importFiles([at('d.pdf')], { out: at('o') })).rejects.toThrow(/d\.pdf:1: found a PDF/)
    expect((await readdir(folder)).sort()).toEqual(['a.ris', 'b.bin', 'd.pdf'])
  })
})
