import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, posix } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT, linkPackages } from './support/compile.ts'
import { lexgen, temporaryFolder } from './support/generate.ts'
import { PUBLISHED, listPacked, pack, packPublished, readPacked, runHere } from './support/pack.ts'

/** What would be published, packed with npm as for the registry, passes publint and @arethetypeswrong/cli (ESM only) and is whole. */

const require = createRequire(import.meta.url)

const GENERATED = '@example/generated-sdk'
const ORIGIN = 'git@git.example.org:example/repository.git'

const folder = temporaryFolder()
const tarballs = new Map<string, string>()

beforeAll(() => {
  for (const [name, tarball] of packPublished(folder.path, ORIGIN)) tarballs.set(name, tarball)
  tarballs.set('a generated package', packGeneratedPackage())
})
afterAll(folder.remove)

describe.each([...PUBLISHED, 'a generated package'])('%s', (name) => {
  test('publint finds nothing', async () => {
    const tarball = readFileSync(tarballOf(name))
    const { messages, pkg } = await publint({
      pack: { tarball: tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.length) },
      level: 'warning',
      strict: true,
    })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  test('its types are right for importers of ESM', () => {
    const attw = join(dirname(require.resolve('@arethetypeswrong/cli/package.json')), 'dist/index.js')
    const options = ['--profile', 'esm-only', '--no-definitely-typed', '--no-color', '--no-emoji', '--format', 'ascii']
    // It exits with 1 for any problem that the profile does not ignore.
    const told = runHere(process.execPath, [attw, tarballOf(name), ...options])
    expect(told).toMatch(/node16 \(from ESM\): OK/)
  })

  test('its manifest names released versions', () => {
    expect(readPacked(tarballOf(name), 'package.json')).not.toMatch(/"(?:workspace|catalog|link|file):/)
  })

  test('it has a README, and neither tests nor build state', () => {
    const files = listPacked(tarballOf(name))
    expect(files).toContain('README.md')
    expect(files.filter((file) => /\.test\.|tsbuildinfo|node_modules/.test(file))).toEqual([])
  })
})

describe.each(PUBLISHED)('%s', (name) => {
  test('it holds no module of which there is no source', () => {
    const compiled = /^dist\/(?!bundle\/)(.+?)\.(?:d\.ts|js)(?:\.map)?$/
    const files = listPacked(tarballOf(name))
    const modules = new Set(files.flatMap((file) => compiled.exec(file)?.[1] ?? []))
    expect(modules.size).toBeGreaterThan(0)
    const sources = join(ROOT, 'packages', name, 'src')
    expect([...modules].filter((module) => !existsSync(join(sources, `${module}.ts`)))).toEqual([])
  })

  test('every source map is there, and so are the sources that it points to', () => {
    const files = new Set(listPacked(tarballOf(name)))
    const unpacked = join(folder.path, 'unpacked', name)
    unpack(tarballOf(name), unpacked)
    const scripts = [...files].filter((file) => /\.(?:js|d\.ts)$/.test(file))
    const wanted = scripts.flatMap((file) => {
      const map = /^\/\/# sourceMappingURL=(.+)$/m.exec(readFileSync(join(unpacked, file), 'utf8'))?.[1]
      return map === undefined ? [] : [posix.join(posix.dirname(file), map)]
    })
    expect(wanted.length).toBeGreaterThan(0)
    expect(wanted.filter((map) => !files.has(map))).toEqual([])
    const sources = wanted.flatMap((map) => {
      const { sources: paths } = JSON.parse(readFileSync(join(unpacked, map), 'utf8')) as { sources: string[] }
      return paths.map((path) => posix.join(posix.dirname(map), path))
    })
    expect(sources.filter((source) => !files.has(source))).toEqual([])
  })

  test.each(['LICENSE', 'CHANGELOG.md'])('it has the %s of the repository', (file) => {
    expect(readPacked(tarballOf(name), file)).toBe(readFileSync(join(ROOT, file), 'utf8'))
  })

  test('it says what it is, where it comes from and what it runs on', () => {
    expect(JSON.parse(readPacked(tarballOf(name), 'package.json'))).toMatchObject({
      license: 'MIT',
      engines: { node: '>=20.19' },
      homepage: expect.stringMatching(/^https:\/\/www\.npmjs\.com\/package\/(?:@lexgen\/)?(?:lexgen|xrpc)$/) as string,
      // Those of the clone that it is packed in.
      repository: {
        type: 'git',
        url: 'git+ssh://git@git.example.org/example/repository.git',
        directory: `packages/${name}`,
      },
      bugs: { url: 'https://git.example.org/example/repository/issues' },
    })
  })
})

function tarballOf(name: string): string {
  return tarballs.get(name) ?? ''
}

function unpack(tarball: string, into: string): void {
  mkdirSync(into, { recursive: true })
  runHere('tar', ['-xzf', tarball, '-C', into, '--strip-components', '1'])
}

/** Generates a package, builds it with its own script and packs it. */
function packGeneratedPackage(): string {
  const out = join(folder.path, 'generated')
  // The documents of the repository: attw takes half a minute over those of `@atproto/api`, each being an entry.
  lexgen(join(ROOT, 'lexicons'), '-o', out, '--quiet', '--package', GENERATED)
  linkPackages(out, { '@lexgen/xrpc': 'packages/xrpc' })
  runHere('npm', ['run', 'build'], out)
  return pack(out, join(folder.path, 'packed'))
}
