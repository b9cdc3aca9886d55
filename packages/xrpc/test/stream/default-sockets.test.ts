import { describe, expect, it, vi } from 'vitest'
// @ts-expect-error `ws` has no types of its own; the tests take it as it is.
import { WebSocket } from 'ws'
import { createXrpcClient } from '../../src/index.ts'
import { subscribe } from '../../src/stream/index.ts'
import { defaultSockets } from '../../src/stream/default-sockets.ts'
import { ticksMethod } from './support/method.ts'
import { startStreamServer } from './support/server.ts'

const installed = async () => WebSocket
const missing = () => Promise.reject(new Error('Cannot find package'))
const versions = (more: object) => ({ versions: { node: '22.0.0', ...more } })

describe('without `sockets`, a subscription uses', () => {
  it.each([
    { name: '`ws` on Node, even where that has a WebSocket', process: versions({}), load: installed, pings: true },
    { name: 'the WebSocket of Node, where `ws` is missing', process: versions({}), load: missing, pings: false },
    { name: 'the WebSocket of Bun', process: versions({ bun: '1' }), load: installed, pings: false },
    { name: 'the WebSocket of Deno', process: versions({ deno: '2' }), load: installed, pings: false },
    { name: 'the WebSocket of a browser', process: undefined, load: installed, pings: false },
  ])('$name', async ({ process, load, pings }) => {
    vi.stubGlobal('WebSocket', WebSocket)
    vi.stubGlobal('process', process)
    const sockets = await defaultSockets(load)
    expect(sockets.pings).toBe(pings)
  })

  it('nothing, where there is nothing, and says what to install', async () => {
    vi.stubGlobal('WebSocket', undefined)
    await expect(defaultSockets(missing)).rejects.toMatchObject({
      reason: 'unavailable',
      message: expect.stringContaining('install the package `ws`'),
      cause: { message: 'Cannot find package' },
    })
  })
})

it('finds `ws` by itself', async () => {
  expect((await defaultSockets()).pings).toBe(true)
  const server = await startStreamServer({ onConnection: (socket) => socket.close(1000) })
  const client = createXrpcClient({ service: server.url })
  const messages = subscribe(client, ticksMethod, {}, { headers: { authorization: 'x' } })
  expect(await messages.next()).toEqual({ done: true, value: undefined })
  await server.close()
})
