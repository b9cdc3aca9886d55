import { encode } from '@atcute/cbor'

/** One frame: header and payload, one after the other. */
export function frame(header: unknown, ...payloads: unknown[]): Uint8Array {
  return Buffer.concat([header, ...payloads].map((item) => encode(item)))
}

/** The frame of a `#tick` with a sequence number. */
export function tick(seq: number, rest: { [key: string]: unknown } = {}): Uint8Array {
  return frame({ op: 1, t: '#tick' }, { seq, ...rest })
}

/** A stream as a lexicon would declare it: ticks, notices, and one error. */
export interface Tick {
  $type: 'com.example.ticks#tick'
  seq: number
  text?: string
}

export interface Notice {
  $type: 'com.example.ticks#notice'
  name: string
}
