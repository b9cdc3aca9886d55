import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type JsonObject, isObject, ownValue, stringsOf } from '../text/json.ts'
import { PACKAGE_MANAGERS, type PackageManager, defaultPackageManager, findPackageManager } from './package-managers.ts'
import { readObject } from './read-file.ts'

/** What init knows of the project around it, all of it read and nothing asked. */
export interface Project {
  /** Where init runs, which is the top of a package: absolute. */
  readonly folder: string
  /** The folder and those above that belong to the project, nearest first. */
  readonly folders: readonly string[]
  /** The folder with `.git`, if there is one. */
  readonly gitTop: string | undefined
  /** The text of package.json as data; empty where there is none, or a broken one. */
  readonly manifest: JsonObject
  readonly hasManifest: boolean
  /** deno.json or deno.jsonc of the folder, absolute. */
  readonly denoConfig: string | undefined
  readonly packageManager: PackageManager
  /** The top of the workspace that the package is in, or that it is itself; undefined for a package alone. */
  readonly workspaceTop: string | undefined
}

const DENO_NAMES = ['deno.json', 'deno.jsonc']
const MANIFEST = 'package.json'

/** Reads what is around a folder. `env` has the variables that package managers set for what they run. */
export function readProject(folder: string, env: Readonly<Record<string, string | undefined>>): Project {
  const gitTop = listUpwards(folder).find((each) => existsSync(join(each, '.git')))
  const workspaceTop = listUpwards(folder).find((each) => isWorkspace(each))
  const top = gitTop ?? workspaceTop ?? folder
  const folders = listUpwards(folder).filter((each) => each.length >= top.length)
  const denoConfig = findFirst([folder], DENO_NAMES)
  const hasManifest = existsSync(join(folder, MANIFEST))
  return {
    folder,
    folders,
    gitTop,
    manifest: readObject(join(folder, MANIFEST)),
    hasManifest,
    denoConfig,
    packageManager: choosePackageManager(folders, denoConfig !== undefined && !hasManifest, env),
    workspaceTop: workspaceTop !== undefined && folders.includes(workspaceTop) ? workspaceTop : undefined,
  }
}

/** The nearest file of some names, absolute; in one folder the first name counts. */
export function findFirst(folders: readonly string[], names: readonly string[]): string | undefined {
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))
}

/** A record of texts in package.json, such as its scripts. */
export function recordOf(manifest: JsonObject, key: string): Readonly<Record<string, string>> {
  const value = ownValue(manifest, key)
  if (!isObject(value)) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => (typeof each === 'string' ? [[name, each] as const] : [])),
  )
}

/** What the package, or one above it, depends on, with the versions. */
export function dependenciesOf({ folders, manifest }: Project): Readonly<Record<string, string>> {
  const manifests = [
    ...folders
      .slice(1)
      .map((folder) => readObject(join(folder, MANIFEST)))
      .toReversed(),
    manifest,
  ]
  const kinds = ['peerDependencies', 'optionalDependencies', 'devDependencies', 'dependencies']
  return Object.assign({}, ...manifests.flatMap((each) => kinds.map((kind) => recordOf(each, kind))))
}

/** A folder and all above it, nearest first. */
export function listUpwards(folder: string): readonly string[] {
  const folders = [folder]
  for (let at = folder; dirname(at) !== at; at = dirname(at)) folders.push(dirname(at))
  return folders
}

function isWorkspace(folder: string): boolean {
  if (existsSync(join(folder, 'pnpm-workspace.yaml'))) return true
  const { workspaces } = readObject(join(folder, MANIFEST))
  const packages = isObject(workspaces) ? workspaces['packages'] : workspaces
  return stringsOf(packages).length > 0
}

function choosePackageManager(
  folders: readonly string[],
  isDeno: boolean,
  env: Readonly<Record<string, string | undefined>>,
): PackageManager {
  for (const folder of folders) {
    const said = readObject(join(folder, MANIFEST))['packageManager']
    const found =
      findPackageManager(...splitVersion(typeof said === 'string' ? said : '', '@')) ??
      PACKAGE_MANAGERS.find(({ marks }) => marks.some((file) => existsSync(join(folder, file))))
    if (found !== undefined) return found
  }
  // `npm/10.8.2 node/v22.11.0 linux x64`, set by whoever runs lexgen.
  const agent = env['npm_config_user_agent'] ?? ''
  if (isDeno) return findPackageManager('deno') ?? defaultPackageManager()
  return findPackageManager(...splitVersion(agent, '/')) ?? defaultPackageManager()
}

/** `yarn@4.1.0+sha512.abc` -> `yarn` and `4.1.0+sha512.abc`. */
function splitVersion(text: string, separator: '@' | '/'): [name: string, version: string] {
  const [name = '', version = ''] = text.split(separator, 2)
  return [name, version]
}
