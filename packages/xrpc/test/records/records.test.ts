import { createReadStream, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  applyWrites,
  collect,
  createOf,
  createRecord,
  createXrpcClient,
  deleteOf,
  deleteRecord,
  getRecord,
  hasType,
  InvalidSwapError,
  listRecords,
  paginate,
  putRecord,
  type RecordDescriptor,
  RecordNotFoundError,
  recordsOf,
  safe,
  updateOf,
  uploadBlob,
  type UploadProgress,
  type XrpcClient,
  XrpcError,
} from '../../src/index.ts'
import { type SeenRequest, sendJson, startServer, type TestServer } from '../support/server.ts'

interface Post {
  $type: 'com.example.post'
  text: string
}
interface Profile {
  $type: 'com.example.profile'
  name?: string | undefined
}
const post: RecordDescriptor<'com.example.post', 'tid', Post> = {
  nsid: 'com.example.post',
  key: 'tid',
  is: (value): value is Post => hasType(value, 'com.example.post'),
}
const profile: RecordDescriptor<'com.example.profile', 'literal:self', Profile> = {
  nsid: 'com.example.profile',
  key: 'literal:self',
  is: (value): value is Profile => hasType(value, 'com.example.profile'),
}
const anything: RecordDescriptor<'com.example.thing', 'any', Post> = { ...post, nsid: 'com.example.thing', key: 'any' }

const method: RecordDescriptor<'com.example.method', 'nsid', Post> = {
  ...post,
  nsid: 'com.example.method',
  key: 'nsid',
}

const repo = 'alice.example.com'
const rkey = '3jzfcijpj2z2a'
const uri = `at://did:plc:a/com.example.post/${rkey}`
const stored = (value: object): object => ({ uri, cid: 'bafy', value })

let server: TestServer
let client: XrpcClient
let answer: { status: number; body: unknown }
beforeAll(async () => {
  server = await startServer((_, response) => sendJson(response, answer.status, answer.body))
  client = createXrpcClient({ service: server.url })
})
beforeEach(() => {
  server.requests.length = 0
  answer = { status: 200, body: { uri, cid: 'bafy' } }
})
afterAll(() => server.close())
const seen = (): SeenRequest => server.requests[0] ?? expect.fail('nothing was sent')
const sentJson = (): unknown => JSON.parse(seen().body)

describe('reading', () => {
  test('one record', async () => {
    answer.body = stored({ $type: 'com.example.post', text: 'hi' })
    const { value, cid } = await getRecord(client, post, { repo, rkey })
    expect([value.text, cid]).toEqual(['hi', 'bafy'])
    expect(seen().path).toBe(`/xrpc/com.atproto.repo.getRecord?repo=${repo}&collection=com.example.post&rkey=${rkey}`)
  })
  test('the key of a record type that has but one', async () => {
    answer.body = stored({ $type: 'com.example.profile' })
    await getRecord(client, profile, { repo })
    expect(seen().path).toContain('&rkey=self')
  })
  test('a record that is not there', async () => {
    answer = { status: 400, body: { error: 'RecordNotFound' } }
    const result = await safe(getRecord(client, post, { repo, rkey }))
    expect(!result.ok && result.error).toBeInstanceOf(RecordNotFoundError)
  })
  test('an SDK’s own method brings its own error classes', async () => {
    class Own extends XrpcError {
      static readonly errorName = 'RecordNotFound'
    }
    answer = { status: 400, body: { error: 'RecordNotFound' } }
    const method = {
      nsid: 'com.example.repo.getRecord',
      kind: 'query',
      output: 'application/json',
      errors: { RecordNotFound: Own },
    } as const
    await expect(getRecord(client, post, { repo, rkey }, { method })).rejects.toBeInstanceOf(Own)
    expect(seen().path).toContain('/xrpc/com.example.repo.getRecord?')
  })
  test('another record in its place', async () => {
    answer.body = stored({ $type: 'com.example.other' })
    await expect(getRecord(client, post, { repo, rkey })).rejects.toMatchObject({ name: 'XrpcInvalidResponseError' })
  })
  test('a page, and all pages, without what is of another type', async () => {
    answer.body = {
      records: [stored({ $type: 'com.example.post', text: 'a' }), stored({ $type: 'com.example.other' })],
    }
    expect(
      (await listRecords(client, post, { repo, limit: 2, reverse: true })).records.map(({ value }) => value.text),
    ).toEqual(['a'])
    expect(seen().path).toContain(`?repo=${repo}&collection=com.example.post&limit=2&reverse=true`)
    const posts = recordsOf(post)
    expect(await collect(paginate(client, posts, { repo }))).toHaveLength(1)
  })
})

