import type { CheckContext } from './check.ts'
import { isObject, noObject } from './objects.ts'
import { report } from './report.ts'
import { constant, string } from './scalars.ts'

/** The field that says which member of a union an object is. AT Protocol specification, "Lexicon", "union". */
const TAG = '$type'

/** An object that may say which member it is. */
interface Tagged {
  readonly $type?: unknown
}

/** The `$type` of an object where it is a string. */
export function tagOf(value: Tagged): string | undefined {
  if (!isObject(value)) return undefined
  const { $type } = value
  return typeof $type === 'string' ? $type : undefined
}

/** The `$type` of an object that need not say its own. */
export function objectType(value: Tagged, context: CheckContext, expected: string): number {
  return value.$type === undefined ? 0 : constant(value.$type, TAG, context, expected)
}

/** A value that is none of the members of a closed union, which `expected` lists. */
export function noMember(value: Tagged, context: CheckContext, expected: string): number {
  const tag = tagOf(value)
  if (tag === undefined) return openMember(value, context)
  return report(tag, TAG, context, 'union', `one of ${expected}`)
}

/** A value that is none of the known members of an open union: any object with a `$type` is one. */
export function openMember(value: Tagged, context: CheckContext): number {
  if (!isObject(value)) return noObject(value, context)
  const { $type } = value
  return $type === '' ? report($type, TAG, context, 'union', 'the name of a type') : string($type, TAG, context)
}
