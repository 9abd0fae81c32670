import fc from 'fast-check'
import { damaged, mixture, noise, readInPieces, readSoundly } from './properties.js'

// Longer than the tests: other inputs each time, or those of a seed given as the first word. Minutes as the second.
const seed = Number(process.argv[2] ?? Date.now() % 1_000_000_000)
const until = Date.now() + Number(process.argv[3] ?? 5) * 60_000
process.stdout.write(`seed ${seed}\n`)
let runs = 0
for (let round = 0; Date.now() < until; round++) {
  for (const bytes of [mixture, damaged, noise])
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 50 }), async (input, length) => {
        const started = performance.now()
        const whole = readSoundly(input)
        const pieces = await readInPieces(input, length)
        if (pieces.receipt.parsed !== whole.receipt.parsed && whole.receipt.encoding !== 'windows-1252')
          throw new Error(`${pieces.receipt.parsed} records in pieces, ${whole.receipt.parsed} as a whole`)
        if (performance.now() - started > 5000) throw new Error('took more than five seconds')
      }),
      { seed: seed + round, numRuns: 2000 },
    )
  runs += 6000
  process.stdout.write(`${runs} inputs read\n`)
}
