import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
// @ts-expect-error `ws` has no types of its own; the tests take it as it is.
import { WebSocket } from 'ws'
import { createXrpcClient } from '../../src/index.ts'
import { nodeSockets, subscribe, webSockets, type Reconnect, type SubscribeOptions } from '../../src/stream/index.ts'
import { frame, tick } from './support/frames.ts'
import { ticksMethod, type TicksParams } from './support/method.ts'
import { startStreamServer, type StreamServer, type StreamServerOptions } from './support/server.ts'
import { runTicker } from './support/ticker.ts'

const servers: StreamServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function open(options: StreamServerOptions): Promise<StreamServer> {
  const server = await startStreamServer(options)
  servers.push(server)
  return server
}

function ticks(url: string, options: SubscribeOptions = {}, params: TicksParams = {}) {
  return subscribe(createXrpcClient({ service: url }), ticksMethod, params, { minDelay: 1, maxDelay: 5, ...options })
}

async function seqs(messages: AsyncIterable<unknown>): Promise<number[]> {
  const all: number[] = []
  for await (const message of messages) all.push((message as { seq: number }).seq)
  return all
}

const upTo = (last: number, first = 1): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i)

// `ws` follows the standard closely enough to stand in for the global of a browser.
const platforms = [
  { platform: 'ws', sockets: nodeSockets(WebSocket) },
  { platform: 'the global WebSocket', sockets: webSockets(WebSocket) },
]

