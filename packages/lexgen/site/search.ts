/** Search: loaded when it is opened first. Names are searched at once, descriptions as soon as they are there. */
import {
  type NamesShard,
  type ShardList,
  type TextShard,
  namesPath,
  shardOf,
  textPath,
} from '../src/emit/docs-html/search/search-data.ts'
import { loadData, topOfSite } from './load-script.ts'
import type { Hit, HitGroup } from './search/best-hits.ts'
import { openDialog } from './search/dialog.ts'
import { findNames } from './search/find-names.ts'
import { type FindTexts, indexTexts } from './search/find-texts.ts'
import { type NamesIndex, indexNames } from './search/names-index.ts'
import { plainWords } from './search/query.ts'
import { groupTexts, shardsOf } from './search/text-hits.ts'

const top = topOfSite()
const indexes: NamesIndex[] = []
const texts = new Map<string, Promise<FindTexts>>()
/** Whether there is a file for each authority. */
let isSharded = false

const dialog = openDialog({ find, findMore, top })
for (const button of document.querySelectorAll('[data-search]')) button.addEventListener('click', dialog.open)
void loadNames().catch(() => dialog.fail('The index of this site could not be loaded.'))

async function loadNames(): Promise<void> {
  const first = await loadData<NamesShard | ShardList>(namesPath(), top)
  if ('documents' in first) {
    addIndex(first)
    return
  }
  isSharded = true
  const own = shardOf(location.href.slice(top.href.length).replaceAll('/', '.'))
  // What is near comes first.
  for (const shard of first.shards.toSorted((a, b) => Number(b === own) - Number(a === own))) {
    addIndex(await loadData<NamesShard>(namesPath(shard), top))
  }
}

function addIndex(names: NamesShard): void {
  indexes.push(indexNames(names))
  dialog.refresh()
}

function find(query: string): readonly HitGroup[] | undefined {
  return indexes.length === 0 ? undefined : findNames(indexes, query)
}

async function findMore(query: string, found: readonly Hit[]): Promise<HitGroup | undefined> {
  const words = plainWords(query)
  if (words === undefined) return undefined
  const shards = isSharded ? shardsOf(found).map(textPath) : [textPath()]
  const all = await Promise.all(shards.map((path) => findTextsIn(path)))
  return groupTexts(
    all.flatMap((findTexts) => findTexts(words)),
    indexes,
  )
}

function findTextsIn(path: string): Promise<FindTexts> {
  const known = texts.get(path)
  if (known !== undefined) return known
  const loaded = loadData<TextShard>(path, top).then(indexTexts)
  texts.set(path, loaded)
  return loaded
}
