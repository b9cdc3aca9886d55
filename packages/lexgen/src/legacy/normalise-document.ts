import { assertNever } from '../text/assert-never.ts'
import { pointerKeys, childPointer } from '../text/pointer.ts'
import { isObject, type JsonObject, ownValue } from '../text/json.ts'
import { isPrimaryType } from '../language/types.ts'
import { dropRecordType, isFlatDocument, moveToMain, rewriteVersion, wrapDefinition } from './envelope.ts'
import { rewriteDefinitionNode, rewriteField } from './fields.ts'
import { isKnownSlip } from './known-slips.ts'
import { dropQueryInput, rewriteBody, rewriteMessages, rewriteParameters } from './methods.ts'
import { addRecordKey, dropMissingNames } from './objects.ts'
import { markOrigin, mapValues, type Rewriting, type RuleUse, withKey } from './rewriting.ts'
import { isMarkOfHistory, RULES } from './rules.ts'

/** A document in today's language, as far as rules can bring it there; it is yet to be validated. */
export interface Normalised {
  readonly value: JsonObject
  readonly uses: readonly RuleUse[]
  /** The pointer in the source for one in `value`. */
  readonly originOf: (pointer: string) => string
  readonly era: Era
}

/** What rules that look at one place only have to know about the document around it. */
export interface Era {
  /** As in `Rewriting`. */
  readonly isFlat: boolean
  /** Whether the document is surely one of history. */
  readonly isOfHistory: boolean
}

/** What normalisation needs to know about where a document comes from. */
export interface NormaliseOptions {
  /** The NSID of a bare definition. */
  readonly id?: string | undefined
  /** What was found out about the document when it was rewritten before. @default nothing */
  readonly era?: Era
}

/** Brings a document of any era to today's language. What no rule knows stays as it is, for validation to report. */
export function normaliseDocument(original: JsonObject, options: NormaliseOptions = {}): Normalised {
  const rewriting = startRewriting(original, options)
  let document = options.id === undefined ? original : wrapDefinition(original, options.id, rewriting)
  document = rewriteVersion(document, rewriting)
  document = moveToMain(document, rewriting)
  document = dropRecordType(document, rewriting)
  document = rewriteDefs(document, rewriting)
  const isOfHistory = options.era?.isOfHistory === true || rewriting.uses.some(({ rule }) => isMarkOfHistory(rule))
  if (isOfHistory || isKnownSlip(document)) document = dropMissingNamesEverywhere(document, rewriting)
  const { uses, isFlat } = rewriting
  return { value: document, uses, originOf: originIn(document, rewriting), era: { isFlat, isOfHistory } }
}

/** Whether a document needed a rule that no document of today needs. */
export function isLegacy({ uses }: { readonly uses: readonly RuleUse[] }): boolean {
  return uses.some(({ rule }) => RULES[rule].legacy)
}

function startRewriting(original: JsonObject, { id, era }: NormaliseOptions): Rewriting {
  const { defs } = original
  return {
    original,
    isFlat: era?.isFlat === true || (id === undefined && isFlatDocument(original)),
    uses: [],
    origins: new WeakMap(),
    hoisted: new Map(),
    names: new Set(['main', ...(isObject(defs) ? Object.keys(defs) : [])]),
    nextNumbers: new Map(),
    scopes: [],
  }
}

function rewriteDefs(document: JsonObject, rewriting: Rewriting): JsonObject {
  const defs = ownValue(document, 'defs')
  if (!isObject(defs)) return document
  const at = rewriting.origins.get(defs) ?? '/defs'
  const next = mapValues(rewriting, at, defs, (definition, place) =>
    rewriteDefinition(
      definition,
      isObject(definition) ? (rewriting.origins.get(definition) ?? place) : place,
      rewriting,
    ),
  )
  if (rewriting.hoisted.size === 0) return withKey(rewriting, '', document, 'defs', next)
  const withHoisted = markOrigin(rewriting, at, { ...next, ...Object.fromEntries(rewriting.hoisted) })
  return withKey(rewriting, '', document, 'defs', withHoisted)
}

function rewriteDefinition(definition: unknown, at: string, rewriting: Rewriting): unknown {
  if (!isObject(definition)) return definition
  const { type } = definition
  if (type === 'token') return definition
  if (!isPrimaryType(type)) return rewriteDefinitionNode(definition, at, rewriting)
  switch (type) {
    case 'query':
      return rewriteMethod(dropQueryInput(definition, at, rewriting), at, rewriting)
    case 'procedure':
    case 'subscription':
      return rewriteMethod(definition, at, rewriting)
    case 'record':
      return rewriteRecord(definition, at, rewriting)
    case 'permission-set':
      return definition
    default:
      return assertNever(type)
  }
}

function rewriteMethod(method: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  let next = rewriteParameters(method, at, rewriting)
  next = rewriteBody(next, 'input', at, rewriting)
  next = rewriteBody(next, 'output', at, rewriting)
  return method['type'] === 'subscription' ? rewriteMessages(next, at, rewriting) : next
}

function rewriteRecord(definition: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  const next = addRecordKey(definition, at, rewriting)
  return withKey(rewriting, at, next, 'record', rewriteField(next['record'], `${at}/record`, rewriting, 'body'))
}

/** N8b on every object of the document. */
function dropMissingNamesEverywhere(document: JsonObject, rewriting: Rewriting): JsonObject {
  const walk = (node: unknown, at: string): unknown => {
    if (!isObject(node)) return node
    const place = rewriting.origins.get(node) ?? at
    const next =
      node['type'] === 'object' || node['type'] === 'params' ? dropMissingNames(node, place, rewriting) : node
    return mapValues(rewriting, place, next, walk)
  }
  const next = walk(document, '')
  return isObject(next) ? next : document
}

function originIn(document: JsonObject, rewriting: Rewriting): (pointer: string) => string {
  if (rewriting.uses.length === 0) return (pointer) => pointer
  return (pointer) => {
    let node: unknown = document
    let origin = ''
    for (const key of pointerKeys(pointer)) {
      node = typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined
      origin =
        (typeof node === 'object' && node !== null ? rewriting.origins.get(node) : undefined) ??
        childPointer(origin, key)
    }
    return origin
  }
}
