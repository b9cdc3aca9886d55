import assert from 'node:assert/strict'
import {
  type Did,
  RecordNotFoundError,
  type XrpcClient,
  applyWrites,
  collect,
  createOf,
  createRecord,
  deleteOf,
  deleteRecord,
  getRecord,
  paginate,
  putRecord,
  recordsOf,
} from '@lexgen/xrpc'
import type { Checks } from '../checks.ts'
import { profile } from '../gen/app/bsky/actor/profile.ts'
import { like } from '../gen/app/bsky/feed/like.ts'

/** Record keys of the kind that likes have, from the year 2024. */
const KEYS = ['3kznmn7xqxl22', '3kznmn7xqxl23', '3kznmn7xqxl24'] as const
const SUBJECT = {
  uri: 'at://did:plc:aliceexampleaccount23456/app.bsky.feed.post/3kznmn7xqxl22',
  cid: 'bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a',
} as const

const likesOf = recordsOf(like)

/** Works with records by their generated descriptors: the collection, the kind of key and the type of the value come from there. */
export async function typedRecordSteps(checks: Checks, client: XrpcClient, repo: Did): Promise<void> {
  const record = { subject: SUBJECT, createdAt: '2024-08-01T12:00:00Z' }
  // No two alike: this server keeps equal records as one block, and loses it with the first that is deleted.
  const others = KEYS.map((rkey, index) => ({
    rkey,
    record: { ...record, createdAt: `2024-08-01T12:00:0${index + 1}Z` },
  }))

  await checks.step('the only record of its kind needs no key', async () => {
    await putRecord(client, profile, { repo, record: { displayName: 'Alice of the tests' } })
    const { uri, value } = await getRecord(client, profile, { repo })
    assert.equal(value.displayName, 'Alice of the tests')
    assert.match(uri, /\/self$/)
  })

  const rkey = await checks.step(
    'a new record gets a key from the server and its $type from the descriptor',
    async () => {
      const { uri, validationStatus } = await createRecord(client, like, { repo, record })
      assert.equal(validationStatus, 'valid')
      const key = uri.split('/').at(-1) ?? ''
      assert.deepEqual((await getRecord(client, like, { repo, rkey: key })).value, { $type: like.nsid, ...record })
      return key
    },
  )

  await checks.step('several writes are one commit, and all pages of one type are one loop', async () => {
    const writes = [...others.map((other) => createOf(like, other)), deleteOf(like, { rkey })]
    const { results } = await applyWrites(client, { repo, writes })
    assert.equal(results?.length, writes.length)
    const likes = await collect(paginate(client, likesOf, { repo, limit: 2, reverse: true }))
    assert.deepEqual(
      likes.map(({ uri, value }) => [uri.split('/').at(-1), value.createdAt]),
      others.map((other) => [other.rkey, other.record.createdAt]),
    )
  })

  await checks.step('a key of another kind is refused before anything is sent', async () => {
    await assert.rejects(getRecord(client, like, { repo, rkey: 'self' }), TypeError)
  })

  await checks.step('a deleted record is gone', async () => {
    for (const key of KEYS) await deleteRecord(client, like, { repo, rkey: key })
    const attempt = getRecord(client, like, { repo, rkey: KEYS[0] })
    await assert.rejects(attempt, (error) => error instanceof RecordNotFoundError)
  })
}
