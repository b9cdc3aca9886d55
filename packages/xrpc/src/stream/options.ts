import type { XrpcInvalidResponseError } from '../errors/failures.ts'
import { checkRange } from '../internal/check-range.ts'
import type { SocketFactory } from './socket.ts'
import type { XrpcStreamError } from './stream-error.ts'

/** A connection was lost and is about to be replaced. */
export interface Reconnect {
  /** Connections lost in a row, none of which brought the stream further or lasted for a minute; 1 for the first. */
  attempt: number
  /** Wait before the next connection, in milliseconds. */
  delayMs: number
  /** Cursor that the next connection starts from; `undefined` where no message had one, so that what happens meanwhile is missed. */
  cursor: StreamCursor | undefined
  /** What ended the last connection. */
  cause: XrpcStreamError | Error
}

/** A message has a lower number than the one before: the server counts anew, or sends again what it had sent. */
export interface Regression {
  from: number
  to: number
}

/** A frame could not be read and was passed over. */
export interface SkippedFrame {
  /** Such frames so far, this one included. */
  count: number
  /** Cursor of the last message before it. */
  cursor: StreamCursor | undefined
  error: XrpcInvalidResponseError
}

/** Place in a stream: in most a sequence number. AT Protocol specification, "Event Stream", "Sequence Numbers". */
export type StreamCursor = number | string

/**
 * Options of `subscribe()`. Times are in milliseconds, sizes in bytes. What one of the functions throws, or rejects with where it is
 * async, ends the iteration and comes out of it.
 */
export interface SubscribeOptions<Message = unknown> {
  /** Ends the subscription: the waiting `next()`, or the one that follows, is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Address of the service, where the client does not know it or the stream lives elsewhere. `http(s):` or `ws(s):`. */
  readonly service?: string | URL | undefined
  /** Handshake headers, such as `authorization`. Sockets of a browser cannot send any: there it is a `TypeError`. */
  readonly headers?: { readonly [name: string]: string } | undefined
  /**
   * The cursor to come back with after `message`; `undefined` keeps the one before.
   * @default the message's `seq`, where that is an integer
   */
  readonly cursorOf?: ((message: Message) => StreamCursor | undefined) | undefined
  /**
   * `false` ends the iteration with an `XrpcStreamError` when a connection is lost.
   * @default true
   */
  readonly reconnect?: boolean | undefined
  /** Connections that may be lost in a row, without bringing the stream further, before the iteration fails. @default Infinity */
  readonly maxAttempts?: number | undefined
  /** Wait before the first new connection; doubles with each further one. @default 1000 */
  readonly minDelay?: number | undefined
  /** Longest wait between connections. @default 64000 */
  readonly maxDelay?: number | undefined
  /** Hears of each lost connection. */
  readonly onReconnect?: ((reconnect: Reconnect) => void) | undefined
  /**
   * Hears that the numbers of messages went back, as when a server was set up anew. The messages are handed out, and the next connection
   * starts from the lower number.
   */
  readonly onRegression?: ((regression: Regression) => void) | undefined
  /**
   * What to do with a frame that cannot be read. `fail` ends the iteration with an `XrpcInvalidResponseError`; a subscription that is taken
   * up from the cursor meets the same frame again. `skip` passes over it.
   * @default 'fail'
   */
  readonly onInvalidFrame?: 'skip' | 'fail' | undefined
  /** Hears of each frame that was passed over. */
  readonly onSkippedFrame?: ((frame: SkippedFrame) => void) | undefined
  /** Messages that may wait for the loop. @default 1000 */
  readonly bufferMessages?: number | undefined
  /** Bytes of frames that may wait for the loop. @default 8 MiB */
  readonly bufferBytes?: number | undefined
  /**
   * What to do when the buffer is full. `pause` stops reading, so that the server waits; where the platform cannot do that
   * (browsers), it hangs up and comes back with the cursor once the loop has caught up. `fail` ends with an `XrpcStreamError`.
   * @default 'pause'
   */
  readonly overflow?: 'pause' | 'fail' | undefined
  /**
   * Longest silence before a connection counts as lost. Sockets of `ws` ping, so a quiet stream does not look dead; a platform that
   * cannot ping only has the messages to go by, and makes a new connection to a stream that is merely quiet. `Infinity` waits for ever.
   * @default 30000 with pings, else 120000
   */
  readonly heartbeatTimeout?: number | undefined
  /** Longest wait for a connection to open. @default 30000 */
  readonly connectTimeout?: number | undefined
  /** Longest frame; a longer one ends the iteration. @default 5 MiB */
  readonly maxFrameBytes?: number | undefined
  /** How to connect. @default the package `ws` on Node where it is installed, else the global `WebSocket` */
  readonly sockets?: SocketFactory | undefined
}

/** Messages that may wait. */
export const DEFAULT_BUFFER_MESSAGES = 1_000
/** Bytes that may wait. */
export const DEFAULT_BUFFER_BYTES: number = 8 * 1024 * 1024
/** Longest frame in bytes: the largest commit of a repository is under half of it. */
export const DEFAULT_MAX_FRAME_BYTES: number = 5 * 1024 * 1024
/** Longest silence, in milliseconds, where the socket can ping. */
export const DEFAULT_HEARTBEAT_TIMEOUT_MS = 30_000
/** Longest silence, in milliseconds, where it cannot. */
export const DEFAULT_SILENCE_TIMEOUT_MS = 120_000
/** Longest handshake, in milliseconds. */
export const DEFAULT_CONNECT_TIMEOUT_MS = 30_000

/** The options that are numbers, each from 0 on. */
const NUMBERS = [
  'maxAttempts',
  'minDelay',
  'maxDelay',
  'bufferMessages',
  'bufferBytes',
  'heartbeatTimeout',
  'connectTimeout',
  'maxFrameBytes',
] as const satisfies readonly (keyof SubscribeOptions)[]

/** @throws {RangeError} naming the option that is not a number from 0 on */
export function checkNumbers(options: SubscribeOptions<never>): void {
  for (const name of NUMBERS) checkRange(`subscribe: ${name}`, options[name] ?? 0, 0)
}
