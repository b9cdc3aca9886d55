import { sleep } from '../internal/sleep.ts'
import { MAX_TIMER_MS } from '../internal/timer.ts'
import { backoffMs, DEFAULT_MAX_DELAY_MS, DEFAULT_MIN_DELAY_MS } from './backoff.ts'
import { runConnection } from './connection.ts'
import {
  DEFAULT_CONNECT_TIMEOUT_MS,
  DEFAULT_HEARTBEAT_TIMEOUT_MS,
  DEFAULT_MAX_FRAME_BYTES,
  DEFAULT_SILENCE_TIMEOUT_MS,
  type StreamCursor,
  type SubscribeOptions,
} from './options.ts'
import { readOutcome } from './outcome.ts'
import type { Progress } from './progress.ts'
import type { QueueEnd } from './queue.ts'
import type { Receiver } from './receiver.ts'
import type { SocketFactory } from './socket.ts'
import type { StreamAddress } from './stream-url.ts'
import type { AnySubscription } from './subscription-method.ts'

/** A connection that was open for this long was sound, whatever it brought: the next one need not wait for longer, in milliseconds. */
const SOUND_AFTER_MS = 60_000

/** What keeps a subscription connected. */
export interface StreamInit {
  method: AnySubscription
  receiver: Receiver
  progress: Progress
  /** Resolves when the loop has caught up with the buffer. */
  drained: () => Promise<void>
  sockets: SocketFactory
  /** Address of the stream after a cursor; `undefined` for the one that the caller's params name. */
  addressAfter: (cursor: StreamCursor | undefined) => Promise<StreamAddress>
  options: Omit<SubscribeOptions<never>, 'cursorOf' | 'signal'>
  /** Stops it. */
  signal: AbortSignal
}

/**
 * Connects, and connects again after losses, until the stream has ended or failed or the signal aborts.
 *
 * @throws what a function of the caller's throws
 */
export async function runStream(init: StreamInit): Promise<QueueEnd> {
  const { method, receiver, progress, sockets, options, signal } = init
  const { minDelay = DEFAULT_MIN_DELAY_MS, maxDelay = DEFAULT_MAX_DELAY_MS, maxAttempts = Infinity } = options
  let { subprotocol } = method
  let attempt = 0
  for (;;) {
    const { url, cursor } = await init.addressAfter(progress.cursor())
    progress.start(cursor)
    let openedAt = Number.POSITIVE_INFINITY
    const end = await runConnection(sockets, {
      url,
      subprotocol,
      headers: options.headers ?? {},
      maxFrameBytes: options.maxFrameBytes ?? DEFAULT_MAX_FRAME_BYTES,
      connectTimeoutMs: options.connectTimeout ?? DEFAULT_CONNECT_TIMEOUT_MS,
      heartbeatTimeoutMs:
        options.heartbeatTimeout ?? (sockets.pings ? DEFAULT_HEARTBEAT_TIMEOUT_MS : DEFAULT_SILENCE_TIMEOUT_MS),
      signal,
      onFrame: receiver.onFrame,
      onOpen(chosen) {
        openedAt = performance.now()
        receiver.onOpen(chosen)
      },
    })
    if (progress.hasAdvanced() || performance.now() - openedAt >= SOUND_AFTER_MS) attempt = 0
    if (end.kind === 'aborted') return { kind: 'ended' }
    if (end.kind === 'failed') return end
    if (end.kind === 'full') {
      await init.drained()
      continue
    }
    if (end.close.subprotocol === 'none' && subprotocol !== undefined) {
      // Such a server may still speak it, being the stream's default; `ws` takes no answer without it, so it must not be asked.
      subprotocol = undefined
      continue
    }
    const outcome = readOutcome(method, end, url)
    if (outcome.kind !== 'lost') return outcome
    attempt += 1
    if (options.reconnect === false || attempt > maxAttempts) return { kind: 'failed', error: outcome.error }
    const delayMs = Math.max(backoffMs(attempt - 1, minDelay, maxDelay), outcome.waitMs)
    options.onReconnect?.({ attempt, delayMs, cursor: progress.cursor(), cause: outcome.error })
    // An abort ends the wait, and the next connection tells of it.
    await sleep(Math.min(delayMs, MAX_TIMER_MS), signal).catch(() => undefined)
  }
}
