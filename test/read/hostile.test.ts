import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { recordsToXlsx } from '../../src/read/write/xlsx.js'
import { readRecordStream } from '../../src/read/read-stream.js'
import { readRecords } from '../../src/read/read-records.js'
import { zipProblem } from '../../src/base/zip.js'

function* repeated(piece: string, times: number, before = '', after = ''): Generator<Uint8Array> {
  const bytes = new TextEncoder().encode(piece)
  yield new TextEncoder().encode(before)
  for (let n = 0; n < times; n++) yield bytes
  yield new TextEncoder().encode(after)
}

async function countOf(pieces: Iterable<Uint8Array>) {
  const stream = readRecordStream('f', pieces)
  let longest = 0
  let next = await stream.next()
  for (; !next.done; next = await stream.next())
    longest = Math.max(longest, JSON.stringify(next.value).length)
  const { receipt, issues } = next.value
  return {
    parsed: receipt.parsed,
    rejected: receipt.rejected.length,
    codes: issues.map(({ code }) => code),
    longest,
  }
}

const megabyte = 'x'.repeat(1024 * 1024)

describe('a line of 200 MB', () => {
  it('in RIS keeps the record up to a limit and goes on with the next one', async () => {
    const after = '\nER  - \nTY  - JOUR\nTI  - Two\nER  - \n'
    const found = await countOf(repeated(megabyte, 200, 'TY  - JOUR\nTI  - One\nAB  - ', after))
    expect(found).toMatchObject({ parsed: 2, rejected: 0, codes: ['line-too-long'] })
    expect(found.longest).toBeLessThan(17 * 1024 * 1024)
  })

  it('in a table ends in an issue', async () => {
    const found = await countOf(repeated(megabyte, 200, 'title,abstract\nOne,', '\nTwo,x\n'))
    expect(found).toMatchObject({ parsed: 2, codes: ['line-too-long'] })
  })

  it('in a quoted cell loses that row and not the next', async () => {
    const found = await countOf(repeated(megabyte, 200, 'title,abstract\nOne,"', '\nTwo,x\n'))
    expect(found.parsed + found.rejected).toBe(2)
    expect(found.codes).toContain('quote-not-closed')
  })

  it('in BibTeX rejects that entry and reads the next', async () => {
    const found = await countOf(
      repeated(megabyte, 200, '@misc{a,\n title = {', '}\n}\n@misc{b,\n title = {Two},\n}\n'),
    )
    expect(found).toMatchObject({ parsed: 1, rejected: 1 })
  })

  it('in EndNote XML rejects that record', async () => {
    const found = await countOf(
      repeated(
        megabyte,
        200,
        '<xml><records><record><ref-type name="Book"/><abstract>',
        '</abstract></record></records></xml>',
      ),
    )
    expect(found.parsed + found.rejected).toBe(1)
    expect(found.codes).toContain('record-too-long')
  })

  it('without any format is refused', async () => {
    expect(await countOf(repeated(megabyte, 200))).toEqual({
      parsed: 0,
      rejected: 0,
      codes: ['format-unknown'],
      longest: 0,
    })
  })
})

describe('nesting without end', () => {
  it('of braces in BibTeX costs its entry alone', () => {
    const deep = `@misc{a,\n title = {${'{'.repeat(300_000)}},\n}\n@misc{b,\n title = {Two}\n}\n`
    const { records, receipt } = readRecords(deep)
    expect(records.map(({ title }) => title)).toEqual(['Two'])
    expect(receipt.rejected).toMatchObject([{ line: 1, code: 'entry-not-closed' }])
  })

  it('of LaTeX accents ends', () => {
    const [record] = readRecords(
      `@misc{a,\n title = {${"\\'{".repeat(50_000)}e${'}'.repeat(50_000)}}\n}\n`,
    ).records
    expect(record?.title.length).toBeLessThan(200_001)
  })

  it('of XML elements and of JSON lists ends in an issue', () => {
    const xml = `<xml><records><record><titles><title>${'<style>'.repeat(100_000)}`
    expect(readRecords(xml).issues.map(({ code }) => code)).toEqual(['xml-depth'])
    const json = `[{"title":"One","authors":["A"]},{"title":${'['.repeat(200_000)}`
    const { records, receipt } = readRecords(json)
    expect(records.map(({ title }) => title)).toEqual(['One'])
    expect(receipt.rejected.map(({ code }) => code)).toEqual(['json-syntax'])
  })
})

