import { afterEach, describe, expect, it, vi } from 'vitest'
import { createXrpcClient } from '../../src/index.ts'
import { subscribe, type SubscribeOptions } from '../../src/stream/index.ts'
import { fakeSockets } from './support/fake-sockets.ts'
import { tick } from './support/frames.ts'
import { ticksMethod } from './support/method.ts'
import { startStreamServer, type StreamServer } from './support/server.ts'

let server: StreamServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

const ticks = (url: string, options: SubscribeOptions) =>
  subscribe(createXrpcClient({ service: url }), ticksMethod, {}, { minDelay: 1, maxDelay: 5, ...options })

async function read(messages: AsyncIterable<unknown>): Promise<unknown> {
  try {
    for await (const message of messages) void message
  } catch (error) {
    return error
  }
  return 'ended'
}

const bug = new Error('a bug of the caller')
const throwing = (): never => {
  throw bug
}
const rejecting = (): never => Promise.reject(bug) as never

describe.each([
  { how: 'throws', call: throwing },
  { how: 'is async and rejects', call: rejecting },
])('what a function $how comes out of the iterator', ({ call }) => {
  it.each(['onReconnect', 'onRegression', 'onSkippedFrame'] as const)('%s', async (name) => {
    server = await startStreamServer({
      onConnection(socket) {
        for (const data of [tick(2), tick(1), new Uint8Array([0xff])]) socket.send(data)
        socket.close(1012)
      },
    })
    const called = vi.fn(call)
    expect(await read(ticks(server.url, { onInvalidFrame: 'skip', minDelay: 100, [name]: called }))).toBe(bug)
    expect(called).toHaveBeenCalledTimes(1)
    await expect.poll(() => server?.openSockets()).toBe(0)
  })
})

it('what `cursorOf` throws comes out of the iterator, after the messages before it', async () => {
  server = await startStreamServer({ onConnection: (socket) => [1, 2].forEach((seq) => socket.send(tick(seq))) })
  const cursorOf = (message: unknown): number => ((message as { seq: number }).seq === 2 ? throwing() : 1)
  const messages = ticks(server.url, { cursorOf })
  expect((await messages.next()).value).toMatchObject({ seq: 1 })
  await expect(messages.next()).rejects.toBe(bug)
  await expect.poll(() => server?.openSockets()).toBe(0)
})

it.each([
  ['a promise', rejecting],
  ['an object', () => ({}) as never],
  ['no number', () => Number.NaN],
])('`cursorOf` that gives %s is a TypeError', async (_name, cursorOf) => {
  server = await startStreamServer({ onConnection: (socket) => socket.send(tick(1)) })
  const error = await read(ticks(server.url, { cursorOf }))
  expect(error).toBeInstanceOf(TypeError)
  expect(`${error}`).toContain('com.example.ticks: expected cursorOf to return a number')
})

describe('sockets of one’s own that throw', () => {
  it('from `ping` end the iteration', async () => {
    const sockets = fakeSockets((handlers) => handlers.onOpen(), { ping: throwing })
    expect(await read(ticks('http://a.test', { sockets, heartbeatTimeout: 30 }))).toBe(bug)
  })

  it.each(['pause', 'resume'])('from `%s` end the iteration', async (name) => {
    const socket = { pause: () => undefined, resume: () => undefined, [name]: throwing }
    const sockets = fakeSockets((handlers) => {
      handlers.onOpen()
      for (let seq = 1; seq < 10; seq++) handlers.onFrame(tick(seq))
    }, socket)
    expect(await read(ticks('http://a.test', { sockets, bufferMessages: 3 }))).toBe(bug)
  })

  it('from `close` end as they would have', async () => {
    const sockets = fakeSockets((handlers) => handlers.onClose({ code: 1000, reason: '' }), { close: throwing })
    expect(await read(ticks('http://a.test', { sockets }))).toBe('ended')
  })
})

it('a peer that is silent where nobody can ping is given up after two minutes, and the stream taken up', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] })
  const sockets = fakeSockets((handlers, index) => {
    handlers.onOpen()
    if (index === 0) handlers.onFrame(tick(1))
    if (index === 3) handlers.onClose({ code: 1000, reason: '' })
  })
  const attempts: number[] = []
  const reading = read(ticks('http://a.test', { sockets, onReconnect: ({ attempt }) => attempts.push(attempt) }))
  await vi.advanceTimersByTimeAsync(119_000)
  expect(sockets.opened).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(await reading).toBe('ended')
  // Silence is no failure of the server: the waits do not grow.
  expect(attempts).toEqual([1, 1, 1])
  expect(sockets.opened[1]).toContain('cursor=1')
})
