import { byCodeUnit } from '../../text/order.ts'
import type { Module } from '../../typescript/ir.ts'
import { printJsonFile } from '../../layout/json-file.ts'
import { packageReadme } from './package-readme.ts'
import type { Style } from '../../layout/style.ts'
import { isObject, stringsOf, type Json } from '../../text/json.ts'
import { SNAPSHOT_NAME } from '../../text/generated-files.ts'

export interface PackageOptions {
  readonly name: string
  readonly style: Style
  readonly runtime: string
  /** Range of the runtime that the generated code works with. */
  readonly runtimeRange: string
  readonly importExtension: 'js' | 'ts' | 'none'
  /** Whether there is a client.ts. */
  readonly client: boolean
  /** The package.json that is already there: its version, description and whatever else is not ours stays. */
  readonly existing: Readonly<Record<string, Json>> | undefined
  /** Packages that parts of the output are imported from. */
  readonly externals: readonly string[]
  /** The lexicons as canonical JSON, one document a line. */
  readonly snapshot: string
}

/** The files that make an output a publishable package. Paths are relative to the package. `own` is package.json without what others wrote there. */
export function packageFiles(
  modules: readonly Module[],
  options: PackageOptions,
): { path: string; text: string; own?: string }[] {
  const print = (existing: PackageOptions['existing']): string =>
    printJsonFile(packageJson(modules, { ...options, existing }), options.style, 'expand')
  return [
    { path: 'package.json', text: print(options.existing), own: print(undefined) },
    { path: 'tsconfig.json', text: printJsonFile(tsconfig(options), options.style) },
    { path: 'README.md', text: packageReadme(modules, options) },
    { path: SNAPSHOT_NAME, text: options.snapshot },
  ]
}

function packageJson(modules: readonly Module[], options: PackageOptions): Record<string, Json> {
  const existing = options.existing ?? {}
  // First in the file, and the version only where there is none yet.
  const first = { name: options.name, version: '0.1.0' }
  const dependencies = Object.fromEntries(options.externals.map((name) => [name, '*']))
  const runtime = isPackage(options.runtime) ? { [packageOf(options.runtime)]: options.runtimeRange } : {}
  return {
    ...first,
    ...existing,
    name: options.name,
    type: 'module',
    sideEffects: false,
    files: union(existing['files'], ['dist', SNAPSHOT_NAME]),
    exports: {
      '.': target('index'),
      ...(options.client ? { './client': target('client') } : {}),
      ...Object.fromEntries(modules.map(({ path }) => [`./${path}`, target(path)])),
      [`./${SNAPSHOT_NAME}`]: `./${SNAPSHOT_NAME}`,
      './package.json': './package.json',
    },
    lexgen: { lexicons: providedNamespaces(modules) },
    scripts: { ...record(existing['scripts']), build: 'tsc -p tsconfig.json' },
    peerDependencies: { ...record(existing['peerDependencies']), ...runtime, ...dependencies },
    devDependencies: { typescript: '>=5.5', ...runtime, ...record(existing['devDependencies']) },
  }
}

function target(path: string): Json {
  return { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` }
}

/** `com.atproto.*` -> `./com/atproto/*` for every authority of two segments that the package has documents of. */
function providedNamespaces(modules: readonly Module[]): Record<string, Json> {
  const authorities = new Set(modules.map(({ nsid }) => nsid.split('.').slice(0, 2).join('.')))
  return Object.fromEntries(
    [...authorities].sort(byCodeUnit).map((authority) => [`${authority}.*`, `./${authority.replace('.', '/')}/*`]),
  )
}

function tsconfig(options: PackageOptions): Record<string, Json> {
  const resolution: Record<string, Json> =
    options.importExtension === 'none' ? { module: 'preserve', moduleResolution: 'bundler' } : { module: 'nodenext' }
  return {
    compilerOptions: {
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable'],
      ...resolution,
      ...(options.importExtension === 'ts' ? { rewriteRelativeImportExtensions: true } : {}),
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      declaration: true,
      rootDir: 'src',
      outDir: 'dist',
    },
    include: ['src'],
  }
}

/** Whether a specifier names a package, not a file. */
function isPackage(specifier: string): boolean {
  return !/^(\.|\/|[a-z]+:)/.test(specifier)
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function record(value: Json | undefined): Record<string, Json> {
  return isObject(value) ? { ...value } : {}
}

function union(value: Json | undefined, wanted: readonly string[]): Json {
  return [...new Set([...stringsOf(value), ...wanted])]
}
