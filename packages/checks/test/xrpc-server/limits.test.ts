import { MemoryRateLimiter } from '@atproto/xrpc-server'
import { XrpcError, createXrpcClient, rateLimitOf, rateLimits, retryAfterOf, safe, withResponse } from '@lexgen/xrpc'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type GeneratedApi, generateApi } from './support/adapter.ts'
import { type Service, startService } from './support/service.ts'

/** Rate limits as the reference server keeps and reports them. */

const POINTS = 3
/** A window that no machine is too slow for, and one that can be waited for. */
const LONG_MS = 600_000
const SHORT_MS = 1_000

let generated: GeneratedApi
let service: Service
let fleeting: Service
/** Whose points the service counts. */
let caller = 0

beforeAll(async () => {
  generated = await generateApi()
  service = await start(LONG_MS)
  fleeting = await start(SHORT_MS)
})

function start(durationMs: number): Promise<Service> {
  return startService({
    methods: {
      getLimited: {
        rateLimit: { durationMs, points: POINTS, calcKey: ({ req }) => String(req.headers['x-caller']) },
        handler: () => ({ encoding: 'application/json', body: { here: 1 } }),
      },
    },
    options: { rateLimits: { creator: (options) => new MemoryRateLimiter(options) } },
  })
}
beforeEach(() => {
  caller += 1
})
afterAll(async () => {
  await service?.close()
  await fleeting?.close()
  generated?.remove()
})

function connect(
  use: readonly ReturnType<typeof rateLimits>[] = [],
  { url } = service,
): ReturnType<GeneratedApi['bind']> {
  return generated.bind(createXrpcClient({ service: url, headers: { 'x-caller': `${caller}` }, use }))
}

test('each answer tells the state of the limit', async () => {
  const api = connect()
  const seen = [await withResponse(api.getLimited()), await withResponse(api.getLimited())].map(rateLimitOf)
  expect(seen.map((limit) => [limit?.limit, limit?.remaining, limit?.policy])).toEqual([
    [POINTS, POINTS - 1, `${POINTS};w=${LONG_MS / 1000}`],
    [POINTS, POINTS - 2, `${POINTS};w=${LONG_MS / 1000}`],
  ])
  expect(seen[0]?.reset).toBeInstanceOf(Date)
})

test('a call beyond the limit is a RateLimitExceeded that tells how long to wait', async () => {
  const api = connect()
  for (let i = 0; i < POINTS; i++) await api.getLimited()
  const result = await safe(api.getLimited())
  const error = !result.ok && result.error instanceof XrpcError ? result.error : undefined
  expect(error).toMatchObject({ status: 429, error: 'RateLimitExceeded' })
  const wait = error && retryAfterOf(error)
  expect(wait).toBeGreaterThanOrEqual(0)
  expect(wait).toBeLessThanOrEqual(LONG_MS)
  expect(error && rateLimitOf(error)?.remaining).toBe(0)
})

test('a healthy answer asks nobody to wait', async () => {
  expect(retryAfterOf(await withResponse(connect().getLimited()))).toBeUndefined()
})

test('rateLimits() reports each state', async () => {
  const states: (number | undefined)[] = []
  const api = connect([rateLimits({ onUpdate: (_, { remaining }) => states.push(remaining) })])
  for (let i = 0; i < POINTS; i++) await api.getLimited()
  expect(states).toEqual([2, 1, 0])
})

test('rateLimits({ wait: true }) gets more calls through than the limit allows at once', async () => {
  const api = connect([rateLimits({ wait: true })], fleeting)
  const answers: unknown[] = []
  for (let i = 0; i < POINTS + 1; i++) answers.push(await api.getLimited())
  expect(answers).toEqual(Array.from({ length: POINTS + 1 }, () => ({ here: 1 })))
})

test('rateLimits({ wait: true }) gives up where the wait is longer than it may be', async () => {
  const api = connect([rateLimits({ wait: true, maxWaitMs: 0 })])
  for (let i = 0; i < POINTS; i++) await api.getLimited()
  await expect(api.getLimited()).rejects.toMatchObject({ status: 429 })
})
