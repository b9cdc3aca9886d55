import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Client } from '@atcute/client'
import { Agent } from '@atproto/api'
import { afterEach, describe, expect, it } from 'vitest'
import { call, createXrpcClient, retry, type Method } from '../../src/index.ts'
import { PasswordSession } from '../../src/session/index.ts'
import {
  HANDLE,
  json,
  PASSWORD,
  startAuthServer,
  type AuthServer,
  type AuthServerOptions,
} from './support/auth-server.ts'

const REFRESH = 'com.atproto.server.refreshSession'
const GET_SESSION = 'com.atproto.server.getSession'

const getSessionMethod: Method<'query', undefined, undefined, { handle: string }, Error> = {
  nsid: GET_SESSION,
  kind: 'query',
  output: 'application/json',
}

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

async function login(options: AuthServerOptions = {}): Promise<{ server: AuthServer; session: PasswordSession }> {
  const server = await startAuthServer(options)
  closing.push(server.close)
  const session = await PasswordSession.login({ service: server.url, identifier: HANDLE, password: PASSWORD })
  return { server, session }
}

/** Answers `getSession`, the first time with `ExpiredToken`. */
function answering(): NonNullable<AuthServerOptions['intercept']> {
  let first = true
  return (nsid, response) => {
    if (nsid !== GET_SESSION) return false
    if (first) json(response, 400, { error: 'ExpiredToken' })
    else json(response, 200, { handle: HANDLE, did: 'did:plc:alice' })
    first = false
    return true
  }
}

describe('a session is a handler', () => {
  it('for the agent of @atproto/api', async () => {
    const { server, session } = await login({ intercept: answering() })
    const agent = new Agent(session)
    const { data } = await agent.com.atproto.server.getSession()
    expect(data.handle).toBe(HANDLE)
    expect(agent.did).toBe(session.did)
    expect(server.count(REFRESH)).toBe(1)
  })

  it('for the client of @atcute/client', async () => {
    const { server, session } = await login({ intercept: answering() })
    const client = new Client({ handler: (path, init) => session.fetchHandler(path, init) })
    // Without its lexicon packages that client knows no method.
    const { ok, data } = await client.get(GET_SESSION as never, {} as never)
    expect([ok, data]).toEqual([true, { handle: HANDLE, did: 'did:plc:alice' }])
    expect(server.count(REFRESH)).toBe(1)
  })
})

describe('a session with retry()', () => {
  it.each([
    { name: 'the network fails', fail: (response: Parameters<typeof json>[0]) => response.destroy() },
    {
      name: 'the service is overloaded',
      fail: (response: Parameters<typeof json>[0]) => json(response, 503, { error: 'NotEnoughResources' }),
    },
  ])('gets through a refresh during which $name', async ({ fail }) => {
    const { server, session } = await login()
    const answer = answering()
    let failures = 2
    server.options.intercept = (nsid, response, body) => {
      if (nsid !== REFRESH || failures === 0) return answer(nsid, response, body)
      failures -= 1
      fail(response)
      return true
    }
    const client = createXrpcClient({ handler: session, use: [retry({ minDelayMs: 1 })] })
    await expect(call(client, getSessionMethod, undefined, undefined)).resolves.toMatchObject({ handle: HANDLE })
  })
})

it('a redirect to another origin does not carry the token there', async () => {
  const seen: (string | undefined)[] = []
  const elsewhere = createServer((request, response) => {
    seen.push(request.headers.authorization)
    json(response, 200, { handle: 'mallory.test' })
  })
  elsewhere.listen(0, '127.0.0.1')
  await once(elsewhere, 'listening')
  closing.push(async () => {
    elsewhere.closeAllConnections()
    elsewhere.close()
  })
  const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`
  const { session } = await login({
    intercept(nsid, response) {
      if (nsid === GET_SESSION) response.writeHead(302, { location }).end()
      return nsid === GET_SESSION
    },
  })
  await Promise.allSettled([call(createXrpcClient({ handler: session }), getSessionMethod, undefined, undefined)])
  expect(seen.filter((authorization) => authorization !== undefined)).toEqual([])
})
