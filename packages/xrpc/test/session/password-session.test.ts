import { afterEach, describe, expect, it, vi } from 'vitest'
import { XrpcError, XrpcInvalidResponseError, XrpcNetworkError } from '../../src/index.ts'
import { PasswordSession, type SessionEvent } from '../../src/session/index.ts'
import {
  DID,
  HANDLE,
  json,
  PASSWORD,
  startAuthServer,
  type AuthServer,
  type AuthServerOptions,
} from './support/auth-server.ts'
import { echo } from './support/echo.ts'
import { fetchByFew } from './support/few-connections.ts'
import { memoryStore } from './support/memory-store.ts'

const servers: AuthServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function start(options: AuthServerOptions = {}): Promise<AuthServer> {
  const server = await startAuthServer(options)
  servers.push(server)
  return server
}

async function login(options: AuthServerOptions = {}, fetch = globalThis.fetch) {
  const server = await start(options)
  const store = memoryStore()
  const events: SessionEvent[] = []
  const session = await PasswordSession.login({
    service: server.url,
    identifier: HANDLE,
    password: PASSWORD,
    store,
    fetch,
    onEvent: (event) => events.push(event),
  })
  return { server, store, events, session, types: () => events.map(({ type }) => type) }
}

const REFRESH = 'com.atproto.server.refreshSession'

describe('login', () => {
  it.each([
    { era: 'server', credentials: { identifier: HANDLE }, nsid: 'com.atproto.server.createSession', key: 'identifier' },
    { era: 'session', credentials: { handle: HANDLE }, nsid: 'com.atproto.session.create', key: 'handle' },
    {
      era: 'session',
      credentials: { identifier: HANDLE, era: 'session' as const },
      nsid: 'com.atproto.session.create',
      key: 'identifier',
    },
  ])('with $credentials calls $nsid', async ({ era, credentials, nsid, key }) => {
    const server = await start()
    const session = await PasswordSession.login({ service: server.url, password: PASSWORD, ...credentials } as never)
    expect(server.seen.map((entry) => entry.nsid)).toEqual([nsid])
    expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual({ [key]: HANDLE, password: PASSWORD })
    expect(session).toMatchObject({ did: DID, data: { handle: HANDLE, era, service: server.url } })
  })

  it('refused by the server is a typed error, and no password or token shows in it', async () => {
    const { url } = await start()
    const error = await PasswordSession.login({ service: url, identifier: HANDLE, password: 'hunter2' }).catch(
      (e: unknown) => e,
    )
    expect(error).toBeInstanceOf(XrpcError)
    expect(error).toMatchObject({
      status: 401,
      error: 'AuthenticationRequired',
      nsid: 'com.atproto.server.createSession',
    })
    expect(`${error} ${JSON.stringify(error)}`).not.toContain('hunter2')
  })

  it('without a code is AuthFactorTokenRequired, and succeeds with the code', async () => {
    const { url } = await start({ factor: 'ABC-123' })
    const options = { service: url, identifier: HANDLE, password: PASSWORD }
    await expect(PasswordSession.login(options)).rejects.toMatchObject({ error: 'AuthFactorTokenRequired' })
    await expect(PasswordSession.login({ ...options, authFactorToken: 'ABC-123' })).resolves.toBeInstanceOf(
      PasswordSession,
    )
  })

  it('of an account that was taken down shows its status', async () => {
    const server = await start({ extra: { active: false, status: 'takendown' } })
    const session = await PasswordSession.login({
      service: server.url,
      identifier: HANDLE,
      password: PASSWORD,
      allowTakendown: true,
    })
    expect(JSON.parse(server.seen[0]?.body ?? '')).toMatchObject({ allowTakendown: true })
    expect(session.data).toMatchObject({ active: false, status: 'takendown' })
  })

  it('ends with the reason of its signal', async () => {
    const { url } = await start({ intercept: () => true })
    const abort = new AbortController()
    const reason = new Error('enough')
    const waiting = PasswordSession.login({
      service: url,
      identifier: HANDLE,
      password: PASSWORD,
      signal: abort.signal,
    })
    abort.abort(reason)
    await expect(waiting).rejects.toBe(reason)
  })

  it.each([
    {},
    { did: DID, handle: HANDLE, accessJwt: 'a' },
    { did: DID, handle: HANDLE, refreshJwt: 'r' },
    'text',
    null,
  ])('answered with %j is an invalid response', async (answer) => {
    const { url } = await start({ intercept: (_nsid, response) => (json(response, 200, answer), true) })
    const waiting = PasswordSession.login({ service: url, identifier: HANDLE, password: PASSWORD })
    await expect(waiting).rejects.toBeInstanceOf(XrpcInvalidResponseError)
  })
})

