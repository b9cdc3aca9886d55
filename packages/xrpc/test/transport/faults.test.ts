import { getEventListeners } from 'node:events'
import type { ServerResponse } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  call,
  callBinary,
  createXrpcClient,
  limitResponse,
  retry,
  timeout,
  type XrpcClient,
  XrpcError,
  XrpcInvalidResponseError,
  XrpcNetworkError,
} from '../../src/index.ts'
import { dropItem, ExpiredTokenError, getFile, getItem, getText, putItem } from '../support/methods.ts'
import { sendJson, type SeenRequest, startServer, type TestServer } from '../support/server.ts'

// What the server does wrong, by name; the client asks for it with the parameter `fault`.
type Fault = (response: ServerResponse, request: SeenRequest) => void
const PACKED_ZEROS = gzipSync(Buffer.alloc(50_000_000))

const faults: Record<string, Fault> = {
  status: (response, { path }) => {
    const status = Number(new URL(path, 'http://x').searchParams.get('status'))
    sendJson(response, status, { error: 'Custom', message: `status ${status}`, extra: [1] }, { 'x-request-id': 'r1' })
  },
  bare: (response, { path }) => {
    response.writeHead(Number(new URL(path, 'http://x').searchParams.get('status'))).end()
  },
  'reset before the headers': (response) => response.destroy(),
  'reset within the headers': (response) => {
    response.socket?.write('HTTP/1.1 200 OK\r\ncontent-ty', () => response.destroy())
  },
  'reset after the headers': (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
    response.flushHeaders()
    setTimeout(() => response.destroy(), 20)
  },
  'body cut short': (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
    response.write('{"id":1', () => setTimeout(() => response.destroy(), 20))
  },
  'chunked body cut short': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('{"id":', () => setTimeout(() => response.destroy(), 20))
  },
  'error body cut short': (response) => {
    response.writeHead(503, { 'content-type': 'application/json', 'content-length': '100' })
    response.write('{"error":"NotEn', () => setTimeout(() => response.destroy(), 20))
  },
  'not HTTP': (response) => {
    response.socket?.end('hello, this is not HTTP\r\n\r\n')
  },
  'JSON cut short': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end('{"accessJwt":"eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.c2ln')
  },
  'empty body': (response) => response.writeHead(200, { 'content-type': 'application/json' }).end(),
  'HTML with success': (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>log in first</p>'),
  'JSON named HTML': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('{"id":1}'),
  'JSON named plain text': (response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('{"id":1}'),
  'JSON without a type': (response) => response.writeHead(200).end('{"id":1}'),
  'JSON type with parameters': (response) =>
    response.writeHead(200, { 'content-type': 'Application/JSON; charset=utf-8' }).end('{"id":1}'),
  'no content': (response) => response.writeHead(204).end(),
  created: (response) => sendJson(response, 201, { id: 1 }),
  'HTML with 502': (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>'),
  'broken gzip': (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end('not gzip at all')
  },
  'gzip bomb': (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
    response.end(PACKED_ZEROS)
  },
  'gzip bomb with 500': (response) => {
    response.writeHead(500, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
    response.end(PACKED_ZEROS)
  },
  'no answer': () => undefined,
  'no body': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.flushHeaders()
  },
  'slow body': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const timer = setInterval(() => response.write(' '), 10)
    response.on('close', () => clearInterval(timer))
  },
  'slow error body': (response) => {
    response.writeHead(400, { 'content-type': 'application/json' })
    const timer = setInterval(() => response.write(' '), 10)
    response.on('close', () => clearInterval(timer))
  },
  'error of odd types': (response) => sendJson(response, 400, { error: { toString: 1 }, message: ['a'] }),
  'error named as a member of Object': (response) => sendJson(response, 400, { error: 'constructor' }),
  'error that is null': (response) => sendJson(response, 418, null),
  'declared error': (response) => sendJson(response, 400, { error: 'ExpiredToken', message: 'Token has expired' }),
  'error that quotes a token': (response) =>
    sendJson(response, 401, {
      error: 'AuthenticationRequired',
      message: 'bad token eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl',
    }),
  'redirect to nowhere': (response) => response.writeHead(302).end(),
  'redirect in a circle': (response, { path }) => response.writeHead(302, { location: path }).end(),
  'not modified': (response) => response.writeHead(304).end(),
}

let server: TestServer
let client: XrpcClient
let impatient: XrpcClient
let frugal: XrpcClient

beforeAll(async () => {
  server = await startServer((request, response) => {
    const fault = new URL(request.path, 'http://x').searchParams.get('fault') ?? request.headers['x-fault']
    faults[String(fault)]?.(response, request)
  })
  client = createXrpcClient({ service: server.url })
  impatient = createXrpcClient({ service: server.url, use: [timeout(100)] })
  frugal = createXrpcClient({ service: server.url, use: [limitResponse(1_000_000)] })
})
afterAll(() => server.close())

const failureOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => expect.fail(`resolved to ${JSON.stringify(value)}`),
    (error: unknown) => error,
  )
