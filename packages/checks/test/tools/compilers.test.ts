import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  COMPILERS,
  type Compiler,
  type CompilerOptions,
  FULL_MATRIX,
  compile,
  makeProject,
} from '../support/compile.ts'
import { COMPLETE_CORPORA, CORPORA, DISTINCT_CORPORA } from '../support/corpora.ts'
import { checkValidators, generateInto, temporaryFolder } from '../support/generate.ts'

/**
 * Every compiler with all flags on over every corpus. The corpora are folders of one project, so that a run of a compiler covers
 * them all; they share nothing but the runtime, whose declarations are checked along. How modules are resolved is the business of
 * the oldest and the newest compiler alone, and of corpora that have every construct, unless the full matrix is asked for: nothing
 * in it changed between the two, and no import depends on how odd a document is. The compilers between the two are asked about the
 * zoo, where every construct is.
 * No flag and `strict` alone are tried with the newest, which is several times as fast as the others. Another flag alone is implied by
 * all of them at once: it adds errors and takes none away. The full matrix tries each all the same, in each compiler.
 * Validators are checked as well, which they ask compilers not to do for their users.
 */

/** Every flag, and what the compiler refuses it without. */
const FLAGS: Readonly<Record<string, CompilerOptions>> = {
  none: {},
  strict: { strict: true },
  exactOptionalPropertyTypes: { exactOptionalPropertyTypes: true, strictNullChecks: true },
  noUncheckedIndexedAccess: { noUncheckedIndexedAccess: true },
  noPropertyAccessFromIndexSignature: { noPropertyAccessFromIndexSignature: true },
  noImplicitOverride: { noImplicitOverride: true },
  noImplicitReturns: { noImplicitReturns: true },
  noUnusedLocals: { noUnusedLocals: true },
  noUnusedParameters: { noUnusedParameters: true },
  verbatimModuleSyntax: { verbatimModuleSyntax: true },
  isolatedModules: { isolatedModules: true },
  isolatedDeclarations: { isolatedDeclarations: true, declaration: true },
  erasableSyntaxOnly: { erasableSyntaxOnly: true },
}

/** What decides how everything else is checked. */
const FOUNDATIONS: ReadonlySet<string> = new Set(['none', 'strict'])

const MODULES: Readonly<Record<string, CompilerOptions>> = {
  nodenext: { module: 'nodenext' },
  bundler: { module: 'preserve', moduleResolution: 'bundler' },
  es2020: { module: 'es2020', moduleResolution: 'bundler' },
}

/** What is checked besides `nodenext` in every run of the tests. */
const AFFORDABLE: Readonly<Partial<Record<Compiler, readonly string[]>>> = {
  'typescript-5.5': ['es2020'],
  'typescript-7.0': ['bundler', 'es2020'],
}

const folder = temporaryFolder()

beforeAll(() => {
  makeProject(folder.path)
  for (const [name, documents] of Object.entries(CORPORA))
    generateInto(join(folder.path, name), documents(), '--validators', '--samples')
  checkValidators(folder.path)
})
afterAll(folder.remove)

const RUNS = COMPILERS.flatMap((compiler) =>
  Object.entries(MODULES)
    .filter(([name]) => FULL_MATRIX || name === 'nodenext' || AFFORDABLE[compiler]?.includes(name))
    .map(([name, module]) => ({
      compiler,
      name,
      module,
      corpora: corporaFor(compiler, name),
    })),
)

function corporaFor(compiler: Compiler, module: string): readonly string[] {
  if (FULL_MATRIX) return DISTINCT_CORPORA
  if (!(compiler in AFFORDABLE)) return ['zoo']
  return module === 'nodenext' ? DISTINCT_CORPORA : COMPLETE_CORPORA
}

/** Those that a compiler knows. */
const flagsOf = (compiler: Compiler): [name: string, options: CompilerOptions][] =>
  Object.entries(FLAGS).filter(([flag]) => compiler !== 'typescript-5.5' || flag !== 'erasableSyntaxOnly')

test.each(RUNS)(
  '$compiler, module $name: no error in $corpora.length corpora',
  async ({ compiler, name, module, corpora }) => {
    const options = Object.assign({}, ...flagsOf(compiler).map(([, flag]) => flag), module)
    const { errors } = await compile(compiler, folder.path, { name, include: corpora, options })
    expect(errors).toEqual([])
  },
)

describe.each(FULL_MATRIX ? COMPILERS : (['typescript-7.0'] as const))('%s, one flag', (compiler) => {
  const tried = flagsOf(compiler).filter(([flag]) => FULL_MATRIX || FOUNDATIONS.has(flag))
  test.each(tried)('%s finds no error', async (name, flag) => {
    const options = { ...flag, module: 'nodenext' }
    const { errors } = await compile(compiler, folder.path, { name, include: DISTINCT_CORPORA, options })
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
    typeRoots: [join(import.meta.dirname, '../../node_modules/@types')],
  }
  const { errors } = await compile('typescript-7.0', folder.path, { name: 'node-types', include: ['current'], options })
  expect(errors).toEqual([])
})
