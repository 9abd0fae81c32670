import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { damaged, mixture, noise, readInPieces, readSoundly } from '../fuzz/properties.js'
import { sampleBytes, samples } from '../fuzz/samples.js'

const seed = 42

describe('readRecords on files of every format, cut off', () => {
  for (const [format, sample] of Object.entries(samples)) {
    const bytes = sampleBytes(sample)

    it(`reads three records of ${format}`, () => {
      const { records, receipt } = readSoundly(bytes)
      expect([records.length, receipt.rejected]).toEqual([3, []])
    })

    it(`accounts for every record of ${format} after each of its bytes`, () => {
      let most = 0
      for (let length = 0; length <= bytes.length; length++) {
        const { parsed, rejected } = readSoundly(bytes.subarray(0, length)).receipt
        expect(parsed + rejected.length).toBeLessThanOrEqual(3)
        // A workbook without its last bytes is none: its directory stands there.
        if (!format.endsWith('@e965/xlsx')) {
          expect(parsed + rejected.length).toBeGreaterThanOrEqual(most)
          most = parsed + rejected.length
        }
      }
    })

    it(`reads ${format} the same in pieces of any length`, async () => {
      const whole = readSoundly(bytes)
      for (const length of [1, 2, 3, 7, 64]) {
        const pieces = await readInPieces(bytes, length)
        expect(pieces.records).toEqual(whole.records)
        expect(pieces.receipt).toEqual(whole.receipt)
      }
    })
  }
})

describe('readRecords on hostile input', () => {
  it('says something sound about any mixture of what formats are made of', () => {
    fc.assert(
      fc.property(mixture, (bytes) => void readSoundly(bytes)),
      { seed, numRuns: 1500 },
    )
  })

  it('says something sound about samples with some bytes changed', () => {
    fc.assert(
      fc.property(damaged, (bytes) => void readSoundly(bytes)),
      { seed, numRuns: 1500 },
    )
  })

  it('says something sound about any bytes', () => {
    fc.assert(
      fc.property(noise, (bytes) => void readSoundly(bytes)),
      { seed, numRuns: 500 },
    )
  })
})
