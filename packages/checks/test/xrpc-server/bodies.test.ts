import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { createXrpcClient } from '@lexgen/xrpc'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Call, type GeneratedApi, generateApi } from './support/adapter.ts'
import { describeBody, describeBytes, someBytes } from './support/bodies.ts'
import { type Service, startService } from './support/service.ts'

/** What the reference server takes of the bodies that a generated client sends. */

const BLOB_LIMIT = 6_000_000
const JSON_LIMIT = 150_000
const TEXT_LIMIT = 10_000
/** A link to nothing in particular. */
const CID = 'bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a'

let generated: GeneratedApi
let service: Service
let api: ReturnType<GeneratedApi['bind']>

beforeAll(async () => {
  generated = await generateApi()
  service = await startService({
    methods: {
      putJson: ({ input }) => ({ encoding: 'application/json', body: input?.body }),
      putStrict: ({ input }) => ({ encoding: 'application/json', body: input?.body }),
      putNothing: () => undefined,
      putBytes: describeBody,
      putCar: describeBody,
      putText: describeBody,
    },
    options: { payload: { blobLimit: BLOB_LIMIT, jsonLimit: JSON_LIMIT, textLimit: TEXT_LIMIT } },
  })
  api = generated.bind(createXrpcClient({ service: service.url }))
})
afterAll(async () => {
  await service?.close()
  generated?.remove()
})

describe('JSON comes back as it was', () => {
  test.each<[string, object | undefined]>([
    ['nothing, where all of it is optional', undefined],
    ['an empty object', {}],
    ['every kind of value', { value: { n: null, t: true, i: -7, s: '', a: [1, [2], {}] } }],
    ['text beyond ASCII', { value: { text: 'Grüße, 日本語, 👩‍👩‍👧 \u0000 \u2028' } }],
    ['integers beyond 32 bits', { value: { large: Number.MAX_SAFE_INTEGER, small: Number.MIN_SAFE_INTEGER } }],
    ['bytes and links of the data model', { value: { bytes: { $bytes: 'AQIDBA' }, link: { $link: CID } } }],
    ['a blob of the data model', { value: { $type: 'blob', ref: { $link: CID }, mimeType: 'image/png', size: 12 } }],
    ['fields that the lexicon does not name', { other: { $type: 'com.example.other#thing', deep: [{ a: 1 }] } }],
  ])('%s', async (_, input) => {
    await expect(api.putJson(input)).resolves.toEqual(input ?? {})
    expect(service.requests.at(-1)?.headers['content-type']).toBe('application/json')
  })

  test('undefined fields are left out', async () => {
    await expect(api.putJson({ value: { kept: 1, left: undefined }, other: undefined })).resolves.toStrictEqual({
      value: { kept: 1 },
    })
  })

  test('as large as the server takes', async () => {
    const input = { value: { text: 'x'.repeat(JSON_LIMIT - 100) } }
    await expect(api.putJson(input)).resolves.toEqual(input)
  })
})

test('a method without an input has neither body nor content type', async () => {
  await expect(api.putNothing()).resolves.toBeUndefined()
  const { method, headers } = service.requests.at(-1)!
  expect([method, headers['content-type'], headers['content-length'] ?? '0']).toEqual(['POST', undefined, '0'])
})

const BYTES = someBytes(1_000)

describe('bytes arrive whole, whatever holds them', () => {
  test.each<[string, () => unknown]>([
    ['Uint8Array', () => BYTES],
    ['ArrayBuffer', () => BYTES.buffer],
    ['a view on a part of a buffer', () => someBytes(1_064).subarray(0, 1_000)],
    ['DataView', () => new DataView(BYTES.buffer)],
    ['Buffer', () => Buffer.from(BYTES)],
    ['Blob', () => new Blob([BYTES])],
    ['web stream', () => new Blob([BYTES]).stream()],
    ['Node stream', () => Readable.from([BYTES.subarray(0, 10), BYTES.subarray(10)])],
    [
      'async generator',
      async function* () {
        yield BYTES.subarray(0, 999)
        yield BYTES.subarray(999)
      },
    ],
  ])('%s', async (_, make) => {
    const made = make()
    await expect(api.putBytes(made)).resolves.toEqual(describeBytes(BYTES, 'application/octet-stream'))
  })

  test.each([0, 1, 65_536, 5_000_000])('%i bytes', async (size) => {
    const bytes = someBytes(size)
    await expect(api.putBytes(bytes)).resolves.toEqual(describeBytes(bytes, 'application/octet-stream'))
  })

  test('five million bytes as a stream', async () => {
    const bytes = someBytes(5_000_000)
    await expect(api.putBytes(new Blob([bytes]).stream())).resolves.toMatchObject({ size: bytes.length })
  })
})

