import { afterEach, expect, it } from 'vitest'
import { XrpcNetworkError } from '../../src/index.ts'
import { openSession, type PasswordSession } from '../../src/session/index.ts'
import { HANDLE, PASSWORD, startAuthServer, type AuthServer } from './support/auth-server.ts'
import { echo } from './support/echo.ts'
import { memoryStore } from './support/memory-store.ts'

const servers: AuthServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function setUp() {
  const server = await startAuthServer()
  servers.push(server)
  const store = memoryStore()
  const open = (): Promise<PasswordSession> =>
    openSession({ service: server.url, identifier: HANDLE, password: PASSWORD, store })
  return { server, store, open, logins: () => server.count('com.atproto.server.createSession') }
}

it('logs in where nothing is stored, and never again while the session is fresh', async () => {
  const { server, open, logins } = await setUp()
  for (let run = 0; run < 3; run++) await echo(await open())
  expect(logins()).toBe(1)
  expect(server.count('com.atproto.server.refreshSession')).toBe(0)
})

it('refreshes a stored session that is due', async () => {
  const { server, store, open, logins } = await setUp()
  const { data } = await open()
  store.data = { ...data, refreshAt: Date.now() - 1 }
  await echo(await open())
  expect(logins()).toBe(1)
  expect(server.count('com.atproto.server.refreshSession')).toBe(1)
})

it('logs in anew where the server refuses the stored session', async () => {
  const { server, store, open, logins } = await setUp()
  const { data } = await open()
  store.data = { ...data, refreshAt: undefined }
  server.revoke()
  const session = await open()
  expect(logins()).toBe(2)
  expect(store.data).toEqual(session.data)
})

it('logs in anew where the stored session is of another service', async () => {
  const { store, open, logins } = await setUp()
  store.data = { ...(await open()).data, service: 'https://elsewhere.test' }
  await open()
  expect(logins()).toBe(2)
})

it('logs in anew where the stored session is of another account', async () => {
  const { store, open, logins } = await setUp()
  store.data = { ...(await open()).data, identifier: 'bob.test', handle: 'bob.test', did: 'did:plc:bob' }
  const session = await open()
  expect(session.data.handle).toBe(HANDLE)
  expect(logins()).toBe(2)
})

it('knows a stored session by what was logged in with, whatever the server makes of it', async () => {
  const { server, open, logins } = await setUp()
  server.options.extra = { handle: 'renamed.test' }
  await open()
  await open()
  expect(logins()).toBe(1)
})

it('keeps a stored session that is due while the service is down', async () => {
  const { server, store, open, logins } = await setUp()
  const { data } = await open()
  store.data = { ...data, refreshAt: Date.now() - 1 }
  server.options.intercept = (_nsid, response) => (response.destroy(), true)
  const session = await open()
  await expect(echo(session)).rejects.toBeInstanceOf(XrpcNetworkError)
  expect(session.data.refreshJwt).toBe(data.refreshJwt)
  expect(logins()).toBe(1)
})
