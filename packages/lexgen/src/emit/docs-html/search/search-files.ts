import type { Page } from '../../../documentation/page.ts'
import { isObject } from '../../../text/json.ts'
import type { EmittedFile } from '../../emitter.ts'
import { printDataScript } from '../data-script.ts'
import type { Collector } from './collector.ts'
import { collectNames } from './collect-names.ts'
import { collectTexts } from './collect-texts.ts'
import { type NamesShard, type ShardList, type TextShard, namesPath, shardOf, textPath } from './search-data.ts'

/** How many documents are searched in one file; of more, each authority has its own. */
export const MAX_DOCUMENTS_IN_ONE_FILE = 5000

/** What makes the files that search reads. */
export interface SearchFiles {
  /** Adds a page. Yields the files that no other page belongs into; nothing of them is kept. */
  readonly add: (page: Page) => Iterable<EmittedFile>
  /** The list of these files, where there are several. */
  readonly list: () => Iterable<EmittedFile>
}

interface Shard {
  readonly names: Collector<NamesShard>
  readonly texts: Collector<TextShard>
  /** How many pages are still to come. */
  missing: number
}

/** Collects from pages what search reads; `nsids` says of which. */
export function createSearchFiles(nsids: readonly string[]): SearchFiles {
  const isSharded = nsids.length > MAX_DOCUMENTS_IN_ONE_FILE
  const nameOf = (nsid: string): string => (isSharded ? shardOf(nsid) : '')
  const sizes = new Map<string, number>()
  for (const name of nsids.map(nameOf)) sizes.set(name, (sizes.get(name) ?? 0) + 1)
  const open = new Map<string, Shard>()
  return {
    *add(page) {
      const name = nameOf(page.nsid)
      const shard = open.get(name) ?? { names: collectNames(), texts: collectTexts(), missing: sizes.get(name) ?? 1 }
      open.set(name, shard)
      shard.names.add(page)
      shard.texts.add(page)
      shard.missing -= 1
      if (shard.missing > 0) return
      open.delete(name)
      yield* printData(namesPath(name), shard.names.data)
      yield* printData(textPath(name), shard.texts.data)
    },
    *list() {
      if (isSharded) yield* printData(namesPath(), { shards: [...sizes.keys()] })
    },
  }
}

/** The same as JSON and as a script. */
function* printData(path: string, data: ShardList | NamesShard | TextShard): Generator<EmittedFile> {
  const json = JSON.stringify(data)
  yield { path: `${path}.json`, text: `${json}\n`, isLikeIt: isSearchData }
  yield printDataScript(path, json)
}

/** Whether a value is what search reads, edited or not. */
function isSearchData(value: unknown): boolean {
  return (
    isObject(value) &&
    (Array.isArray(value['shards']) || (Array.isArray(value['strings']) && Array.isArray(value['documents'])))
  )
}
