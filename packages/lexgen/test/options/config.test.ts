import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { OPTION_TABLE, listOptions } from '../../src/api/options.ts'
import { parseConfig } from '../../src/options/parse-config.ts'
import { readTree, temporaryFolder, writeDocuments, writeFiles, lexgen } from '../support/run-lexgen.ts'
import { document, object, ref } from '../support/build.ts'
import { SAMPLE } from '../support/sample.ts'
import { runMain } from '../support/run-main.ts'

function project(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), SAMPLE)
  writeFiles(folder, files)
  return folder
}

const CONFIG = '{ "sources": ["lexicons"], "out": "gen", "client": false }'
const [NODE_MAJOR = 0, NODE_MINOR = 0] = process.versions.node.split('.').map(Number)
const STRIPS_TYPES = NODE_MAJOR > 22 || (NODE_MAJOR === 22 && NODE_MINOR >= 18)

describe('a config', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['lexgen.config.json', { 'lexgen.config.json': CONFIG }],
    ['lexgen.config.json with a byte order mark', { 'lexgen.config.json': `\uFEFF${CONFIG}` }],
    ['lexgen.config.js', { 'lexgen.config.js': `export default ${CONFIG}` }],
    [
      'lexgen.config.js of a CommonJS package',
      { 'lexgen.config.js': `module.exports = ${CONFIG}`, 'package.json': '{ "type": "commonjs" }' },
    ],
    ['lexgen.config.mjs', { 'lexgen.config.mjs': `export default ${CONFIG}` }],
    ['"lexgen" in package.json', { 'package.json': `{ "name": "x", "lexgen": ${CONFIG} }` }],
  ])('%s gives sources, output and options', async (_title, files) => {
    const folder = project(files)
    expect((await runMain(folder, [])).stderr).toMatch(/4 lexicons -> 6 files \(6 written/)
    expect(Object.keys(readTree(join(folder, 'gen')))).not.toContain('client.ts')
    expect(await runMain(folder, ['check'])).toMatchObject({ code: 0 })
  })

  test('in TypeScript works where Node.js strips types, and is refused with a way out where it does not', () => {
    const folder = project({ 'lexgen.config.ts': `const config: { out: string } = ${CONFIG}\nexport default config` })
    const { code, stderr } = lexgen(folder, [])
    if (STRIPS_TYPES) expect(code).toBe(0)
    else {
      expect(code).toBe(2)
      expect(stderr).toMatch(
        /^lexgen: lexgen\.config\.ts: this Node\.js \(v\d.*\) does not run TypeScript; use lexgen\.config\.mjs or \.json/,
      )
      expect(stderr.trim().split('\n')).toHaveLength(1)
    }
  })

  test('is found from any folder below, up to the top of the project, and its paths start from where it is', async () => {
    const folder = project({
      'repo/lexgen.config.json': '{ "sources": ["../lexicons"], "out": "gen" }',
      'repo/.git/HEAD': '',
      'repo/app/src/x.txt': '',
    })
    expect((await runMain(join(folder, 'repo/app/src'), [])).code).toBe(0)
    expect(Object.keys(readTree(join(folder, 'repo')))).toContain('gen/com/example/note.ts')
    expect((await runMain(join(folder, 'repo/app'), ['check'])).code).toBe(0)
  })

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'the nearest counts',
      { 'a/.git/HEAD': '', 'a/lexgen.config.json': '{', 'a/b/package.json': `{"lexgen":${CONFIG}}` },
      '',
    ],
    [
      'that of a package without "lexgen" is passed over',
      { 'a/.git/HEAD': '', 'a/lexgen.config.json': CONFIG, 'a/b/package.json': '{}', 'a/b/c/package.json': '{}' },
      '',
    ],
    [
      'beyond the repository none is looked for',
      { 'lexgen.config.json': CONFIG, 'a/b/.git/HEAD': '' },
      'there is no config from this folder up to ..: ',
    ],
    [
      'without a repository the highest package.json is the top',
      { 'lexgen.config.json': CONFIG, 'a/package.json': '{}', 'a/b/package.json': '{}' },
      'there is no config from this folder up to ../..: ',
    ],
    [
      'and without either only the folder itself',
      { 'a/lexgen.config.json': CONFIG },
      'there is no config in this folder: ',
    ],
    [
      'one that has no sources is no help',
      { 'a/.git/HEAD': '', 'a/lexgen.config.json': '{"out":"gen"}' },
      'the config has none: ',
    ],
  ])('upwards: %s', async (_title, files, problem) => {
    const folder = project({ ...files, 'a/b/c/x.txt': '' })
    const { code, stderr } = await runMain(join(folder, 'a/b/c'), ['lint'])
    if (problem === '') expect(stderr).not.toContain('expected sources')
    else
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: expect.stringContaining(`expected sources, found none, and ${problem}`),
      })
  })

  test('yields to the command line, option by option', async () => {
    const folder = project({ 'lexgen.config.json': CONFIG })
    expect((await runMain(folder, ['--client', '-o', 'other'])).code).toBe(0)
    expect(Object.keys(readTree(join(folder, 'other')))).toContain('client.ts')
    expect((await runMain(folder, ['lexicons/com/example/note.json', '-o', 'third'])).stderr).toMatch(
      /^1 lexicon -> 3 files/,
    )
  })

  test.each<[string, string, readonly string[]]>([
    ['a misspelt key', '{ "stringFormat": "plain" }', ['found "stringFormat"', 'did you mean stringFormats?']],
    ['a flag for a key', '{ "import-ext": "ts" }', ['found "import-ext"', 'did you mean importExt?']],
    [
      'a key of the command line only',
      '{ "dryRun": true }',
      ['expected an option that may stand in a config, found "dryRun", which is for the command line only (--dry-run)'],
    ],
    ['a wrong type', '{ "client": "no" }', ['expected client to be true or false, found "no"']],
    ['a wrong choice', '{ "importExt": "mjs" }', ['expected importExt to be one of auto, js, ts, none, found "mjs"']],
    ['an empty path', '{ "out": "" }', ['expected out to be a string that is not empty']],
    [
      'a wrong list',
      '{ "include": ["a.*", 1] }',
      ['expected include to be a list of strings that are not empty, found the number 1 in [1]'],
    ],
    ['no object', '["lexicons"]', ['expected an object of options, found a list']],
    [
      'no JSON',
      '{\n  "out": "gen",\n}\n',
      [
        'config.json: expected another entry after the comma, found "}" in line 3, column 1; remove the comma before it',
      ],
    ],
    ['a conflict', '{\n<<<<<<< HEAD\n}', ['found a conflict of a merge in line 2, column 1; merge the two versions']],
    ['comments', '\uFEFF// a\n{}', ['expected a value, found a comment in line 1, column 1; JSON has no comments']],
  ])('with %s is refused in one line that names it', async (_title, config, parts) => {
    const { code, stdout, stderr } = await runMain(project({ 'lexgen.config.json': config }), ['lexicons', '-o', 'gen'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^lexgen: lexgen\.config\.json: .*\n$/)
    for (const part of parts) expect(stderr).toContain(part)
  })

  test.each<[string, string, string]>([
    ['throws', 'lexgen.config.mjs', 'throw new Error("boom")'],
    ['has no default export', 'lexgen.config.mjs', 'export const config = {}'],
  ])('module that %s is refused in one line', async (_title, name, text) => {
    const { code, stderr } = await runMain(project({ [name]: text }), ['lexicons', '-o', 'gen'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^lexgen: lexgen\.config\.mjs: expected .*\n$/)
  })

  test('knows every option of the table that is not for the command line alone', () => {
    for (const { name, spec } of listOptions().filter(({ spec: { flagOnly } }) => flagOnly !== true)) {
      const isAny = new RegExp(`^(?:${spec.pattern ?? '.*'})$`).test('x')
      const sample = { string: isAny ? 'x' : 'https://example.com/', strings: [isAny ? 'x' : '// x'], boolean: true }
      const value = spec.kind === 'choice' ? spec.choices?.[0] : sample[spec.kind]
      expect(parseConfig({ [name]: value }, 'config', OPTION_TABLE)).toEqual({ options: { [name]: value } })
    }
  })
})