describe('refresh', () => {
  it.each([
    { tokens: 'jwt', expiredStatus: 400 },
    { tokens: 'jwt', expiredStatus: 401 },
    { tokens: 'opaque', expiredStatus: 400 },
    { tokens: 'opaque', expiredStatus: 401 },
  ] as const)('answers an expired $tokens token ($expiredStatus) and the call is repeated', async (options) => {
    const { server, session, store, types } = await login(options)
    const old = session.data
    server.expireAccess()
    expect(await echo(session, { a: 1 })).toEqual({ method: 'POST', body: '{"a":1}' })
    expect(server.count(REFRESH)).toBe(1)
    expect(server.count('com.example.echo')).toBe(2)
    expect(session.data.accessJwt).not.toBe(old.accessJwt)
    expect(store.data).toEqual(session.data)
    expect(types()).toEqual(['updated', 'updated'])
  })

  it('carries the refresh token as bearer, and no body', async () => {
    const { server, session } = await login()
    const { refreshJwt } = session.data
    await session.refresh()
    expect(server.seen.at(-1)).toMatchObject({
      nsid: REFRESH,
      method: 'POST',
      authorization: `Bearer ${refreshJwt}`,
      contentType: undefined,
      body: '',
    })
  })

  it('of the legacy era calls com.atproto.session.refresh', async () => {
    const server = await start()
    const session = await PasswordSession.login({ service: server.url, handle: HANDLE, password: PASSWORD })
    server.expireAccess()
    await echo(session)
    expect(server.count('com.atproto.session.refresh')).toBe(1)
    await session.logout()
    expect(server.count('com.atproto.session.delete')).toBe(1)
  })

  it.each(['jwt', 'opaque'] as const)(
    'happens once for 1,000 concurrent calls over an expired %s token',
    async (tokens) => {
      const { server, session } = await login({ tokens, refreshDelay: 20 }, fetchByFew(100))
      server.expireAccess()
      const answers = await Promise.all(Array.from({ length: 1_000 }, (_, i) => echo(session, { i })))
      expect(answers.map(({ body }) => body)).toEqual(Array.from({ length: 1_000 }, (_, i) => `{"i":${i}}`))
      expect(server.count(REFRESH)).toBe(1)
    },
  )

  it('happens ahead of expiry, before the call', async () => {
    const { server, session } = await login({ lifetime: 7_200 })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7_150_000 })
    await Promise.all([echo(session), echo(session)])
    expect(server.seen.map(({ nsid }) => nsid)).toEqual([
      'com.atproto.server.createSession',
      REFRESH,
      'com.example.echo',
      'com.example.echo',
    ])
  })

  it.each([-86_400, -600, 600, 86_400])('is not repeated for clocks that are %d s apart', async (skew) => {
    const { server, session } = await login({ skew })
    for (let i = 0; i < 3; i++) await echo(session)
    await session.refresh()
    await echo(session)
    expect(server.count(REFRESH)).toBe(1)
  })

  it('that fails ahead of expiry leaves the call to the token it has', async () => {
    const { server, session } = await login({
      intercept: (nsid, response) => nsid === REFRESH && (response.destroy(), true),
    })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7_150_000 })
    expect(await echo(session, 'still here')).toMatchObject({ body: '"still here"' })
    expect(server.count(REFRESH)).toBe(1)
    expect(session.ended).toBeUndefined()
  })

  it('is not tried for a call with an authorization of its own', async () => {
    const { server, session } = await login()
    const waiting = echo(session, {}, { headers: { authorization: 'Bearer other' } })
    await expect(waiting).rejects.toMatchObject({ error: 'ExpiredToken' })
    expect(server.count(REFRESH)).toBe(0)
  })

  it('is tried once for a call that is never accepted', async () => {
    const { server, session } = await login({
      intercept: (nsid, response) =>
        nsid === 'com.example.echo' && (json(response, 401, { error: 'AuthMissing' }), true),
    })
    await expect(echo(session)).rejects.toMatchObject({ status: 401, error: 'AuthMissing' })
    expect(server.count(REFRESH)).toBe(1)
    expect(server.count('com.example.echo')).toBe(2)
  })

  it.each([400, 403, 404, 429, 500])('is not tried for another error (%d)', async (status) => {
    const { server, session } = await login({
      intercept: (nsid, response) =>
        nsid === 'com.example.echo' && (json(response, status, { error: 'Other', message: 'ExpiredToken' }), true),
    })
    await expect(echo(session)).rejects.toMatchObject({
      status,
      error: 'Other',
      message: expect.stringContaining('ExpiredToken'),
    })
    expect(server.count(REFRESH)).toBe(0)
  })

  it('does not replay a stream: the caller gets the answer, the next call the new token', async () => {
    const { server, session } = await login()
    server.expireAccess()
    const send = (body: BodyInit): Promise<Response> =>
      session.fetchHandler('/xrpc/com.example.echo', { method: 'POST', body, duplex: 'half' } as RequestInit)
    const first = await send(new Blob(['abc']).stream())
    expect(first.status).toBe(400)
    expect(await first.json()).toMatchObject({ error: 'ExpiredToken' })
    const second = await send(new Blob(['abc']).stream())
    expect(await second.json()).toEqual({ method: 'POST', body: 'abc' })
    expect(server.count(REFRESH)).toBe(1)
  })

  it('lets a waiting call abort, with its reason, and goes on for the others', async () => {
    const { server, session } = await login({ refreshDelay: 50 })
    server.expireAccess()
    const abort = new AbortController()
    const reason = new Error('enough')
    const aborted = echo(session, {}, { signal: abort.signal })
    const other = echo(session, 'other')
    await expect.poll(() => server.count(REFRESH)).toBe(1)
    abort.abort(reason)
    await expect(aborted).rejects.toBe(reason)
    await expect(other).resolves.toMatchObject({ body: '"other"' })
    expect(server.count(REFRESH)).toBe(1)
  })

  it('with tokens of another account is refused, and changes nothing', async () => {
    const { server, session, store } = await login()
    const before = session.data
    server.options.extra = { did: 'did:plc:mallory' }
    await expect(session.refresh()).rejects.toBeInstanceOf(XrpcInvalidResponseError)
    expect(session.data).toEqual(before)
    expect(store.data).toEqual(before)
    expect(session.ended).toBeUndefined()
  })

  it('cannot move the session to another service by fields of the answer', async () => {
    const { server, session } = await login({
      extra: { service: 'https://evil.test', era: 'session', pds: 'https://evil.test', refreshAt: 0 },
    })
    await session.refresh()
    expect(session.data).toMatchObject({ service: server.url, era: 'server' })
    expect(session.serviceUrl).toBe(server.url)
    expect(session.data.refreshAt).toBeGreaterThan(Date.now())
  })

  it('forgets a status that the answer no longer gives', async () => {
    const { server, session } = await login({ extra: { active: false, status: 'suspended', email: 'a@b.c' } })
    server.options.extra = { active: true }
    await session.refresh()
    expect(session.data).toMatchObject({ active: true, status: undefined, email: 'a@b.c' })
  })
})

