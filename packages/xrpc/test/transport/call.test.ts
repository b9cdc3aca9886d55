import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  call,
  callBinary,
  type CallOptions,
  createXrpcClient,
  serviceHandler,
  type XrpcClient,
} from '../../src/index.ts'
import { dropItem, getFile, getItem, getText, putFile, putItem } from '../support/methods.ts'
import { type SeenRequest, sendJson, startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let other: TestServer
let client: XrpcClient
const TOKEN = 'Bearer secret-token'

beforeAll(async () => {
  other = await startServer((_, response) => sendJson(response, 200, { id: 2 }))
  server = await startServer(({ path, headers }, response) => {
    const redirect = String(headers['x-redirect'] ?? '')
    if (redirect && !path.includes('arrived')) {
      const [status = '302', where = ''] = redirect.split(' ')
      response
        .writeHead(Number(status), { location: `${where === 'other' ? other.url : ''}/xrpc/com.example.arrived` })
        .end()
    } else if (path.includes('getFile')) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(Buffer.from([0, 255, 10]))
    } else if (path.includes('getText')) {
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end('zażółć')
    } else sendJson(response, 200, { id: 1 })
  })
  client = createXrpcClient({ service: `${server.url}/some/path?x=1` })
})
beforeEach(() => {
  server.requests.length = 0
  other.requests.length = 0
})
afterAll(() => Promise.all([server.close(), other.close()]))

const seen = (): SeenRequest => server.requests[0] ?? expect.fail('nothing was sent')

describe('parameters', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['none', {}, ''],
    ['null and undefined are left out', { a: null, b: undefined, c: [null, undefined] }, ''],
    ['arrays repeat', { uris: ['at://a', 'at://b'] }, '?uris=at%3A%2F%2Fa&uris=at%3A%2F%2Fb'],
    ['an empty array is nothing', { uris: [] }, ''],
    ['booleans', { a: true, b: false }, '?a=true&b=false'],
    ['zero and the empty string', { a: 0, b: '' }, '?a=0&b='],
    ['integers beyond 32 bits', { cursor: 3_000_000_000 }, '?cursor=3000000000'],
    ['the largest integer', { cursor: 2 ** 53 - 1 }, '?cursor=9007199254740991'],
    ['the smallest integer', { cursor: -(2 ** 53 - 1) }, '?cursor=-9007199254740991'],
    ['what separates', { q: 'a&b=c d?#+é😀' }, '?q=a%26b%3Dc%20d%3F%23%2B%C3%A9%F0%9F%98%80'],
    ['names', { 'a&b': 1 }, '?a%26b=1'],
  ])('%s', async (_, params, query) => {
    await call(client, getItem, params, undefined)
    expect(seen()).toMatchObject({ method: 'GET', path: `/xrpc/com.example.getItem${query}`, body: '' })
  })
  test.each<[string, unknown, string]>([
    ['a fraction', 1.5, '1.5'],
    ['more than 53 bits', 2 ** 53, '9007199254740992'],
    ['not a number', Number.NaN, 'NaN'],
    ['infinity', Number.POSITIVE_INFINITY, 'Infinity'],
    ['an object', {}, 'object'],
    ['an object without a prototype', Object.create(null), 'object'],
    ['a date', new Date(0), 'object'],
    ['a bigint', 2n ** 60n, 'bigint'],
    ['a symbol', Symbol('s'), 'symbol'],
    ['a function', () => 1, 'function'],
    ['a list with a fraction', [1, 1.5], '1.5'],
    ['a list in a list', [['a']], 'object'],
    ['half a surrogate pair', '\ud800', 'string'],
  ])('%s is a TypeError that names the parameter, and nothing is sent', async (_, limit, found) => {
    const calling = call(client, getItem, { limit }, undefined)
    const problem = `expected well-formed text, a boolean or a safe integer, found ${found}`
    await expect(calling).rejects.toThrow(new TypeError(`com.example.getItem: parameter limit: ${problem}`))
    expect(server.requests).toEqual([])
  })
})

describe('JSON bodies', () => {
  test('the input as it is', async () => {
    await call(client, putItem, undefined, { $type: 'com.example.item', name: 'ż', n: 3_000_000_000 })
    expect(seen()).toMatchObject({ method: 'POST', path: '/xrpc/com.example.putItem' })
    expect(seen().headers['content-type']).toBe('application/json')
    expect(Buffer.from(seen().body, 'latin1').toString()).toBe('{"$type":"com.example.item","name":"ż","n":3000000000}')
  })
  test('an input that is left out is an empty object', async () => {
    await call(client, putItem, undefined, undefined)
    expect(seen().body).toBe('{}')
  })
  test('a method without input sends neither body nor content type', async () => {
    await call(client, dropItem, undefined, undefined)
    expect(seen().headers).not.toHaveProperty('content-type')
    expect(seen().headers['content-length']).toBe('0')
  })
})