const get = (fault: string, params: object = {}, use: XrpcClient = client): Promise<unknown> =>
  call(use, getItem, { fault, ...params }, undefined)

describe('an error answer keeps its status, name, body and headers', () => {
  // The Fetch standard keeps 407 for itself: no caller of `fetch` ever sees it.
  const statuses = Array.from({ length: 200 }, (_, i) => 400 + i).filter((status) => status !== 407)
  test.each(statuses)('%i', async (status) => {
    const error = await failureOf(get('status', { status }))
    expect(error).toBeInstanceOf(XrpcError)
    expect(error).toMatchObject({ status, error: 'Custom', nsid: 'com.example.getItem' })
    expect((error as XrpcError).body).toEqual({ error: 'Custom', message: `status ${status}`, extra: [1] })
    expect((error as XrpcError).headers?.get('x-request-id')).toBe('r1')
    expect((error as XrpcError).message).toBe(`com.example.getItem: Custom (${status}): status ${status}`)
  })
})

describe('an error answer without a body is named by its status', () => {
  test.each([
    [400, 'InvalidRequest'],
    [401, 'AuthenticationRequired'],
    [403, 'Forbidden'],
    [404, 'XRPCNotSupported'],
    [405, 'InvalidRequest'],
    [406, 'NotAcceptable'],
    [408, 'RequestTimeout'],
    [409, 'InvalidRequest'],
    [410, 'InvalidRequest'],
    [413, 'PayloadTooLarge'],
    [415, 'UnsupportedMediaType'],
    [422, 'InvalidRequest'],
    [429, 'RateLimitExceeded'],
    [500, 'InternalServerError'],
    [501, 'MethodNotImplemented'],
    [502, 'UpstreamFailure'],
    [503, 'NotEnoughResources'],
    [504, 'UpstreamTimeout'],
    [522, 'InternalServerError'],
  ])('%i is %s', async (status, name) => {
    expect(await failureOf(get('bare', { status }))).toMatchObject({ status, error: name, body: '' })
  })
})

describe('what breaks off is a network error with its cause', () => {
  test.each([
    'reset before the headers',
    'reset within the headers',
    'reset after the headers',
    'body cut short',
    'chunked body cut short',
    'not HTTP',
    'broken gzip',
  ])('%s', async (fault) => {
    const error = await failureOf(get(fault))
    expect(error).toBeInstanceOf(XrpcNetworkError)
    expect(error).toMatchObject({ nsid: 'com.example.getItem', cause: expect.any(TypeError) as TypeError })
  })
  test('a server that is not there', async () => {
    const gone = await startServer(() => undefined)
    await gone.close()
    const error = await failureOf(call(createXrpcClient({ service: gone.url }), getItem, {}, undefined))
    expect(error).toBeInstanceOf(XrpcNetworkError)
  })
  test('an error answer that breaks off still has its status', async () => {
    expect(await failureOf(get('error body cut short'))).toMatchObject({ status: 503, error: 'NotEnoughResources' })
  })
})

