import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findHeavyImport } from '../../../scripts/find-heavy-import.mjs'
import { temporaryFolder } from './support/generate.ts'

/** What holds for every test of the repository, whoever wrote it. */
const ROOT = join(import.meta.dirname, '../../..')
const SKIPPED = /(?:^|[/\\])(?:node_modules|dist|gen)(?:[/\\]|$)/

const listFiles = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => !SKIPPED.test(path) && /\.(?:ts|mjs)$/.test(path))

const sources = [...listFiles('packages'), ...listFiles('examples')]
const testFiles = sources.filter((path) => /[/\\]test[/\\]/.test(path))
const tests = testFiles.filter((path) => path.endsWith('.test.ts'))
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const linesLike = (paths: readonly string[], pattern: RegExp): string[] =>
  paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  )

const folder = temporaryFolder()
afterAll(folder.remove)

describe('a test is left out of test:quick by what it imports', () => {
  test.each([
    ['a server', "import { createServer } from 'node:http'", 'node:http'],
    ['a socket', "import {\n  createServer,\n  type Socket,\n} from 'node:net'", 'node:net'],
    ['another process', "import { spawn } from 'node:child_process'", 'node:child_process'],
    ['a thread', "import * as threads from 'node:worker_threads'", 'node:worker_threads'],
    ['a compiler', "import { Project } from 'ts-morph'", 'ts-morph'],
    ['a bundler', "import { build } from 'esbuild'", 'esbuild'],
    ['a parser of Markdown', "import { fromMarkdown } from 'mdast-util-from-markdown'", 'mdast-util-from-markdown'],
    ['one that is loaded later', "const { WebSocket } = await import('ws')", 'ws'],
    ['a helper that has one', "import { serve } from './support/serve.ts'", 'node:http'],
    ['a helper that hands one on', "export { serve } from './support/again.ts'", 'node:http'],
    ['the types of a server alone', "import type { Server } from 'node:http'", undefined],
    ['files and paths', "import { readFileSync } from 'node:fs'\nimport { join } from 'node:path'", undefined],
    ['a helper that is not there', "import { serve } from './nowhere.ts'", undefined],
  ])('%s', (_name, text, want) => {
    mkdirSync(join(folder.path, 'support'), { recursive: true })
    writeFileSync(join(folder.path, 'support/serve.ts'), "import { createServer } from 'node:http'\n")
    writeFileSync(join(folder.path, 'support/again.ts'), "export * from './serve.ts'\nimport './again.ts'\n")
    writeFileSync(join(folder.path, 'one.test.ts'), `import { test } from 'vitest'\n${text}\n`)
    expect(findHeavyImport(join(folder.path, 'one.test.ts'))).toBe(want)
  })

  test('and so is each that calls what starts one', () => {
    const heavy = tests.filter((path) => findHeavyImport(join(ROOT, path)))
    const starting = tests.filter((path) =>
      /(?<![.\w])(?:spawn|spawnSync|execFile|execFileSync|execSync|createServer|start\w*Server|checkTypes|buildSync)\(/.test(
        textOf(path),
      ),
    )
    expect(starting.filter((path) => !heavy.includes(path) && path !== relative(ROOT, import.meta.filename))).toEqual(
      [],
    )
    expect([heavy.length, tests.length - heavy.length].map((count) => count > 50)).toEqual([true, true])
  })
})

describe('every test', () => {
  test('stands in a folder whose types are checked', () => {
    const checked = [...textOf('tsconfig.tests.json').matchAll(/"path": "(.+?)"/g)].map(([, path]) => path ?? '')
    const folders = new Set(tests.map((path) => path.replace(/([/\\]test)[/\\].*/, '$1').replaceAll('\\', '/')))
    expect([...folders].filter((each) => !checked.includes(each))).toEqual([])
  })

  test('reads nothing outside of the repository, and no source does', () => {
    const leaving = sources.filter((path) => {
      const depth = dirname(path).split(/[/\\]/).length
      return [...textOf(path).matchAll(/['"`]((?:\.\.\/)+)/g)].some(([, up = '']) => up.length / 3 > depth)
    })
    expect(leaving).toEqual([])
  })

  test('waits for what it waits for as long as only a hang takes', () => {
    // Vitest's own limit for these is one second; that of expect.poll is set for all.
    expect(linesLike(testFiles, /\bvi\.wait(?:For|Until)\(/).filter((line) => !line.includes('linesLike'))).toEqual([])
    // Limits of a call that a test is about are not its own.
    const short = linesLike(tests, /\btimeout: (?:\d{1,2}_?)?\d{1,3}\b(?!_)/).filter(
      (line) => !/linesLike|withMiddleware|createXrpcClient/.test(line),
    )
    expect(short).toEqual([])
  })

  test('is run', () => {
    const skipped = linesLike(tests, /\b(?:test|it|describe)\.(?:skip|only|todo|fails)\b/)
    expect(skipped.filter((line) => !line.includes('linesLike'))).toEqual([])
  })
})
