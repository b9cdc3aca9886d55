import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { describe, expect, test } from 'vitest'
import type { LexiconDocument } from '../../src/language/document.ts'
import { sha256 } from '../../src/text/sha256.ts'
import { RUNTIME_NODE } from '../../src/text/runtime-package.ts'
import { document, query } from '../support/build.ts'
import { readTree, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { SAMPLE } from '../support/sample.ts'
import { runMain } from '../support/run-main.ts'

/** A generated package is merged into what is there: nothing of its owner's is overwritten. */

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

const SDK = ['--package', '@example/sdk']

const check = async (folder: string): Promise<number | null> =>
  (await runMain(folder, ['check', 'lexicons', '-o', 'gen', ...SDK])).code

/** package.json as it is after generating over one that is there. */
async function generateOver(existing: object, ...args: string[]): Promise<Record<string, unknown>> {
  const folder = project()
  writeFiles(folder, { 'gen/package.json': JSON.stringify(existing) })
  return JSON.parse((await generate(folder, ...SDK, ...args))['package.json'] ?? '{}') as Record<string, unknown>
}

/** Puts the runtime where generated code finds it. */
function linkRuntime(folder: string): void {
  mkdirSync(join(folder, 'node_modules/@lexgen'), { recursive: true })
  symlinkSync(XRPC, join(folder, 'node_modules/@lexgen/xrpc'))
}

const compile = (folder: string, ...args: string[]): string =>
  spawnSync(process.execPath, [TSC, ...args], { cwd: folder, encoding: 'utf8' }).stdout

describe('--package', () => {
  const OWN =
    '{\n  "name": "old",\n  "version": "4.5.6",\n  "description": "Mine",\n  "scripts": { "release": "x" },\n  "dependencies": { "left": "1" },\n  "custom": [1]\n}'

  test('makes a package that its own build script compiles', async () => {
    const folder = project()
    await generate(folder, '--package', '@example/sdk')
    linkRuntime(folder)
    expect(JSON.parse(readFileSync(join(folder, 'gen/package.json'), 'utf8')).scripts.build).toBe(
      'tsc -p tsconfig.json',
    )
    expect(compile(join(folder, 'gen'), '-p', 'tsconfig.json')).toBe('')
    expect(Object.keys(readTree(join(folder, 'gen/dist')))).toContain('com/example/getThing.d.ts')
  })

  test('keeps what is in package.json already, whoever wrote it', async () => {
    const folder = project()
    writeFiles(folder, { 'gen/package.json': OWN })
    const { 'package.json': text = '' } = await generate(folder, '--package', '@example/sdk')
    expect(JSON.parse(text)).toMatchObject({
      name: '@example/sdk',
      version: '4.5.6',
      description: 'Mine',
      custom: [1],
      dependencies: { left: '1' },
      sideEffects: false,
    })
    expect(JSON.parse(text).scripts).toEqual({
      build: 'tsc -p tsconfig.json',
      prepack: 'npm run build',
      release: 'x',
    })
  })

  test('lets its owner raise the version without being out of date, and notices a lost export', async () => {
    const folder = project()
    await generate(folder, '--package', '@example/sdk')
    const path = join(folder, 'gen/package.json')
    const check = async (): Promise<number | null> =>
      (await runMain(folder, ['check', 'lexicons', '-o', 'gen', '--package', '@example/sdk'])).code
    writeFiles(folder, {
      'gen/package.json': readFileSync(path, 'utf8').replace('"version": "0.1.0"', '"version": "9.9.9"'),
    })
    expect(await check()).toBe(0)
    writeFiles(folder, { 'gen/package.json': readFileSync(path, 'utf8').replace('./client', './cli') })
    expect(await check()).toBe(1)
  })

  test.each([
    ['package.json', '"type": "module"', '"type": "commonjs"'],
    ['README.md', 'com.example.putThing', 'com.example.pushThing'],
  ])('what lexgen wrote in %s and somebody changed is an edit', async (path, from, to) => {
    const folder = project()
    await generate(folder, ...SDK)
    const text = readFileSync(join(folder, 'gen', path), 'utf8')
    expect(text).toContain(from)
    writeFiles(folder, { [`gen/${path}`]: text.replace(from, to) })
    const { code, stdout, stderr } = await runMain(folder, ['check', 'lexicons', '-o', 'gen', ...SDK])
    expect([code, stdout, stderr]).toEqual([
      1,
      expect.stringMatching(new RegExp(`^gen/${path} - error LEX4103: .*\\n  hint: .*the rest of the file is yours`)),
      expect.stringContaining(`edited by hand: ${path}\n`),
    ])
  })

  test('refuses a package.json that is no JSON, by name, instead of losing it', async () => {
    const folder = project()
    writeFiles(folder, { 'gen/package.json': '<<<<<<< ours' })
    const { code, stderr } = await runMain(folder, ['lexicons', '-o', 'gen', '--package', '@example/sdk'])
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^gen\/package\.json - error LEX4014: expected gen\/package\.json to be JSON, found an error: expected a value, found a conflict of a merge in line 1, column 1;/,
    )
    expect(readTree(join(folder, 'gen'))).toEqual({ 'package.json': '<<<<<<< ours' })
  })

  test('makes tsconfig.json once; then it is its owner’s, and no drift', async () => {
    const folder = project()
    await generate(folder, '--package', '@example/sdk')
    writeFiles(folder, { 'gen/tsconfig.json': '{ "extends": "../mine.json" }' })
    expect((await generate(folder, '--package', '@example/sdk'))['tsconfig.json']).toBe('{ "extends": "../mine.json" }')
    expect((await runMain(folder, ['check', 'lexicons', '-o', 'gen', '--package', '@example/sdk'])).code).toBe(0)
  })

  test('that is taken back removes its files, but neither tsconfig.json nor a package.json with something of somebody else', async () => {
    const folder = project()
    await generate(folder, '--package', '@example/sdk')
    expect(Object.keys(await generate(folder)).filter((path) => !path.startsWith('com/'))).toEqual([
      'client.ts',
      'index.ts',
      'lexgen.manifest.json',
      'tsconfig.json',
    ])
    writeFiles(folder, { 'gen/package.json': OWN })
    await generate(folder, '--package', '@example/sdk')
    expect(JSON.parse((await generate(folder))['package.json'] ?? '{}')).toMatchObject({ description: 'Mine' })
  })
})

