import { readFileSync, readdirSync } from 'node:fs'
import { type TestProjectConfiguration, type ViteUserConfig, defineConfig } from 'vitest/config'

/** Where there are tests. */
const INCLUDE = ['packages/*/test/**/*.test.ts', 'examples/{session,own-lexicon}/test/**/*.test.ts']

/**
 * Those of what other people's tools make of what is published: compilers, bundlers, formatters, package managers, CI, Chromium and
 * other validators.
 */
const TOOLS = ['packages/checks/test/tools/**/*.test.ts', 'packages/xrpc/test/types/*.test.ts']

/** What every run of tests loads before each file. */
export const SETUP_FILES: readonly string[] = ['scripts/put-back.mjs']

/** What holds for every run of tests. */
export const EVERY_RUN: NonNullable<ViteUserConfig['test']> = {
  // Limits that only a hang meets: a machine with other work takes many times as long.
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 100_000, interval: 5 } },
  // What tests read off the command line is plain text, also where the environment asks for colours.
  env: { FORCE_COLOR: '0' },
  // Two workers: the suites start compilers and servers of their own.
  maxWorkers: 2,
  setupFiles: [...SETUP_FILES],
}

export default defineConfig({
  test: {
    ...EVERY_RUN,
    projects: [...projectsWithout(), { extends: true, test: { name: 'tools', isolate: false, include: TOOLS } }],
  },
})

/**
 * The tests but for those with tools, as two projects. Those of the first share the modules that they load, which otherwise take as
 * long again as the tests themselves; those that put other modules in the place of some have modules of their own.
 */
export function projectsWithout(...leftOut: readonly string[]): TestProjectConfiguration[] {
  const alone = findTests().filter((path) => /\bvi\.(?:mock|doMock|resetModules)\(/.test(readFileSync(path, 'utf8')))
  const exclude = ['**/node_modules/**', ...TOOLS, ...leftOut]
  return [
    { extends: true, test: { name: 'together', isolate: false, include: INCLUDE, exclude: [...exclude, ...alone] } },
    { extends: true, test: { name: 'alone', include: alone, exclude } },
  ]
}

/** Every file with tests, by its path from here. */
export function findTests(): string[] {
  return ['packages', 'examples'].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap(({ name }) => findBelow(`${folder}/${name}/test`)),
  )
}

function findBelow(folder: string): string[] {
  try {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    return paths.filter((path) => path.endsWith('.test.ts')).map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
  } catch {
    return []
  }
}
