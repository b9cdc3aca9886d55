import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { isObject } from '../../text/json.ts'
import { parseJson } from '../../text/parse-json.ts'
import { SNAPSHOT_NAME } from '../../text/generated-files.ts'
import type { TarFile } from './read-tar.ts'

/** A package that is installed where Node would look for it from a folder. */
export interface InstalledPackage {
  readonly folder: string
  readonly version: string | undefined
}

/** Finds an installed package by its name. */
export function findInstalled(name: string, cwd: string): InstalledPackage | undefined {
  const folders = createRequire(join(cwd, 'noop.js')).resolve.paths(name) ?? []
  const folder = folders.map((each) => join(each, name)).find((each) => existsSync(join(each, 'package.json')))
  if (folder === undefined) return undefined
  const parsed = parseJson(readFileSync(join(folder, 'package.json'), 'utf8'))
  const version = parsed.ok && isObject(parsed.value) ? parsed.value['version'] : undefined
  return { folder, version: typeof version === 'string' ? version : undefined }
}

/** The files of an installed package in which its lexicons can be, by path as in an archive. */
export function readInstalled({ folder }: InstalledPackage): TarFile[] {
  const paths = [
    ...(existsSync(join(folder, SNAPSHOT_NAME)) ? [SNAPSHOT_NAME] : []),
    ...['lexicons', 'dist', 'src'].flatMap((part) => listFiles(folder, part)),
  ]
  return paths
    .filter((path) => path.startsWith('lexicons/') || /(?:^|\/)lexicons\.\w+$/.test(path))
    .map((path) => ({ path, bytes: readFileSync(join(folder, path)) }))
}

function listFiles(folder: string, part: string): string[] {
  if (!existsSync(join(folder, part))) return []
  return readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules', folder.length))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}
