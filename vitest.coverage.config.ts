import { defineConfig } from 'vitest/config'
import { EVERY_RUN } from './vitest.config.ts'

/** Share of the lines of each published package that the tests have to run, in percent. */
const LEAST_LINES = 95

// What runs in processes of its own, as the installed command line does, is not seen: the figures are lower bounds.
export default defineConfig({
  test: {
    ...EVERY_RUN,
    include: ['packages/{lexgen,xrpc}/test/**/*.test.ts'],
    coverage: {
      enabled: true,
      provider: 'v8',
      include: ['packages/{lexgen,xrpc}/src/**/*.ts'],
      exclude: ['**/generated/**'],
      reporter: ['html', 'json-summary', 'text-summary'],
      thresholds: {
        'packages/lexgen/src/**': { lines: LEAST_LINES },
        'packages/xrpc/src/**': { lines: LEAST_LINES },
      },
    },
  },
})