describe('a success that is not what the method promises is an invalid response', () => {
  test.each([
    ['JSON cut short', 200],
    ['empty body', 200],
    ['HTML with success', 200],
    ['JSON named HTML', 200],
    ['no content', 204],
    ['redirect to nowhere', 302],
    ['not modified', 304],
  ])('%s', async (fault, status) => {
    const error = await failureOf(get(fault))
    expect(error).toBeInstanceOf(XrpcInvalidResponseError)
    expect(error).toMatchObject({ status, nsid: 'com.example.getItem' })
  })
  test('a redirect in a circle ends', async () => {
    expect(await failureOf(get('redirect in a circle'))).toMatchObject({
      name: expect.stringMatching(/^Xrpc/) as string,
    })
  })
  test('bytes and text of another type', async () => {
    const headers = { 'x-fault': 'HTML with success' }
    for (const method of [getFile, getText]) {
      expect(
        await failureOf(callBinary<unknown, unknown>(client, method, undefined, undefined, { headers })),
      ).toMatchObject({
        name: 'XrpcInvalidResponseError',
        status: 200,
      })
    }
  })
})

describe('any 2xx is a success', () => {
  test.each(['created', 'JSON without a type', 'JSON named plain text', 'JSON type with parameters'])(
    '%s',
    async (fault) => {
      expect(await get(fault)).toEqual({ id: 1 })
    },
  )
  test.each(['no content', 'created', 'HTML with success', 'JSON cut short', 'empty body'])(
    'a method without output resolves to undefined: %s',
    async (fault) => {
      expect(await call(client, dropItem, undefined, undefined, { headers: { 'x-fault': fault } })).toBeUndefined()
    },
  )
})

describe('odd error bodies', () => {
  test('HTML does not hide the status', async () => {
    const error = await failureOf(get('HTML with 502'))
    expect(error).toMatchObject({ status: 502, error: 'UpstreamFailure', body: '<h1>Bad Gateway</h1>' })
  })
  test.each([
    ['error of odd types', 400, 'InvalidRequest'],
    ['error named as a member of Object', 400, 'constructor'],
    ['error that is null', 418, 'InvalidRequest'],
  ])('%s', async (fault, status, name) => {
    const error = await failureOf(get(fault))
    expect(error).toBeInstanceOf(XrpcError)
    expect(error).toMatchObject({ status, error: name })
  })
  test('a declared error is of its class', async () => {
    const error = await failureOf(get('declared error'))
    expect(error).toBeInstanceOf(ExpiredTokenError)
    expect(Object.getPrototypeOf(error)).toBe(ExpiredTokenError.prototype)
  })
  test('a token that the server quotes is not in the message', async () => {
    const { message } = (await failureOf(get('error that quotes a token'))) as Error
    expect(message).toContain('bad token')
    expect(message).not.toContain('eyJ')
  })
  test('a token in broken JSON is in no part of the error', async () => {
    const { inspect } = await import('node:util')
    const error = await failureOf(get('JSON cut short'))
    expect(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).not.toContain('eyJ')
  })
})

describe('the size limit counts what has been unpacked', () => {
  test('a gzip bomb fails', async () => {
    const error = await failureOf(get('gzip bomb', {}, frugal))
    expect(error).toBeInstanceOf(XrpcInvalidResponseError)
    expect((error as Error).message).toContain('1000000 bytes')
  })
  test('a gzip bomb as an error keeps its status', async () => {
    expect(await failureOf(get('gzip bomb with 500', {}, frugal))).toMatchObject({ name: 'XrpcError', status: 500 })
  })
  test('a streamed body fails while it is read', async () => {
    const binary = { ...getFile, output: '*/*' }
    const options = { as: 'stream', headers: { 'x-fault': 'gzip bomb' } } as const
    const stream = (await callBinary<unknown, unknown>(
      frugal,
      binary,
      undefined,
      undefined,
      options,
    )) as ReadableStream<Uint8Array>
    expect(await failureOf(new Response(stream).arrayBuffer())).toBeInstanceOf(XrpcInvalidResponseError)
  })
  test('shorter bodies, and none, pass', async () => {
    expect(await get('created', {}, frugal)).toEqual({ id: 1 })
    expect(await call(frugal, dropItem, undefined, undefined, { headers: { 'x-fault': 'no content' } })).toBeUndefined()
  })
})