describe('package.json', () => {
  test('keeps its owner’s order, layout and line ends, and is not touched where nothing changes', async () => {
    const folder = project()
    await generate(folder, ...SDK)
    const { type, name, ...rest } = JSON.parse(readFileSync(join(folder, 'gen/package.json'), 'utf8'))
    // As npm sorts dependencies, and as an editor with tabs and CRLF writes.
    const theirs = `${JSON.stringify({ type, ...rest, name, funding: 'x' }, null, '\t')}\n`.replaceAll('\n', '\r\n')
    writeFiles(folder, { 'gen/package.json': theirs })
    expect(await check(folder)).toBe(0)
    expect((await generate(folder, ...SDK))['package.json']).toBe(theirs)
    expect((await generate(folder, '--package', '@example/other'))['package.json']).toBe(
      theirs.replace('@example/sdk', '@example/other'),
    )
  })

  test('has entries of its owner’s and those of today’s modules, each in its place', async () => {
    const folder = project()
    const fresh = JSON.parse((await generate(folder, ...SDK))['package.json'] ?? '{}').exports
    const { '.': main, './client': client, ...others } = fresh
    const gone = { types: './dist/com/example/gone.d.ts', default: './dist/com/example/gone.js' }
    const theirs = { '.': main, './mine': './mine.js', ...others, './com/example/gone': gone }
    writeFiles(folder, { 'gen/package.json': JSON.stringify({ name: '@example/sdk', exports: theirs }) })
    const { exports } = JSON.parse((await generate(folder, ...SDK))['package.json'] ?? '{}')
    expect(exports).toEqual({ ...fresh, './mine': './mine.js' })
    expect(Object.keys(exports).slice(0, 3)).toEqual(['.', './client', './mine'])
  })

  test('keeps the config of lexgen that stands in it', async () => {
    expect((await generateOver({ lexgen: { client: true, sources: ['lexicons'] } }))['lexgen']).toEqual({
      client: true,
      sources: ['lexicons'],
      lexicons: { 'com.example.*': './com/example/*' },
    })
  })

  test('keeps scripts, side effects and engines that its owner chose', async () => {
    const scripts = { build: 'tsdown', prepare: 'husky' }
    const chosen = { scripts, sideEffects: ['*.css'], engines: { node: '>=24' } }
    expect(await generateOver(chosen)).toMatchObject(chosen)
    expect((await generateOver(chosen))['scripts']).toEqual(scripts)
  })

  test.each<[string, object, object]>([
    ['of a workspace stay', { peerDependencies: { '@lexgen/xrpc': 'workspace:^' } }, { '@lexgen/xrpc': 'workspace:^' }],
    ['that are newer stay', { peerDependencies: { '@lexgen/xrpc': '^99.0.0' } }, { '@lexgen/xrpc': '^99.0.0' }],
    ['that are too old are raised', { peerDependencies: { '@lexgen/xrpc': '^0.0.9' } }, { '@lexgen/xrpc': '^0.1.0' }],
    ['of a plain dependency need no other', { dependencies: { '@lexgen/xrpc': '^0.1.0' }, peerDependencies: {} }, {}],
  ])('ranges of the runtime %s', async (_title, theirs, peers) => {
    expect((await generateOver(theirs))['peerDependencies']).toEqual(peers)
  })

  test('names no version of another runtime, of which it knows nothing', async () => {
    const own = await generateOver({}, '--runtime', '@example/runtime')
    expect(own['peerDependencies']).toEqual({ '@example/runtime': '*' })
    expect(own).not.toHaveProperty('engines')
  })

  test('says which Node.js the runtime needs, as the runtime itself does', async () => {
    const { engines } = JSON.parse(readFileSync(join(XRPC, 'package.json'), 'utf8'))
    expect(engines).toEqual({ node: RUNTIME_NODE })
    expect((await generateOver({}))['engines']).toEqual(engines)
  })

  test('is built before it is packed', async () => {
    expect((await generateOver({ scripts: { test: 'x' } }))['scripts']).toEqual({
      build: 'tsc -p tsconfig.json',
      prepack: 'npm run build',
      test: 'x',
    })
  })
})

