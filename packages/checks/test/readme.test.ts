import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXAMPLE_LEXICONS } from '../../lexgen/src/init/example.ts'
import { ROOT, compile, makeProject } from './support/compile.ts'
import { CORPORA } from './support/corpora.ts'
import { typeScriptFences } from './support/fences.ts'
import { generateInto, temporaryFolder } from './support/generate.ts'

/**
 * What readers copy out of a README or a page compiles, in a project that has the packages of this workspace, Node's types and the SDK of
 * the official documents, and of the example of `lexgen init`, in `./gen` and in `./src/gen`.
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

const readmes = [
  ...['', ...below('packages'), ...below('examples')].map((path) => join(path, 'README.md')),
  ...below('packages').flatMap((path) => pagesIn(join(path, 'docs'))),
].filter((path) => existsSync(join(ROOT, path)))
const folder = temporaryFolder()

beforeAll(() => {
  makeProject(folder.path, PACKAGES)
  for (const out of ['gen', 'src/gen']) {
    const documents = [...(CORPORA['current']?.() ?? []), ...Object.values(EXAMPLE_LEXICONS)]
    generateInto(join(folder.path, out), documents, '--validators', '--samples')
  }
})
afterAll(folder.remove)

test('there is a README for the repository, which is that of the generator, and for the runtime', () => {
  expect(readmes).toEqual(expect.arrayContaining(['README.md', 'packages/xrpc/README.md']))
})

test.each(readmes)('%s: every TypeScript fence compiles', async (readme) => {
  const name = readme.replaceAll(/\W+/g, '-')
  const fences = typeScriptFences(readFileSync(join(ROOT, readme), 'utf8'))
  for (const { text, line } of fences) writeFileSync(join(folder.path, `${name}-${line}.ts`), text)
  if (fences.length === 0) return
  const options = {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    module: 'nodenext',
    // As the tsconfig.json that `lexgen init` makes has it.
    rewriteRelativeImportExtensions: true,
    target: 'es2023',
    lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
    types: ['node'],
    typeRoots: [join(import.meta.dirname, '../node_modules/@types')],
  }
  const { errors } = await compile('typescript-7.0', folder.path, { name, include: [`${name}-*.ts`], options })
  expect(errors).toEqual([])
})

function below(path: string): string[] {
  const entries = readdirSync(join(ROOT, path), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name))
}

function pagesIn(path: string): string[] {
  if (!existsSync(join(ROOT, path))) return []
  return readdirSync(join(ROOT, path)).flatMap((name) => (name.endsWith('.md') ? [join(path, name)] : []))
}
