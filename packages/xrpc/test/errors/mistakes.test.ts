import { describe, expect, test, vi } from 'vitest'
import {
  call,
  callBinary,
  createRecord,
  createXrpcClient,
  deleteRecord,
  getRecord,
  hasType,
  limitResponse,
  putRecord,
  rateLimits,
  type RecordDescriptor,
  serviceHandler,
  timeout,
} from '../../src/index.ts'
import { openSession, PasswordSession } from '../../src/session/index.ts'
import { subscribe } from '../../src/stream/index.ts'
import { getFile, getItem, putFile, putItem } from '../support/methods.ts'

/** What is wrong in a call says where it is, what was expected and what was found, before anything is sent. */

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzY29wZSI6ImEifQ.c2lnbmF0dXJl'
const handler = vi.fn(async () => new Response('<p>', { headers: { 'content-type': 'text/html' } }))
const client = createXrpcClient({ handler })
const input = { identifier: 'a.test', password: 'p' }

const data = { era: 'server', did: 'did:plc:a', handle: 'a.test', accessJwt: 'a', refreshJwt: 'r' } as const

const failureOf = async (run: () => unknown): Promise<Error> => {
  try {
    await run()
  } catch (error) {
    return error as Error
  }
  return expect.fail('has to fail')
}

describe.each<[string, (service: string) => unknown]>([
  ['createXrpcClient()', (service) => createXrpcClient({ service })],
  ['serviceHandler()', (service) => serviceHandler(service)],
  ['PasswordSession.login()', (service) => PasswordSession.login({ service, ...input })],
  ['PasswordSession.resume()', (service) => PasswordSession.resume({ data: { ...data, service } })],
  ['openSession()', (service) => openSession({ service, ...input })],
  [
    'subscribe()',
    (service) => {
      const method = { nsid: 'com.example.ticks', kind: 'subscription' } as const
      return subscribe(client, method, {}, { service })[Symbol.asyncIterator]().next()
    },
  ],
])('%s names a service that is no address', (_, run) => {
  test.each([
    ['a host', 'pds.example', 'pds.example'],
    ['a host and a port, which reads as a scheme', 'localhost:2583', 'localhost:2583'],
    ['nothing', '', ''],
    ['a DID', 'did:web:pds.example', 'did:web:pds.example'],
    ['another scheme', 'ftp://pds.example', 'ftp://pds.example'],
    ['a path', '/xrpc', '/xrpc'],
    ['what no host can be', 'https://a b', 'https://a b'],
    ['an impossible port', 'https://pds.example:99999', 'https://pds.example:99999'],
    ['a token', TOKEN, '***'],
    ['control characters', 'x\u001B[31m\ny', 'x [31m y'],
  ])('%s', async (_, service, shown) => {
    const error = await failureOf(() => run(service))
    expect(error).toBeInstanceOf(TypeError)
    expect(error.message).toBe(`service: expected an http(s):// address, found "${shown}"`)
  })
})

test.each(['https://pds.example', 'http://127.0.0.1:2583/path', 'wss://relay.example', new URL('https://pds.example')])(
  'a client takes %s',
  (service) => {
    expect(createXrpcClient({ service })).toMatchObject({ service })
  },
)

const any = (key: string): RecordDescriptor<'com.example.post', string, object> => ({
  nsid: 'com.example.post',
  key,
  is: (value): value is object => hasType(value, 'com.example.post'),
})
const repo = 'a.test'

test.each<[string, () => unknown, string]>([
  [
    'a parameter of another type',
    () => call(client, getItem, { q: {} }, undefined),
    'com.example.getItem: parameter q: expected well-formed text, a boolean or a safe integer, found object',
  ],
  [
    'a parameter with control characters in its name',
    () => call(client, getItem, { 'a\u001B[31m\nb': 1.5 }, undefined),
    'com.example.getItem: parameter a [31m b: expected well-formed text, a boolean or a safe integer, found 1.5',
  ],
  [
    'a header, whose value is not shown',
    () => call(client, getItem, {}, undefined, { headers: { 'x-a': `${TOKEN}\n` } }),
    'com.example.getItem: header x-a: expected one line of Latin-1',
  ],
  [
    'bytes for JSON',
    () => call(client, putItem, undefined, new Uint8Array(1)),
    'com.example.putItem: input: expected JSON, found Uint8Array',
  ],
  [
    'an object for bytes',
    () => callBinary<unknown, unknown>(client, putFile, undefined, {}),
    'com.example.putFile: input: expected text or bytes in any form, found an object',
  ],
  [
    'an encoding that is none',
    () => callBinary<unknown, unknown>(client, putFile, undefined, 'a', { encoding: 'png' }),
    'com.example.putFile: encoding: expected a media type such as image/png, found "png"',
  ],
  [
    'a record key that is no TID',
    () => getRecord(client, any('tid'), { repo, rkey: 'self' }),
    'com.example.post: rkey: expected a TID, found "self"',
  ],
  [
    'a record key that is no NSID',
    () => createRecord(client, any('nsid'), { repo, rkey: 'self', record: {} }),
    'com.example.post: rkey: expected an NSID, found "self"',
  ],
  [
    'a record key that is none',
    () => putRecord(client, any('any'), { repo, rkey: 'a/b', record: {} }),
    'com.example.post: rkey: expected a record key, found "a/b"',
  ],
  [
    'a record key other than the only one',
    () => deleteRecord(client, any('literal:self'), { repo, rkey: 'other' }),
    'com.example.post: rkey: expected "self", found "other"',
  ],
  [
    'a record key that is missing',
    () => deleteRecord(client, any('tid'), { repo } as unknown as { repo: typeof repo; rkey: string }),
    'com.example.post: rkey: expected a TID, found undefined',
  ],
  [
    'a number out of its range',
    () => rateLimits({ maxWaitMs: Number.NaN }),
    'rateLimits: maxWaitMs: expected a number from 0 to Infinity, found NaN',
  ],
  ['no time at all', () => timeout(0), 'timeout: timeoutMs: expected a number above 0, found 0'],
  ['half a byte', () => limitResponse(0.5), 'limitResponse: maxBytes: expected an integer from 0, found 0.5'],
])('%s', async (_, run, message) => {
  handler.mockClear()
  expect((await failureOf(run)).message).toBe(message)
  expect(handler).not.toHaveBeenCalled()
})

test('bytes of another type than promised', async () => {
  const { message } = await failureOf(() => callBinary(client, getFile, undefined, undefined))
  expect(message).toBe('com.example.getFile: expected application/octet-stream, found text/html (200)')
})
