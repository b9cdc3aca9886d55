import { type DriftRuleRow, NARROWING_BOUND, WIDENING_BOUND } from '../rule.ts'

const WHY_NARROWED = 'Old data may lie outside; what services answer lies within the old bounds, too.'
const WHY_WIDENED = 'Old readers refuse what lies outside of the old bounds.'
const KEEP = 'Leave the bounds as they are, or raise them in a new field.'
const UPGRADE = 'Upgrade readers before anybody writes such data.'

export type BoundRuleId =
  | 'string-length-narrowed'
  | 'string-length-widened'
  | 'integer-range-narrowed'
  | 'integer-range-widened'
  | 'bytes-length-narrowed'
  | 'bytes-length-widened'
  | 'array-length-narrowed'
  | 'array-length-widened'
  | 'blob-accept-narrowed'
  | 'blob-accept-widened'
  | 'blob-size-narrowed'
  | 'blob-size-widened'

/** How long, how large and of what kind data may be. */
export const BOUND_RULES: Readonly<Record<BoundRuleId, DriftRuleRow>> = {
  'string-length-narrowed': {
    code: 'LEX7301',
    effect: 'narrows',
    levels: NARROWING_BOUND,
    source: [],
    summary: 'The length of a string is held to narrower bounds.',
    why: WHY_NARROWED,
    fix: KEEP,
  },
  'string-length-widened': {
    code: 'LEX7302',
    effect: 'widens',
    levels: WIDENING_BOUND,
    source: [],
    summary: 'The length of a string is held to wider bounds.',
    why: WHY_WIDENED,
    fix: UPGRADE,
  },
  'integer-range-narrowed': {
    code: 'LEX7303',
    effect: 'narrows',
    levels: NARROWING_BOUND,
    source: [],
    summary: 'An integer is held to narrower bounds.',
    why: WHY_NARROWED,
    fix: KEEP,
  },
  'integer-range-widened': {
    code: 'LEX7304',
    effect: 'widens',
    levels: WIDENING_BOUND,
    source: [],
    summary: 'An integer is held to wider bounds.',
    why: WHY_WIDENED,
    fix: UPGRADE,
  },
  'bytes-length-narrowed': {
    code: 'LEX7305',
    effect: 'narrows',
    levels: NARROWING_BOUND,
    source: [],
    summary: 'The number of bytes is held to narrower bounds.',
    why: WHY_NARROWED,
    fix: KEEP,
  },
  'bytes-length-widened': {
    code: 'LEX7306',
    effect: 'widens',
    levels: WIDENING_BOUND,
    source: [],
    summary: 'The number of bytes is held to wider bounds.',
    why: WHY_WIDENED,
    fix: UPGRADE,
  },
  'array-length-narrowed': {
    code: 'LEX7307',
    effect: 'narrows',
    levels: NARROWING_BOUND,
    source: [],
    summary: 'The number of items is held to narrower bounds.',
    why: WHY_NARROWED,
    fix: KEEP,
  },
  'array-length-widened': {
    code: 'LEX7308',
    effect: 'widens',
    levels: WIDENING_BOUND,
    source: [],
    summary: 'The number of items is held to wider bounds.',
    why: WHY_WIDENED,
    fix: UPGRADE,
  },
  'blob-accept-narrowed': {
    code: 'LEX7309',
    effect: 'narrows',
    levels: NARROWING_BOUND,
    source: [],
    summary: 'A blob can no longer be of some types.',
    why: 'Old blobs may be of one of them.',
    fix: 'Leave the types in `accept`.',
  },
  'blob-accept-widened': {
    code: 'LEX7310',
    effect: 'widens',
    levels: WIDENING_BOUND,
    source: [],
    summary: 'A blob can be of more types.',
    why: 'Old readers refuse those.',
    fix: UPGRADE,
  },
  'blob-size-narrowed': {
    code: 'LEX7311',
    effect: 'narrows',
    levels: NARROWING_BOUND,
    source: [],
    summary: 'A blob must be smaller.',
    why: 'Old blobs may be larger.',
    fix: 'Leave `maxSize` as it is.',
  },
  'blob-size-widened': {
    code: 'LEX7312',
    effect: 'widens',
    levels: WIDENING_BOUND,
    source: [],
    summary: 'A blob can be larger.',
    why: 'Old readers refuse larger ones.',
    fix: UPGRADE,
  },
}
