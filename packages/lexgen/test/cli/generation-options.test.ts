import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { document, object, query, json, ref, string } from '../support/build.ts'
import { readTree, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { SAMPLE } from '../support/sample.ts'
import { runMain } from '../support/run-main.ts'

const XRPC = fileURLToPath(new URL('../../../xrpc', import.meta.url))
const TSC = createRequire(import.meta.url).resolve('typescript-5.9/bin/tsc')

function project(): string {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), SAMPLE)
  return folder
}

/** Generates and gives back the output's files by path. */
async function generate(folder: string, ...args: string[]): Promise<Record<string, string>> {
  const ran = await runMain(folder, ['lexicons', '-o', 'gen', ...args])
  expect(ran).toMatchObject({ code: 0, stdout: '' })
  return readTree(join(folder, 'gen'))
}

/** Puts the runtime where generated code finds it. */
function linkRuntime(folder: string): void {
  mkdirSync(join(folder, 'node_modules/@lexgen'), { recursive: true })
  symlinkSync(XRPC, join(folder, 'node_modules/@lexgen/xrpc'))
}

const compile = (folder: string, ...args: string[]): string =>
  spawnSync(process.execPath, [TSC, ...args], { cwd: folder, encoding: 'utf8' }).stdout

describe('--include and --exclude', () => {
  test('pick documents by glob, keep what those refer to, and name it with --verbose', async () => {
    const folder = project()
    const { stderr } = await runMain(folder, ['lexicons', '-o', 'gen', '--include', 'com.example.get*', '--verbose'])
    expect(Object.keys(readTree(join(folder, 'gen/com')))).toEqual([
      'example/defs.ts',
      'example/getThing.ts',
      'example/note.ts',
    ])
    expect(stderr).toContain(
      'com.example.defs stays in although the globs leave it out: com.example.getThing refers to it',
    )
    expect(stderr).toContain('com.example.note stays in')
  })

  test('exclude wins over include', async () => {
    const paths = Object.keys(
      await generate(project(), '--include', 'com.example.*', '--exclude', '*.putThing,*.getThing'),
    )
    expect(paths.filter((path) => path.startsWith('com/'))).toEqual(['com/example/defs.ts', 'com/example/note.ts'])
  })
})

test.each([
  ['js', "'./defs.js'"],
  ['ts', "'./defs.ts'"],
  ['none', "'./defs'"],
])('--import-ext %s ends relative imports accordingly', async (extension, specifier) => {
  expect(
    (await generate(project(), '--import-ext', extension))['com/example/getThing.ts']?.replaceAll('"', "'"),
  ).toContain(specifier)
})

test('--string-formats plain makes every format a string', async () => {
  const folder = project()
  writeDocuments(join(folder, 'lexicons'), [
    document('com.example.who', { main: query({ output: json(object({ did: string({ format: 'did' }) })) }) }),
  ])
  expect((await generate(folder))['com/example/who.ts']).toMatch(/did: Did\b/)
  expect((await generate(folder, '--string-formats', 'plain'))['com/example/who.ts']).toMatch(/did: string\b/)
})

test('--runtime names the module that the runtime is imported from', async () => {
  const module = (await generate(project(), '--runtime', '@example/runtime'))['com/example/putThing.ts']
  expect(module).toContain('@example/runtime')
  expect(module).not.toContain('@lexgen/xrpc')
})

test('--no-client leaves out client.ts, and --client brings it back', async () => {
  const folder = project()
  expect(Object.keys(await generate(folder))).toContain('client.ts')
  expect(Object.keys(await generate(folder, '--no-client'))).not.toContain('client.ts')
  expect(Object.keys(await generate(folder, '--client'))).toContain('client.ts')
})

