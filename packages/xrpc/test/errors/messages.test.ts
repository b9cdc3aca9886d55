import { type AddressInfo, createServer } from 'node:net'
import { inspect } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import {
  call,
  createXrpcClient,
  serviceHandler,
  XrpcError,
  XrpcInvalidResponseError,
  XrpcNetworkError,
} from '../../src/index.ts'
import { PasswordSession } from '../../src/session/index.ts'
import { dropItem, ExpiredTokenError, getItem } from '../support/methods.ts'

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzY29wZSI6ImEifQ.c2lnbmF0dXJl'
const SERVICE = 'https://pds.test:8443'
/** What a terminal obeys, what breaks a line of a log, what turns the direction of writing. */
const CONTROLS = '\u001B[31m\r\n\u0000\u007F\u009B\u202E\u2028'
// eslint-disable-next-line no-control-regex -- these are what is looked for
const UNWANTED = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2028\u2029]|eyJ/

const failureOf = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    (value) => expect.fail(`resolved to ${JSON.stringify(value)}`),
    (error: unknown) => error as Error,
  )
const answering = (status: number, body: string, type?: string): Promise<Error> => {
  const headers = type === undefined ? {} : { 'content-type': type }
  const handler = async (): Promise<Response> => new Response(new TextEncoder().encode(body), { status, headers })
  return failureOf(call(createXrpcClient({ handler }), getItem, {}, undefined))
}
const refusing = (status: number, body: unknown): Promise<XrpcError> =>
  answering(status, JSON.stringify(body), 'application/json').then((error) => error as XrpcError)

/** Everything of an error that a log may show. */
const shown = (error: Error): string =>
  [error.message, String(error), JSON.stringify(error), inspect(error, { depth: 9 })].join('')

describe('the name of an error answer', () => {
  test.each([
    ['an empty name is none', 401, '', 'AuthenticationRequired'],
    ['an empty name is none', 400, '', 'InvalidRequest'],
    ['a name that is no text is none', 503, 5, 'NotEnoughResources'],
    ['a token is struck out', 400, `Bad ${TOKEN}`, 'Bad ***'],
    ['nothing but a token', 400, TOKEN, '***'],
    ['control characters are struck out', 400, 'A\u001B[31mB\nC', 'A [31mB C'],
  ])('%s (%i)', async (_, status, error, want) => {
    const failure = await refusing(status, { error })
    expect(failure).toBeInstanceOf(XrpcError)
    expect(failure).toMatchObject({ error: want, message: `com.example.getItem: ${want} (${status})` })
    expect(shown(failure)).not.toContain(TOKEN)
  })
  test('a declared name is that of its class', async () => {
    expect(await refusing(400, { error: 'ExpiredToken' })).toBeInstanceOf(ExpiredTokenError)
  })
})

describe('what the server says is a field of its own', () => {
  test.each([
    ['a text', 'Token has expired', 'Token has expired'],
    ['nothing', undefined, undefined],
    ['an empty text', '', undefined],
    ['what is no text', { reason: 'a' }, undefined],
    ['a text with a token', `bad ${TOKEN}!`, 'bad ***!'],
    ['a text of two lines', 'one\ntwo', 'one two'],
  ])('%s', async (_, message, want) => {
    const error = await refusing(400, { error: 'InvalidToken', message })
    expect(error.serverMessage).toBe(want)
    expect(error.message).toBe(`com.example.getItem: InvalidToken (400)${want === undefined ? '' : `: ${want}`}`)
    expect(error.body).toEqual(JSON.parse(JSON.stringify({ error: 'InvalidToken', message })))
  })
  test('and once in a log', async () => {
    const error = await refusing(400, { error: 'InvalidToken', message: 'said once' })
    expect(inspect(error).split('said once')).toHaveLength(2)
    expect(JSON.stringify(error)).not.toContain('said once')
  })
})

describe('no control character and no token is in a message', () => {
  const dirty = `a${CONTROLS}b ${TOKEN} c`
  test.each<[string, () => Error | Promise<Error>]>([
    ['of an error answer', () => refusing(400, { error: dirty, message: dirty })],
    ['of a body that is no JSON', () => answering(200, dirty, 'application/json')],
    ['of a body that is HTML', () => answering(200, `<p>${dirty}</p>`, 'text/html')],
    ['of a network error', () => new XrpcNetworkError('a.b.c', new TypeError('x', { cause: new Error(dirty) }))],
    ['of an invalid response', () => new XrpcInvalidResponseError('a.b.c', 200, dirty)],
  ])('%s', async (_, make) => {
    const { message } = await make()
    expect(message).not.toMatch(UNWANTED)
    expect(message).toContain('*** c')
  })
})

