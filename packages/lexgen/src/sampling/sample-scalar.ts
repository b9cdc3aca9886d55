import { isAllowedInteger, isAllowedString } from '../data/allowed-value.ts'
import type { BooleanSchema, IntegerSchema, StringSchema } from '../language/document.ts'
import { isStringFormat } from '../language/formats.ts'
import type { Dice } from './dice.ts'
import { listOfFormat } from './sample-format.ts'
import { listTexts } from './sample-text.ts'

/** How far from the bound that there is a number by dice may lie where there is no other. */
const SPREAD = 1000

/** A name that reads as a text. */
const WORD = /^[a-z]\w*$/i

/**
 * A single value that a schema allows: what the author wrote (the constant, the default, the values that are listed) before anything
 * else. `word` is a text that is preferred to the shortest one where any is allowed. Undefined where nothing meets everything that it asks for.
 */
export function sampleScalar(
  schema: BooleanSchema | IntegerSchema | StringSchema,
  dice: Dice | undefined,
  word?: string,
): string | number | boolean | undefined {
  switch (schema.type) {
    case 'boolean':
      return schema.const ?? (dice === undefined ? (schema.default ?? false) : dice.chance(0.5))
    case 'integer':
      return sampleInteger(schema, dice)
    case 'string':
      return sampleString(schema, dice, word)
  }
}

function sampleInteger(schema: IntegerSchema, dice: Dice | undefined): number | undefined {
  const min = Math.max(Math.ceil(schema.minimum ?? -Infinity), Number.MIN_SAFE_INTEGER)
  const max = Math.min(Math.floor(schema.maximum ?? Infinity), Number.MAX_SAFE_INTEGER)
  const nearest = Math.min(Math.max(0, min), max)
  const written = listWritten(schema.const, schema.default, schema.enum, dice)
  const rolled = dice === undefined ? [] : [rollInteger(min, max, nearest, dice)]
  return [...written, ...rolled, nearest].find((value) => isAllowedInteger(value, schema))
}

function rollInteger(min: number, max: number, nearest: number, dice: Dice): number {
  const low = nearest === max ? Math.max(min, max - SPREAD) : nearest
  return low + dice.below(Math.min(max, low + SPREAD) - low + 1)
}

function sampleString(schema: StringSchema, dice: Dice | undefined, word: string | undefined): string | undefined {
  const { format, knownValues = [] } = schema
  const written = listWritten(schema.const, schema.default, schema.enum ?? [], dice)
  const known = dice !== undefined && dice.chance(0.3) ? [] : order(knownValues, dice)
  const named = word !== undefined && WORD.test(word) ? [word] : []
  const made = isStringFormat(format) ? listOfFormat(format, dice) : [...named, ...listTexts(schema, dice)]
  const lengthened = made.map((text) => text.padEnd(Math.max(schema.minLength ?? 0, schema.minGraphemes ?? 0), 'a'))
  return [...written, ...known, ...made, ...lengthened].find((text) => isAllowedString(text, schema))
}

/** What the author wrote, in the order in which it is taken; dice take the default in half of all cases only. */
function listWritten<T>(
  constant: T | undefined,
  fallback: T | undefined,
  values: readonly T[] | undefined,
  dice: Dice | undefined,
): T[] {
  if (constant !== undefined) return [constant]
  const isTaken = fallback !== undefined && (dice === undefined || dice.chance(0.5))
  return [...(isTaken ? [fallback] : []), ...order(values ?? [], dice)]
}

/** Values as they are, or with one of them first that dice decide. */
function order<T>(values: readonly T[], dice: Dice | undefined): readonly T[] {
  if (dice === undefined || values.length === 0) return values
  const start = dice.below(values.length)
  return [...values.slice(start), ...values.slice(0, start)]
}
