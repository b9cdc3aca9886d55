import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeChanges } from '../../src/init/write-changes.ts'
import type { Files } from '../support/project-shapes.ts'
import { readTree, temporaryFolder, writeFiles } from '../support/run-lexgen.ts'
import { runMain } from '../support/run-main.ts'

const LEXICON = '{ "lexicon": 1, "id": "org.acme.thing", "defs": { "main": { "type": "token" } } }'
const OTHERWISE_FINE: Files = { 'package.json': '{ "type": "module" }\n', 'biome.json': '{}' }

describe('nothing is written, and one place is named, where there is', () => {
  test.each<[title: string, before: Files, message: RegExp]>([
    [
      'a package.json that is no JSON',
      { 'package.json': '{\n  "scripts": { "a" "b" }\n}\n' },
      /^package\.json:2:20 - error LEX4019: expected an object in JSON, found an error: /,
    ],
    [
      'an empty package.json',
      { 'package.json': '' },
      /^package\.json:1:1 - error LEX4019: expected an object in JSON, found an empty file\n/,
    ],
    [
      'a list',
      { 'package.json': '[]' },
      /^package\.json:1:1 - error LEX4019: expected an object in JSON, found a list\n/,
    ],
    [
      'scripts that are a list',
      { 'package.json': '{\n  "scripts": ["a"]\n}' },
      /^package\.json:2:14 - error LEX4019: expected an object, found an array\n/,
    ],
    [
      'a package.json without an end to its nesting',
      { 'package.json': `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}` },
      /^package\.json:1:1 - error LEX4019: expected an object in JSON, found more nesting than can be read\n/,
    ],
    [
      'a package.json of five megabytes',
      { 'package.json': JSON.stringify({ a: 'x'.repeat(5_000_000) }) },
      /^package\.json - error LEX4019: expected at most 4194304 bytes, found 5000008\n/,
    ],
    [
      'a broken deno.json',
      { 'deno.json': '{ "tasks": ' },
      /^deno\.json:1:\d+ - error LEX4019: expected an object in JSON, found an error: /,
    ],
    [
      'a broken biome.json',
      { 'biome.json': '{ "files": }' },
      /^biome\.json:1:12 - error LEX4019: expected an object in JSON, found an error: /,
    ],
    [
      'a biome.json that has a list where an object has to be',
      { 'biome.json': '{ "files": [] }' },
      /^biome\.json:1:12 - error LEX4019: expected an object, found an empty array\n/,
    ],
    [
      'a file in the place of a folder',
      { lexicons: '' },
      /^lexicons\/com\/example\/listNotes\.json - error LEX4019: expected a folder for it, found the file lexicons\n/,
    ],
    [
      'a folder in the place of the config',
      { 'lexgen.config.json/a.txt': '' },
      /^lexgen: lexgen\.config\.json: expected a file that can be read, found that it is a folder \(EISDIR\)\n$/,
    ],
    [
      'a folder in the place of a file',
      { '.git/HEAD': '', '.gitattributes/a.txt': '' },
      /^\.gitattributes - error LEX4019: expected a file, found a folder\n/,
    ],
    [
      'a config with an unknown key',
      { 'lexgen.config.json': '{ "sourcs": [] }' },
      /^lexgen: lexgen\.config\.json: expected an option of lexgen, found "sourcs"; did you mean sources\?\n$/,
    ],
    [
      'a config in code that lacks the output',
      { 'lexgen.config.mjs': 'export default { sources: ["lexicons"] }' },
      /^lexgen: lexgen\.config\.mjs: expected "sources" and "out", found no "out"; add it and run lexgen init again\n$/,
    ],
  ])('%s', async (_, files, message) => {
    const folder = temporaryFolder()
    writeFiles(folder, { ...OTHERWISE_FINE, ...files })
    const before = readTree(folder)
    const { code, stdout, stderr } = await runMain(folder, ['init'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(readTree(folder)).toEqual(before)
  })

  test('every problem at once', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, { ...OTHERWISE_FINE, 'biome.json': '{', lexicons: '' })
    const { stderr } = await runMain(folder, ['init'])
    expect(stderr.match(/LEX4019/g)).toHaveLength(3)
  })

  test.each(['package.json', 'biome.json'])('a link in the place of %s', async (name) => {
    const folder = temporaryFolder()
    writeFiles(folder, { ...OTHERWISE_FINE, 'real.json': '{ "type": "module" }' })
    const own = join(folder, 'own')
    mkdirSync(own)
    writeFiles(own, name === 'package.json' ? {} : { 'package.json': '{}' })
    symlinkSync('../real.json', join(own, name))
    const { code, stderr } = await runMain(own, ['init'])
    expect(code).toBe(2)
    expect(stderr).toMatch(
      new RegExp(`^${name} - error LEX4019: expected a file of this project, found a symbolic link\n`),
    )
    expect(readTree(folder)['real.json']).toBe('{ "type": "module" }')
  })

  test('a link on the way', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'elsewhere'))
    mkdirSync(join(folder, 'own'))
    symlinkSync('../elsewhere', join(folder, 'own/lexicons'))
    const { code, stderr } = await runMain(join(folder, 'own'), ['init'])
    expect(code).toBe(2)
    expect(stderr).toContain('expected a path without links, found the link lexicons')
    expect(readTree(join(folder, 'elsewhere'))).toEqual({})
  })

  test('a file that its owner made read-only', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, OTHERWISE_FINE)
    chmodSync(join(folder, 'package.json'), 0o444)
    const { code, stderr } = await runMain(folder, ['init'])
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^package\.json - error LEX4019: expected a file that may be written, found that it is read-only\n/,
    )
  })
})

