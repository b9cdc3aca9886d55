import type { ArraySchema, BlobSchema, BytesSchema, IntegerSchema, StringSchema } from '../../../language/document.ts'
import type { DriftRuleId } from '../rules.ts'
import type { BoundRuleId } from '../rules/bounds.ts'
import type { Comparison } from './comparison.ts'
import { lengthsOf } from './formats.ts'
import { type Site, pointAt } from './site.ts'

/** A bound as it is written, and as it works together with the others of its schema. */
interface Bound {
  readonly key: string
  readonly sense: 'least' | 'greatest'
  readonly written: number | undefined
  readonly effective: number
}

type Bounds = readonly Bound[]

/** The two rules about a kind of bounds. */
type BoundRules = { readonly narrowed: BoundRuleId; readonly widened: BoundRuleId }

const STRING_LENGTH: BoundRules = { narrowed: 'string-length-narrowed', widened: 'string-length-widened' }
const INTEGER_RANGE: BoundRules = { narrowed: 'integer-range-narrowed', widened: 'integer-range-widened' }
const BYTES_LENGTH: BoundRules = { narrowed: 'bytes-length-narrowed', widened: 'bytes-length-widened' }
const ARRAY_LENGTH: BoundRules = { narrowed: 'array-length-narrowed', widened: 'array-length-widened' }
const BLOB_SIZE: BoundRules = { narrowed: 'blob-size-narrowed', widened: 'blob-size-widened' }

export function compareStringLengths(base: StringSchema, head: StringSchema, site: Site, comparison: Comparison): void {
  compareBounds(boundsOfString(base), boundsOfString(head), STRING_LENGTH, site, comparison)
}

export function compareRanges(base: IntegerSchema, head: IntegerSchema, site: Site, comparison: Comparison): void {
  compareBounds(boundsOfInteger(base), boundsOfInteger(head), INTEGER_RANGE, site, comparison)
}

export function compareByteLengths(base: BytesSchema, head: BytesSchema, site: Site, comparison: Comparison): void {
  compareBounds(boundsOfLength(base), boundsOfLength(head), BYTES_LENGTH, site, comparison)
}

export function compareItemCounts(base: ArraySchema, head: ArraySchema, site: Site, comparison: Comparison): void {
  compareBounds(boundsOfLength(base), boundsOfLength(head), ARRAY_LENGTH, site, comparison)
}

export function compareBlobSizes(base: BlobSchema, head: BlobSchema, site: Site, comparison: Comparison): void {
  compareBounds([greatest('maxSize', base.maxSize)], [greatest('maxSize', head.maxSize)], BLOB_SIZE, site, comparison)
}

/**
 * The bounds of a string as they work: a format has lengths of its own, and no string has more graphemes than bytes, so that a bound
 * which another makes idle changes nothing.
 */
function boundsOfString(schema: StringSchema): Bounds {
  const own = lengthsOf(schema)
  const { minLength, maxLength, minGraphemes, maxGraphemes } = schema
  const mostBytes = Math.min(maxLength ?? Infinity, own.max)
  const leastBytes = Math.max(minLength ?? 0, minGraphemes ?? 0, own.min)
  return [
    { ...least('minLength', minLength), effective: leastBytes },
    { ...greatest('maxLength', maxLength), effective: mostBytes },
    { ...least('minGraphemes', minGraphemes), effective: Math.max(minGraphemes ?? 0, Math.min(leastBytes, 1)) },
    { ...greatest('maxGraphemes', maxGraphemes), effective: Math.min(maxGraphemes ?? Infinity, mostBytes) },
  ]
}

function boundsOfInteger({ minimum, maximum }: IntegerSchema): Bounds {
  return [{ ...least('minimum', minimum), effective: minimum ?? -Infinity }, greatest('maximum', maximum)]
}

function boundsOfLength({ minLength, maxLength }: BytesSchema | ArraySchema): Bounds {
  return [least('minLength', minLength), greatest('maxLength', maxLength)]
}

function least(key: string, written: number | undefined): Bound {
  return { key, sense: 'least', written, effective: Math.max(written ?? 0, 0) }
}

function greatest(key: string, written: number | undefined): Bound {
  return { key, sense: 'greatest', written, effective: written ?? Infinity }
}

/** A bound that is narrower or wider than before, and how it came to be. */
interface Moved {
  readonly key: string
  readonly isNarrower: boolean
  readonly old: number | undefined
  readonly new: number | undefined
}

/** One finding for all bounds that became narrower, and one for all that became wider. */
function compareBounds(base: Bounds, head: Bounds, rules: BoundRules, site: Site, { report }: Comparison): void {
  const moved = base.flatMap((old, i): Moved[] => {
    const now = head[i]
    // Where it is written as before, it is another bound that moved it.
    if (now === undefined || old.written === now.written || old.effective === now.effective) return []
    const isNarrower = now.effective < old.effective === (old.sense === 'greatest')
    return [{ key: old.key, isNarrower, old: old.written, new: now.written }]
  })
  const tell = (rule: DriftRuleId, some: readonly Moved[]): void => {
    const [first] = some
    if (first === undefined) return
    const message = some.map(describeMove).join('; ')
    report({ rule, site: pointAt(site, first.key), message, old: pick(some, 'old'), new: pick(some, 'new') })
  }
  tell(
    rules.narrowed,
    moved.filter(({ isNarrower }) => isNarrower),
  )
  tell(
    rules.widened,
    moved.filter(({ isNarrower }) => !isNarrower),
  )
}

/** `maxLength 5 now, 9 before`, `no maxLength now, 9 before`. */
function describeMove({ key, old, new: now }: Moved): string {
  return `${now === undefined ? `no ${key}` : `${key} ${now}`} now, ${old ?? 'none'} before`
}

/** The bounds by key; undefined where there are none. */
function pick(some: readonly Moved[], side: 'old' | 'new'): { [key: string]: number } | undefined {
  const entries = some.flatMap((each): [string, number][] => (each[side] === undefined ? [] : [[each.key, each[side]]]))
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
