import { fieldsOf } from '../internal/fields-of.ts'
import type { CheckContext } from './check.ts'
import { isObject, noObject } from './objects.ts'
import { report } from './report.ts'
import { constant, string } from './scalars.ts'

/** The field that says which member of a union an object is. AT Protocol specification, "Lexicon", "union". */
const TAG = '$type'

/** The `$type` of an object where it is a string. */
export function tagOf(value: unknown): string | undefined {
  if (!isObject(value)) return undefined
  const { $type } = fieldsOf(value)
  return typeof $type === 'string' ? $type : undefined
}

/** The `$type` of an object that need not say its own. */
export function objectType(value: unknown, context: CheckContext, expected: string): number {
  const { $type } = fieldsOf(value)
  return $type === undefined ? 0 : constant($type, TAG, context, expected)
}

/** A value that is none of the members of a closed union, which `expected` lists. */
export function noMember(value: unknown, context: CheckContext, expected: string): number {
  const tag = tagOf(value)
  if (tag === undefined) return openMember(value, context)
  return report(tag, TAG, context, 'union', `one of ${expected}`)
}

/** A value that is none of the known members of an open union: any object with a `$type` is one. */
export function openMember(value: unknown, context: CheckContext): number {
  if (!isObject(value)) return noObject(value, context)
  const { $type } = fieldsOf(value)
  return $type === '' ? report($type, TAG, context, 'union', 'the name of a type') : string($type, TAG, context)
}
