import { abortable } from '../internal/abortable.ts'
import { fieldsOf } from '../internal/fields-of.ts'
import type { XrpcClient } from '../transport/client.ts'
import { defaultSockets } from './default-sockets.ts'
import { framingOf } from './framing.ts'
import {
  checkNumbers,
  DEFAULT_BUFFER_BYTES,
  DEFAULT_BUFFER_MESSAGES,
  type StreamCursor,
  type SubscribeOptions,
} from './options.ts'
import { guard } from './guard.ts'
import { trackProgress } from './progress.ts'
import { createQueue, type QueueEnd } from './queue.ts'
import { createReceiver } from './receiver.ts'
import { runStream } from './run-stream.ts'
import { type ParamsSource, serviceOf, type StreamAddress, streamUrl } from './stream-url.ts'
import type { SubscriptionMethod } from './subscription-method.ts'

/** What makes the params of each connection. */
type MakeParams<Params> = Exclude<ParamsSource<Params>, Params>

/** Messages as they come. A subscription is read once: a second loop over it goes on where the first stopped listening. */
export interface Subscription<Message> extends AsyncIterable<Message> {
  next(): Promise<IteratorResult<Message, undefined>>
  /** Ends the subscription; a waiting `next()` resolves as done. Resolves when connection and timers are gone. */
  return(): Promise<IteratorResult<Message, undefined>>
  [Symbol.asyncIterator](): Subscription<Message>
  /** How many frames could not be read and were passed over, with `onInvalidFrame: 'skip'`. */
  readonly skippedFrames: number
}

/**
 * Subscribes to an event stream. It connects with the first `next()`, and comes back after losses with the cursor of the last message
 * that arrived, so that a stream with a cursor loses nothing. `params` may be a function, which is asked before each connection. Each
 * message has its `$type`; byte strings and links are objects that answer `$bytes` and `$link` like their JSON (`JSON.stringify` writes
 * them so), and compute them when read. The frames are those of the method's `subprotocol`, which is offered to the server.
 * AT Protocol specification, "Event Stream".
 *
 * Iterating may be rejected with
 * - an `XrpcError` for an error frame, as the declared class where the method declares it, or for a refused handshake;
 * - an `XrpcInvalidResponseError` for a frame that cannot be read, unless those are to be passed over;
 * - an `XrpcStreamError` for a close code that forbids coming back, a loss with `reconnect: false`, a full buffer and a server that does
 *   not speak the subprotocol;
 * - what a function of the caller's threw, and the signal's reason after an abort.
 *
 * @throws {TypeError} for params that cannot be sent, and where the service or the subprotocol is unknown
 * @throws {RangeError} for an option that has to be a number from 0 and is not
 */
export function subscribe<Params, Message, Err>(
  client: XrpcClient,
  method: SubscriptionMethod<Params, Message, Err>,
  params: ParamsSource<NoInfer<Params>>,
  options: SubscribeOptions<NoInfer<Message>> = {},
): Subscription<Message> {
  const { nsid } = method
  const { signal, cursorOf = seqOf } = options
  const service = options.service ?? serviceOf(client, nsid)
  const makeParams = typeof params === 'function' ? (params as MakeParams<Params>) : undefined
  // What the caller got wrong is told here and now, not by the first `next()`.
  streamUrl(service, nsid, makeParams ? undefined : params, undefined)
  checkNumbers(options)
  const framing = framingOf(method)
  const { bufferMessages: maxMessages = DEFAULT_BUFFER_MESSAGES, bufferBytes: maxBytes = DEFAULT_BUFFER_BYTES } =
    options
  const queue = createQueue<Message>({ maxMessages, maxBytes })
  const stop = new AbortController()
  const progress = trackProgress()
  const fail = (error: unknown): void => {
    queue.finish({ kind: 'failed', error })
    stop.abort()
  }
  const guarded = {
    ...options,
    onReconnect: guard(options.onReconnect, fail),
    onRegression: guard(options.onRegression, fail),
    onSkippedFrame: guard(options.onSkippedFrame, fail),
  }
  const receiver = createReceiver({ method, framing, queue, progress, cursorOf, options: guarded })
  let running: Promise<void> | undefined

  const addressAfter = async (cursor: StreamCursor | undefined): Promise<StreamAddress> => {
    if (!makeParams) return { url: streamUrl(service, nsid, params, cursor), cursor }
    const made = await abortable(Promise.resolve(makeParams(cursor)), stop.signal)
    const own = fieldsOf(made)['cursor']
    // What cannot be sent as a cursor is refused with the params.
    const isOwn = typeof own === 'number' || typeof own === 'string'
    return { url: streamUrl(service, nsid, made, isOwn ? undefined : cursor), cursor: isOwn ? own : cursor }
  }

  const run = async (): Promise<QueueEnd> => {
    const sockets = options.sockets ?? (await defaultSockets())
    if (options.headers !== undefined && !sockets.sendsHeaders) {
      throw new TypeError(`${nsid}: the WebSocket of this platform cannot send headers`)
    }
    const { drained } = queue
    const { signal } = stop
    return runStream({ method, receiver, progress, drained, sockets, addressAfter, options: guarded, signal })
  }

  const start = async (): Promise<void> => {
    const abort = () => {
      queue.abandon({ kind: 'failed', error: signal?.reason })
      stop.abort()
    }
    signal?.addEventListener('abort', abort, { once: true })
    try {
      if (signal?.aborted) abort()
      else queue.finish(await run())
    } catch (error) {
      queue.finish({ kind: 'failed', error })
    } finally {
      signal?.removeEventListener('abort', abort)
    }
  }

  return {
    next() {
      running ??= start()
      // The stream may have ended by itself before, with messages left.
      if (signal?.aborted) queue.abandon({ kind: 'failed', error: signal.reason })
      return queue.take()
    },
    async return() {
      queue.abandon({ kind: 'ended' })
      stop.abort()
      await running
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
    get skippedFrames() {
      return receiver.skippedFrames()
    },
  }
}

/** The sequence number that the specification gives to messages of streams that can be taken up again. */
function seqOf(message: unknown): number | undefined {
  const { seq } = fieldsOf(message)
  return typeof seq === 'number' && Number.isSafeInteger(seq) ? seq : undefined
}
