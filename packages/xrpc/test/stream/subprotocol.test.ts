import { encode } from '@atcute/cbor'
import { afterEach, describe, expect, it } from 'vitest'
// @ts-expect-error `ws` has no types of its own; the tests take it as it is.
import { WebSocket } from 'ws'
import { createXrpcClient, XrpcError, XrpcInvalidResponseError } from '../../src/index.ts'
import { bytesOf, nodeSockets, subscribe, webSockets, type SubscribeOptions } from '../../src/stream/index.ts'
import { tick } from './support/frames.ts'
import { FutureCursorError, ticksMethod } from './support/method.ts'
import { startStreamServer, type ServerSocket, type StreamServer, type StreamServerOptions } from './support/server.ts'

const servers: StreamServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

const jsonMethod = {
  ...ticksMethod,
  subprotocol: 'xrpc.v1.json',
  messages: ['com.example.ticks#tick', 'com.example.ticks#notice'],
}
const chooseFirst = (offered: ReadonlySet<string>): string | false => [...offered][0] ?? false

async function open(options: StreamServerOptions): Promise<StreamServer> {
  const server = await startStreamServer({ choose: chooseFirst, ...options })
  servers.push(server)
  return server
}

const message = (payload: object): object => ({ $type: 'message', payload })
const jsonTick = (seq: number, rest: object = {}): object => message({ $type: 'com.example.ticks#tick', seq, ...rest })

/** Sends each as a text frame, and closes. */
const sending =
  (...frames: unknown[]) =>
  (socket: ServerSocket) => {
    for (const frame of frames) socket.send(frame instanceof Uint8Array ? frame : JSON.stringify(frame))
    socket.close(1000)
  }

async function collect(url: string, options: SubscribeOptions = {}, method = jsonMethod): Promise<unknown[]> {
  const messages: unknown[] = []
  const client = createXrpcClient({ service: url })
  for await (const each of subscribe(client, method, {}, { minDelay: 1, maxDelay: 5, ...options })) messages.push(each)
  return messages
}

const failure = (url: string, options: SubscribeOptions = {}, method = jsonMethod): Promise<unknown> =>
  collect(url, options, method).catch((error: unknown) => error)

const platforms = [
  { platform: 'ws', sockets: nodeSockets(WebSocket) },
  { platform: 'the global WebSocket', sockets: webSockets(WebSocket) },
]

describe.each(platforms)('a subscription with a subprotocol, over $platform', ({ sockets }) => {
  it('offers it, and reads text frames', async () => {
    const server = await open({ onConnection: sending(jsonTick(1), message({ $type: '#notice', name: 'x' })) })
    expect(await collect(server.url, { sockets })).toEqual([
      { $type: 'com.example.ticks#tick', seq: 1 },
      { $type: 'com.example.ticks#notice', name: 'x' },
    ])
    expect(server.requests[0]?.headers['sec-websocket-protocol']).toBe('xrpc.v1.json')
  })

  it('comes back with the cursor of the last message, of a type that is not declared too', async () => {
    const server = await open({
      onConnection(socket, index) {
        if (index > 0) return socket.close(1000)
        socket.send(JSON.stringify(jsonTick(1)))
        socket.send(JSON.stringify(message({ $type: 'com.example.ticks#other', seq: 2 })))
        socket.close(1012)
      },
    })
    expect(await collect(server.url, { sockets })).toHaveLength(1)
    expect(server.targets[1]).toContain('cursor=2')
  })

  it('takes an error frame for the declared class', async () => {
    const { url } = await open({
      onConnection: sending({ $type: 'error', error: 'FutureCursor', message: 'Too far.' }),
    })
    const error = await failure(url, { sockets })
    expect((error as Error).constructor).toBe(FutureCursorError)
    expect(error).toMatchObject({ message: 'com.example.ticks: FutureCursor (0): Too far.', status: 0 })
  })

  it('ends with a frame above the limit', async () => {
    const { url } = await open({
      onConnection: (socket) => socket.send(JSON.stringify(jsonTick(1, { text: '€'.repeat(400) }))),
    })
    expect(await failure(url, { sockets, maxFrameBytes: 1_000 })).toMatchObject({ reason: 'closed', closeCode: 1009 })
    const fits = await open({ onConnection: sending(jsonTick(1, { text: 'x'.repeat(900) })) })
    expect(await collect(fits.url, { sockets, maxFrameBytes: 1_000 })).toHaveLength(1)
  })
})

