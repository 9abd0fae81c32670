import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bare, project, twelve } from '../project/invented.js'
import type { ReviewFiles } from '../project/review-files.js'

const bin = fileURLToPath(new URL('../../src/bin.mjs', import.meta.url))
let folder = ''
const at = (name: string) => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reviewbook-projects-'))
  writeFileSync(at('twelve.csv'), twelve)
  writeFileSync(at('bare.csv'), bare)
  // Compiles what changed, which it says on standard error.
  reviewbook(['--version'])
})
afterAll(() => rm(folder, { recursive: true }))

function reviewbook(words: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], {
    cwd: folder,
    encoding: 'utf8',
    input,
  })
  return { status, stdout, stderr }
}

function write(name: string, files: ReviewFiles): string {
  mkdirSync(at(name), { recursive: true })
  for (const [file, text] of Object.entries(files)) writeFileSync(join(at(name), file), text)
  return name
}

/** What a command prints with --json, which must be one document and nothing else. */
function json(words: readonly string[], input = ''): unknown {
  const { status, stdout, stderr } = reviewbook([...words, '--json'], input)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  return JSON.parse(stdout)
}

describe('one command', () => {
  it.each(['twelve.csv', 'bare.csv'])('makes the report of the table %s', (table) => {
    const out = `report-${table}`
    const { files, records } = json(['report', table, '--out', out]) as { files: string[]; records: number }
    expect(records).toBe(12)
    for (const id of ['year', 'region', 'design', 'sub_topic'])
      expect(files).toEqual(
        expect.arrayContaining(
          ['tables/ID.csv', 'tables/ID.tex', 'figures/ID.svg', 'figures/ID.pdf', 'figures/ID.png'].map(
            (path) => path.replace('ID', id.replace('_', '-')),
          ),
        ),
      )
    for (const file of files) expect(existsSync(join(at(out), file)), file).toBe(true)
  })

  it('counts a variable of exports, of a project and of standard input alike', () => {
    const rows = (answer: unknown) =>
      (answer as { rows: { key: string; n: number }[] }).rows.map(({ key, n }) => `${key}: ${n}`)
    const expected = ['2019: 1', '2020: 2', '2021: 3', '2022: 3', '2023: 3']
    expect(rows(json(['count', 'twelve.csv', '--by', 'year']))).toEqual(expected)
    expect(rows(json(['count', write('counted', project()), '--by', 'year']))).toEqual(expected)
    const jsonl = readFileSync(join(at('report-twelve.csv'), 'records.jsonl'), 'utf8')
    expect(rows(json(['count', '-', '--by', 'year'], jsonl))).toEqual(expected)
    const shared = json(['count', 'twelve.csv', '--by', 'sub_topic', '--method', 'fractional'])
    expect(rows(shared)).toEqual(['skills: 5', 'trust: 4', 'policy: 3'])
  })

  it('makes the tables or the figures alone, of exports and of another project', () => {
    const data = write('data', project())
    const { files } = json(['tables', '--data', data, '--out', 't']) as { files: string[] }
    expect(readdirSync(at('t')).sort()).toEqual([...files].sort())
    const drawn = json(['figures', 'twelve.csv', '--preset', 'screen', '--out', 'f']) as { files: string[] }
    expect(drawn.files).toContain('region.svg')
    expect(drawn.files.filter((path) => path.endsWith('.pdf'))).toEqual([])
  })

  it('verifies a report of another project', () => {
    const data = write('verified', project())
    json(['report', data, '--out', 'v'])
    expect(reviewbook(['verify', 'v', '--data', data])).toMatchObject({ status: 0 })
    writeFileSync(at('v/codes.csv'), 'changed')
    const { status, stdout } = reviewbook(['verify', 'v', '--data', data])
    expect([status, stdout.split('\n')[0]]).toEqual([1, 'codes.csv: differs'])
  })

  it('verifies the report of an export, and counts no file there as one that it makes', () => {
    const { files } = json(['report', 'twelve.csv', '--out', 'w']) as { files: string[] }
    // The manifest is left out of what is judged unless notebooks are run.
    const judged = files.length - 1
    expect(reviewbook(['verify', 'w', '--data', 'twelve.csv'])).toMatchObject({
      status: 0,
      stdout: `${judged} of ${judged} files in w are up to date\n`,
    })
    for (const name of ['one', 'two', 'three']) writeFileSync(at(`w/${name}.txt`), 'strange')
    rmSync(at('w/codes.csv'))
    const { status, stdout } = reviewbook(['verify', 'w', '--data', 'twelve.csv'])
    expect([status, stdout.trimEnd().split('\n').at(-1)]).toEqual([
      1,
      `${judged - 1} of ${judged} files in w are up to date`,
    ])
  })
})

