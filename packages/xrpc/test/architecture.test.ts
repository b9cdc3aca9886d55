import { readFileSync, readdirSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SRC = fileURLToPath(new URL('../src/', import.meta.url))
const MAX_LINES = 300

/** The folders of src, each after those that it imports: no others, and none that it does not. `src` is the main entry. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  internal: [],
  formats: ['internal'],
  errors: ['internal'],
  transport: ['errors', 'formats', 'internal'],
  middleware: ['errors', 'internal', 'transport'],
  records: ['errors', 'formats', 'internal', 'transport'],
  session: ['errors', 'formats', 'internal', 'transport'],
  'session/node': ['session'],
  stream: ['errors', 'formats', 'internal', 'transport'],
  tanstack: ['errors', 'internal', 'transport'],
  validate: ['errors', 'formats', 'internal', 'transport'],
  src: ['errors', 'formats', 'middleware', 'records', 'transport'],
}

/** What each entry of the package must not load, or only declare types from. */
const APART: Readonly<Record<string, readonly string[]>> = {
  'index.ts': ['session', 'session/node', 'stream', 'tanstack', 'validate'],
  'session/index.ts': ['middleware', 'records', 'session/node', 'stream', 'tanstack', 'validate'],
  'session/node/index.ts': ['middleware', 'records', 'stream', 'tanstack', 'validate'],
  'stream/index.ts': ['middleware', 'records', 'session', 'session/node', 'tanstack', 'validate'],
  'tanstack/index.ts': ['middleware', 'records', 'session', 'session/node', 'stream', 'validate'],
  'validate/index.ts': ['middleware', 'records', 'session', 'session/node', 'stream', 'tanstack'],
}

/** Packages, modules of Node and what is not compiled, and the files that import them. */
const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  '@atcute/cbor': ['stream/bytes.ts', 'stream/frame.ts'],
  '../unbundled/import-package.js': ['stream/default-sockets.ts'],
  'node:crypto': ['session/node/file-lock.ts', 'session/node/file-store.ts', 'session/node/lock-holder.ts'],
  'node:fs/promises': [
    'session/node/file-lock.ts',
    'session/node/file-store.ts',
    'session/node/leftovers.ts',
    'session/node/lock-holder.ts',
    'session/node/lock-sight.ts',
  ],
  'node:os': ['session/node/lock-holder.ts'],
  'node:path': ['session/node/file-lock.ts', 'session/node/file-store.ts', 'session/node/leftovers.ts'],
  'node:timers/promises': ['session/node/file-lock.ts'],
  'node:url': ['session/node/file-store.ts'],
}

interface SourceFile {
  readonly path: string
  readonly lines: number
  /** Files of src, by import, re-export or `import()`, those of types included. */
  readonly imports: readonly string[]
  readonly outside: readonly string[]
}

const files: readonly SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(SRC + path, 'utf8')
    const inSrc = (specifier: string): string => posix.join(posix.dirname(path), specifier)
    const specifiers = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
    const relative = specifiers.filter((each) => each.startsWith('.')).map(inSrc)
    return {
      path,
      lines: text.split('\n').length,
      imports: relative.filter((each) => !each.startsWith('..')),
      outside: [
        ...specifiers.filter((each) => !each.startsWith('.')),
        ...relative.filter((each) => each.startsWith('..')),
      ],
    }
  })

const importsOf = (path: string): readonly string[] => files.find((file) => file.path === path)?.imports ?? []
const roomOf = (path: string): string => (path.includes('/') ? posix.dirname(path) : 'src')
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort()

/** Everything that a file loads, by way of others too. */
function reachedFrom(path: string, reached: Set<string> = new Set()): Set<string> {
  for (const next of importsOf(path)) {
    if (reached.has(next)) continue
    reached.add(next)
    reachedFrom(next, reached)
  }
  return reached
}

test('every import leads to a file that is there', () => {
  expect(files.length).toBeGreaterThan(70)
  const paths = new Set(files.map(({ path }) => path))
  expect(files.flatMap(({ path, imports }) => imports.filter((to) => !paths.has(to)).map((to) => [path, to]))).toEqual(
    [],
  )
})

test('rooms import the rooms that the table names, and the table names no others', () => {
  const found = sorted(files.map(({ path }) => roomOf(path))).map((room) => {
    const imports = files.filter(({ path }) => roomOf(path) === room).flatMap((file) => file.imports.map(roomOf))
    return [room, sorted(imports.filter((each) => each !== room))]
  })
  expect(Object.fromEntries(found)).toEqual(ROOMS)
})

test('no circle between rooms: each stands in the table after those that it imports', () => {
  const order = Object.keys(ROOMS)
  const isLater = (room: string, imported: string): boolean => order.indexOf(imported) >= order.indexOf(room)
  expect(Object.entries(ROOMS).filter(([room, imports]) => imports.some((each) => isLater(room, each)))).toEqual([])
})

test('no circle between files', () => {
  expect(files.map(({ path }) => path).filter((path) => reachedFrom(path).has(path))).toEqual([])
})

test.each(Object.entries(APART))('%s reaches none of %j', (entry, rooms) => {
  const reached = [...reachedFrom(entry)]
  expect(reached.length).toBeGreaterThan(1)
  expect(reached.filter((path) => rooms.includes(roomOf(path)))).toEqual([])
})

test('packages and modules of Node are imported where the table says', () => {
  const found = sorted(files.flatMap(({ outside }) => outside)).map((name) => [
    name,
    files.filter(({ outside }) => outside.includes(name)).map(({ path }) => path),
  ])
  expect(Object.fromEntries(found)).toEqual(OUTSIDE)
})

test('every file of middleware/ is for users: the main entry exports from it', () => {
  const middleware = files.map(({ path }) => path).filter((path) => roomOf(path) === 'middleware')
  expect(middleware.filter((path) => !importsOf('index.ts').includes(path))).toEqual([])
})

test(`no file is longer than ${MAX_LINES} lines`, () => {
  expect(files.filter(({ lines }) => lines > MAX_LINES).map(({ path }) => path)).toEqual([])
})
