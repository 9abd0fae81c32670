import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { countriesOf } from '../../../src/code/country/country-of.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const file = join(process.env.REVIEWBOOK_SHARED ?? join(root, '..', 'shared'), 'goldens', 'affiliations.csv')
const there = existsSync(file)
if (!there) process.stderr.write(`skipped: no addresses at ${file}; set REVIEWBOOK_SHARED\n`)

interface Row {
  affiliation: string
  country: string
  accept: string
}

it.skipIf(!there)(
  'reads 93 of 100 countries of addresses that have one, and at most one of 100 wrong',
  () => {
    const rows = parse(readFileSync(file, 'utf8'), { columns: true }) as unknown as Row[]
    const sorted = (codes: string[]) => codes.sort().join(';')
    const read = rows.map((row) => ({
      ...row,
      found: sorted(countriesOf(row.affiliation).map(({ country }) => country)),
    }))
    const wrong = read.filter(
      ({ found, country, accept }) =>
        found !== '' && found !== sorted(country.split(';')) && !accept.split(/[;|]/).includes(found),
    )
    const known = read.filter(({ country }) => country !== '')
    const found = known.filter((row) => row.found !== '')
    expect(rows.length).toBeGreaterThan(100)
    expect(wrong.length / rows.length, wrong.map((row) => row.affiliation).join('\n')).toBeLessThanOrEqual(
      0.01,
    )
    expect(found.length / known.length).toBeGreaterThanOrEqual(0.93)
  },
)
