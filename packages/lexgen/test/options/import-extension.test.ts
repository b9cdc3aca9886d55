import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/api/check.ts'
import { type GenerateResult, generate } from '../../src/api/generate.ts'
import type { Options } from '../../src/api/options.ts'
import { ALLOWED, BUNDLER, type Files, PROJECT_SHAPES, type ProjectShape, tsconfig } from '../support/project-shapes.ts'
import { temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { SAMPLE } from '../support/sample.ts'
import { runMain } from '../support/run-main.ts'

/** What `--import-ext auto`, the default, makes of the project around the output. */
const XRPC = fileURLToPath(new URL('../../../xrpc', import.meta.url))
const TSC = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))

function project(files: Files): string {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), SAMPLE)
  // No folder above has a say.
  mkdirSync(join(folder, '.git'))
  writeFiles(folder, { 'package.json': '{ "type": "module" }', ...files })
  return folder
}

/** Generates, and gives back what imports end in, which manifest and code are to agree on, and what was said. */
async function choose(
  cwd: string,
  options: Partial<Options> = {},
): Promise<{ extension: unknown; notes: readonly string[] }> {
  const { out = 'src/gen' } = options
  const { ok, notes }: GenerateResult = await generate({ sources: ['lexicons'], cwd, ...options, out })
  expect(ok).toBe(true)
  const extension = recordedIn(cwd, out)
  const module = readFileSync(
    join(cwd, out, options.package === undefined ? '' : 'src', 'com/example/getThing.ts'),
    'utf8',
  )
  expect(module).toContain({ js: '"./defs.js"', ts: '"./defs.ts"', none: '"./defs"' }[String(extension)])
  return { extension, notes }
}

function recordedIn(folder: string, out = 'src/gen'): unknown {
  return JSON.parse(readFileSync(join(folder, out, 'lexgen.manifest.json'), 'utf8')).options.importExt
}

const rowsOf = (table: Readonly<Record<string, ProjectShape>>): [string, ProjectShape][] => Object.entries(table)

describe('what is chosen', () => {
  test.each(rowsOf(PROJECT_SHAPES))(
    'for %s is said once, recorded, and found current',
    async (_, { extension, reason, files }) => {
      const folder = project(files)
      const first = await choose(folder)
      expect(first.extension).toBe(extension)
      expect(first.notes).toEqual(
        reason === undefined
          ? []
          : [expect.stringMatching(new RegExp(`^--import-ext auto is ${extension}: .*${reason}`))],
      )
      expect(await choose(folder)).toEqual({ extension, notes: [] })
      expect((await choose(folder, { verbose: true })).notes[0]).toMatch(`--import-ext auto is ${extension}: `)
      const { ok, adopted } = await check({ sources: ['lexicons'], cwd: folder, out: 'src/gen' })
      expect({ ok, adopted }).toEqual({ ok: true, adopted: {} })
    },
  )

  test('is found from an output folder far below, and not above the git repository', async () => {
    const folder = project({ 'tsconfig.json': tsconfig(BUNDLER), 'web/app/deno.json': '{}' })
    expect((await choose(folder, { out: 'a/b/c/gen' })).extension).toBe('none')
    expect((await choose(folder, { out: 'web/app/lib/gen' })).extension).toBe('ts')
    mkdirSync(join(folder, 'inner/.git'), { recursive: true })
    expect((await choose(folder, { out: 'inner/src/gen' })).extension).toBe('js')
  })

  test('yields to the option, of which nothing is said', async () => {
    const folder = project({ 'deno.json': '{}' })
    expect(await choose(folder, { importExt: 'js' })).toEqual({ extension: 'js', notes: [] })
    expect((await choose(folder, { importExt: 'auto' })).extension).toBe('ts')
  })

  test('for a package is what its own tsconfig asks for, whatever is around it', async () => {
    const folder = project({ 'tsconfig.json': tsconfig(BUNDLER), 'deno.json': '{}' })
    expect((await choose(folder, { out: 'sdk', package: '@example/sdk' })).extension).toBe('js')
    expect((await choose(folder, { out: 'sdk', package: '@example/sdk' })).extension).toBe('js')
    writeFiles(folder, { 'other/tsconfig.json': tsconfig({ ...ALLOWED, rewriteRelativeImportExtensions: true }) })
    expect((await choose(folder, { out: 'other', package: '@example/sdk' })).extension).toBe('ts')
  })
})

