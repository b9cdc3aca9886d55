import type { LexiconDocument } from '../../language/document.ts'
import { printJsonFile } from '../../layout/json-file.ts'
import type { Style } from '../../layout/style.ts'
import { SNAPSHOT_NAME } from '../../text/generated-files.ts'
import { type Json, isObject, jsonEqual, stringsOf } from '../../text/json.ts'
import { stripByteOrderMark } from '../../text/lines.ts'
import { mergeRecord } from '../../text/merge-record.ts'
import { byCodeUnit, sortedRecord } from '../../text/order.ts'
import { RUNTIME_NODE, RUNTIME_PACKAGE } from '../../text/runtime-package.ts'
import { VERSION } from '../../text/version.ts'
import type { PackageFacts } from '../emitter.ts'
import { mergeRanges } from './merge-ranges.ts'

/** What a package.json is made from. */
export interface PackageParts {
  readonly name: string
  /** Paths of the modules without an extension. */
  readonly modules: readonly string[]
  readonly documents: readonly LexiconDocument[]
  /** Specifier of the runtime. */
  readonly runtime: string
  /** Specifiers of what other packages provide. */
  readonly externals: Iterable<string>
  /** What is known about the project around it. */
  readonly facts: PackageFacts
}

type JsonRecord = Readonly<Record<string, Json>>

/**
 * package.json of a generated package, merged into what is there, field by field: name, module type, exports and the namespaces are
 * lexgen's; everything else is set where it is missing and then its owner's. Where nothing changes the text stays byte for byte.
 */
export function mergePackageJson(theirs: string | undefined, parts: PackageParts, style: Style): string {
  const existing = theirs === undefined ? {} : parseObject(theirs)
  const merged = mergeFields(existing, parts)
  if (theirs === undefined) return printJsonFile(merged, style, 'expand')
  // Order counts, since npm and others sort what they write.
  if (JSON.stringify(merged) === JSON.stringify(existing)) return theirs
  const text = `${JSON.stringify(merged, null, indentOf(theirs))}\n`
  return theirs.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text
}

/** Which of the facts that a registry shows a package.json does not have. */
export function listMissingFacts(text: string): string[] {
  const fields = parseObject(text)
  return fields['private'] === true ? [] : ['license', 'repository'].filter((key) => fields[key] === undefined)
}

function mergeFields(existing: JsonRecord, parts: PackageParts): Record<string, Json> {
  const { name, modules, documents, runtime, externals, facts } = parts
  const kept = (key: string, value: Json | undefined): JsonRecord =>
    existing[key] !== undefined || value === undefined ? {} : { [key]: value }
  const needed = sortedRecord([
    ...[...externals].map((specifier): [string, string] => [packageOf(specifier), '*']),
    ...(isPackage(runtime) ? [[packageOf(runtime), rangeOf(runtime)] as const] : []),
  ])
  const tools = isPackage(runtime)
    ? { [packageOf(runtime)]: rangeOf(runtime), typescript: '>=5.5' }
    : { typescript: '>=5.5' }
  return mergeRecord(existing, {
    name,
    ...kept('version', '0.1.0'),
    ...kept('license', facts.license),
    ...kept('repository', facts.repository),
    type: 'module',
    ...kept('sideEffects', false),
    ...kept('engines', runtime === RUNTIME_PACKAGE ? { node: RUNTIME_NODE } : undefined),
    files: [...new Set([...stringsOf(existing['files']), 'dist', SNAPSHOT_NAME])],
    exports: mergeExports(existing['exports'], modules),
    lexgen: mergeRecord(recordOf(existing['lexgen']), { lexicons: providedNamespaces(documents) }),
    scripts: mergeScripts(recordOf(existing['scripts'])),
    ...mergeRanges(existing, { peerDependencies: needed, devDependencies: tools }),
  })
}

/** Scripts that build the package, where its owner has none: `npm pack` before a build would pack nothing. */
function mergeScripts(theirs: JsonRecord): Record<string, Json> {
  const packs = ['prepack', 'prepare'].some((name) => theirs[name] !== undefined)
  const wanted = { build: 'tsc -p tsconfig.json', ...(packs ? {} : { prepack: 'npm run build' }) }
  return mergeRecord(theirs, { ...wanted, ...theirs })
}

/** Entries of its owner's stay; those that lexgen made for modules that are gone do not. */
function mergeExports(theirs: Json | undefined, modules: readonly string[]): Record<string, Json> {
  const wanted: Record<string, Json> = {
    '.': targetOf('index'),
    ...(modules.includes('client') ? { './client': targetOf('client') } : {}),
    ...Object.fromEntries(modules.filter(isDocument).map((path) => [`./${path}`, targetOf(path)])),
    [`./${SNAPSHOT_NAME}`]: `./${SNAPSHOT_NAME}`,
    './package.json': './package.json',
  }
  // Without a dot they are conditions of the main entry, which is lexgen's.
  const kept = Object.entries(recordOf(theirs)).filter(
    ([key, value]) =>
      key.startsWith('.') && (Object.hasOwn(wanted, key) || !jsonEqual(value, targetOf(key.replace('./', '')))),
  )
  return mergeRecord(Object.fromEntries(kept), wanted)
}

/** Whether a module is that of a document, which has an entry of its own under its path. */
function isDocument(path: string): boolean {
  return path.includes('/')
}

function targetOf(path: string): Json {
  return { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` }
}

/** `com.atproto.*` -> `./com/atproto/*` for every authority of two segments that the package has documents of. */
function providedNamespaces(documents: readonly LexiconDocument[]): Record<string, Json> {
  const authorities = new Set(documents.map(({ id }) => id.split('.').slice(0, 2).join('.')))
  return Object.fromEntries(
    [...authorities].sort(byCodeUnit).map((authority) => [`${authority}.*`, `./${authority.replace('.', '/')}/*`]),
  )
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

/** Of another runtime's versions lexgen knows nothing. */
function rangeOf(runtime: string): string {
  return packageOf(runtime) === RUNTIME_PACKAGE ? `^${VERSION}` : '*'
}

/** What a package.json is indented by. */
function indentOf(text: string): string {
  return /^[\t ]+(?=")/m.exec(text)?.[0] ?? '  '
}

/** The object of a text that is known to be one. */
function parseObject(text: string): JsonRecord {
  const value: Json = JSON.parse(stripByteOrderMark(text))
  return isObject(value) ? value : {}
}

function recordOf(value: Json | undefined): JsonRecord {
  return isObject(value) ? value : {}
}
