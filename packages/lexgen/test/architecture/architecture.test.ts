import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { VERSION } from '../../src/text/version.ts'

const PACKAGE = join(import.meta.dirname, '../..')
const SRC = join(PACKAGE, 'src')
const MAX_LINES = 300

const ARCHITECTURE = readFileSync(join(PACKAGE, '../../ARCHITECTURE.md'), 'utf8')

/** What each room may import, as the table of ARCHITECTURE.md says: what its row names, and what those may. */
const EDGES: ReadonlyMap<string, ReadonlySet<string>> = closeTable(
  new Map(
    [...ARCHITECTURE.matchAll(/^\| `([a-z]+)` *\|[^\n]*\| ([a-z, ]+?) *\|$/gm)].map(([, room = '', imports = '']) => [
      room,
      imports === 'nothing' ? [] : imports.split(', '),
    ]),
  ),
)

/** The list of emitters and the entries of the library are the files that reach across rooms. */
const ACROSS: Readonly<Record<string, readonly string[]>> = {
  'emit/emitters.ts': ['emit', 'emit/*', 'options', 'text'],
  'index.ts': ['api', 'output', 'sources', 'language', 'diagnostics'],
  'ajv.ts': ['data'],
  'sample.ts': ['data', 'sampling'],
}

/** The same table with what is reached through others. */
function closeTable(table: ReadonlyMap<string, readonly string[]>): Map<string, Set<string>> {
  const reach = (room: string): string[] => (table.get(room) ?? []).flatMap((other) => [other, ...reach(other)])
  return new Map([...table.keys()].map((room) => [room, new Set(reach(room))]))
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.includes('/generated/'))
  .map((path) => ({ path, text: readFileSync(join(SRC, path), 'utf8') }))

/** `emit/types/module.ts` -> `emit/types`, `emit/emitter.ts` -> `emit`, `lint/rules/keys.ts` -> `lint`. */
const roomOf = (path: string): string => {
  if (Object.hasOwn(ACROSS, path)) return path
  const [first = '', second = '', third] = path.split('/')
  return first === 'emit' && third !== undefined ? `emit/${second}` : first
}

/** Whether a file of one room may import one of another. Emitters may import what is theirs together, and never a sibling. */
const mayImport = (from: string, to: string): boolean => {
  if (from === to) return true
  const isEmitter = (room: string): boolean => /^emit\/[^.]+$/.test(room)
  const across = ACROSS[from]
  if (across !== undefined) return across.includes(isEmitter(to) ? 'emit/*' : to)
  if (isEmitter(from)) return to === 'emit' || EDGES.get('emit')?.has(to) === true
  // What may import emitters gets at them through the list.
  return EDGES.get(from)?.has(to === 'emit/emitters.ts' ? 'emit' : to) === true
}

const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
const target = (path: string, specifier: string): string => join(path, '..', specifier).replaceAll('\\', '/')
const relativeImports = (path: string, text: string): string[] =>
  importsOf(text)
    .filter((each) => each.startsWith('.'))
    .map((each) => target(path, each))

/** Every file with those of its lines that break a rule; a rule that holds leaves nothing. */
const offenders = (breaks: (path: string, text: string) => unknown[]): Record<string, unknown[]> =>
  Object.fromEntries(
    files.map(({ path, text }) => [path, breaks(path, text)] as const).filter(([, found]) => found.length > 0),
  )

test('every folder of src is a room of the table, and every room a folder', () => {
  expect(files.length).toBeGreaterThan(100)
  const folders = new Set(files.filter(({ path }) => path.includes('/')).map(({ path }) => path.split('/')[0]))
  expect([...EDGES.keys()].sort()).toEqual([...folders].sort())
})

