import { decodeFirst } from '@atcute/cbor'

/** Operation of a frame that carries a message. */
const OP_MESSAGE = 1
/** Operation of a frame that carries an error, after which the server closes. */
const OP_ERROR = -1

/** What one WebSocket frame holds, whatever its framing. AT Protocol specification, "Event Stream", "Framing". */
export type Frame =
  /**
   * `type` is the header's `t`: `#commit`, or a whole NSID with fragment; absent where the union has one member and no name, or the payload
   * itself says its `$type`.
   */
  | { kind: 'message'; type: string | undefined; payload: FramePayload }
  | { kind: 'error'; error: string; message: string | undefined }
  /** An operation or a kind of `t` that this version does not know. The specification says to pass over it. */
  | { kind: 'unknown' }

/** The message of a frame, always a map. */
export type FramePayload = { [key: string]: unknown }

/**
 * Reads the two CBOR items of one frame. Byte strings and links become objects that answer `$bytes` and `$link` when read.
 *
 * @throws {SyntaxError} the bytes are no canonical CBOR, an item is missing or too many, or an item is no map.
 */
export function decodeFrame(bytes: Uint8Array): Frame {
  const [header, rest] = decodeItem(bytes, 'header')
  const op = header['op']
  if (op === OP_ERROR) {
    const { error, message } = decodeOnly(rest)
    if (typeof error !== 'string') throw new SyntaxError('an error frame names no error')
    return { kind: 'error', error, message: typeof message === 'string' ? message : undefined }
  }
  const type = header['t']
  if (op !== OP_MESSAGE || (type !== undefined && typeof type !== 'string')) return { kind: 'unknown' }
  return { kind: 'message', type, payload: decodeOnly(rest) }
}

/**
 * Reads one CBOR item with nothing behind it.
 *
 * @throws {SyntaxError} it is no canonical CBOR, no map, or more follows
 */
export function decodeOnly(bytes: Uint8Array): FramePayload {
  const [payload, rest] = decodeItem(bytes, 'payload')
  if (rest.length > 0) throw new SyntaxError('a frame goes on after its payload')
  return payload
}

function decodeItem(bytes: Uint8Array, name: 'header' | 'payload'): [FramePayload, Uint8Array] {
  if (bytes.length === 0) throw new SyntaxError(`a frame has no ${name}`)
  let item: unknown
  let rest: Uint8Array
  try {
    ;[item, rest] = decodeFirst(bytes)
  } catch (cause) {
    throw new SyntaxError(`the ${name} of a frame is no valid CBOR`, { cause })
  }
  if (!isMap(item)) throw new SyntaxError(`the ${name} of a frame is no map`)
  return [item, rest]
}

/** Whether a decoded value is a map. The decoder gives maps as plain objects; links and byte strings are instances of classes. */
export function isMap(item: unknown): item is FramePayload {
  return typeof item === 'object' && item !== null && Object.getPrototypeOf(item) === Object.prototype
}
