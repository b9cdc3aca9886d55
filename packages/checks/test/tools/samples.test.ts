import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sample } from '../../../lexgen/src/documentation/page.ts'
import { pagesOf } from '../../../lexgen/test/support/pages.ts'
import { compile, makeProject } from '../support/compile.ts'
import { CORPORA } from '../support/corpora.ts'
import { generateInto, temporaryFolder } from '../support/generate.ts'

/** Samples compile as they stand beside the SDK of the same documents, strictly and with Node's types, since they say `process.env`. */
const OPTIONS = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: false,
  skipLibCheck: true,
  module: 'nodenext',
  target: 'es2023',
  lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
  types: ['node'],
}
const SETS = ['current', 'zoo', 'injection'] as const

const folder = temporaryFolder()

beforeAll(() => {
  makeProject(folder.path, {
    '@lexgen/xrpc': 'packages/xrpc',
    '@types/node': 'packages/checks/node_modules/@types/node',
  })
})
afterAll(folder.remove)

describe.each(SETS)('the samples of the documents %s', (set) => {
  const documents = CORPORA[set]?.() ?? []
  const project = join(folder.path, set)

  test('compile beside the SDK of these documents', async () => {
    const pages = pagesOf(documents)
    mkdirSync(project, { recursive: true })
    generateInto(join(project, 'gen'), documents)
    const written = pages.flatMap(({ samples }, at) =>
      samples.flatMap((sample) => (sample.id === 'example' || sample.id === 'curl' ? [] : [{ sample, at }])),
    )
    for (const { sample, at } of written) writeFileSync(join(project, fileOf(sample, at)), moduleOf(sample))
    expect(written.length).toBeGreaterThan(0)
    const verdict = await compile('typescript-7.0', folder.path, {
      name: set,
      include: [`${set}/*.ts`],
      options: OPTIONS,
    })
    expect(verdict.errors).toEqual([])
  })
})

function fileOf({ id }: Sample, at: number): string {
  return `sample-${at}.${id}.ts`
}

/** A sample without imports waits for its answer as a module does. */
function moduleOf({ code }: Sample): string {
  return `${code}\nexport {}\n`
}
