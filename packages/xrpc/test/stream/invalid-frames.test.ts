import { afterEach, describe, expect, it } from 'vitest'
import { createXrpcClient, XrpcInvalidResponseError } from '../../src/index.ts'
import { subscribe, type SkippedFrame, type SubscribeOptions } from '../../src/stream/index.ts'
import { frame, tick } from './support/frames.ts'
import { ticksMethod } from './support/method.ts'
import { startStreamServer, type StreamServer } from './support/server.ts'

let server: StreamServer | undefined
afterEach(() => server?.close())

/** A stream that sends the ticks after the cursor, each broken one as it stands in `broken`. */
async function open(last: number, broken: ReadonlyMap<number, Uint8Array | string>): Promise<StreamServer> {
  server = await startStreamServer({
    onConnection(socket, _index, url) {
      const after = Number(url.searchParams.get('cursor') ?? 0)
      for (let seq = after + 1; seq <= last; seq++) socket.send(broken.get(seq) ?? tick(seq))
      socket.close(1000)
    },
  })
  return server
}

const ticks = (url: string, options: SubscribeOptions = {}, cursor?: number) =>
  subscribe(createXrpcClient({ service: url }), ticksMethod, { cursor }, { minDelay: 1, maxDelay: 5, ...options })

async function read(messages: AsyncIterable<unknown>): Promise<{ seqs: unknown[]; error?: unknown }> {
  const seqs: unknown[] = []
  try {
    for await (const message of messages) seqs.push((message as { seq: number }).seq)
  } catch (error) {
    return { seqs, error }
  }
  return { seqs }
}

const BROKEN: readonly [name: string, data: Uint8Array | string][] = [
  ['no CBOR', new Uint8Array([0xff, 0xff])],
  ['a truncated payload', tick(2).slice(0, -1)],
  ['no payload', frame({ op: 1, t: '#tick' })],
  ['a payload that is no map', frame({ op: 1, t: '#tick' }, ['x'])],
  ['an error without a name', frame({ op: -1 }, {})],
  ['nothing', new Uint8Array()],
  ['text', 'hello'],
]

describe('one frame among many that cannot be read', () => {
  it.each(BROKEN)('of %s is passed over with `skip`, and counted', async (_name, data) => {
    const { url } = await open(
      4,
      new Map([
        [2, data],
        [3, data],
      ]),
    )
    const skipped: SkippedFrame[] = []
    const messages = ticks(url, { onInvalidFrame: 'skip', onSkippedFrame: (each) => skipped.push(each) })
    expect(await read(messages)).toEqual({ seqs: [1, 4] })
    expect(messages.skippedFrames).toBe(2)
    expect(skipped.map(({ count, cursor }) => [count, cursor])).toEqual([
      [1, 1],
      [2, 1],
    ])
    expect(skipped[0]?.error).toBeInstanceOf(XrpcInvalidResponseError)
  })

  it('ends the iteration without, each time that it is taken up again', async () => {
    const { url } = await open(3, new Map([[2, new Uint8Array([0xff])]]))
    expect(await read(ticks(url))).toEqual({ seqs: [1], error: expect.any(XrpcInvalidResponseError) })
    expect(await read(ticks(url, {}, 1))).toEqual({ seqs: [], error: expect.any(XrpcInvalidResponseError) })
    const again = ticks(url, { onInvalidFrame: 'skip' }, 1)
    expect(await read(again)).toEqual({ seqs: [3] })
    expect(again.skippedFrames).toBe(1)
  })
})
