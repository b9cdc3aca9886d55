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
  readonly add: (page: Page) => void
  readonly list: () => Iterable<EmittedFile>
}

interface Shard {
  readonly names: Collector<NamesShard>
  readonly texts: Collector<TextShard>
}

/** Collects from pages what search reads; `count` is how many there will be. */
export function createSearchFiles(count: number): SearchFiles {
  const isSharded = count > MAX_DOCUMENTS_IN_ONE_FILE
  const shards = new Map<string, Shard>()
  return {
    add(page) {
      const name = isSharded ? shardOf(page.nsid) : ''
      const shard = shards.get(name) ?? { names: collectNames(), texts: collectTexts() }
      shards.set(name, shard)
      shard.names.add(page)
      shard.texts.add(page)
    },
    *list() {
      if (isSharded) yield* printData(namesPath(), { shards: [...shards.keys()] })
      for (const [name, { names, texts }] of shards) {
        yield* printData(namesPath(name), names.data)
        yield* printData(textPath(name), texts.data)
      }
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
