import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { SourceMap, type SourceMapPayload, type SourceMapping, createRequire } from 'node:module'
import { dirname, join, posix } from 'node:path'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT, linkPackages } from '../support/compile.ts'
import { lexgen, temporaryFolder } from '../support/generate.ts'
import { PUBLISHED, listPacked, pack, packPublished, readPacked, runHere } from '../support/pack.ts'

/** What would be published, packed with npm as for the registry, passes publint and @arethetypeswrong/cli (ESM only) and is whole. */

const require = createRequire(import.meta.url)

const GENERATED = '@example/generated-sdk'
const ORIGIN = 'git@git.example.org:example/repository.git'

const folder = temporaryFolder()
const tarballs = new Map<string, string>()
let packedByPnpm: ReadonlyMap<string, string> = new Map()

beforeAll(() => {
  for (const [name, tarball] of packPublished(folder.path, { origin: ORIGIN })) tarballs.set(name, tarball)
  packedByPnpm = packPublished(join(folder.path, 'pnpm'), { origin: ORIGIN, packer: 'pnpm' })
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

  test('pnpm packs what npm does', () => {
    const unpackedOf = (packer: string, tarball: string): string =>
      unpack(tarball, join(folder.path, `packed by ${packer}`, name))
    const [ours, theirs] = [unpackedOf('npm', tarballOf(name)), unpackedOf('pnpm', packedByPnpm.get(name) ?? '')]
    const files = listPacked(tarballOf(name)).toSorted()
    expect(listPacked(packedByPnpm.get(name) ?? '').toSorted()).toEqual(files)
    expect(files.filter((file) => readText(ours, file) !== readText(theirs, file))).toEqual(['package.json'])
    // npm keeps the scripts that only matter to whoever packs.
    const [{ scripts: _, ...npms }, { scripts: __, ...pnpms }] = [readManifest(ours), readManifest(theirs)]
    expect(pnpms).toEqual(npms)
  })

  test('its pages link to nothing that is left behind', () => {
    const files = listPacked(tarballOf(name))
    const unpacked = unpack(tarballOf(name), join(folder.path, 'pages', name))
    const links = files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) => linksIn(readText(unpacked, file)).map((link) => ({ file, link })))
      .filter(({ link }) => !/^(?:https?:|#)/.test(link))
    const target = (file: string, link: string): string => posix.join(posix.dirname(file), link.replace(/#.*/, ''))
    expect(links.filter(({ file, link }) => !files.includes(target(file, link)))).toEqual([])
  })

  test('every source map is there, and so are the sources that it points to', () => {
    const files = new Set(listPacked(tarballOf(name)))
    const unpacked = unpack(tarballOf(name), join(folder.path, 'unpacked', name))
    const scripts = [...files].filter((file) => /\.(?:js|d\.ts)$/.test(file))
    const wanted = scripts.flatMap((file) => {
      const map = /^\/\/# sourceMappingURL=(.+)$/m.exec(readFileSync(join(unpacked, file), 'utf8'))?.[1]
      return map === undefined ? [] : [posix.join(posix.dirname(file), map)]
    })
    expect(wanted.length).toBeGreaterThan(0)
    expect(wanted.filter((map) => !files.has(map))).toEqual([])
    const sources = wanted.flatMap((map) => {
      const { sources: paths, sourcesContent = [] } = readMap(join(unpacked, map))
      return paths.flatMap((path, index) => (sourcesContent[index] ? [] : [posix.join(posix.dirname(map), path)]))
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

test('the source map of the bundled command line leads to the line of its source', () => {
  const unpacked = unpack(tarballOf('lexgen'), join(folder.path, 'bundled'))
  const lines = readText(unpacked, 'dist/bundle/main.js').split('\n')
  const words = 'internal error, please report'
  const line = lines.findIndex((each) => each.includes(words))
  const map = new SourceMap(readMap(join(unpacked, 'dist/bundle/main.js.map')))
  const { originalSource, originalLine } = map.findEntry(line, lines[line]?.indexOf(words) ?? 0) as SourceMapping
  expect(posix.normalize(`dist/bundle/${originalSource}`)).toBe('src/cli/main.ts')
  expect(readText(unpacked, 'src/cli/main.ts').split('\n')[originalLine]).toContain(words)
})

function readText(unpacked: string, path: string): string {
  return readFileSync(join(unpacked, path), 'utf8')
}

function readMap(path: string): SourceMapPayload {
  return JSON.parse(readFileSync(path, 'utf8')) as SourceMapPayload
}

/** Any node of a page. */
type MarkdownNode = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number]

/** Where the links of a page lead, as it writes them. */
function linksIn(markdown: string): string[] {
  const found: string[] = []
  const visit = (node: MarkdownNode): void => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') found.push(node.url)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(fromMarkdown(markdown))
  return found
}

function tarballOf(name: string): string {
  return tarballs.get(name) ?? ''
}

/** Gives back the folder with the files. */
function unpack(tarball: string, into: string): string {
  mkdirSync(into, { recursive: true })
  runHere('tar', ['-xzf', tarball, '-C', into, '--strip-components', '1'])
  return into
}

function readManifest(unpacked: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readText(unpacked, 'package.json')) as Readonly<Record<string, unknown>>
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
