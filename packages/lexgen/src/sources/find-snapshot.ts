import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST_NAME, SNAPSHOT_NAME } from '../text/generated-files.ts'
import { isObject } from '../text/json.ts'
import { parseSettings } from '../text/parse-json.ts'

/**
 * The snapshot of the lexicons in the folder of a package that lexgen generated, as a path; or what is there in its place, for people.
 * The manifest shows that lexgen generated it; where the package was installed, which leaves the manifest behind, its package.json.
 */
export function findSnapshot(folder: string): { readonly path: string } | { readonly found: string } {
  if (!existsSync(folder)) return { found: 'nothing there' }
  if (!existsSync(join(folder, MANIFEST_NAME)) && !saysItIsGenerated(join(folder, 'package.json')))
    return { found: `neither ${MANIFEST_NAME} nor a package.json with "lexgen"` }
  const path = join(folder, SNAPSHOT_NAME)
  return existsSync(path) ? { path } : { found: `no ${SNAPSHOT_NAME}` }
}

function saysItIsGenerated(path: string): boolean {
  if (!existsSync(path)) return false
  const parsed = parseSettings(readFileSync(path, 'utf8'))
  return parsed.ok && isObject(parsed.value) && isObject(parsed.value['lexgen'])
}
