import { defineConfig } from 'vitest/config'

// Tests run in one fixed time zone; reading the built package is left to the tests that are about it.
process.env.TZ = 'UTC'

export default defineConfig({
  test: {
    reporters: ['default', './test/summary-reporter.ts'],
    include: ['test/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
