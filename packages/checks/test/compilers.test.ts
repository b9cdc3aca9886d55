import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMPILERS, type Compiler, type CompilerOptions, FULL_MATRIX, compile, makeProject } from './support/compile.ts'
import { CORPORA } from './support/corpora.ts'
import { checkValidators, generateInto, temporaryFolder } from './support/generate.ts'

/**
 * Every compiler with all flags on over every corpus. The corpora are folders of one project, so that a run of a compiler covers
 * them all; they share nothing but the runtime, whose declarations are checked along. How modules are resolved is the business of
 * the oldest and the newest compiler alone, unless the full matrix is asked for: nothing in it changed between the two.
 * `flags.test.ts` has the flags one at a time. Validators are checked as well, which they ask compilers not to do for their users.
 */

const ALL_FLAGS: CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  declaration: true,
}

/** Since TypeScript 5.8. */
const ERASABLE: CompilerOptions = { erasableSyntaxOnly: true }

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
const corpora = Object.entries(CORPORA)

beforeAll(() => {
  makeProject(folder.path)
  for (const [name, documents] of corpora)
    generateInto(join(folder.path, name), documents(), '--validators', '--samples')
  checkValidators(folder.path)
})
afterAll(folder.remove)

const RUNS = COMPILERS.flatMap((compiler) =>
  Object.entries(MODULES)
    .filter(([name]) => FULL_MATRIX || name === 'nodenext' || AFFORDABLE[compiler]?.includes(name))
    .map(([name, module]) => ({ compiler, name, module })),
)

test.each(RUNS)('$compiler, module $name: no error in any corpus', async ({ compiler, name, module }) => {
  const options = { ...ALL_FLAGS, ...(compiler === 'typescript-5.5' ? {} : ERASABLE), ...module }
  const { errors } = await compile(compiler, folder.path, {
    name,
    include: corpora.map(([corpus]) => corpus),
    options,
  })
  expect(errors).toEqual([])
})