describe('a timeout covers all of an answer', () => {
  test.each(['no answer', 'no body', 'slow body'])('%s', async (fault) => {
    expect(await failureOf(get(fault, {}, impatient))).toMatchObject({ name: 'XrpcTimeoutError', timeoutMs: 100 })
  })
  test('a slow error body keeps its status', async () => {
    // Not from a server, whose status might take as long on a busy machine.
    const handler = async (_: string, { signal }: RequestInit): Promise<Response> => {
      const start = (body: ReadableStreamDefaultController): void =>
        signal?.addEventListener('abort', () => body.error(signal.reason))
      return new Response(new ReadableStream({ start }), { status: 400 })
    }
    const waiting = createXrpcClient({ handler, use: [timeout(50)] })
    expect(await failureOf(call(waiting, getItem, {}, undefined))).toMatchObject({ name: 'XrpcError', status: 400 })
  })
})

describe('an abort rejects with its own reason, at every stage', () => {
  const stages = ['no answer', 'no body', 'slow body', 'slow error body']
  test.each(stages)('%s', async (fault) => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 60)
    const error = await failureOf(call(client, getItem, { fault }, undefined, { signal: controller.signal }))
    expect(error).toBe(controller.signal.reason)
    expect(error).toMatchObject({ name: 'AbortError' })
  })
  test.each(stages)('%s, with a reason and a timeout around', async (fault) => {
    const reason = new TypeError('of my own')
    const controller = new AbortController()
    setTimeout(() => controller.abort(reason), 60)
    expect(await failureOf(call(impatient, getItem, { fault }, undefined, { signal: controller.signal }))).toBe(reason)
  })
  test('before the call nothing is sent', async () => {
    const before = server.requests.length
    const error = await failureOf(call(client, putItem, undefined, {}, { signal: AbortSignal.abort('gone') }))
    expect(error).toBe('gone')
    expect(server.requests).toHaveLength(before)
  })
  test('while a stream is read', async () => {
    const controller = new AbortController()
    const options = { as: 'stream', signal: controller.signal, headers: { 'x-fault': 'slow body' } } as const
    const method = { ...getFile, output: '*/*' }
    const stream = (await callBinary<unknown, unknown>(
      client,
      method,
      undefined,
      undefined,
      options,
    )) as ReadableStream<Uint8Array>
    setTimeout(() => controller.abort(), 30)
    expect(await failureOf(new Response(stream).arrayBuffer())).toBe(controller.signal.reason)
  })
})

test('no sockets or timers are left of aborted calls', async () => {
  const halves = ['', 'HTTP/1.1 200 OK\r\n', 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n', 'HTTP/1.1 400 No\r\n\r\n{']
  let opened = 0
  let ended = 0
  // A bare socket server, because one for HTTP does not tell when the client hangs up.
  const listener = createServer((socket) => {
    const half = halves[opened++ % halves.length] ?? ''
    socket.on('data', () => socket.write(half))
    socket.on('error', () => undefined)
    // Also where the client hangs up on an answer that it has not read, which is a reset and no end.
    socket.on('close', () => ended++)
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  const before = timers()
  const { port } = listener.address() as AddressInfo
  const waiting = createXrpcClient({
    service: `http://127.0.0.1:${port}`,
    use: [timeout(30_000), retry(), timeout(20_000)],
  })
  const controller = new AbortController()
  const calls = Array.from({ length: 40 }, () =>
    failureOf(call(waiting, getItem, {}, undefined, { signal: controller.signal })),
  )
  await expect.poll(() => opened).toBe(40)
  controller.abort()
  expect(new Set(await Promise.all(calls))).toEqual(new Set([controller.signal.reason]))
  await expect.poll(() => ended).toBe(40)
  await expect.poll(timers).toBeLessThanOrEqual(before)
  expect(getEventListeners(controller.signal, 'abort')).toEqual([])
  listener.close()
})
