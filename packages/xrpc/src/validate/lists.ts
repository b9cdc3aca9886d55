import { type Check, type CheckAt, type CheckContext, MAX_VISITS, type Place } from './check.ts'
import { ARRAY } from './nouns.ts'
import { checkLength } from './list-length.ts'
import { nested, reportType } from './report.ts'
import { salvage } from './salvage.ts'

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
  const { length } = value
  let count = checkLength(length, context, max, min)
  for (let index = 0; index < length && context.visits <= MAX_VISITS; index += 1)
    count += check(value[index], index, context)
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
  const { length } = value
  let count = checkLength(length, context, max, min)
  for (let index = 0; index < length && context.visits <= MAX_VISITS; index += 1) {
    count += nested(check(value[index], context), index, context)
  }
  return closeList(count, key, context)
}

/** Puts the key of a list before what is found in it. With a list there are items that can be left out. */
function closeList(count: number, key: Place, context: CheckContext): number {
  if (count > 0 && context.mode === 'salvage') context.salvage = salvage
  return nested(count, key, context)
}