test('no list is handed on as the arguments of a call, which ten thousands of problems do not fit into', () => {
  expect(offenders((_, text) => [...text.matchAll(/\.(?:push|unshift)\(\.\.\..*/g)].map(([line]) => line))).toEqual({})
})

test('a room imports what the table allows it and nothing else', () => {
  expect(
    offenders((path, text) => relativeImports(path, text).filter((to) => !mayImport(roomOf(path), roomOf(to)))),
  ).toEqual({})
})

test('what the table says can be broken: a sibling, a room above, the list from below', () => {
  expect(mayImport('emit/client', 'emit/types')).toBe(false)
  expect(mayImport('text', 'diagnostics')).toBe(false)
  expect(mayImport('typescript', 'emit/emitters.ts')).toBe(false)
  expect(mayImport('cli', 'api')).toBe(true)
})

test('every test and folder that ARCHITECTURE.md names is there', () => {
  const named = [
    ...ARCHITECTURE.matchAll(
      /`((?:packages\/|test\/|docs\/|emit\/|language\/|typescript\/|layout\/|program\/)[\w./-]+)`/g,
    ),
  ]
    .map(([, path = '']) => path)
    // The emitter of the recipe is for the reader to make.
    .filter((path) => !path.startsWith('emit/counts'))
  expect(named.length).toBeGreaterThan(20)
  const roots = [join(PACKAGE, '../..'), PACKAGE, SRC, join(PACKAGE, 'test/output')]
  expect(named.filter((path) => !roots.some((root) => existsSync(join(root, path))))).toEqual([])
})

test('no circle between files', () => {
  const graph = new Map(files.map(({ path, text }) => [path, relativeImports(path, text)]))
  expect(circlesIn(graph)).toEqual([])
})

test('no circle between rooms', () => {
  const graph = new Map<string, string[]>()
  for (const { path, text } of files) {
    const others = relativeImports(path, text)
      .map(roomOf)
      .filter((room) => room !== roomOf(path))
    graph.set(roomOf(path), [...(graph.get(roomOf(path)) ?? []), ...others])
  }
  expect(circlesIn(graph)).toEqual([])
})

/** Circles of a graph, each as the way round, found by walking it in depth. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (node: string, above: readonly string[]): void => {
    if (above.includes(node)) circles.push([...above.slice(above.indexOf(node)), node].join(' -> '))
    if (done.has(node) || above.includes(node)) return
    for (const next of graph.get(node) ?? []) visit(next, [...above, node])
    done.add(node)
  }
  for (const node of graph.keys()) visit(node, [])
  return circles
}

test.each<[string, (specifier: string) => boolean, readonly string[]]>([
  ['ajv', (each) => each === 'ajv' || each.startsWith('ajv/'), []],
  ['yargs', (each) => each === 'yargs', ['cli/arguments.ts']],
  ['chokidar', (each) => each === 'chokidar', ['cli/watch-sources.ts']],
  ['ts-morph', (each) => each === 'ts-morph', ['drift/declaration-changes.ts']],
  ["prettier's document language", (each) => each === 'prettier/doc', ['layout/builders.ts', 'layout/print-layout.ts']],
  ['prettier (all of it)', (each) => each === 'prettier', ['drift/is-reformatted.ts', 'layout/prettier-style.ts']],
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

/** What samples for readers say is text, and stands in one file. */
const OF_SAMPLES = 'documentation/samples/sample-module.ts'

test('no console and no process.exit', () => {
  expect(
    offenders((path, text) =>
      path === OF_SAMPLES ? [] : [...text.matchAll(/\bconsole\.\w+|process\.exit\(/g)].map(([call]) => call),
    ),
  ).toEqual({})
})

test('only the command line touches the process', () => {
  const isOutside = (path: string): boolean => !path.startsWith('cli/') && path !== OF_SAMPLES
  expect(
    offenders((path, text) =>
      isOutside(path) ? [...text.matchAll(/process\.(?:std\w+|argv|env|exitCode|on)\b/g)].map(([use]) => use) : [],
    ),
  ).toEqual({})
})

test('no switch over the types or kinds of a document has an arm for whatever comes, so that the compiler finds what is added', () => {
  const reads = ['language', 'legacy', 'sources', 'program', 'lint']
  const writes = ['typescript', 'emit']
  // What is generated has kinds of its own, which no switch below `emit` mixes up with those of documents.
  const subjects = (path: string): string =>
    reads.includes(path.split('/')[0] ?? '') ? 'type|kind' : writes.includes(path.split('/')[0] ?? '') ? 'type' : '(?!)'
  const catchAll = (path: string): RegExp =>
    new RegExp(
      `switch \\([^\\n]*\\b(?:${subjects(path)})\\b[^\\n]*\\) \\{(?:(?!\\n  \\}).)*?default:(?!\\s*(?:return )?assertNever)`,
      'gs',
    )
  expect(offenders((path, text) => [...text.matchAll(catchAll(path))].map(([found]) => found))).toEqual({})
})

test(`no file is longer than ${MAX_LINES} lines`, () => {
  expect(offenders((_path, text) => (text.split('\n').length > MAX_LINES ? [text.split('\n').length] : []))).toEqual({})
})

test('the version is that of package.json', () => {
  expect(VERSION).toBe(JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version)
})
