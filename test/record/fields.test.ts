import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { fieldTable } from '../../src/record/field-table.js'
import { fieldNames, fieldsOf } from '../../src/record/fields.js'
import { recordSchema } from '../../src/record/record-schema.js'
import { tableColumns } from '../../src/read/write/table-row.js'

describe('the fields of a record', () => {
  it('are documented in docs/record.md as they are declared', () => {
    const text = readFileSync(new URL('../../docs/record.md', import.meta.url), 'utf8')
    expect(text).toContain(fieldTable())
  })

  it('are all columns of our tables but those that no cell can show', () => {
    expect(fieldNames.filter((name) => !tableColumns.includes(name))).toEqual(['source', 'sources', 'extra'])
  })

  it('are checked each by its kind', () => {
    const bare = { id: 'a', title: 'One', authors: [] }
    const refused = fieldNames.filter((name) => !v.is(recordSchema, { ...bare, [name]: Symbol('none') }))
    expect(refused).toEqual(fieldNames)
    expect(fieldsOf('number')).toEqual(['year', 'citedBy'])
    expect(
      v.is(recordSchema, { ...bare, addresses: [{ text: 'Univ X, Spain', authors: ['Roe, Jo'] }] }),
    ).toBe(true)
    expect(v.is(recordSchema, { ...bare, addresses: ['Univ X, Spain'] })).toBe(false)
    expect(v.is(recordSchema, { ...bare, id: '' })).toBe(false)
    expect(v.is(recordSchema, { id: 'a', title: 'One' })).toBe(false)
  })
})
