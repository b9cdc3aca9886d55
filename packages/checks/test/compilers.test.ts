import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMPILERS, type CompilerOptions, compile, makeProject } from './support/compile.ts'
import { CORPORA } from './support/corpora.ts'
import { generateInto, temporaryFolder } from './support/generate.ts'

/**
 * Every compiler with every way to resolve modules, all flags on, over every corpus. The corpora are folders of one project, so
 * that a run of a compiler covers them all; they share nothing but the runtime, whose declarations are checked along.
 * `flags.test.ts` has the flags one at a time.
 */
const TIMEOUT_MS = 120_000

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

const folder = temporaryFolder()
const corpora = Object.entries(CORPORA)

beforeAll(() => {
  makeProject(folder.path)
  for (const [name, documents] of corpora) generateInto(join(folder.path, name), documents())
}, TIMEOUT_MS)
afterAll(folder.remove)

describe.each(COMPILERS)('%s, all flags', (compiler) => {
  test.each(Object.entries(MODULES))(
    'module %s finds no error in any corpus',
    { timeout: TIMEOUT_MS },
    async (name, module) => {
      const options = { ...ALL_FLAGS, ...(compiler === 'typescript-5.5' ? {} : ERASABLE), ...module }
      const { errors } = await compile(compiler, folder.path, {
        name,
        include: corpora.map(([corpus]) => corpus),
        options,
      })
      expect(errors).toEqual([])
    },
  )
})
