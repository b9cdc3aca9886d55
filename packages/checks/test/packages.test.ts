import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT, linkPackages } from './support/compile.ts'
import { lexgen, temporaryFolder } from './support/generate.ts'

/** What would be published, packed as for the registry, passes publint and @arethetypeswrong/cli (ESM only). */
const TIMEOUT_MS = 120_000

const require = createRequire(import.meta.url)

const PUBLISHED = ['lexgen', 'xrpc']
const GENERATED = '@example/generated-sdk'

const folder = temporaryFolder()
const tarballs = new Map<string, string>()

beforeAll(() => {
  for (const name of PUBLISHED) tarballs.set(name, packWorkspacePackage(name))
  tarballs.set('a generated package', packGeneratedPackage())
}, TIMEOUT_MS)
afterAll(folder.remove)

describe.each([...PUBLISHED, 'a generated package'])('%s', (name) => {
  test('publint finds nothing', async () => {
    const tarball = readFileSync(tarballs.get(name) ?? '')
    const { messages, pkg } = await publint({
      pack: { tarball: tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.length) },
      level: 'warning',
      strict: true,
    })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  test('its types are right for importers of ESM', { timeout: TIMEOUT_MS }, () => {
    const attw = join(dirname(require.resolve('@arethetypeswrong/cli/package.json')), 'dist/index.js')
    const options = ['--profile', 'esm-only', '--no-definitely-typed', '--no-color', '--no-emoji', '--format', 'ascii']
    // It exits with 1 for any problem that the profile does not ignore.
    const told = output(process.execPath, [attw, tarballs.get(name) ?? '', ...options])
    expect(told).toMatch(/node16 \(from ESM\): OK/)
  })

  test('its manifest names released versions', () => {
    const manifest = output('tar', ['-xzOf', tarballs.get(name) ?? '', 'package/package.json'])
    expect(manifest).not.toMatch(/"(?:workspace|catalog|link|file):/)
  })

  test('it has a README, and neither tests nor build state', () => {
    const files = output('tar', ['-tzf', tarballs.get(name) ?? ''])
      .trim()
      .split('\n')
    expect(files).toContain('package/README.md')
    expect(files.filter((file) => /\.test\.|tsbuildinfo|node_modules/.test(file))).toEqual([])
  })
})

test.each(PUBLISHED)('%s holds no module of which there is no source', (name) => {
  const compiled = /^package\/dist\/(?!bundle\/)(.+?)\.(?:d\.ts|js)(?:\.map)?$/
  const files = output('tar', ['-tzf', tarballs.get(name) ?? ''])
    .trim()
    .split('\n')
  const modules = new Set(files.flatMap((file) => compiled.exec(file)?.[1] ?? []))
  expect(modules.size).toBeGreaterThan(0)
  const sources = join(ROOT, 'packages', name, 'src')
  expect([...modules].filter((module) => !existsSync(join(sources, `${module}.ts`)))).toEqual([])
})

/** Packs with the pnpm that the workspace pins: it replaces `workspace:` and `catalog:` by versions. */
function packWorkspacePackage(name: string): string {
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { packageManager: string }
  const destination = join(folder.path, name)
  output('npx', ['--yes', packageManager, 'pack', '--pack-destination', destination], join(ROOT, 'packages', name))
  return onlyTarball(destination)
}

/** Generates a package, builds it with its own script and packs it. */
function packGeneratedPackage(): string {
  const out = join(folder.path, 'generated')
  // The documents of the repository: attw takes half a minute over those of `@atproto/api`, each being an entry.
  lexgen(join(ROOT, 'lexicons'), '-o', out, '--quiet', '--package', GENERATED)
  linkPackages(out, { '@lexgen/xrpc': 'packages/xrpc' })
  output('npm', ['run', 'build'], out)
  const destination = join(folder.path, 'packed')
  mkdirSync(destination)
  output('npm', ['pack', '--pack-destination', destination], out)
  return onlyTarball(destination)
}

function onlyTarball(destination: string): string {
  const [file, ...more] = readdirSync(destination)
  if (file === undefined || more.length > 0) throw new Error(`Expected one file in ${destination}`)
  return join(destination, file)
}

/** What a command printed. @throws {Error} with that, when it fails */
function output(command: string, args: readonly string[], cwd: string = ROOT): string {
  const path = [join(ROOT, 'node_modules/.bin'), process.env['PATH']].join(delimiter)
  return execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
