import { afterEach, describe, expect, it, vi } from 'vitest'
import { call, createXrpcClient, retry, XrpcError } from '../../src/index.ts'
import { openSession, PasswordSession, type SessionEvent, type SessionStore } from '../../src/session/index.ts'
import { HANDLE, PASSWORD, startAuthServer, type AuthServer } from './support/auth-server.ts'
import { echo, echoMethod } from './support/echo.ts'
import { memoryStore } from './support/memory-store.ts'

/** Errors of stores, locks and callbacks: they are no failures of the network, whatever they look like. */

const REFRESH = 'com.atproto.server.refreshSession'
const BUGS = [
  new TypeError("Cannot read properties of undefined (reading 'set')"),
  Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }),
  Object.assign(new Error('the store is down'), { status: 503 }),
]

let server: AuthServer | undefined
afterEach(async () => {
  await server?.close()
})

interface Parts {
  load: SessionStore['load']
  save: SessionStore['save']
  lock: NonNullable<SessionStore['lock']>
  onEvent: (event: SessionEvent) => void
}

/** A session; each part can be made to fail later. */
async function login(): Promise<{ running: AuthServer; session: PasswordSession; parts: Parts; options: object }> {
  const running = await startAuthServer()
  server = running
  const store = memoryStore()
  const parts: Parts = {
    load: () => store.load(),
    save: (data) => store.save(data),
    lock: (run) => run(),
    onEvent: () => undefined,
  }
  const options = {
    service: running.url,
    identifier: HANDLE,
    password: PASSWORD,
    store: {
      load: () => parts.load(),
      save: (data: never) => parts.save(data),
      remove: () => store.remove(),
      lock: (run: never) => parts.lock(run),
    },
    onEvent: (event: SessionEvent) => parts.onEvent(event),
  }
  return { running, session: await PasswordSession.login(options as never), parts, options }
}

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.fail('has to fail'),
    (error: unknown) => error,
  )

describe.each(['load', 'save', 'lock', 'onEvent'] as const)('what %s throws during a refresh', (part) => {
  it.each(BUGS)('reaches the call as it is, which is not sent again: %s', async (bug) => {
    const { running, session, parts } = await login()
    const fail = vi.fn(() => {
      throw bug
    })
    parts[part] = fail
    running.expireAccess()
    const client = createXrpcClient({ handler: session, use: [retry({ procedures: true, minDelayMs: 1 })] })
    expect(await failureOf(call(client, echoMethod, undefined, {}))).toBe(bug)
    expect(fail).toHaveBeenCalledTimes(1)
    expect(session.ended).toBeUndefined()
  })

  it.each(BUGS)('reaches the call as it is where the refresh is ahead of expiry: %s', async (bug) => {
    const { session, parts } = await login()
    parts[part] = () => {
      throw bug
    }
    vi.useFakeTimers({ now: Date.now() + 7_000_000, toFake: ['Date'] })
    expect(await failureOf(echo(session))).toBe(bug)
  })

  it('is over with that refresh: the next one begins anew', async () => {
    const { running, session, parts } = await login()
    const { [part]: works } = parts
    parts[part] = () => {
      throw new Error('once')
    }
    running.expireAccess()
    await failureOf(echo(session))
    Object.assign(parts, { [part]: works })
    running.expireAccess()
    await expect(session.refresh()).resolves.toBeUndefined()
    await expect(echo(session)).resolves.toBeDefined()
  })

  it.each(BUGS)('reaches openSession() as it is: %s', async (bug) => {
    const { parts, options } = await login()
    vi.useFakeTimers({ now: Date.now() + 7_000_000, toFake: ['Date'] })
    parts[part] = () => {
      throw bug
    }
    expect(await failureOf(openSession(options as never))).toBe(bug)
  })
})

it('an outage during a refresh ahead of expiry does not stop a call whose token still holds', async () => {
  const { running, session } = await login()
  vi.useFakeTimers({ now: Date.now() + 7_000_000, toFake: ['Date'] })
  running.options.intercept = (nsid, response) => nsid === REFRESH && (response.destroy(), true)
  await expect(echo(session)).resolves.toBeDefined()
})

it('a 400 whose body breaks off keeps its status', async () => {
  const { running, session } = await login()
  running.options.intercept = (_nsid, response) => {
    response.writeHead(400, { 'content-type': 'application/json', 'content-length': '100' })
    response.write('{"error":"Inv', () => setTimeout(() => response.destroy(), 20))
    return true
  }
  const error = await failureOf(echo(session))
  expect(error).toBeInstanceOf(XrpcError)
  expect(error).toMatchObject({ status: 400, error: 'InvalidRequest' })
})
