import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const bin = fileURLToPath(new URL('../../src/bin.mjs', import.meta.url))
// 14 of 32 is 43.75 per cent.
const table = `Table 1. Modes (n = 32).

| Mode | n | % |
|---|---|---|
| Face to face | 12 | 37.5 |
| Online | 14 | 45.8 |
| Blended | 6 | 18.8 |
`
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reviewbook-audit-'))
  await writeFile(join(folder, 'modes.md'), table)
  await writeFile(join(folder, 'sound.md'), table.replace('45.8', '43.8'))
  await writeFile(join(folder, 'words.md'), 'No numbers at all.\n')
})
afterAll(() => rm(folder, { recursive: true }))

function audit(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'audit', ...words], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('the command audit', () => {
  it('draws the checked table as SVG, PNG and PDF with its caption, the same bytes again, and still ends with 1', () => {
    const { status, stdout } = audit('modes.md', '--figure', 'figures')
    expect(status).toBe(1)
    expect(stdout).toContain('figures: 5 files, 1 drawn tables')
    const names = ['caption.txt', 'pdf', 'png', 'svg', 'vl.json'].map((kind) => `modes-checked.${kind}`)
    expect(readdirSync(join(folder, 'figures')).sort()).toEqual(names)
    const svg = readFileSync(join(folder, 'figures/modes-checked.svg'), 'utf8')
    expect(svg).toContain('45.8')
    expect(svg).toContain('≠')
    const first = names.map((name) => readFileSync(join(folder, 'figures', name)))
    audit('modes.md', '--figure', 'figures')
    expect(names.map((name) => readFileSync(join(folder, 'figures', name)))).toEqual(first)
  })

  it('ends with 0 for a sound table, whose figure carries no sign of a fault', () => {
    expect(audit('sound.md', '--figure', 'sound')).toMatchObject({ status: 0 })
    expect(readFileSync(join(folder, 'sound/sound-checked.svg'), 'utf8')).not.toContain('≠')
  })

  it('says that there is no table to draw in a text without one, and that it could not be checked', () => {
    const { status, stdout } = audit('words.md', '--figure', 'none')
    expect(status).toBe(0)
    expect(stdout).toContain('none: no table to draw')
    expect(stdout).toContain('cannot be checked 1')
  })

  it('prints one JSON document and nothing else with --json', () => {
    const { status, stdout } = audit('modes.md', '--json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ counts: { differs: 1, impossible: 0 } })
  })

  it('ends with 2 and one line for a file that is not there', () => {
    const { status, stdout, stderr } = audit('none.md')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it('ends with 0 where claims differ only from data coded afterwards, and says just that', async () => {
    const row = { key: 'clinic', label: 'Clinic', n: 2, percent: 50, articles: ['1', '2'] }
    const rule = { unit: 'study', base: { n: 4, of: 'studies' }, missing: 1, source: 'recomputed' }
    const distribution = (bases: object) =>
      JSON.stringify([{ id: 'setting', rule: { ...rule, bases }, n: 2, rows: [row], missing: ['4'] }])
    const claim =
      "{ id: a, kind: count, printed: '3', unit: studies, where: { in: Table 1 }, counts: clinics, target: { distribution: setting, key: clinic } }"
    await writeFile(join(folder, 'claims.yaml'), `title: A paper\nclaims: [${claim}]\nrelations: []\n`)
    await writeFile(join(folder, 'distributions.json'), distribution({ coded: 3 }))
    const { status, stdout } = audit('claims.yaml', '--data', '.')
    expect(status).toBe(0)
    expect(stdout).toContain('## Differs from data coded afterwards')
    expect(stdout).toContain('2 coded, 3 printed (setting, clinic); 1 study could not be coded: 4')
    await writeFile(join(folder, 'distributions.json'), distribution({ stated: 3 }))
    expect(audit('claims.yaml', '--data', '.')).toMatchObject({ status: 1 })
  })

  it('gives for the claims of the bundled review the report that a run writes', () => {
    const data = fileURLToPath(new URL('../../data/micro-credentials', import.meta.url))
    const { status, stdout } = audit(join(data, 'published.yaml'), '--data', data)
    const report = readFileSync(new URL('../../outputs/comparison.md', import.meta.url), 'utf8')
    expect([status, stdout.trimEnd()]).toEqual([1, report.trimEnd()])
  })
})