describe('the content type of a body that is not JSON', () => {
  test.each<[string, () => ReturnType<Call>, string]>([
    ["is the blob's own", () => api.putBytes(new Blob(['x'], { type: 'image/png' })), 'image/png'],
    ["is the file's own", () => api.putBytes(new File(['x'], 'x.webp', { type: 'image/webp' })), 'image/webp'],
    ['is what the call says', () => api.putBytes(BYTES, { encoding: 'video/mp4' }), 'video/mp4'],
    [
      'is what the call says, not what the blob says',
      () => api.putBytes(new Blob(['x'], { type: 'image/png' }), { encoding: 'image/jpeg' }),
      'image/jpeg',
    ],
    ['is bytes where nobody says', () => api.putBytes(BYTES), 'application/octet-stream'],
    ['is what the lexicon says where that is one', () => api.putCar(BYTES), 'application/vnd.ipld.car'],
    ['is text for text', () => api.putText('hello'), 'text/plain'],
  ])('%s', async (_, call, encoding) => {
    await expect(call()).resolves.toMatchObject({ encoding })
  })
})

describe('text arrives whole', () => {
  test.each([
    ['ASCII', 'hello\n'],
    ['beyond ASCII', 'Grüße, 日本語, 👩‍👩‍👧'],
    ['with line ends of both kinds', 'one\r\ntwo\n'],
    ['as long as the server takes', 'x'.repeat(TEXT_LIMIT)],
  ])('%s', async (_, text) => {
    await expect(api.putText(text)).resolves.toEqual(describeBytes(text, 'text/plain'))
  })
})

test('a body that the caller has compressed is named by a header, and arrives decompressed', async () => {
  const headers = { 'content-encoding': 'gzip' }
  await expect(api.putBytes(gzipSync(BYTES), { headers })).resolves.toEqual(
    describeBytes(BYTES, 'application/octet-stream'),
  )
})

describe('what the server refuses', () => {
  test.each<[string, () => ReturnType<Call>, { status: number; error: string; message: RegExp }]>([
    [
      'JSON without a field that it requires',
      () => api.putStrict({}),
      { status: 400, error: 'InvalidRequest', message: /must have the property "name"/ },
    ],
    [
      'JSON with a field that is too long',
      () => api.putStrict({ name: 'eleven chars' }),
      { status: 400, error: 'InvalidRequest', message: /name must not be longer than 10/ },
    ],
    [
      'JSON of another type than it expects',
      () => api.putStrict({ name: 'x' }, { headers: { 'content-type': 'text/plain' } }),
      { status: 400, error: 'InvalidRequest', message: /Wrong request encoding/ },
    ],
    [
      'bytes of another type than it expects',
      () => api.putCar(BYTES, { encoding: 'image/png' }),
      { status: 400, error: 'InvalidRequest', message: /Wrong request encoding/ },
    ],
    [
      'a content encoding that it does not know',
      () => api.putBytes(BYTES, { headers: { 'content-encoding': 'smoke' } }),
      { status: 415, error: 'UnsupportedMediaType', message: /content-encoding/ },
    ],
    [
      'bytes beyond its limit',
      () => api.putBytes(someBytes(BLOB_LIMIT + 1)),
      { status: 413, error: 'PayloadTooLarge', message: /too large/ },
    ],
    [
      'bytes that are beyond its limit once decompressed',
      () => api.putBytes(gzipSync(new Uint8Array(BLOB_LIMIT + 1)), { headers: { 'content-encoding': 'gzip' } }),
      { status: 413, error: 'PayloadTooLarge', message: /too large/ },
    ],
    [
      'JSON beyond its limit',
      () => api.putJson({ value: { text: 'x'.repeat(JSON_LIMIT) } }),
      { status: 413, error: 'PayloadTooLargeError', message: /too large/ },
    ],
    [
      'text beyond its limit',
      () => api.putText('x'.repeat(TEXT_LIMIT + 1)),
      { status: 413, error: 'PayloadTooLargeError', message: /too large/ },
    ],
  ])('%s', async (_, call, { message, ...answer }) => {
    await expect(call()).rejects.toMatchObject({ ...answer, message: expect.stringMatching(message) })
  })
})

describe('a mistake of the caller is a TypeError, and nothing is sent', () => {
  test.each<[string, () => ReturnType<Call>]>([
    ['an object where bytes are expected', () => api.putBytes({ a: 1 })],
    ['nothing where bytes are expected', () => api.putBytes()],
    ['a number where text is expected', () => api.putText(7)],
    ['a content type with a line end', () => api.putBytes(BYTES, { encoding: 'image/png\r\nx-evil: 1' })],
  ])('%s', async (_, call) => {
    const before = service.requests.length
    await expect(call()).rejects.toThrow(TypeError)
    expect(service.requests.length).toBe(before)
  })
})