describe('bad input', () => {
  it.each<[string, ReviewFiles, string[]]>([
    [
      'a sheet whose ids match nothing',
      project('', 'id,quality\nx,good\n'),
      [
        'sheet.csv: found no row of 1 that is about a record, expected at least one',
        "sheet.csv:2: id: found 'x', expected the id, DOI or title of a record, such as '1'; row left out",
      ],
    ],
    [
      'a sheet with an id twice and different values',
      project('', 'id,quality\n1,good\n1,poor\n'),
      ["sheet.csv:3: quality: found 'poor' for '1', expected 'good' as on line 2"],
    ],
    [
      'a variable that names no column',
      project('variables: { quality: { column: qualty } }\n'),
      [
        "review.yaml:4: variable 'quality': column: found 'qualty', expected one of region, design, sub_topic",
      ],
    ],
    [
      'a category outside a closed list',
      {
        ...project('variables: { design: { categories: [Survey, Case study] } }\n'),
        'articles.csv': twelve.replaceAll('Interviews', 'Survey').replace('Survey', 'Surveys'),
      },
      ["articles.csv:2: design: found 'Surveys', expected one of Survey, Case study"],
    ],
    [
      'a region table with a country twice',
      project('variables: { area: { from: country, groups: { N: [NO, DK], S: [DK] } } }\n'),
      ["review.yaml:4: variable 'area': groups: found 'DK' in N and S, expected it once"],
    ],
  ])('is told in a line with its place, for %s, and outputs stay as they were', (name, files, lines) => {
    const data = write(name.replaceAll(' ', '-'), files)
    const out = `${data}-out`
    write(out, { 'manifest.json': 'before' })
    const { status, stdout, stderr } = reviewbook(['report', data, '--out', out])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.trimEnd().split('\n')).toEqual(lines.map((line) => `reviewbook: ${line}`))
    expect(readdirSync(at(out))).toEqual(['manifest.json'])
    expect(readFileSync(join(at(out), 'manifest.json'), 'utf8')).toBe('before')
  })

  it('is no input that only lacks something: the report says what, and ends with 0', () => {
    const none = { 'articles.csv': 'id,title,design\n', 'review.yaml': project()['review.yaml'] ?? '' }
    for (const [name, files, note] of [
      ['empty', none, 'Articles: none is counted'],
      ['nothing', { ...none, 'articles.csv': '' }, 'articles.csv:1: found no text'],
      [
        'yearless',
        { ...none, 'articles.csv': 'id,title,design\n1,A,x\n2,B,y\n' },
        'found no year in any record',
      ],
    ] as const) {
      expect(reviewbook(['report', write(name, files), '--out', `${name}-out`])).toMatchObject({ status: 0 })
      expect(readFileSync(join(at(`${name}-out`), 'report.md'), 'utf8')).toContain(note)
    }
  })

  it('never takes the place of a project or of a sheet', () => {
    const data = write('kept', project('', 'id,quality\n1,good\n'))
    expect(reviewbook(['new', data])).toMatchObject({ status: 2, stdout: '' })
    const { status, stderr } = reviewbook(['sheet', data, '--out', join(data, 'sheet.csv')])
    expect([status, stderr]).toEqual([
      2,
      'reviewbook: kept/sheet.csv: found a file of the project, expected another name: what is filled in stays\n',
    ])
    expect(readFileSync(join(at(data), 'sheet.csv'), 'utf8')).toBe('id,quality\n1,good\n')
  })
})

