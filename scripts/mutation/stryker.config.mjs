// `npm run mutation` names the group; where what a mutant does has been seen before, it is taken from the last run.
import { findGroup } from './groups.mjs'

const group = findGroup()

/** Longest that the tests may take beyond what they took without a mutant, in milliseconds: a mutant that hangs is found. */
const TIMEOUT_MS = 15_000

/** Mutants tried at once. More than one pays where tests wait, as those of locks do, and nobody else needs the machine. */
const CONCURRENCY = Number(process.env['MUTATION_CONCURRENCY'] ?? 1)

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: [...group.mutate],
  coverageAnalysis: 'perTest',
  concurrency: CONCURRENCY,
  timeoutMS: TIMEOUT_MS,
  tempDirName: `.stryker-tmp/${group.name}`,
  ignorePatterns: ['/examples/docs-site', '/coverage', '/.stryker-tmp'],
  incremental: true,
  incrementalFile: `coverage/mutation/${group.name}-seen.json`,
  reporters: ['progress-append-only', 'json', 'html'],
  jsonReporter: { fileName: `coverage/mutation/${group.name}.json` },
  htmlReporter: { fileName: `coverage/mutation/${group.name}.html` },
  // It would put a comment into every file, golden ones included.
  disableTypeChecks: false,
  // Stryker would rewrite paths in it with the compiler's API, which TypeScript 7 has none of; vitest reads no tsconfig here.
  tsconfigFile: 'none.json',
  // Much runs while test files are loaded, and is meant to: the tables are made of it.
  warnings: { slow: false },
}
