import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
// @ts-expect-error `ws` has no types of its own; the tests take it as it is.
import { WebSocket } from 'ws'
import {
  call,
  createXrpcClient,
  dedupe,
  limitResponse,
  type Middleware,
  rateLimits,
  retry,
  serviceHandler,
  timeout,
  type XrpcClientOptions,
} from '../../src/index.ts'
import { PasswordSession } from '../../src/session/index.ts'
import { nodeSockets, subscribe } from '../../src/stream/index.ts'
import { dropItem, getItem } from '../support/methods.ts'

/** An error answer that breaks off within its body keeps its status, whoever reads it on the way. */

let server: Server
let service: string
beforeAll(async () => {
  server = createServer((request, response) => {
    const [, status = '200'] = /status=(\d+)/.exec(`${request.url}${request.headers['x-ask']}`) ?? []
    response.writeHead(Number(status), { 'content-type': 'application/json', 'content-length': '100' })
    response.write('{"error":"Expi', () => setTimeout(() => response.destroy(), 20))
  })
  // A refused handshake is an answer like any other.
  server.on('upgrade', (_, socket) => {
    socket.on('error', () => undefined)
    socket.write('HTTP/1.1 403 Forbidden\r\ncontent-length: 100\r\n\r\n{"error":"Expi', () => socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  service = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const data = () =>
  ({ service, era: 'server', did: 'did:plc:a', handle: 'a.test', accessJwt: 'a', refreshJwt: 'r' }) as const
const resume = async (): Promise<PasswordSession> =>
  (await PasswordSession.resume({ data: data() })) ?? expect.fail('no session')

const WAYS: readonly (readonly [string, () => Promise<XrpcClientOptions>])[] = [
  ['a service', async () => ({ service })],
  ['a session', async () => ({ handler: await resume() })],
  ['serviceHandler()', async () => ({ handler: serviceHandler(service) })],
]
const PASSES: readonly (readonly [string, readonly Middleware[]])[] = [
  ['no middleware', []],
  ['dedupe()', [dedupe()]],
  ['timeout()', [timeout(60_000)]],
  ['limitResponse()', [limitResponse(1_000)]],
  ['rateLimits()', [rateLimits({ wait: true, maxWaitMs: 0 })]],
  ['all of them', [dedupe(), timeout(60_000), rateLimits(), limitResponse(1_000)]],
]
const STATUSES = [
  [400, 'InvalidRequest'],
  [403, 'Forbidden'],
  [429, 'RateLimitExceeded'],
  [503, 'NotEnoughResources'],
] as const

describe.each(WAYS)('through %s', (_, connect) => {
  describe.each(PASSES)('and %s', (_, use) => {
    test.each(STATUSES)('%i', async (status, error) => {
      const client = createXrpcClient({ ...(await connect()), use })
      await expect(call(client, getItem, { status }, undefined)).rejects.toMatchObject({
        name: 'XrpcError',
        status,
        error,
      })
    })
  })
})

test('a 401 of a session, whose token is then refreshed: what that came to', async () => {
  const client = createXrpcClient({ handler: await resume() })
  // The refresh is answered with a success that breaks off.
  await expect(call(client, getItem, { status: 401 }, undefined)).rejects.toMatchObject({ name: 'XrpcNetworkError' })
})

test('a success without an output is one', async () => {
  for (const [, use] of PASSES) {
    expect(
      await call(createXrpcClient({ service, use: use.slice(0, 1) }), dropItem, undefined, undefined),
    ).toBeUndefined()
  }
})

test.each(['createSession', 'refreshSession'])('an answer to %s', async (method) => {
  const ask = (url: string, init: RequestInit): Promise<Response> =>
    fetch(url, { ...init, headers: { ...init.headers, 'x-ask': 'status=400' } })
  const login = { service, identifier: 'a.test', password: 'p', fetch: ask }
  const attempt =
    method === 'createSession'
      ? PasswordSession.login(login)
      : PasswordSession.resume({ data: data(), fetch: ask }).then((session) => session?.refresh())
  await expect(attempt).rejects.toMatchObject({ name: 'XrpcError', status: 400, error: 'InvalidRequest' })
})

test('the refusal of a subscription', async () => {
  const method = { nsid: 'com.example.ticks', kind: 'subscription' } as const
  const client = createXrpcClient({ service })
  const first = subscribe(client, method, {}, { sockets: nodeSockets(WebSocket) })
    [Symbol.asyncIterator]()
    .next()
  await expect(first).rejects.toMatchObject({ name: 'XrpcError', status: 403, error: 'Forbidden' })
})

describe('a body that has broken off by the time when it is given up', () => {
  const broken = (status: number, headers: Record<string, string> = {}): Response =>
    new Response(new ReadableStream({ start: (controller) => controller.error(new Error('broken off')) }), {
      status,
      headers,
    })
  const once = (...responses: readonly Response[]): (() => Promise<Response>) => {
    const left = [...responses]
    return async () => left.shift() ?? expect.fail('sent too often')
  }

  test('of a success without an output', async () => {
    const client = createXrpcClient({ handler: once(broken(200)) })
    expect(await call(client, dropItem, undefined, undefined)).toBeUndefined()
  })
  test('of an answer that asks to wait', async () => {
    const handler = once(broken(429, { 'retry-after': '0' }), Response.json({ id: 1 }))
    const client = createXrpcClient({ handler, use: [rateLimits({ wait: true })] })
    expect(await call(client, getItem, {}, undefined)).toEqual({ id: 1 })
  })
  test('of an answer that is asked for again', async () => {
    const client = createXrpcClient({
      handler: once(broken(503), Response.json({ id: 1 })),
      use: [retry({ minDelayMs: 1 })],
    })
    expect(await call(client, getItem, {}, undefined)).toEqual({ id: 1 })
  })
  test('of a redirect', async () => {
    vi.stubGlobal('fetch', once(broken(302, { location: '/xrpc/com.example.other' }), Response.json({ id: 1 })))
    const client = createXrpcClient({ handler: serviceHandler(service) })
    expect(await call(client, getItem, {}, undefined)).toEqual({ id: 1 })
  })
  test('of an answer that asks for another token', async () => {
    const tokens = { did: 'did:plc:a', handle: 'a.test', accessJwt: 'b', refreshJwt: 's' }
    const send = once(broken(401), Response.json(tokens), Response.json({ id: 1 }))
    const session = await PasswordSession.resume({ data: data(), fetch: send })
    const client = createXrpcClient({ handler: session ?? expect.fail('no session') })
    expect(await call(client, getItem, {}, undefined)).toEqual({ id: 1 })
  })
})
