import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import type * as runtime from '../../src/index.ts'
import {
  call,
  createXrpcClient,
  safe,
  withResponse,
  XrpcError,
  XrpcInvalidResponseError,
  XrpcNetworkError,
  XrpcTimeoutError,
} from '../../src/index.ts'
import { XrpcStreamError } from '../../src/stream/index.ts'
import { ExpiredTokenError, getItem, InvalidTokenError } from '../support/methods.ts'

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzY29wZSI6ImEifQ.c2lnbmF0dXJl'
const init = (error: string, message?: string): runtime.XrpcErrorInit => ({
  nsid: 'com.example.getItem',
  status: 400,
  body: { error, message },
})
const answering = (status: number, body: unknown): runtime.XrpcClient =>
  createXrpcClient({
    handler: async () => new Response(JSON.stringify(body), { status, headers: { 'ratelimit-limit': '5' } }),
  })

test('the message leads with method, error, status and what the server says', () => {
  const body = { error: 'AuthenticationRequired', message: 'Invalid identifier or password' }
  const error = new XrpcError({ nsid: 'com.atproto.server.createSession', status: 401, body })
  expect(error.message).toBe(
    'com.atproto.server.createSession: AuthenticationRequired (401): Invalid identifier or password',
  )
  expect(inspect(error)).toMatch(/^XrpcError: com\.atproto\.server\.createSession: AuthenticationRequired \(401\)/)
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'XrpcError',
    nsid: 'com.atproto.server.createSession',
    status: 401,
    error: 'AuthenticationRequired',
  })
})

test.each([
  ['its own class', new ExpiredTokenError(init('ExpiredToken')), ExpiredTokenError, true],
  ['the base', new ExpiredTokenError(init('ExpiredToken')), XrpcError, true],
  ['another class', new ExpiredTokenError(init('ExpiredToken')), InvalidTokenError, false],
  ['a class of the same name, undeclared', new XrpcError(init('ExpiredToken')), ExpiredTokenError, true],
  ['an unknown name', new XrpcError(init('Whatever')), ExpiredTokenError, false],
  ['a plain object', { error: 'ExpiredToken', name: 'XrpcError' }, ExpiredTokenError, false],
  ['nothing', undefined, XrpcError, false],
  ['an instance under construction', Object.create(ExpiredTokenError.prototype), ExpiredTokenError, true],
  ['an instance of the base under construction', Object.create(XrpcError.prototype), XrpcError, true],
  ['an instance of another class under construction', Object.create(XrpcError.prototype), ExpiredTokenError, false],
  ['a network error', new XrpcNetworkError('a.b.c'), XrpcError, false],
])('instanceof goes by error name: %s', (_, error, ErrorClass, want) => {
  expect(error instanceof ErrorClass).toBe(want)
})

test('a class without an error name of its own goes by its prototype', () => {
  class Mine extends ExpiredTokenError {}
  expect(new Mine(init('ExpiredToken'))).toBeInstanceOf(Mine)
  expect(new Mine(init('ExpiredToken'))).toBeInstanceOf(ExpiredTokenError)
  expect(new ExpiredTokenError(init('ExpiredToken')) instanceof Mine).toBe(false)
})

test.each([
  [new ExpiredTokenError(init('ExpiredToken')), 'ExpiredToken'],
  [new XrpcError(init('Undeclared')), 'Undeclared'],
  [new XrpcNetworkError('a.b.c'), 'XrpcNetworkError'],
  [new XrpcTimeoutError('a.b.c', 5), 'XrpcTimeoutError'],
  [new XrpcInvalidResponseError('a.b.c', 200, 'no JSON'), 'XrpcInvalidResponseError'],
  [new XrpcStreamError('lost', { reason: 'lost' }), 'XrpcStreamError'],
])('%s has an error name to switch over', ({ error }, want) => {
  expect(error).toBe(want)
})

test('instanceof holds across two copies of the runtime', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'xrpc-copy-'))
  try {
    cpSync(new URL('../../src', import.meta.url), folder, { recursive: true })
    const copy = (await import(/* @vite-ignore */ join(folder, 'errors/xrpc-error.ts'))) as typeof runtime
    expect(copy.XrpcError).not.toBe(XrpcError)
    const theirs = new copy.XrpcError(init('ExpiredToken'))
    expect(theirs).toBeInstanceOf(XrpcError)
    expect(theirs).toBeInstanceOf(ExpiredTokenError)
    expect(theirs instanceof InvalidTokenError).toBe(false)
    expect(new ExpiredTokenError(init('ExpiredToken'))).toBeInstanceOf(copy.XrpcError)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('an unknown error keeps everything', async () => {
  const result = await safe(call(answering(409, { error: 'Odd', message: 'very', detail: 7 }), getItem, {}, undefined))
  expect(result).toMatchObject({ ok: false, error: { status: 409, error: 'Odd', body: { detail: 7 } } })
})

test.each([
  ['in a message', { error: 'InvalidToken', message: `bad ${TOKEN}` }],
  ['in a body', { error: 'InvalidToken', message: 'bad', token: TOKEN }],
])('no token is in what is logged: %s', async (_, body) => {
  const client = answering(400, body)
  const options = { headers: { authorization: `Bearer ${TOKEN}` } }
  const result = await safe(call(client, getItem, { token: TOKEN }, undefined, options))
  if (result.ok) return expect.fail('has to fail')
  const { error } = result
  for (const text of [
    error.message,
    String(error),
    JSON.stringify(error),
    inspect(error, { depth: 9 }),
    error.stack ?? '',
  ]) {
    expect(text).not.toContain(TOKEN)
  }
})

test('no token is in the refusal of a header', async () => {
  const options = { headers: { authorization: `Bearer ${TOKEN}\r\nx-injected: 1` } }
  const error = await call(answering(200, {}), getItem, {}, undefined, options).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(TypeError)
  expect(inspect(error)).not.toContain(TOKEN)
  expect((error as Error).message).toBe('com.example.getItem: header authorization: expected one line of Latin-1')
})

test('safe gives the output, the error, and the abort', async () => {
  expect(await safe(call(answering(200, { id: 1 }), getItem, {}, undefined))).toEqual({ ok: true, data: { id: 1 } })
  const failed = await safe(call(answering(400, { error: 'ExpiredToken' }), getItem, {}, undefined))
  expect(!failed.ok && failed.error).toBeInstanceOf(ExpiredTokenError)
  const signal = AbortSignal.abort()
  const aborted = await safe(call(answering(200, {}), getItem, {}, undefined, { signal }))
  expect(!aborted.ok && aborted.error).toBe(signal.reason)
})

test('safe throws for mistakes of the caller', async () => {
  await expect(safe(call(answering(200, {}), getItem, { limit: 1.5 }, undefined))).rejects.toThrow(/parameter limit/)
})

test('withResponse gives status and headers beside the output', async () => {
  const { data, status, headers } = await withResponse(call(answering(201, { id: 3 }), getItem, {}, undefined))
  expect([data, status, headers.get('ratelimit-limit')]).toEqual([{ id: 3 }, 201, '5'])
  await expect(withResponse(Promise.resolve(1))).rejects.toThrow(TypeError)
})

test('an error of a foreign handler arrives as it is', async () => {
  const refused = new Error('the user has been logged out')
  const client = createXrpcClient({ handler: () => Promise.reject(refused) })
  await expect(call(client, getItem, {}, undefined)).rejects.toBe(refused)
})
