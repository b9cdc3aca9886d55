import { afterEach, describe, expect, it } from 'vitest'
import { createXrpcClient } from '../../src/index.ts'
import { PasswordSession, type Credentials, type SessionEvent } from '../../src/session/index.ts'
import {
  HANDLE,
  json,
  PASSWORD,
  startAuthServer,
  type AuthServer,
  type AuthServerOptions,
} from './support/auth-server.ts'
import { echo } from './support/echo.ts'
import { memoryStore } from './support/memory-store.ts'

const servers: AuthServer[] = []
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())))

async function start(options: AuthServerOptions = {}, credentials: Credentials = { identifier: HANDLE }) {
  const server = await startAuthServer(options)
  servers.push(server)
  const store = memoryStore()
  const events: SessionEvent['type'][] = []
  const session = await PasswordSession.login({
    service: server.url,
    password: PASSWORD,
    store,
    onEvent: ({ type }) => events.push(type),
    ...credentials,
  })
  return { server, store, events, session }
}

describe('a login on a session', () => {
  it('lets its clients go on after it has expired', async () => {
    const { server, store, events, session } = await start()
    const { send } = createXrpcClient({ handler: session })
    server.expireAccess()
    server.revoke()
    await expect(echo(session)).rejects.toMatchObject({ error: 'ExpiredToken' })
    expect([session.ended, await store.load()]).toEqual([expect.any(Error), undefined])

    await session.login({ identifier: HANDLE, password: PASSWORD })
    expect([session.ended, await store.load()]).toEqual([undefined, session.data])
    expect(events).toEqual(['updated', 'expired', 'updated'])
    await expect(echo({ fetchHandler: session.fetchHandler.bind(session) })).resolves.toBeDefined()
    const path = '/xrpc/com.example.echo'
    const request = {
      nsid: 'com.example.echo',
      method: 'POST',
      path,
      headers: {},
      body: '{}',
      signal: undefined,
    } as const
    expect((await send({ ...request, duplex: 'half', redirect: 'manual' })).status).toBe(200)
    server.expireAccess()
    await expect(echo(session)).resolves.toBeDefined()
  })

  it('sends what belongs to a login, and nothing else that its options have', async () => {
    const { server, session } = await start()
    const input = { identifier: HANDLE, password: PASSWORD, allowTakendown: true, authFactorToken: '1' }
    const options = { service: server.url, secret: 'mine', ...input, signal: new AbortController().signal }
    await session.login(options)
    expect(server.seen.map(({ body }) => JSON.parse(body))).toEqual([
      { identifier: HANDLE, password: PASSWORD },
      { identifier: HANDLE, password: PASSWORD, allowTakendown: true, authFactorToken: '1' },
    ])
  })

  it('and after a logout', async () => {
    const { events, session } = await start()
    await session.logout()
    await expect(echo(session)).rejects.toThrow('logged out')
    await session.login({ identifier: HANDLE, password: PASSWORD })
    await expect(echo(session)).resolves.toBeDefined()
    await session.logout()
    await expect(echo(session)).rejects.toThrow('logged out')
    expect(events).toEqual(['updated', 'deleted', 'updated', 'deleted'])
  })

  it('gives a session that goes on new tokens, of which no old ones take the place', async () => {
    const { server, store, session } = await start()
    const old = session.data
    await session.login({ identifier: HANDLE, password: PASSWORD })
    expect(session.data.refreshJwt).not.toBe(old.refreshJwt)
    await store.save(old)
    server.expireAccess()
    await expect(echo(session)).resolves.toBeDefined()
    expect(session.data.refreshJwt).not.toBe(old.refreshJwt)
    expect(await store.load()).toEqual(session.data)
  })

  it.each([
    ['an identifier', { identifier: HANDLE }, 'com.atproto.server.createSession'],
    ['the handle of the legacy era', { handle: HANDLE }, 'com.atproto.session.create'],
  ] as const)('sends %s to the method of its era, and no old token', async (_, name, nsid) => {
    const { server, session } = await start({}, name)
    const signal = new AbortController().signal
    await session.login({ ...name, password: PASSWORD, allowTakendown: true, signal })
    const { body = '', ...sent } = server.seen.at(-1) ?? {}
    expect(JSON.parse(body)).toEqual({ ...name, password: PASSWORD, allowTakendown: true })
    expect(sent).toMatchObject({ nsid, authorization: undefined })
    expect(session.data.identifier).toBe(HANDLE)
  })

  it('that is refused leaves everything as it was, and takes a code the next time', async () => {
    const { server, session, events } = await start()
    server.options.factor = 'ABC-123'
    const { data } = session
    await expect(session.login({ identifier: HANDLE, password: 'wrong' })).rejects.toMatchObject({
      error: 'AuthenticationRequired',
    })
    await expect(session.login({ identifier: HANDLE, password: PASSWORD })).rejects.toMatchObject({
      error: 'AuthFactorTokenRequired',
    })
    expect([session.data, session.ended]).toEqual([data, undefined])
    await expect(echo(session)).resolves.toBeDefined()
    await session.login({ identifier: HANDLE, password: PASSWORD, authFactorToken: 'ABC-123' })
    expect(events).toEqual(['updated', 'updated'])
  })

  it('for another account is refused', async () => {
    const { server, session } = await start()
    const { data } = session
    server.options.extra = { did: 'did:plc:bob' }
    await expect(session.login({ identifier: HANDLE, password: PASSWORD })).rejects.toMatchObject({
      error: 'XrpcInvalidResponseError',
    })
    expect(session.data).toBe(data)
  })

  it('outlives a refresh that is refused meanwhile', async () => {
    const { server, session, events } = await start({ refreshDelay: 200 })
    server.expireAccess()
    server.revoke()
    const call = echo(session).catch((error: unknown) => error)
    await expect.poll(() => server.count('com.atproto.server.refreshSession')).toBe(1)
    await session.login({ identifier: HANDLE, password: PASSWORD })
    await call
    expect([session.ended, events]).toEqual([undefined, ['updated', 'expired', 'updated']])
    await expect(echo(session)).resolves.toBeDefined()
  })

  it('can be aborted', async () => {
    const { session } = await start({
      intercept: (nsid, response) => nsid.endsWith('echo') && (json(response, 500, {}), true),
    })
    const signal = AbortSignal.abort(new Error('no more'))
    await expect(session.login({ identifier: HANDLE, password: PASSWORD, signal })).rejects.toThrow('no more')
  })
})