describe('binary bodies', () => {
  const bytes = new Uint8Array([1, 2, 255])
  const generate = async function* (): AsyncGenerator<Uint8Array> {
    yield bytes
    yield bytes
  }
  test.each<[string, unknown, CallOptions, string, string]>([
    ['bytes', bytes, {}, 'application/octet-stream', '\x01\x02\xff'],
    ['part of a buffer', bytes.subarray(1), {}, 'application/octet-stream', '\x02\xff'],
    ['a data view', new DataView(bytes.buffer, 1, 2), {}, 'application/octet-stream', '\x02\xff'],
    ['an ArrayBuffer', bytes.buffer, {}, 'application/octet-stream', '\x01\x02\xff'],
    ['a typed blob', new Blob([bytes], { type: 'image/png' }), {}, 'image/png', '\x01\x02\xff'],
    ['an untyped blob', new Blob([bytes]), {}, 'application/octet-stream', '\x01\x02\xff'],
    [
      'the named encoding before the blob’s',
      new Blob([bytes], { type: 'image/png' }),
      { encoding: 'image/gif' },
      'image/gif',
      '\x01\x02\xff',
    ],
    ['a web stream', new Blob([bytes]).stream(), {}, 'application/octet-stream', '\x01\x02\xff'],
    ['an async iterable', generate(), { encoding: 'video/mp4' }, 'video/mp4', '\x01\x02\xff\x01\x02\xff'],
    ['a stream of Node', Readable.from([Buffer.from(bytes)]), {}, 'application/octet-stream', '\x01\x02\xff'],
    ['text', 'hé', {}, 'text/plain;charset=utf-8', 'h\xc3\xa9'],
    ['nothing at all', new Uint8Array(), {}, 'application/octet-stream', ''],
  ])('%s', async (_, input, options, type, body) => {
    await callBinary<unknown, unknown>(client, putFile, undefined, input, options)
    expect(seen()).toMatchObject({ method: 'POST', body })
    expect(seen().headers['content-type']).toBe(type)
  })
  test('the encoding of the lexicon where it is a single one', async () => {
    await callBinary<unknown, unknown>(client, { ...putFile, input: 'application/vnd.ipld.car' }, undefined, bytes)
    expect(seen().headers['content-type']).toBe('application/vnd.ipld.car')
  })
  test.each([undefined, null, 5, {}, []])('%j is a TypeError that names the input', async (input) => {
    await expect(callBinary<unknown, unknown>(client, putFile, undefined, input)).rejects.toThrow(/putFile: input/)
    expect(server.requests).toEqual([])
  })
  test('a source that fails fails the call', async () => {
    const source = (async function* () {
      yield bytes
      throw new Error('disk gone')
    })()
    await expect(callBinary<unknown, unknown>(client, putFile, undefined, source)).rejects.toMatchObject({
      name: 'XrpcNetworkError',
    })
  })
})

test('binary and text outputs', async () => {
  expect(await callBinary<unknown, unknown>(client, getFile, undefined, undefined)).toEqual(
    new Uint8Array([0, 255, 10]),
  )
  expect(await callBinary<unknown, unknown>(client, getText, undefined, undefined)).toBe('zażółć')
  const stream = await callBinary<unknown, unknown>(client, getFile, undefined, undefined, { as: 'stream' })
  expect(stream).toBeInstanceOf(ReadableStream)
  expect(await new Response(stream as ReadableStream).arrayBuffer()).toEqual(new Uint8Array([0, 255, 10]).buffer)
  expect(server.requests.map(({ headers }) => headers.accept)).toEqual([
    'application/octet-stream',
    'text/plain',
    'application/octet-stream',
  ])
})