describe('what was chosen before', () => {
  const ASTRO: Files = {
    'tsconfig.json': tsconfig({}, { extends: 'astro/tsconfigs/strict', include: ['**/*'] }),
    'node_modules/astro/tsconfigs/strict.json': tsconfig(ALLOWED),
  }

  test('holds in a clone in which nothing is installed', async () => {
    const folder = project(ASTRO)
    expect((await choose(folder)).extension).toBe('ts')
    rmSync(join(folder, 'node_modules'), { recursive: true })
    expect(await choose(folder)).toEqual({ extension: 'ts', notes: [] })
    expect((await choose(folder, { verbose: true })).notes).toEqual([
      '--import-ext auto is ts: as in lexgen.manifest.json, for tsconfig.json extends astro/tsconfigs/strict, which is not there',
    ])
    expect(await check({ sources: ['lexicons'], cwd: folder, out: 'src/gen', importExt: 'auto' })).toMatchObject({
      ok: true,
    })
  })

  test('is left where the project asks for something else by now, but check goes by it and names it', async () => {
    const folder = project({ 'tsconfig.json': tsconfig(BUNDLER) })
    await choose(folder)
    writeFiles(folder, {
      'deno.json': '{}',
      'lexicons/com/example/more.json':
        '{ "lexicon": 1, "id": "com.example.more", "defs": { "a": { "type": "token" } } }',
    })
    const { code, stderr } = await runMain(folder, ['check', 'lexicons', '-o', 'src/gen'])
    expect(code).toBe(1)
    expect(stderr).not.toContain('changed options')
    expect(stderr).toContain('--import-ext none')
    const { stderr: said } = await runMain(folder, ['lexicons', '-o', 'src/gen'])
    expect(said).toMatch(/^--import-ext auto is ts: for deno\.json\n5 lexicons -> /)
    expect(recordedIn(folder)).toBe('ts')
  })

  test('is checked without a word of it where the project asks for the same', async () => {
    const folder = project({ 'tsconfig.json': tsconfig(BUNDLER) })
    await choose(folder)
    writeFiles(folder, { 'src/gen/index.ts': 'export {}\n' })
    const { code, stderr } = await runMain(folder, ['check', 'lexicons', '-o', 'src/gen'])
    expect(code).toBe(1)
    expect(stderr).not.toContain('import-ext')
  })
})

const COMPILED = rowsOf(PROJECT_SHAPES).filter(
  ([, { reason = '', compiles = true }]) => compiles && /^tsconfig(?:\.app)?\.json$/.test(reason),
)

test('shapes of each extension are compiled', () => {
  expect(COMPILED.length).toBeGreaterThan(5)
  expect(new Set(COMPILED.map(([, { extension }]) => extension)).size).toBe(3)
})

test.each(COMPILED)('what is generated for %s compiles there', async (_, { reason = '', files }) => {
  const folder = project(files)
  await choose(folder)
  mkdirSync(join(folder, 'node_modules/@lexgen'), { recursive: true })
  symlinkSync(XRPC, join(folder, 'node_modules/@lexgen/xrpc'))
  const flags = ['--noEmit', '--strict', '--target', 'es2022', '--skipLibCheck', '--types', 'none']
  writeFiles(folder, { 'node_modules/@types/none/index.d.ts': '' })
  const { stdout } = spawnSync(process.execPath, [TSC, '-p', reason, ...flags], { cwd: folder, encoding: 'utf8' })
  expect(stdout).toBe('')
})
