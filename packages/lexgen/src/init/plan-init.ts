import { join } from 'node:path'
import { lint } from '../api/lint.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { ConfigError } from '../options/parse-config.ts'
import { showPath } from '../text/paths.ts'
import { type ChangedFile, type Changes, openChanges } from './changes.ts'
import { chooseStyle } from './choose-style.ts'
import { type NextStep, listNextSteps } from './next-steps.ts'
import { type Project, findFirst, listUpwards, readProject } from './project.ts'
import { listNames } from './read-file.ts'
import { chooseScripts } from './scripts.ts'
import { type Wishes, settleSettings } from './settings.ts'
import type { Advice, Setup } from './setup.ts'
import { planCi } from './steps/ci.ts'
import { planConfig, planExample } from './steps/config.ts'
import { adviseOnEslint, planBiome, planDeno } from './steps/formatters.ts'
import { planAttributes, planIgnore } from './steps/git.ts'
import { planScripts } from './steps/scripts.ts'
import { adviseOnModules, findTypeScriptSetup, optionsFor, planTsconfig } from './steps/tsconfig.ts'

/** What to set up, and where. */
export interface InitRequest extends Wishes {
  /** The top of a package, or an empty folder; absolute. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** All that init would do and say. */
export interface InitPlan {
  /** The files to write; with a problem none may be. */
  readonly files: readonly ChangedFile[]
  readonly problems: readonly Diagnostic[]
  /** The texts that the problems are about. */
  readonly texts: Changes['texts']
  readonly advice: readonly Advice[]
  readonly next: readonly NextStep[]
  /** The top of the project, absolute. */
  readonly top: string
  /** Where the module of one of the documents is or will be. */
  readonly module: string | undefined
}

/**
 * Reads the project around a folder and plans what sets up lexgen in it: config, example, scripts, attributes for git, ignores for
 * formatters, CI. Asks nothing and writes nothing. What is there already is left as it is, so that a second time plans nothing. Throws
 * a ConfigError where the folder or its config is none to work with.
 */
export async function planInit({ cwd, env, ...wishes }: InitRequest): Promise<InitPlan> {
  const project = readProject(cwd, env)
  rejectInnerFolder(project)
  const top = project.folders.at(-1) ?? cwd
  const open = (): Changes => openChanges(cwd, top)
  const looked = lookAtManifests(project, open())
  if (looked.problems.length > 0) return refuse(looked, top)
  const chosen = await settleSettings(project, wishes)
  const typescript = findTypeScriptSetup(project, chosen)
  const settings = { ...chosen, options: { ...optionsFor(typescript), ...chosen.options } }
  const scripts = chooseScripts(project)
  const changes = open()
  const advice: Advice[] = []
  const advise: Setup['advise'] = (message, lines = []) => void advice.push({ message, lines })
  const setup: Setup = { project, settings, style: await chooseStyle(project), changes, advise }
  planConfig(setup)
  planExample(setup)
  planScripts(setup, scripts)
  planTsconfig(setup)
  planAttributes(setup)
  planIgnore(setup)
  planBiome(setup)
  planDeno(setup)
  planCi(setup, scripts)
  adviseOnEslint(setup)
  await adviseOnModules(setup)
  await adviseOnUnclear(setup)
  adviseOnConfigAbove(setup)
  const usesCompiler = typescript === 'none' || findFirst(project.folders, ['tsconfig.json']) !== undefined
  const { nsid, out } = settings
  return {
    files: changes.files(),
    problems: changes.problems,
    texts: changes.texts,
    advice,
    top,
    next: listNextSteps(project, settings, scripts, usesCompiler ? ['typescript'] : []),
    module: nsid === undefined ? undefined : `${out}/${nsid.replaceAll('.', '/')}.ts`,
  }
}

/** Opens what everything else is read from, so that a broken one is told with its place. */
function lookAtManifests({ folder, hasManifest, denoConfig }: Project, changes: Changes): Changes {
  if (hasManifest) changes.merge(join(folder, 'package.json'), '', {})
  if (denoConfig !== undefined) changes.merge(denoConfig, '', {})
  return changes
}

function refuse({ problems, texts }: Changes, top: string): InitPlan {
  return { files: [], problems, texts, advice: [], top, next: [], module: undefined }
}

/** A folder within a package is none to set up: its package.json is further up. */
function rejectInnerFolder({ folder, hasManifest, denoConfig, gitTop, folders }: Project): void {
  if (hasManifest || denoConfig !== undefined) return
  // Outside of git nothing but package.json says where a project ends; an empty folder there is for a new one.
  const around = gitTop !== undefined || listNames(folder).length === 0 ? folders : listUpwards(folder)
  const above = findFirst(around.slice(1), ['package.json', 'deno.json', 'deno.jsonc'])
  if (above === undefined) return
  const found = showPath(above, folder)
  throw new ConfigError(
    `expected the top of a package, found a folder below ${found}: run lexgen init in ${showPath(join(above, '..'), folder)}, or make a package here first (npm init)`,
  )
}

/** What is there may be lexicons in a page, or broken ones. */
async function adviseOnUnclear({
  project: { folder, packageManager },
  settings: { unclear },
  advise,
}: Setup): Promise<void> {
  if (unclear === undefined) return
  const { documents } = await lint({ sources: [unclear], cwd: folder })
  if (documents > 0) return
  const message = `no lexicon can be read in ${unclear}; this says why, once lexgen is installed`
  advise(message, [packageManager.exec(`lexgen lint ${unclear}`)])
}

/** A config further up counts no longer in this folder. */
function adviseOnConfigAbove({ project, settings, advise }: Setup): void {
  if (settings.config !== undefined) return
  const above = findFirst(project.folders.slice(1), [
    'lexgen.config.json',
    'lexgen.config.js',
    'lexgen.config.mjs',
    'lexgen.config.ts',
  ])
  if (above === undefined) return
  advise(`in this folder the new config counts, and no longer ${showPath(above, project.folder)}`)
}
