/** A JSON object. Keys such as `__proto__` and `constructor` are data: look up with `ownValue`, build with `Object.fromEntries` or a spread. */
export type JsonObject = { readonly [key: string]: unknown }

/** Any JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Whether `value` is a JSON object (not an array, not null). */
export function isObject(value: Json | undefined): value is { readonly [key: string]: Json }
export function isObject(value: unknown): value is JsonObject
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a JSON value is an array; `Array.isArray` takes a read-only one for an array of anything. */
export function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** The value of a key that the object itself has. */
export function ownValue(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** The strings of a JSON value that should be a list of strings; anything else in it is passed over. */
export function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** Whether two JSON values are equal, the order of keys aside. */
export function jsonEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (Array.isArray(left)) {
    return Array.isArray(right) && left.length === right.length && left.every((item, i) => jsonEqual(item, right[i]))
  }
  if (!isObject(left) || !isObject(right)) return false
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && jsonEqual(left[key], right[key]))
  )
}

/** JSON with sorted keys and no blanks, so that layout and key order do not count. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value) ?? 'null'
  let members = ''
  for (const key of sortedKeys(value)) {
    if (value[key] === undefined) continue
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(value[key])}`
  }
  return `{${members}}`
}

/** The keys of an object in code-unit order; most have few, and many are in order already. */
function sortedKeys(value: JsonObject): string[] {
  const keys = Object.keys(value)
  for (let i = 1; i < keys.length; i += 1) if ((keys[i - 1] ?? '') > (keys[i] ?? '')) return keys.sort()
  return keys
}

/** Whether a value nests deeper than some levels. */
export function isNestedDeeper(value: unknown, levels: number): boolean {
  if (!holdsValues(value)) return false
  if (levels === 0) return true
  // A plain loop: every value of every document passes here, and most are no objects.
  for (const key in value) {
    const child = value[key]
    if (typeof child === 'object' && isNestedDeeper(child, levels - 1)) return true
  }
  return false
}

function holdsValues(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null
}

/** What a JSON value is, for messages: `the string "abc"`, `an object`, `null`. */
export function describeJson(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array'
  switch (typeof value) {
    case 'object':
      return 'an object'
    case 'string':
      return `the string ${quote(value)}`
    case 'number':
      return `the number ${String(value)}`
    case 'boolean':
      return String(value)
    default:
      return `a ${typeof value}`
  }
}

/** Longest piece of foreign text in a message, in UTF-16 code units. */
const MAX_QUOTED_LENGTH = 60

/** Foreign text between quotes on one line, cut when long. */
export function quote(text: string): string {
  const cut = text.length > MAX_QUOTED_LENGTH ? `${text.slice(0, MAX_QUOTED_LENGTH)}…` : text
  // Format controls such as the bidirectional ones could make a terminal show another text than there is.
  return JSON.stringify(cut).replaceAll(/[\u007f-\u009f\u2028\u2029\p{Cf}]/gu, escapeCharacter)
}

/** A name or reference of the document as it is where it is an ordinary one, between quotes otherwise. */
export function showName(name: string): string {
  return /^[\w.#$:-]{1,200}$/.test(name) ? name : quote(name)
}

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
