import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatIssue } from '../../src/base/issue.js'
import { flowProject } from '../../src/cli/records/flow.js'
import { flowCommand } from '../../src/cli/records/record-commands.js'
import { boxOf } from '../../src/flow/ledger.js'

const demonstration = fileURLToPath(new URL('../../data/demonstration', import.meta.url))

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reviewbook-hostile-'))
})
afterAll(() => rm(folder, { recursive: true }))

type Change = (text: string) => string | Uint8Array
const adding =
  (line: string): Change =>
  (text) =>
    `${text}${line}\n`
const replacing =
  (from: string | RegExp, to: string): Change =>
  (text) => {
    expect(text).toMatch(from)
    return text.replace(from, to)
  }

/** A copy of the demonstration project with one file changed. */
async function changed(file: string, change: Change): Promise<string> {
  const copy = await mkdtemp(join(folder, 'project-'))
  await cp(demonstration, copy, { recursive: true })
  await writeFile(join(copy, file), change(await readFile(join(copy, file), 'utf8')))
  return copy
}

const flowOf = async (file: string, change: Change) => flowProject(await changed(file, change), {})

describe('a project that cannot be used', () => {
  const faults: [string, string, Change, string][] = [
    ['an empty review.yaml', 'review.yaml', () => '', 'review.yaml:1: found nothing, expected a mapping'],
    [
      'a key that is not known',
      'review.yaml',
      adding('colour: red'),
      'review.yaml:25: colour: found a key that is not known, expected none',
    ],
    [
      'a number of reviewers in words',
      'review.yaml',
      replacing('reviewers: 2', 'reviewers: two'),
      "review.yaml:6: reviewers: found 'two', expected a number",
    ],
    [
      'a query that never ends',
      'review.yaml',
      replacing(/^query:.*$/m, 'query: (badge* OR'),
      "review.yaml:3: query: column 11: found the end, expected a word, a phrase or '('",
    ],
    [
      'totals beside sources',
      'review.yaml',
      adding(
        'totals: {identified: 3, duplicates: 0, screened: 3, screenedOut: 0, assessed: 3, excluded: [], included: 3}',
      ),
      'review.yaml:25: found totals and sources, expected totals alone or sources',
    ],
    [
      'an export that is none',
      'exports/lumen.bib',
      () => new Uint8Array([0, 1, 2, 3, 255, 0, 7]),
      'exports/lumen.bib: found',
    ],
    [
      'a damaged workbook of decisions',
      'decisions.csv',
      () => new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
      'decisions.csv: found a damaged archive, expected an XLSX file',
    ],
    [
      'a decision with an unquoted comma',
      'decisions.csv',
      adding('erudita:1,full text,ana,exclude,No data, really'),
      'decisions.csv:130: found 6 cells, expected 5',
    ],
  ]
  it.each(faults)(
    'such as %s is refused in one line and nothing is written',
    async (_, file, change, line) => {
      const out = join(folder, 'never')
      const project = await changed(file, change)
      const refused = flowProject(project, { out })
      const message = await refused.then(
        () => 'not refused',
        (error: Error) => `${error.name}: ${error.message}`,
      )
      expect(message.startsWith(`InputError: ${line}`), message).toBe(true)
      expect(message.split('\n')).toHaveLength(1)
      expect(await readdir(folder)).not.toContain('never')
    },
  )

  it('is not written over by its own results', async () => {
    const project = await changed('review.yaml', adding('duplicates: queue.csv'))
    await writeFile(join(project, 'queue.csv'), 'decision,a,b\n')
    await expect(flowProject(project, { out: project })).rejects.toThrow(
      'queue.csv: found a file of the project, expected another folder for the results',
    )
    expect(await readdir(project)).not.toContain('ledger.json')
  })

  it('is not compared with what is no ledger', async () => {
    const previous = join(folder, 'other.json')
    await writeFile(previous, '{"boxes": [null], "states": [1]}')
    await expect(flowProject(demonstration, { previous })).rejects.toThrow('other.json: found no ledger')
  })
})

