import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLE_LEXICONS } from '../../../lexgen/src/init/example.ts'
import { type CompilerOptions, ROOT, compile, makeProject } from '../support/compile.ts'
import { CORPORA } from '../support/corpora.ts'
import { typeScriptFences } from '../support/fences.ts'
import { generateInto, temporaryFolder } from '../support/generate.ts'
import { declarePeers } from '../support/peers.ts'

/**
 * What readers copy out of a README or a page compiles, in a project that has the packages of this workspace, Node's types and the SDK of
 * the official documents, of the sessions of 2022, and of the example of `lexgen init`, in `./gen` and in `./src/gen`. What other generators make of the
 * example is where they put it.
 */

const PACKAGES = {
  '@lexgen/xrpc': 'packages/xrpc',
  lexgen: 'packages/lexgen',
  '@lexgen/atproto-sdk': 'examples/atproto-sdk',
  '@atproto/api': 'packages/lexgen/node_modules/@atproto/api',
  ajv: 'packages/lexgen/node_modules/ajv',
  ...Object.fromEntries(
    // What pages show at work together with the packages.
    [
      '@hono/standard-validator',
      '@tanstack/form-core',
      '@tanstack/react-query',
      '@trpc/server',
      '@types/react',
      'hono',
      'react',
    ].map((name) => [name, `packages/checks/node_modules/${name}`]),
  ),
}

const STRICT: CompilerOptions = {
  strict: true,
  skipLibCheck: true,
  // As the tsconfig.json that `lexgen init` makes has it.
  rewriteRelativeImportExtensions: true,
  module: 'nodenext',
  target: 'es2023',
  lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
  types: ['node'],
  typeRoots: [join(import.meta.dirname, '../../node_modules/@types')],
}

/** How projects are set up that fences are copied to. */
const SETTINGS: Readonly<Record<string, CompilerOptions>> = {
  'plain strict': STRICT,
  'every flag': {
    ...STRICT,
    erasableSyntaxOnly: true,
    exactOptionalPropertyTypes: true,
    noFallthroughCasesInSwitch: true,
    noImplicitOverride: true,
    noImplicitReturns: true,
    noPropertyAccessFromIndexSignature: true,
    noUncheckedIndexedAccess: true,
    noUncheckedSideEffectImports: true,
    verbatimModuleSyntax: true,
  },
}

/** Where an error is that is in no fence. */
const ELSEWHERE = 'what fences import'

const readmes = [
  ...['', ...below('packages'), ...below('examples')].map((path) => join(path, 'README.md')),
  ...below('packages').flatMap((path) => pagesIn(join(path, 'docs'))),
].filter((path) => existsSync(join(ROOT, path)))
const folder = temporaryFolder()
const peers = temporaryFolder()
/** What the compiler found, by the settings and the page that it is on. */
const errors = new Map<string, string[]>()

beforeAll(async () => {
  makeProject(folder.path, PACKAGES)
  for (const out of ['gen', 'src/gen']) {
    const documents = [...(CORPORA['current']?.() ?? []), ...Object.values(EXAMPLE_LEXICONS), ...sessionsOf2022()]
    generateInto(join(folder.path, out), documents, '--validators', '--samples')
  }
  await declarePeers(peers.path, folder.path)
  // One run of the compiler for all pages: most of what it reads is the same for each of them.
  const pageOf = new Map(readmes.flatMap((readme) => writeFences(readme).map((path) => [path, readme] as const)))
  expect(pageOf.size).toBeGreaterThan(20)
  const include = [...pageOf.keys()]
  for (const [settings, options] of Object.entries(SETTINGS)) {
    const name = settings.replace(' ', '-')
    const verdict = await compile('typescript-7.0', folder.path, { name, include, options })
    for (const error of verdict.errors) {
      const page = pageOf.get(basename(/^[^(]+/.exec(error)?.[0] ?? '')) ?? ELSEWHERE
      const key = `${settings}: ${page}`
      errors.set(key, [...(errors.get(key) ?? []), error])
    }
  }
})
afterAll(() => {
  folder.remove()
  peers.remove()
})

function sessionsOf2022(): { readonly id: string }[] {
  const path = join(ROOT, 'lexicons/com/atproto/session')
  return readdirSync(path).map((name) => JSON.parse(readFileSync(join(path, name), 'utf8')) as { id: string })
}

test('there is a README for the repository, which is that of the generator, and for the runtime', () => {
  expect(readmes).toEqual(expect.arrayContaining(['README.md', 'packages/xrpc/README.md']))
})

describe.each(Object.keys(SETTINGS))('under %s', (settings) => {
  test.each([...readmes, ELSEWHERE])('%s: every TypeScript fence compiles', (readme) => {
    expect(errors.get(`${settings}: ${readme}`) ?? []).toEqual([])
  })
})

/** Makes each fence of a page a module of the project, and names them. */
function writeFences(readme: string): string[] {
  const name = readme.replaceAll(/\W+/g, '-')
  return typeScriptFences(readFileSync(join(ROOT, readme), 'utf8')).map(({ text, line }) => {
    const path = `${name}-${line}.ts`
    writeFileSync(join(folder.path, path), text)
    return path
  })
}

function below(path: string): string[] {
  const entries = readdirSync(join(ROOT, path), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name))
}

function pagesIn(path: string): string[] {
  if (!existsSync(join(ROOT, path))) return []
  const names = readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
  return names.flatMap((name) => (name.endsWith('.md') ? [join(path, name)] : []))
}
