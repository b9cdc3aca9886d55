import type { Page } from '../../../documentation/page.ts'
import { addToGroup } from '../../../text/lists.ts'
import { isObject } from '../../../text/json.ts'
import type { EmittedFile } from '../../emitter.ts'
import { printDataScript } from '../data-script.ts'
import { listNames } from './list-names.ts'
import { listTexts } from './list-texts.ts'
import { type NamesShard, type ShardList, type TextShard, shardOf } from './search-data.ts'

/** How many documents are searched in one file; of more, each authority has its own. */
export const MAX_DOCUMENTS_IN_ONE_FILE = 5000

/** The files that search reads. */
export function* listSearchFiles(pages: readonly Page[]): Generator<EmittedFile> {
  if (pages.length <= MAX_DOCUMENTS_IN_ONE_FILE) {
    yield* printShard('', pages)
    return
  }
  const shards = new Map<string, Page[]>()
  for (const page of pages) addToGroup(shards, shardOf(page.nsid), page)
  const list: ShardList = { shards: [...shards.keys()] }
  yield* printData('search/names', list)
  for (const [shard, members] of shards) yield* printShard(`.${shard}`, members)
}

function* printShard(suffix: string, pages: readonly Page[]): Generator<EmittedFile> {
  yield* printData(`search/names${suffix}`, listNames(pages))
  yield* printData(`search/text${suffix}`, listTexts(pages))
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