describe('license and repository', () => {
  const GIT = { '.git/config': '[core]\n[remote "origin"]\n\turl = https://me:secret@example.com/a/b.git\n' }
  const repository = { type: 'git', url: 'git+https://example.com/a/b.git', directory: 'gen' }

  test.each<[string, Record<string, string>, object]>([
    [
      'come from the package around',
      { 'package.json': '{ "license": "MIT", "repository": "github:a/b" }' },
      { license: 'MIT', repository: { type: 'git', url: 'github:a/b', directory: 'gen' } },
    ],
    ['come from git, without credentials', GIT, { repository }],
    [
      'in a worktree, too',
      {
        '.git': 'gitdir: other/.git/worktrees/x\n',
        'other/.git/worktrees/x/commondir': '../..\n',
        'other/.git/config': GIT['.git/config'],
      },
      { repository },
    ],
    [
      'come from an address of ssh',
      { '.git/config': '[remote "origin"]\n url = git@example.com:a/b.git\n' },
      { repository: { ...repository, url: 'git+ssh://git@example.com/a/b.git' } },
    ],
    ['do not come from a path of this machine', { '.git/config': '[remote "origin"]\n url = /srv/b.git\n' }, {}],
    [
      'do not come from a license file that is not packed',
      { 'package.json': '{ "license": "SEE LICENSE IN LICENSE" }' },
      {},
    ],
    [
      'of its owner’s stay',
      {
        ...GIT,
        'package.json': '{ "license": "MIT" }',
        'gen/package.json': '{ "license": "ISC", "repository": "b/c" }',
      },
      { license: 'ISC', repository: 'b/c' },
    ],
    ['are left out where nothing is known', {}, {}],
  ])('%s', async (_title, files, wanted) => {
    const folder = project()
    // The top, so that nothing above the temporary folder counts.
    writeFiles(folder, '.git' in files ? files : { '.git/HEAD': '', ...files })
    const fields = JSON.parse((await generate(folder, ...SDK))['package.json'] ?? '{}')
    expect({ license: fields.license, repository: fields.repository }).toEqual({
      license: undefined,
      repository: undefined,
      ...wanted,
    })
    expect(await check(folder)).toBe(0)
  })

  test('that are not known are told of once, with how to set them', async () => {
    const folder = project()
    writeFiles(folder, { '.git/HEAD': '' })
    const run = async (): Promise<string> => (await runMain(folder, ['lexicons', '-o', 'gen', ...SDK])).stderr
    expect(await run()).toMatch(/^package\.json has no license and no repository: .*npm pkg set license=/)
    expect(await run()).toMatch(/^4 lexicons/)
  })

  test('that are known here and not where it is checked make nothing stale', async () => {
    const folder = project()
    await generate(folder, ...SDK)
    writeFiles(folder, { 'package.json': '{ "license": "MIT" }', ...GIT })
    expect(await check(folder)).toBe(0)
  })
})

