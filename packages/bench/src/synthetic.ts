import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LexiconDocument } from 'lexgen'
import {
  SHARED_OBJECTS,
  SHARED_STRINGS,
  objectDefinitions,
  permissionDefinitions,
  procedureDefinition,
  queryDefinition,
  recordDefinitions,
  sharedDefinitions,
  subscriptionDefinitions,
} from './synthetic/definitions.ts'
import type { RefPool } from './synthetic/fields.ts'
import { type Random, type WeightTable, seededRandom } from './synthetic/random.ts'
import type { Definition } from './synthetic/schemas.ts'
import { AREAS, PROCEDURE_VERBS, QUERY_VERBS, SUBJECTS } from './synthetic/words.ts'

/** What to make. */
export interface SyntheticOptions {
  /** How many documents. */
  readonly count: number
  /** Any integer; the same seed gives the same documents, and a larger count only adds to them. @default 1 */
  readonly seed?: number
}

/** Documents that share a prefix and a `defs` document: 35 of the 402 official documents are such, one in twelve. */
const NAMESPACE_SIZE = 12
/** Refs lead to the document's own namespace or to one of this many before it, and to the first of all. */
const NEIGHBOURS = 20
const DEFAULT_SEED = 1

type Kind = 'defs' | 'record' | 'object' | 'query' | 'procedure' | 'subscription' | 'permission-set'

/** The second document of a namespace: 26 records to 9 plain objects. */
const DATA_KINDS: WeightTable<Kind> = [
  ['record', 26],
  ['object', 9],
]

/** The other ten: 177 queries, 142 procedures, 10 permission sets, 3 subscriptions. */
const METHOD_KINDS: WeightTable<Kind> = [
  ['query', 177],
  ['procedure', 142],
  ['permission-set', 10],
  ['subscription', 3],
]

/**
 * Documents that look like the official ones in what they consist of: kinds, types, formats, refs and descriptions come up as
 * often as they did there in August 2026. Every ref resolves. Made one at a time, each at the same cost.
 */
export function* syntheticLexicons({ count, seed = DEFAULT_SEED }: SyntheticOptions): Generator<LexiconDocument> {
  for (let index = 0; index < count; index++) yield syntheticLexicon(index, seed)
}

/** Writes the documents as `<folder>/com/example0/feed/getThread.json`; returns how many bytes. */
export function writeSyntheticLexicons(folder: string, options: SyntheticOptions): number {
  let bytes = 0
  let madeFolder = ''
  for (const document of syntheticLexicons(options)) {
    const segments = document.id.split('.')
    const target = join(folder, ...segments.slice(0, -1))
    if (target !== madeFolder) mkdirSync(target, { recursive: true })
    madeFolder = target
    const text = `${JSON.stringify(document, null, 2)}\n`
    bytes += Buffer.byteLength(text)
    writeFileSync(join(target, `${segments.at(-1)}.json`), text)
  }
  return bytes
}

function syntheticLexicon(index: number, seed: number): LexiconDocument {
  const random = seededRandom(seed, index)
  const namespace = Math.floor(index / NAMESPACE_SIZE)
  const place = index % NAMESPACE_SIZE
  const kind = kindAt(random, place)
  const id = `${namespaceId(namespace)}.${nameOf(random, kind, place)}`
  return { lexicon: 1, id, defs: definitions(random, kind, id, namespace) }
}

function kindAt(random: Random, place: number): Kind {
  if (place === 0) return 'defs'
  return random.weighted(place === 1 ? DATA_KINDS : METHOD_KINDS)
}

function definitions(random: Random, kind: Kind, id: string, namespace: number): Record<string, Definition> {
  const pool = refPool(random, namespace)
  switch (kind) {
    case 'defs':
      return sharedDefinitions(random, id, pool)
    case 'record':
      return recordDefinitions(random, pool)
    case 'object':
      return objectDefinitions(random, pool)
    case 'query':
      return { main: queryDefinition(random, pool) }
    case 'procedure':
      return { main: procedureDefinition(random, pool) }
    case 'subscription':
      return subscriptionDefinitions(random, pool)
    case 'permission-set':
      return permissionDefinitions(random, [`${namespaceId(namespace)}.getProfile`])
  }
}

function refPool(random: Random, namespace: number): RefPool {
  const neighbour = Math.max(0, namespace - random.below(NEIGHBOURS))
  const homes = [...new Set([namespace, neighbour, 0])].map((each) => `${namespaceId(each)}.defs`)
  const refs = (names: readonly [string, ...string[]]): [string, ...string[]] => [
    `${namespaceId(namespace)}.defs#${names[0]}`,
    ...homes.flatMap((home) => names.map((name) => `${home}#${name}`)),
  ]
  return { objects: refs(SHARED_OBJECTS), strings: refs(SHARED_STRINGS) }
}

function namespaceId(namespace: number): string {
  return `com.example${Math.floor(namespace / AREAS.length)}.${AREAS[namespace % AREAS.length]}`
}

function nameOf(random: Random, kind: Kind, place: number): string {
  const subject = SUBJECTS[place % SUBJECTS.length] ?? SUBJECTS[0]
  switch (kind) {
    case 'defs':
      return 'defs'
    case 'record':
    case 'object':
      return 'entry'
    case 'query':
      return `${random.pick(QUERY_VERBS)}${subject}`
    case 'procedure':
      return `${random.pick(PROCEDURE_VERBS)}${subject}`
    case 'subscription':
      return `subscribe${subject}`
    case 'permission-set':
      return `auth${subject}`
  }
}