describe('--external', () => {
  test('imports what a generated package provides instead of generating it again, and the result compiles', async () => {
    const folder = project()
    expect(
      (await runMain(folder, ['lexicons', '-o', 'node_modules/@example/base', '--package', '@example/base'])).code,
    ).toBe(0)
    linkRuntime(folder)
    expect(compile(join(folder, 'node_modules/@example/base'), '-p', 'tsconfig.json')).toBe('')
    writeDocuments(join(folder, 'mine'), [
      ...SAMPLE,
      document('org.mine.getAll', { main: query({ output: json(object({ thing: ref('com.example.defs#thing') })) }) }),
    ])
    for (const sources of [['mine'], ['mine/org']]) {
      expect(await runMain(folder, [...sources, '-o', 'gen', '--external', '@example/base'])).toMatchObject({ code: 0 })
      const files = readTree(join(folder, 'gen'))
      expect(Object.keys(files)).toEqual(['client.ts', 'index.ts', 'lexgen.manifest.json', 'org/mine/getAll.ts'])
      expect(files['org/mine/getAll.ts']?.replaceAll('"', "'")).toContain("from '@example/base/com/example/defs'")
    }
    expect(
      compile(folder, '--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', 'gen/org/mine/getAll.ts'),
    ).toBe('')
  })

  test('a package that is given as a path is imported by its name; a document that differs from its own is a warning', async () => {
    const folder = project()
    expect((await runMain(folder, ['lexicons', '-o', 'base', '--package', '@example/base'])).code).toBe(0)
    writeDocuments(join(folder, 'mine'), [
      document('com.example.defs', { thing: object({ other: string() }) }),
      document('org.mine.getAll', { main: query({ output: json(object({ thing: ref('com.example.defs#thing') })) }) }),
    ])
    const { code, stderr } = await runMain(folder, ['mine', '-o', 'gen', '--external', './base'])
    expect(code).toBe(0)
    expect(stderr).toMatch(
      /^mine\/com\/example\/defs\.json(?::\d+:\d+)? - warning LEX4011: expected com\.example\.defs as @example\/base/,
    )
    const text = readTree(join(folder, 'gen'))['org/mine/getAll.ts']
    expect(text?.replaceAll('"', "'")).toContain("from '@example/base/com/example/defs'")
  })

  test('lint knows what the package provides, and lints what is not its own', async () => {
    const folder = project()
    expect(
      (await runMain(folder, ['lexicons', '-o', 'node_modules/@example/base', '--package', '@example/base'])).code,
    ).toBe(0)
    writeDocuments(join(folder, 'mine'), [
      document('org.mine.defs', { all: object({ thing: ref('com.example.defs#thing') }) }),
    ])
    expect((await runMain(folder, ['lint', 'mine'])).stdout).toContain('LEX3003')
    const { code, stdout, stderr } = await runMain(folder, ['lint', 'mine', '--external', '@example/base', '--verbose'])
    expect([code, stdout.match(/LEX[1-4]\d+/g), stdout.match(/com\/example/g)]).toEqual([0, null, null])
    expect(stderr).toMatch(/^1 lexicon/)
  })

  test('a package that is missing is the only thing said', async () => {
    const folder = temporaryFolder()
    writeDocuments(folder, [document('org.mine.defs', { a: object({ thing: ref('com.example.defs#thing') }) })])
    const { code, stderr } = await runMain(folder, ['org', '-o', 'gen', '--external', '@example/none'])
    expect([code, stderr.match(/error LEX\d+/g)]).toEqual([2, ['error LEX4008']])
  })

  test.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['is not installed', {}, /^base - error LEX4008: .*it cannot be resolved/],
    [
      'was not generated',
      { 'node_modules/base/package.json': '{ "name": "base" }' },
      /^node_modules\/base\/package\.json:1:1 - error LEX4008: .*no "lexgen" field/,
    ],
    [
      'has a broken snapshot',
      { 'node_modules/base/package.json': '{ "name": "base", "lexgen": {} }', 'node_modules/base/lexicons.json': '{}' },
      /^node_modules\/base\/lexicons\.json:1:1 - error LEX4008: .*no list of documents/,
    ],
  ])('refuses a package that %s', async (_title, files, reason) => {
    const folder = project()
    writeFiles(folder, files)
    const { code, stderr } = await runMain(folder, ['lexicons', '-o', 'gen', '--external', 'base'])
    expect(code).toBe(2)
    expect(stderr).toMatch(reason)
  })
})

test('a relative --runtime starts from the top of the generated code', async () => {
  const files = await generate(project(), '--runtime', '../rt.js')
  expect(files['client.ts']).toContain('"../rt.js"')
  expect(files['com/example/putThing.ts']).toContain('"../../../rt.js"')
})

test('a --package that npm would refuse is refused', async () => {
  const { code, stderr } = await runMain(project(), ['lexicons', '-o', 'gen', '--package', 'Bad Name'])
  expect([code, stderr]).toEqual([
    2,
    'lexgen: expected --package to be a name that npm takes, such as @example/sdk, found "Bad Name"\n',
  ])
})

describe('--header', () => {
  const HEADER = ['// Copyright 2026, the authors', '/* biome-ignore-all lint: generated, not written */']
  const flags = HEADER.flatMap((line) => ['--header', line])

  test('writes its lines at the top of every module, commas and all, and nowhere else', async () => {
    const files = await generate(project(), ...flags, '--validators', '--package', '@example/sdk')
    const modules = Object.keys(files).filter((path) => path.endsWith('.ts'))
    expect(modules.length).toBeGreaterThan(8)
    for (const path of modules) expect(files[path]?.split('\n').slice(0, 2)).toEqual(HEADER)
    for (const path of ['package.json', 'README.md', 'tsconfig.json']) expect(files[path]).not.toContain('Copyright')
  })

  test('is kept in the manifest, from which check takes it and says it in the mending command', async () => {
    const folder = project()
    await generate(folder, ...flags)
    expect((await runMain(folder, ['check', 'lexicons', '-o', 'gen'])).code).toBe(0)
    writeFiles(folder, { 'gen/com/example/note.ts': '// Generated by lexgen from com.example.note.\n' })
    const { code, stderr } = await runMain(folder, ['check', 'lexicons', '-o', 'gen'])
    expect(code).toBe(1)
    expect(stderr).toContain(
      "--header '// Copyright 2026, the authors' --header '/* biome-ignore-all lint: generated, not written */'",
    )
  })

  test('takes them away again, and knows its files all the same', async () => {
    const folder = project()
    const plain = await generate(folder)
    await generate(folder, ...flags)
    expect(await generate(folder)).toEqual(plain)
  })

  test.each(['Copyright 2026', 'import "x"', '/* a */ evil() /* b */', '// a\nevil()', '// a\u2028evil()', '/* open'])(
    '%j is refused: it would be code',
    async (line) => {
      const { code, stderr } = await runMain(project(), ['lexicons', '-o', 'gen', '--header', line])
      expect(code).toBe(2)
      expect(stderr).toContain('lexgen: expected --header to be a comment on one line')
    },
  )
})

test('linters leave generated modules alone: each says so below its banner', async () => {
  const files = await generate(project(), '--validators', '--samples')
  for (const [path, text] of Object.entries(files)) {
    if (path.endsWith('.ts'))
      expect(text.split('\n').slice(0, 2)).toEqual([
        expect.stringMatching(/^\/\/ Generated by lexgen from /),
        '/* eslint-disable */',
      ])
  }
})
