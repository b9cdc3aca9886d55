import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** As a user sees the package: its emitted declarations, checked themselves (no skipLibCheck), under every flag and under `strict` alone. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const compiler = (name: string): string =>
  join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'bin/tsc')
const run = async (args: string[]): Promise<string> => {
  const done = promisify(execFile)(process.execPath, args)
  return (await done.catch((error: { stdout: string; stderr: string }) => error)).stdout
}

const USES = ['uses.ts', 'error-uses.ts', 'value-uses.ts', 'session-uses.ts', 'validate-uses.ts']

/** What the package exports, and where it stands. */
const ENTRIES = {
  '@lexgen/xrpc': 'index.ts',
  '@lexgen/xrpc/session': 'session/index.ts',
  '@lexgen/xrpc/session/node': 'session/node/index.ts',
  '@lexgen/xrpc/stream': 'stream/index.ts',
  '@lexgen/xrpc/tanstack': 'tanstack/index.ts',
  '@lexgen/xrpc/validate': 'validate/index.ts',
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xrpc-types-'))
  const installed = join(folder, 'node_modules/@lexgen/xrpc')
  await mkdir(join(installed, 'dist'), { recursive: true })
  await writeFile(join(installed, 'package.json'), await readFile(join(root, 'package.json')))
  const source = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      outDir: join(installed, 'dist'),
      rootDir: join(root, 'src'),
      declarationMap: false,
      sourceMap: false,
      composite: false,
      incremental: false,
    },
    include: [],
    files: Object.values(ENTRIES).map((path) => join(root, 'src', path)),
  }
  await writeFile(join(folder, 'build.json'), JSON.stringify(source))
  expect(await run([compiler('typescript'), '-p', join(folder, 'build.json')])).toBe('')
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
  for (const file of [...USES, 'generated.ts'])
    await writeFile(join(folder, file), await readFile(new URL(file, import.meta.url)))
  await mkdir(join(folder, 'node_modules/@types'))
  await symlink(join(root, 'node_modules/@types/node'), join(folder, 'node_modules/@types/node'))
})
afterAll(() => rm(folder, { recursive: true }))

const strict = {
  strict: true,
  skipLibCheck: false,
  noEmit: true,
  target: 'es2022',
  module: 'nodenext',
  moduleResolution: 'nodenext',
  pretty: false,
}
const everyFlag = {
  ...strict,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  declaration: true,
}
const dom = { lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'], types: [] }
const node = { lib: ['es2022'], types: ['node'] }

async function check(name: string, files: readonly string[], options: object): Promise<string> {
  const project = join(folder, 'tsconfig.json')
  await writeFile(project, JSON.stringify({ compilerOptions: options, files }))
  return run([compiler(name), '-p', project])
}

/** The newest and the oldest stand for those between, which meet the same declarations below generated code (`compilers.test.ts` of the checks). */
const isFull = process.env['LEXGEN_FULL_MATRIX'] === '1'
const COMPILERS = ['typescript', ...(isFull ? ['typescript-6.0', 'typescript-5.9'] : []), 'typescript-5.5']
const TYPES = { 'the DOM': dom, Node: node }
const EVERY_FLAG = [
  ...COMPILERS.map((name) => [name, 'the DOM'] as const),
  ...['typescript', 'typescript-5.5'].map((name) => [name, 'Node'] as const),
]

test.each(EVERY_FLAG)('%s with the types of %s, every flag', async (name, types) => {
  expect(await check(name, USES, { ...everyFlag, ...TYPES[types] })).toBe('')
})

// Without `exactOptionalPropertyTypes` an optional property is also `undefined` to whatever is inferred from it.
test.each(COMPILERS)('%s, strict alone', async (name) => {
  expect(await check(name, USES, { ...strict, ...dom })).toBe('')
})

// `safe()` needs `strict` to narrow, but whoever has not set it has no error in what is installed.
test.each(
  COMPILERS.flatMap((name) =>
    [{ strict: false }, { strictFunctionTypes: false }, { strictNullChecks: false }].map(
      (less) => [name, less] as const,
    ),
  ),
)('%s, the declarations with %j', async (name, less) => {
  expect(await check(name, [await importAll()], { ...strict, ...dom, ...less })).toBe('')
})

// Compilers before 6 that are set so read no exports.
test('what is exported is found with `moduleResolution: node`, too', async () => {
  const options = { ...strict, ...dom, module: 'esnext', moduleResolution: 'node' }
  expect(await check('typescript-5.5', [await importAll()], options)).toBe('')
  const { exports, typesVersions } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    exports: { readonly [path: string]: { readonly types: string } }
    typesVersions: { readonly '*': object }
  }
  const types = Object.entries(exports).flatMap(([path, entry]) =>
    path === '.' || path === './package.json' ? [] : [[path.slice('./'.length), [entry.types]]],
  )
  expect(typesVersions['*']).toEqual(Object.fromEntries(types))
})

/** A module with all that is exported. */
async function importAll(): Promise<string> {
  const imports = Object.keys(ENTRIES).map((entry, index) => `export * as entry${index} from '${entry}'\n`)
  await writeFile(join(folder, 'all.ts'), imports.join(''))
  return 'all.ts'
}

test('what is wrong is told: the check can fail', async () => {
  const text = "import { createXrpcClient } from '@lexgen/xrpc'\nexport const n: number = createXrpcClient({})\n"
  await writeFile(join(folder, 'wrong.ts'), text)
  expect(await check('typescript', ['wrong.ts'], { ...strict, ...node })).toContain('TS2322')
})
