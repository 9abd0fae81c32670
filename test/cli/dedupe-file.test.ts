import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dedupeFile } from '../../src/cli/records/dedupe.js'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dedupe-'))
})
afterEach(() => rm(folder, { recursive: true }))

const record = (id: string, more: object = {}): string =>
  JSON.stringify({
    id,
    title: 'Badges in a library of invented things',
    authors: ['Arlow, Mina'],
    year: 2020,
    journal: 'Invented Studies',
    volume: '3',
    pages: '1-9',
    ...more,
  })

const at = (name: string): string => join(folder, name)

async function readLines(name: string): Promise<Record<string, unknown>[]> {
  const text = await readFile(at(name), 'utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('dedupeFile', () => {
  it('writes unique records, merges, links and the queue, and reads the answers back', async () => {
    const lines = [
      record('a'),
      record('b', { rayyan: 7 }),
      record('c', { title: 'Badges in a library of invented things: part 2' }),
      record('d', { title: 'Erratum: Badges in a library of invented things', pages: '77' }),
    ]
    await writeFile(at('records.jsonl'), `\uFEFF${lines.join('\r\n')}\r\n\r\n`)
    const options = {
      out: at('unique.jsonl'),
      merges: at('merges.jsonl'),
      links: at('links.jsonl'),
      queue: at('queue.csv'),
    }
    const { issues } = await dedupeFile(at('records.jsonl'), options)
    expect(issues).toEqual([])
    expect((await readLines('unique.jsonl')).map(({ id }) => id)).toEqual(['a', 'c', 'd'])
    expect((await readLines('unique.jsonl'))[0]?.['mergedFrom']).toHaveLength(2)
    expect(await readLines('merges.jsonl')).toMatchObject([
      { kept: 'a', members: ['a', 'b'], reason: 'one title and authors, one place in print' },
    ])
    expect((await readLines('links.jsonl')).map(({ a, b, kind }) => [a, b, kind])).toEqual([
      ['a', 'd', 'erratum'],
    ])
    const queue = await readFile(at('queue.csv'), 'utf8')
    expect(queue).toContain('\n,a,c,"one place in print, but a number in the titles differs"')
    await writeFile(at('answered.csv'), queue.replace('\n,a,c', '\ndifferent,a,c'))
    const again = await dedupeFile(at('records.jsonl'), { out: at('2.jsonl'), decisions: at('answered.csv') })
    expect(again.queue).toEqual([])
  })

  it('loses a bad line and no other, and says which and why', async () => {
    await writeFile(
      at('records.jsonl'),
      [record('a'), '{"id":', record('', {}), record('b', { year: '2020' })].join('\n'),
    )
    const { unique, issues } = await dedupeFile(at('records.jsonl'), { out: at('unique.jsonl') })
    expect(unique.map(({ id }) => id)).toEqual(['a'])
    expect(issues.map(({ line, message }) => [line, message])).toEqual([
      [2, 'found no JSON, expected a record on each line'],
      [3, 'found 0 for id, expected >=1'],
      [4, 'found "2020" for year, expected number'],
    ])
  })

  it('gives a record whose id another has one of its own, and says so', async () => {
    const other = { title: 'Another work of which nothing else is known', pages: '77' }
    await writeFile(at('records.jsonl'), `${record('a')}\n${record('a', other)}\n`)
    const { unique, issues } = await dedupeFile(at('records.jsonl'), { out: at('unique.jsonl') })
    expect(unique.map(({ id }) => id)).toEqual(['a', 'a-2'])
    expect(issues.map(({ code }) => code)).toEqual(['id-renamed'])
  })

  it('writes nothing where the input cannot be read', async () => {
    await expect(dedupeFile(at('none.jsonl'), { out: at('unique.jsonl') })).rejects.toThrow('no such file')
    expect(await readdir(folder)).toEqual([])
  })
})
