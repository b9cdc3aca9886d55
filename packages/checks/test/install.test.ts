import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT, compile } from './support/compile.ts'
import { temporaryFolder } from './support/generate.ts'
import { PUBLISHED, packPublished } from './support/pack.ts'
import { type Registry, serveInstalled } from './support/registry.ts'

/**
 * The published packages install with npm alone, from their tarballs into an empty folder, and work there. Their dependencies come from
 * what the workspace has installed, so that no network is needed.
 */

const LEXICON = {
  lexicon: 1,
  id: 'com.example.getIt',
  defs: {
    main: { type: 'query', output: { encoding: 'application/json', schema: { type: 'object', properties: {} } } },
  },
}

const run = promisify(execFile)
const folder = temporaryFolder()
const project = join(folder.path, 'project')
let registry: Registry | undefined

beforeAll(async () => {
  const packages = PUBLISHED.map((name) => join(ROOT, 'packages', name))
  registry = await serveInstalled(packages, join(folder.path, 'registry'))
  const tarballs = packPublished(folder.path)
  mkdirSync(join(project, 'lexicons'), { recursive: true })
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  writeFileSync(join(project, 'lexicons/get-it.json'), JSON.stringify(LEXICON))
  const options = [`--registry=${registry.url}`, `--cache=${join(folder.path, 'cache')}`, '--no-audit', '--no-fund']
  await run('npm', ['install', ...options, ...tarballs.values()], { cwd: project })
})
afterAll(async () => {
  await registry?.close()
  folder.remove()
})

test('npm runs lexgen, and what it generates compiles against the runtime beside it', async () => {
  const { stderr } = await run('npm', ['exec', '--offline', '--', 'lexgen', 'lexicons', '-o', 'src'], {
    cwd: project,
  })
  expect(stderr).toMatch(/1 lexicon -> /)
  const options = { strict: true, module: 'nodenext', moduleResolution: 'nodenext' }
  const { errors } = await compile('typescript-5.9', project, { name: 'nodenext', include: ['src'], options })
  expect(errors).toEqual([])
})

test('what lexgen and the runtime export can be imported', async () => {
  const entries = ['lexgen', '@lexgen/xrpc', '@lexgen/xrpc/session', '@lexgen/xrpc/session/node', '@lexgen/xrpc/stream']
  const script = `for (const entry of ${JSON.stringify(entries)}) console.log(Object.keys(await import(entry)).length > 0)`
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: project })
  expect(stdout.trim().split('\n')).toEqual(entries.map(() => 'true'))
})
