import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LexiconDocument } from '../../src/language/document.ts'
import { document, object, ref, string } from '../support/build.ts'
import { readTree, temporaryFolder, writeDocuments } from '../support/run-lexgen.ts'
import { runMain } from '../support/run-main.ts'

const ours = document('com.example.defs', { thing: object({ ours: string() }) })
const theirs = document('com.example.defs', { thing: object({ theirs: string() }) })
const user = document('com.example.user', { main: object({ thing: ref('com.example.defs#thing') }) })

/** A folder with documents in `a` and in `b`. */
function project(a: readonly LexiconDocument[], b: readonly LexiconDocument[]): string {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'a'), a)
  writeDocuments(join(folder, 'b'), b)
  return folder
}

/** How generating from both ends, the codes that are said, and what the generated thing has. */
async function generate(
  folder: string,
  ...args: string[]
): Promise<[number | null, readonly string[], string | undefined]> {
  const { code, stderr } = await runMain(folder, ['a', 'b', '-o', 'out', ...args])
  const codes = [...stderr.matchAll(/(?:error|warning|info) LEX\d+/g)].map(([said]) => said)
  return [
    code,
    codes,
    code === 0 ? /(ours|theirs)\b/.exec(readTree(folder)['out/com/example/defs.ts'] ?? '')?.[1] : undefined,
  ]
}

describe('one id in two sources', () => {
  test('is no problem where the two are the same', async () => {
    const folder = project([ours], [ours, user])
    expect(await generate(folder)).toEqual([0, [], 'ours'])
    expect(await generate(folder, '--verbose')).toEqual([0, ['info LEX3012'], 'ours'])
  })

  test('is an error that names both files and the ways out where they differ', async () => {
    const { code, stderr } = await runMain(project([ours], [theirs]), ['a', 'b', '-o', 'out'])
    expect(code).toBe(2)
    for (const said of ['a/com/example/defs.json', 'b/com/example/defs.json', '--exclude', '--on-conflict first'])
      expect(stderr).toContain(said)
  })

  test.each<[string[], string, string]>([
    [['--on-conflict', 'first'], 'ours', 'b'],
    [['--on-conflict', 'last'], 'theirs', 'a'],
    [['--on-conflict=last', '--include', 'com.example.*'], 'theirs', 'a'],
  ])('is decided by %j, with a warning at the other', async (args, taken, other) => {
    const folder = project([ours, user], [theirs])
    expect(await generate(folder, ...args)).toEqual([0, ['warning LEX3013'], taken])
    expect((await runMain(folder, ['a', 'b', '-o', 'out', ...args])).stderr).toContain(
      `${other}/com/example/defs.json:1:19 - warning LEX3013`,
    )
  })

  test('is still an error where --exclude leaves it out and others refer to it', async () => {
    expect(await generate(project([ours, user], [theirs]), '--exclude', '*.defs')).toEqual([
      2,
      ['error LEX3001'],
      undefined,
    ])
  })

  test('is none where nothing that is generated needs it', async () => {
    const folder = project([ours, document('com.example.other', { main: object() })], [theirs])
    for (const args of [
      ['--exclude', '*.defs'],
      ['--include', '*.other'],
    ])
      expect(await generate(folder, ...args)).toEqual([0, [], undefined])
  })

  test('is decided in check as it was in generating, and read from the config too', async () => {
    const folder = project([ours], [theirs])
    await generate(folder, '--on-conflict', 'last')
    expect(await runMain(folder, ['check', 'a', 'b', '-o', 'out'])).toMatchObject({ code: 0 })
    const changed = await runMain(folder, ['check', 'a', 'b', '-o', 'out', '--on-conflict', 'first'])
    expect([changed.code, changed.stderr]).toEqual([1, expect.stringContaining('changed options: onConflict')])
    expect(changed.stderr).toContain('a b -o out --on-conflict first')
    expect((await runMain(folder, ['lint', 'a', 'b'])).stdout).toContain('LEX3001')
    expect((await runMain(folder, ['lint', 'a', 'b', '--on-conflict', 'first'])).stdout).toContain('LEX3013')
  })

  test('that nobody decides on leaves no trace in the manifest', async () => {
    const folder = project([ours], [user])
    await generate(folder)
    expect(readTree(folder)['out/lexgen.manifest.json']).not.toContain('onConflict')
  })
})
