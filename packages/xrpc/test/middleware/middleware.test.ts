import { getEventListeners } from 'node:events'
import { describe, expect, test, vi } from 'vitest'
import {
  call,
  callBinary,
  createXrpcClient,
  dedupe,
  limitResponse,
  type LogEntry,
  logger,
  type Middleware,
  rateLimits,
  rateLimitOf,
  retry,
  retryAfterOf,
  type RetryEvent,
  timeout,
  type XrpcClient,
  XrpcError,
} from '../../src/index.ts'
import { getItem, putFile, putItem } from '../support/methods.ts'

type Step = number | 'reset' | 'hang' | Response
const TYPE = { 'content-type': 'application/json' }

/** A client whose handler goes through `steps`, then answers 200; `sent` counts. */
function scripted(steps: Step[], ...use: Middleware[]): { client: XrpcClient; sent: () => number } {
  let sent = 0
  const handler = async (_: string, init: RequestInit): Promise<Response> => {
    const step = steps[sent++] ?? 200
    if (step === 'reset') throw new TypeError('fetch failed')
    if (step === 'hang') {
      return new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)))
    }
    return typeof step === 'number' ? new Response('{"id":1}', { status: step, headers: TYPE }) : step
  }
  return { client: createXrpcClient({ handler, use }), sent: () => sent }
}
const limited = (headers: Record<string, string>): Response =>
  new Response('{}', { status: 429, headers: { ...TYPE, ...headers } })
const fast = { minDelayMs: 1 }

