import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST_NAME } from '../text/generated-files.ts'
import { isObject, ownValue, stringsOf } from '../text/json.ts'
import { type Project, findFirst } from './project.ts'
import { isFolder, listNames, readObject } from './read-file.ts'

const NEXT_NAMES = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((extension) => `next.config.${extension}`)

/** Names of the folder itself; the second where something else generates into the first. */
const NAMES = ['gen', 'lexgen']

/**
 * Where generated code goes if nobody says so: below the folder that the compiler reads, else `src`, or where a project without one
 * has its modules. In a folder of its own, since reviews, merges and formatters treat it apart.
 */
export function chooseOutput(project: Project): string {
  const parent = chooseParent(project)
  const free = NAMES.find((name) => isFree(join(project.folder, parent, name))) ?? NAMES[0]
  return parent === '' ? `${free}` : `${parent}/${free}`
}

function chooseParent({ folder, denoConfig }: Project): string {
  const { sources, built } = readCompilerFolders(folder)
  if (sources !== undefined) return sources
  const usual = ['src', 'lib'].find((name) => name !== built && isFolder(join(folder, name)))
  if (usual !== undefined) return usual
  // Below `app` or `pages` files are routes.
  if (findFirst([folder], NEXT_NAMES) !== undefined) return 'lib'
  return denoConfig === undefined ? 'src' : ''
}

/** Where the compiler takes sources from, if that is one folder, and where it puts what it makes of them. */
function readCompilerFolders(folder: string): {
  readonly sources: string | undefined
  readonly built: string | undefined
} {
  const tsconfig = readObject(join(folder, 'tsconfig.json'))
  const options = ownValue(tsconfig, 'compilerOptions')
  const { rootDir, outDir } = isObject(options) ? options : {}
  const [included, ...others] = stringsOf(tsconfig['include']).map((pattern) =>
    plainFolder(pattern.replace(/\/\*.*/, '')),
  )
  const named = [plainFolder(rootDir), others.length === 0 ? included : undefined]
  return {
    sources: named.find((each) => each !== undefined && each !== '.' && isFolder(join(folder, each))),
    built: plainFolder(outDir),
  }
}

/** `./app/` -> `app`; undefined for what is no folder of this one. */
function plainFolder(path: unknown): string | undefined {
  const plain = typeof path === 'string' ? path.replace(/^\.\/(?=.)/, '').replace(/\/$/, '') : undefined
  return plain !== undefined && /^[\w@.-]+(?:\/[\w@.-]+)*$/.test(plain) && !plain.startsWith('..') ? plain : undefined
}

/** Whether a folder is free for what is generated: not there yet, empty, or lexgen's own. */
export function isFree(folder: string): boolean {
  return (
    !existsSync(folder) ||
    existsSync(join(folder, MANIFEST_NAME)) ||
    (isFolder(folder) && listNames(folder).length === 0)
  )
}