describe('relative paths', () => {
  test('in a config start from its folder, wherever lexgen runs', async () => {
    const folder = temporaryFolder()
    writeDocuments(join(folder, 'sub/lexicons'), SAMPLE)
    writeFiles(folder, {
      'sub/conf.json': '{ "sources": ["lexicons", "./lexicons/com/*/note.json"], "out": "../gen" }',
      'sub/deep/x': '',
    })
    for (const [cwd, config] of [
      ['.', 'sub/conf.json'],
      ['sub/deep', '../conf.json'],
    ] as const) {
      expect(await runMain(join(folder, cwd), ['--config', config])).toMatchObject({ code: 0 })
    }
    expect(Object.keys(readTree(folder)).filter((path) => path.endsWith('lexgen.manifest.json'))).toEqual([
      'gen/lexgen.manifest.json',
    ])
    writeFiles(folder, { 'sub/lexicons/bad.json': '{' })
    expect((await runMain(join(folder, 'sub/deep'), ['--config', '../conf.json'])).stderr).toMatch(
      /^\.\.\/lexicons\/bad\.json:1:/,
    )
  })

  test('of a module in a config start from its folder too', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, {
      'sub/lexicons.mjs': `export const all = ${JSON.stringify(SAMPLE)}`,
      'sub/conf.json': '{ "sources": "module:./lexicons.mjs#all", "out": "gen" }',
    })
    expect(await runMain(folder, ['--config', 'sub/conf.json'])).toMatchObject({ code: 0 })
    expect(Object.keys(readTree(join(folder, 'sub/gen')))).toContain('index.ts')
  })

  test('of a generated package in a config start from its folder too', async () => {
    const folder = temporaryFolder()
    writeDocuments(join(folder, 'lexicons'), SAMPLE)
    expect((await runMain(folder, ['lexicons', '-o', 'sub/sdk', '--package', '@example/sdk'])).code).toBe(0)
    writeFiles(folder, { 'sub/conf.json': '{ "sources": "sdk:./sdk", "out": "gen" }' })
    expect((await runMain(folder, ['--config', 'sub/conf.json'])).stderr).toMatch(/^4 lexicons -> /)
    expect(Object.keys(readTree(join(folder, 'sub/gen')))).toContain('index.ts')
  })

  test('of an external package in a config start from its folder too', async () => {
    const folder = temporaryFolder()
    writeDocuments(join(folder, 'lexicons'), SAMPLE)
    expect((await runMain(folder, ['lexicons', '-o', 'sub/sdk', '--package', '@example/sdk'])).code).toBe(0)
    writeDocuments(join(folder, 'sub/own'), [
      document('org.own.defs', { notes: object({ note: ref('com.example.note') }) }),
    ])
    writeFiles(folder, { 'sub/conf.json': '{ "sources": "own", "external": ["./sdk"], "out": "gen" }' })
    expect(await runMain(folder, ['--config', 'sub/conf.json'])).toMatchObject({ code: 0 })
    expect(readTree(join(folder, 'sub/gen'))['org/own/defs.ts']).toContain('@example/sdk/com/example/note')
  })

  test('on the command line start from the working directory, whatever the config says', async () => {
    const folder = temporaryFolder()
    writeDocuments(join(folder, 'lexicons'), SAMPLE)
    writeFiles(folder, { 'sub/conf.json': '{ "sources": ["nowhere"], "out": "gen" }' })
    expect((await runMain(folder, ['lexicons', '--config', 'sub/conf.json'])).code).toBe(0)
    expect(Object.keys(readTree(join(folder, 'sub')))).toContain('gen/index.ts')
    writeDocuments(join(folder, 'sub/nowhere'), SAMPLE)
    expect((await runMain(folder, ['-o', 'here', '--config', 'sub/conf.json'])).code).toBe(0)
    expect(Object.keys(readTree(join(folder, 'here')))).toContain('index.ts')
  })
})

