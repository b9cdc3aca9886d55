import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { readSources } from '../../src/sources/read-sources.ts'
import { temporaryFolder, writeFiles } from '../support/run-lexgen.ts'

/** A registry that has one version of one package, with what npm asks of one. */
let registry: string
let archive: Buffer
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '', registry)
  if (pathname === '/archive.tgz') return void response.end(archive)
  if (pathname !== '/@example%2flex') return void response.writeHead(404).end('{}')
  const version = { name: '@example/lex', version: '1.2.0', dist: { tarball: `${registry}/archive.tgz` } }
  response.setHeader('content-type', 'application/json')
  response.end(
    JSON.stringify({ name: '@example/lex', 'dist-tags': { latest: '1.2.0' }, versions: { '1.2.0': version } }),
  )
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  registry = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())
afterEach(() => void vi.unstubAllEnvs())

const thing = { lexicon: 1, id: 'com.example.thing', defs: { main: { type: 'token' } } }

/** A project whose npm asks that registry, with the version 1.0.0 of the package installed. */
function project(): string {
  const cwd = temporaryFolder()
  writeFiles(cwd, {
    'package.json': '{}',
    '.npmrc': `registry=${registry}\ncache=${join(cwd, 'cache')}\nfetch-retries=0\nupdate-notifier=false\n`,
    'node_modules/@example/lex/package.json': JSON.stringify({ name: '@example/lex', version: '1.0.0' }),
  })
  // Those of the npm that runs the tests would have the last word.
  for (const name of Object.keys(process.env).filter((each) => /^npm_config_/i.test(each))) vi.stubEnv(name, undefined)
  return cwd
}

function pack(files: Readonly<Record<string, string>>): Buffer {
  const cwd = temporaryFolder()
  writeFiles(cwd, { 'package.json': JSON.stringify({ name: '@example/lex', version: '1.2.0' }), ...files })
  const packed = spawnSync('npm', ['pack', '--silent', '--offline'], { cwd, shell: process.platform === 'win32' })
  expect(packed.status).toBe(0)
  const [name = ''] = readdirSync(cwd).filter((each) => each.endsWith('.tgz'))
  return readFileSync(join(cwd, name))
}

async function read(spec: string, cwd: string): Promise<{ readonly found: unknown[]; readonly said: string[] }> {
  const { sources, diagnostics } = await readSources([spec], { cwd })
  return {
    found: sources.map(({ path, value }) => [path, value]),
    said: diagnostics.map(({ code, message }) => `${code} ${message}`),
  }
}

test.each(['1.2.0', 'latest', '^1.1.0'])(
  'version %s comes from the registry, not from what is installed',
  async (version) => {
    const cwd = project()
    archive = pack({ 'lexicons/com/example/thing.json': JSON.stringify(thing) })
    const spec = `npm:@example/lex@${version}`
    expect(await read(spec, cwd)).toEqual({
      found: [[`${spec}/lexicons/com/example/thing.json`, thing]],
      said: [],
    })
    expect(readdirSync(join(cwd, 'node_modules/@example/lex'))).toEqual(['package.json'])
  },
)

test.each([
  ['a version that it does not have', 'npm:@example/lex@3.0.0', 'npm has no @example/lex@3.0.0 (ETARGET)'],
  ['a package that it does not have', 'npm:@example/gone@1.0.0', 'npm has no @example/gone@1.0.0 (E404)'],
])('%s is told of', async (_name, spec, found) => {
  expect(await read(spec, project())).toEqual({
    found: [],
    said: [`LEX1023 expected a package at ${spec}, found that ${found}`],
  })
})

test('a machine without npm is told of', async () => {
  const cwd = project()
  vi.stubEnv('PATH', cwd)
  const { found, said } = await read('npm:@example/lex@1.2.0', cwd)
  expect(found).toEqual([])
  expect(said).toEqual([
    expect.stringMatching(
      /^LEX1023 expected a package at npm:@example\/lex@1\.2\.0, found that npm cannot be run \(.*\)$/,
    ),
  ])
})
