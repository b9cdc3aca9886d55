import { describe, expect, test } from 'vitest'
import {
  applyWrites,
  collect,
  createRecord,
  createXrpcClient,
  deleteRecord,
  getRecord,
  hasType,
  listRecords,
  paginate,
  putRecord,
  type RecordDescriptor,
  recordsOf,
  uploadBlob,
  type XrpcClient,
  XrpcInvalidResponseError,
} from '../../src/index.ts'

interface Post {
  $type: 'com.example.post'
  text: string
}
const post: RecordDescriptor<'com.example.post', 'any', Post> = {
  nsid: 'com.example.post',
  key: 'any',
  is: (value): value is Post => hasType(value, 'com.example.post'),
}
const repo = 'alice.example.com'
const at = { repo, rkey: 'a' } as const
const record = { text: 'hi' }

const answering = (body: unknown): XrpcClient => createXrpcClient({ handler: async () => Response.json(body) })

const HELPERS: readonly (readonly [string, (client: XrpcClient) => Promise<unknown>])[] = [
  ['getRecord', (client) => getRecord(client, post, at)],
  ['listRecords', (client) => listRecords(client, post, { repo })],
  ['createRecord', (client) => createRecord(client, post, { repo, record })],
  ['putRecord', (client) => putRecord(client, post, { ...at, record })],
  ['deleteRecord', (client) => deleteRecord(client, post, at)],
  ['applyWrites', (client) => applyWrites(client, { repo, writes: [] })],
  ['uploadBlob', (client) => uploadBlob(client, new Uint8Array(1))],
  ['paginate over records', (client) => collect(paginate(client, recordsOf(post), { repo }))],
  [
    'pages of paginate',
    (client) =>
      collect(
        paginate(
          client,
          async (each: XrpcClient, _: { cursor?: string }): Promise<{ cursor?: string; feed: string[] }> =>
            (await each
              .send({
                nsid: 'com.example.getFeed',
                method: 'GET',
                path: '/xrpc/com.example.getFeed',
                headers: {},
                signal: undefined,
                redirect: 'follow',
              })
              .then((response) => response.json())) as { feed: string[] },
          {},
        ).pages(),
      ),
  ],
]

describe.each(HELPERS)('an answer to %s that is no object is an invalid response', (_, run) => {
  test.each([null, 5, true, 'text', [1], []])('%j', async (body) => {
    await expect(run(answering(body))).rejects.toMatchObject({
      name: 'XrpcInvalidResponseError',
      status: 200,
      message: expect.stringMatching(/: expected .*, found (null|5|true|"text"|an array)/) as string,
    })
  })
})

test.each([null, 5, 'text', [], undefined])('a blob that is no reference is an invalid response: %j', async (blob) => {
  const upload = uploadBlob(answering({ blob }), new Uint8Array(1))
  await expect(upload).rejects.toThrow(/uploadBlob: expected the reference of a blob, found /)
})

test.each([null, 5, 'text', {}, undefined])('records that are no list are an invalid response: %j', async (records) => {
  const listing = listRecords(answering({ records }), post, { repo })
  await expect(listing).rejects.toThrow(/listRecords: expected a list of records, found /)
})

test('what is no record among the listed ones is left out', async () => {
  const stored = { uri: 'at://a/b/c', value: { $type: 'com.example.post', text: 'hi' } }
  const records = [null, 5, 'text', [], {}, { value: null }, stored]
  expect((await listRecords(answering({ records }), post, { repo })).records).toEqual([stored])
})

test.each([null, 5, 'text', [], undefined])('a value that is no record is an invalid response: %j', async (value) => {
  await expect(getRecord(answering({ value }), post, at)).rejects.toBeInstanceOf(XrpcInvalidResponseError)
})
