import { existsSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute, resolve } from 'node:path'
import type { TsConfigJsonResolved } from 'get-tsconfig'
import { parseJsonWithComments } from '../diagnostics/momoa.ts'
import { isObject, stringsOf } from '../text/json.ts'
import { stripByteOrderMark } from '../text/lines.ts'

/** A tsconfig with what it extends in it, or as much of that as can be read. */
export interface Tsconfig {
  /** Absolute. */
  readonly path: string
  readonly config: TsConfigJsonResolved
  /** What it extends and what cannot be read, as it is written there: a package that is not installed, a file that is made later. */
  readonly unread: readonly string[]
}

/** Reads a whole tsconfig, and throws where something that it extends is missing. */
export type ParseTsconfig = (path: string) => TsConfigJsonResolved

/** Reads a tsconfig as TypeScript does, with comments and `extends`, but goes on without what is missing. */
export function readTsconfig(path: string, parse: ParseTsconfig, seen: readonly string[] = []): Tsconfig {
  try {
    return { path, config: parse(path), unread: [] }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return readPartly(path, parse, [...seen, path])
  }
}

/** A tsconfig with those of the files that it extends that are there. Whether a package is there is not looked at again. */
function readPartly(path: string, parse: ParseTsconfig, seen: readonly string[]): Tsconfig {
  const value = readLeniently(path)
  const bases = stringsOf([value['extends'] ?? []].flat()).map((name): Pick<Tsconfig, 'config' | 'unread'> => {
    const base = findBase(resolve(dirname(path), name), name)
    return base === undefined || seen.includes(base) ? { config: {}, unread: [name] } : readTsconfig(base, parse, seen)
  })
  const options = [...bases.map(({ config }) => config.compilerOptions), value['compilerOptions']]
  return {
    path,
    config: {
      compilerOptions: Object.assign({}, ...options.filter(isObject)) as TsConfigJsonResolved['compilerOptions'] & {},
      ...(Array.isArray(value['files']) && { files: stringsOf(value['files']) }),
      ...(Array.isArray(value['include']) && { include: stringsOf(value['include']) }),
      references: listPaths(value['references']),
    },
    unread: bases.flatMap(({ unread }) => unread),
  }
}

function findBase(path: string, name: string): string | undefined {
  if (!isAbsolute(name) && !name.startsWith('.')) return undefined
  return [path, `${path}.json`].find((each) => each.endsWith('.json') && existsSync(each))
}

function listPaths(references: unknown): { path: string }[] {
  const list: readonly unknown[] = Array.isArray(references) ? references : []
  return list.flatMap((each) => (isObject(each) && typeof each['path'] === 'string' ? [{ path: each['path'] }] : []))
}

/** What cannot be read, or is no JSON even with comments, says nothing; TypeScript will tell its owner. */
function readLeniently(path: string): Readonly<Record<string, unknown>> {
  try {
    const value = parseJsonWithComments(stripByteOrderMark(readFileSync(path, 'utf8')))
    return isObject(value) ? value : {}
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return {}
  }
}
