import { createXrpcClient, limitResponse, retry, timeout } from '@lexgen/xrpc'
import { type Check, assertEqual, assertFails, failureOf, mustWork } from '../check.ts'
import { fail } from '../gen/com/example/fail.ts'

const SHORT_MS = 100

export const FAILURES: { readonly [name: string]: Check } = {
  '`XrpcNetworkError` where nobody listens': mustWork(({ unused }) =>
    assertFails(fail(createXrpcClient({ service: unused })), 'XrpcNetworkError'),
  ),
  '`XrpcNetworkError` where an answer breaks off': mustWork(({ service }) =>
    assertFails(fail(createXrpcClient({ service }), { how: 'breaks off' }), 'XrpcNetworkError'),
  ),
  'an abort rejects with its very reason': mustWork(async ({ service }) => {
    const client = createXrpcClient({ service })
    for (const how of ['slow', 'slow body']) {
      const controller = new AbortController()
      const reason = new Error('changed my mind')
      setTimeout(() => controller.abort(reason), SHORT_MS)
      const failure = await failureOf(fail(client, { how }, { signal: controller.signal }))
      if (failure !== reason) throw new Error(`${how}: another reason`, { cause: failure })
    }
    await assertFails(fail(client, { how: 'slow' }, { signal: AbortSignal.abort() }), 'AbortError')
  }),
  '`timeout()` before the answer': mustWork(({ service }) =>
    assertFails(fail(createXrpcClient({ service, use: [timeout(SHORT_MS)] }), { how: 'slow' }), 'XrpcTimeoutError'),
  ),
  '`timeout()` within the answer': mustWork(({ service }) =>
    assertFails(
      fail(createXrpcClient({ service, use: [timeout(SHORT_MS)] }), { how: 'slow body' }),
      'XrpcTimeoutError',
    ),
  ),
  '`limitResponse()`': mustWork(({ service }) =>
    assertFails(
      fail(createXrpcClient({ service, use: [limitResponse(1_000)] }), { how: 'long' }),
      'XrpcInvalidResponseError',
    ),
  ),
  '`retry()` after a 503 and after a lost connection': mustWork(async ({ service }) => {
    for (const how of ['busy once', 'reset once']) {
      let retries = 0
      const client = createXrpcClient({ service, use: [retry({ minDelayMs: 1, onRetry: () => (retries += 1) })] })
      await fail(client, { how, key: crypto.randomUUID() })
      // Some platforms send a query that was reset once more by themselves.
      if (how === 'busy once') assertEqual(retries, 1)
    }
  }),
}
