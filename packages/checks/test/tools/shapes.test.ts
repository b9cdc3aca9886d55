import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CompilerOptions, FULL_MATRIX, compile, makeProject } from '../support/compile.ts'
import { CORPORA } from '../support/corpora.ts'
import { checkValidators, generateInto, temporaryFolder } from '../support/generate.ts'

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

/** What is generated in each shape: where every construct is, and in the full matrix what most people generate from. */
const CORPORA_OF_SHAPES = FULL_MATRIX ? ['zoo', 'current'] : ['zoo']

const folder = temporaryFolder()
beforeAll(() => makeProject(folder.path))
afterAll(folder.remove)

test.each(Object.entries(SHAPES))('%s: no error', async (name, { args, options }) => {
  const slug = name.replaceAll(/\W+/g, '-')
  for (const corpus of CORPORA_OF_SHAPES)
    generateInto(join(folder.path, slug, corpus), CORPORA[corpus]?.() ?? [], ...args, '--validators', '--samples')
  checkValidators(join(folder.path, slug))
  const strict = { strict: true, noUnusedLocals: true, module: 'nodenext', ...options }
  const { errors } = await compile('typescript-7.0', folder.path, { name: slug, include: [slug], options: strict })
  expect(errors).toEqual([])
})
