import { describe, expect, test, vi } from 'vitest'
import {
  call,
  callBinary,
  createXrpcClient,
  dedupe,
  limitResponse,
  logger,
  type Middleware,
  retry,
  safe,
  serviceHandler,
  timeout,
  type XrpcClient,
  type XrpcClientOptions,
  XrpcInvalidResponseError,
  XrpcNetworkError,
} from '../../src/index.ts'
import { PasswordSession } from '../../src/session/index.ts'
import { getFile, getItem } from '../support/methods.ts'

const SERVICE = 'https://pds.test'
const JSON_TYPE = { 'content-type': 'application/json' }
const FAST = { minDelayMs: 1 }

/** Puts `fetch` in place of the platform's; counts how often it was called. */
function stubFetch(answer: () => Promise<Response>): () => number {
  const fetch = vi.fn(answer)
  vi.stubGlobal('fetch', fetch)
  return () => fetch.mock.calls.length
}

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.fail('has to fail'),
    (error: unknown) => error,
  )

/** A body that breaks off with `error`. */
const broken = (error: unknown): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"id":')),
    pull: (controller) => controller.error(error),
  })

const session = async (): Promise<PasswordSession> => {
  const data = {
    service: SERVICE,
    era: 'server',
    did: 'did:plc:a',
    handle: 'a.test',
    accessJwt: 'a',
    refreshJwt: 'r',
  } as const
  return (await PasswordSession.resume({ data })) ?? expect.fail('no session')
}

/** Ways to send by the platform's `fetch`. */
const WAYS: readonly (readonly [string, () => Promise<XrpcClientOptions>])[] = [
  ['a service', async () => ({ service: SERVICE })],
  ['a session', async () => ({ handler: await session() })],
  ['serviceHandler()', async () => ({ handler: serviceHandler(SERVICE) })],
]

/** What platforms reject with where the network fails, or might. */
const REJECTIONS: readonly (readonly [string, unknown])[] = [
  ['Node', new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) })],
  ['workerd', new Error('Network connection lost.')],
  ['Bun', Object.assign(new Error('Unable to connect.'), { code: 'ConnectionRefused' })],
  ['Deno', new TypeError('error sending request for url (https://pds.test/)')],
  ['a class of its own', new DOMException('A network error occurred.', 'NetworkError')],
  ['a RangeError', new RangeError('Bad port')],
  ['a text', 'offline'],
]

describe.each(WAYS)('through %s, what fetch rejects with is a network error, and is tried again', (_, connect) => {
  test.each(REJECTIONS)('%s', async (_, reason) => {
    const calls = stubFetch(() => Promise.reject(reason))
    const client = createXrpcClient({ ...(await connect()), use: [retry({ ...FAST, maxAttempts: 3 })] })
    const error = await failureOf(call(client, getItem, {}, undefined))
    expect(error).toBeInstanceOf(XrpcNetworkError)
    expect(error).toMatchObject({ nsid: 'com.example.getItem', cause: reason })
    expect(calls()).toBe(3)
  })
})

describe.each(WAYS)('through %s, a body that breaks off is a network error', (_, connect) => {
  test.each(REJECTIONS)('%s', async (_, reason) => {
    stubFetch(async () => new Response(broken(reason), { headers: JSON_TYPE }))
    const passes: (readonly [string, readonly Middleware[]])[] = [
      ['no middleware', []],
      ['timeout()', [timeout(60_000)]],
      ['limitResponse()', [limitResponse(1_000)]],
      ['dedupe()', [dedupe()]],
      ['all of them', [dedupe(), timeout(60_000), limitResponse(1_000)]],
    ]
    for (const [name, use] of passes) {
      const client = createXrpcClient({ ...(await connect()), use })
      const error = await failureOf(call(client, getItem, {}, undefined))
      expect(error, name).toBeInstanceOf(XrpcNetworkError)
      expect(error, name).toMatchObject({ nsid: 'com.example.getItem', cause: reason })
    }
  })
})

test('bytes that break off are a network error', async () => {
  const reason = new Error('Network connection lost.')
  stubFetch(async () => new Response(broken(reason)))
  const error = await failureOf(callBinary(createXrpcClient({ service: SERVICE }), getFile, undefined, undefined))
  expect(error).toMatchObject({ name: 'XrpcNetworkError', cause: reason })
})

test('a handler of others hands the platform its response: one that breaks off is a network error', async () => {
  const handler = async (): Promise<Response> => {
    const response = new Response(broken(new Error('Network connection lost.')), { headers: JSON_TYPE })
    return Object.defineProperty(response, 'url', { value: `${SERVICE}/xrpc/com.example.getItem` })
  }
  expect(await failureOf(call(createXrpcClient({ handler }), getItem, {}, undefined))).toBeInstanceOf(XrpcNetworkError)
})

const BUGS: readonly (readonly [string, unknown])[] = [
  ['a TypeError', new TypeError("Cannot read properties of undefined (reading 'network')")],
  ['a TypeError about fetch', new TypeError('fetch is not a function')],
  ['a TypeError about a name like a code', new TypeError('EVENTS is not iterable')],
  ['an error with a system code', Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })],
  ['an error with a status', Object.assign(new Error('the store is down'), { status: 503 })],
  ['a plain error', new Error('no')],
  ['no error at all', 'no'],
]

