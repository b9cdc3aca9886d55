import { join } from 'node:path'
import { printJsonFile } from '../../layout/json-file.ts'
import { ownValue } from '../../text/json.ts'
import { type Project, recordOf } from '../project.ts'
import { readObject } from '../read-file.ts'
import type { Setup } from '../setup.ts'

/** The scripts that run lexgen, by name. */
export interface Scripts {
  readonly generate: string
  readonly check: string
}

/** Names for each, of which the first that nothing else has is taken. */
const NAMES = {
  generate: ['generate', 'lexgen', 'generate:lexicons', 'lexgen:generate'],
  check: ['check', 'lexgen:check', 'check:lexicons'],
} as const

/** A command line that runs lexgen, and the word behind it. */
const RUNS_LEXGEN = /(?:^|[\s;&|/:"'])lexgen(?:\.js)?(?:@[\w.-]+)?(?=$|[\s;&|"'])\s*([\w-]*)/

/** Words behind `lexgen` that are other commands. */
const OTHER_COMMAND = /^(?:lint|diff|docs|json-schema|explain|rules|help|version|init)$/

/** The scripts of a project, those that are there and those that init adds, which overwrite none. */
export function chooseScripts(project: Project): Scripts {
  const there = scriptsOf(project)
  const findBy = (isIt: (word: string) => boolean): string | undefined =>
    Object.keys(there).find((name) => {
      const word = RUNS_LEXGEN.exec(there[name] ?? '')?.[1]
      return word !== undefined && isIt(word)
    })
  const choose = (kind: keyof Scripts): string => {
    const free = NAMES[kind].find((name) => !Object.hasOwn(there, name))
    return free ?? `lexgen:${kind}:${Object.keys(there).length}`
  }
  return {
    generate: findBy((word) => word !== 'check' && !OTHER_COMMAND.test(word)) ?? choose('generate'),
    check: findBy((word) => word === 'check') ?? choose('check'),
  }
}

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

/** Whether scripts are tasks of Deno. */
export function hasTasks({ denoConfig, hasManifest }: Project): boolean {
  return denoConfig !== undefined && !hasManifest
}

/** Scripts or tasks by name; a task may be an object with its command. */
function scriptsOf(project: Project): Readonly<Record<string, string>> {
  if (!hasTasks(project) || project.denoConfig === undefined) return recordOf(project.manifest, 'scripts')
  const tasks = ownValue(readObject(project.denoConfig), 'tasks')
  if (typeof tasks !== 'object' || tasks === null) return {}
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]: [string, unknown]) => [
      name,
      typeof task === 'string' ? task : JSON.stringify(task),
    ]),
  )
}
