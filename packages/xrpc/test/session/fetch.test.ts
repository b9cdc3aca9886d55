import { afterEach, expect, test, vi } from 'vitest'
import { XrpcNetworkError } from '../../src/index.ts'
import { openSession, PasswordSession } from '../../src/session/index.ts'
import { HANDLE, PASSWORD, startAuthServer, type AuthServer } from './support/auth-server.ts'
import { echo } from './support/echo.ts'
import { memoryStore } from './support/memory-store.ts'

const SERVER = 'com.atproto.server'

let server: AuthServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

/** A `fetch` that is bound to nothing, and what it was asked for. */
async function start(): Promise<{ asked: string[]; fetch: (url: string, init: RequestInit) => Promise<Response> }> {
  server = await startAuthServer()
  const { url } = server
  const platform = globalThis.fetch
  vi.stubGlobal('fetch', () => {
    throw new Error('the global fetch was used')
  })
  const asked: string[] = []
  return {
    asked,
    async fetch(this: unknown, address, init) {
      expect(this).toBeUndefined()
      expect(address.startsWith(`${url}/xrpc/`)).toBe(true)
      asked.push(`${init.method} ${address.slice(`${url}/xrpc/`.length)}`)
      return platform(address, init)
    },
  }
}

test('a session sends everything through the fetch that it is given', async () => {
  const { asked, fetch } = await start()
  const service = server?.url ?? ''
  const session = await PasswordSession.login({ service, identifier: HANDLE, password: PASSWORD, fetch })
  await echo(session)
  server?.expireAccess()
  await echo(session)
  await session.logout()
  const create = `POST ${SERVER}.createSession`
  const call = 'POST com.example.echo'
  expect(asked).toEqual([create, call, call, `POST ${SERVER}.refreshSession`, call, `POST ${SERVER}.deleteSession`])
})

test('a session that is resumed does, too', async () => {
  const { asked, fetch } = await start()
  const store = memoryStore()
  const options = { service: server?.url ?? '', identifier: HANDLE, password: PASSWORD, store, fetch }
  await openSession(options)
  const again = await openSession(options)
  await echo(again)
  const session = await PasswordSession.resume({ store, fetch })
  await session?.refresh()
  expect(asked).toEqual([`POST ${SERVER}.createSession`, 'POST com.example.echo', `POST ${SERVER}.refreshSession`])
})

test('what it cannot reach is a network error', async () => {
  const { fetch: reach } = await start()
  const service = server?.url ?? ''
  const down = async (): Promise<Response> => Promise.reject(new TypeError('fetch failed'))
  const options = { service, identifier: HANDLE, password: PASSWORD }
  await expect(PasswordSession.login({ ...options, fetch: down })).rejects.toThrow(XrpcNetworkError)
  const { data } = await PasswordSession.login({ ...options, fetch: reach })
  const session = await PasswordSession.resume({ data, fetch: down })
  await expect(session && echo(session)).rejects.toThrow(XrpcNetworkError)
  await expect(session?.refresh()).rejects.toThrow(XrpcNetworkError)
})
