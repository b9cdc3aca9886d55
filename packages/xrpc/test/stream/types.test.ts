import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')

/** What most projects have besides `strict` is less than this repository has. */
const STRICT_ALONE = {
  exactOptionalPropertyTypes: false,
  noUncheckedIndexedAccess: false,
  noPropertyAccessFromIndexSignature: false,
}

it.each([
  ['every flag', {}],
  ['strict alone', STRICT_ALONE],
])('sessions and subscriptions accept what they should and nothing else: %s', async (_, flags) => {
  const folder = await mkdtemp(join(tmpdir(), 'lexgen-types-'))
  const project = join(folder, 'tsconfig.json')
  await writeFile(
    project,
    JSON.stringify({
      extends: here('../../tsconfig.json'),
      compilerOptions: {
        ...flags,
        noEmit: true,
        composite: false,
        incremental: false,
        declarationMap: false,
        rootDir: here('../../'),
      },
      include: [],
      files: [fileURLToPath(new URL('support/typed-uses.ts', import.meta.url))],
    }),
  )
  const { stdout } = await promisify(execFile)(process.execPath, [tsc, '-p', project]).catch(
    (error: { stdout: string }) => error,
  )
  expect(stdout).toBe('')
  await rm(folder, { recursive: true })
})