describe.each(platforms)('over $platform', ({ sockets }) => {
  it.each([
    { name: 'resets', cut: 'terminate' as const, repeats: false },
    { name: 'restarts', cut: 'close' as const, repeats: false },
    { name: 'resets, with a server that repeats the last message', cut: 'terminate' as const, repeats: true },
  ])('no message is lost or doubled by $name', async ({ cut, repeats }) => {
    const last = 2_000
    const server = await open({
      onConnection: (socket, _index, url) =>
        runTicker(socket, url, { last, repeats, breakAfter: (seq) => (seq % 300 === 0 ? cut : undefined) }),
    })
    const reconnects: Reconnect[] = []
    expect(await seqs(ticks(server.url, { sockets, onReconnect: (event) => reconnects.push(event) }))).toEqual(
      upTo(last),
    )
    expect(server.targets.length).toBeGreaterThan(Math.floor(last / 300))
    expect(reconnects.every(({ attempt, cursor }) => attempt >= 1 && cursor !== undefined)).toBe(true)
  })

  it('the first connection has the cursor of the params, the next ones that of the last message', async () => {
    const server = await open({
      onConnection(socket, index, url) {
        if (index === 1) return socket.terminate()
        runTicker(socket, url, { last: 25, breakAfter: (seq) => (seq === 20 ? 'close' : undefined) })
      },
    })
    expect(await seqs(ticks(server.url, { sockets }, { cursor: 10, channels: ['x'] }))).toEqual(upTo(25, 11))
    expect(server.targets.map((target) => target.split('?')[1])).toEqual([
      'cursor=10&channels=x',
      'cursor=20&channels=x',
      'cursor=20&channels=x',
    ])
  })

  it('a loop slower than the stream keeps the buffer bounded, and loses nothing', async () => {
    const last = 3_000
    const server = await open({
      onConnection: (socket, _index, url) => runTicker(socket, url, { last, text: 'x'.repeat(1_000) }),
    })
    const seen: number[] = []
    for await (const message of ticks(server.url, { sockets, bufferMessages: 50 })) {
      if ('seq' in message) seen.push(message.seq)
      if (seen.length % 500 === 0) await sleep(20)
    }
    expect(seen).toEqual(upTo(last))
  })

  it('a loop that stands still is told of the full buffer with `fail`, after what it held', async () => {
    const server = await open({ onConnection: (socket, _index, url) => runTicker(socket, url, { last: 10_000 }) })
    const messages = ticks(server.url, { sockets, overflow: 'fail', bufferMessages: 100 })
    expect((await messages.next()).done).toBe(false)
    // The full buffer ends the connection.
    await expect.poll(() => server.openSockets()).toBe(0)
    const seen: unknown[] = []
    const reading = (async () => {
      for await (const message of messages) seen.push(message)
    })()
    await expect(reading).rejects.toMatchObject({ name: 'XrpcStreamError', reason: 'overflow' })
    expect(seen.length).toBeGreaterThanOrEqual(99)
    expect(seen.length).toBeLessThanOrEqual(101)
    expect(await messages.next()).toEqual({ done: true, value: undefined })
  })

  it('bytes count for the buffer as messages do', async () => {
    const server = await open({
      onConnection: (socket, _index, url) => runTicker(socket, url, { last: 10_000, text: 'x'.repeat(1_000) }),
    })
    const messages = ticks(server.url, { sockets, overflow: 'fail', bufferBytes: 10_000 })
    await messages.next()
    await expect.poll(() => server.openSockets()).toBe(0)
    await expect(seqs(messages)).rejects.toMatchObject({ reason: 'overflow' })
  })

  it('breaking the loop closes the connection', async () => {
    const codes: number[] = []
    const server = await open({
      onConnection(socket, _index, url) {
        socket.on('close', (code) => codes.push(code))
        runTicker(socket, url, { last: 1e9 })
      },
    })
    for await (const message of ticks(server.url, { sockets })) if ('seq' in message && message.seq === 10) break
    await expect.poll(() => [codes.length, server.openSockets()]).toEqual([1, 0])
    expect(server.targets).toHaveLength(1)
  })

  it('an abort rejects the waiting `next()` with its reason, and closes the connection', async () => {
    const server = await open({ onConnection: (socket) => socket.send(tick(1)) })
    const abort = new AbortController()
    const messages = ticks(server.url, { sockets, signal: abort.signal })
    await messages.next()
    const waiting = messages.next()
    const reason = new Error('enough')
    abort.abort(reason)
    await expect(waiting).rejects.toBe(reason)
    expect(await messages.next()).toEqual({ done: true, value: undefined })
    await expect.poll(() => server.openSockets()).toBe(0)
  })

  it('an abort without a reason is the AbortError of the signal', async () => {
    const server = await open({})
    const abort = new AbortController()
    const waiting = ticks(server.url, { sockets, signal: abort.signal }).next()
    abort.abort()
    await expect(waiting).rejects.toBe(abort.signal.reason)
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('an abort throws away what waits', async () => {
    const server = await open({ onConnection: (socket, _index, url) => runTicker(socket, url, { last: 500 }) })
    const abort = new AbortController()
    const messages = ticks(server.url, { sockets, signal: abort.signal })
    await messages.next()
    await sleep(50)
    abort.abort()
    await expect(messages.next()).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('a signal that has aborted before connects to nothing', async () => {
    const server = await open({})
    const messages = ticks(server.url, { sockets, signal: AbortSignal.abort() })
    await expect(messages.next()).rejects.toMatchObject({ name: 'AbortError' })
    expect(server.targets).toEqual([])
  })

  it('a handshake that takes too long is a lost connection', async () => {
    const server = await open({ refuse: () => '' })
    const waiting = seqs(ticks(server.url, { sockets, connectTimeout: 50, reconnect: false }))
    await expect(waiting).rejects.toMatchObject({ reason: 'lost' })
  })

  it('silence for longer than the heartbeat timeout is a lost connection', async () => {
    const server = await open({
      autoPong: false,
      onConnection(socket, _index, url) {
        const cursor = Number(url.searchParams.get('cursor') ?? 0)
        socket.send(tick(cursor + 1))
        if (cursor === 1) socket.close(1000)
      },
    })
    expect(await seqs(ticks(server.url, { sockets, heartbeatTimeout: 60 }))).toEqual([1, 2])
    // A machine that is busy elsewhere may lose one before its message.
    expect(new Set(server.targets.map((target) => target.split('?')[1]))).toEqual(new Set([undefined, 'cursor=1']))
  })
})

describe('over ws', () => {
  it('a quiet stream whose server answers pings lives on', async () => {
    const server = await open({
      onConnection(socket) {
        setTimeout(() => {
          socket.send(tick(1))
          socket.close(1000)
        }, 1_000)
      },
    })
    expect(await seqs(ticks(server.url, { heartbeatTimeout: 300 }))).toEqual([1])
    expect(server.targets).toHaveLength(1)
  })

  it('a pause longer than the heartbeat timeout is not silence', async () => {
    const server = await open({
      onConnection: (socket, _index, url) => runTicker(socket, url, { last: 2_000, text: 'x'.repeat(2_000) }),
    })
    const seen: number[] = []
    for await (const message of ticks(server.url, { heartbeatTimeout: 300, bufferMessages: 10 })) {
      if ('seq' in message) seen.push(message.seq)
      if (seen.length === 5) await sleep(900)
    }
    expect(seen).toEqual(upTo(2_000))
    expect(server.targets).toHaveLength(1)
  })
})

describe('over the global WebSocket', () => {
  const sockets = webSockets(WebSocket)

  it('handshake headers are a mistake of the caller', async () => {
    const server = await open({})
    await expect(ticks(server.url, { sockets, headers: { authorization: 'x' } }).next()).rejects.toBeInstanceOf(
      TypeError,
    )
  })

  it('a full buffer without a cursor to come back with is an overflow', async () => {
    const server = await open({
      onConnection(socket) {
        for (let i = 0; i < 100; i++) socket.send(frame({ op: 1, t: '#notice' }, { name: `${i}` }))
      },
    })
    const messages = ticks(server.url, { sockets, bufferMessages: 10 })
    await messages.next()
    await expect.poll(() => server.openSockets()).toBe(0)
    await expect(seqs(messages)).rejects.toMatchObject({ reason: 'overflow' })
  })

  it('a frame above the limit ends the iteration', async () => {
    const server = await open({ onConnection: (socket) => socket.send(tick(1, { text: 'x'.repeat(2_000) })) })
    await expect(seqs(ticks(server.url, { sockets, maxFrameBytes: 1_000 }))).rejects.toMatchObject({ closeCode: 1009 })
  })

  it('that fails to open without a `close` event is a lost connection', async () => {
    class Failing extends EventTarget {
      constructor() {
        super()
        setTimeout(() => this.dispatchEvent(Object.assign(new Event('error'), { error: new Error('refused') })), 5)
      }
      close(): void {
        this.dispatchEvent(Object.assign(new Event('close'), { code: 1000, reason: '' }))
      }
    }
    const failing = webSockets(Failing as never)
    const waiting = seqs(ticks('http://127.0.0.1:1', { sockets: failing, reconnect: false }))
    await expect(waiting).rejects.toMatchObject({ reason: 'lost', cause: { message: 'refused' } })
  })
})

it('messages of types that the descriptor does not list are passed over, and move the cursor', async () => {
  const server = await open({
    onConnection(socket, index) {
      if (index > 0) return socket.close(1000)
      socket.send(tick(1))
      socket.send(frame({ op: 1, t: '#other' }, { seq: 2 }))
      socket.close(1012)
    },
  })
  const method = { ...ticksMethod, messages: ['com.example.ticks#tick'] }
  const messages = subscribe(createXrpcClient({ service: server.url }), method, {}, { minDelay: 1 })
  expect(await seqs(messages)).toEqual([1])
  expect(server.targets[1]).toContain('cursor=2')
})

it('a frame without a type is of the only type that the descriptor lists', async () => {
  const server = await open({
    onConnection(socket) {
      socket.send(frame({ op: 1 }, { seq: 1 }))
      socket.close(1000)
    },
  })
  const method = { ...ticksMethod, messages: ['com.example.ticks#tick'] }
  const { value } = await subscribe(createXrpcClient({ service: server.url }), method, {}).next()
  expect(value).toEqual({ $type: 'com.example.ticks#tick', seq: 1 })
})

/** Names serve as cursors here. */
const cursorOf = (message: unknown): string => (message as { name: string }).name

it('a cursor of one’s own is followed', async () => {
  const server = await open({
    onConnection(socket, index) {
      if (index > 0) return socket.close(1000)
      socket.send(frame({ op: 1, t: '#notice' }, { name: 'page-7' }))
      socket.terminate()
    },
  })
  await seqs(ticks(server.url, { cursorOf }))
  expect(server.targets[1]).toContain('cursor=page-7')
})

it('several waiting `next()` get the messages in order', async () => {
  const server = await open({ onConnection: (socket, _index, url) => runTicker(socket, url, { last: 2 }) })
  const messages = ticks(server.url)
  const results = await Promise.all([messages.next(), messages.next(), messages.next()])
  expect(results.map(({ done, value }) => [done, (value as { seq?: number })?.seq])).toEqual([
    [false, 1],
    [false, 2],
    [true, undefined],
  ])
})

it('`return()` ends a waiting `next()` and a wait before a reconnect at once', async () => {
  const server = await open({ onConnection: (socket) => socket.terminate() })
  const messages = ticks(server.url, { minDelay: 60_000, maxDelay: 60_000 })
  const waiting = messages.next()
  await expect.poll(() => server.targets.length).toBe(1)
  await sleep(20)
  await messages.return()
  expect(await waiting).toEqual({ done: true, value: undefined })
})
