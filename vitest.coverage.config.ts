import { defineConfig } from 'vitest/config'
import { EVERY_RUN, SETUP_FILES } from './vitest.config.ts'

/** Share of the lines of each published package that the tests have to run, in percent. */
const LEAST_LINES = 95

// A process that is killed says nothing of what it ran: the figures are lower bounds.
export default defineConfig({
  test: {
    ...EVERY_RUN,
    include: ['packages/{lexgen,xrpc}/test/**/*.test.ts'],
    setupFiles: [...SETUP_FILES, 'scripts/coverage/note-processes.mjs'],
    coverage: {
      enabled: true,
      provider: 'custom',
      customProviderModule: 'scripts/coverage/provider-module.mjs',
      // Beside what `npm run mutation` reports, which goes into the folder above.
      reportsDirectory: 'coverage/lines',
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