describe('entities in EndNote XML', () => {
  it('declared by the document are never expanded, inside or outside', () => {
    const bomb = '<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">'
    for (const declared of [bomb, '<!ENTITY b SYSTEM "file:///etc/passwd">']) {
      const xml = `<?xml version="1.0"?><!DOCTYPE xml [${declared}]><xml><records><record><titles><title>&b;</title></titles></record></records></xml>`
      const { records, issues } = readRecords(xml)
      expect(records).toEqual([])
      expect(issues.map(({ code }) => code)).toEqual(['xml-doctype', 'no-records'])
    }
  })

  it('that no one declared stay as text and are said to be there', () => {
    const record = (title: string) => `<record><titles><title>${title}</title></titles></record>`
    const { records, receipt } = readRecords(
      `<xml><records>${record('One &lt; two')}${record('&x;')}${record('R&D')}</records></xml>`,
    )
    expect(records.map(({ title }) => title)).toEqual(['One < two', '&x;', 'R&D'])
    expect(receipt.issues).toEqual({ 'xml-character': 2 })
  })
})

/** An archive of one file, with the size that its directory says. */
function archive(content: Uint8Array, declared: number): Uint8Array {
  const packed = deflateRawSync(content)
  const name = Buffer.from('xl/a.xml')
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(packed.length, 18)
  header.writeUInt32LE(declared, 22)
  header.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(declared, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(header.length + name.length + packed.length, 16)
  return Buffer.concat([header, name, packed, entry, name, end])
}

describe('workbooks', () => {
  const zeros = new Uint8Array(3 * 1024 * 1024)

  it('that say they hold more than the limit are refused', () => {
    const bomb = archive(zeros, 2 ** 32 - 1)
    const { records, receipt, issues } = readRecords({ file: 'f.xlsx', bytes: bomb })
    expect([records, receipt.format]).toEqual([[], 'xlsx'])
    expect(issues.map(({ code }) => code)).toEqual(['archive-refused'])
    expect(issues[0]?.message).toMatch(/^found 4294967295 bytes when unpacked/)
  })

  it('that hold more than they say are refused without unpacking them', () => {
    expect(zipProblem(archive(zeros, 10))).toMatch(/larger than said/)
    expect(zipProblem(archive(zeros, zeros.length))).toBeUndefined()
    expect(zipProblem(archive(zeros, zeros.length), zeros.length - 1)).toMatch(
      /^found 3145728 bytes when unpacked/,
    )
  })

  it('that are cut off are refused at every byte', () => {
    const whole = recordsToXlsx([{ id: 'a', title: 'One', authors: [] }])
    for (let length = 4; length < whole.length; length += 97) {
      const { records, issues } = readRecords({ file: 'f', bytes: whole.subarray(0, length) })
      expect([records.length, issues.map(({ code }) => code)]).toEqual([0, ['archive-refused']])
    }
  })

  it('without a table of records and files that are none are said to be', () => {
    const codes = (bytes: Uint8Array) =>
      readRecords({ file: 'f', bytes }).issues.map(({ code, message }) => [code, message])
    expect(codes(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual([
      [
        'format-unknown',
        'found an old Excel or Word file, expected .xlsx or text: save it again in a newer form',
      ],
    ])
    expect(codes(Buffer.from('%PDF-1.7\n'))).toEqual([
      ['format-unknown', 'found a PDF, expected an export of records'],
    ])
  })
})

describe('control characters', () => {
  it('are read as spaces, and how many there were is said', () => {
    const { records, issues } = readRecords('TY  - JOUR\nTI  - One\u0007two\u0000\nER  - \n')
    expect(records[0]?.title).toBe('One two')
    expect(issues).toMatchObject([
      { code: 'control-characters', message: expect.stringContaining('2 control') as string },
    ])
  })
})
