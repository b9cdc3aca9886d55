import { afterEach, describe, expect, it } from 'vitest'
import { createXrpcClient, XrpcError, XrpcInvalidResponseError } from '../../src/index.ts'
import { subscribe, XrpcStreamError, type SubscribeOptions } from '../../src/stream/index.ts'
import { frame, tick } from './support/frames.ts'
import { FutureCursorError, ticksMethod, type TicksParams } from './support/method.ts'
import { startStreamServer, type ServerSocket, type StreamServer, type StreamServerOptions } from './support/server.ts'

let server: StreamServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

async function open(options: StreamServerOptions): Promise<StreamServer> {
  server = await startStreamServer(options)
  return server
}

/** Sends what is given on the first connection, then closes normally. */
const sending =
  (...data: (Uint8Array | string)[]) =>
  (socket: ServerSocket) => {
    for (const item of data) socket.send(item)
    socket.close(1000)
  }

function ticks(url: string, options: SubscribeOptions = {}, params: TicksParams = {}) {
  return subscribe(createXrpcClient({ service: url }), ticksMethod, params, { minDelay: 1, maxDelay: 10, ...options })
}

async function collect<T>(messages: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const message of messages) all.push(message)
  return all
}

const refusal =
  (status: string, body: string, headers = '') =>
  () =>
    `HTTP/1.1 ${status}\r\n${headers}Content-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`

describe('messages', () => {
  it('arrive in order, with the $type that the header stands for, and end with a normal close', async () => {
    const { url } = await open({
      onConnection: sending(tick(1, { text: 'a' }), frame({ op: 1, t: '#notice' }, { name: 'x' }), tick(3)),
    })
    expect(await collect(ticks(url))).toEqual([
      { $type: 'com.example.ticks#tick', seq: 1, text: 'a' },
      { $type: 'com.example.ticks#notice', name: 'x' },
      { $type: 'com.example.ticks#tick', seq: 3 },
    ])
  })

  it.each([
    {
      of: 'a whole NSID as `t`',
      data: frame({ op: 1, t: 'com.example.other#thing' }, { a: 1 }),
      want: [{ $type: 'com.example.other#thing', a: 1 }],
    },
    {
      of: 'a `$type` in the payload that contradicts `t`',
      data: frame({ op: 1, t: '#tick' }, { $type: 'com.example.ticks#notice', seq: 1 }),
      want: [{ $type: 'com.example.ticks#tick', seq: 1 }],
    },
    { of: 'no `t`', data: frame({ op: 1 }, { a: 1 }), want: [{ a: 1 }] },
    { of: 'an unknown operation', data: frame({ op: 2 }, { info: 'x' }), want: [] },
    { of: 'a number as `t`', data: frame({ op: 1, t: 3 }, { a: 1 }), want: [] },
    {
      of: 'a large integer',
      data: frame({ op: 1, t: '#tick' }, { seq: 2 ** 53 - 1 }),
      want: [{ $type: 'com.example.ticks#tick', seq: 2 ** 53 - 1 }],
    },
  ])('of a frame with $of', async ({ data, want }) => {
    const { url } = await open({ onConnection: sending(data) })
    expect(await collect(ticks(url))).toEqual(want)
  })

  it('are asked for with the params in the address', async () => {
    const running = await open({ onConnection: sending() })
    await collect(ticks(running.url, {}, { cursor: 3_000_000_000, channels: ['a b', 'c'] }))
    const { pathname, searchParams } = new URL(running.targets[0] ?? '', running.url)
    expect(pathname).toBe('/xrpc/com.example.ticks')
    expect([...searchParams]).toEqual([
      ['cursor', '3000000000'],
      ['channels', 'a b'],
      ['channels', 'c'],
    ])
  })

  it('come with the headers that were asked for', async () => {
    const running = await open({ onConnection: sending() })
    await collect(ticks(running.url, { headers: { authorization: 'Basic x' } }))
    expect(running.requests[0]?.headers.authorization).toBe('Basic x')
  })
})

