import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST_NAME } from '../text/generated-files.ts'
import { type Project, findFirst } from './project.ts'
import { isFolder, listNames } from './read-file.ts'

const NEXT_NAMES = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((extension) => `next.config.${extension}`)

/** Names of the folder itself; the second where something else generates into the first. */
const NAMES = ['gen', 'lexgen']

/**
 * Where generated code goes if nobody says so: below `src`, or where a project without one has its modules. In a folder of its own,
 * since reviews, merges and formatters treat it apart.
 */
export function chooseOutput(project: Project): string {
  const parent = chooseParent(project)
  const free = NAMES.find((name) => isFree(join(project.folder, parent, name))) ?? NAMES[0]
  return parent === '' ? `${free}` : `${parent}/${free}`
}

function chooseParent({ folder, denoConfig }: Project): string {
  if (isFolder(join(folder, 'src'))) return 'src'
  if (isFolder(join(folder, 'lib'))) return 'lib'
  // Below `app` or `pages` files are routes.
  if (findFirst([folder], NEXT_NAMES) !== undefined) return 'lib'
  return denoConfig === undefined ? 'src' : ''
}

/** Whether a folder is free for what is generated: not there yet, empty, or lexgen's own. */
export function isFree(folder: string): boolean {
  return (
    !existsSync(folder) ||
    existsSync(join(folder, MANIFEST_NAME)) ||
    (isFolder(folder) && listNames(folder).length === 0)
  )
}