describe('what is odd in a project', () => {
  const odd: [string, string, Change, string][] = [
    [
      'a decision on an unknown record',
      'decisions.csv',
      adding('erudita:999,screening,ana,include,'),
      "decisions.csv:130: found a decision on 'erudita:999', expected the id of a record",
    ],
    [
      'a reviewer who says something else on a duplicate that was merged',
      'decisions.csv',
      adding('lumen:1,screening,reviewer-a,exclude,'),
      "decisions.csv:130: found two different decisions by reviewer-a on 'erudita:1' at screening, expected one",
    ],
    [
      'a reviewer who decides twice under two spellings of one name',
      'decisions.csv',
      adding('erudita:1,screening,Reviewer A,exclude,'),
      "decisions.csv:130: found two different decisions by reviewer-a on 'erudita:1' at screening, expected one",
    ],
    [
      'a full text read without a screening',
      'decisions.csv',
      (text) => text.replace(/erudita:1,screening.*\n/g, ''),
      "decisions.csv:94: found a decision at assessment on 'erudita:1', which is at awaiting.screening",
    ],
    [
      'two resolutions that contradict each other',
      'resolutions.csv',
      adding('erudita:9,screening,reviewer-d,exclude,'),
      "resolutions.csv:9: found a second, different resolution on 'erudita:9' at screening, expected one",
    ],
    [
      'a resolution against what the reviewers agreed on',
      'resolutions.csv',
      adding('erudita:1,screening,reviewer-c,exclude,'),
      "resolutions.csv:9: found a resolution against what the reviewers agreed on 'erudita:1' at screening; the resolution counts",
    ],
    [
      'a resolution that nothing asks for',
      'resolutions.csv',
      adding('erudita:6,full text,reviewer-c,include,'),
      "resolutions.csv:9: found a decision at assessment on 'erudita:6', which is at excluded.screening",
    ],
    [
      'an exclusion without a reason',
      'resolutions.csv',
      replacing(',exclude,Wrong population', ',exclude,'),
      "resolutions.csv:7: found no reason for excluding 'erudita:5' at the full text, expected one",
    ],
    [
      'a study of an unknown record',
      'studies.csv',
      adding('erudita:888,Arlow 2019'),
      "studies.csv:4: found 'erudita:888' in the study 'Arlow 2019', expected the id of a record",
    ],
    [
      'a record in two studies',
      'studies.csv',
      adding('erudita:4,Arlow 2019'),
      "studies.csv:4: found 'erudita:4' in the studies 'Moreau 2015' and 'Arlow 2019', expected one",
    ],
    [
      'a duplicate in another study',
      'studies.csv',
      adding('lumen:4,Arlow 2019'),
      "studies.csv:4: found 'lumen:4' in the study 'Arlow 2019', expected 'Moreau 2015', as its duplicate is in",
    ],
  ]
  it.each(odd)('such as %s is named by file and row, and every sum holds', async (_, file, change, line) => {
    const { issues, ledger } = await flowOf(file, change)
    expect(issues.map(formatIssue)).toContain(line)
    expect(ledger.checks.filter(({ holds }) => !holds)).toEqual([])
    expect(ledger.states).toHaveLength(60)
  })

  it('leaves a conflict open whose resolutions contradict each other, and closes one whose resolutions agree', async () => {
    const twice = (decision: string) =>
      flowOf('resolutions.csv', adding(`erudita:9,screening,reviewer-d,${decision},`))
    const openIn = ({ conflicts }: Awaited<ReturnType<typeof twice>>) =>
      conflicts.filter(({ resolution }) => !resolution).map(({ record }) => record)
    expect(openIn(await twice('exclude'))).toEqual(['erudita:9'])
    expect(openIn(await twice('include'))).toEqual([])
  })

  it('names an export that stands twice', async () => {
    const { issues } = await flowOf('review.yaml', replacing('exports/lumen.bib', 'exports/erudita.ris'))
    expect(issues.map(({ code }) => code)).toContain('export-twice')
  })
})

describe('decisions as people save them', () => {
  const ways: [string, Change][] = [
    ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['semicolons', (text) => text.replaceAll(',', ';')],
    ['tabs in UTF-16', (text) => Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le')],
    [
      'other capitals',
      (text) =>
        text
          .replace(/^.*$/m, 'Record,Stage,Reviewer,Decision,Reason')
          .replaceAll(',include,', ',Include,')
          .replaceAll(',exclude,', ',EXCLUDE ,'),
    ],
  ]
  it.each(ways)('with %s give the same numbers', async (_, change) => {
    const numbers = (flow: Awaited<ReturnType<typeof flowOf>>) =>
      flow.ledger.boxes.map(({ id, n }) => `${id} ${n}`)
    const { issues, ...flow } = await flowOf('decisions.csv', change)
    expect(issues).toEqual([])
    expect(numbers({ ...flow, issues })).toEqual(numbers(await flowOf('decisions.csv', (text) => text)))
  })

  it('in Windows-1252 keep their letters', async () => {
    const { ledger } = await flowOf('decisions.csv', (text) =>
      Buffer.from(text.replaceAll('Not an empirical study', 'Keine Primärstudie'), 'latin1'),
    )
    expect(boxOf(ledger, 'excluded.keine-primarstudie')?.label).toBe('Keine Primärstudie')
  })
})

describe('the exit code of flow', () => {
  const codeOf = async (file: string, change: Change) => {
    const { exitCode } = await flowCommand.run([await changed(file, change)], {})
    return exitCode
  }

  it('is 0 where all agrees, 1 where a database declared another number or typed totals do not add up', async () => {
    expect(await codeOf('studies.csv', (text) => text)).toBe(0)
    expect(await codeOf('review.yaml', replacing('declared: 22', 'declared: 23'))).toBe(1)
    const totals = (screened: number) => () =>
      `title: t\ntotals: {identified: 10, duplicates: 2, screened: ${screened}, screenedOut: 5, assessed: 3, excluded: [{reason: a, n: 1}], included: 2}\n`
    expect(await codeOf('review.yaml', totals(8))).toBe(0)
    expect(await codeOf('review.yaml', totals(9))).toBe(1)
  })

  it('comes with formulas made harmless in every table', async () => {
    const out = join(folder, 'formula')
    const project = await changed('decisions.csv', (text) => text.replaceAll('No outcome data', '=1+1'))
    await flowProject(project, { out })
    for (const name of ['flow.csv', 'records.csv', 'conflicts.csv'])
      expect(await readFile(join(out, name), 'utf8')).not.toMatch(/(^|,)"?=1/m)
  })
})
