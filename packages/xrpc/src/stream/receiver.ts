import { XrpcInvalidResponseError } from '../errors/failures.ts'
import { toXrpcError } from '../errors/to-xrpc-error.ts'
import type { XrpcError } from '../errors/xrpc-error.ts'
import { fieldsOf } from '../internal/fields-of.ts'
import type { ConnectionEnd, FrameVerdict } from './connection.ts'
import { decodeFrame, type Frame, type FramePayload } from './frame.ts'
import type { StreamCursor } from './options.ts'
import type { MessageQueue } from './queue.ts'
import { XrpcStreamError } from './stream-error.ts'
import type { AnySubscription, SubscriptionMethod } from './subscription-method.ts'

/** Turns the frames of one connection after another into messages, and knows how far they have come. */
export interface Receiver {
  /** To be called before each connection. */
  startConnection(): void
  onFrame(bytes: Uint8Array, canPause: boolean): FrameVerdict
  onText(): ConnectionEnd
  /** Where the next connection has to start. */
  cursor(): StreamCursor | undefined
  /** Whether the present connection has brought a message. */
  hasReceived(): boolean
}

export interface ReceiverInit<Message> {
  method: SubscriptionMethod<unknown, Message, unknown>
  queue: MessageQueue<Message>
  cursorOf: (message: Message) => StreamCursor | undefined
  overflow: 'pause' | 'fail'
}

/** HTTP status of what came over an event stream. */
const NO_STATUS = 0

export function createReceiver<Message>({ method, queue, cursorOf, overflow }: ReceiverInit<Message>): Receiver {
  const { nsid } = method
  let cursor: StreamCursor | undefined
  let received = false
  /** Cursor that the connection was opened with: servers may repeat the message that it names. */
  let resumedAfter: StreamCursor | undefined

  /** `$type` of the messages to hand out; `undefined` where the descriptor does not list them. */
  const known = method.messages && new Set(method.messages)
  /** Type of a frame that names none: a union of one needs no names. */
  const onlyType = method.messages?.length === 1 ? method.messages[0] : undefined

  const accept = (message: Message, bytes: number, canPause: boolean): FrameVerdict => {
    received = true
    const position = cursorOf(message)
    if (isRepeated(position, resumedAfter)) return undefined
    if (position !== undefined) {
      cursor = position
      resumedAfter = undefined
    }
    // A message that this SDK does not know has moved the cursor; there is nothing else to it.
    if (known !== undefined && !known.has(String(fieldsOf(message)['$type']))) return undefined
    queue.push(message, bytes)
    return queue.isFull() ? onFull(canPause) : undefined
  }

  const onFull = (canPause: boolean): FrameVerdict => {
    if (overflow === 'pause' && canPause) return { kind: 'pause', until: queue.drained() }
    if (overflow === 'pause' && cursor !== undefined) return { kind: 'stop', end: { kind: 'full' } }
    const why = overflow === 'fail' ? '' : ', and without a cursor the connection cannot be given up meanwhile'
    const error = new XrpcStreamError(`${nsid}: the buffer of messages is full${why}`, { reason: 'overflow' })
    return { kind: 'stop', end: { kind: 'failed', error } }
  }

  return {
    startConnection() {
      received = false
      resumedAfter = cursor
    },
    onFrame(bytes, canPause) {
      let frame: Frame
      try {
        frame = decodeFrame(bytes)
      } catch (cause) {
        return { kind: 'stop', end: { kind: 'failed', error: invalidFrame(nsid, cause) } }
      }
      switch (frame.kind) {
        case 'unknown':
          return undefined
        case 'error':
          return { kind: 'stop', end: { kind: 'failed', error: readErrorFrame(method, frame) } }
        case 'message':
          // The JSON boundary: the types say what the lexicon promises.
          return accept(toMessage(nsid, frame.type, onlyType, frame.payload) as Message, bytes.length, canPause)
      }
    },
    onText: () => ({
      kind: 'failed',
      error: invalidFrame(nsid, 'event streams have binary frames only, and a text frame came'),
    }),
    cursor: () => cursor,
    hasReceived: () => received,
  }
}

/**
 * The message with the `$type` that the frame's header stands for, whatever the payload says: `#commit` is a definition of the method's
 * own document. Without one in the header, the payload's own; without that, the only type that there is.
 */
function toMessage(
  nsid: string,
  type: string | undefined,
  onlyType: string | undefined,
  payload: FramePayload,
): FramePayload {
  if (type === undefined) return onlyType === undefined ? payload : { $type: onlyType, ...payload }
  return { ...payload, $type: type.startsWith('#') ? nsid + type : type }
}

/** Whether a position was already passed before the connection; only numbers have an order. */
function isRepeated(position: StreamCursor | undefined, resumedAfter: StreamCursor | undefined): boolean {
  if (position === undefined || resumedAfter === undefined) return false
  if (typeof position === 'number' && typeof resumedAfter === 'number') return position <= resumedAfter
  return position === resumedAfter
}

function readErrorFrame(method: AnySubscription, { error, message }: Frame & { kind: 'error' }): XrpcError {
  return toXrpcError(method, { status: NO_STATUS, body: message === undefined ? { error } : { error, message } })
}

function invalidFrame(nsid: string, cause: unknown): XrpcInvalidResponseError {
  const problem = cause instanceof Error ? cause.message : String(cause)
  return Object.assign(new XrpcInvalidResponseError(nsid, NO_STATUS, problem), { cause })
}
