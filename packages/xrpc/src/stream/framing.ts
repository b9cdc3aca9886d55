import { decodeFrame, decodeOnly, type Frame, type FramePayload, isMap } from './frame.ts'
import type { AnySubscription } from './subscription-method.ts'

/**
 * Reads one WebSocket frame, binary or text.
 *
 * @throws {SyntaxError} the frame is of the other kind, or holds something else
 */
export type Framing = (data: Uint8Array | string) => Frame

/** What a subscription speaks whose lexicon names nothing. AT Protocol specification, "Event Stream". */
const DEFAULT_SUBPROTOCOL = 'xrpc.v0.cbor'

/** How messages are framed, by the name that lexicons and handshakes give to it; those of version 1 are of proposal 0015. */
const FRAMINGS: ReadonlyMap<string, Framing> = new Map<string, Framing>([
  [DEFAULT_SUBPROTOCOL, (data) => decodeFrame(binaryOf(data))],
  ['xrpc.v1.json', (data) => readEnvelope(parseJson(textOf(data)))],
  ['xrpc.v1.cbor', (data) => readEnvelope(decodeOnly(binaryOf(data)))],
])

/**
 * How the frames of a subscription are read.
 *
 * @throws {TypeError} the method names a subprotocol that is not known
 */
export function framingOf({ nsid, subprotocol = DEFAULT_SUBPROTOCOL }: AnySubscription): Framing {
  const framing = FRAMINGS.get(subprotocol)
  if (framing) return framing
  throw new TypeError(`${nsid}: expected a subprotocol of ${[...FRAMINGS.keys()].join(', ')}, found ${subprotocol}`)
}

/**
 * The frame in an object of version 1: `{ $type: 'message', payload }` or `{ $type: 'error', error, message }`. A payload says its type
 * itself.
 */
function readEnvelope(envelope: FramePayload): Frame {
  const { $type, payload, error, message } = envelope
  switch ($type) {
    case 'message':
      if (!isMap(payload)) throw new SyntaxError('the payload of a message is no object')
      return { kind: 'message', type: undefined, payload }
    case 'error':
      if (typeof error !== 'string') throw new SyntaxError('an error frame names no error')
      return { kind: 'error', error, message: typeof message === 'string' ? message : undefined }
    default:
      if (typeof $type !== 'string') throw new SyntaxError('a frame has no $type')
      return { kind: 'unknown' }
  }
}

function parseJson(text: string): FramePayload {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new SyntaxError('a text frame is no valid JSON', { cause })
  }
  if (!isMap(value)) throw new SyntaxError('a text frame holds no JSON object')
  return value
}

function binaryOf(data: Uint8Array | string): Uint8Array {
  if (typeof data === 'string') throw new SyntaxError('expected binary frames, found a text frame')
  return data
}

function textOf(data: Uint8Array | string): string {
  if (typeof data !== 'string') throw new SyntaxError('expected text frames, found a binary frame')
  return data
}