// Invented: six works in two exports, two of them in both.
const works = [
  ['Adler, Mona', 'Badges in the night train', 2019],
  ['Bose, Ravi', 'A ledger for learners', 2020],
  ['Cruz, Ana', 'Credit where it is due', 2021],
  ['Diaz, Luz', 'Small awards in large firms', 2021],
  ['Egede, Per', 'Portable records of skill', 2022],
  ['Falk, Ida', 'What nurses keep from short courses', 2022],
] as const
const ris = (from: number, to: number) =>
  works
    .slice(from, to)
    .map(
      ([author, title, year]) =>
        `TY  - JOUR\nAU  - ${author}\nTI  - ${title}\nT2  - Journal of Small Awards\nPY  - ${year}\nER  - \n`,
    )
    .join('')

describe("the author's whole way", () => {
  it('goes from exports over decisions and the filled-in sheet to a report and an audit of what the paper prints', () => {
    writeFileSync(at('one.ris'), ris(0, 4))
    writeFileSync(at('two.ris'), ris(2, 6))
    expect(reviewbook(['new', 'mine', 'one.ris', 'two.ris', '--title', 'Small awards'])).toMatchObject({
      status: 0,
    })
    const first = json(['report', 'mine', '--out', 'first']) as { records: number; identified: number }
    expect(first).toMatchObject({ records: 6, identified: 8 })

    // Five pass the screening, of which one is left out at the full text.
    const decisions = ['one:1', 'one:2', 'one:3', 'one:4', 'two:3', 'two:4'].flatMap((id, place) => [
      `${id},screening,MR,${place === 0 ? 'exclude' : 'include'},`,
      ...(place === 0 ? [] : [`${id},full-text,MR,${place === 1 ? 'exclude,no learners' : 'include,'}`]),
    ])
    writeFileSync(
      at('mine/decisions.csv'),
      `record,stage,reviewer,decision,reason\n${decisions.join('\n')}\n`,
    )
    const settings = () => readFileSync(at('mine/review.yaml'), 'utf8')
    const add = (text: string) => writeFileSync(at('mine/review.yaml'), `${settings()}${text}`)
    add(
      'decisions: decisions.csv\nvariables: { design: { label: Study design } }\n'.replace(
        /variables.*\n/,
        '',
      ),
    )
    const flow = json(['flow', 'mine']) as { ledger: { boxes: { id: string; n: number }[] } }
    const box = (id: string) => flow.ledger.boxes.find((each) => each.id === id)?.n
    expect(
      [
        'identified.databases',
        'removed.duplicates',
        'screened',
        'excluded.screening',
        'assessed',
        'included.reports',
      ].map(box),
    ).toEqual([8, 2, 6, 1, 5, 4])

    expect(reviewbook(['sheet', 'mine', '--out', 'mine/extraction.csv'])).toMatchObject({ status: 0 })
    const [header = '', ...rows] = readFileSync(at('mine/extraction.csv'), 'utf8').trimEnd().split('\n')
    expect(rows).toHaveLength(4)
    const filled = rows.map((row, place) => `${row},${place < 3 ? 'Survey' : 'Case study'}`)
    writeFileSync(at('mine/extraction.csv'), `${[`${header},design`, ...filled].join('\n')}\n`)
    writeFileSync(
      at('mine/published.yaml'),
      `title: Small awards
claims:
  - { id: a, kind: count, printed: '3', unit: studies, where: { in: Table 1 }, counts: surveys, target: { distribution: design, key: Survey } }
  - { id: b, kind: count, printed: '5', unit: studies, where: { in: section 3 }, counts: records assessed, target: { distribution: flow, key: assessed } }
  - { id: c, kind: count, printed: '3', unit: studies, where: { in: section 4 }, counts: works of 2022, target: { distribution: year, key: '2022' } }
relations: []
`,
    )
    add('codes: [extraction.csv]\npublished: published.yaml\n')
    const report = json(['report', 'mine', '--out', 'last']) as { records: number; comparison: object }
    expect(report).toMatchObject({ records: 4, comparison: { agrees: 2, differs: 1 } })
    expect(readFileSync(at('last/tables/design.csv'), 'utf8')).toContain('Survey,3,')
    const { status, stdout } = reviewbook(['audit', 'mine/published.yaml', '--data', 'mine'])
    expect(status, stdout).toBe(1)
    expect(stdout).toContain('| Table 1 |')
    expect(reviewbook(['audit', 'mine/published.yaml', '--data', 'last'])).toMatchObject({ status: 1 })
  })
})
