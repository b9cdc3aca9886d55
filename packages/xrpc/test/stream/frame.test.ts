import { encode } from '@atcute/cbor'
import { expect, it } from 'vitest'
import { decodeFrame } from '../../src/stream/frame.ts'
import { frame } from './support/frames.ts'

it.each([
  {
    name: 'a message',
    bytes: frame({ op: 1, t: '#a' }, { b: 1 }),
    want: { kind: 'message', type: '#a', payload: { b: 1 } },
  },
  {
    name: 'a message without a type',
    bytes: frame({ op: 1 }, {}),
    want: { kind: 'message', type: undefined, payload: {} },
  },
  {
    name: 'an error',
    bytes: frame({ op: -1 }, { error: 'A', message: 'b' }),
    want: { kind: 'error', error: 'A', message: 'b' },
  },
  {
    name: 'an error without a message',
    bytes: frame({ op: -1 }, { error: 'A' }),
    want: { kind: 'error', error: 'A', message: undefined },
  },
  {
    name: 'an error with a message of another kind',
    bytes: frame({ op: -1 }, { error: 'A', message: 1 }),
    want: { kind: 'error', error: 'A', message: undefined },
  },
  {
    name: 'an unknown operation, whatever follows',
    bytes: Buffer.concat([encode({ op: 9 }), new Uint8Array([0xff])]),
    want: { kind: 'unknown' },
  },
  { name: 'no operation', bytes: frame({ t: '#a' }, {}), want: { kind: 'unknown' } },
])('$name is read', ({ bytes, want }) => {
  expect(decodeFrame(bytes)).toEqual(want)
})

it('a property named __proto__ stays a property', () => {
  const payload: unknown = JSON.parse('{"__proto__":{"polluted":true}}')
  const decoded = decodeFrame(frame({ op: 1, t: '#a' }, payload))
  expect(decoded.kind === 'message' && Object.keys(decoded.payload)).toEqual(['__proto__'])
  expect(decoded.kind === 'message' && decoded.payload['polluted']).toBeUndefined()
})

it('whatever bytes arrive, a frame is read or refused with a SyntaxError', () => {
  const valid = frame({ op: 1, t: '#commit' }, { seq: 5, list: [1, -2, null, true, 'x'], nested: { a: { b: 'c' } } })
  // A small generator of the linear kind: the same bytes in every run.
  let state = 1
  const random = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
  let read = 0
  for (let round = 0; round < 20_000; round++) {
    const bytes = valid.slice(0, random(4) === 0 ? random(valid.length) : valid.length)
    for (let change = random(3); change >= 0 && bytes.length > 0; change--) bytes[random(bytes.length)] = random(256)
    try {
      decodeFrame(bytes)
      read += 1
    } catch (error) {
      expect(error).toBeInstanceOf(SyntaxError)
    }
  }
  expect(read).toBeGreaterThan(20)
  expect(read).toBeLessThan(20_000)
})
