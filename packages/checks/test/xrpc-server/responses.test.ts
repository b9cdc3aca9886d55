import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { type XrpcPromise, createXrpcClient, limitResponse, safe, withResponse } from '@lexgen/xrpc'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type GeneratedApi, generateApi } from './support/adapter.ts'
import { someBytes } from './support/bodies.ts'
import type { MethodName } from './support/documents.ts'
import { type RawRequest, type Service, startService } from './support/service.ts'

/** What a generated client makes of the answers of the reference server, and of those that it would never give. */

let generated: GeneratedApi
const closing: Service[] = []

beforeAll(async () => {
  generated = await generateApi()
})
afterAll(async () => {
  await Promise.all(closing.map(({ close }) => close()))
  generated?.remove()
})

/** The generated methods, against a service of these options. */
async function serve(options: Parameters<typeof startService>[0]): Promise<ReturnType<GeneratedApi['bind']>> {
  const service = await startService(options)
  closing.push(service)
  return generated.bind(createXrpcClient({ service: service.url }))
}

const BYTES = someBytes(3_000_000)
const TEXT = 'Grüße, 日本語\r\n'

describe('the reference server', () => {
  let api: Awaited<ReturnType<typeof serve>>
  beforeAll(async () => {
    api = await serve({
      methods: {
        getJson: () => ({
          encoding: 'application/json',
          body: { value: { text: TEXT, list: [null, true, -1] } },
          headers: { 'atproto-repo-rev': '3kznmn7xqxl22', 'content-language': 'en' },
        }),
        getBytes: ({ params }) => ({
          encoding: 'image/png',
          body: Readable.from([BYTES.subarray(0, Number(params['size'] ?? 0))]),
        }),
        getCar: () => ({ encoding: 'application/vnd.ipld.car', body: Buffer.from(BYTES.subarray(0, 100)) }),
        getText: () => ({ encoding: 'text/plain', body: TEXT }),
        getNothing: () => undefined,
      },
    })
  })

  test('JSON is the value', async () => {
    await expect(api.getJson()).resolves.toEqual({ value: { text: TEXT, list: [null, true, -1] } })
  })
  test.each([0, 1, 3_000_000])('%i bytes are the same bytes', async (size) => {
    const bytes = await api.getBytes({ size })
    expect(bytes).toBeInstanceOf(Uint8Array)
    expect(Buffer.compare(bytes as Uint8Array, BYTES.subarray(0, size))).toBe(0)
  })
  test('bytes as a stream are there before they have arrived', async () => {
    const stream = (await api.getBytes({ size: BYTES.length }, { as: 'stream' })) as ReadableStream<Uint8Array>
    let size = 0
    for await (const chunk of stream) size += chunk.length
    expect(size).toBe(BYTES.length)
  })
  test('a stream can be left', async () => {
    const stream = (await api.getBytes({ size: BYTES.length }, { as: 'stream' })) as ReadableStream<Uint8Array>
    await expect(stream.cancel()).resolves.toBeUndefined()
  })
  test('a type of its own is asked for, and its bytes come back', async () => {
    await expect(api.getCar()).resolves.toEqual(BYTES.slice(0, 100))
    expect(closing[0]?.requests.at(-1)?.headers.accept).toBe('application/vnd.ipld.car')
  })
  test('text is a string', async () => {
    await expect(api.getText()).resolves.toBe(TEXT)
  })
  test('a method without an output resolves to undefined', async () => {
    await expect(api.getNothing()).resolves.toBeUndefined()
  })
  test('status and headers are at hand', async () => {
    const { data, status, headers } = await withResponse(api.getJson() as XrpcPromise<{ value: object }, unknown>)
    expect([status, headers.get('atproto-repo-rev'), headers.get('content-language')]).toEqual([
      200,
      '3kznmn7xqxl22',
      'en',
    ])
    expect(Object.keys(data)).toEqual(['value'])
  })
  test('an output that its own lexicon forbids is the mistake of the server', async () => {
    const broken = await serve({ methods: { getJson: () => ({ encoding: 'image/png', body: Buffer.from('x') }) } })
    await expect(broken.getJson()).rejects.toMatchObject({ status: 500, error: 'InternalServerError' })
  })
})

type Answer = Parameters<NonNullable<NonNullable<Parameters<typeof startService>[0]['raw']>[MethodName]>>[1]

/** An answer by hand. */
function raw(status: number, headers: Record<string, string>, body: string | Uint8Array = '') {
  return (_: RawRequest, response: Answer): void => void response.writeHead(status, headers).end(body)
}

const JSON_TYPE = { 'content-type': 'application/json' }

