import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  ForbiddenError,
  InternalServerError,
  InvalidRequestError,
  NotEnoughResourcesError,
  type ResponseType,
  UpstreamFailureError,
  UpstreamTimeoutError,
  XRPCError,
} from '@atproto/xrpc-server'
import { XrpcError, createXrpcClient, retry, safe, timeout } from '@lexgen/xrpc'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type GeneratedApi, generateApi } from './support/adapter.ts'
import { type Service, startService } from './support/service.ts'

/** What a generated client is rejected with when the reference server, or what stands in front of it, answers with an error. */

/** A status that the library has no name for. */
const CONFLICT = 409 as ResponseType

/** What the service throws, by the parameter `how`. */
const FAILURES: { readonly [how: string]: () => unknown } = {
  declared: () => new InvalidRequestError('none left', 'OutOfStock'),
  'declared with another status': () => new XRPCError(CONFLICT, 'too heavy by far', 'TooHeavy'),
  undeclared: () => new InvalidRequestError('who knows', 'SomethingElse'),
  unnamed: () => new InvalidRequestError('no'),
  forbidden: () => new ForbiddenError('not yours'),
  internal: () => new InternalServerError('secret detail'),
  'a bug': () => new Error('secret detail'),
  upstream: () => new UpstreamFailureError('the other one failed'),
  busy: () => new NotEnoughResourcesError('come back later'),
  'upstream is slow': () => new UpstreamTimeoutError('the other one is slow'),
  'a value': () => ({ status: 400, error: 'OutOfStock', message: 'returned, not thrown' }),
}

let generated: GeneratedApi
let service: Service
let api: ReturnType<GeneratedApi['bind']>
const closing: Service[] = []

beforeAll(async () => {
  generated = await generateApi()
  const fail = (how: unknown): never => {
    throw FAILURES[String(how)]?.() ?? new Error(`no such failure: ${how}`)
  }
  service = await startService({
    methods: {
      failQuery: ({ params }) => fail(params['how']),
      failProcedure: ({ input }) => fail((input?.body as { how?: string } | undefined)?.how),
    },
  })
  closing.push(service)
  api = generated.bind(createXrpcClient({ service: service.url }))
})
afterAll(async () => {
  await Promise.all(closing.map(({ close }) => close()))
  generated?.remove()
})

describe('an error of the server', () => {
  test.each<[string, { status: number; error: string; detail: string }]>([
    ['declared', { status: 400, error: 'OutOfStock', detail: 'none left' }],
    ['declared with another status', { status: 409, error: 'TooHeavy', detail: 'too heavy by far' }],
    ['undeclared', { status: 400, error: 'SomethingElse', detail: 'who knows' }],
    ['unnamed', { status: 400, error: 'InvalidRequest', detail: 'no' }],
    ['forbidden', { status: 403, error: 'Forbidden', detail: 'not yours' }],
    ['internal', { status: 500, error: 'InternalServerError', detail: 'Internal Server Error' }],
    ['a bug', { status: 500, error: 'InternalServerError', detail: 'Internal Server Error' }],
    ['upstream', { status: 502, error: 'UpstreamFailure', detail: 'the other one failed' }],
    ['busy', { status: 503, error: 'NotEnoughResources', detail: 'come back later' }],
    ['upstream is slow', { status: 504, error: 'UpstreamTimeout', detail: 'the other one is slow' }],
    ['a value', { status: 400, error: 'OutOfStock', detail: 'returned, not thrown' }],
  ])('%s: name, status and message are those of the server', async (how, { status, error, detail }) => {
    for (const [nsid, attempt] of [
      ['com.example.failQuery', api.failQuery({ how })],
      ['com.example.failProcedure', api.failProcedure({ how })],
    ] as const) {
      const failure = await attempt.then(
        () => undefined,
        (reason: unknown) => reason,
      )
      expect(failure).toBeInstanceOf(XrpcError)
      expect(failure).toMatchObject({ nsid, status, error, message: `${nsid}: ${error} (${status}): ${detail}` })
      expect((failure as XrpcError).body).toEqual({ error, message: detail })
    }
  })

  test('a declared error is of its class, and of no other', async () => {
    const { OutOfStock, TooHeavy } = generated.errors
    const result = await safe(api.failQuery({ how: 'declared' }))
    expect(!result.ok && [result.error instanceof OutOfStock, result.error instanceof TooHeavy]).toEqual([true, false])
  })

  test('an undeclared error is of no declared class', async () => {
    const { OutOfStock, TooHeavy } = generated.errors
    const result = await safe(api.failQuery({ how: 'undeclared' }))
    expect(!result.ok && [result.error instanceof OutOfStock, result.error instanceof TooHeavy]).toEqual([false, false])
  })

  test('headers of an error are at hand', async () => {
    const result = await safe(api.failQuery({ how: 'declared' }))
    expect(!result.ok && result.error instanceof XrpcError && result.error.headers?.get('content-type')).toMatch(/json/)
  })

  test('a method that the service lacks is answered with MethodNotImplemented', async () => {
    await expect(api.getUnknown()).rejects.toMatchObject({ status: 501, error: 'MethodNotImplemented' })
  })

  test('a method that it knows and does not serve is answered with a page, and has the name of the status', async () => {
    await expect(api.getText()).rejects.toMatchObject({ status: 404, error: 'XRPCNotSupported' })
  })
})

