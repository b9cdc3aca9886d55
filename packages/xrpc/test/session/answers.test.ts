import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { XrpcInvalidResponseError } from '../../src/index.ts'
import { PasswordSession } from '../../src/session/index.ts'
import { type AuthServer, DID, HANDLE, json, PASSWORD, startAuthServer } from './support/auth-server.ts'
import { echo } from './support/echo.ts'
import { memoryStore } from './support/memory-store.ts'

const servers: AuthServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function start(): Promise<AuthServer> {
  const server = await startAuthServer()
  servers.push(server)
  return server
}

const login = ({ url }: AuthServer, store = memoryStore()): Promise<PasswordSession> =>
  PasswordSession.login({ service: url, identifier: HANDLE, password: PASSWORD, store })

const SESSION = { did: DID, handle: HANDLE, accessJwt: 'a', refreshJwt: 'r' }
/** What a header cannot carry, and a platform would quote in its own error. */
const BROKEN_TOKEN = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.c2ln\r\nx-injected: 1'

const ANSWERS: readonly (readonly [string, unknown])[] = [
  ...['did', 'handle', 'accessJwt', 'refreshJwt'].flatMap((field) =>
    [5, null, true, '', ['a'], { toString: 'a' }, BROKEN_TOKEN, 'zażółć'].map(
      (value) => [`${field} ${JSON.stringify(value)}`, { ...SESSION, [field]: value }] as const,
    ),
  ),
  ['no object', null],
  ['a list', [SESSION]],
  ['a text', 'session'],
]

describe.each(ANSWERS)('an answer with %s', (_, answer) => {
  it('to a login is an invalid response, and nothing is stored', async () => {
    const server = await start()
    server.options.intercept = (_nsid, response) => (json(response, 200, answer), true)
    const store = memoryStore()
    const error = await login(server, store).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(XrpcInvalidResponseError)
    expect(inspect(error, { depth: 9 })).not.toContain('eyJ')
    expect(await store.load()).toBeUndefined()
  })

  it('to a refresh is an invalid response, and the session goes on with what it has', async () => {
    const server = await start()
    const store = memoryStore()
    const session = await login(server, store)
    const before = session.data
    server.expireAccess()
    server.options.intercept = (nsid, response) =>
      nsid.endsWith('refreshSession') && (json(response, 200, answer), true)
    await expect(echo(session)).rejects.toBeInstanceOf(XrpcInvalidResponseError)
    expect([session.ended, session.data, await store.load()]).toEqual([undefined, before, before])
    delete server.options.intercept
    await echo(session)
  })
})

it('a refresh that leaves the handle out keeps it', async () => {
  const server = await start()
  const session = await login(server)
  const { handle: _, ...answer } = SESSION
  server.options.intercept = (_nsid, response) => (json(response, 200, answer), true)
  await session.refresh()
  expect(session.data).toMatchObject(SESSION)
})