describe('answers of other servers', () => {
  test.each<[string, MethodName, ReturnType<typeof raw>, unknown]>([
    [
      'JSON with a charset',
      'getJson',
      raw(200, { 'content-type': 'application/json; charset=utf-8' }, '{"value":1}'),
      { value: 1 },
    ],
    ['JSON of a subtype', 'getJson', raw(200, { 'content-type': 'application/activity+json' }, '{"a":1}'), { a: 1 }],
    ['JSON without a type', 'getJson', raw(200, {}, '{"value":1}'), { value: 1 }],
    ['JSON with a byte order mark', 'getJson', raw(200, JSON_TYPE, '\ufeff{"value":1}'), { value: 1 }],
    ['201', 'getJson', raw(201, JSON_TYPE, '{"value":1}'), { value: 1 }],
    [
      'compressed JSON',
      'getJson',
      raw(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }, gzipSync('{"value":1}')),
      { value: 1 },
    ],
    [
      'compressed text',
      'getText',
      raw(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }, gzipSync(TEXT)),
      TEXT,
    ],
    ['text of a charset', 'getText', raw(200, { 'content-type': 'text/plain;charset=UTF-8' }, TEXT), TEXT],
    ['an empty text', 'getText', raw(200, { 'content-type': 'text/plain' }), ''],
    ['204 where nothing is promised', 'getNothing', raw(204, {}), undefined],
    ['a body where nothing is promised', 'getNothing', raw(200, JSON_TYPE, '{"surprise":true}'), undefined],
    ['a broken body where nothing is promised', 'getNothing', raw(200, JSON_TYPE, '{"surp'), undefined],
  ])('%s', async (_, name, answer, output) => {
    const api = await serve({ raw: { [name]: answer } })
    await expect(api[name]()).resolves.toEqual(output)
  })

  test.each<[string, MethodName, ReturnType<typeof raw>, number]>([
    ['a page instead of JSON', 'getJson', raw(200, { 'content-type': 'text/html' }, '<h1>Welcome</h1>'), 200],
    ['half of the JSON', 'getJson', raw(200, JSON_TYPE, '{"value":'), 200],
    ['nothing instead of JSON', 'getJson', raw(200, JSON_TYPE), 200],
    ['204 instead of JSON', 'getJson', raw(204, {}), 204],
    ['a page instead of a CAR file', 'getCar', raw(200, { 'content-type': 'text/html' }, '<h1>Welcome</h1>'), 200],
    ['JSON instead of text', 'getText', raw(200, JSON_TYPE, '{}'), 200],
  ])('%s is an invalid response', async (_, name, answer, status) => {
    const api = await serve({ raw: { [name]: answer } })
    await expect(api[name]()).rejects.toMatchObject({
      name: 'XrpcInvalidResponseError',
      status,
      nsid: `com.example.${name}`,
    })
  })

  test('a body that breaks off is a network error', async () => {
    const api = await serve({
      raw: {
        getJson: (_, response) => {
          response.writeHead(200, { ...JSON_TYPE, 'content-length': '100' })
          response.write('{"value":')
          setTimeout(() => response.destroy(), 10)
        },
      },
    })
    await expect(api.getJson()).rejects.toMatchObject({ name: 'XrpcNetworkError' })
  })

  test('a stream of the server that fails on the way is a network error', async () => {
    const api = await serve({
      methods: {
        getBytes: () => ({
          encoding: 'image/png',
          body: Readable.from(
            (async function* () {
              yield BYTES.subarray(0, 100)
              throw new Error('disk failure')
            })(),
          ),
        }),
      },
    })
    await expect(api.getBytes()).rejects.toMatchObject({ name: 'XrpcNetworkError' })
  })

  test('an abort while the body arrives rejects with the very reason', async () => {
    const controller = new AbortController()
    const reason = new Error('seen enough')
    const api = await serve({
      raw: {
        getBytes: (_, response) => {
          response.writeHead(200, { 'content-type': 'image/png' }).write('half')
          setTimeout(() => controller.abort(reason), 10)
        },
      },
    })
    await expect(api.getBytes({}, { signal: controller.signal })).rejects.toBe(reason)
  })

  test('a body beyond the limit of the client is an invalid response', async () => {
    const service = await startService({ raw: { getJson: raw(200, JSON_TYPE, JSON.stringify({ value: TEXT })) } })
    closing.push(service)
    const api = generated.bind(createXrpcClient({ service: service.url, use: [limitResponse(10)] }))
    const result = await safe(api.getJson())
    expect(result).toMatchObject({ ok: false, error: { name: 'XrpcInvalidResponseError', status: 200 } })
  })
})
