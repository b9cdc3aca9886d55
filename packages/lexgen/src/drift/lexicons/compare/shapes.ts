import type { ArraySchema, FieldSchema } from '../../../language/document.ts'
import { KINDS } from '../../../language/kinds.ts'
import { isScalar } from '../../../language/types.ts'
import { compareBlobs } from './blobs.ts'
import { compareByteLengths, compareItemCounts, compareRanges, compareStringLengths } from './bounds.ts'
import type { Comparison, Placed, Shape } from './comparison.ts'
import { compareDescriptions } from './descriptions.ts'
import { compareFields } from './fields.ts'
import { compareFormats } from './formats.ts'
import { compareRefs } from './refs.ts'
import { type Site, enterSite } from './site.ts'
import { compareUnions } from './unions.ts'
import { compareValues, namesEveryValue } from './values.ts'

/** Compares what describes the data of one place. */
export function compareShapes(base: Placed, head: Placed, site: Site, comparison: Comparison): void {
  const isRef = [base.schema.type === 'ref', head.schema.type === 'ref']
  // What a schema says of itself is said by its definition once a ref leads there.
  if (isRef[0] === isRef[1]) compareDescriptions(base.schema, head.schema, site, comparison)
  if (isRef.includes(true)) return compareRefs(base, head, site, comparison)
  if (!compareSameType(base, head, site, comparison)) compareTypes(base, head, site, comparison)
}

/** False where the types differ. */
function compareSameType(base: Placed, head: Placed, site: Site, comparison: Comparison): boolean {
  const [old, now] = [base.schema, head.schema]
  switch (old.type) {
    case 'boolean':
      if (now.type !== 'boolean') return false
      compareValues(old, now, site, comparison)
      return true
    case 'integer':
      if (now.type !== 'integer') return false
      compareValues(old, now, site, comparison)
      if (!namesEveryValue(old) && !namesEveryValue(now)) compareRanges(old, now, site, comparison)
      return true
    case 'string':
      if (now.type !== 'string') return false
      compareFormats(old, now, site, comparison)
      compareValues(old, now, site, comparison)
      if (!namesEveryValue(old) && !namesEveryValue(now)) compareStringLengths(old, now, site, comparison)
      return true
    case 'bytes':
      if (now.type !== 'bytes') return false
      compareByteLengths(old, now, site, comparison)
      return true
    case 'blob':
      if (now.type !== 'blob') return false
      compareBlobs(old, now, site, comparison)
      return true
    case 'array':
      if (now.type !== 'array') return false
      compareItemCounts(old, now, site, comparison)
      compareItems({ ...base, schema: old }, { ...head, schema: now }, site, comparison)
      return true
    case 'object':
      if (now.type !== 'object') return false
      compareFields({ ...base, schema: old }, { ...head, schema: now }, site, comparison)
      return true
    case 'union':
      if (now.type !== 'union') return false
      compareUnions({ ...base, schema: old }, { ...head, schema: now }, site, comparison)
      return true
    case 'cid-link':
    case 'token':
    case 'unknown':
    case 'ref':
      return old.type === now.type
  }
}

function compareItems(base: Placed<ArraySchema>, head: Placed<ArraySchema>, site: Site, comparison: Comparison): void {
  const [old, now] = [base.schema.items, head.schema.items]
  comparison.compare({ ...base, schema: old }, { ...head, schema: now }, enterSite(site, '[]', 'items'), comparison)
}

/** Compares schemas of different types. */
function compareTypes(base: Placed, head: Placed, site: Site, comparison: Comparison): void {
  const [old, now] = [base.schema, head.schema]
  const change = { site, message: `${nounOf(now)} now, ${nounOf(old)} before`, old: old.type, new: now.type }
  if (old.type === 'unknown' && isObjectLike(now)) return comparison.report({ rule: 'type-specialized', ...change })
  if (now.type === 'unknown' && isObjectLike(old)) return comparison.report({ rule: 'type-generalized', ...change })
  if (site.place === 'parameter' && repeats(now, old)) {
    comparison.report({ rule: 'param-became-array', ...change })
    return comparison.compare(base, { ...head, schema: now.items }, enterItems(site, 'head'), comparison)
  }
  if (site.place === 'parameter' && repeats(old, now)) {
    comparison.report({ rule: 'param-became-scalar', ...change })
    return comparison.compare({ ...base, schema: old.items }, head, enterItems(site, 'base'), comparison)
  }
  const help = HELP_FOR_ENCODING.find(([one, other]) => isPair(one, other, [old, now]))?.[2]
  const rule = site.place === 'definition' ? 'def-type-changed' : 'prop-type-changed'
  comparison.report({ rule, ...change, ...(help !== undefined && { help }) })
}

/** Whether an array holds in each item what was one value. */
function repeats(array: Shape, item: Shape): array is ArraySchema & { readonly items: FieldSchema } {
  return array.type === 'array' && isScalar(item.type) && array.items.type === item.type
}

function enterItems(site: Site, side: 'base' | 'head'): Site {
  return { ...site, [side]: enterSite(site, '', 'items')[side] }
}

function isObjectLike({ type }: Shape): boolean {
  return type === 'object' || type === 'union'
}

function nounOf({ type }: Shape): string {
  return KINDS[type].noun
}

/** Types that hold the same and write it in another way. */
const HELP_FOR_ENCODING: readonly (readonly [Shape['type'], Shape['type'], string])[] = [
  [
    'string',
    'cid-link',
    'A CID is written in another way as a link; add a field of the new type, and deprecate this one.',
  ],
  ['string', 'bytes', 'Bytes are encoded in another way; add a field of the new type, and deprecate this one.'],
]

function isPair(one: string, other: string, [old, now]: readonly [Shape, Shape]): boolean {
  return (old.type === one && now.type === other) || (old.type === other && now.type === one)
}
