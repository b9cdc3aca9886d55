import { XrpcInvalidResponseError } from '../errors/failures.ts'
import { toXrpcError } from '../errors/to-xrpc-error.ts'
import type { XrpcError } from '../errors/xrpc-error.ts'
import { describeValue } from '../internal/describe-value.ts'
import { fieldsOf } from '../internal/fields-of.ts'
import { withoutToken } from '../internal/without-token.ts'
import type { FrameVerdict } from './connection.ts'
import type { Frame, FramePayload } from './frame.ts'
import type { Framing } from './framing.ts'
import type { StreamCursor, SubscribeOptions } from './options.ts'
import { subprotocolError } from './outcome.ts'
import type { Progress } from './progress.ts'
import type { MessageQueue } from './queue.ts'
import { XrpcStreamError } from './stream-error.ts'
import type { AnySubscription, SubscriptionMethod } from './subscription-method.ts'

/** Turns the frames of one connection after another into messages. */
export interface Receiver {
  /** To be called with the subprotocol that the server has chosen, where the socket tells. */
  onOpen(subprotocol: string | undefined): void
  /** Takes a frame. What `cursorOf` throws is thrown on. */
  onFrame(data: Uint8Array | string, canPause: boolean): FrameVerdict
  /** How many frames could not be read and were passed over. */
  skippedFrames(): number
}

export interface ReceiverInit<Message> {
  method: SubscriptionMethod<unknown, Message, unknown>
  framing: Framing
  queue: MessageQueue<Message>
  progress: Progress
  cursorOf: (message: Message) => StreamCursor | undefined
  options: Pick<SubscribeOptions<never>, 'onInvalidFrame' | 'onSkippedFrame' | 'onRegression' | 'overflow'>
}

/** HTTP status of what came over an event stream. */
const NO_STATUS = 0

export function createReceiver<Message>(init: ReceiverInit<Message>): Receiver {
  const { method, framing, queue, progress, cursorOf, options } = init
  const { nsid } = method
  const { onInvalidFrame = 'fail', overflow = 'pause' } = options
  /** Whether the server has agreed to the framing, by its choice of a subprotocol or by a frame. */
  let isAgreed = true
  let skippedFrames = 0

  /** `$type` of the messages to hand out; `undefined` where the descriptor does not list them. */
  const known = method.messages && new Set(method.messages)
  /** Type of a frame that names none: a union of one needs no names. */
  const onlyType = method.messages?.length === 1 ? method.messages[0] : undefined

  const accept = (message: Message, size: number, canPause: boolean): FrameVerdict => {
    const position = checkPosition(nsid, cursorOf(message))
    const before = progress.cursor()
    const step = progress.pass(position)
    if (step === 'repeated') return undefined
    if (step === 'back') options.onRegression?.({ from: Number(before), to: Number(position) })
    // A message that this SDK does not know has moved the cursor; there is nothing else to it.
    if (known !== undefined && !known.has(String(fieldsOf(message)['$type']))) return undefined
    queue.push(message, size)
    return queue.isFull() ? onFull(canPause) : undefined
  }

  /** A frame that cannot be read. Until a frame could be, the reason may be that the server speaks another subprotocol. */
  const refuse = (cause: unknown): FrameVerdict => {
    if (!isAgreed) return { kind: 'stop', end: { kind: 'failed', error: subprotocolError(method, cause) } }
    const error = invalidFrame(nsid, cause)
    if (onInvalidFrame === 'fail') return { kind: 'stop', end: { kind: 'failed', error } }
    skippedFrames += 1
    options.onSkippedFrame?.({ count: skippedFrames, cursor: progress.cursor(), error })
    return undefined
  }

  const onFull = (canPause: boolean): FrameVerdict => {
    if (overflow === 'pause' && canPause) return { kind: 'pause', until: queue.drained() }
    if (overflow === 'pause' && progress.cursor() !== undefined) return { kind: 'stop', end: { kind: 'full' } }
    const why = overflow === 'fail' ? '' : ', and without a cursor the connection cannot be given up meanwhile'
    const error = new XrpcStreamError(`${nsid}: the buffer of messages is full${why}`, { reason: 'overflow' })
    return { kind: 'stop', end: { kind: 'failed', error } }
  }

  return {
    onOpen(subprotocol) {
      isAgreed = subprotocol === undefined || subprotocol === (method.subprotocol ?? '')
    },
    onFrame(data, canPause) {
      let frame: Frame
      try {
        frame = framing(data)
        isAgreed = true
      } catch (cause) {
        return refuse(cause)
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
    skippedFrames: () => skippedFrames,
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

/** @throws {TypeError} `cursorOf` gave what no cursor can be */
function checkPosition(nsid: string, position: unknown): StreamCursor | undefined {
  if (position === undefined || typeof position === 'string' || Number.isFinite(position)) {
    return position as StreamCursor | undefined
  }
  // Of an async function the rejection is of no use any more.
  Promise.resolve(position).catch(() => undefined)
  throw new TypeError(
    `${nsid}: expected cursorOf to return a number, a string or undefined, found ${describeValue(position)}`,
  )
}

function readErrorFrame(method: AnySubscription, { error, message }: Frame & { kind: 'error' }): XrpcError {
  return toXrpcError(method, { status: NO_STATUS, body: message === undefined ? { error } : { error, message } })
}

function invalidFrame(nsid: string, cause: unknown): XrpcInvalidResponseError {
  const problem = cause instanceof Error ? cause.message : String(cause)
  return Object.assign(new XrpcInvalidResponseError(nsid, NO_STATUS, problem), { cause: withoutToken(cause) })
}
