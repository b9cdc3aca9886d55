import { isObject, type JsonObject, ownValue } from '../text/json.ts'
import { markOrigin, noteUse, type Rewriting, type Traces, withKey } from './rewriting.ts'

const LEX_SCHEME = 'lex:'
const MAIN_SUFFIX = '#main'
const LOOKS_LIKE_REFERENCE = /^(?:#[\w-]+|(?:lex:)?[a-zA-Z][\w-]*(?:\.[\w-]+){2,}(?:#[\w-]+)?)$/

/** Whether a string can only be meant as a reference. */
function looksLikeReference(value: unknown): value is string {
  return typeof value === 'string' && LOOKS_LIKE_REFERENCE.test(value)
}

/** N4a: `{"$ref": "#/defs/x"}`, `{"$ref": "#/$defs/x"}` and `{"$ref": "lex:nsid#/defs/x"}` become refs. */
export function rewriteJsonSchemaRef(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  const ref = node['$ref']
  if (typeof ref !== 'string') return node
  noteUse(rewriting, 'N4a', at, '"$ref" is read as a ref')
  const { description } = node
  return markOrigin(rewriting, at, {
    type: 'ref',
    ref: pointerToName(ref, rewriting),
    ...(description !== undefined && { description }),
  })
}

/** N5a: a string in place of a schema becomes a ref. */
export function rewriteBareRef(ref: string, at: string, rewriting: Rewriting): unknown {
  if (!looksLikeReference(ref)) return ref
  noteUse(rewriting, 'N5a', at, 'a string in place of a schema is read as a ref')
  return markOrigin(rewriting, at, { type: 'ref', ref: modernReference(ref, at, rewriting) })
}

/** N5b and N5c: a list of references in place of a schema becomes a union. */
export function rewriteBareUnion(refs: readonly unknown[], at: string, rewriting: Rewriting): unknown {
  if (refs.length === 0 || !refs.every(looksLikeReference)) return refs
  const isItems = at.endsWith('/items')
  noteUse(
    rewriting,
    isItems ? 'N5c' : 'N5b',
    at,
    'a list in place of a schema is read as a union; data of the time has no $type',
  )
  const modern = refs.map((ref) => modernReference(ref, at, rewriting))
  return markOrigin(rewriting, at, { type: 'union', refs: markOrigin(rewriting, at, modern) })
}

/** N11 and N13 in a ref or union of today's form. */
export function rewriteReferences(node: JsonObject, at: string, traces: Traces): JsonObject {
  const { type, ref, refs } = node
  if (type === 'ref' && typeof ref === 'string') {
    return withKey(traces, at, node, 'ref', modernReference(ref, `${at}/ref`, traces))
  }
  if (type !== 'union' || !Array.isArray(refs)) return node
  const modern = refs.map((item: unknown, i) =>
    typeof item === 'string' ? modernReference(item, `${at}/refs/${i}`, traces) : item,
  )
  if (modern.every((item, i) => item === refs[i])) return node
  return withKey(traces, at, node, 'refs', markOrigin(traces, `${at}/refs`, modern))
}

/** N11: without `lex:`. N13: without `#main` behind an NSID. */
function modernReference(ref: string, at: string, traces: Traces): string {
  let modern = ref
  if (modern.startsWith(LEX_SCHEME)) {
    noteUse(traces, 'N11', at, '"lex:" in front of a reference is left out')
    modern = modern.slice(LEX_SCHEME.length)
  }
  if (modern.endsWith(MAIN_SUFFIX) && modern.length > MAIN_SUFFIX.length) {
    noteUse(traces, 'N13', at, '"#main" behind an NSID is left out')
    modern = modern.slice(0, -MAIN_SUFFIX.length)
  }
  return modern
}

/** The definition that a JSON Schema pointer names in the document itself, as it was written. */
export function lookUpPointer(ref: string, rewriting: Rewriting): JsonObject | undefined {
  const [, keyword, name] = /^#\/(\$?defs)\/(.+)$/.exec(ref) ?? []
  if (name === undefined) return undefined
  const own = rewriting.original['defs']
  const nested = rewriting.scopes.map(({ defs }) => defs).toReversed()
  const places = keyword === 'defs' ? [own, ...nested] : [...nested, own]
  return places.map((defs) => (isObject(defs) ? ownValue(defs, name) : undefined)).find(isObject)
}

/**
 * `#/defs/x` as `#x`, `lex:nsid#/defs/x` as `nsid#x`, with the new names of what came from `$defs`. Where the document and a schema
 * in it both define the name, `defs` means the document's and `$defs` the schema's.
 */
export function pointerToName(ref: string, rewriting: Rewriting): string {
  const [, nsid = '', keyword, name] = /^(?:lex:)?([^#]*)(?:#\/(\$?defs)\/(.+))?$/.exec(ref) ?? []
  if (name === undefined) return nsid === '' ? ref : nsid
  if (nsid !== '' || (keyword === 'defs' && isOwnDefinition(name, rewriting))) return `${nsid}#${name}`
  const inner = rewriting.scopes.findLast(({ names }) => names.has(name))
  return `#${inner?.names.get(name) ?? name}`
}

function isOwnDefinition(name: string, { original }: Rewriting): boolean {
  const { defs } = original
  return isObject(defs) && isObject(ownValue(defs, name))
}
