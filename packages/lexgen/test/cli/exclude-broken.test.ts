import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { generate } from '../../src/api/generate.ts'
import { document, object, ref, string } from '../support/build.ts'
import { readTree, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { runMain } from '../support/run-main.ts'

const fine = document('com.example.fine', { main: object({ a: string() }) })
const text = (value: unknown): string => JSON.stringify(value)
const broken = (id: unknown): string => text({ lexicon: 1, id, defs: { main: { type: 'object', properties: 5 } } })
const twice =
  '{ "lexicon": 1, "id": "com.example.twice", "defs": { "a": { "type": "token" }, "a": { "type": "token" } } }'

/** A folder with a sound document in `lexicons` and files beside it. */
function project(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), [fine])
  writeFiles(join(folder, 'lexicons'), files)
  return folder
}

describe('a document in which something is wrong', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['wrong', 'com/example/broken.json', broken('com.example.broken'), ['com.example.broken', 'com.example.b*']],
    ['under no NSID', 'com/example/bad/only_me.json', broken('com.example.bad.only_me'), ['com.example.bad.*', '*_me']],
    ['under a number', 'com/example/five.json', broken(5), ['com.example.five']],
    ['under no id', 'com/example/none.json', text({ lexicon: 1, defs: {} }), ['com.example.none']],
    ['cut off', 'com/example/torn.json', '{ "lexicon": 1, "id": "com.example.half", ', ['com.example.half', '*.torn']],
    ['written as JavaScript', 'x.json', "{ lexicon: 1, id: 'com.example.code', defs: {} }", ['com.example.code']],
    ['empty', 'com/example/empty.json', '', ['com.example.empty']],
    ['a page of HTML', 'com/example/page.json', '<!doctype html>', ['com.example.page']],
    ['with a key twice', 'com/example/twice.json', twice, ['com.example.twice']],
    ['no lexicon in a list', 'list.json', text([fine, null, 5]), []],
    ['in a list', 'all.json', `[${broken('com.example.broken')}]`, ['com.example.broken']],
    ['nested too deeply', 'com/example/deep.json', text(nest(300)), ['com.example.deep']],
  ])('(%s) is left out by id and by path', async (_, path, content, ids) => {
    const cwd = project({ [path]: content })
    const request = { sources: ['lexicons'], out: 'out', cwd, dryRun: true }
    expect(await generate(request)).toMatchObject({ ok: false })
    for (const pattern of [
      ...ids,
      `lexicons/${path}`,
      `./lexicons/${path}`,
      `**/${path}`,
      join(cwd, 'lexicons', path),
    ]) {
      const { ok, documents, diagnostics } = await generate({ ...request, exclude: [pattern] })
      expect({ pattern, ok, documents, diagnostics }).toEqual({ pattern, ok: true, documents: 1, diagnostics: [] })
    }
  })

  test.each([
    ['lexicons/vendor'],
    ['lexicons/vendor/'],
    ['lexicons/v*'],
    ['**/vendor'],
    ['lexicons/vendor/**/*.{json,md}'],
  ])('is left out with its folder by %s', async (pattern) => {
    const folder = project({
      'vendor/a/b.json': '{',
      'vendor/c.json': broken('com.example.c'),
      'vendor/d.md': '```json\n{"lexicon":1,\n```\n',
    })
    expect(await runMain(folder, ['lexicons', '-o', 'out', '--exclude', pattern])).toMatchObject({ code: 0 })
  })

  test('is named where another refers to it, with what to do', async () => {
    const folder = project({
      'com/example/broken.json': broken('com.example.broken'),
      'com/example/user.json': text(document('com.example.user', { main: object({ a: ref('com.example.broken') }) })),
    })
    const { code, stderr } = await runMain(folder, ['lexicons', '-o', 'out', '--exclude', '*.broken'])
    expect([code, stderr.match(/LEX\d+/g)]).toEqual([2, ['LEX3003']])
    expect(stderr).toContain(
      'hint: com.example.broken is left out, since something is wrong with it: leave out com.example.user too',
    )
    expect((await runMain(folder, ['lexicons', '-o', 'out', '--exclude', '*.broken,*.user'])).code).toBe(0)
  })

  test('is left out of check and lint as of generating, wherever they run', async () => {
    const folder = project({ 'bad/x.json': '{' })
    writeFiles(folder, { 'conf/lexgen.config.json': text({ exclude: ['../lexicons/bad'] }) })
    expect((await runMain(folder, ['lexicons', '-o', 'out', '--config', 'conf/lexgen.config.json'])).code).toBe(0)
    expect(readTree(folder)['out/lexgen.manifest.json']).toContain('"../lexicons/bad"')
    expect(await runMain(folder, ['check', 'lexicons', '-o', 'out'])).toMatchObject({
      code: 0,
      stderr: 'out is current\n',
    })
    expect(await runMain(join(folder, 'lexicons'), ['check', '.', '-o', '../out'])).toMatchObject({ code: 0 })
    expect(
      (await runMain(folder, ['check', 'lexicons', '-o', 'out', '--exclude', join(folder, 'lexicons/bad')])).code,
    ).toBe(0)
    expect((await runMain(folder, ['lint', 'lexicons', '--exclude', 'lexicons/bad'])).code).toBe(0)
  })
})

test('a version of a document is left out by its path, and the other counts', async () => {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'a'), [
    fine,
    document('com.example.user', { main: object({ a: ref('com.example.fine') }) }),
  ])
  writeDocuments(join(folder, 'b'), [document('com.example.fine', { main: object({ other: string() }) })])
  for (const [excluded, kept] of [
    ['a/com/example/fine.json', 'other'],
    ['b', 'a'],
  ] as const) {
    expect(await runMain(folder, ['a', 'b', '-o', 'out', '--exclude', excluded])).toMatchObject({ code: 0 })
    expect(readTree(folder)['out/com/example/fine.ts']).toMatch(new RegExp(`^  ${kept}: `, 'm'))
  }
})

test('documents are taken by path, too', async () => {
  const folder = project({ 'own/com/example/own.json': text(document('com.example.own', { main: object() })) })
  await runMain(folder, ['lexicons', '-o', 'out', '--include', 'lexicons/own'])
  expect(Object.keys(readTree(join(folder, 'out/com')))).toEqual(['example/own.ts'])
})

function nest(levels: number): object {
  let schema: object = { type: 'string' }
  for (let i = 0; i < levels; i += 1) schema = { type: 'array', items: schema }
  return { lexicon: 1, id: 'com.example.deep', defs: { main: schema } }
}
