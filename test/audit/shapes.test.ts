import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { auditTable } from '../../src/audit/audit-text.js'
import { faults } from '../../src/audit/audit.js'

interface Slip {
  was: string
  is: string
  names: string
}

const folder = new URL('shapes/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const key = JSON.parse(read('key.json')) as Readonly<Record<string, readonly Slip[]>>
const files = readdirSync(folder).filter((name) => name !== 'key.json' && name !== 'README.md')
const slips = Object.entries(key).flatMap(([name, own]) => own.map((slip) => ({ name, ...slip })))

describe('tables and texts in the shapes that papers use', () => {
  it('has a key for every file', () => {
    expect(files.sort()).toEqual(Object.keys(key).sort())
  })

  it.each(files)('calls nothing in the sound %s wrong, and says what it checked', (name) => {
    const audit = auditTable(read(name), name)
    expect(faults(audit)).toEqual([])
    expect(audit.findings.length).toBeGreaterThan(0)
  })

  it.each(slips)('finds $was changed to $is in $name', ({ name, was, is, names }) => {
    const sound = read(name)
    expect(sound).toContain(was)
    const found = faults(auditTable(sound.replace(was, is), name))
    expect(
      found.map((each) => [each.where, each.arithmetic, each.explanation].join('; ')).join('\n'),
    ).toContain(names)
  })

  // Means, ranks, citations and findings in words: no number of them can be held against another.
  it.each([
    'top-authors.md',
    'qualitative.md',
    'keywords.md',
    'mean-sd-only.md',
    'corr.md',
    'pp-table.md',
    'page-ranges.md',
  ])('says of %s that it could not be checked', (name) => {
    expect(auditTable(read(name), name).counts['not-checkable']).toBeGreaterThan(0)
  })
})