describe('README.md', () => {
  const OWN = '# Mine\n\nWords   of  mine.\n'

  test('of its owner gets a section at its end; everything else stays byte for byte, whatever comes later', async () => {
    const folder = project()
    writeFiles(folder, { 'gen/README.md': OWN })
    const first = (await generate(folder, ...SDK))['README.md'] ?? ''
    expect(first.startsWith(`${OWN}\n<!-- lexgen:start -->\n`)).toBe(true)
    expect(first).toContain('com.example.putThing')
    writeFiles(folder, { 'gen/README.md': `${first}\nMore of mine.` })
    expect(await check(folder)).toBe(0)
    const later = (await generate(folder, ...SDK, '--include', 'com.example.get*'))['README.md'] ?? ''
    expect(later).not.toContain('com.example.putThing')
    expect([later.startsWith(OWN), later.endsWith('<!-- lexgen:end -->\n\nMore of mine.')]).toEqual([true, true])
    const all = ['check', 'lexicons', '-o', 'gen', ...SDK, '--include', 'com.example.*']
    expect([await check(folder), (await runMain(folder, all)).code]).toEqual([0, 1])
  })

  test('that lexgen wrote before it had a section is replaced', async () => {
    const folder = project()
    await generate(folder, ...SDK)
    const old = '# @example/sdk\n\nGenerated by an older lexgen.\n'
    const manifest = readFileSync(join(folder, 'gen/lexgen.manifest.json'), 'utf8')
    const { files } = JSON.parse(manifest)
    writeFiles(folder, {
      'gen/README.md': old,
      'gen/lexgen.manifest.json': manifest.replace(files['README.md'], sha256(old)),
    })
    expect((await generate(folder, ...SDK))['README.md']).not.toContain('older')
  })

  test('is small however long the descriptions are, and prettier leaves it alone', async () => {
    const folder = project()
    const long = (text: string): LexiconDocument =>
      document(`com.example.${text}`, { main: { ...query(), description: `${text} `.repeat(20_000) } })
    writeDocuments(join(folder, 'lexicons'), [long('many'), long('words')])
    const readme = (await generate(folder, ...SDK))['README.md'] ?? ''
    expect(readme.length).toBeLessThan(4_000)
    expect(readme).toMatch(/words words… \|$/m)
    expect(await format(readme, { parser: 'markdown' })).toBe(readme)
  })
})
