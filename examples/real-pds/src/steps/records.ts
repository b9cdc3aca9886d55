import assert from 'node:assert/strict'
import { type AtUri, type Did, type XrpcClient, collect, paginate } from '@lexgen/xrpc'
import type { Checks } from '../checks.ts'
import { type Post, isPost, post } from '../gen/app/bsky/feed/post.ts'
import { applyWrites } from '../gen/com/atproto/repo/applyWrites.ts'
import { createRecord } from '../gen/com/atproto/repo/createRecord.ts'
import { deleteRecord } from '../gen/com/atproto/repo/deleteRecord.ts'
import { RecordNotFoundError, getRecord } from '../gen/com/atproto/repo/getRecord.ts'
import { listRecords } from '../gen/com/atproto/repo/listRecords.ts'
import { InvalidSwapError, putRecord } from '../gen/com/atproto/repo/putRecord.ts'

const TEXTS: readonly string[] = ['one', 'two', 'three', 'four', 'five']
const PAGE = 2
/** A record key of the kind that posts have, from the year 2024. */
const LAST_KEY = '3kznmn7xqxl22'

/** Writes, lists, changes and deletes posts; `client` sends the access token of `repo`, which has no posts before or after. */
export async function recordSteps(checks: Checks, client: XrpcClient, repo: Did): Promise<void> {
  const collection = post.nsid
  const all = { repo, collection, limit: PAGE, reverse: true } as const

  const uris = await checks.step(`createRecord writes ${TEXTS.length} posts that the server finds valid`, async () => {
    const written: AtUri[] = []
    for (const text of TEXTS) {
      const output = await createRecord(client, { repo, collection, record: newPost(text) })
      assert.equal(output.validationStatus, 'valid')
      written.push(output.uri)
    }
    return written
  })
  const rkey = rkeyOf(uris[0])

  await checks.step(`listRecords hands them out ${PAGE} at a time, by cursor`, async () => {
    const first = await listRecords(client, all)
    const second = await listRecords(client, { ...all, cursor: first.cursor })
    assert.deepEqual(
      [...first.records, ...second.records].map(({ value }) => textOf(value)),
      TEXTS.slice(0, 2 * PAGE),
    )
  })

  await checks.step('paginate walks all pages', async () => {
    const records = await collect(paginate(client, listRecords, all))
    assert.deepEqual(
      records.map(({ uri }) => uri),
      uris,
    )
  })

  const cid = await checks.step('getRecord gives a record that its guard recognises', async () => {
    const output = await getRecord(client, { repo, collection, rkey })
    assert.equal(textOf(output.value), TEXTS[0])
    return output.cid
  })

  await checks.step('putRecord changes a record when the swap CID is its present one', async () => {
    await putRecord(client, { repo, collection, rkey, record: newPost('changed'), swapRecord: cid ?? null })
    assert.equal(textOf((await getRecord(client, { repo, collection, rkey })).value), 'changed')
  })

  await checks.step('putRecord with the swap CID of before is refused with InvalidSwapError', async () => {
    const attempt = putRecord(client, { repo, collection, rkey, record: newPost('late'), swapRecord: cid ?? null })
    await assert.rejects(attempt, (error) => error instanceof InvalidSwapError && error.status === 400)
  })

  await checks.step('deleteRecord deletes: getRecord answers RecordNotFoundError', async () => {
    await deleteRecord(client, { repo, collection, rkey })
    await assert.rejects(getRecord(client, { repo, collection, rkey }), (error) => error instanceof RecordNotFoundError)
  })

  await checks.step('applyWrites creates one and deletes the others in one commit', async () => {
    const output = await applyWrites(client, {
      repo,
      writes: [
        { $type: 'com.atproto.repo.applyWrites#create', collection, rkey: LAST_KEY, value: newPost('last') },
        ...uris
          .slice(1)
          .map((uri) => ({ $type: 'com.atproto.repo.applyWrites#delete', collection, rkey: rkeyOf(uri) }) as const),
      ],
    })
    assert.equal(output.results?.[0]?.$type, 'com.atproto.repo.applyWrites#createResult')
    assert.deepEqual(
      (await listRecords(client, all)).records.map(({ value }) => textOf(value)),
      ['last'],
    )
  })

  await checks.step('deleteRecord leaves the collection empty', async () => {
    await deleteRecord(client, { repo, collection, rkey: LAST_KEY })
    assert.deepEqual((await listRecords(client, all)).records, [])
  })
}

function newPost(text: string): Post {
  return { $type: post.nsid, text, createdAt: new Date().toISOString() }
}

function textOf(value: unknown): string {
  assert(isPost(value))
  return value.text
}

function rkeyOf(uri: string | undefined): string {
  return uri?.split('/').at(-1) ?? assert.fail('No URI')
}