describe('the session is kept', () => {
  it.each([
    { name: 'a reset', intercept: (response: never) => (response as { destroy(): void }).destroy() },
    { name: '500', intercept: (response: never) => json(response, 500, { error: 'InternalServerError' }) },
    {
      name: '502 with HTML',
      intercept: (response: never) =>
        (response as { writeHead(n: number): { end(s: string): void } }).writeHead(502).end('<html>'),
    },
    { name: '429', intercept: (response: never) => json(response, 429, { error: 'RateLimitExceeded' }) },
    { name: '404', intercept: (response: never) => json(response, 404, { error: 'XRPCNotSupported' }) },
    { name: '400 InvalidRequest', intercept: (response: never) => json(response, 400, { error: 'InvalidRequest' }) },
    { name: '200 without tokens', intercept: (response: never) => json(response, 200, {}) },
    {
      name: 'broken JSON',
      intercept: (response: never) => (response as { end(s: string): void }).end('{"accessJwt":'),
    },
  ])('when a refresh meets $name, and works again later', async ({ intercept }) => {
    const { server, session, store, types } = await login()
    server.expireAccess()
    server.options.intercept = (nsid, response) => nsid === REFRESH && (intercept(response as never), true)
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => echo(session)))
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true)
    expect(server.count(REFRESH)).toBe(1)
    expect(session.ended).toBeUndefined()
    expect(store.removes).toBe(0)
    expect(types()).toEqual(['updated'])
    delete server.options.intercept
    await expect(echo(session)).resolves.toBeDefined()
  })

  it('as a network error, when the network failed', async () => {
    const { server, session } = await login()
    server.expireAccess()
    server.options.intercept = (nsid, response) => nsid === REFRESH && (response.destroy(), true)
    await expect(echo(session)).rejects.toBeInstanceOf(XrpcNetworkError)
  })

  it('when the store cannot be written; the new tokens are used', async () => {
    const { server, session, store } = await login()
    const save = store.save
    store.save = async () => {
      throw new Error('disk full')
    }
    server.expireAccess()
    await expect(echo(session)).rejects.toThrow('disk full')
    store.save = save
    await expect(echo(session)).resolves.toBeDefined()
    await session.refresh()
    expect(store.data).toEqual(session.data)
  })
})

