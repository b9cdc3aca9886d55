import { afterEach, describe, expect, it } from 'vitest'
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

describe('those who open a session together', () => {
  const together = (open: () => Promise<PasswordSession>) => Promise.all(Array.from({ length: 8 }, open))

  it('log in once, and each can go on', async () => {
    const { server, open, logins } = await setUp()
    const sessions = await together(open)
    expect(logins()).toBe(1)
    expect(new Set(sessions.map(({ data }) => data.accessJwt)).size).toBe(1)
    server.expireAccess()
    await Promise.all(sessions.map((session) => echo(session)))
    expect(logins()).toBe(1)
  })

  it('log in once where the server refuses what is stored', async () => {
    const { server, store, open, logins } = await setUp()
    store.data = { ...(await open()).data, refreshAt: undefined }
    server.revoke()
    await together(open)
    expect(logins()).toBe(2)
  })

  it('log in once where the store holds another account', async () => {
    const { store, open, logins } = await setUp()
    store.data = { ...(await open()).data, identifier: 'bob.test', handle: 'bob.test', did: 'did:plc:bob' }
    await together(open)
    expect(logins()).toBe(2)
  })

  it('each try where a login fails, and are told why', async () => {
    const { server, open } = await setUp()
    server.options.factor = '12345'
    const outcomes = await Promise.allSettled([open(), open()])
    expect(outcomes.map((each) => each.status === 'rejected' && each.reason.error)).toEqual([
      'AuthFactorTokenRequired',
      'AuthFactorTokenRequired',
    ])
    delete server.options.factor
    await open()
  })

  it('do not wait past an abort', async () => {
    const { server, store } = await setUp()
    let hold = true
    server.options.intercept = () => hold
    const options = { service: server.url, identifier: HANDLE, password: PASSWORD, store }
    const first = openSession({ ...options, signal: AbortSignal.timeout(200) })
    const abort = new AbortController()
    const second = openSession({ ...options, signal: abort.signal })
    const reason = new Error('enough')
    abort.abort(reason)
    await expect(second).rejects.toBe(reason)
    await expect(first).rejects.toMatchObject({ name: 'TimeoutError' })
    hold = false
    await openSession(options)
  })
})

it('goes on without a store, and with one that keeps nothing', async () => {
  const { server, logins } = await setUp()
  const options = { service: server.url, identifier: HANDLE, password: PASSWORD }
  await echo(await openSession(options))
  const store = { load: async () => undefined, save: async () => undefined, remove: async () => undefined }
  await echo(await openSession({ ...options, store }))
  expect(logins()).toBe(2)
})
