import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type ModuleRules, readModuleRules } from '../output/governing-tsconfig.ts'
import { MANIFEST_NAME } from '../text/generated-files.ts'
import { joinNames } from '../text/lists.ts'
import { showPath } from '../text/paths.ts'
import type { ImportExtension } from '../typescript/specifiers.ts'
import type { Options } from './options.ts'

/** What relative imports end in where nobody says so, and why. */
interface ImportExtensionChoice {
  readonly extension: ImportExtension
  /** One line. */
  readonly reason: string
  /** Whether nothing was found that could have something to say. */
  readonly isUnasked?: boolean
}

/** The output that the choice is made for. */
interface OutputPlace {
  /** The output folder, absolute; it need not exist. */
  readonly folder: string
  /** A package is a project of its own: what is around it says nothing of it. */
  readonly isPackage: boolean
  /** Where the paths of the reason start. */
  readonly cwd: string
  /** Whether to say what was chosen in every run, and not only what something asks for and no manifest records yet. */
  readonly isVerbose: boolean
}

type Wish = Options['importExt'] | undefined

/** What relative imports end in, for a run. */
export interface SettledImportExtension {
  readonly extension: ImportExtension
  /** The option to give so that writing the output anew chooses the same; empty where it does so by itself. */
  readonly adopted: { readonly importExt?: ImportExtension }
  /** Says the choice, one line. */
  readonly notes: readonly string[]
}

/** For an output without modules. */
export const NO_IMPORTS: SettledImportExtension = { extension: 'js', adopted: {}, notes: [] }

/**
 * What the option says, or what is chosen in its place. A comparison takes what the manifest records, so that it says the same wherever
 * it runs; writing asks the project each time, and the manifest only where that cannot be read whole.
 */
export async function settleImportExtension(
  given: Wish,
  recorded: Wish,
  isToBeWritten: boolean,
  place: OutputPlace,
): Promise<SettledImportExtension> {
  if (given !== undefined && given !== 'auto') return { extension: given, adopted: {}, notes: [] }
  const known = recorded === 'auto' ? undefined : recorded
  const { extension, reason, isUnasked } = await chooseImportExtension(place, known)
  if (!isToBeWritten && known !== undefined) {
    return { extension: known, adopted: extension === known ? {} : { importExt: known }, notes: [] }
  }
  const isNews = extension !== known && isUnasked !== true
  const notes = isNews || place.isVerbose ? [`--import-ext auto is ${extension}: ${reason}`] : []
  return { extension, adopted: {}, notes }
}

const DENO_NAMES = ['deno.json', 'deno.jsonc']
const NEXT_NAMES = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((extension) => `next.config.${extension}`)
const MAX_NAMES = 3

/**
 * What relative imports have to end in for the project around a folder: `ts` for Deno and where the tsconfig that governs it allows
 * that, `none` where modules are resolved as bundlers do and for Next.js, else `js`. The nearest folder that has something to say
 * decides; none above the git repository does.
 */
async function chooseImportExtension(
  place: OutputPlace,
  recorded: ImportExtension | undefined,
): Promise<ImportExtensionChoice> {
  const { folder, isPackage, cwd } = place
  for (let at = folder; ; at = dirname(at)) {
    const choice = await chooseBy(at, place, recorded)
    if (choice !== undefined) return choice
    if (isPackage || existsSync(join(at, '.git')) || dirname(at) === at) break
  }
  const where = isPackage ? ` in ${showPath(folder, cwd)}` : ''
  return { extension: 'js', reason: `there is no tsconfig.json, deno.json or next.config.*${where}`, isUnasked: true }
}

/** What one folder says; undefined where it says nothing. */
async function chooseBy(
  at: string,
  { folder, cwd }: OutputPlace,
  recorded: ImportExtension | undefined,
): Promise<ImportExtensionChoice | undefined> {
  const show = (path: string): string => showPath(path, cwd)
  const find = (names: readonly string[]): string | undefined =>
    names.map((name) => join(at, name)).find((path) => existsSync(path))
  const deno = find(DENO_NAMES)
  if (deno !== undefined) return { extension: 'ts', reason: `for ${show(deno)}` }
  const tsconfig = find(['tsconfig.json'])
  const rules = tsconfig === undefined ? undefined : await readModuleRules(tsconfig, join(folder, 'index.ts'))
  if (rules?.allowsTsExtensions === true) return { extension: 'ts', reason: `${show(rules.path)} allows it` }
  const isUnread = rules !== undefined && rules.unread.length > 0
  if (isUnread && recorded !== undefined) {
    return { extension: recorded, reason: `as in ${MANIFEST_NAME}, for ${describeUnread(rules, show)}` }
  }
  const rest = isUnread ? `, as far as it can be read: ${describeUnread(rules, show)}` : ''
  const next = find(NEXT_NAMES)
  if (next !== undefined) return { extension: 'none', reason: `for ${show(next)}${rest}` }
  if (rules === undefined) return undefined
  return rules.resolvesAsBundlers
    ? { extension: 'none', reason: `${show(rules.path)} resolves modules as bundlers do${rest}` }
    : { extension: 'js', reason: `${show(rules.path)} asks for no other${rest}` }
}

function describeUnread({ path, unread }: ModuleRules, show: (path: string) => string): string {
  return `${show(path)} extends ${joinNames(unread, MAX_NAMES)}, which is not there`
}
