import { assertNever } from '../text/assert-never.ts'
import type { ValueSchema } from './describe-type.ts'

/** What a value is held to beside its type, in words; those of the items of an array after its own. */
export function describeBounds(schema: ValueSchema): readonly string[] {
  switch (schema.type) {
    case 'string':
      return [
        ...range(schema.minLength, schema.maxLength, 'byte'),
        ...range(schema.minGraphemes, schema.maxGraphemes, 'grapheme'),
      ]
    case 'bytes':
      return range(schema.minLength, schema.maxLength, 'byte')
    case 'blob':
      return range(undefined, schema.maxSize, 'byte')
    case 'integer':
      return range(schema.minimum, schema.maximum)
    case 'array': {
      const ofItems = describeBounds(schema.items).map((each) => `each ${each}`)
      return [...range(schema.minLength, schema.maxLength, 'item'), ...ofItems]
    }
    case 'boolean':
    case 'cid-link':
    case 'object':
    case 'params':
    case 'ref':
    case 'token':
    case 'union':
    case 'unknown':
      return []
    default:
      return assertNever(schema)
  }
}

// 1 to 100, at most 3000 bytes, at least 1 item
function range(least: number | undefined, most: number | undefined, unit?: string): string[] {
  const count = (number: number): string =>
    unit === undefined ? String(number) : `${number} ${number === 1 ? unit : `${unit}s`}`
  if (least !== undefined && most !== undefined) {
    return [least === most ? `exactly ${count(most)}` : `${least} to ${count(most)}`]
  }
  if (most !== undefined) return [`at most ${count(most)}`]
  return least === undefined ? [] : [`at least ${count(least)}`]
}
