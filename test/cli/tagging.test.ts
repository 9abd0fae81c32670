import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreeCommand } from '../../src/cli/agree.js'
import { evaluateCommand } from '../../src/cli/evaluate.js'
import { learnCommand } from '../../src/cli/learn.js'
import { openCodingSheet, sheetContent } from '../../src/cli/sheet-files.js'
import { tagCommand } from '../../src/cli/tag.js'
import { makeCodingSheet } from '../../src/tag/sheet.js'
import { readReview } from '../tag/review.js'

const codebook = fileURLToPath(new URL('../../data/micro-credentials/codebook.yaml', import.meta.url))
let folder = ''
const at = (name: string) => join(folder, name)
const lines = async (name: string) =>
  (await readFile(at(name), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reviewbook-tag-'))
  const articles = readReview().map((article) => JSON.stringify(article))
  await writeFile(at('labelled.jsonl'), [...articles, '{bad', '{"id":"e","labels":["odd"]}'].join('\n'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('tag, learn and evaluate', () => {
  it('tags by the codebook, says what is wrong with which line and tags the rest', async () => {
    const outcome = await tagCommand.run([at('labelled.jsonl')], { codebook, out: at('tags.jsonl') })
    expect(outcome.text).toContain('labelled.jsonl:33: found no JSON')
    expect(outcome.text).toContain("'e': found no text, so it has no tags")
    const tagged = await lines('tags.jsonl')
    expect(tagged).toHaveLength(33)
    expect(tagged[32]).toMatchObject({ id: 'e', tags: [], note: 'no text' })
  })

  it('learns a hybrid, names labels that the codebook lacks, and tags with the model', async () => {
    const learned = await learnCommand.run([at('labelled.jsonl')], { codebook, out: at('model.json') })
    expect(learned.text).toContain("found label 'odd', expected a topic of the codebook")
    await tagCommand.run([at('labelled.jsonl')], { model: at('model.json'), out: at('learned.jsonl') })
    const outcome = await evaluateCommand.run([], {
      gold: at('labelled.jsonl'),
      predicted: at('learned.jsonl'),
      corpus: at('learned.jsonl'),
    })
    expect(outcome.text).toContain('baseline: tag everything: micro F1 0.6')
    expect(outcome.text).toMatch(/prevalence of employability: \d+\.\d% as tagged/)
  })

  it('takes printed names of topics for the keys of the codebook', async () => {
    const names = {
      employability: 'Employability',
      'reskilling-upskilling': 'Re-skilling and/or up-skilling',
    }
    const renamed = readReview().map(({ id, labels }) => ({
      id,
      labels: labels.map((label) => (names as Record<string, string>)[label] ?? label),
    }))
    await writeFile(at('printed.jsonl'), renamed.map((line) => JSON.stringify(line)).join('\n'))
    await tagCommand.run([at('labelled.jsonl')], { codebook, out: at('tags.jsonl') })
    const run = (gold: string) =>
      evaluateCommand.run([], { gold: at(gold), predicted: at('tags.jsonl'), codebook })
    const [printed, keys] = [await run('printed.jsonl'), await run('labelled.jsonl')]
    expect(printed.text).not.toContain('expected a topic of the codebook')
    expect(keys.text).toContain("found label 'odd', expected a topic of the codebook: it counts as missed")
    // Gold, tags, precision and recall; the intervals know that one file has a document more.
    const counts = ({ text }: { text: string }) => /^employability( +[\d.]+){4}/m.exec(text)?.[0]
    expect(counts(printed)).toMatch(/18 +12/)
    expect(counts(printed)).toBe(counts(keys))
  })

  it('refuses a call or a file it cannot use, and writes nothing', async () => {
    const out = at('never.jsonl')
    await expect(tagCommand.run([at('labelled.jsonl')], { out })).rejects.toThrow('found neither')
    await expect(tagCommand.run([at('labelled.jsonl')], { model: codebook, out })).rejects.toThrow('no JSON')
    await expect(
      tagCommand.run([at('labelled.jsonl')], { codebook: at('labelled.jsonl'), out }),
    ).rejects.toThrow()
    await expect(tagCommand.run([at('nothing.jsonl')], { codebook, out })).rejects.toThrow('no such file')
    await expect(learnCommand.run([codebook], { out })).rejects.toThrow('found no usable line')
    expect(existsSync(out)).toBe(false)
  })
})

describe('agree', () => {
  it.each(['csv', 'xlsx'])(
    'reads two sheets (%s), queues the difference and joins the decisions',
    async (kind) => {
      const sheet = makeCodingSheet(
        [
          { id: '1', text: 'One' },
          { id: '2', text: 'Two' },
        ],
        [],
        [
          { key: 'a', label: 'A' },
          { key: 'b', label: 'B' },
        ],
      )
      const fill = async (name: string, answers: string[][]) => {
        const rows = sheet.rows.map((row, index) => ({
          ...row,
          a: answers[index]![0]!,
          b: answers[index]![1]!,
        }))
        await writeFile(at(name), await sheetContent({ ...sheet, rows }, name))
      }
      await fill(`a.${kind}`, [
        ['1', '0'],
        ['1', '1'],
      ])
      await fill(`b.${kind}`, [
        ['1', '0'],
        ['0', '1'],
      ])
      expect((await openCodingSheet(at(`a.${kind}`))).codings).toEqual([
        { id: '1', topics: ['a'] },
        { id: '2', topics: ['a', 'b'] },
      ])
      const files = [at(`a.${kind}`), at(`b.${kind}`)]
      const first = await agreeCommand.run(files, { queue: at('queue.csv'), out: at('gold.jsonl') })
      expect(first.text).toContain('1 disagreements, 1 of them open; 1 documents settled')
      expect(await readFile(at('queue.csv'), 'utf8')).toBe('id,topic,a,b,decision\n2,a,1,0,\n')
      await writeFile(at('decided.csv'), 'id,topic,a,b,decision\n2,a,1,0,1\n')
      await agreeCommand.run(files, { decisions: at('decided.csv'), out: at('gold.jsonl') })
      expect(await lines('gold.jsonl')).toEqual([
        { id: '1', labels: ['a'] },
        { id: '2', labels: ['a', 'b'] },
      ])
    },
  )
})
