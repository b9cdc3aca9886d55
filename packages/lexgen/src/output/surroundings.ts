import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isSystemError } from '../text/errors.ts'
import { type Json, isObject } from '../text/json.ts'
import { parseSettings } from '../text/parse-json.ts'
import { showPath } from '../text/paths.ts'

/** What the project around a folder says of itself. */
export interface Surroundings {
  readonly license?: Json
  /** With the folder below the repository's top. */
  readonly repository?: Json
}

/**
 * License and repository as the nearest package.json above a folder gives them, and the repository else as git has it under "origin".
 * Neither is looked for beyond the top of the git repository.
 */
export function readSurroundings(folder: string): Surroundings {
  const top = findUpwards(folder, '.git')
  const around = top === folder ? undefined : findUpwards(dirname(folder), 'package.json', top)
  const fields = around === undefined ? {} : readFields(join(around, 'package.json'))
  const license = licenseOf(fields['license'])
  const repository =
    (around && describeRepository(fields['repository'], around, folder)) ??
    (top && describeRepository(originOf(top), top, folder))
  return { ...(license !== undefined && { license }), ...(repository !== undefined && { repository }) }
}

/** One that points to a file of the project around is none for a package that is packed without it. */
function licenseOf(license: Json | undefined): Json | undefined {
  return typeof license === 'string' && !/^see license in/i.test(license) ? license : undefined
}

/** The repository field of what lies in `folder`, where that of `from` is known. */
function describeRepository(repository: Json | undefined, from: string, folder: string): Json | undefined {
  const known: Readonly<Record<string, Json | undefined>> = isObject(repository) ? repository : { url: repository }
  const { url, directory: own } = known
  if (typeof url !== 'string') return undefined
  const directory = showPath(folder, from)
  const below = [typeof own === 'string' ? own : '', directory === '.' ? '' : directory].filter((part) => part !== '')
  return { type: 'git', url, ...(below.length > 0 && { directory: below.join('/') }) }
}

/** The address of "origin" as a package.json writes it, without whose it is; undefined for one of this machine. */
function originOf(top: string): string | undefined {
  const config = readText(join(gitFolderOf(top), 'config'))
  const section = config?.split(/^\s*\[/m).find((each) => each.startsWith('remote "origin"]'))
  const address = /^\s*url\s*=\s*(\S+)\s*$/m.exec(section ?? '')?.[1]
  if (address === undefined) return undefined
  const [, host, path] = /^[\w.-]+@([\w.-]+):(.+)$/.exec(address) ?? []
  if (host !== undefined && path !== undefined) return `git+ssh://git@${host}/${path}`
  const url = URL.canParse(address) ? new URL(address) : undefined
  switch (url?.protocol) {
    case 'ssh:':
      return `git+ssh://git@${url.host}${url.pathname}`
    case 'http:':
    case 'https:':
      return `git+${url.origin}${url.pathname}`
    default:
      return undefined
  }
}

/** The folder with the config of a repository, of which a worktree or submodule only has the address. */
function gitFolderOf(top: string): string {
  const git = join(top, '.git')
  if (statSync(git).isDirectory()) return git
  const linked = resolve(top, /^gitdir: (.*)$/m.exec(readText(git) ?? '')?.[1] ?? '.git')
  return resolve(linked, readText(join(linked, 'commondir'))?.trim() ?? '.')
}

/** The nearest folder, from one upwards, that has an entry of a name; none above `top`. */
function findUpwards(folder: string, name: string, top?: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, name))) return at
    if (at === top || dirname(at) === at) return undefined
  }
}

function readFields(path: string): Readonly<Record<string, Json>> {
  const parsed = parseSettings(readText(path) ?? '')
  const value = parsed.ok ? (parsed.value as Json) : null
  return isObject(value) ? value : {}
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (!isSystemError(error)) throw error
    return undefined
  }
}
