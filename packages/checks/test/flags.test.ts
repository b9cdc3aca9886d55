import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMPILERS, type CompilerOptions, FULL_MATRIX, compile, makeProject } from './support/compile.ts'
import { COMPLETE_CORPORA, CORPORA, DISTINCT_CORPORA } from './support/corpora.ts'
import { checkValidators, generateInto, temporaryFolder } from './support/generate.ts'

/**
 * Every flag alone, with the newest compiler, which is several times as fast as the others: no flag and `strict` over every corpus,
 * the others over those that have every construct. What else there is to try is implied by `compilers.test.ts`, which has all flags
 * at once over every corpus in each compiler: a flag adds errors and takes none away. The full matrix tries it all the same.
 * Validators are checked as well, which they ask compilers not to do for their users.
 */

const FLAGS: Readonly<Record<string, CompilerOptions>> = {
  none: {},
  strict: { strict: true },
  // The compiler refuses it without the other.
  exactOptionalPropertyTypes: { exactOptionalPropertyTypes: true, strictNullChecks: true },
  noUncheckedIndexedAccess: { noUncheckedIndexedAccess: true },
  noPropertyAccessFromIndexSignature: { noPropertyAccessFromIndexSignature: true },
  verbatimModuleSyntax: { verbatimModuleSyntax: true },
  isolatedModules: { isolatedModules: true },
  // The compiler refuses it where no declarations are wanted.
  isolatedDeclarations: { isolatedDeclarations: true, declaration: true },
  erasableSyntaxOnly: { erasableSyntaxOnly: true },
  noUnusedLocals: { noUnusedLocals: true },
  noImplicitOverride: { noImplicitOverride: true },
}

/** What decides how everything else is checked. */
const FOUNDATIONS: ReadonlySet<string> = new Set(['none', 'strict'])

/** What is written beside the types where it is asked for. */
const EVERYTHING = ['--validators', '--samples']

/** Corpora that have it here; what validators and samples are made of is the same whatever dialect a document was in. */
const COMPLETE: ReadonlySet<string> = new Set(['current', 'together', 'zoo', 'injection'])

/** Options of lexgen that change the shape of the output, and what a compiler needs to be told for them. */
const SHAPES: Readonly<Record<string, { args: readonly string[]; options: CompilerOptions }>> = {
  'plain string formats': { args: ['--string-formats', 'plain'], options: {} },
  'no client': { args: ['--no-client'], options: {} },
  'imports that end in .ts': { args: ['--import-ext', 'ts'], options: { allowImportingTsExtensions: true } },
  'imports without an ending': {
    args: ['--import-ext', 'none'],
    options: { module: 'es2020', moduleResolution: 'bundler' },
  },
}

const folder = temporaryFolder()

beforeAll(() => {
  makeProject(folder.path)
  for (const [name, documents] of Object.entries(CORPORA))
    generateInto(join(folder.path, name), documents(), ...(COMPLETE.has(name) ? EVERYTHING : []))
  checkValidators(folder.path)
})
afterAll(folder.remove)

describe.each(FULL_MATRIX ? COMPILERS : (['typescript-7.0'] as const))('%s, one flag', (compiler) => {
  const known = Object.entries(FLAGS).filter(([flag]) => compiler !== 'typescript-5.5' || flag !== 'erasableSyntaxOnly')
  test.each(known)('%s finds no error', async (name, flag) => {
    const include = FULL_MATRIX || FOUNDATIONS.has(name) ? DISTINCT_CORPORA : COMPLETE_CORPORA
    const { errors } = await compile(compiler, folder.path, { name, include, options: { ...flag, module: 'nodenext' } })
    expect(errors).toEqual([])
  })
})

test("what is said of today's documents together with earlier ones is said of them alone: their modules are the same", () => {
  const files = readdirSync(join(folder.path, 'current'), { recursive: true, encoding: 'utf8' })
  const modules = files.filter((path) => path.endsWith('.ts') && dirname(path) !== '.')
  const textOf = (corpus: string, path: string): string => readFileSync(join(folder.path, corpus, path), 'utf8')
  expect(modules.length).toBeGreaterThan(1000)
  expect(modules.filter((path) => textOf('current', path) !== textOf('together', path))).toEqual([])
})

test.each(Object.entries(SHAPES))('%s: no error in the current corpus and the zoo', async (name, { args, options }) => {
  const slug = name.replaceAll(/\W+/g, '-')
  for (const corpus of ['current', 'zoo'])
    generateInto(join(folder.path, slug, corpus), CORPORA[corpus]?.() ?? [], ...args, ...EVERYTHING)
  checkValidators(join(folder.path, slug))
  const strict = { strict: true, noUnusedLocals: true, module: 'nodenext', ...options }
  const { errors } = await compile('typescript-7.0', folder.path, { name: slug, include: [slug], options: strict })
  expect(errors).toEqual([])
})

test('validators as users have them: no error in the current corpus and the zoo, under all flags at once', async () => {
  const out = join(folder.path, 'unchecked')
  for (const corpus of ['current', 'zoo']) generateInto(join(out, corpus), CORPORA[corpus]?.() ?? [], '--validators')
  const options = Object.assign({ module: 'nodenext' }, ...Object.values(FLAGS))
  const { errors } = await compile('typescript-7.0', folder.path, {
    name: 'unchecked',
    include: ['unchecked'],
    options,
  })
  expect(errors).toEqual([])
})

test('Node.js types in the place of those of browsers: no error in the current corpus', async () => {
  const options = {
    strict: true,
    module: 'nodenext',
    lib: ['es2022'],
    types: ['node'],
    typeRoots: [join(import.meta.dirname, '../node_modules/@types')],
  }
  const { errors } = await compile('typescript-5.9', folder.path, {
    name: 'node-types',
    include: ['current'],
    options,
  })
  expect(errors).toEqual([])
})
