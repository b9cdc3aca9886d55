import { isObject, type JsonObject, jsonEqual, quote, stringsOf } from '../text/json.ts'
import { showCount } from '../text/lists.ts'
import { isScalar } from '../language/types.ts'
import { markOrigin, noteUse, type Rewriting, withoutKeys } from './rewriting.ts'

/** N4l: `$comment` becomes the description. */
export function rewriteComment(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  const { $comment: comment } = node
  if (typeof comment !== 'string') return node
  noteUse(rewriting, 'N4l', `${at}/$comment`, '"$comment" is read as the description')
  return markOrigin(rewriting, at, { description: comment, ...withoutKeys(rewriting, at, node, ['$comment']) })
}

/** N4f: a constant without a type gets the type that it has. */
export function rewriteTypelessConst(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  if (node['type'] !== undefined || node['const'] === undefined) return node
  const type = typeof node['const'] === 'number' ? 'integer' : typeof node['const']
  if (!isScalar(type)) return node
  noteUse(rewriting, 'N4f', at, `a constant without a type is read as one of type ${quote(type)}`)
  return markOrigin(rewriting, at, { type, ...node })
}

/** N4g: a negation is left out. */
export function dropNegation(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  if (!isObject(node['not'])) return node
  noteUse(rewriting, 'N4g', `${at}/not`, '"not" is left out')
  return withoutKeys(rewriting, at, node, ['not'])
}

/** N4h: a schema that says nothing allows anything. */
export function rewriteEmptySchema(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  const saysNothing = Object.keys(node).every((key) => key === 'description')
  if (!rewriting.isFlat || !saysNothing) return node
  noteUse(rewriting, 'N4h', at, 'an empty schema is read as "unknown"')
  return markOrigin(rewriting, at, { type: 'unknown', ...node })
}

/** N4k: a list of item schemas becomes an array of fixed length. */
export function rewriteTuple(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  const { items } = node
  if (node['type'] !== 'array' || !Array.isArray(items) || items.length === 0 || !items.every(isObject)) {
    return rewriting.isFlat ? renameItemBounds(node, at, rewriting) : node
  }
  noteUse(
    rewriting,
    'N4k',
    `${at}/items`,
    `a list of ${showCount(items.length, 'item schema')} is read as an array of that length`,
  )
  const same = items.every((item) => jsonEqual(item, items[0]))
  const rest = withoutKeys(rewriting, at, node, ['items', 'minItems', 'maxItems'])
  return markOrigin(rewriting, at, {
    ...rest,
    items: same
      ? markOrigin(rewriting, `${at}/items/0`, { ...items[0] })
      : markOrigin(rewriting, `${at}/items`, { type: 'unknown' }),
    minLength: node['minItems'] ?? items.length,
    maxLength: node['maxItems'] ?? items.length,
  })
}

function renameItemBounds(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  const { minItems, maxItems } = node
  if (minItems === undefined && maxItems === undefined) return node
  return markOrigin(rewriting, at, {
    ...withoutKeys(rewriting, at, node, ['minItems', 'maxItems']),
    ...(minItems !== undefined && { minLength: minItems }),
    ...(maxItems !== undefined && { maxLength: maxItems }),
  })
}

/** N4e: the values of a choice between strings, or undefined where the choice is another one. */
export function knownStringsOf(arms: readonly (JsonObject | undefined)[]): string[] | undefined {
  if (!arms.every((arm) => arm?.['type'] === 'string' || isStringEnum(arm))) return undefined
  return arms.flatMap((arm) => [
    ...stringsOf(arm?.['enum']),
    ...stringsOf(arm?.['knownValues']),
    ...stringsOf([arm?.['const']]),
  ])
}

function isStringEnum(arm: JsonObject | undefined): boolean {
  return arm?.['type'] === undefined && (typeof arm?.['const'] === 'string' || stringsOf(arm?.['enum']).length > 0)
}