describe('retry()', () => {
  test.each<Step>([408, 425, 429, 500, 502, 503, 504, 522, 524, 'reset'])(
    'a query is sent again after %s',
    async (step) => {
      const { client, sent } = scripted([step, step], retry(fast))
      expect(await call(client, getItem, {}, undefined)).toEqual({ id: 1 })
      expect(sent()).toBe(3)
    },
  )
  test.each([400, 401, 403, 404, 409, 501, 505])('but not after %i', async (status) => {
    const { client, sent } = scripted([status], retry(fast))
    await expect(call(client, getItem, {}, undefined)).rejects.toMatchObject({ status })
    expect(sent()).toBe(1)
  })
  test('what the last attempt brought is the outcome', async () => {
    const { client, sent } = scripted([500, 'reset', 503], retry({ ...fast, maxAttempts: 3 }))
    await expect(call(client, getItem, {}, undefined)).rejects.toMatchObject({ status: 503 })
    expect(sent()).toBe(3)
  })
  test.each([
    [undefined, 1],
    [true, 2],
    [['com.example.putItem'], 2],
    [['com.example.other'], 1],
  ])('procedures: %j sends %i times', async (procedures, times) => {
    const { client, sent } = scripted([503], retry({ ...fast, procedures }))
    await call(client, putItem, undefined, {}).catch(() => undefined)
    expect(sent()).toBe(times)
  })
  test('a stream is never sent again, a blob is', async () => {
    for (const [input, times] of [
      [new Blob(['a']).stream(), 1],
      [new Blob(['a']), 2],
    ] as const) {
      const { client, sent } = scripted([503], retry({ ...fast, procedures: true }))
      await callBinary<unknown, unknown>(client, putFile, undefined, input).catch(() => undefined)
      expect(sent()).toBe(times)
    }
  })
  test('waits as the server asks, cut to the ceiling, else a random time below a doubling one', async () => {
    vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') })
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
    const events: RetryEvent[] = []
    const steps = [
      limited({ 'retry-after': '2' }),
      limited({ 'retry-after': 'Thu, 01 Jan 2026 00:00:05 GMT' }),
      limited({ 'ratelimit-reset': String(Date.parse('2026-01-01T00:00:09Z') / 1000) }),
      limited({ 'retry-after': '3600' }),
      503,
      'reset' as const,
      limited({ 'retry-after': 'soon' }),
    ]
    const { client } = scripted(steps, retry({ maxAttempts: 8, onRetry: (event) => events.push(event) }))
    const done = call(client, getItem, {}, undefined)
    await vi.runAllTimersAsync()
    expect(await done).toEqual({ id: 1 })
    expect(events.map(({ delayMs }) => delayMs)).toEqual([2000, 3000, 4000, 30_000, 4000, 8000, 16_000])
    expect(events[0]).toEqual({ nsid: 'com.example.getItem', attempt: 1, delayMs: 2000, status: 429 })
  })
  test.each([
    ['502 with requests left', 502, { 'ratelimit-remaining': '2900' }, 250],
    ['503 with requests left', 503, { 'ratelimit-remaining': '1' }, 250],
    ['502 that does not tell what is left', 502, {}, 250],
    ['502 with none left', 502, { 'ratelimit-remaining': '0' }, 20_000],
    ['429 with requests left', 429, { 'ratelimit-remaining': '2900' }, 20_000],
    ['429 that does not tell what is left', 429, {}, 20_000],
    ['502 that asks to wait', 502, { 'ratelimit-remaining': '2900', 'retry-after': '3' }, 3_000],
  ])('the window of a rate limit counts where it is used up: %s', async (_, status, headers, want) => {
    vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') })
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
    const waits: number[] = []
    const reset = String(Date.parse('2026-01-01T00:00:20Z') / 1000)
    const answer = new Response('{}', { status, headers: { ...TYPE, 'ratelimit-reset': reset, ...headers } })
    const { client } = scripted([answer], retry({ onRetry: ({ delayMs }) => waits.push(delayMs) }))
    const done = call(client, getItem, {}, undefined)
    await vi.runAllTimersAsync()
    await done
    expect(waits).toEqual([want])
  })
  test.each([
    { maxAttempts: Number.NaN },
    { maxAttempts: 0 },
    { maxAttempts: -1 },
    { minDelayMs: Number.NaN },
    { minDelayMs: -1 },
    { maxDelayMs: Number.NaN },
    { maxDelayMs: -1 },
    { maxDelayMs: Number.POSITIVE_INFINITY },
    { maxDelayMs: 2 ** 31 },
  ])('%j is refused, and said', (options) => {
    const given = Object.values(options).join()
    expect(() => retry(options)).toThrow(new RegExp(`^retry: expected maxAttempts from 1 .*, found .*${given}`))
  })
  test.each([{ maxAttempts: Number.POSITIVE_INFINITY }, { maxAttempts: 1 }, { minDelayMs: 0, maxDelayMs: 0 }])(
    '%j is not',
    (options) => expect(() => retry(options)).not.toThrow(),
  )
  test('an abort ends the wait at once, and leaves no listener', async () => {
    const controller = new AbortController()
    const { client, sent } = scripted([limited({ 'retry-after': '20' })], retry())
    const done = call(client, getItem, {}, undefined, { signal: controller.signal })
    setTimeout(() => controller.abort('enough'), 20)
    await expect(done).rejects.toBe('enough')
    expect(sent()).toBe(1)
    expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  })
})

describe('timeout()', () => {
  test('inside retry() it bounds each attempt', async () => {
    const { client, sent } = scripted(['hang', 'hang'], retry(fast), timeout(20))
    expect(await call(client, getItem, {}, undefined)).toEqual({ id: 1 })
    expect(sent()).toBe(3)
  })
  test('outside retry() it bounds the whole', async () => {
    const { client, sent } = scripted([503, 503, 503], timeout(30), retry({ minDelayMs: 10_000, maxAttempts: 9 }))
    vi.spyOn(Math, 'random').mockReturnValue(0.9)
    await expect(call(client, getItem, {}, undefined)).rejects.toMatchObject({
      name: 'XrpcTimeoutError',
      timeoutMs: 30,
    })
    expect(sent()).toBe(1)
  })
  test('holds for a handler that does not heed the signal', async () => {
    const client = createXrpcClient({ handler: () => new Promise(() => undefined), use: [timeout(10)] })
    await expect(call(client, getItem, {}, undefined)).rejects.toThrow('com.example.getItem: no answer within 10 ms')
  })
  test.each([Number.POSITIVE_INFINITY, 2 ** 31, 1e12])('%d never runs out', async (ms) => {
    const handler = () =>
      new Promise<Response>((resolve) => setTimeout(() => resolve(new Response('{"id":1}', { headers: TYPE })), 20))
    expect(await call(createXrpcClient({ handler, use: [timeout(ms)] }), getItem, {}, undefined)).toEqual({ id: 1 })
  })
  test.each([0, -1, Number.NaN])('%d is refused', (ms) => expect(() => timeout(ms)).toThrow(RangeError))
})

