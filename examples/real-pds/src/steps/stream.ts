import assert from 'node:assert/strict'
import type { Did, XrpcClient } from '@lexgen/xrpc'
import { bytesOf, subscribe } from '@lexgen/xrpc/stream'
import type { Checks } from '../checks.ts'
import { createRecord } from '../gen/com/atproto/repo/createRecord.ts'
import { deleteRecord } from '../gen/com/atproto/repo/deleteRecord.ts'
import {
  type Commit,
  FutureCursorError,
  type SubscribeReposMessage,
  subscribeReposMethod,
} from '../gen/com/atproto/sync/subscribeRepos.ts'

const COLLECTION = 'app.bsky.graph.block'
const FUTURE_CURSOR = 4_294_967_296
const PATIENCE_MS = 20_000

/** Follows the event stream while records are written; `client` sends the access token of `repo`. */
export async function streamSteps(checks: Checks, client: XrpcClient, repo: Did): Promise<void> {
  const write = async (subject: Did): Promise<{ rkey: string; commit: string | undefined }> => {
    const record = { $type: COLLECTION, subject, createdAt: new Date().toISOString() }
    const { uri, commit } = await createRecord(client, { repo, collection: COLLECTION, record })
    return { rkey: uri.split('/').at(-1) ?? '', commit: commit?.cid }
  }
  const follow = async function* (cursor: number): AsyncGenerator<SubscribeReposMessage> {
    const messages = subscribe(client, subscribeReposMethod, { cursor }, { signal: AbortSignal.timeout(PATIENCE_MS) })
    for await (const message of messages) {
      // This server may repeat what lies before the cursor, when it was asked within a second of the last write.
      if (!('seq' in message) || message.seq > cursor) yield message
    }
  }

  const seen = await checks.step('subscribeRepos tells from the beginning what has happened so far', async () => {
    const { rkey, commit } = await write('did:plc:carol')
    const types = new Set<string>()
    for await (const message of follow(0)) {
      types.add(message.$type)
      if (message.$type !== 'com.atproto.sync.subscribeRepos#commit' || message.commit.$link !== commit) continue
      assertCreates(message, repo, rkey)
      assert(
        types.has('com.atproto.sync.subscribeRepos#identity') && types.has('com.atproto.sync.subscribeRepos#account'),
      )
      return { seq: message.seq, rkeys: [rkey] }
    }
    return assert.fail('The stream ended')
  })

  const live = await checks.step('subscribeRepos receives the commits that are written while it listens', async () => {
    const received = takeCommits(follow(seen.seq), 3)
    const written = [await write('did:plc:dan'), await write('did:plc:erin'), await write('did:plc:frank')]
    const commits = await received
    assert.deepEqual(
      commits.map(({ commit }) => commit.$link),
      written.map(({ commit }) => commit),
    )
    commits.forEach((commit, index) => assertCreates(commit, repo, written[index]?.rkey))
    return { seq: commits[0]?.seq ?? 0, rkeys: written.map(({ rkey }) => rkey) }
  })

  await checks.step('subscribeRepos takes up where a cursor says, and carries the blocks of a commit', async () => {
    const [second] = await takeCommits(follow(live.seq), 1)
    assert(second)
    assertCreates(second, repo, live.rkeys[1])
    // A CAR file begins with the length of its header, which is a CBOR map of two entries.
    assert.equal(bytesOf(second.blocks)[1], 0xa2)
  })

  await checks.step('a deleted record arrives as a commit that deletes', async () => {
    const rkeys = [...seen.rkeys, ...live.rkeys]
    const received = takeCommits(follow(live.seq), 2 + rkeys.length)
    for (const rkey of rkeys) await deleteRecord(client, { repo, collection: COLLECTION, rkey })
    const deletions = (await received).slice(2)
    assert.deepEqual(
      deletions.flatMap(({ ops }) => ops.map(({ action, path, cid }) => ({ action, path, cid }))),
      rkeys.map((rkey) => ({ action: 'delete', path: `${COLLECTION}/${rkey}`, cid: null })),
    )
  })

  await checks.step('a cursor of the future ends the stream with FutureCursorError', async () => {
    await assert.rejects(takeCommits(follow(FUTURE_CURSOR), 1), (error) => error instanceof FutureCursorError)
  })
}

async function takeCommits(messages: AsyncIterable<SubscribeReposMessage>, count: number): Promise<Commit[]> {
  const commits: Commit[] = []
  for await (const message of messages) {
    if (message.$type === 'com.atproto.sync.subscribeRepos#commit') commits.push(message)
    if (commits.length === count) return commits
  }
  return assert.fail(`The stream ended after ${commits.length} commits`)
}

function assertCreates(commit: Commit, repo: Did, rkey: string | undefined): void {
  assert.equal(commit.repo, repo)
  assert.deepEqual(
    commit.ops.map(({ action, path }) => ({ action, path })),
    [{ action: 'create', path: `${COLLECTION}/${rkey}` }],
  )
}
