import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { VERSION } from '../../src/version.ts'

const PACKAGE = join(import.meta.dirname, '../..')
const SRC = join(PACKAGE, 'src')
/** The folders of src, earlier stages first; those of one rank do not import one another. Files of src itself come between drift and cli. */
const RANKS = [
  ['diagnostics'],
  ['lexicon'],
  ['link'],
  ['lint', 'lower'],
  ['options', 'render'],
  ['output'],
  ['drift'],
  ['src'],
  ['cli'],
]
const SHARED = ['assert-never.ts', 'version.ts']
const MAX_LINES = 300

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.includes('/generated/'))
  .map((path) => ({ path, text: readFileSync(join(SRC, path), 'utf8') }))

const rankOf = (path: string): number =>
  RANKS.findIndex((rank) => rank.includes(path.includes('/') ? (path.split('/', 1)[0] ?? '') : 'src'))
const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
const target = (path: string, specifier: string): string => join(path, '..', specifier).replaceAll('\\', '/')

/** Every file with those of its lines that break a rule; a rule that holds leaves nothing. */
const offenders = (breaks: (path: string, text: string) => unknown[]): Record<string, unknown[]> =>
  Object.fromEntries(
    files.map(({ path, text }) => [path, breaks(path, text)] as const).filter(([, found]) => found.length > 0),
  )

test('every folder of src has its rank', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(offenders((path) => (rankOf(path) < 0 ? ['no rank'] : []))).toEqual({})
})

test('no stage imports a later one, or one of its own rank', () => {
  const isWrong = (from: string, to: string): boolean =>
    !SHARED.includes(to) &&
    (rankOf(to) > rankOf(from) ||
      (rankOf(to) === rankOf(from) && to.split('/')[0] !== from.split('/')[0] && to.includes('/')))
  expect(
    offenders((path, text) =>
      importsOf(text).filter((each) => each.startsWith('.') && isWrong(path, target(path, each))),
    ),
  ).toEqual({})
})

test.each<[string, (specifier: string) => boolean, readonly string[]]>([
  ['ajv', (each) => each === 'ajv' || each.startsWith('ajv/'), []],
  ['yargs', (each) => each === 'yargs', ['cli/arguments.ts']],
  ['chokidar', (each) => each === 'chokidar', ['cli/watch.ts']],
  ['ts-morph', (each) => each === 'ts-morph', ['drift/declaration-changes.ts']],
  ['prettier (all of it)', (each) => each === 'prettier', ['drift/is-reformatted.ts', 'output/prettier-style.ts']],
])('%s is imported where it belongs and nowhere else', (_name, matches, homes) => {
  expect(Object.keys(offenders((_path, text) => importsOf(text).filter(matches)))).toEqual(homes)
})

test('the heavy ones are loaded when they are needed: no import statement, types aside', () => {
  const heavy = /^import (?!type ).*from '(yargs|chokidar|ts-morph|prettier|diff)'/gm
  const eager = offenders((path, text) =>
    path.startsWith('cli/arguments') || path.startsWith('cli/watch') || path === 'drift/hunks.ts'
      ? []
      : [...text.matchAll(heavy)].map(([line]) => line),
  )
  expect(eager).toEqual({})
})

test('no console and no process.exit', () => {
  expect(
    offenders((_path, text) => [...text.matchAll(/\bconsole\.\w+|process\.exit\(/g)].map(([call]) => call)),
  ).toEqual({})
})

test('only the command line touches the process', () => {
  const isOutside = (path: string): boolean => !path.startsWith('cli/')
  expect(
    offenders((path, text) =>
      isOutside(path) ? [...text.matchAll(/process\.(?:std\w+|argv|env|exitCode|on)\b/g)].map(([use]) => use) : [],
    ),
  ).toEqual({})
})

test(`no file is longer than ${MAX_LINES} lines`, () => {
  expect(offenders((_path, text) => (text.split('\n').length > MAX_LINES ? [text.split('\n').length] : []))).toEqual({})
})

test('the version is that of package.json', () => {
  expect(VERSION).toBe(JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version)
})