describe('what is no failure of the network is handed on as it is, and not tried again', () => {
  const attempt = async (client: XrpcClient): Promise<unknown> => failureOf(call(client, getItem, {}, undefined))
  test.each(BUGS)('of a handler: %s', async (_, bug) => {
    for (const throwIt of [
      () => Promise.reject(bug),
      () => {
        throw bug
      },
    ]) {
      const handler = vi.fn(throwIt)
      expect(await attempt(createXrpcClient({ handler, use: [retry(FAST)] }))).toBe(bug)
      expect(handler).toHaveBeenCalledTimes(1)
    }
  })
  test.each(BUGS)('of a middleware: %s', async (_, bug) => {
    const calls = stubFetch(async () => Response.json({ id: 1 }))
    const before = vi.fn<Middleware>(() => () => Promise.reject(bug))
    const after: Middleware = (next) => (request) => next(request).then(() => Promise.reject(bug))
    for (const use of [[before], [after]]) {
      expect(await attempt(createXrpcClient({ service: SERVICE, use: [retry(FAST), ...use] }))).toBe(bug)
    }
    expect(calls()).toBe(1)
  })
  test.each(BUGS)('of a body that a middleware made: %s', async (_, bug) => {
    stubFetch(async () => Response.json({ id: 1 }))
    const breaking: Middleware = (next) => async (request) => new Response(broken(bug), await next(request))
    expect(await attempt(createXrpcClient({ service: SERVICE, use: [timeout(60_000), breaking] }))).toBe(bug)
  })
})

describe('a handler of others hands on what its fetch said of a lost network', () => {
  const wordings = [
    new TypeError('fetch failed'),
    new TypeError('Failed to fetch'),
    new TypeError('Failed to fetch (pds.test)'),
    new TypeError('network error'),
    new TypeError('Load failed'),
    new TypeError('NetworkError when attempting to fetch resource.'),
    new TypeError('Network request failed'),
    new TypeError('error sending request for url (https://pds.test/xrpc/com.example.getItem)'),
    new TypeError('ECONNREFUSED: Unable to connect. Is the computer able to access the url?'),
    new TypeError('ECONNRESET: The socket connection was closed unexpectedly.'),
    new TypeError('EPROTO: The TLS handshake failed. Does the server speak TLS on this port?'),
    new TypeError('getaddrinfo ENOTFOUND pds.test'),
    new Error('Network connection lost.'),
  ]
  test.each(wordings)('%s: retry() tries again, safe() gives it as a value, logger() names it', async (lost) => {
    const handler = vi.fn(() => Promise.reject(lost))
    const failures: unknown[] = []
    const use = [retry({ ...FAST, maxAttempts: 2 }), logger(({ failure }) => failures.push(failure))]
    expect(await safe(call(createXrpcClient({ handler, use }), getItem, {}, undefined))).toEqual({
      ok: false,
      error: lost,
    })
    expect(handler).toHaveBeenCalledTimes(2)
    expect(failures).toEqual(['XrpcNetworkError', 'XrpcNetworkError'])
  })
})

describe('where the platform has one error for every body that fails, as Chromium does, middleware is heard', () => {
  const slow = (): Response =>
    new Response(new ReadableStream({ pull: () => new Promise(() => undefined) }), { headers: JSON_TYPE })
  const long = (): Response => Response.json({ id: 1, text: 'x'.repeat(2_000) })
  test.each([
    ['timeout()', slow, [timeout(20)], 'XrpcTimeoutError'],
    ['limitResponse()', long, [limitResponse(1_000)], XrpcInvalidResponseError.name],
    ['limitResponse() in timeout()', long, [timeout(60_000), limitResponse(1_000)], XrpcInvalidResponseError.name],
    ['timeout() around limitResponse()', slow, [timeout(20), limitResponse(1_000)], 'XrpcTimeoutError'],
    ['timeout() within dedupe()', slow, [dedupe(), timeout(20)], 'XrpcTimeoutError'],
  ] as const)('%s', async (_, answer, use, name) => {
    const wording = new TypeError('Failed to fetch')
    for (const reader of ['json', 'text', 'arrayBuffer'] as const) {
      const read = Response.prototype[reader]
      vi.spyOn(Response.prototype, reader).mockImplementation(function (this: Response) {
        return read.call(this).catch(() => Promise.reject(wording))
      })
    }
    vi.stubGlobal('fetch', async (_: string, { signal }: RequestInit) => {
      const response = answer()
      const reader = response.body?.getReader()
      const aborted = new Promise<never>((_, reject) =>
        signal?.addEventListener('abort', () => reject(new DOMException('BodyStreamBuffer was aborted', 'AbortError'))),
      )
      const body = new ReadableStream({
        async pull(controller) {
          const { done, value } = (await Promise.race([reader?.read(), aborted])) ?? { done: true }
          if (done) controller.close()
          else controller.enqueue(value)
        },
      })
      return new Response(body, response)
    })
    const client = createXrpcClient({ service: SERVICE, use })
    expect(await failureOf(call(client, getItem, {}, undefined))).toMatchObject({ name })
    const bytes = callBinary<unknown, unknown>(client, { ...getFile, output: '*/*' }, undefined, undefined)
    expect(await failureOf(bytes)).toMatchObject({ name })
  })
})
