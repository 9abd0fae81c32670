import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreeCommand } from '../../src/cli/tagging/agree.js'
import { evaluateCommand } from '../../src/cli/tagging/evaluate.js'
import { learnCommand } from '../../src/cli/tagging/learn.js'
import { formatSheet, parseSheet } from '../../src/base/sheet.js'
import { tagCommand } from '../../src/cli/tagging/tag.js'
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

  it('names the line of each text that is empty or foreign, and of each label that cannot be learned well', async () => {
    const foreign =
      'les personnes cherchent des emplois dans le monde et veulent montrer ce qui compte '.repeat(3)
    const texts = [
      { id: '1', text: ' ', labels: [] },
      { id: '2', text: foreign, labels: ['employability', 'ghost'] },
      ...['3', '4', '5'].map((id) => ({ id, text: 'badges for jobs', labels: ['employability'] })),
    ]
    // A byte order mark, lines that end as on Windows, an empty line.
    const content = `\uFEFF${texts.map((text) => JSON.stringify(text)).join('\r\n\r\n')}\r\n`
    await writeFile(at('odd.jsonl'), content)
    const tagged = await tagCommand.run([at('odd.jsonl')], { codebook, out: at('odd-tags.jsonl') })
    expect(tagged.text).toMatch(
      /odd\.jsonl:1: '1': found no text.*\n.*odd\.jsonl:3: '2': found hardly any English/,
    )
    expect(await lines('odd-tags.jsonl')).toHaveLength(5)
    const learned = await learnCommand.run([at('odd.jsonl')], { codebook, out: at('odd-model.json') })
    const { issues } = learned.json as { issues: { code: string; line?: number }[] }
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['label-constant', 3],
      ['label-unknown', 3],
      ['label-rare', 3],
      ['text-empty', 1],
    ])
  })

  it('refuses tags of other texts than the gold, whose scores would read as zeros', async () => {
    await writeFile(at('others.jsonl'), '{"id": "elsewhere", "tags": []}')
    const run = evaluateCommand.run([], { gold: at('labelled.jsonl'), predicted: at('others.jsonl') })
    await expect(run).rejects.toThrow('expected the same texts in both')
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
  const topics = ['work', 'course']
  const texts = [
    { id: '1', text: 'Badges help people to find a job.' },
    { id: '2', text: 'Students like the course and its badges.' },
    { id: '3', text: 'A job asks for skills that no course teaches.' },
    { id: '4', text: 'The weather was fine.' },
    { id: '5', text: 'A new job for those who took the course.' },
  ]
  const book = topics.map(
    (key) => `  - { key: ${key}, label: ${key}, include: [${key === 'work' ? 'job' : key}] }`,
  )

  /** What a coder does with the exported sheet: answers beside ids, `-` for a cell left blank. */
  async function fill(from: string, to: string, answers: Record<string, string>) {
    const { columns, rows } = parseSheet(await readFile(at(from)), from)
    const filled = rows.map(({ cells }) => {
      const given = [...(answers[cells['id']!] ?? '--')].map((answer) => (answer === '-' ? '' : answer))
      return { ...cells, work: given[0]!, course: given[1]! }
    })
    await writeFile(at(to), formatSheet(columns, filled, to))
  }

  it.each(['csv', 'xlsx'])(
    'goes from exported sheets (%s) to gold that can be learned from',
    async (kind) => {
      const [sheet, a, b, queue] = ['sheet', 'a', 'b', 'queue'].map((name) => `${name}.${kind}`)
      await writeFile(at('texts.jsonl'), texts.map((text) => JSON.stringify(text)).join('\n'))
      await writeFile(at('book.yaml'), ['topics:', ...book].join('\n'))
      const tags = { codebook: at('book.yaml'), out: at('book-tags.jsonl') }
      await tagCommand.run([at('texts.jsonl')], { ...tags, sheet: at(sheet!) })
      await fill(sheet!, a!, { 1: '10', 2: '01', 3: '11', 4: '00', 5: '11' })
      await fill(sheet!, b!, { 1: '10', 2: '01', 3: '10', 4: '00' })
      const files = [at(a!), at(b!)]
      const first = await agreeCommand.run(files, { queue: at(queue!), out: at('gold.jsonl') })
      expect(first.text).toContain('4 documents, 95% bootstrap intervals')
      expect(first.text).toContain('1 disagreements, 1 of them open; 3 documents settled')
      expect(first.text).toContain(`b.${kind}:6: '5': found no answer, so it counts as not coded yet`)
      expect(first.text).toMatch(/found 1 documents not coded in .*, such as '5'/)
      const asked = parseSheet(await readFile(at(queue!)), queue!)
      expect(asked.rows.map(({ cells }) => cells)).toEqual([
        { id: '3', topic: 'course', a: '1', b: '0', decision: '' },
      ])
      const answers = [
        { id: '3', topic: 'course', a: '1', b: '0', decision: 'No' },
        { id: '1', topic: 'work', a: '1', b: '1', decision: '0' },
      ]
      await writeFile(at(queue!), formatSheet(asked.columns, answers, queue!))
      const last = await agreeCommand.run(files, { decisions: at(queue!), out: at('gold.jsonl') })
      expect(last.text).toContain('1 disagreements, 0 of them open; 4 documents settled')
      expect(last.text).toContain(
        `queue.${kind}:3: found a decision on 'work' of '1', expected an open disagreement`,
      )
      expect(await lines('gold.jsonl')).toEqual([
        { ...texts[0], labels: ['work'] },
        { ...texts[1], labels: ['course'] },
        { ...texts[2], labels: ['work'] },
        { ...texts[3], labels: [] },
      ])
      const { json } = await learnCommand.run([at('gold.jsonl')], { out: at('gold-model.json') })
      expect(json).toMatchObject({ trainedOn: { documents: 4, perTopic: { work: 2, course: 1 } } })
      const scored = await evaluateCommand.run([], {
        gold: at('gold.jsonl'),
        predicted: at('book-tags.jsonl'),
      })
      expect(scored.text).toContain('4 documents, 95% bootstrap intervals')
      expect(scored.text).toContain("3: course added (score 1.00): 'course'")
    },
  )

  it('refuses sheets that nobody filled in, and one sheet given twice', async () => {
    await writeFile(at('blank.csv'), 'id,work\n1,\n')
    await writeFile(at('full.csv'), 'id,work\n1,1\n')
    const run = (...names: string[]) => agreeCommand.run(names.map(at), {})
    await expect(run('full.csv', 'blank.csv')).rejects.toThrow(/blank\.csv:2: '1': found no answer/)
    await expect(run('full.csv', 'full.csv')).rejects.toThrow('twice')
  })
})
