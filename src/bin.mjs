#!/usr/bin/env node
// The command `reviewbook`. In a checkout it compiles what changed before it runs; in an installed package dist is there.
import { existsSync } from 'node:fs'

const inCheckout = existsSync(new URL('../tsconfig.json', import.meta.url))
try {
  if (inCheckout) (await import('./setup.mjs')).setUp()
  const { main } = await import('../dist/cli/main.js')
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`reviewbook: ${error.message}\n`)
  process.exitCode = 2
}
