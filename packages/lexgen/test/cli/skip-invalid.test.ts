import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { generate } from '../../src/api/generate.ts'
import { document, object, ref, string } from '../support/build.ts'
import { readTree, temporaryFolder, writeFiles } from '../support/run-lexgen.ts'
import { runMain } from '../support/run-main.ts'

const text = (value: unknown): string => JSON.stringify(value)
const user = (name: string, target: string): Record<string, string> => ({
  [`com/example/${name}.json`]: text(document(`com.example.${name}`, { main: object({ a: ref(target) }) })),
})
const fine = { 'com/example/fine.json': text(document('com.example.fine', { main: object({ a: string() }) })) }
const wrong = {
  'com/example/wrong.json': text({ lexicon: 1, id: 'com.example.wrong', defs: { a: { type: 'x' }, b: 5 } }),
}

/** Which documents are generated with --skip-invalid, and what is said; or the errors without which it would be. */
async function skip(files: Readonly<Record<string, string>>, more: object = {}) {
  const cwd = temporaryFolder()
  writeFiles(join(cwd, 'lexicons'), files)
  const { ok, diagnostics } = await generate({ sources: ['lexicons'], out: 'out', cwd, skipInvalid: true, ...more })
  return {
    documents: ok
      ? Object.keys(readTree(join(cwd, 'out')))
          .filter((path) => path.startsWith('com/'))
          .map((path) => path.slice(12, -3))
          .join()
      : undefined,
    said: diagnostics.map(({ severity, code, message }) => `${severity} ${code}: ${message.split(',')[0]}`).toSorted(),
  }
}

const leftOut = (name: string, why: string): string => `warning LEX3014: ${name} is left out: ${why}`

describe('--skip-invalid', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['what is wrong', wrong, [leftOut('com.example.wrong', 'expected a type of the language')]],
    ['what is no JSON', { 'x.json': '{ "lexicon": 1, ' }, [leftOut('lexicons/x.json', 'expected the JSON to go on')]],
    [
      'a key twice',
      { 'x.json': '{"lexicon":1,"id":"com.example.x","defs":{"a":{"type":"token"},"a":{"type":"token"}}}' },
      [leftOut('com.example.x', 'expected each key once')],
    ],
    [
      'what hangs on it, directly or not',
      {
        ...wrong,
        ...user('near', 'com.example.wrong#a'),
        ...user('far', 'com.example.near'),
        ...user('free', 'com.example.fine'),
      },
      [
        leftOut('com.example.far', 'expected com.example.near'),
        leftOut('com.example.near', 'expected property a of com.example.near#main to refer to a document of this run'),
        leftOut('com.example.wrong', 'expected a type of the language'),
      ],
    ],
    [
      'references to nothing',
      { ...user('a', 'com.example.gone'), ...user('b', 'com.example.fine#gone'), ...user('c', '#gone') },
      [
        leftOut('com.example.a', 'expected property a of com.example.a#main to refer to a document of this run'),
        leftOut('com.example.b', 'expected property a of com.example.b#main to refer to a definition'),
        leftOut('com.example.c', 'expected property a of com.example.c#main to refer to a definition'),
      ],
    ],
  ])('leaves out %s, with a warning each', async (_, files, said) => {
    const found = await skip({ ...fine, ...files })
    expect(found.documents?.replace(',free', '')).toBe('fine')
    expect(found.said).toEqual(said.map((each) => expect.stringContaining(each)))
  })

  test('lets a sound version stand for a broken one', async () => {
    const files = {
      'a.json': text({ lexicon: 1, id: 'com.example.fine', defs: 5 }),
      ...fine,
      ...user('free', 'com.example.fine'),
    }
    const { documents, said } = await skip(files)
    expect([documents, said.length]).toEqual(['fine,free', 1])
  })

  test('says nothing of what --exclude leaves out', async () => {
    expect(
      await skip({ ...fine, ...wrong, ...user('a', 'com.example.wrong') }, { exclude: ['*.wrong', '*.a'] }),
    ).toEqual({ documents: 'fine', said: [] })
  })

  test('does not choose between versions, and does not end with nothing', async () => {
    const other = text(document('com.example.fine', { main: object({ b: string() }) }))
    expect((await skip({ ...fine, 'x/com/example/fine.json': other })).said).toEqual([
      expect.stringContaining('error LEX3001'),
    ])
    expect((await skip(wrong)).said).toEqual([
      expect.stringContaining('error LEX4002'),
      expect.stringContaining('warning LEX3014'),
    ])
  })

  test('is taken from the manifest by check', async () => {
    const folder = temporaryFolder()
    writeFiles(join(folder, 'lexicons'), { ...fine, ...wrong })
    expect(await runMain(folder, ['lexicons', '-o', 'out', '--skip-invalid'])).toMatchObject({ code: 0 })
    expect(await runMain(folder, ['check', 'lexicons', '-o', 'out'])).toMatchObject({ code: 0 })
    expect(await runMain(folder, ['check', 'lexicons', '-o', 'out', '--no-skip-invalid'])).toMatchObject({ code: 2 })
    expect((await runMain(folder, ['lint', 'lexicons', '--skip-invalid'])).stdout).toContain('warning LEX3014')
    expect(await runMain(folder, ['lexicons', '-o', 'out', '--skip-invalid', '--strict'])).toMatchObject({ code: 1 })
  })
})