describe('a status without a body that says more has a name of its own', () => {
  test.each<[number, string]>([
    [400, 'InvalidRequest'],
    [401, 'AuthenticationRequired'],
    [403, 'Forbidden'],
    [404, 'XRPCNotSupported'],
    [409, 'InvalidRequest'],
    [413, 'PayloadTooLarge'],
    [429, 'RateLimitExceeded'],
    [500, 'InternalServerError'],
    [502, 'UpstreamFailure'],
    [503, 'NotEnoughResources'],
    [504, 'UpstreamTimeout'],
    [522, 'InternalServerError'],
  ])('%i: %s', async (status, error) => {
    const bodies: [string, string][] = [
      ['text/plain', ''],
      ['text/html', '<html><h1>Sorry</h1></html>'],
      ['application/json', '{"error":'],
      ['application/json', '[]'],
      ['application/json', 'null'],
      ['application/json', '{"error":7,"message":{}}'],
      ['application/json', '{"message":"only a message"}'],
    ]
    for (const [type, body] of bodies) {
      const answering = await startService({
        raw: { failQuery: (_, response) => void response.writeHead(status, { 'content-type': type }).end(body) },
      })
      closing.push(answering)
      const attempt = generated.bind(createXrpcClient({ service: answering.url })).failQuery()
      await expect(attempt, body).rejects.toMatchObject({ name: 'XrpcError', status, error })
    }
  })
})

describe('no answer', () => {
  test('nobody listens', async () => {
    const closed = await unusedOrigin()
    const attempt = generated.bind(createXrpcClient({ service: closed })).failQuery()
    await expect(attempt).rejects.toMatchObject({ name: 'XrpcNetworkError', nsid: 'com.example.failQuery' })
  })

  test('the server hangs up', async () => {
    const broken = await hanging((socket) => socket.destroy())
    await expect(broken.failQuery()).rejects.toMatchObject({ name: 'XrpcNetworkError' })
  })

  test('what answers speaks no HTTP', async () => {
    const broken = await hanging((socket) => socket.end('SSH-2.0-OpenSSH\r\n'))
    await expect(broken.failQuery()).rejects.toMatchObject({ name: 'XrpcNetworkError' })
  })

  test('an abort during the wait rejects with the very reason', async () => {
    const broken = await hanging(() => undefined)
    const controller = new AbortController()
    const reason = new Error('changed my mind')
    setTimeout(() => controller.abort(reason), 10)
    await expect(broken.failQuery({}, { signal: controller.signal })).rejects.toBe(reason)
  })

  test('an abort before the call sends nothing', async () => {
    const before = service.requests.length
    const signal = AbortSignal.abort()
    await expect(api.failQuery({ how: 'declared' }, { signal })).rejects.toBe(signal.reason)
    expect(service.requests.length).toBe(before)
  })

  test('a timeout is one', async () => {
    const broken = await hanging(() => undefined, timeout(20))
    await expect(broken.failQuery()).rejects.toMatchObject({ name: 'XrpcTimeoutError', timeoutMs: 20 })
  })
})

describe('retry()', () => {
  test.each<[string, 'failQuery' | 'failProcedure', number]>([
    ['busy', 'failQuery', 3],
    ['upstream', 'failQuery', 3],
    ['upstream is slow', 'failQuery', 3],
    ['a bug', 'failQuery', 3],
    ['declared', 'failQuery', 1],
    ['forbidden', 'failQuery', 1],
    ['busy', 'failProcedure', 1],
  ])('%s: %s is sent %i times in all', async (how, name, times) => {
    const before = service.requests.length
    const use = [retry({ maxAttempts: 3, minDelayMs: 1 })]
    const retrying = generated.bind(createXrpcClient({ service: service.url, use }))
    await expect(retrying[name]({ how })).rejects.toBeInstanceOf(XrpcError)
    expect(service.requests.length - before).toBe(times)
  })
})

/** A client of a server that does with connections whatever `onRequest` does. */
async function hanging(
  onRequest: (socket: { destroy(): void; end(text: string): void }) => void,
  ...use: ReturnType<typeof timeout>[]
): Promise<ReturnType<GeneratedApi['bind']>> {
  const silent = await startService({ raw: { failQuery: ({ socket }) => onRequest(socket) } })
  closing.push(silent)
  return generated.bind(createXrpcClient({ service: silent.url, use }))
}

/** An origin on loopback at which nobody listens. */
async function unusedOrigin(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}`
}
