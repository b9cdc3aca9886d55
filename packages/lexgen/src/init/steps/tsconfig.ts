import { join, resolve } from 'node:path'
import { printJsonFile } from '../../layout/json-file.ts'
import { readModuleRules } from '../../output/governing-tsconfig.ts'
import type { Json } from '../../text/json.ts'
import { type Project, findFirst } from '../project.ts'
import type { Settings } from '../settings.ts'
import type { Setup } from '../setup.ts'

/** Files that say how modules of TypeScript are read; what is generated goes by them (`--import-ext auto`). */
const OWN_NAMES = ['deno.json', 'deno.jsonc', ...configsOf('next')]
const TYPESCRIPT_NAMES = ['tsconfig.json', 'jsconfig.json', ...OWN_NAMES]

/** Configs of what bundles modules, TypeScript included, and takes imports without an ending. */
const BUNDLER_NAMES = ['vite', 'webpack', 'rspack', 'metro', 'astro', 'nuxt', 'svelte', 'rsbuild', 'farm'].flatMap(
  configsOf,
)

/** How a project reads TypeScript: as its own files say, as its bundler does, or in no way yet. */
export type TypeScriptSetup = 'configured' | 'bundled' | 'none'

/** How the project reads what is generated. */
export function findTypeScriptSetup({ folder, folders }: Project, { out }: Pick<Settings, 'out'>): TypeScriptSetup {
  const within = out.split('/').map((_, i, parts) => resolve(folder, parts.slice(0, i + 1).join('/')))
  if (findFirst([...within.toReversed(), ...folders], TYPESCRIPT_NAMES) !== undefined) return 'configured'
  return findFirst(folders, BUNDLER_NAMES) === undefined ? 'none' : 'bundled'
}

/** What the config has to say where the project does not say it itself. */
export function optionsFor(setup: TypeScriptSetup): Readonly<Record<string, Json>> {
  return setup === 'bundled' ? { importExt: 'none' } : {}
}

/**
 * Makes a tsconfig.json where nothing says how TypeScript is read. With it Node.js 22.18 and later runs the sources as they are, and
 * `tsc` compiles them for any other. `strict` is what the results of `safe()` need to be told apart.
 */
export function planTsconfig({ project, settings, style, changes }: Setup): void {
  if (findTypeScriptSetup(project, settings) !== 'none') return
  const isModule = isModulePackage(project)
  const options: Record<string, Json> = {
    target: 'es2023',
    module: 'nodenext',
    strict: true,
    rewriteRelativeImportExtensions: true,
    erasableSyntaxOnly: true,
    ...(isModule && { verbatimModuleSyntax: true }),
    skipLibCheck: true,
    outDir: 'dist',
    ...(settings.out.startsWith('src/') && { rootDir: 'src' }),
  }
  const include = settings.out.startsWith('src/') ? { include: ['src'] } : { exclude: ['dist'] }
  const reason = 'what is generated is TypeScript, and nothing said how to read it'
  changes.create(
    join(project.folder, 'tsconfig.json'),
    printJsonFile({ compilerOptions: options, ...include }, style),
    reason,
  )
}

/** Says what a package of CommonJS means for what is generated; whoever bundles hears nothing of it. */
export async function adviseOnModules({ project, settings, advise }: Setup): Promise<void> {
  const { folder, folders, manifest, packageManager } = project
  if (isModulePackage(project) || findFirst(folders, [...BUNDLER_NAMES, ...OWN_NAMES]) !== undefined) return
  const tsconfig = findFirst(folders, ['tsconfig.json'])
  const rules =
    tsconfig === undefined ? undefined : await readModuleRules(tsconfig, join(folder, settings.out, 'index.ts'))
  if (rules?.resolvesAsBundlers === true) return
  const said = manifest['type'] === undefined ? 'has no "type", so that it is CommonJS' : 'says "type": "commonjs"'
  const message = `package.json ${said}: tsc compiles what is generated (TypeScript 5.8 or later, "module": "nodenext"), but Node.js does not run it uncompiled. Where no file of yours uses require(), make it a package of modules`
  advise(message, [packageManager.name === 'npm' ? 'npm pkg set type=module' : '"type": "module"'])
}

function isModulePackage({ hasManifest, manifest }: Project): boolean {
  return !hasManifest || manifest['type'] === 'module'
}

function configsOf(tool: string): string[] {
  return ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((extension) => `${tool}.config.${extension}`)
}
