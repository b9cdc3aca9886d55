import { type AddressInfo, createServer } from 'node:net'
import { inspect } from 'node:util'
import { afterEach, describe, expect, test } from 'vitest'
// @ts-expect-error `ws` has no types of its own; the tests take it as it is.
import { WebSocket, WebSocketServer } from 'ws'
import { createXrpcClient } from '../../src/index.ts'
import { nodeSockets, subscribe } from '../../src/stream/index.ts'

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzY29wZSI6ImEifQ.c2lnbmF0dXJl'
const servers: WebSocketServer[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    for (const client of server.clients) client.terminate()
    server.close()
  }
})

async function serve(talk: (socket: WebSocket) => void): Promise<string> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  servers.push(server)
  server.on('connection', talk)
  await new Promise((resolve) => server.once('listening', resolve))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

const failureOf = (host: string): Promise<Error> => {
  const method = { nsid: 'com.example.ticks', kind: 'subscription', subprotocol: 'xrpc.v1.json' } as const
  const options = { reconnect: false, sockets: nodeSockets(WebSocket) }
  const messages = subscribe(createXrpcClient({ service: `http://${host}` }), method, {}, options)
  return messages[Symbol.asyncIterator]()
    .next()
    .then(
      () => expect.fail('has to fail'),
      (error: unknown) => error as Error,
    )
}

describe('the error of a subscription', () => {
  test('names host and reason of a connection that is refused', async () => {
    const gone = createServer()
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve))
    const host = `127.0.0.1:${(gone.address() as AddressInfo).port}`
    await new Promise((resolve) => gone.close(resolve))
    expect((await failureOf(host)).message).toBe(
      `com.example.ticks: connection lost (1006): ${host}: connect ECONNREFUSED ${host}`,
    )
  })
  test('names what the server closed with, without tokens and control characters', async () => {
    const host = await serve((socket) => socket.close(1002, `no\n\u001B[31m ${TOKEN}`))
    expect((await failureOf(host)).message).toBe(`com.example.ticks: connection closed (1002): ${host}: no  [31m ***`)
  })
  test.each([
    ['a frame that is no JSON', `${TOKEN}`],
    ['a frame that breaks off', `{"$type":"message","token":"${TOKEN}`],
    ['an error frame', JSON.stringify({ $type: 'error', error: `Bad${TOKEN}`, message: `bad ${TOKEN}\n` })],
  ])('quotes no token: %s', async (_, frame) => {
    const host = await serve((socket) => socket.send(frame))
    const error = await failureOf(host)
    const shown = [error.message, JSON.stringify(error), inspect(error, { depth: 9 })].join('')
    expect(shown).toMatch(/com\.example\.ticks: /)
    expect(shown).not.toContain('eyJ')
  })
})
