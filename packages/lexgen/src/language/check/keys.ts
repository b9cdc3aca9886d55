import { countEdits } from '../../diagnostics/nearest.ts'
import { childPointer } from '../../text/pointer.ts'
import { type JsonObject, quote } from '../../text/json.ts'
import type { Kind } from '../kind-row.ts'
import { KINDS, RESOURCE_KEYS } from '../kinds.ts'
import { ALL_KINDS, keysOf, keysOfPermission } from '../types.ts'
import { type Check, checksOf } from './meaning.ts'
import { reportAt, type Where } from './where.ts'

/** Keys of JSON Schema, and keys one level too deep, by what to write in their place. */
const ELSEWHERE: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  required: (value) => (typeof value === 'boolean' ? 'list the name in "required" of the object around it' : undefined),
  nullable: (value) => (typeof value === 'boolean' ? 'list the name in "nullable" of the object around it' : undefined),
  minItems: () => 'write minLength',
  maxItems: () => 'write maxLength',
  oneOf: () => 'write a union of refs',
  anyOf: () => 'write a union of refs',
  allOf: () => 'write the properties out, or refer to the parts',
}

/** What people write who come from elsewhere, by the key that they mean. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  definitions: 'defs',
  $defs: 'defs',
  params: 'parameters',
  body: 'input',
  request: 'input',
  response: 'output',
  mimeType: 'encoding',
  contentType: 'encoding',
  props: 'properties',
  fields: 'properties',
  $ref: 'ref',
}

/** What the language knows of a kind of node: its keys, and the check that a key asks for. */
type Known = ReadonlyMap<string, Check | undefined>

const KNOWN: ReadonlyMap<Kind, Known> = new Map(ALL_KINDS.map((kind) => [kind, knownOf(kind, keysOf(kind))]))

/** The same of a permission, which has other keys for each resource. */
const KNOWN_BY_RESOURCE: ReadonlyMap<unknown, Known> = new Map(
  Object.keys(RESOURCE_KEYS).map((resource) => [resource, knownOf('permission', keysOfPermission(resource) ?? [])]),
)

function knownOf(kind: Kind, keys: readonly string[]): Known {
  return new Map(keys.map((key) => [key, checksOf(kind)[key]]))
}

/** Looks at every key of a node once, runs the checks that it asks for, and reports keys that cannot be meant as they are. */
export function checkKeys(node: JsonObject, pointer: string, kind: Kind, where: Where): void {
  const known = (kind === 'permission' && KNOWN_BY_RESOURCE.get(node['resource'])) || KNOWN.get(kind)
  if (known === undefined) return
  for (const key in node) {
    const check = known.get(key)
    if (check !== undefined) check(node, pointer, where)
    else if (!known.has(key)) checkUnknownKey(key, node, pointer, kind, known, where)
  }
}

/**
 * Readers ignore keys that the language does not know ("Lexicon Files"), and so does this one. They are told of all the same, since
 * most are misspelt ones, or those of JSON Schema, and were meant to have an effect.
 */
function checkUnknownKey(key: string, node: JsonObject, pointer: string, kind: Kind, known: Known, where: Where): void {
  if (where.onUnknownKey !== undefined) return where.onUnknownKey()
  const at = childPointer(pointer, key)
  const hint = Object.hasOwn(ELSEWHERE, key) ? ELSEWHERE[key]?.(node[key]) : undefined
  if (hint !== undefined) {
    return reportAt(where, 'LEX2035', at, `expected a key of ${KINDS[kind].noun}, found ${quote(key)}`, { hint })
  }
  const message = `expected a key of ${KINDS[kind].noun}, found ${quote(key)}`
  const near = findMeantKey(key, node, [...known.keys()])
  if (near !== undefined) return reportAt(where, 'LEX2011', at, message, { hint: `did you mean "${near}"?` })
  // A permission for a resource that is not known may have any.
  if (kind !== 'permission' || KNOWN_BY_RESOURCE.has(node['resource'])) reportAt(where, 'LEX2040', at, message)
}

/** The key of the language that `key` must be meant for: one that is absent, and very near or another word for it. */
export function findMeantKey(key: string, node: JsonObject, known: readonly string[]): string | undefined {
  // The nearest of several: `maxlength` is also two letters away from minLength.
  const edits = (candidate: string): number => countEdits(key.toLowerCase(), candidate.toLowerCase())
  const absent = known.filter((candidate) => !Object.hasOwn(node, candidate))
  const near = absent
    .filter((candidate) => isMisspelling(key, candidate))
    .toSorted((left, right) => edits(left) - edits(right))[0]
  return near ?? absent.find((candidate) => Object.hasOwn(OTHER_WORDS, key) && OTHER_WORDS[key] === candidate)
}

/** Lengths from which one and two wrong letters can be told from another word. */
const MIN_LENGTH_FOR_ONE_EDIT = 3
const MIN_LENGTH_FOR_TWO_EDITS = 7

function isMisspelling(key: string, candidate: string): boolean {
  if (key.toLowerCase() === candidate.toLowerCase()) return true
  if (Math.abs(key.length - candidate.length) > 2 || candidate.length < 3) return false
  const edits = countEdits(key.toLowerCase(), candidate.toLowerCase())
  if (edits === 2 && lettersOf(key) === lettersOf(candidate)) return true
  if (candidate.length >= MIN_LENGTH_FOR_TWO_EDITS) return edits <= 2
  return candidate.length >= MIN_LENGTH_FOR_ONE_EDIT && edits <= 1
}

function lettersOf(word: string): string {
  return [...word].toSorted().join('')
}
