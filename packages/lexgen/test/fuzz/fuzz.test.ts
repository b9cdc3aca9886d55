import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { schemas } from '@atproto/api'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomLexicons } from '../support/arbitrary.ts'
import { LEGACY_VERSIONS, legacyLexicons } from '../support/legacy.ts'
import { mutated, mutatedBytes } from './mutations.ts'
import { survive } from './survive.ts'
import { printTree, treeOf } from './tree.ts'

/** The same inputs on every run; another seed looks further. */
const SEED = Number(process.env['LEXGEN_FUZZ_SEED'] ?? 20260820)

/** Inputs of each property. A number of them, not a time: a machine with other work tries as many. */
const RUNS = Number(process.env['LEXGEN_FUZZ_RUNS'] ?? 500)

const limits: fc.Parameters<unknown> = { seed: SEED, numRuns: RUNS }

/** Real documents of every era, each by itself. */
const documents: readonly object[] = [...schemas, ...LEGACY_VERSIONS.flatMap(legacyLexicons)]

/** Sets that hold all they refer to, so that one change is all that is wrong with them. */
const sets: readonly (readonly object[])[] = randomLexicons(40, SEED)

describe('reading and generating survive', () => {
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

  test('pages with changed bytes', async () => {
    const some = fc.array(fc.constantFrom(...documents), { minLength: 1, maxLength: 3 })
    const input = some.chain((all) => mutatedBytes(pageOf(all)))
    const file = join(folder, 'page.md')
    await fc.assert(
      fc.asyncProperty(input, async (bytes) => {
        writeFileSync(file, bytes)
        await survive({ file })
      }),
      limits,
    )
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

/** A page as the specification's site had them: a heading and a fence for each document, between two markers. */
function pageOf(all: readonly object[]): string {
  const parts = all.map((one) => {
    const id = 'id' in one ? String(one.id) : 'unknown'
    return `---\n\n## ${id}\n\n\`\`\`json\n${JSON.stringify(one, null, 2)}\n\`\`\`\n`
  })
  return `---\ntitle: Lexicons\n---\n\n<!-- START lex generated content. -->\n${parts.join('')}<!-- END lex generated TOC -->\n`
}