describe('logger()', () => {
  test('tells what happened, and nothing secret', async () => {
    const entries: LogEntry[] = []
    const { client } = scripted(
      [401, 'reset'],
      logger((entry) => entries.push(entry)),
    )
    const options = { headers: { authorization: 'Bearer secret' } }
    for (let i = 0; i < 3; i++)
      await call(client, getItem, { token: 'secret' }, undefined, options).catch(() => undefined)
    expect(entries.map(({ status, failure }) => [status, failure])).toEqual([
      [401, undefined],
      [undefined, 'XrpcNetworkError'],
      [200, undefined],
    ])
    expect(entries[0]).toMatchObject({
      nsid: 'com.example.getItem',
      method: 'GET',
      durationMs: expect.any(Number) as number,
    })
    expect(JSON.stringify(entries)).not.toContain('secret')
  })
})

describe('rateLimits()', () => {
  test('reports every state', async () => {
    const headers = {
      ...TYPE,
      'ratelimit-limit': '3000',
      'ratelimit-remaining': '2999',
      'ratelimit-reset': '1767225600',
      'ratelimit-policy': '3000;w=300',
    }
    const onUpdate = vi.fn()
    const { client } = scripted([new Response('{"id":1}', { headers })], rateLimits({ onUpdate }))
    await call(client, getItem, {}, undefined)
    const limit = { limit: 3000, remaining: 2999, reset: new Date('2026-01-01T00:00:00Z'), policy: '3000;w=300' }
    expect(onUpdate.mock.calls).toEqual([['com.example.getItem', limit]])
  })
  test('fails as the server does unless told to wait', async () => {
    const { client } = scripted([limited({ 'retry-after': '1' })], rateLimits())
    await expect(call(client, getItem, {}, undefined)).rejects.toMatchObject({
      status: 429,
      error: 'RateLimitExceeded',
    })
  })
  test('waits, for procedures too, before the limit is met and after', async () => {
    vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') })
    const start = Date.now()
    const spent = { ...TYPE, 'ratelimit-remaining': '0', 'ratelimit-reset': String(start / 1000 + 10) }
    const { client, sent } = scripted(
      [limited({ 'retry-after': '5' }), new Response('{"id":1}', { headers: spent })],
      rateLimits({ wait: true }),
    )
    const first = call(client, putItem, undefined, {})
    await vi.runAllTimersAsync()
    await first
    expect([sent(), Date.now() - start]).toEqual([2, 5000])
    const second = call(client, putItem, undefined, {})
    await vi.runAllTimersAsync()
    await second
    expect([sent(), Date.now() - start]).toEqual([3, 10_000])
  })
  test.each([{ 'retry-after': '0' }, { 'ratelimit-reset': '1' }])(
    'with %j refusals are a second apart, then two, then four, and the last stands when the waits are used up',
    async (headers) => {
      vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') })
      const start = Date.now()
      const times: number[] = []
      const handler = async () => (times.push(Date.now() - start), limited(headers))
      const client = createXrpcClient({ handler, use: [rateLimits({ wait: true, maxWaitMs: 10_000 })] })
      const outcome = expect(call(client, getItem, {}, undefined)).rejects.toMatchObject({ status: 429 })
      await vi.advanceTimersByTimeAsync(60_000)
      await outcome
      expect(times).toEqual([0, 1000, 3000, 7000])
    },
  )
  test.each([Number.NaN, -1])('maxWaitMs: %d is refused', (maxWaitMs) =>
    expect(() => rateLimits({ maxWaitMs })).toThrow(RangeError),
  )
  test('does not wait longer than allowed', async () => {
    const { client } = scripted([limited({ 'retry-after': '9999' })], rateLimits({ wait: true }))
    await expect(call(client, getItem, {}, undefined)).rejects.toMatchObject({ status: 429 })
  })
})

