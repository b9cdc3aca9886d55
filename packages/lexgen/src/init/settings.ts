import { existsSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { lint } from '../api/lint.ts'
import { OPTION_TABLE } from '../api/options.ts'
import { CONFIG_NAMES, type LoadedConfig, loadConfig } from '../options/load-config.ts'
import { ConfigError } from '../options/parse-config.ts'
import { OFFICIAL_PACKAGE, OFFICIAL_SOURCE } from '../program/missing-documents.ts'
import { isGlob } from '../sources/globs.ts'
import { isPathSource, readerOf } from '../sources/readers.ts'
import { isJsonFile, isMarkdownFile } from '../text/file-names.ts'
import type { Json } from '../text/json.ts'
import { showPath } from '../text/paths.ts'
import { chooseOutput, isFree } from './choose-output.ts'
import { EXAMPLE_QUERY } from './example.ts'
import { findLexiconIn, findLexicons, holdsDocuments } from './find-lexicons.ts'
import { type Project, dependenciesOf } from './project.ts'
import { listNames } from './read-file.ts'
import { readScript } from './scripts.ts'

/** What the command line of init may say; paths start from the folder of the project. */
export interface Wishes {
  readonly sources: readonly string[]
  readonly out: string | undefined
}

/** What is generated from what, and where that is said. */
export interface Settings {
  readonly sources: readonly string[]
  readonly out: string
  /** What the config says besides, where init chose it. */
  readonly options: Readonly<Record<string, Json>>
  /** The config that is there, absolute; undefined where there is none. */
  readonly config: string | undefined
  /** Folder, absolute, that is to have the example since there are no lexicons. */
  readonly exampleFolder: string | undefined
  /** A folder of sources with files in it of which none is known to be a lexicon, as the config names it. */
  readonly unclear?: string | undefined
  /** NSID of one of the documents, for messages. */
  readonly nsid: string | undefined
}

const DEFAULT_SOURCE = 'lexicons'

/** Takes what a config says, else what the command line says, else what a script says, else what the project is like. Throws a ConfigError. */
export async function settleSettings(project: Project, wishes: Wishes): Promise<Settings> {
  const { folder } = project
  const loaded = await loadConfig(folder, undefined, OPTION_TABLE)
  const config = findConfig(loaded, folder)
  const { sources, out } = config === undefined ? {} : settingsOf(loaded)
  const isTold = config !== undefined || wishes.sources.length > 0 || wishes.out !== undefined
  const scripted = isTold ? undefined : readScript(project)
  const wished = scripted ?? wishes
  const wishedSources = wished.sources.map((each) => readerOf(each, folder).rebase(each, folder, folder))
  const wishedOut = wished.out === undefined ? undefined : showPath(resolve(folder, wished.out), folder)
  if (config === undefined) rejectUnread(folder)
  else rejectOther(showPath(config, folder), { sources, out }, wishedSources, wishedOut)
  const output = out ?? wishedOut ?? chooseOutput(project)
  rejectOutput(folder, output)
  if (out === undefined && wishes.out !== undefined) rejectForeign(folder, output)
  if (sources !== undefined) return describeSources(project, sources, { out: output, config, options: {} })
  rejectMissing(wishedSources, project)
  if (wishedSources.length > 0) return describeSources(project, wishedSources, await addOfficial(wishedSources, output))
  const found = findLexicons(folder, project.workspaceTop)
  if (found !== undefined)
    return { ...(await addOfficial(found.sources, output)), nsid: found.nsid, exampleFolder: undefined }
  const hasOfficial = Object.hasOwn(dependenciesOf(project), OFFICIAL_PACKAGE)
  return describeSources(project, [hasOfficial ? OFFICIAL_SOURCE : DEFAULT_SOURCE], {
    out: output,
    config,
    options: {},
  })

  /** Documents that refer to official ones are generated together with them. */
  async function addOfficial(own: readonly string[], to: string) {
    const { missing } = await lint({ sources: own, cwd: folder, out: to })
    const isLacking = missing !== undefined && missing.official.length > 0 && !missing.isOfficialThere
    if (!isLacking) return { sources: own, out: to, config, options: {} }
    const options: Record<string, Json> = { include: missing.own, ...(missing.ownOfficial && { onConflict: 'last' }) }
    return { sources: [...own, OFFICIAL_SOURCE], out: to, config, options }
  }
}

/** The config of the folder itself; one further up is for others. */
function findConfig({ config, folder: at }: LoadedConfig, folder: string): string | undefined {
  if (at !== folder) return undefined
  const name = CONFIG_NAMES.find((each) => existsSync(join(folder, each)))
  if (name !== undefined) return join(folder, name)
  return config.sources !== undefined || Object.keys(config.options).length > 0
    ? join(folder, 'package.json')
    : undefined
}

function settingsOf({ config }: LoadedConfig): { sources?: readonly string[]; out?: string } {
  const { out } = config.options
  return {
    ...(config.sources !== undefined && { sources: config.sources }),
    ...(typeof out === 'string' && { out }),
  }
}

/** A config by a name that lexgen does not read would go unheard. */
function rejectUnread(folder: string): void {
  const found = listNames(folder).find((name) => /^\.?lexgen(?:\.config\.\w+|rc(?:\.\w+)?)$/.test(name))
  if (found === undefined) return
  throw new ConfigError(
    `expected a config that is called ${CONFIG_NAMES.join(', ')} or "lexgen" in package.json, found ${found}; rename it, or delete it`,
  )
}

/** What a config says is not changed. */
function rejectOther(
  config: string,
  { sources, out }: { readonly sources?: readonly string[] | undefined; readonly out?: string | undefined },
  wishedSources: readonly string[],
  wishedOut: string | undefined,
): void {
  if (basename(config) !== 'lexgen.config.json' && (sources === undefined || out === undefined)) {
    const lacking = sources === undefined ? 'sources' : 'out'
    throw new ConfigError(
      `${config}: expected "sources" and "out", found no "${lacking}"; add it and run lexgen init again`,
    )
  }
  const refuse = (found: string): never => {
    throw new ConfigError(
      `${config}: expected to be told nothing that it says already, found ${found} on the command line; change it there, or leave that out`,
    )
  }
  const isSame = (left: string, right: string): boolean => resolve(left) === resolve(right)
  if (out !== undefined && wishedOut !== undefined && !isSame(out, wishedOut)) refuse(`--out ${wishedOut}`)
  if (sources === undefined || wishedSources.length === 0) return
  const areSame =
    sources.length === wishedSources.length && sources.every((each, i) => isSame(each, wishedSources[i] ?? ''))
  if (!areSame) refuse(`the sources ${wishedSources.join(' ')}`)
}

/** One folder that is not there yet may be made, in a project without lexicons; anything else has to be there. */
function rejectMissing(sources: readonly string[], { folder, workspaceTop }: Project): void {
  const missing = sources.filter((each) => isPlainPath(each, folder) && !existsSync(resolve(folder, each)))
  const [first] = missing
  if (first === undefined) return
  const there = findLexicons(folder, workspaceTop)?.sources.join(', ')
  if (there === undefined && sources.length === 1 && isFolderLike(first)) return
  const hint = there === undefined ? '' : ` (there are lexicons in ${there})`
  throw new ConfigError(`expected sources that are there, found nothing at ${first}${hint}`)
}

function isPlainPath(source: string, folder: string): boolean {
  return isPathSource(source, folder) && !isGlob(source, folder)
}

function isFolderLike(path: string): boolean {
  return !isJsonFile(path) && !isMarkdownFile(path)
}

/** A folder of its own: everything in it is taken for generated by reviews, merges and formatters. */
function rejectOutput(folder: string, out: string): void {
  const inside = relative(resolve(folder, out), folder)
  if (!inside.startsWith('..') && !/^(?:[a-zA-Z]:|[\\/])/.test(inside))
    throw new ConfigError(
      `expected an output folder of its own (--out), found ${out === '.' ? 'that of the project' : out}`,
    )
}

/** What others wrote is not marked as generated. */
function rejectForeign(folder: string, out: string): void {
  if (isFree(resolve(folder, out))) return
  throw new ConfigError(
    `expected an output folder of its own (--out), found other files at ${out}; name one that is new, empty, or lexgen's already`,
  )
}

/** A folder without a document, or that is not there, is to have the example. */
function describeSources(
  { folder }: Project,
  sources: readonly string[],
  rest: Pick<Settings, 'out' | 'config' | 'options'> & { readonly sources?: readonly string[] },
): Settings {
  const [first = ''] = sources
  const isFolderName = sources.length === 1 && isPlainPath(first, folder) && isFolderLike(first)
  const nsid = isFolderName ? findLexiconIn(resolve(folder, first)) : undefined
  const isEmpty = isFolderName && nsid === undefined && !holdsDocuments(resolve(folder, first))
  const exampleFolder = isEmpty ? resolve(folder, first) : undefined
  const unclear = isFolderName && nsid === undefined && !isEmpty ? first : undefined
  return { sources, ...rest, exampleFolder, unclear, nsid: exampleFolder === undefined ? nsid : EXAMPLE_QUERY }
}
