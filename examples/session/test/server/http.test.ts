import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSessionServer } from '../../src/server/index.ts'
import { type Fixture, startFixture } from './fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await startFixture()
})
afterAll(() => fixture.server.close())

const CREATE = '/xrpc/com.atproto.server.createSession'
const JSON_TYPE = { 'content-type': 'application/json' }

test.each<[string, string, RequestInit, number, string]>([
  ['a path beside /xrpc', '/', {}, 404, 'XRPCNotSupported'],
  ['an unknown method', '/xrpc/com.example.unknown', {}, 501, 'MethodNotImplemented'],
  ['a name that every object has', '/xrpc/constructor', {}, 501, 'MethodNotImplemented'],
  ['a procedure called as a query', CREATE, {}, 405, 'InvalidRequest'],
  ['a query called as a procedure', '/xrpc/com.atproto.session.get', { method: 'POST' }, 405, 'InvalidRequest'],
  ['a missing body', CREATE, { method: 'POST', headers: JSON_TYPE }, 400, 'InvalidRequest'],
  ['a body of another type', CREATE, { method: 'POST', body: '{}' }, 400, 'InvalidRequest'],
  ['a body that is not JSON', CREATE, { method: 'POST', headers: JSON_TYPE, body: '{' }, 400, 'InvalidRequest'],
  ['a body that is no object', CREATE, { method: 'POST', headers: JSON_TYPE, body: '[]' }, 400, 'InvalidRequest'],
  ['a missing property', CREATE, { method: 'POST', headers: JSON_TYPE, body: '{}' }, 400, 'InvalidRequest'],
  [
    'a body too large',
    CREATE,
    { method: 'POST', headers: JSON_TYPE, body: ' '.repeat(70_000) },
    413,
    'PayloadTooLarge',
  ],
  [
    'a body where none is due',
    '/xrpc/com.atproto.session.delete',
    { method: 'POST', body: '{}' },
    400,
    'InvalidRequest',
  ],
])('%s', async (_, path, init, status, error) => {
  const response = await fetch(fixture.server.url + path, init)
  expect(response.headers.get('content-type')).toContain('application/json')
  expect([response.status, await response.json()]).toEqual([status, { error, message: expect.any(String) }])
})

test('the type of a JSON body may carry parameters', async () => {
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  const body = JSON.stringify({ identifier: 'ALICE.test', password: 'alice-password' })
  const response = await fetch(fixture.server.url + CREATE, { method: 'POST', headers, body })
  expect(response.status).toBe(200)
})

test('a closed server answers nobody', async () => {
  const server = await startSessionServer({ accounts: [] })
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  await server.close()
  await expect(fetch(server.url)).rejects.toThrow('fetch failed')
})
