import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMPILERS, type Compiler, type CompilerOptions, FULL_MATRIX, compile, makeProject } from './support/compile.ts'
import { COMPLETE_CORPORA, CORPORA, DISTINCT_CORPORA } from './support/corpora.ts'
import { checkValidators, generateInto, temporaryFolder } from './support/generate.ts'

/**
 * Every compiler with all flags on over every corpus. The corpora are folders of one project, so that a run of a compiler covers
 * them all; they share nothing but the runtime, whose declarations are checked along. How modules are resolved is the business of
 * the oldest and the newest compiler alone, and of corpora that have every construct, unless the full matrix is asked for: nothing
 * in it changed between the two, and no import depends on how odd a document is. Nor are the compilers between the two asked about
 * more than these corpora. `flags.test.ts` has the flags one at a time.
 * Validators are checked as well, which they ask compilers not to do for their users.
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

beforeAll(() => {
  makeProject(folder.path)
  for (const name of DISTINCT_CORPORA)
    generateInto(join(folder.path, name), CORPORA[name]?.() ?? [], '--validators', '--samples')
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
      corpora: FULL_MATRIX || (name === 'nodenext' && compiler in AFFORDABLE) ? DISTINCT_CORPORA : COMPLETE_CORPORA,
    })),
)

test.each(RUNS)(
  '$compiler, module $name: no error in $corpora.length corpora',
  async ({ compiler, name, module, corpora }) => {
    const options = { ...ALL_FLAGS, ...(compiler === 'typescript-5.5' ? {} : ERASABLE), ...module }
    const { errors } = await compile(compiler, folder.path, {
      name,
      include: corpora,
      options,
    })
    expect(errors).toEqual([])
  },
)
