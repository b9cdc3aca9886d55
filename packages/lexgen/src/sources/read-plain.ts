import { isLoose } from '../language/check/check-document.ts'
import { checkKeys } from '../language/check/keys.ts'
import type { Where } from '../language/check/where.ts'
import type { LexiconDocument } from '../language/document.ts'
import { validate } from '../language/generated/validate.ts'
import type { Kind } from '../language/kind-row.ts'
import { FREE_KEYS, REFERRING_KEYS } from '../language/types.ts'
import { type WalkedNode, walkJson } from '../language/walk.ts'
import { rewriteReferences } from '../legacy/references.ts'
import type { RuleUse, Traces } from '../legacy/rewriting.ts'
import type { JsonObject } from '../text/json.ts'
import { MAX_NESTING_LEVELS } from './nesting.ts'
import { replaceNodes } from './replace-nodes.ts'

/** A document of today, and what was done to its references. */
interface Plain {
  readonly document: LexiconDocument
  readonly uses: readonly RuleUse[]
}

/** Depth to which nodes are surely fit to be read: what they hold that is no node, such as lists of names, is one level deeper. */
const MAX_PLAIN_DEPTH = MAX_NESTING_LEVELS - 2

/** What keeps a node of a kind from being plain, besides its keys and their values. */
const HINDRANCES: ReadonlyMap<Kind, (value: JsonObject) => boolean> = new Map([
  // A key that may hold anything may nest too deeply.
  ...[...FREE_KEYS].map(([kind, keys]) => [kind, (value: JsonObject) => holdsAny(value, keys)] as const),
  // N3d remarks on several encodings.
  ['body', ({ encoding }: JsonObject) => typeof encoding === 'string' && encoding.includes(',')] as const,
])

function holdsAny(value: JsonObject, keys: readonly string[]): boolean {
  return keys.some((key) => Object.hasOwn(value, key))
}

/**
 * The short way for nearly all documents: those that are valid, have no key that the language does not know, and need no rule but
 * those for references, which official libraries hold as URIs in memory. Undefined for the others, which take the long way. Whatever
 * comes out here comes out there too, in half of the time (the 387 official documents: 3.5 ms in place of 8, 26 in place of 50 the first time).
 */
export function readPlain(value: JsonObject): Plain | undefined {
  // N14 leaves it out.
  if (Object.hasOwn(value, '$type')) return undefined
  let plain = true
  const traces: Traces = { uses: [], origins: new WeakMap() }
  const replaced = new Map<WalkedNode, JsonObject>()
  const where: Where = { path: '', originOf, report: giveUp, onUnknownKey: giveUp, suggest: () => undefined }
  function giveUp(): void {
    plain = false
  }
  walkJson(value, (node) => {
    if (node.depth > MAX_PLAIN_DEPTH || isLoose(node) || HINDRANCES.get(node.kind)?.(node.value) === true) giveUp()
    checkKeys(node.value, node.pointer, node.kind, where)
    if (plain && REFERRING_KEYS.has(node.kind)) {
      const next = rewriteReferences(node.value, node.pointer, traces)
      if (next !== node.value) replaced.set(node, next)
    }
    return plain
  })
  if (!plain) return undefined
  const document: unknown = replaceNodes(value, replaced)
  return isValid(document) ? { document, uses: traces.uses } : undefined
}

function isValid(document: unknown): document is LexiconDocument {
  return validate(document)
}

function originOf(pointer: string): string {
  return pointer
}
