/**
 * What search reads: `search/names.json` (what things are called) and `search/text.json` (what is said of them), each beside a script
 * that holds the same for pages that are opened from a disk. Every text is in `strings` once; all numbers are places in there, of which
 * the first is empty and says that there is nothing.
 */

/** What is called something: the documents of a site, or of one of its authorities. */
export interface NamesShard {
  readonly strings: readonly string[]
  readonly documents: readonly NamedDocument[]
}

/** `marks` are those of the page with a comma between. */
export type NamedDocument = readonly [
  nsid: string,
  kind: number,
  marks: number,
  definitions: readonly NamedDefinition[],
]

/** Its anchor is its name where `anchor` is 0. Of each error two numbers: its name and its anchor, which is `error.name` where that is 0. */
export type NamedDefinition = readonly [
  name: number,
  noun: number,
  anchor: number,
  groups: readonly FieldGroup[],
  errors: readonly number[],
]

/**
 * The fields of one object: the heading of the part that they are in (`Output`), the anchor of what holds them, and three numbers for
 * each: its name, its type and its anchor, which is `holder.name` where that is 0. Without a name they say the type of the whole part.
 */
export type FieldGroup = readonly [part: number, holder: number, ...fields: number[]]

/** Descriptions: of each document its NSID, and two numbers for each text: the anchor of what it is about, and the text. */
export interface TextShard {
  readonly strings: readonly string[]
  readonly documents: readonly (readonly [nsid: string, ...texts: number[]])[]
}

/** In place of the documents where there are many: the authorities that have a file each, `search/names.<authority>.json`. */
export interface ShardList {
  readonly shards: readonly string[]
}

/** Where names are, below the top of a site and without an ending: all of them, or the list of shards; or those of one authority. */
export function namesPath(shard = ''): string {
  return pathOf('names', shard)
}

/** The same of descriptions, of which there is no list. */
export function textPath(shard = ''): string {
  return pathOf('text', shard)
}

function pathOf(name: string, shard: string): string {
  return `search/${name}${shard === '' ? '' : `.${shard}`}`
}

/** The anchor of an error where no other is said. */
export function plainErrorAnchor(error: string): string {
  return `error.${error}`
}

/** The anchor of a field in what holds it, where no other is said. */
export function plainFieldAnchor(holder: string, field: string): string {
  return `${holder}.${field}`
}

/** Where a script puts the data of its file: `search/names.js` below `search/names`. */
export type SearchData = Record<string, unknown>

/** The first two segments of an NSID, which say whose it is, in lower case as in every host name. */
export function shardOf(nsid: string): string {
  return nsid.split('.', 2).join('.').toLowerCase()
}
