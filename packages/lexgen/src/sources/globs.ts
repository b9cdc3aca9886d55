import { dirname, resolve } from 'node:path'
import { type FoundFiles, collectFiles, kindOfPath } from './find-files.ts'

const GLOB_CHARACTERS = /[*?[\]{}()!]/
/** What ends the part of a glob that is a path like any other. */
const FIRST_WILDCARD = /[*?{[(!]/

/** Whether a source is a glob: it has characters of one, and there is nothing that is called so. */
export function isGlob(spec: string, cwd: string): boolean {
  return GLOB_CHARACTERS.test(spec) && kindOfPath(resolve(cwd, spec)) === undefined
}

/** The files that a glob leads to, in code-unit order, each real file once in the run (`seen` holds real paths). */
export async function findMatches(spec: string, cwd: string, seen: Set<string>): Promise<FoundFiles> {
  const { glob } = await import('tinyglobby')
  const paths = await glob(spec.replaceAll('\\', '/'), {
    cwd,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
  })
  const { found, add } = collectFiles(cwd, seen)
  for (const path of paths.map((each) => resolve(each)).toSorted()) add(path, false)
  return found
}

/** The folder before the first wildcard of a glob, absolute; undefined where there is none. */
export function folderOfGlob(spec: string, cwd: string): string | undefined {
  const fixed = spec.split(FIRST_WILDCARD, 1)[0] ?? ''
  if (fixed === spec) return undefined
  return resolve(cwd, fixed.endsWith('/') ? fixed : dirname(fixed))
}
