import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { OFFICIAL_PACKAGE, OFFICIAL_SOURCE } from '../program/missing-documents.ts'
import { MANIFEST_NAME } from '../text/generated-files.ts'
import { isObject } from '../text/json.ts'
import { RUNTIME_PACKAGE } from '../text/runtime-package.ts'
import { type Project, dependenciesOf } from './project.ts'
import { readObject } from './read-file.ts'
import type { Settings } from './settings.ts'
import { type Scripts, hasTasks } from './scripts.ts'

/** Something to type, and what for. */
export interface NextStep {
  readonly command: string
  readonly purpose: string
}

/** What is left to do, in this order; `tools` are packages that what was written needs besides. */
export function listNextSteps(
  project: Project,
  settings: Settings,
  scripts: Scripts,
  tools: readonly string[],
): readonly NextStep[] {
  const { packageManager, folder, workspaceTop } = project
  const there = hasTasks(project) ? readImports(project) : Object.keys(dependenciesOf(project))
  const lacking = (names: readonly string[]): readonly string[] => names.filter((name) => !there.includes(name))
  const add = (names: readonly string[], kind: 'runtime' | 'tools', purpose: string): NextStep[] => {
    const missing = lacking(names)
    if (missing.length === 0) return []
    return [{ command: packageManager.add(missing, kind, folder === workspaceTop), purpose }]
  }
  const official = settings.sources.includes(OFFICIAL_SOURCE) ? [OFFICIAL_PACKAGE] : []
  const isGenerated = existsSync(join(resolve(folder, settings.out), MANIFEST_NAME))
  // What Deno runs by its name it installs by itself.
  const generators = hasTasks(project) ? official : ['lexgen', ...official, ...tools]
  return [
    ...add([RUNTIME_PACKAGE], 'runtime', 'what generated code runs on'),
    ...add(generators, 'tools', 'what generates it'),
    ...(isGenerated
      ? []
      : [
          {
            command: packageManager.run(scripts.generate),
            purpose: `${settings.sources.join(', ')} -> ${settings.out}`,
          },
        ]),
  ]
}

/** The names that the import map of a config of Deno has. */
function readImports({ denoConfig }: Project): readonly string[] {
  const imports = denoConfig === undefined ? undefined : readObject(denoConfig)['imports']
  return isObject(imports) ? Object.keys(imports) : []
}
