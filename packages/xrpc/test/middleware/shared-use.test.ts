import { readdirSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import {
  call,
  createXrpcClient,
  dedupe,
  limitResponse,
  logger,
  type Middleware,
  rateLimits,
  retry,
  timeout,
} from '../../src/index.ts'
import { getItem } from '../support/methods.ts'

/** Every middleware, by the name of its file. */
const MIDDLEWARE: { readonly [file: string]: () => Middleware } = {
  'dedupe.ts': () => dedupe(),
  'limit-response.ts': () => limitResponse(100),
  'logger.ts': () => logger(() => undefined),
  'rate-limits.ts': () => rateLimits({ wait: true }),
  'retry.ts': () => retry(),
  'timeout.ts': () => timeout(60_000),
}

const TYPE = { 'content-type': 'application/json' }
const START = Date.parse('2026-01-01T00:00:00Z')
const FULL = {
  ...TYPE,
  'ratelimit-limit': '1',
  'ratelimit-remaining': '0',
  'ratelimit-reset': String(START / 1_000 + 60),
}

test('the table has all of them', () => {
  expect(Object.keys(MIDDLEWARE)).toEqual(readdirSync(new URL('../../src/middleware', import.meta.url)).sort())
})

describe.each(Object.entries(MIDDLEWARE))('two clients whose `use` shares the middleware of %s', (_, make) => {
  test('each get their own answer to the same query at the same time', async () => {
    const use = [make()]
    const clientOf = (who: string) =>
      createXrpcClient({
        use,
        handler: async () => {
          await new Promise((resolve) => setTimeout(resolve, 5))
          return new Response(JSON.stringify({ who }), { headers: TYPE })
        },
      })
    const answers = await Promise.all(['alice', 'bob'].map((who) => call(clientOf(who), getItem, {}, undefined)))
    expect(answers).toEqual([{ who: 'alice' }, { who: 'bob' }])
  })

  test.each([200, 429])('do not wait for one another’s limits, told with %d', async (status) => {
    vi.useFakeTimers({ now: START })
    const use = [make()]
    const limited = createXrpcClient({ use, handler: async () => new Response('{}', { status, headers: FULL }) })
    const other = createXrpcClient({ use, handler: async () => new Response('{"id":1}', { headers: TYPE }) })
    const stop = new AbortController()
    const held = call(limited, getItem, {}, undefined, { signal: stop.signal }).catch(() => undefined)
    await vi.advanceTimersByTimeAsync(10)
    const answer = vi.fn()
    void call(other, getItem, {}, undefined).then(answer)
    await vi.advanceTimersByTimeAsync(10)
    expect(answer).toHaveBeenCalledWith({ id: 1 })
    stop.abort()
    await held
  })

  test('do not fail by one another’s aborts and failures', async () => {
    const use = [make()]
    const failing = createXrpcClient({ use, handler: () => Promise.reject(new Error('refused')) })
    const hanging = createXrpcClient({ use, handler: () => new Promise(() => undefined) })
    const other = createXrpcClient({
      use,
      handler: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        return new Response('{"id":1}', { headers: TYPE })
      },
    })
    const stop = new AbortController()
    const failed = expect(call(failing, getItem, {}, undefined)).rejects.toThrow('refused')
    void call(hanging, getItem, {}, undefined, { signal: stop.signal }).catch(() => undefined)
    const answer = call(other, getItem, {}, undefined)
    stop.abort()
    await failed
    expect(await answer).toEqual({ id: 1 })
  })
})
