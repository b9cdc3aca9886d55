import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'examples/{session,own-lexicon}/test/**/*.test.ts'],
    // Limits that only a hang meets: a machine with other work takes many times as long.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 100_000, interval: 5 } },
    // What tests read off the command line is plain text, also where the environment asks for colours.
    env: { FORCE_COLOR: '0' },
    // Two workers: the suites start compilers and servers of their own.
    maxWorkers: 2,
  },
})
