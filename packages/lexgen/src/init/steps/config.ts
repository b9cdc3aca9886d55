import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { printJsonFile } from '../../layout/json-file.ts'
import type { Json } from '../../text/json.ts'
import { showPath } from '../../text/paths.ts'
import { VERSION } from '../../text/version.ts'
import { EXAMPLE_LEXICONS } from '../example.ts'
import { type Project, findFirst } from '../project.ts'
import { lookAt, readObject } from '../read-file.ts'
import type { Setup } from '../setup.ts'

const CONFIG_NAME = 'lexgen.config.json'

/** Writes the config, or adds sources and output to one in JSON that lacks them. */
export function planConfig({ project, settings, style, changes }: Setup): void {
  const { sources, out, options, config } = settings
  const said: Record<string, Json> = { sources, out, ...options }
  const reason = `${sources.join(', ')} -> ${out}`
  const path = join(project.folder, CONFIG_NAME)
  if (config === undefined) {
    changes.create(path, printJsonFile({ $schema: schemaFor(project), ...said }, style), reason)
  } else if (config === path) {
    const there = readObject(path)
    changes.merge(path, reason, Object.fromEntries(Object.entries(said).filter(([key]) => !Object.hasOwn(there, key))))
  }
}

/** Writes the example where there is no lexicon at all. */
export function planExample({ settings: { exampleFolder }, style, changes }: Setup): void {
  if (exampleFolder === undefined) return
  for (const [path, document] of Object.entries(EXAMPLE_LEXICONS)) {
    changes.create(join(exampleFolder, path), printJsonFile(document, style), 'an example, to change or to delete')
  }
}

/** Where editors find the schema of the config: in the package that is or will be installed, else on the web. */
function schemaFor(project: Project): string {
  const { folder, folders, workspaceTop, packageManager } = project
  const installed = folders.find((each) => existsSync(join(each, 'node_modules/lexgen/config.schema.json')))
  if (installed === undefined && !hasModulesFolder(project)) {
    return `https://unpkg.com/lexgen@${VERSION}/config.schema.json`
  }
  const isHoisted = packageManager.name === 'npm' || packageManager.name === 'yarn'
  const at = installed ?? (isHoisted ? workspaceTop : undefined) ?? folder
  const way = showPath(join(at, 'node_modules/lexgen/config.schema.json'), folder)
  return way.startsWith('.') ? way : `./${way}`
}

/** Deno by itself and Yarn's Plug'n'Play keep packages elsewhere. */
function hasModulesFolder({ packageManager, folders, hasManifest }: Project): boolean {
  if (packageManager.name === 'deno') return hasManifest
  if (packageManager.name !== 'yarn' || packageManager.isClassic === true) return true
  const settings = findFirst(folders, ['.yarnrc.yml'])
  return settings !== undefined && /^nodeLinker:\s*["']?(?:node-modules|pnpm)/m.test(lookAt(settings))
}
