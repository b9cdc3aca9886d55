import assert from 'node:assert/strict'
import {
  type CallOptions,
  type RetryEvent,
  type XrpcClient,
  XrpcError,
  createXrpcClient,
  rateLimitOf,
  retry,
  safe,
} from '@lexgen/xrpc'
import type { Checks } from '../checks.ts'
import { getUnreadCount } from '../gen/app/bsky/notification/getUnreadCount.ts'
import type { Pds } from '../servers.ts'
import { bearer } from './sessions.ts'

/** First ceiling of the wait of `retry()`, which doubles with each attempt, in milliseconds. */
const FIRST_WAIT_MS = 500
/** What three waits below their ceilings come to at most, and something for four answers. */
const PATIENCE_MS = 7 * FIRST_WAIT_MS + 2_000

/** Queries that the server passes on, while the service behind it is down and after it came back. */
export async function proxiedSteps(checks: Checks, pds: Pds, accessJwt: string): Promise<void> {
  const plain = createXrpcClient({ service: pds.url, ...bearer(accessJwt) })
  const retrying = (onRetry: (event: RetryEvent) => void): XrpcClient =>
    createXrpcClient({ service: pds.url, ...bearer(accessJwt), use: [retry({ onRetry })] })

  await checks.step(
    'a query whose service is down is answered with 502 and the limits of a healthy server',
    async () => {
      const result = await safe(getUnreadCount(plain))
      assert(!result.ok && result.error instanceof XrpcError)
      assert.deepEqual([result.error.status, result.error.error], [502, 'UpstreamFailure'])
      const limit = rateLimitOf(result.error)
      assert(limit?.reset !== undefined && limit.remaining !== undefined && limit.remaining > 0)
    },
  )

  await checks.step('retry() does not wait for those limits: four attempts are over in seconds', async () => {
    const events: RetryEvent[] = []
    const client = retrying((event) => events.push(event))
    const result = await safe(getUnreadCount(client, {}, inTime()))
    assert(!result.ok && result.error instanceof XrpcError && result.error.status === 502)
    assert.deepEqual(
      events.map(({ attempt, status }) => [attempt, status]),
      [1, 2, 3].map((attempt) => [attempt, 502]),
    )
    for (const { attempt, delayMs } of events) assert(delayMs <= FIRST_WAIT_MS * 2 ** (attempt - 1), `${delayMs} ms`)
  })

  await checks.step('retry() has the answer as soon as the service is back', async () => {
    const statuses: (number | undefined)[] = []
    let started: Promise<void> | undefined
    const client = retrying(({ status }) => {
      statuses.push(status)
      started ??= pds.appView.start({ count: 3 })
    })
    assert.deepEqual(await getUnreadCount(client, {}, inTime()), { count: 3 })
    await started
    assert(statuses.length > 0 && statuses.every((status) => status === 502), statuses.join())
  })
}

/** Ends what takes longer. */
function inTime(): CallOptions {
  return { signal: AbortSignal.timeout(PATIENCE_MS) }
}
