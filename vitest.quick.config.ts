import { readdirSync } from 'node:fs'
import { defineConfig, mergeConfig } from 'vitest/config'
import { findHeavyImport } from './scripts/find-heavy-import.mjs'
import everything from './vitest.config.ts'

/** Where each package has a folder with tests. */
const FOLDERS = ['packages', 'examples']

// All tests that start no server, no other process and no compiler; the fuzzing ones with fewer inputs.
process.env['LEXGEN_FUZZ_RUNS'] ??= '50'

const heavy = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap(({ name }) =>
    findTests(`${folder}/${name}/test`).filter((path) => findHeavyImport(`${import.meta.dirname}/${path}`)),
  ),
)

export default mergeConfig(everything, defineConfig({ test: { exclude: ['**/node_modules/**', ...heavy] } }))

function findTests(folder: string): string[] {
  try {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    return paths.filter((path) => path.endsWith('.test.ts')).map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
  } catch {
    return []
  }
}