test.each([
  [{ 'retry-after': '120' }, 120_000],
  [{ 'retry-after': 'Thu, 01 Jan 2026 00:01:00 GMT' }, 60_000],
  [{ 'retry-after': 'Wed, 31 Dec 2025 00:00:00 GMT' }, 0],
  [{ 'retry-after': 'soon', 'ratelimit-reset': '1767225610' }, 10_000],
  [{}, undefined],
])('%j asks to wait %s ms', (headers, want) => {
  const answer = { status: 429, headers: new Headers(headers as Record<string, string>) }
  const error = new XrpcError({ nsid: 'a.b.c', ...answer })
  expect(retryAfterOf(error, Date.parse('2026-01-01T00:00:00Z'))).toBe(want)
  expect(retryAfterOf(new Response(null, answer), Date.parse('2026-01-01T00:00:00Z'))).toBe(want)
  expect(rateLimitOf(new Headers())).toBeUndefined()
})

describe('dedupe()', () => {
  test('identical queries at the same time are sent once, and each has the answer', async () => {
    const { client, sent } = scripted([], dedupe())
    const calls = Array.from({ length: 5 }, () => call(client, getItem, { a: 1 }, undefined))
    expect(await Promise.all(calls)).toEqual(Array(5).fill({ id: 1 }))
    expect(sent()).toBe(1)
    await call(client, getItem, { a: 1 }, undefined)
    expect(sent()).toBe(2)
  })
  test.each([
    ['other parameters', (client: XrpcClient) => call(client, getItem, { a: 2 }, undefined)],
    [
      'other headers',
      (client: XrpcClient) => call(client, getItem, { a: 1 }, undefined, { headers: { authorization: 'b' } }),
    ],
    ['procedures', (client: XrpcClient) => call(client, putItem, undefined, {})],
  ])('%s are not', async (_, other) => {
    const { client, sent } = scripted([], dedupe())
    await Promise.all([call(client, getItem, { a: 1 }, undefined), other(client), other(client)])
    expect(sent()).toBeGreaterThan(1)
  })
  test('all share a failure', async () => {
    const { client, sent } = scripted(['reset'], dedupe())
    const outcomes = await Promise.allSettled([
      call(client, getItem, {}, undefined),
      call(client, getItem, {}, undefined),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(sent()).toBe(1)
  })
  test('an abort frees its caller only; the last one ends the request', async () => {
    let aborted: unknown
    const handler = (_: string, { signal }: RequestInit): Promise<Response> =>
      new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject((aborted = signal.reason)))
        setTimeout(() => resolve(new Response('{"id":1}', { headers: TYPE })), 60)
      })
    const client = createXrpcClient({ handler, use: [dedupe()] })
    const one = new AbortController()
    const first = call(client, getItem, {}, undefined, { signal: one.signal })
    const second = call(client, getItem, {}, undefined)
    one.abort()
    await expect(first).rejects.toBe(one.signal.reason)
    expect(await second).toEqual({ id: 1 })
    expect(aborted).toBeUndefined()

    const two = new AbortController()
    const alone = call(client, getItem, {}, undefined, { signal: two.signal })
    two.abort()
    await expect(alone).rejects.toBe(two.signal.reason)
    expect(aborted).toBe(two.signal.reason)
  })
})

test.each([
  ['dedupe()', dedupe()],
  ['timeout()', timeout(60_000)],
  ['limitResponse()', limitResponse(1_000)],
])('a status that no Response can be made with passes %s as it is', async (_, middleware) => {
  // What `fetch` makes of such an answer, which its constructor refuses.
  const handler = async () =>
    Object.defineProperties(new Response('{"error":"Odd"}', { headers: TYPE }), {
      status: { value: 700 },
      ok: { value: false },
    })
  const client = createXrpcClient({ handler, use: [middleware] })
  await expect(call(client, getItem, {}, undefined)).rejects.toMatchObject({ status: 700, error: 'Odd' })
})

test('a middleware of one’s own takes five lines', async () => {
  const requestId: Middleware = (next) => async (request) => {
    request.headers['x-request-id'] = '7'
    return next(request)
  }
  const handler = async (_: string, init: RequestInit): Promise<Response> =>
    Response.json({ id: new Headers(init.headers).get('x-request-id') })
  expect(await call(createXrpcClient({ handler, use: [requestId] }), getItem, {}, undefined)).toEqual({ id: '7' })
})
