import { isObject, type JsonObject } from '../text/json.ts'
import { LEXICON_RECORD_TYPE } from '../language/lexicon-record.ts'
import { keysOf } from '../language/types.ts'
import { markOrigin, noteUse, type Rewriting, withoutKeys } from './rewriting.ts'

/** Keys of a flat document that are about the document; the others are its definition. */
const DOCUMENT_KEYS: ReadonlySet<string> = new Set([
  // The description of a flat document is that of its definition.
  ...keysOf('document').filter((key) => key !== 'description'),
  'xrpc',
  'adx',
])

/** Types of definitions that stood at the top of a document before `defs.main` (2022). */
export const FLAT_TYPES: ReadonlySet<unknown> = new Set(['query', 'procedure', 'record', 'token'])

/**
 * Whether the definition of a document stands at its top (N1). Documents with `defs` but without `defs.main` are the trap:
 * they pass for documents of today, and their method is lost.
 */
export function isFlatDocument(document: JsonObject): boolean {
  const { type } = document
  const isFirstDay = document['xrpc'] === 1 || document['adx'] === 1
  return !hasMain(document) && (FLAT_TYPES.has(type) || (isFirstDay && isObject(document['record'])))
}

function hasMain({ defs }: JsonObject): boolean {
  return isObject(defs) && Object.hasOwn(defs, 'main')
}

/** N0: `xrpc: 1` and `adx: 1` say what `lexicon: 1` says. */
export function rewriteVersion(document: JsonObject, rewriting: Rewriting): JsonObject {
  const key = ['xrpc', 'adx'].find((name) => document[name] === 1 && !Object.hasOwn(document, 'lexicon'))
  if (key === undefined) return document
  noteUse(rewriting, 'N0', `/${key}`, `"${key}": 1 is read as "lexicon": 1`)
  return markOrigin(rewriting, '', { lexicon: 1, ...withoutKeys(rewriting, '', document, [key]) })
}

/** N1: the definition at the top becomes `defs.main`. */
export function moveToMain(document: JsonObject, rewriting: Rewriting): JsonObject {
  if (!rewriting.isFlat || hasMain(document)) return document
  noteUse(rewriting, 'N1', '/type', 'the definition at the top of the document is read as defs.main')
  const entries = Object.entries(document)
  const main = Object.fromEntries(entries.filter(([key]) => !DOCUMENT_KEYS.has(key)))
  const head = Object.fromEntries(entries.filter(([key]) => DOCUMENT_KEYS.has(key) && key !== 'defs'))
  const { defs } = document
  return markOrigin(rewriting, '', {
    ...head,
    defs: markOrigin(rewriting, '/defs', {
      main: markOrigin(rewriting, '', main['type'] === undefined ? { type: 'record', ...main } : main),
      ...(isObject(defs) ? defs : {}),
    }),
  })
}

/** N14: what a published record adds to the document is left out. */
export function dropRecordType(document: JsonObject, rewriting: Rewriting): JsonObject {
  if (document['$type'] !== LEXICON_RECORD_TYPE) return document
  noteUse(rewriting, 'N14', '/$type', 'the document is a published record; its $type is left out')
  return withoutKeys(rewriting, '', document, ['$type'])
}

/** N15: a definition alone becomes the main definition of a document. */
export function wrapDefinition(definition: JsonObject, id: string, rewriting: Rewriting): JsonObject {
  noteUse(rewriting, 'N15', '', `the definition is read as the main definition of ${id}`)
  const main = markOrigin(rewriting, '', { ...definition })
  return markOrigin(rewriting, '', { lexicon: 1, id, defs: markOrigin(rewriting, '', { main }) })
}
