import type { LexiconDocument } from '../../language/document.ts'
import { printJsonFile } from '../../layout/json-file.ts'
import { SNAPSHOT_NAME } from '../../text/generated-files.ts'
import { type Json, canonicalJson, isObject, stringsOf } from '../../text/json.ts'
import { byCodeUnit } from '../../text/order.ts'
import { VERSION } from '../../text/version.ts'
import type { EmitContext, Emitter } from '../emitter.ts'
import { PACKAGE_OPTIONS, type PackageOptions } from './options.ts'
import { packageReadme } from './package-readme.ts'

/** The files that make an output a publishable package: package.json, tsconfig.json, README.md and a snapshot of the lexicons. */
export const packageEmitter: Emitter<PackageOptions> = {
  name: 'package',
  options: PACKAGE_OPTIONS,
  needs: ['types', 'index'],
  isOn: ({ package: name }) => name !== undefined,
  *emit(context) {
    const { documents, style } = context
    const print = (theirs: Json | undefined): string =>
      printJsonFile(packageJson(context, isObject(theirs) ? theirs : {}), style, 'expand')
    yield { path: 'package.json', text: print(undefined), merge: print }
    yield { path: 'tsconfig.json', text: printJsonFile(tsconfig(context), style), isMadeOnce: true }
    yield { path: 'README.md', text: packageReadme(context) }
    yield { path: SNAPSHOT_NAME, text: printSnapshot(documents) }
  },
}

/** The lexicons as canonical JSON, one document a line. */
function printSnapshot(documents: readonly LexiconDocument[]): string {
  return `[\n${documents.map(canonicalJson).join(',\n')}\n]\n`
}

function packageJson(
  context: EmitContext<PackageOptions>,
  existing: Readonly<Record<string, Json>>,
): Record<string, Json> {
  const { options, modules, documents } = context
  const name = options.package ?? ''
  // First in the file, and the version only where there is none yet.
  const first = { name, version: '0.1.0' }
  const providers = new Set([...context.externals.values()].map(packageOf))
  const externals = Object.fromEntries([...providers].map((provider) => [provider, '*']))
  const runtime = isPackage(context.runtime) ? { [packageOf(context.runtime)]: `^${VERSION}` } : {}
  return {
    ...first,
    ...existing,
    name,
    type: 'module',
    sideEffects: false,
    files: union(existing['files'], ['dist', SNAPSHOT_NAME]),
    exports: {
      '.': target('index'),
      ...(modules.includes('client') ? { './client': target('client') } : {}),
      ...Object.fromEntries(entriesOf(modules).map((path) => [`./${path}`, target(path)])),
      [`./${SNAPSHOT_NAME}`]: `./${SNAPSHOT_NAME}`,
      './package.json': './package.json',
    },
    lexgen: { lexicons: providedNamespaces(documents) },
    scripts: { ...record(existing['scripts']), build: 'tsc -p tsconfig.json' },
    peerDependencies: { ...record(existing['peerDependencies']), ...runtime, ...externals },
    devDependencies: { typescript: '>=5.5', ...runtime, ...record(existing['devDependencies']) },
  }
}

/** The modules that have an entry of their own under their path: those of documents. */
function entriesOf(modules: readonly string[]): string[] {
  return modules.filter((path) => path.includes('/'))
}

function target(path: string): Json {
  return { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` }
}

/** `com.atproto.*` -> `./com/atproto/*` for every authority of two segments that the package has documents of. */
function providedNamespaces(documents: readonly LexiconDocument[]): Record<string, Json> {
  const authorities = new Set(documents.map(({ id }) => id.split('.').slice(0, 2).join('.')))
  return Object.fromEntries(
    [...authorities].sort(byCodeUnit).map((authority) => [`${authority}.*`, `./${authority.replace('.', '/')}/*`]),
  )
}

function tsconfig({ importExtension }: EmitContext): Record<string, Json> {
  const resolution: Record<string, Json> =
    importExtension === 'none' ? { module: 'preserve', moduleResolution: 'bundler' } : { module: 'nodenext' }
  return {
    compilerOptions: {
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable'],
      ...resolution,
      ...(importExtension === 'ts' ? { rewriteRelativeImportExtensions: true } : {}),
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
