import { createXrpcClient } from '@lexgen/xrpc'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Call, type GeneratedApi, generateApi } from './support/adapter.ts'
import { type Service, startService } from './support/service.ts'

/** What the reference server understands of the parameters that a generated client sends. */

let generated: GeneratedApi
let service: Service
let api: ReturnType<GeneratedApi['bind']>

beforeAll(async () => {
  generated = await generateApi()
  service = await startService({
    methods: {
      getParams: ({ params }) => ({ encoding: 'application/json', body: params }),
      getRequired: ({ params }) => ({ encoding: 'application/json', body: params }),
      putWithParams: ({ params, input }) => ({ encoding: 'application/json', body: { params, input: input?.body } }),
    },
  })
  api = generated.bind(createXrpcClient({ service: service.url }))
})
afterAll(async () => {
  await service?.close()
  generated?.remove()
})

/** A parameter that the lexicon has a default for: the server adds it to all. */
const DEFAULTS = { paged: 50 }

describe('parameters arrive as they were given', () => {
  test.each<[string, object]>([
    ['a word', { text: 'hello' }],
    ['a text with all that means something in a URL', { text: 'a b&c=d?e#f/g+h%i;j:k@l[m]"n\'' }],
    ['a text beyond ASCII', { text: 'Grüße, 日本語, 👩‍👩‍👧 \u202e' }],
    ['a text of line ends and tabs', { text: 'one\ntwo\r\n\tthree' }],
    ['a text that looks like another type', { text: 'true', tags: ['1', 'null', 'undefined'] }],
    ['true', { flag: true }],
    ['false', { flag: false }],
    ['zero', { count: 0 }],
    ['a negative integer', { count: -42 }],
    ['an integer beyond 32 bits', { count: 3_000_000_000 }],
    ['the largest integer of 53 bits', { count: Number.MAX_SAFE_INTEGER }],
    ['the smallest integer of 53 bits', { count: Number.MIN_SAFE_INTEGER }],
    ['a list of texts, in order and with repetitions', { tags: ['b', 'a', 'b', 'c,d', 'e f'] }],
    ['a list of one', { tags: ['only'] }],
    ['a list of integers', { counts: [3, -1, 4_294_967_296] }],
    ['a list of booleans', { flags: [true, false, true] }],
    ['many lists at once', { tags: ['x', 'y'], counts: [1, 2], flags: [false, false], text: 'z' }],
    ['another value than the default', { paged: 7 }],
  ])('%s', async (_, params) => {
    await expect(api.getParams(params)).resolves.toEqual({ ...DEFAULTS, ...params })
  })

  test('a text longer than most URLs', async () => {
    const text = 'ä'.repeat(1_500)
    await expect(api.getParams({ text })).resolves.toEqual({ ...DEFAULTS, text })
  })
})

describe('what is not sent', () => {
  test.each<[string, object | undefined]>([
    ['no parameters at all', undefined],
    ['parameters without a field', {}],
    ['undefined', { text: undefined, tags: undefined }],
    ['null', { text: null, counts: null }],
    ['an empty list', { tags: [] }],
    ['nothing but undefined in a list', { tags: [undefined, undefined] }],
  ])('%s leaves the path bare', async (_, params) => {
    await expect(api.getParams(params)).resolves.toEqual(DEFAULTS)
    expect(service.requests.at(-1)?.path).toBe('/xrpc/com.example.getParams')
  })
})

describe('a mistake of the caller is a TypeError that names the parameter, and nothing is sent', () => {
  test.each<[string, object, RegExp]>([
    ['a fraction', { count: 1.5 }, /count/],
    ['an integer beyond 53 bits', { count: 2 ** 53 }, /count/],
    ['not a number', { count: Number.NaN }, /count/],
    ['an object', { text: { nested: true } }, /text/],
    ['half of a surrogate pair', { text: 'a\ud83d' }, /text/],
    ['a function in a list', { tags: ['a', () => 'b'] }, /tags/],
  ])('%s', async (_, params, name) => {
    const before = service.requests.length
    const attempt = api.getParams(params)
    await expect(attempt).rejects.toThrow(TypeError)
    await expect(attempt).rejects.toThrow(name)
    expect(service.requests.length).toBe(before)
  })
})

describe('what the server refuses is an InvalidRequest that says why', () => {
  test.each<[string, () => ReturnType<Call>, RegExp]>([
    ['a missing parameter', () => api.getRequired({}), /must have the property "who"/],
    ['a number below the minimum', () => api.getParams({ limited: -1 }), /limited/],
    ['a number above the maximum', () => api.getParams({ limited: 101 }), /limited/],
  ])('%s', async (_, call, message) => {
    await expect(call()).rejects.toMatchObject({
      status: 400,
      error: 'InvalidRequest',
      message: expect.stringMatching(message),
    })
  })
})

test('a procedure has parameters beside its body', async () => {
  const answer = await api.putWithParams({ value: { a: 1 } }, { params: { dryRun: true, ids: [1, 2] } })
  expect(answer).toEqual({ params: { dryRun: true, ids: [1, 2] }, input: { value: { a: 1 } } })
})