describe('a frame that cannot be read ends the iteration', () => {
  const cut = tick(1).slice(0, -1)
  it.each([
    { name: 'no CBOR', data: new Uint8Array([0xff, 0xff]) },
    { name: 'a truncated payload', data: cut },
    { name: 'no payload', data: frame({ op: 1, t: '#tick' }) },
    { name: 'a third item', data: frame({ op: 1, t: '#tick' }, { seq: 1 }, { seq: 2 }) },
    { name: 'a header that is no map', data: frame([1], { seq: 1 }) },
    { name: 'a payload that is no map', data: frame({ op: 1, t: '#tick' }, ['x']) },
    { name: 'an error without a name', data: frame({ op: -1 }, { message: 'x' }) },
    { name: 'an empty frame', data: new Uint8Array() },
  ])('$name', async ({ data }) => {
    const running = await open({ onConnection: (socket) => socket.send(data) })
    const error = await collect(ticks(running.url)).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(XrpcInvalidResponseError)
    expect(running.targets).toHaveLength(1)
  })

  it('a text frame', async () => {
    const { url } = await open({ onConnection: (socket) => socket.send('{"op":1}') })
    await expect(collect(ticks(url))).rejects.toBeInstanceOf(XrpcInvalidResponseError)
  })

  it('after the messages before it were handed out', async () => {
    const { url } = await open({ onConnection: sending(tick(1), tick(2), frame({ op: 1 })) })
    const seen: number[] = []
    const reading = (async () => {
      for await (const message of ticks(url)) if ('seq' in message) seen.push(message.seq)
    })()
    await expect(reading).rejects.toBeInstanceOf(XrpcInvalidResponseError)
    expect(seen).toEqual([1, 2])
  })
})

describe('an error frame', () => {
  it('is the declared class, with name, message and status 0', async () => {
    const running = await open({
      onConnection(socket) {
        socket.send(frame({ op: -1 }, { error: 'FutureCursor', message: 'Cursor in the future.' }))
        socket.close(1008, 'FutureCursor')
      },
    })
    const error = await collect(ticks(running.url)).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(FutureCursorError)
    expect(error).toMatchObject({ error: 'FutureCursor', status: 0, nsid: 'com.example.ticks' })
    expect((error as Error).message).toBe('com.example.ticks: FutureCursor (0): Cursor in the future.')
    expect(running.targets).toHaveLength(1)
  })

  it('that nobody declared keeps its name', async () => {
    const { url } = await open({ onConnection: sending(frame({ op: -1 }, { error: 'ConsumerTooSlow' })) })
    const error = await collect(ticks(url)).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(XrpcError)
    expect(error).not.toBeInstanceOf(FutureCursorError)
    expect(error).toMatchObject({ error: 'ConsumerTooSlow' })
  })
})

describe('the end of a connection', () => {
  it.each([1002, 1003, 1007, 1009])('with code %d is the end of the iteration', async (code) => {
    const running = await open({ onConnection: (socket) => socket.close(code, 'because') })
    const error = await collect(ticks(running.url)).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(XrpcStreamError)
    expect(error).toMatchObject({ reason: 'closed', closeCode: code })
    expect((error as Error).message).toContain('because')
    expect(running.targets).toHaveLength(1)
  })

  it.each([1001, 1005, 1008, 1011, 1012, 1013, 1014, 3000, 4999])('with code %d is taken up again', async (code) => {
    const running = await open({
      onConnection(socket, index) {
        if (index > 0) return socket.close(1000)
        if (code === 1005) socket.close()
        else socket.close(code)
      },
    })
    expect(await collect(ticks(running.url))).toEqual([])
    expect(running.targets).toHaveLength(2)
  })

  it('without a close frame is taken up again', async () => {
    const running = await open({
      onConnection: (socket, index) => (index > 0 ? socket.close(1000) : socket.terminate()),
    })
    await collect(ticks(running.url))
    expect(running.targets).toHaveLength(2)
  })

  it('is an error at once with `reconnect: false`', async () => {
    const running = await open({ onConnection: (socket) => socket.terminate() })
    const error = await collect(ticks(running.url, { reconnect: false })).catch((error: unknown) => error)
    expect(error).toMatchObject({ name: 'XrpcStreamError', reason: 'lost', closeCode: 1006 })
  })

  it('is an error after `maxAttempts` losses in a row', async () => {
    const running = await open({ onConnection: (socket) => socket.terminate() })
    await expect(collect(ticks(running.url, { maxAttempts: 3 }))).rejects.toMatchObject({ reason: 'lost' })
    expect(running.targets).toHaveLength(4)
  })

  it('does not count losses that a message lies between', async () => {
    const running = await open({
      onConnection(socket, index) {
        if (index === 5) return socket.close(1000)
        socket.send(tick(index))
        socket.close(1012)
      },
    })
    expect(await collect(ticks(running.url, { maxAttempts: 1 }))).toHaveLength(5)
  })

  it('by refused connections names the cause', async () => {
    const { url, close } = await startStreamServer({})
    await close()
    const error = await collect(ticks(url, { reconnect: false })).catch((error: unknown) => error)
    expect(error).toMatchObject({ reason: 'lost', cause: { code: 'ECONNREFUSED' } })
  })
})

