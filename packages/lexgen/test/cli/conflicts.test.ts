import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LexiconDocument } from '../../src/language/document.ts'
import { document, object, ref, string } from '../support/build.ts'
import { lexgen, readTree, temporaryFolder, writeDocuments } from '../support/run-lexgen.ts'

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
function generate(folder: string, ...args: string[]): [number | null, readonly string[], string | undefined] {
  const { code, stderr } = lexgen(folder, ['a', 'b', '-o', 'out', ...args])
  const codes = [...stderr.matchAll(/(?:error|warning|info) LEX\d+/g)].map(([said]) => said)
  return [
    code,
    codes,
    code === 0 ? /(ours|theirs)\b/.exec(readTree(folder)['out/com/example/defs.ts'] ?? '')?.[1] : undefined,
  ]
}

describe('one id in two sources', () => {
  test('is no problem where the two are the same', () => {
    const folder = project([ours], [ours, user])
    expect(generate(folder)).toEqual([0, [], 'ours'])
    expect(generate(folder, '--verbose')).toEqual([0, ['info LEX3012'], 'ours'])
  })

  test('is an error that names both files and the ways out where they differ', () => {
    const { code, stderr } = lexgen(project([ours], [theirs]), ['a', 'b', '-o', 'out'])
    expect(code).toBe(2)
    for (const said of ['a/com/example/defs.json', 'b/com/example/defs.json', '--exclude', '--on-conflict first'])
      expect(stderr).toContain(said)
  })

  test.each<[string[], string, string]>([
    [['--on-conflict', 'first'], 'ours', 'b'],
    [['--on-conflict', 'last'], 'theirs', 'a'],
    [['--on-conflict=last', '--include', 'com.example.*'], 'theirs', 'a'],
  ])('is decided by %j, with a warning at the other', (args, taken, other) => {
    const folder = project([ours, user], [theirs])
    expect(generate(folder, ...args)).toEqual([0, ['warning LEX3013'], taken])
    expect(lexgen(folder, ['a', 'b', '-o', 'out', ...args]).stderr).toContain(
      `${other}/com/example/defs.json:1:19 - warning LEX3013`,
    )
  })

  test('is still an error where --exclude leaves it out and others refer to it', () => {
    expect(generate(project([ours, user], [theirs]), '--exclude', '*.defs')).toEqual([2, ['error LEX3001'], undefined])
  })

  test('is none where nothing that is generated needs it', () => {
    const folder = project([ours, document('com.example.other', { main: object() })], [theirs])
    for (const args of [
      ['--exclude', '*.defs'],
      ['--include', '*.other'],
    ])
      expect(generate(folder, ...args)).toEqual([0, [], undefined])
  })

  test('is decided in check as it was in generating, and read from the config too', () => {
    const folder = project([ours], [theirs])
    generate(folder, '--on-conflict', 'last')
    expect(lexgen(folder, ['check', 'a', 'b', '-o', 'out'])).toMatchObject({ code: 0 })
    const changed = lexgen(folder, ['check', 'a', 'b', '-o', 'out', '--on-conflict', 'first'])
    expect([changed.code, changed.stderr]).toEqual([1, expect.stringContaining('changed options: onConflict')])
    expect(changed.stderr).toContain('a b -o out --on-conflict first')
    expect(lexgen(folder, ['lint', 'a', 'b']).stdout).toContain('LEX3001')
    expect(lexgen(folder, ['lint', 'a', 'b', '--on-conflict', 'first']).stdout).toContain('LEX3013')
  })

  test('that nobody decides on leaves no trace in the manifest', () => {
    const folder = project([ours], [user])
    generate(folder)
    expect(readTree(folder)['out/lexgen.manifest.json']).not.toContain('onConflict')
  })
})