describe('of a text frame', () => {
  it('an error that is not declared keeps its name', async () => {
    const { url } = await open({ onConnection: sending({ $type: 'error', error: 'ConsumerTooSlow' }) })
    const error = await failure(url)
    expect(error).toBeInstanceOf(XrpcError)
    expect(error).toMatchObject({ error: 'ConsumerTooSlow' })
  })

  it('another kind of frame is passed over', async () => {
    const { url } = await open({ onConnection: sending({ $type: 'heartbeat' }, jsonTick(1)) })
    expect(await collect(url)).toHaveLength(1)
  })

  it('a payload without a type is of the only one that is declared', async () => {
    const { url } = await open({ onConnection: sending(message({ seq: 1 })) })
    const method = { ...jsonMethod, messages: ['com.example.ticks#tick'] }
    expect(await collect(url, {}, method)).toEqual([{ $type: 'com.example.ticks#tick', seq: 1 }])
  })

  it('bytes and links are plain', async () => {
    const { url } = await open({ onConnection: sending(jsonTick(1, { data: { $bytes: 'AQID' } })) })
    const [first] = (await collect(url)) as { data: { $bytes: string } }[]
    expect(bytesOf(first?.data ?? { $bytes: '' })).toEqual(new Uint8Array([1, 2, 3]))
  })

  it.each([
    ['no JSON', 'nonsense'],
    ['no object', '[]'],
    ['null', 'null'],
    ['no $type', '{"payload":{}}'],
    ['no payload', '{"$type":"message"}'],
    ['a payload that is no object', '{"$type":"message","payload":[1]}'],
    ['an error without a name', '{"$type":"error"}'],
  ])('%s cannot be read', async (_name, text) => {
    const { url } = await open({ onConnection: (socket) => socket.send(text) })
    expect(await failure(url)).toBeInstanceOf(XrpcInvalidResponseError)
  })
})

it('a server may compress', async () => {
  const server = await open({
    perMessageDeflate: true,
    onConnection: sending(jsonTick(1, { text: 'x'.repeat(9_000) })),
  })
  expect(await collect(server.url)).toHaveLength(1)
  expect(server.requests[0]?.headers['sec-websocket-extensions']).toContain('permessage-deflate')
})

it('the frames of `xrpc.v1.cbor` are those objects as CBOR', async () => {
  const { url } = await open({ onConnection: sending(encode(jsonTick(1))) })
  expect(await collect(url, {}, { ...jsonMethod, subprotocol: 'xrpc.v1.cbor' })).toEqual([
    { $type: 'com.example.ticks#tick', seq: 1 },
  ])
})

it('a subscription without one offers none, and reads the frames of the specification', async () => {
  const server = await open({ onConnection: sending(tick(1)) })
  expect(await collect(server.url, {}, ticksMethod as typeof jsonMethod)).toHaveLength(1)
  expect(server.requests[0]?.headers).not.toHaveProperty('sec-websocket-protocol')
})

describe('a server that does not choose the subprotocol', () => {
  const choose = (): false => false

  it('is read all the same where it speaks what the lexicon says', async () => {
    const server = await open({ choose, onConnection: sending(jsonTick(1)) })
    expect(await collect(server.url)).toHaveLength(1)
  })

  it('and speaks another is an error that says so', async () => {
    const { url } = await open({ choose, onConnection: (socket) => socket.send(tick(1)) })
    const error = await failure(url)
    expect(error).toMatchObject({ name: 'XrpcStreamError', reason: 'subprotocol' })
    expect(`${error}`).toContain(
      'com.example.ticks: expected the server to accept the subprotocol xrpc.v1.json, and it did not: expected text frames, found a binary frame',
    )
  })

  it('but one that was not offered is an error', async () => {
    const server = await open({ choose: () => 'xrpc.v9.json', onConnection: sending(jsonTick(1)) })
    expect(await failure(server.url)).toMatchObject({ reason: 'subprotocol' })
    expect(server.targets).toHaveLength(1)
  })
})

it('a binary frame among text frames cannot be read', async () => {
  const { url } = await open({ onConnection: sending(tick(1)) })
  expect(await failure(url)).toBeInstanceOf(XrpcInvalidResponseError)
})

it('a subprotocol that is not known is a mistake of the caller, told at once', () => {
  const client = createXrpcClient({ service: 'http://127.0.0.1:1' })
  expect(() => subscribe(client, { ...ticksMethod, subprotocol: 'xrpc.v9.json' }, {})).toThrow(
    'com.example.ticks: expected a subprotocol of xrpc.v0.cbor, xrpc.v1.json, xrpc.v1.cbor, found xrpc.v9.json',
  )
})
