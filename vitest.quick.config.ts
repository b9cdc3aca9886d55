import { defineConfig } from 'vitest/config'
import { findHeavyImport } from './scripts/find-heavy-import.mjs'
import { EVERY_RUN, findTests, projectsWithout } from './vitest.config.ts'

// All tests that start no server, no other process and no compiler, and are not about size; the fuzzing ones with fewer inputs.
process.env['LEXGEN_FUZZ_RUNS'] ??= '50'

/** What files with tests about size are called. */
const LARGE = ['extremes', 'limits', 'scale', 'volume'].map((name) => `**/${name}.test.ts`)

const heavy = findTests().filter((path) => findHeavyImport(`${import.meta.dirname}/${path}`))

export default defineConfig({ test: { ...EVERY_RUN, projects: projectsWithout(...LARGE, ...heavy) } })
