import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../src/base/csv.js'
import { flowProject } from '../../src/cli/records/flow.js'

const demonstration = fileURLToPath(new URL('../../data/demonstration', import.meta.url))

describe('flowProject', () => {
  it('writes the ledger, its boxes, the state of every record, conflicts and agreement', async () => {
    const out = await mkdtemp(join(tmpdir(), 'flow-'))
    try {
      const { ledger, query } = await flowProject(demonstration, { out })
      expect((await readdir(out)).sort()).toEqual([
        'agreement.json',
        'conflicts.csv',
        'flow.csv',
        'ledger.json',
        'merges.jsonl',
        'prisma-flow.caption.txt',
        'prisma-flow.html',
        'prisma-flow.pdf',
        'prisma-flow.png',
        'prisma-flow.svg',
        'prisma-flow.vl.json',
        'query.json',
        'queue.csv',
        'receipt.json',
        'records.csv',
      ])
      expect(JSON.parse(await readFile(join(out, 'ledger.json'), 'utf8'))).toEqual(ledger)
      const { rows } = parseCsv(await readFile(join(out, 'records.csv'), 'utf8'), 'records.csv')
      expect(rows).toHaveLength(60)
      expect(rows[0]?.cells).toMatchObject({
        record: 'erudita:1',
        state: 'included',
        boxes: 'identified.databases screened sought assessed included.studies included.reports',
      })
      const conflicts = await readFile(join(out, 'conflicts.csv'), 'utf8')
      expect(conflicts).toContain(
        'erudita:5,assessment,reviewer-a: exclude (Wrong population); reviewer-b: exclude (No outcome data),reviewer-c: exclude (Wrong population)',
      )
      const later = await flowProject(demonstration, {
        previous: join(out, 'ledger.json'),
      })
      expect(later.changes).toEqual({ added: [], dropped: [], moved: [], boxes: [] })
      const other = { previous: join(out, 'agreement.json') }
      await expect(flowProject(demonstration, other)).rejects.toThrow('found no ledger')
      expect(query?.terms.map(({ text }) => text)).toContain('digital badge*')
    } finally {
      await rm(out, { recursive: true })
    }
  })
})
