import { basename, dirname, join, resolve } from 'node:path'
import picomatch from 'picomatch'
import { type JsonObject, isObject, ownValue, stringsOf } from '../../text/json.ts'
import { showPath } from '../../text/paths.ts'
import { type Project, dependenciesOf, findFirst, recordOf } from '../project.ts'
import { readObject } from '../read-file.ts'
import type { Setup } from '../setup.ts'

/** Files that Biome reads, in the order in which it looks for them. */
export const BIOME_NAMES: readonly string[] = ['biome.json', 'biome.jsonc', '.biome.json', '.biome.jsonc']
const ESLINT_NAMES = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((extension) => `eslint.config.${extension}`)

/**
 * Leaves what is generated out of Biome, which has a layout of its own and would call all of it wrong. prettier would change nothing
 * there, and ESLint and oxlint are switched off in each file, so that these need no line.
 */
export function planBiome({ project, settings, changes, advise }: Setup): void {
  const path = findFirst(project.folders, BIOME_NAMES)
  if (path === undefined) return
  const out = showPath(resolve(project.folder, settings.out), dirname(path))
  if (out.startsWith('../')) return
  const config = readObject(path)
  const files = ownValue(config, 'files')
  const reason = 'Biome would lay out what is generated in another way'
  if (isFirstBiome(config, project)) {
    const ignored = stringsOf(isObject(files) ? files['ignore'] : undefined)
    if (!ignored.some((pattern) => isWithin(out, pattern))) changes.merge(path, reason, { files: { ignore: [out] } })
    return
  }
  const patterns = stringsOf(isObject(files) ? files['includes'] : undefined)
  if (patterns.length > 0 && !isIncluded(out, patterns)) return
  // A list of its own would take the place of the list that it has from elsewhere.
  if (patterns.length === 0 && (config['extends'] !== undefined || config['root'] === false)) {
    const message = `Biome would lay out what is generated in another way: leave it out where the config that ${showPath(path, project.folder)} extends lists its files`
    return advise(message, [`"files": { "includes": [..., "!${out}"] }`])
  }
  const includes = patterns.length === 0 ? ['**', `!${out}`] : [`!${out}`]
  changes.merge(path, reason, { files: { includes } })
}

/** Leaves what is generated out of `deno fmt`; `deno lint` has nothing against it. */
export function planDeno({ project: { denoConfig, folder }, settings, changes }: Setup): void {
  if (denoConfig === undefined) return
  const config = readObject(denoConfig)
  const format = ownValue(config, 'fmt')
  const excluded = [...stringsOf(config['exclude']), ...stringsOf(isObject(format) ? format['exclude'] : undefined)]
  const out = showPath(resolve(folder, settings.out), folder)
  if (excluded.some((pattern) => isWithin(out, pattern))) return
  const reason = 'deno fmt would lay out what is generated in another way'
  changes.merge(denoConfig, reason, { fmt: { exclude: [`${out}/`] } })
}

/** Says what to do where warnings fail ESLint, which warns of comments that switch nothing off. */
export function adviseOnEslint({ project, settings, advise }: Setup): void {
  const path = findFirst(project.folders, ESLINT_NAMES)
  if (path === undefined) return
  const scripts = project.folders.flatMap((folder) =>
    Object.values(recordOf(readObject(join(folder, 'package.json')), 'scripts')),
  )
  if (!scripts.some((script) => script.includes('--max-warnings'))) return
  const out = showPath(resolve(project.folder, settings.out), dirname(path))
  const message = `generated files switch ESLint off, which it warns of where it has nothing to say, and a script lets warnings fail: add this to the list in ${showPath(path, project.folder)} (${basename(path)} is code, which init leaves alone)`
  advise(message, [`{ ignores: ['${out}/**'] },`])
}

/** Whether a config is one of Biome 1, by its schema or by what is installed. */
function isFirstBiome(config: JsonObject, project: Project): boolean {
  const schema = config['$schema']
  const said = typeof schema === 'string' ? /\/schemas\/(\d+)\./.exec(schema)?.[1] : undefined
  const asked = /\d+/.exec(dependenciesOf(project)['@biomejs/biome'] ?? '')?.[0]
  return (said ?? asked) === '1'
}

/** Whether Biome 2 looks at a folder: of the patterns that fit, the last one counts. */
function isIncluded(folder: string, patterns: readonly string[]): boolean {
  const last = patterns.findLast((pattern) => isWithin(folder, pattern.replace(/^!+/, '')))
  return last !== undefined && !last.startsWith('!')
}

/** Whether a pattern stands for a folder or for all that is in it. */
function isWithin(folder: string, pattern: string): boolean {
  const plain = pattern.replace(/^\.?\//, '').replace(/\/$/, '')
  const matches = picomatch(plain)
  return matches(folder) || matches(`${folder}/index.ts`) || `${folder}/`.startsWith(`${plain}/`)
}
