import { XrpcInvalidResponseError } from '../errors/failures.ts'
import { toXrpcError } from '../errors/to-xrpc-error.ts'
import type { XrpcError } from '../errors/xrpc-error.ts'
import { fieldsOf } from '../internal/fields-of.ts'
import type { FrameVerdict } from './connection.ts'
import type { Frame, FramePayload } from './frame.ts'
import type { Framing } from './framing.ts'
import type { StreamCursor } from './options.ts'
import { subprotocolError } from './outcome.ts'
import type { MessageQueue } from './queue.ts'
import { XrpcStreamError } from './stream-error.ts'
import type { AnySubscription, SubscriptionMethod } from './subscription-method.ts'

/** Turns the frames of one connection after another into messages, and knows how far they have come. */
export interface Receiver {
  /** To be called before each connection, with the cursor that it starts after. */
  startConnection(after: StreamCursor | undefined): void
  /** To be called with the subprotocol that the server has chosen, where the socket tells. */
  onOpen(subprotocol: string | undefined): void
  onFrame(data: Uint8Array | string, canPause: boolean): FrameVerdict
  /** Where the next connection has to start. */
  cursor(): StreamCursor | undefined
  /** Whether the present connection has brought a message. */
  hasReceived(): boolean
}

export interface ReceiverInit<Message> {
  method: SubscriptionMethod<unknown, Message, unknown>
  framing: Framing
  queue: MessageQueue<Message>
  cursorOf: (message: Message) => StreamCursor | undefined
  overflow: 'pause' | 'fail'
}

/** HTTP status of what came over an event stream. */
const NO_STATUS = 0

export function createReceiver<Message>(init: ReceiverInit<Message>): Receiver {
  const { method, framing, queue, cursorOf, overflow } = init
  const { nsid } = method
  /** Whether the server has agreed to the framing, by its choice of a subprotocol or by a frame. */
  let isAgreed = true
  let cursor: StreamCursor | undefined
  let received = false
  /** Cursor that the connection was opened with: servers may repeat the message that it names. */
  let resumedAfter: StreamCursor | undefined

  /** `$type` of the messages to hand out; `undefined` where the descriptor does not list them. */
  const known = method.messages && new Set(method.messages)
  /** Type of a frame that names none: a union of one needs no names. */
  const onlyType = method.messages?.length === 1 ? method.messages[0] : undefined

  const accept = (message: Message, size: number, canPause: boolean): FrameVerdict => {
    received = true
    const position = cursorOf(message)
    if (isRepeated(position, resumedAfter)) return undefined
    if (position !== undefined) {
      cursor = position
      resumedAfter = undefined
    }
    // A message that this SDK does not know has moved the cursor; there is nothing else to it.
    if (known !== undefined && !known.has(String(fieldsOf(message)['$type']))) return undefined
    queue.push(message, size)
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
    startConnection(after) {
      received = false
      // A cursor that the caller gives is a fresh start: what has arrived before may come again.
      resumedAfter = after === cursor ? after : undefined
      cursor = after
    },
    onOpen(subprotocol) {
      isAgreed = subprotocol === undefined || subprotocol === (method.subprotocol ?? '')
    },
    onFrame(data, canPause) {
      let frame: Frame
      try {
        frame = framing(data)
        isAgreed = true
      } catch (cause) {
        const error = isAgreed ? invalidFrame(nsid, cause) : subprotocolError(method, cause)
        return { kind: 'stop', end: { kind: 'failed', error } }
      }
      switch (frame.kind) {
        case 'unknown':
          return undefined
        case 'error':
          return { kind: 'stop', end: { kind: 'failed', error: readErrorFrame(method, frame) } }
        case 'message':
          // The JSON boundary: the types say what the lexicon promises.
          return accept(toMessage(nsid, frame, onlyType) as Message, data.length, canPause)
      }
    },
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
  { type, payload }: Frame & { kind: 'message' },
  onlyType: string | undefined,
): FramePayload {
  const $type = type ?? payload['$type'] ?? onlyType
  if (typeof $type !== 'string') return payload
  const full = $type.startsWith('#') ? nsid + $type : $type
  return payload['$type'] === full ? payload : { ...payload, $type: full }
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
