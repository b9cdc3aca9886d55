import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { schemas } from '@atproto/api'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomLexicons } from '../support/arbitrary.ts'
import { LEGACY_VERSIONS, legacyLexicons } from '../support/legacy.ts'
import { mutated, mutatedBytes } from './mutations.ts'
import { survive } from './survive.ts'
import { printTree, treeOf } from './tree.ts'

/** The same inputs on every run; another seed looks further. */
const SEED = Number(process.env['LEXGEN_FUZZ_SEED'] ?? 20260820)

/** Longest that one property may take, in milliseconds: the three of them stay well below half a minute. */
const TIME_LIMIT_MS = Number(process.env['LEXGEN_FUZZ_MS'] ?? 6_000)

const limits: fc.Parameters<unknown> = {
  seed: SEED,
  numRuns: 1_000_000,
  interruptAfterTimeLimit: TIME_LIMIT_MS,
  markInterruptAsFailure: false,
}

/** Real documents of every era, each by itself. */
const documents: readonly object[] = [...schemas, ...LEGACY_VERSIONS.flatMap(legacyLexicons)]

/** Sets that hold all they refer to, so that one change is all that is wrong with them. */
const sets: readonly (readonly object[])[] = randomLexicons(40, SEED)

describe('reading and generating survive', { timeout: TIME_LIMIT_MS * 3 }, () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lexgen-fuzz-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  test('real documents with changed JSON', async () => {
    const input = fc.constantFrom(...documents).chain((document) => mutated(treeOf(document)))
    await fc.assert(
      fc.asyncProperty(input, async (tree) => {
        await survive({ text: printTree(tree) })
      }),
      limits,
    )
  })

  test('sets of documents with changed JSON, some of which still generate', async () => {
    let generated = 0
    const input = fc.constantFrom(...sets).chain((set) => mutated(treeOf(set)))
    await fc.assert(
      fc.asyncProperty(input, async (tree) => {
        const { files } = await survive({ text: printTree(tree) })
        if (files > 0) generated += 1
      }),
      limits,
    )
    expect(generated).toBeGreaterThan(0)
  })

  test('files with changed bytes', async () => {
    const input = fc.constantFrom(...documents).chain((document) => mutatedBytes(JSON.stringify(document, null, 2)))
    const file = join(folder, 'document.json')
    await fc.assert(
      fc.asyncProperty(input, async (bytes) => {
        writeFileSync(file, bytes)
        await survive({ file })
      }),
      limits,
    )
  })
})