describe('writing', () => {
  test('a new record gets its type', async () => {
    expect(await createRecord(client, post, { repo, record: { text: 'hi' } })).toEqual({ uri, cid: 'bafy' })
    expect(sentJson()).toEqual({
      repo,
      collection: 'com.example.post',
      record: { $type: 'com.example.post', text: 'hi' },
    })
  })
  test('a `$type` that is undefined does not take the place of its type', async () => {
    // As JavaScript passes it, or TypeScript without exactOptionalPropertyTypes.
    const record = { $type: undefined, text: 'hi' } as unknown as { text: string }
    await createRecord(client, post, { repo, record })
    expect(sentJson()).toMatchObject({ record: { $type: 'com.example.post', text: 'hi' } })
  })
  test('put with swap, null included', async () => {
    await putRecord(client, profile, { repo, record: { name: 'A' }, swapRecord: null, validate: true })
    expect(sentJson()).toEqual({
      repo,
      collection: 'com.example.profile',
      rkey: 'self',
      record: { $type: 'com.example.profile', name: 'A' },
      swapRecord: null,
      validate: true,
    })
  })
  test('a lost swap', async () => {
    answer = { status: 400, body: { error: 'InvalidSwap' } }
    await expect(deleteRecord(client, post, { repo, rkey, swapRecord: 'bafy' })).rejects.toBeInstanceOf(
      InvalidSwapError,
    )
    expect(sentJson()).toEqual({ repo, collection: 'com.example.post', rkey, swapRecord: 'bafy' })
  })
  test('several in one commit', async () => {
    answer.body = { commit: { cid: 'bafy', rev: 'r' }, results: [] }
    const writes = [
      createOf(post, { record: { text: 'a' } }),
      updateOf(profile, { record: {} }),
      deleteOf(anything, { rkey: 'x' }),
    ]
    expect((await applyWrites(client, { repo, writes, swapCommit: 'bafy' })).commit?.rev).toBe('r')
    const type = 'com.atproto.repo.applyWrites'
    expect(sentJson()).toEqual({
      repo,
      swapCommit: 'bafy',
      writes: [
        { $type: `${type}#create`, collection: 'com.example.post', value: { $type: 'com.example.post', text: 'a' } },
        {
          $type: `${type}#update`,
          collection: 'com.example.profile',
          rkey: 'self',
          value: { $type: 'com.example.profile' },
        },
        { $type: `${type}#delete`, collection: 'com.example.thing', rkey: 'x' },
      ],
    })
  })
  test.each([
    ['a tid that is none', () => createRecord(client, post, { repo, rkey: 'self', record: { text: '' } })],
    ['a literal that is another', () => putRecord(client, profile, { repo, rkey: 'other' as 'self', record: {} })],
    ['an NSID that is none', () => createOf(method, { rkey: 'com.example-.post', record: { text: '' } })],
    ['an NSID that is too long', () => deleteOf(method, { rkey: `com.example.${'a'.repeat(64)}` })],
    ['a key with a slash', () => deleteRecord(client, anything, { repo, rkey: 'a/b' })],
    ['no key', () => getRecord(client, anything, { repo, rkey: undefined as unknown as string })],
  ])('%s is a TypeError before anything is sent', async (_, write) => {
    await expect((async () => write())()).rejects.toThrow(/rkey/)
    expect(server.requests).toEqual([])
  })
})

describe('uploadBlob()', () => {
  const blob = { $type: 'blob', ref: { $link: 'bafk' }, mimeType: 'image/png', size: 3 }
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xrpc-blob-'))
    writeFileSync(join(folder, 'a.bin'), Buffer.alloc(200_000, 7))
  })
  afterAll(() => rm(folder, { recursive: true }))
  beforeEach(() => {
    answer.body = { blob }
  })

  test('resolves to the reference', async () => {
    expect(await uploadBlob(client, new Blob(['abc'], { type: 'image/png' }))).toEqual(blob)
    expect(seen()).toMatchObject({ method: 'POST', path: '/xrpc/com.atproto.repo.uploadBlob', body: 'abc' })
    expect(seen().headers['content-type']).toBe('image/png')
  })
  test.each([
    ['a typed blob', () => new Blob(['abcd'], { type: 'image/png' }), 'image/png', 4, 4],
    ['bytes', () => new Uint8Array(4), 'application/octet-stream', 4, 4],
    ['a web stream', () => new Blob(['abcd']).stream(), 'application/octet-stream', undefined, 4],
    [
      'a file as it is read',
      () => createReadStream(join(folder, 'a.bin')),
      'application/octet-stream',
      undefined,
      200_000,
    ],
  ])('reports progress of %s', async (_, make, type, total, size) => {
    const seenProgress: UploadProgress[] = []
    await uploadBlob(client, make(), { onProgress: (progress) => seenProgress.push(progress) })
    expect(seenProgress.at(-1)).toEqual({ loaded: size, total })
    expect(seenProgress.map(({ loaded }) => loaded)).toEqual(
      seenProgress.map(({ loaded }) => loaded).sort((a, b) => a - b),
    )
    expect(seen().body).toHaveLength(size)
    expect(seen().headers['content-type']).toBe(type)
  })
})
