import { type JsonObject, ownValue, quote } from '../text/json.ts'
import { markOrigin, noteUse, type Rewriting, withKey, withoutKeys } from './rewriting.ts'

/** Constraints of images and films that blobs do not have. */
const MEDIA_ONLY_KEYS = ['maxWidth', 'maxHeight', 'maxLength'] as const

type TypeRule = (node: JsonObject, at: string, rewriting: Rewriting) => JsonObject

/** What the types of earlier eras become. */
const RULE_OF_TYPE: ReadonlyMap<unknown, TypeRule> = new Map([
  ['number', rewriteNumber],
  ['datetime', rewriteDatetime],
  ['image', rewriteImage],
  ['video', rewriteMedia],
  ['audio', rewriteMedia],
  ['float', rewriteFloat],
])

/** N6a to N6d: the types of earlier eras. */
export function rewriteType(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  const rule = RULE_OF_TYPE.get(ownValue(node, 'type'))
  return rule === undefined ? node : rule(node, at, rewriting)
}

function rewriteDatetime(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  noteUse(rewriting, 'N6b', `${at}/type`, 'the type "datetime" is read as a string with the format "datetime"')
  return markOrigin(rewriting, at, { ...node, type: 'string', format: 'datetime' })
}

function rewriteImage(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  noteUse(rewriting, 'N6c', `${at}/type`, 'the type "image" is read as "blob"; data of the time is {cid, mimeType}')
  return asBlob(node, at, rewriting)
}

function rewriteMedia(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  noteUse(rewriting, 'N6d', `${at}/type`, `the type ${quote(String(node['type']))} is read as "blob"`)
  return asBlob(node, at, rewriting)
}

function rewriteFloat(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  noteUse(rewriting, 'N6d', `${at}/type`, 'the type "float" is read as "integer"; fractions are lost')
  return asInteger(node, at, rewriting)
}

/** N6a: a number is an integer, unless its own bounds have fractions; then it is the float that it says it is (N6d). */
function rewriteNumber(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  if (fractionsOf(node).length > 0) {
    noteUse(rewriting, 'N6d', `${at}/type`, 'a number with fractions is read as "integer"; fractions are lost')
  } else {
    noteUse(rewriting, 'N6a', `${at}/type`, 'the type "number" is read as "integer"')
  }
  return asInteger(node, at, rewriting)
}

function asInteger(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  const rest = withoutKeys(rewriting, at, node, fractionsOf(node))
  return markOrigin(rewriting, at, { ...rest, type: 'integer' })
}

/** The keys whose values an integer cannot have. */
function fractionsOf(node: JsonObject): string[] {
  return ['minimum', 'maximum', 'default', 'const'].filter((key) => {
    const value = ownValue(node, key)
    return typeof value === 'number' && !Number.isInteger(value)
  })
}

function asBlob(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  return markOrigin(rewriting, at, { ...withoutKeys(rewriting, at, node, MEDIA_ONLY_KEYS), type: 'blob' })
}

/** N9: a reference on a string is left out. */
export function dropRefOfString(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  if (node['type'] !== 'string' || typeof ownValue(node, 'ref') !== 'string') return node
  noteUse(rewriting, 'N9', `${at}/ref`, '"ref" on a string is left out')
  return withoutKeys(rewriting, at, node, ['ref'])
}

/** N4m: the format `date-time` is `datetime`. */
export function rewriteDateTimeFormat(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  if (node['format'] !== 'date-time') return node
  noteUse(rewriting, 'N4m', `${at}/format`, 'the format "date-time" is read as "datetime"')
  return withKey(rewriting, at, node, 'format', 'datetime')
}