test('what cannot be written to the end leaves no file and no folder behind', () => {
  const folder = temporaryFolder()
  writeFiles(folder, { 'a.json': 'old', blocked: '' })
  const file = (path: string, before: string | undefined) => ({
    path: join(folder, path),
    shown: path,
    before,
    after: 'new',
    reasons: [],
  })
  const before = readTree(folder)
  const refused = writeChanges([
    file('a.json', 'old'),
    file('new/b.json', undefined),
    file('blocked/c.json', undefined),
  ])
  expect(refused).toMatchObject({
    code: 'LEX4019',
    path: 'blocked/c.json',
    hint: 'nothing was written; make room or fix the permissions and run again',
  })
  expect(readTree(folder)).toEqual(before)
  expect(writeChanges([file('a.json', 'old'), file('new/b.json', undefined)])).toBeUndefined()
  expect(readTree(folder)).toEqual({ 'a.json': 'new', blocked: '', 'new/b.json': 'new' })
})

describe('a command line that says too much is refused', () => {
  const CONFIGURED: Files = { 'package.json': '{}', 'lexgen.config.json': '{ "sources": ["lexicons"], "out": "gen" }' }

  test.each<[title: string, files: Files, args: readonly string[], message: string]>([
    ['no prompts to answer', {}, ['--yes'], 'expected an option of lexgen, found --yes (lexgen help init tells more)'],
    ['a file that is not there', {}, ['a.json'], 'expected sources that are there, found nothing at a.json'],
    ['folders that are not there', {}, ['a', 'b'], 'expected sources that are there, found nothing at a'],
    [
      'a misspelt folder',
      { 'lexicons/a.json': LEXICON },
      ['lexicon'],
      'expected sources that are there, found nothing at lexicon (there are lexicons in lexicons)',
    ],
    [
      'a folder of sources as output',
      { 'src/main.ts': '' },
      ['-o', 'src'],
      "expected an output folder of its own (--out), found other files at src; name one that is new, empty, or lexgen's already",
    ],
    [
      'a file as output',
      { notes: '' },
      ['-o', 'notes'],
      "expected an output folder of its own (--out), found other files at notes; name one that is new, empty, or lexgen's already",
    ],
    [
      'a config of a name that is not read',
      { 'lexgen.config.cjs': 'module.exports = {}' },
      [],
      'expected a config that is called lexgen.config.json, lexgen.config.js, lexgen.config.mjs, lexgen.config.ts or "lexgen" in package.json, found lexgen.config.cjs; rename it, or delete it',
    ],
    ['standard input', {}, ['-'], 'expected sources that a config can name, found - (standard input)'],
    [
      'the project as output',
      {},
      ['-o', '.'],
      'expected an output folder of its own (--out), found that of the project',
    ],
    ['a folder above as output', {}, ['-o', '..'], 'expected an output folder of its own (--out), found ..'],
    [
      'another output than the config has',
      CONFIGURED,
      ['-o', 'src/gen'],
      'lexgen.config.json: expected to be told nothing that it says already, found --out src/gen on the command line; change it there, or leave that out',
    ],
    [
      'other sources than the config has',
      CONFIGURED,
      ['other', 'more'],
      'lexgen.config.json: expected to be told nothing that it says already, found the sources other more on the command line; change it there, or leave that out',
    ],
  ])('%s', async (_, files, args, message) => {
    const folder = temporaryFolder()
    writeFiles(folder, files)
    expect(await runMain(folder, ['init', ...args])).toEqual({ code: 2, stdout: '', stderr: `lexgen: ${message}\n` })
    expect(readTree(folder)).toEqual(files)
  })

  test('but the same as the config is no contradiction', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, CONFIGURED)
    expect((await runMain(folder, ['init', './lexicons/', '-o', './gen'])).code).toBe(0)
  })

  test.each<[title: string, around: Files]>([
    ['in git', { '.git/HEAD': '' }],
    ['outside of git', {}],
  ])('a folder within a package %s, with both ways out', async (_title, around) => {
    const folder = temporaryFolder()
    writeFiles(folder, { ...around, 'package.json': '{}', 'src/a/b.txt': '' })
    expect(await runMain(join(folder, 'src/a'), ['init'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'lexgen: expected the top of a package, found a folder below ../../package.json: run lexgen init in ../.., or make a package here first (npm init)\n',
    })
  })
})
