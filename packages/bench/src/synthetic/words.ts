import type { Random } from './random.ts'

type Words = readonly [string, ...string[]]

/** The ten subjects of a namespace: the methods at one place of it are about the same subject, so their names never meet. */
export const SUBJECTS: Words = [
  'Profile',
  'Thread',
  'Member',
  'Invite',
  'Report',
  'Bookmark',
  'Label',
  'Draft',
  'Gallery',
  'Schedule',
]

export const AREAS: Words = ['actor', 'feed', 'graph', 'notification', 'moderation', 'media', 'group', 'search']

export const QUERY_VERBS: Words = ['get', 'list', 'search', 'describe', 'count', 'resolve']

export const PROCEDURE_VERBS: Words = ['create', 'update', 'delete', 'mute', 'send', 'confirm']

const PROPERTY_STEMS: Words = [
  'name',
  'handle',
  'text',
  'reason',
  'subject',
  'parent',
  'root',
  'owner',
  'avatar',
  'count',
  'state',
  'label',
  'created',
  'indexed',
  'language',
  'limit',
  'score',
  'link',
  'title',
  'summary',
  'origin',
  'target',
]

const PROPERTY_ENDINGS: Words = ['', 'At', 'By', 'Id', 'Uri', 'List', 'Text', 'Total', 'Hint']

const KNOWN_STEMS: Words = [
  'active',
  'pending',
  'hidden',
  'closed',
  'muted',
  'spam',
  'rude',
  'newest',
  'oldest',
  'public',
  'members',
]

const SENTENCE_WORDS: Words = [
  'the',
  'account',
  'which',
  'requests',
  'a',
  'page',
  'of',
  'results',
  'and',
  'may',
  'be',
  'filtered',
  'by',
  'service',
  'owner',
  'when',
  'present',
  'records',
  'are',
  'returned',
  'in',
  'order',
  'authentication',
  'is',
  'required',
  "viewer's",
  '`cursor`',
  'state',
]

/** A camel-case property name; different `index` values give different names. */
export function propertyName(random: Random, index: number): string {
  const stem = random.pick(PROPERTY_STEMS)
  const ending = random.pick(PROPERTY_ENDINGS)
  return index === 0 ? `${stem}${ending}` : `${stem}${ending}${index}`
}

/** Between two and seven different known values. */
export function knownValues(random: Random): string[] {
  const values = new Set<string>()
  const wanted = 2 + random.below(6)
  while (values.size < wanted) values.add(random.pick(KNOWN_STEMS))
  return [...values]
}

/** A sentence of 5 to 24 words; one in a dozen is an announcement of deprecation, as in the official documents. */
export function sentence(random: Random): string {
  const words = Array.from({ length: 5 + random.below(20) }, () => random.pick(SENTENCE_WORDS)).join(' ')
  const start = random.chance(1 / 12) ? 'DEPRECATED: ' : ''
  return `${start}${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