describe('the session is dropped, once', () => {
  it.each([
    { status: 400, error: 'ExpiredToken' },
    { status: 400, error: 'InvalidToken' },
    { status: 401, error: 'AuthenticationRequired' },
    { status: 401, error: 'AccountTakedown' },
  ])('when the server refuses the refresh token with $status $error', async ({ status, error }) => {
    const { server, session, store, types } = await login()
    server.expireAccess()
    server.options.intercept = (nsid, response) =>
      nsid === REFRESH && (json(response, status, { error, message: 'No.' }), true)
    const outcomes = await Promise.allSettled(Array.from({ length: 100 }, () => echo(session)))
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { status, error, nsid: REFRESH } })
    expect(server.count(REFRESH)).toBe(1)
    expect(types()).toEqual(['updated', 'expired'])
    expect(store).toMatchObject({ data: undefined, removes: 1 })
    expect(session.ended).toBeInstanceOf(XrpcError)
    const calls = server.count('com.example.echo')
    await expect(echo(session)).rejects.toMatchObject({ error })
    await expect(session.refresh()).rejects.toMatchObject({ error })
    expect(server.count('com.example.echo')).toBe(calls)
    expect(server.count(REFRESH)).toBe(1)
  })
})

describe('logout', () => {
  it('deletes the session with the refresh token, empties the store and ends all calls', async () => {
    const { server, session, store, types } = await login()
    const { refreshJwt } = session.data
    await Promise.all([session.logout(), session.logout()])
    expect(server.seen.filter(({ nsid }) => nsid === 'com.atproto.server.deleteSession')).toMatchObject([
      { authorization: `Bearer ${refreshJwt}`, body: '', contentType: undefined },
    ])
    expect(store.data).toBeUndefined()
    expect(types()).toEqual(['updated', 'deleted'])
    await expect(echo(session)).rejects.toThrow(/logged out/)
    expect(server.count('com.example.echo')).toBe(0)
  })

  it('waits for a refresh that is under way, and deletes its token', async () => {
    const { server, session } = await login({ refreshDelay: 30 })
    const refreshing = session.refresh()
    await session.logout()
    await refreshing
    expect(server.seen.at(-1)?.authorization).toBe(`Bearer ${session.data.refreshJwt}`)
  })

  it('of a session that the server has dropped already succeeds', async () => {
    const { server, session, store } = await login()
    server.revoke()
    await session.logout()
    expect(store.data).toBeUndefined()
  })

  it('that the server cannot do leaves the session as it is', async () => {
    const { server, session, store, types } = await login()
    server.options.intercept = (nsid, response) => nsid.endsWith('deleteSession') && (response.destroy(), true)
    await expect(session.logout()).rejects.toBeInstanceOf(XrpcNetworkError)
    expect(store.data).toEqual(session.data)
    expect(types()).toEqual(['updated'])
    await expect(echo(session)).resolves.toBeDefined()
  })
})

describe('resume', () => {
  it('goes on with what the store holds, without a request', async () => {
    const { server, store, session } = await login()
    const resumed = await PasswordSession.resume({ store })
    if (resumed === undefined) throw new Error('nothing was stored')
    expect(resumed.data).toEqual(session.data)
    expect(server.seen).toHaveLength(1)
    await echo(resumed)
    expect(server.count('com.atproto.server.createSession')).toBe(1)
  })

  it('is undefined where nothing is stored', async () => {
    expect(await PasswordSession.resume({ store: memoryStore() })).toBeUndefined()
    expect(await PasswordSession.resume({})).toBeUndefined()
  })

  it('stores a session that is passed in', async () => {
    const { session } = await login()
    const store = memoryStore()
    await PasswordSession.resume({ data: session.data, store })
    expect(store.data).toEqual(session.data)
  })
})
