import { dropItems } from './change-value.ts'
import type { Check, CheckAt, CheckContext, Place } from './check.ts'
import { ARRAY } from './nouns.ts'
import { MAX_VISITS } from './objects.ts'
import { isDone, nested, report, reportType } from './report.ts'

/** A list whose items pass `check`. Lenient: whatever its length. AT Protocol specification, "Lexicon", "array". */
export function array(
  value: unknown,
  key: Place,
  context: CheckContext,
  check: CheckAt<number>,
  max?: number,
  min?: number,
): number {
  if (!Array.isArray(value)) return reportType(value, key, context, ARRAY)
  let count = checkLength(value, context, max, min)
  for (let index = 0; index < value.length && goesOn(context); index += 1) count += check(value[index], index, context)
  return closeList(count, key, context)
}

/** A list whose items are what a definition says. */
export function arrayOf(
  value: unknown,
  key: Place,
  context: CheckContext,
  check: Check,
  max?: number,
  min?: number,
): number {
  if (!Array.isArray(value)) return reportType(value, key, context, ARRAY)
  let count = checkLength(value, context, max, min)
  for (let index = 0; index < value.length && goesOn(context); index += 1) {
    count += nested(check(value[index], context), index, context)
  }
  return closeList(count, key, context)
}

/** How many items there are. What is too much to look at is not looked at. */
function checkLength(
  { length }: readonly unknown[],
  context: CheckContext,
  max: number = Infinity,
  min: number = 0,
): number {
  context.visits += length
  if (context.visits > MAX_VISITS) {
    return report(length, undefined, context, 'items', `at most ${MAX_VISITS} items in all`)
  }
  if (!context.strict || (length <= max && length >= min)) return 0
  return report(length, undefined, context, 'items', length > max ? `at most ${max} items` : `at least ${min} items`)
}

function goesOn(context: CheckContext): boolean {
  return context.visits <= MAX_VISITS && !isDone(context)
}

/** Puts the key of a list before what is found in it. With a list there are items that can be left out. */
function closeList(count: number, key: Place, context: CheckContext): number {
  if (count > 0) context.salvage = dropItems
  return nested(count, key, context)
}
