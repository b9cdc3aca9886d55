import type { JsonObject } from '../../text/json.ts'
import { showCount } from '../../text/lists.ts'
import { countBytes, countGraphemes } from '../../text/text-size.ts'
import { reportAt, type Where } from './where.ts'

interface Bounds {
  readonly least: string
  readonly greatest: string
  /** What is counted; undefined where it is the number itself. */
  readonly unit?: string
  readonly sizeOf: (value: unknown) => number
}

const INTEGER_BOUNDS: readonly Bounds[] = [{ least: 'minimum', greatest: 'maximum', sizeOf: Number }]

const STRING_BOUNDS: readonly Bounds[] = [
  { least: 'minLength', greatest: 'maxLength', unit: 'byte', sizeOf: (value) => countBytes(String(value)) },
  {
    least: 'minGraphemes',
    greatest: 'maxGraphemes',
    unit: 'grapheme',
    sizeOf: (value) => countGraphemes(String(value)),
  },
]

const CODES = { default: 'LEX2047', const: 'LEX2048' } as const

/** Reports a default or a const that is outside the bounds of its own schema. Bounds that contradict each other have a report of their own. */
export function checkOwnBounds(node: JsonObject, key: 'default' | 'const', pointer: string, where: Where): void {
  const value = node[key]
  const bounds = typeof value === 'number' ? INTEGER_BOUNDS : typeof value === 'string' ? STRING_BOUNDS : []
  for (const { least, greatest, unit, sizeOf } of bounds) {
    const min = boundOf(node[least], -Infinity)
    const max = boundOf(node[greatest], Infinity)
    if (min > max || (min === -Infinity && max === Infinity)) continue
    const size = sizeOf(value)
    if (size >= min && size <= max) continue
    const show = (count: number): string => (unit === undefined ? String(count) : showCount(count, unit))
    const expected = size < min ? `at least ${show(min)}` : `at most ${show(max)}`
    reportAt(where, CODES[key], `${pointer}/${key}`, `expected "${key}" to be ${expected}, found ${show(size)}`)
    return
  }
}

function boundOf(value: unknown, fallback: number): number {
  return typeof value === 'number' ? value : fallback
}
