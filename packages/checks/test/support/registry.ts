import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { runHere } from './pack.ts'

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

/**
 * Serves npm what the workspace has installed for the packages in `folders`: their dependencies and those of these, packed on demand
 * into `scratch`. So what npm makes of a package can be tried without a network, and no other version than the tested one comes in.
 */
export async function serveInstalled(folders: readonly string[], scratch: string): Promise<Registry> {
  const installed = new Map<string, string>()
  for (const folder of folders) gatherDependencies(folder, installed)
  const server = createServer((request, response) => {
    const [name = '', tarball] = decodeURIComponent(request.url ?? '')
      .slice(1)
      .split('/-/')
    const found = [...installed].filter(([id]) => id.slice(0, id.lastIndexOf('@')) === name)
    if (tarball !== undefined)
      response.end(readFileSync(packInstalled(installed.get(tarball) ?? '', join(scratch, tarball))))
    else if (found.length === 0) response.writeHead(404).end()
    else response.end(JSON.stringify(describePackage(name, found, urlOf(server))))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: urlOf(server), close: () => new Promise((resolve) => server.close(() => resolve())) }
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/**
 * Folders of the packages that one depends on, by `name@version`. A package of the workspace has them in its own node_modules, an
 * installed one lies beside them.
 */
function gatherDependencies(folder: string, into: Map<string, string>): void {
  const { name, dependencies = {} } = readManifest(folder)
  const places = [join(folder, 'node_modules'), ...(folder.endsWith(name) ? [folder.slice(0, -name.length)] : [])]
  for (const dependency of Object.keys(dependencies)) {
    const link = places.map((each) => join(each, dependency)).find((each) => existsSync(each))
    if (link === undefined) throw new Error(`Expected ${dependency} to be installed for ${name}`)
    const found = realpathSync(link)
    const id = `${dependency}@${readManifest(found).version}`
    if (into.has(id)) continue
    into.set(id, found)
    gatherDependencies(found, into)
  }
}

/** What a registry says of a package, of which `found` are the versions. */
function describePackage(name: string, found: readonly (readonly [string, string])[], url: string): object {
  const manifests = found.map(([id, folder]) => ({
    ...readManifest(folder),
    dist: { tarball: `${url}/${name}/-/${encodeURIComponent(id)}` },
  }))
  return {
    name,
    'dist-tags': { latest: manifests.at(-1)?.version },
    versions: Object.fromEntries(manifests.map((manifest) => [manifest.version, manifest])),
  }
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
