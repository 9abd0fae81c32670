import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { distribute } from '../../src/count/distribution.js'
import { loadExports } from '../../src/project/exports.js'
import { keysAt } from '../../src/record/occurrences.js'
import { occurrencesOf } from '../../src/record/corpus.js'
import { bare, twelve } from './invented.js'

// Invented: one work in both exports, one in each alone.
const ris = `TY  - JOUR
AU  - Adler, Mona
TI  - Badges in the night train
T2  - Journal of Small Awards
PY  - 2020
DO  - 10.5555/jsa.2020.7
ER  -
TY  - JOUR
AU  - Bose, Ravi
TI  - A ledger for learners
T2  - Journal of Small Awards
PY  - 2021
ER  -
`
const bib = `@article{a, author = {Adler, Mona}, title = {Badges in the Night Train}, journal = {Journal of Small Awards}, year = {2020}, doi = {10.5555/JSA.2020.7}}
@article{c, author = {Cruz, Ana}, title = {Credit where it is due}, journal = {Small Awards Quarterly}, year = {2022}}
`
let folder = ''
const at = (name: string) => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reviewbook-exports-'))
  await mkdir(at('exports'))
  await writeFile(at('exports/one.ris'), ris)
  await writeFile(at('exports/two.bib'), bib)
  await writeFile(at('exports/.hidden'), 'x')
  await writeFile(at('twelve.csv'), twelve)
  await writeFile(at('bare.csv'), bare)
  await mkdir(at('empty'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('loadExports', () => {
  it.each([
    ['files', ['exports/one.ris', 'exports/two.bib']],
    ['a folder', ['exports']],
    ['a pattern', ['exports/*']],
    ['patterns of one file each', ['exp?rts/*.ris', 'exports/t*']],
    ['a file that is named twice', ['exports', 'exports/one.ris']],
  ])('reads %s and merges the records of one work', async (_name, names) => {
    const { corpus, merged, identified, receipts } = await loadExports(names.map(at))
    expect(identified).toHaveLength(4)
    expect(corpus.records.map(({ title }) => title)).toEqual([
      'Badges in the night train',
      'A ledger for learners',
      'Credit where it is due',
    ])
    expect(merged?.merges).toHaveLength(1)
    expect(receipts.map(({ parsed }) => parsed)).toEqual([2, 2])
  })

  it('counts every record where it is told to merge none', async () => {
    const { corpus, merged } = await loadExports([at('exports')], { dedupe: false })
    expect([corpus.records.length, merged]).toEqual([4, undefined])
    expect(distribute(corpus, 'year').rows.map(({ n }) => n)).toEqual([2, 1, 1])
  })

  it('reads standard input where a path is -', async () => {
    const { corpus, inputs } = await loadExports(['-'], {
      standardInput: () => Promise.resolve(new TextEncoder().encode(ris)),
    })
    expect([corpus.records.length, corpus.title, inputs[0]?.path]).toEqual([2, 'standard input', '-'])
  })

  it('makes variables of the columns of a plain table that no field takes', async () => {
    const { corpus, issues } = await loadExports([at('twelve.csv')])
    expect(corpus.variables.map(({ key }) => key)).toEqual(['year', 'region', 'design', 'sub_topic'])
    expect(corpus.records.map(({ id }) => id).slice(0, 2)).toEqual(['1', '2'])
    expect(issues).toEqual([])
  })

  it('counts a table of studies without titles and ids row by row, rows that are alike too, and says so', async () => {
    const { corpus, issues } = await loadExports([at('bare.csv')])
    expect(corpus.records).toHaveLength(12)
    expect(distribute(corpus, 'design').rows.map(({ label, n }) => [label, n])).toEqual([
      ['Survey', 5],
      ['Case study', 4],
      ['Interviews', 3],
    ])
    expect(issues.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      '1: found no column of titles, so each of the 12 rows is counted as a record',
    ])
  })

  it('keeps the answers of each table apart where ids clash', async () => {
    await writeFile(at('again.csv'), 'id,title,quality\n1,Another work on other things,good\n')
    const { corpus } = await loadExports([at('twelve.csv'), at('again.csv')])
    expect(corpus.records).toHaveLength(13)
    expect(new Set(corpus.records.map(({ id }) => id)).size).toBe(13)
    expect(keysAt(occurrencesOf(corpus, 'quality'), 0)).toEqual([])
    expect(keysAt(occurrencesOf(corpus, 'quality'), 12)).toEqual(['good'])
  })

  it('keeps the rows of an export whose ids stand twice or are missing, under names of their own, with a note', async () => {
    await writeFile(
      at('ids.csv'),
      'id,title,year\n7,Badges in the night train,2020\n7,A ledger for learners,2021\n,Credit where it is due,2022\n',
    )
    const { corpus, issues } = await loadExports([at('ids.csv')])
    expect(corpus.records.map(({ id }) => id)).toEqual(['7', '7-2', 'ids.csv:3'])
    expect(issues.map(({ line, message }) => `${line} ${message}`)).toEqual([
      "3 id: found '7', expected it once, but it also stands on line 2",
      '4 id: found nothing, expected an id',
    ])
  })

  it('refuses what holds no record in one line for each file', async () => {
    await writeFile(at('nothing.csv'), 'id,title\n')
    await writeFile(at('prose.txt'), 'hello\n')
    const message = (paths: string[]) =>
      loadExports(paths).then(
        () => 'loaded',
        (error: unknown) => (error as Error).message.replaceAll(folder, 'F'),
      )
    expect(await message([at('nothing.csv')])).toBe('F/nothing.csv: found no record, expected some')
    expect(await message([at('prose.txt')])).toMatch(/^F\/prose\.txt:1: found none of the formats/)
    expect(await message([at('empty')])).toBe('F/empty: found no file in it, expected exports')
    expect(await message([at('no*.ris')])).toBe('F/no*.ris: found no file in it, expected exports')
    expect(await message([at('gone.ris')])).toBe('F/gone.ris: no such file')
  })
})