describe('an invalid response says what was expected and what was found', () => {
  const nsid = 'com.example.getItem'
  test.each<[string, string, string | undefined, string]>([
    ['HTML', '<p>log in first</p>', 'text/html; charset=utf-8', 'text/html; charset=utf-8 "<p>log in first</p>"'],
    ['nothing', '', 'application/json', 'application/json ""'],
    ['broken JSON', '{"id":1', 'application/json', 'application/json "{"id":1"'],
    ['JSON of another name, which is not quoted', '{"password":"abcd-efgh"}', 'text/html', 'text/html JSON'],
    ['no type', 'oops', undefined, 'no type "oops"'],
    ['a token', `{"accessJwt":"${TOKEN}`, 'application/json', 'application/json "{"accessJwt":"***"'],
  ])('%s', async (_, body, type, found) => {
    const error = await answering(200, body, type)
    expect(error).toBeInstanceOf(XrpcInvalidResponseError)
    expect(error.message).toBe(`${nsid}: expected application/json, found ${found} (200)`)
    expect(shown(error)).not.toContain('eyJ')
  })
  test('a quote is short, and a token at its end is none', async () => {
    const { message } = await answering(200, `<p>${'x'.repeat(80)}${TOKEN}${'y'.repeat(100_000)}`, 'text/html')
    expect(message.length).toBeLessThan(250)
    expect(message).not.toMatch(UNWANTED)
  })
  test('of a method without an output', async () => {
    const handler = async (): Promise<Response> => new Response('', { status: 302, headers: { location: '/' } })
    const { message } = await failureOf(call(createXrpcClient({ handler }), dropItem, undefined, undefined))
    expect(message).toMatch(/^com\.example\.dropItem: expected a success, found .* "" \(302\)$/)
  })
})

describe('a network error names host and reason', () => {
  const lost = (reason: unknown): Promise<XrpcNetworkError> => {
    vi.stubGlobal('fetch', () => Promise.reject(reason))
    return failureOf(call(createXrpcClient({ service: SERVICE }), getItem, {}, undefined)) as Promise<XrpcNetworkError>
  }
  const message = (reason: string): string => `com.example.getItem: network error: pds.test:8443: ${reason}`
  test.each<[string, unknown, string]>([
    [
      'what undici wraps',
      new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') }),
      'connect ECONNREFUSED',
    ],
    [
      'a code where there is no text',
      new TypeError('fetch failed', { cause: Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }) }),
      'ECONNREFUSED',
    ],
    ['what the platform says itself', new TypeError('Failed to fetch'), 'Failed to fetch'],
    ['a text', 'offline', 'offline'],
  ])('%s', async (_, reason, want) => {
    expect((await lost(reason)).message).toBe(message(want))
  })

  test('of a server that is not there, by every way', async () => {
    const gone = createServer()
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve))
    const { port } = gone.address() as AddressInfo
    await new Promise((resolve) => gone.close(resolve))
    const service = `http://127.0.0.1:${port}`
    const data = {
      service,
      era: 'server',
      did: 'did:plc:a',
      handle: 'a.test',
      accessJwt: 'a',
      refreshJwt: 'r',
    } as const
    const handlers = [serviceHandler(service), await PasswordSession.resume({ data })]
    for (const options of [{ service }, ...handlers.map((handler) => ({ handler: handler ?? expect.fail('none') }))]) {
      const error = await failureOf(call(createXrpcClient(options), getItem, {}, undefined))
      expect(error.message).toBe(
        `com.example.getItem: network error: 127.0.0.1:${port}: connect ECONNREFUSED 127.0.0.1:${port}`,
      )
      expect(error).toMatchObject({ cause: { cause: { code: 'ECONNREFUSED' } } })
    }
  })
  test('of a body that breaks off', async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('other side closed')) })
    vi.stubGlobal('fetch', async () => new Response(broken))
    const error = await failureOf(call(createXrpcClient({ service: SERVICE }), getItem, {}, undefined))
    expect(error.message).toBe(message('other side closed'))
  })
  test('nothing is made up where neither is known', () => {
    expect(new XrpcNetworkError('a.b.c').message).toBe('a.b.c: network error')
  })

  test.each<[string, unknown]>([
    ['a message', new TypeError(`bad ${TOKEN}`)],
    ['the address', new TypeError(`error sending request for url (https://pds.test/xrpc/a.b.c?token=${TOKEN})`)],
    ['a field', Object.assign(new Error('Unable to connect'), { path: `https://pds.test/?token=${TOKEN}` })],
    ['its cause', new TypeError('fetch failed', { cause: Object.assign(new Error(`x ${TOKEN}`), { data: TOKEN }) })],
    ['a message of an error that is no instance here', { name: 'TypeError', message: TOKEN, stack: `at ${TOKEN}` }],
  ])('a cause with a token is left out: %s', async (_, reason) => {
    const error = await lost(reason)
    expect(error.cause).toBeUndefined()
    expect(shown(error)).not.toContain('eyJ')
    // It is that of others.
    expect(inspect(reason)).toContain('eyJ')
  })
  test('a cause without a token is as it was, stack and all', async () => {
    const reason = new TypeError('fetch failed', { cause: new Error('other side closed\nreally') })
    const { stack } = reason
    const error = await lost(reason)
    expect([error.cause, reason.stack, reason.cause]).toEqual([reason, stack, new Error('other side closed\nreally')])
  })
  test('a cause that is frozen, or runs in a circle, fails nothing else', async () => {
    const circle = new Error('round')
    circle.cause = circle
    for (const reason of [Object.freeze(new Error('cold')), circle, null, undefined, 5]) {
      expect(await lost(reason)).toBeInstanceOf(XrpcNetworkError)
    }
  })
  test('a server that does not speak HTTP is not quoted', async () => {
    const server = createServer((socket) => socket.end(`hello ${TOKEN}\r\n\r\n`))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const error = await failureOf(
      call(createXrpcClient({ service: `http://127.0.0.1:${port}` }), getItem, {}, undefined),
    )
    expect(error).toBeInstanceOf(XrpcNetworkError)
    expect(shown(error)).not.toContain('eyJ')
    server.close()
  })
})
