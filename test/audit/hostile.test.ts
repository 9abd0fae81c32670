import fc from 'fast-check'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { auditTable, auditText } from '../../src/audit/audit-text.js'
import { faults } from '../../src/audit/audit.js'
import { formatAudit } from '../../src/audit/format-audit.js'
import { auditFile } from '../../src/cli/audit.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-'))
})

async function auditOf(name: string, content: string | Uint8Array) {
  const path = join(folder, name)
  await writeFile(path, content)
  return auditFile(path)
}

describe('unusable input', () => {
  it('refuses an empty file, binary data and a file that is not there, each in one line', async () => {
    await expect(auditOf('empty.md', ' \n')).rejects.toThrow(/empty\.md: found an empty file, expected/)
    await expect(auditOf('binary.md', new Uint8Array([0, 1, 2, 255, 0]))).rejects.toThrow(
      /binary\.md: found binary data/,
    )
    await expect(auditFile(join(folder, 'none.md'))).rejects.toThrow(/none\.md: no such file/)
  })

  it('names the line of a quote that never closes', async () => {
    await expect(auditOf('quote.csv', 'a,n,%\n"x,1,50\ny,1,50\n')).rejects.toThrow(/quote\.csv:\d+: .*quote/)
  })

  it('refuses a CSV file without a table', async () => {
    await expect(auditOf('one.csv', 'just words\n')).rejects.toThrow(/one\.csv:1: found no row of two cells/)
  })

  it('names the line of claims that are not well formed', async () => {
    await expect(auditOf('claims.yaml', 'title: x\nclaims:\n  - id: a\n')).rejects.toThrow(
      /claims\.yaml:\d+: /,
    )
  })
})

describe('odd but readable input', () => {
  it('reads pipes in cells, escaped or in code, as text', () => {
    const table =
      '| Answer | n | % |\n|---|---|---|\n| yes \\| no | 10 | 50 |\n| `a|b` | 10 | 50 |\n| Total | 20 | 100 |'
    expect(auditTable(table, 't.md').findings.some(({ where }) => where.includes("row 'yes | no'"))).toBe(
      true,
    )
    expect(faults(auditTable(table, 't.md'))).toEqual([])
  })

  it('reads rows that are too short or too long', () => {
    const table =
      '| a | n | % |\n|---|---|---|\n| x | 10 | 50 |\n| y | 10 |\n| z | 4 | 20 | 9 | 9 |\n| w | 6 | 30 |\n| Total | 30 | 100 |'
    expect(() => formatAudit(auditTable(table, 't.md'))).not.toThrow()
  })

  it('checks a table of 10,000 rows and finds the one that differs', () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, index) => `| row ${index} | ${index === 7000 ? 4 : 1} | 0.01 |`,
    )
    const table = [
      'Table 1. Rows.',
      '',
      '| Name | n | % |',
      '|---|---|---|',
      ...rows,
      '| Total | 10000 | 100 |',
    ].join('\n')
    expect(faults(auditTable(table, 't.md')).some(({ where }) => where.includes("row 'row 7000'"))).toBe(true)
  })

  it('comes to an end with long lines, many numbers and a table of 300 columns', () => {
    const wide = ['x', ...Array.from({ length: 300 }, (_, index) => `c${index}`)]
    const cells = Array.from(
      { length: 20 },
      (_, row) =>
        `| r${row} | ${wide
          .slice(1)
          .map((_, index) => row * index)
          .join(' | ')} |`,
    )
    expect(
      auditTable([`| ${wide.join(' | ')} |`, `|${'---|'.repeat(301)}`, ...cells].join('\n'), 't.md').findings
        .length,
    ).toBeGreaterThan(0)
    expect(auditText('12 of the 40 papers (30%) and '.repeat(3000), 't.txt').findings.length).toBeGreaterThan(
      0,
    )
    expect(auditText('a '.repeat(200_000), 't.txt').counts['not-checkable']).toBe(1)
    expect(auditText('('.repeat(20_000) + '1 '.repeat(20_000), 't.txt').findings.length).toBeGreaterThan(0)
  })

  it('never throws on text of any kind, and reports every finding in one line of its table', () => {
    const piece = fc.constantFrom(
      '|',
      '\n',
      '12',
      ' (',
      '5.5',
      '%',
      ')',
      'n = ',
      'Total',
      '–',
      '95% CI',
      '---',
      'of the',
      '\\',
      '"',
      '1,234',
      'ª',
      '<5',
      '/',
      '. ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
        const audit = auditText(pieces.join(''), 't.md')
        expect(audit.findings.length).toBeGreaterThan(0)
        expect(
          formatAudit(audit)
            .split('\n')
            .filter((line) => line.startsWith('| ')).length,
        ).toBeGreaterThan(0)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

describe('auditFile', () => {
  it('ends with 0 for a sound table and 1 for one with a slip, and gives the audit as data', async () => {
    const sound =
      '| a | n | % |\n|---|---|---|\n| x | 10 | 50 |\n| y | 6 | 30 |\n| z | 4 | 20 |\n| Total | 20 | 100 |\n'
    expect((await auditOf('sound.md', sound)).exitCode).toBe(0)
    const wrong = await auditOf('wrong.md', sound.replace('| 6 |', '| 9 |'))
    expect(wrong.exitCode).toBe(1)
    expect(wrong.text).toContain("row 'y'")
    expect(wrong.json).toMatchObject({ counts: { impossible: 0 } })
  })

  it('writes the report where asked', async () => {
    const path = join(folder, 'in.md')
    await writeFile(path, 'Of 40 papers, 12 (30%) were trials.')
    const out = await auditFile(path, { out: join(folder, 'report.json') })
    expect(out.text).toContain('report.json: 1 checks, 1 agree')
  })
})