describe('headers', () => {
  test('the call’s replace the client’s, in any case', async () => {
    const headed = createXrpcClient({
      service: server.url,
      headers: { Authorization: 'Bearer a', 'x-one': '1' },
      proxy: 'did:web:api.example.com#app',
      labelers: ['did:plc:a;redact', 'did:plc:b'],
    })
    await call(headed, getItem, {}, undefined, { headers: { authorization: 'Bearer b', 'x-none': undefined } })
    await call(headed, getItem, {}, undefined, { proxy: null, labelers: [] })
    await call({ ...headed, proxy: 'did:web:two#b' }, getItem, {}, undefined)
    const [first, second, third] = server.requests.map(({ headers }) => headers)
    expect(first).toMatchObject({
      accept: 'application/json',
      authorization: 'Bearer b',
      'x-one': '1',
      'atproto-proxy': 'did:web:api.example.com#app',
      'atproto-accept-labelers': 'did:plc:a;redact,did:plc:b',
    })
    expect(first).not.toHaveProperty('x-none')
    expect(second).toMatchObject({ 'atproto-accept-labelers': '' })
    expect(second).not.toHaveProperty('atproto-proxy')
    expect(third).toMatchObject({ 'atproto-proxy': 'did:web:two#b' })
  })
  test.each([
    [{ 'x-a': 'b\r\nx-c: d' }],
    [{ 'x-a': 'b\n' }],
    [{ 'x-a': 'b\0' }],
    [{ 'x-a': 'żółw' }],
    [{ 'x-a\r\nx-b': 'c' }],
    [{ 'x a': 'c' }],
    [{ '': 'c' }],
  ])('%j is refused before anything is sent', async (headers) => {
    await expect(call(client, getItem, {}, undefined, { headers })).rejects.toThrow(
      /^com\.example\.getItem: header \P{Cc}*: expected one line of Latin-1$/u,
    )
    expect(server.requests).toEqual([])
  })
  test('an encoding or a proxy cannot smuggle a header in either', async () => {
    const proxy = 'did:web:a#b\r\nx-c: d' as const
    await expect(call(client, getItem, {}, undefined, { proxy })).rejects.toThrow(TypeError)
    const encoding = 'image/png\r\nx-c: d'
    await expect(
      callBinary<unknown, unknown>(client, putFile, undefined, new Uint8Array(1), { encoding }),
    ).rejects.toThrow(TypeError)
    expect(server.requests).toEqual([])
  })
})

describe.each([
  ['by the client', () => client],
  ['by serviceHandler()', () => createXrpcClient({ handler: serviceHandler(server.url) })],
])('redirects, followed %s', (_, make) => {
  const redirected = (redirect: string): CallOptions => ({ headers: { authorization: TOKEN, 'x-redirect': redirect } })
  test.each([301, 302, 303, 307, 308])('a query within the origin keeps its token: %i', async (status) => {
    expect(await call(make(), getItem, {}, undefined, redirected(`${status} same`))).toEqual({ id: 1 })
    expect(server.requests[1]).toMatchObject({ method: 'GET', headers: { authorization: TOKEN } })
  })
  test.each([301, 302, 303, 307, 308])('a query to another origin loses it: %i', async (status) => {
    expect(await call(make(), getItem, {}, undefined, redirected(`${status} other`))).toEqual({ id: 2 })
    expect(other.requests).toHaveLength(1)
    expect(other.requests[0]?.headers).not.toHaveProperty('authorization')
  })
  test.each([301, 302, 303, 307, 308])('a procedure is never sent to another origin: %i', async (status) => {
    const calling = call(make(), putItem, undefined, { name: 'password' }, redirected(`${status} other`))
    await expect(calling).rejects.toMatchObject({ name: 'XrpcInvalidResponseError', status })
    expect(other.requests).toEqual([])
  })
})

describe('a client', () => {
  test.each([[{}], [{ service: 'example.com' }], [{ service: '' }]])('%j is refused', (options) => {
    expect(() => createXrpcClient(options)).toThrow(TypeError)
  })
  test('the first middleware is the outermost', async () => {
    const order: string[] = []
    const named =
      (name: string) =>
      (next: XrpcClient['send']): XrpcClient['send'] =>
      (request) => {
        order.push(name)
        return next({ ...request, headers: { ...request.headers, 'x-last': name } })
      }
    await call(createXrpcClient({ service: server.url, use: [named('a'), named('b')] }), getItem, {}, undefined)
    expect(order).toEqual(['a', 'b'])
    expect(seen().headers['x-last']).toBe('b')
  })
  test('a mistake in a middleware is not taken for the network', async () => {
    const broken = createXrpcClient({
      service: server.url,
      use: [
        () => () => {
          throw new TypeError('a bug')
        },
      ],
    })
    await expect(call(broken, getItem, {}, undefined)).rejects.toThrow(new TypeError('a bug'))
  })
})