describe('a refused handshake', () => {
  it.each([400, 401, 403, 404, 405, 426, 302])(
    'with status %d is an XrpcError, of the declared class',
    async (status) => {
      const body = JSON.stringify({ error: 'FutureCursor', message: 'No.' })
      const running = await open({ refuse: refusal(`${status} Whatever`, body) })
      const error = await collect(ticks(running.url)).catch((error: unknown) => error)
      expect(error).toBeInstanceOf(FutureCursorError)
      expect(error).toMatchObject({ status, error: 'FutureCursor' })
      // The declared class itself: `instanceof` alone goes by name.
      expect((error as Error).constructor).toBe(FutureCursorError)
      expect(running.targets).toHaveLength(1)
    },
  )

  it.each([408, 429, 500, 502, 503, 504])('with status %d is tried again', async (status) => {
    const answer = refusal(`${status} Later`, 'busy')
    const running = await open({
      refuse: (index) => (index < 2 ? answer() : undefined),
      onConnection: sending(tick(1)),
    })
    expect(await collect(ticks(running.url))).toHaveLength(1)
    expect(running.targets).toHaveLength(3)
  })

  it.each([Infinity, 1e12])('times of %d ms wait for ever', async (ms) => {
    const { url } = await open({ onConnection: sending(tick(1)) })
    const onReconnect = () => expect.fail('the connection was given up')
    expect(await collect(ticks(url, { connectTimeout: ms, heartbeatTimeout: ms, onReconnect }))).toHaveLength(1)
  })

  it('is tried again when `Retry-After` says', async () => {
    const answer = refusal('503 Later', '{}', 'Retry-After: 1\r\n')
    const delays: number[] = []
    const { url } = await open({ refuse: (index) => (index < 1 ? answer() : undefined), onConnection: sending() })
    await collect(ticks(url, { onReconnect: ({ delayMs }) => delays.push(delayMs) }))
    expect(delays).toEqual([1000])
  })

  it('does not wait for the end of a rate limit that is not used up', async () => {
    const reset = Math.ceil(Date.now() / 1000) + 299
    const answer = refusal('502 Later', '{}', `RateLimit-Remaining: 2900\r\nRateLimit-Reset: ${reset}\r\n`)
    const delays: number[] = []
    const { url } = await open({ refuse: (index) => (index < 1 ? answer() : undefined), onConnection: sending() })
    const onReconnect = ({ delayMs }: { delayMs: number }) => delays.push(delayMs)
    await collect(ticks(url, { onReconnect, signal: AbortSignal.timeout(100_000) }))
    expect(delays).toEqual([expect.closeTo(1, 0)])
  })

  it('is not tried again at once where `Retry-After` is longer than a timer holds', async () => {
    const running = await open({ refuse: refusal('503 Later', '{}', 'Retry-After: 99999999\r\n') })
    const abort = new AbortController()
    const onReconnect = () => setTimeout(() => abort.abort(), 50)
    const { signal } = abort
    await expect(collect(ticks(running.url, { signal, onReconnect }))).rejects.toMatchObject({ name: 'AbortError' })
    expect(running.targets).toHaveLength(1)
  })
})

describe('mistakes of the caller are told before anything is sent', () => {
  it('params that cannot be sent', () => {
    expect(() => ticks('http://127.0.0.1:1', {}, { cursor: 2 ** 53 })).toThrow(/parameter cursor/)
  })

  it.each([
    { maxAttempts: Number.NaN },
    { minDelay: Number.NaN },
    { maxDelay: -1 },
    { bufferMessages: Number.NaN },
    { bufferBytes: -1 },
    { heartbeatTimeout: Number.NaN },
    { connectTimeout: Number.NaN },
    { maxFrameBytes: Number.NaN },
  ])('%j', (options) => {
    expect(() => ticks('http://127.0.0.1:1', options)).toThrow(RangeError)
  })

  it('a client without a service', () => {
    const client = createXrpcClient({ handler: async () => new Response() })
    expect(() => subscribe(client, ticksMethod, {})).toThrow(/names no service/)
  })

  it('an address that is no web address', () => {
    expect(() => ticks('http://127.0.0.1:1', { service: 'ftp://example.com' })).toThrow(TypeError)
  })
})

it('takes the service of a handler that names one', async () => {
  const running = await open({ onConnection: sending() })
  const handler = { serviceUrl: running.url, fetchHandler: async () => new Response() }
  await collect(subscribe(createXrpcClient({ handler }), ticksMethod, {}))
  expect(running.targets).toHaveLength(1)
})

describe('a frame above the limit', () => {
  it('ends the iteration with code 1009, without waiting for the server', async () => {
    const { url } = await open({
      onConnection: (socket) => (socket.send(tick(1, { text: 'x'.repeat(2_000) })), socket.pause()),
    })
    const error = await collect(ticks(url, { maxFrameBytes: 1_000 })).catch((error: unknown) => error)
    expect(error).toMatchObject({ reason: 'closed', closeCode: 1009 })
  })
})
