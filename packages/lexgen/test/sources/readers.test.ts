import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readerOf } from '../../src/sources/readers.ts'

let cwd = ''
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'lexgen-readers-'))
  for (const path of [
    'lexicons/a.json',
    'sub/x.json',
    'odd (1)/a.json',
    'sdk/lexgen.manifest.json',
    'sdk/lexicons.json',
  ]) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true })
    writeFileSync(join(cwd, path), '{}')
  }
})
afterAll(() => rmSync(cwd, { recursive: true }))

describe('a source is watched', () => {
  test.each<[string, string, string]>([
    ['as the file that it is', 'lexicons/a.json', 'lexicons/a.json'],
    ['as the folder that it is', './lexicons/', 'lexicons'],
    ['from the folder before its first wildcard', 'lexicons/**/*.json', 'lexicons'],
    ['from the working directory, where a wildcard comes first', '*.json', '.'],
    ['as the snapshot in a generated package', 'sdk:sdk', 'sdk/lexicons.json'],
    ['as what it is called, whatever a glob would make of it', 'odd (1)', 'odd (1)'],
  ])('%s', (_title, spec, path) => {
    expect(readerOf(spec, cwd).watch(spec, cwd)).toEqual({ path: join(cwd, path) })
  })

  test.each<[string, string]>([
    ['-', 'expected sources that can be watched, found -'],
    ['module:node:fs', 'expected sources that can be watched, found module:node:fs'],
    ['sdk:nowhere', 'expected a generated package to watch at sdk:nowhere, found nothing there'],
    ['nowhere', 'expected a file, a directory or a glob to watch, found nothing at nowhere'],
    ['nowhere/*.json', 'expected a file, a directory or a glob to watch, found nothing at nowhere/*.json'],
  ])('or is not: %s', (spec, problem) => {
    expect(readerOf(spec, cwd).watch(spec, cwd)).toEqual({ problem })
  })
})

test.each<[string, string]>([
  ['-', '-'],
  ['lexicons', 'sub/lexicons'],
  ['../lexicons', 'lexicons'],
  ['./lexicons/**/*.json', 'sub/lexicons/**/*.json'],
  ['/lexicons', '/lexicons'],
  ['sdk:../sdk', 'sdk:sdk'],
  ['sdk:/sdk', 'sdk:/sdk'],
  ['module:@example/lexicons#all', 'module:@example/lexicons#all'],
  ['module:./lexicons.mjs#all', 'module:./sub/lexicons.mjs#all'],
  ['module:../lexicons.mjs', 'module:./lexicons.mjs'],
])('%s in the folder sub is %s in the folder above', (spec, rebased) => {
  const from = join(cwd, 'sub')
  expect(readerOf(spec, from).rebase(spec, from, cwd)).toBe(rebased)
})
