import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { readPacked, runHere } from './pack.ts'

/** A registry on loopback, until `close`. */
export interface Registry {
  readonly url: string
  readonly close: () => Promise<void>
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/** What is asked for: a package, a tarball of it by `name@version`, or what is said of one version. */
const ADDRESS = /^\/((?:@[^/]+\/)?[^/]+)(?:\/-\/(.+)\.tgz|\/([^/]+))?$/

/** A version of a package that the registry has. */
interface Served {
  readonly manifest: Manifest
  /** Makes the tarball where there is none yet, and says where it is. */
  readonly pack: () => string
}

/**
 * Serves package managers `tarballs`, and what the workspace has installed for the packages in `folders`: their dependencies and those of
 * these, packed on demand into `scratch`. So what is made of a package can be tried without a network, and no other version than the
 * tested one comes in.
 */
export async function serveInstalled(
  folders: readonly string[],
  scratch: string,
  tarballs: readonly string[] = [],
): Promise<Registry> {
  const served = new Map<string, Served>()
  for (const folder of folders) gatherDependencies(folder, served, scratch)
  for (const tarball of tarballs) {
    const manifest = JSON.parse(readPacked(tarball, 'package.json')) as Manifest
    served.set(idOf(manifest), { manifest, pack: () => tarball })
  }
  const server = createServer((request, response) => {
    const [, name = '', id, version] = ADDRESS.exec(decodeURIComponent(request.url ?? '')) ?? []
    const tarball = id === undefined ? undefined : served.get(id)
    const versions = [...served.values()].filter(({ manifest }) => manifest.name === name)
    if (tarball !== undefined) response.end(readFileSync(tarball.pack()))
    else if (id !== undefined || versions.length === 0) response.writeHead(404).end()
    else response.end(JSON.stringify(describePackage(name, versions, urlOf(server), version)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: urlOf(server), close: () => new Promise((resolve) => server.close(() => resolve())) }
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/**
 * The packages that one depends on, by `name@version`. A package of the workspace has them in its own node_modules, an installed one lies
 * beside them.
 */
function gatherDependencies(folder: string, into: Map<string, Served>, scratch: string): void {
  const { name, dependencies = {} } = readManifest(folder)
  const places = [join(folder, 'node_modules'), ...(folder.endsWith(name) ? [folder.slice(0, -name.length)] : [])]
  for (const dependency of Object.keys(dependencies)) {
    const link = places.map((each) => join(each, dependency)).find((each) => existsSync(each))
    if (link === undefined) throw new Error(`Expected ${dependency} to be installed for ${name}`)
    const found = realpathSync(link)
    const manifest = readManifest(found)
    const id = idOf(manifest)
    if (into.has(id)) continue
    into.set(id, { manifest, pack: () => packInstalled(found, join(scratch, id)) })
    gatherDependencies(found, into, scratch)
  }
}

/** What a registry says of a package, or of one version of it, which may be `latest`. */
function describePackage(name: string, served: readonly Served[], url: string, version?: string): object | undefined {
  const manifests = served.map(({ manifest, pack }) => ({
    ...manifest,
    dist: {
      tarball: `${url}/${name}/-/${encodeURIComponent(idOf(manifest))}.tgz`,
      integrity: `sha512-${createHash('sha512').update(readFileSync(pack())).digest('base64')}`,
    },
  }))
  const latest = manifests.at(-1)
  const versions = Object.fromEntries(manifests.map((manifest) => [manifest.version, manifest]))
  if (version !== undefined) return version === 'latest' ? latest : versions[version]
  return { name, 'dist-tags': { latest: latest?.version }, versions }
}

function idOf({ name, version }: Manifest): string {
  return `${name}@${version}`
}

function packInstalled(folder: string, scratch: string): string {
  const tarball = join(scratch, 'package.tgz')
  if (existsSync(tarball)) return tarball
  mkdirSync(scratch, { recursive: true })
  cpSync(folder, join(scratch, 'package'), { recursive: true, filter: (from) => basename(from) !== 'node_modules' })
  runHere('tar', ['-czf', tarball, '-C', scratch, 'package'])
  return tarball
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
}
