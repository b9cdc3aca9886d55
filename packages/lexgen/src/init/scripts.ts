import { ownValue } from '../text/json.ts'
import { type Project, recordOf } from './project.ts'
import { readObject } from './read-file.ts'

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

/** What the script that generates says by itself: sources, and behind them an output within the project. Undefined for any other line. */
export function readScript(
  project: Project,
): { readonly sources: readonly string[]; readonly out: string } | undefined {
  const { generate } = chooseScripts(project)
  const line = scriptsOf(project)[generate] ?? ''
  const said = /\blexgen(?: generate)?((?: +[^-\s"'$&|;<>][^\s"'$&|;<>]*)+) +(?:-o|--out)[ =]([^\s"'$&|;<>]+)/.exec(
    line,
  )
  const [, sources = '', out] = said ?? []
  const isElsewhere = out === undefined || /^\.\/?$|^\.\.(?:\/|$)|^\//.test(out)
  return isElsewhere ? undefined : { sources: sources.trim().split(/ +/), out }
}

/** Whether scripts are tasks of Deno. */
export function hasTasks({ denoConfig, hasManifest }: Project): boolean {
  return denoConfig !== undefined && !hasManifest
}

/** Scripts or tasks by name; a task may be an object with its command. */
export function scriptsOf(project: Project): Readonly<Record<string, string>> {
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