test('a prettier config on the way up lays out the output; a dependency on prettier alone does not', async () => {
  const folder = project({ 'package.json': '{ "devDependencies": { "prettier": "3" } }' })
  await runMain(folder, ['lexicons', '-o', 'plain'])
  expect(readTree(join(folder, 'plain'))['index.ts']).toContain(';\n')
  writeFiles(folder, { 'package.json': '{ "prettier": { "semi": false } }' })
  await runMain(folder, ['lexicons', '-o', 'bare'])
  expect(readTree(join(folder, 'bare'))['index.ts']).not.toContain(';\n')
})

test.each<[string, string, RegExp]>([
  ['is broken', '{ "semi": ', /YAML Error|JSON/],
  ['names a plugin that is not there', '{ "plugins": ["prettier-plugin-none"] }', /prettier-plugin-none/],
])('a prettier config that %s is reported in one line, and nothing is written', async (_title, config, reason) => {
  const folder = project({ '.prettierrc': config })
  const { code, stderr } = await runMain(folder, ['lexicons', '-o', 'gen'])
  expect(code).toBe(2)
  expect(stderr).toMatch(
    /^error LEX4010: expected a prettier config that works for the output folder, found this: .*\nnot generated: 1 error, 0 warnings\n$/,
  )
  expect(stderr).toMatch(reason)
  expect(Object.keys(readTree(folder)).filter((path) => path.startsWith('gen/'))).toEqual([])
})

test('a prettier config that asks for what the renderer cannot lay out itself is followed all the same', async () => {
  const folder = project({ '.prettierrc': '{ "quoteProps": "consistent", "semi": false }' })
  expect((await runMain(folder, ['lexicons', '-o', 'gen'])).code).toBe(0)
  expect((await runMain(folder, ['lexicons', '-o', 'gen'])).stderr).toMatch(/0 written/)
})
