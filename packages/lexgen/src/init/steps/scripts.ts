import { join } from 'node:path'
import { printJsonFile } from '../../layout/json-file.ts'
import { type Scripts, hasTasks, scriptsOf } from '../scripts.ts'
import type { Setup } from '../setup.ts'

/** Adds the scripts to package.json, or as tasks to the config of Deno; makes a package.json where there is neither. */
export function planScripts(setup: Setup, scripts: Scripts): void {
  const { project, changes, style } = setup
  const there = scriptsOf(project)
  const isTasks = hasTasks(project)
  const program = isTasks ? 'deno run -A npm:lexgen' : 'lexgen'
  const commands = { [scripts.generate]: program, [scripts.check]: `${program} check` }
  const missing = Object.fromEntries(Object.entries(commands).filter(([name]) => !Object.hasOwn(there, name)))
  const names = Object.keys(missing)
  const reason = `${names.length === 1 ? 'script' : 'scripts'} ${names.join(' and ')}`
  const { folder, denoConfig, hasManifest } = project
  if (isTasks && denoConfig !== undefined) {
    if (names.length > 0) changes.merge(denoConfig, reason.replace('script', 'task'), { tasks: missing })
  } else if (hasManifest) {
    if (names.length > 0) changes.merge(join(folder, 'package.json'), reason, { scripts: missing })
  } else {
    const manifest = { private: true, type: 'module', scripts: missing }
    changes.create(
      join(folder, 'package.json'),
      printJsonFile(manifest, style, 'expand'),
      `a package with the ${reason}`,
    )
  }
}
