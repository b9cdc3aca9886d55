import { simpleFetchHandler, type FetchHandlerObject } from '@atcute/client'
import { Agent, AtpAgent, CredentialSession } from '@atproto/api'
import { OAuthSession } from '@atproto/oauth-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, callBinary, createXrpcClient, type Handler, safe } from '../../src/index.ts'
import { ExpiredTokenError, getItem, putFile, putItem } from '../support/methods.ts'
import { sendJson, startServer, type TestServer } from '../support/server.ts'

/** The published handlers of the ecosystem, as they are, against a server that tells them by their credentials. */
let server: TestServer
beforeAll(async () => {
  server = await startServer(({ path, headers, body }, response) => {
    if (path.includes('createSession')) {
      const tokens = { accessJwt: 'a.e30.b', refreshJwt: 'r.e30.b' }
      sendJson(response, 200, { ...tokens, did: 'did:plc:a', handle: 'alice.example.com', active: true })
    } else if (path.includes('fail')) sendJson(response, 400, { error: 'ExpiredToken', message: 'no more' })
    else
      sendJson(response, 200, {
        id: 1,
        path,
        authorization: headers.authorization,
        dpop: headers['dpop'] !== undefined,
        body,
      })
  })
})
afterAll(() => server.close())

/** A session as `@atproto/oauth-client` hands it out, its key and its store stubbed. */
function oauthSession(): OAuthSession {
  const tokenSet = {
    aud: server.url,
    token_type: 'DPoP',
    access_token: 'oauth-token',
    iss: server.url,
    sub: 'did:plc:a',
    scope: 'atproto',
  }
  const nonces = new Map<string, string>()
  const key = {
    algorithms: ['ES256'],
    bareJwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' },
    createJwt: async () => 'header.payload.signature',
  }
  const authServer = {
    dpopKey: key,
    dpopNonces: {
      get: (name: string) => nonces.get(name),
      set: (name: string, nonce: string) => void nonces.set(name, nonce),
    },
    serverMetadata: { dpop_signing_alg_values_supported: ['ES256'] },
    runtime: { sha256: async (text: string) => Buffer.from(text).toString('base64url') },
  }
  const store = { getSession: async () => ({ tokenSet }), delStored: async () => undefined }
  // The parts that a test cannot have (keys, metadata from the network) are stood in for; the session itself is the real one.
  return new OAuthSession(authServer as never, 'did:plc:a', store as never)
}

async function credentialSession(): Promise<CredentialSession> {
  const session = new CredentialSession(new URL(server.url))
  await session.login({ identifier: 'alice.example.com', password: 'x' })
  return session
}

const atcuteObject: FetchHandlerObject = {
  handle: (path, init) =>
    fetch(new URL(path, server.url), {
      ...init,
      headers: { ...init.headers, authorization: 'Bearer atcute' } as never,
    }),
}

const handlers: [string, () => Promise<Handler>, string | undefined][] = [
  ['OAuthSession of @atproto/oauth-client', async () => oauthSession(), 'DPoP oauth-token'],
  ['CredentialSession of @atproto/api', credentialSession, 'Bearer a.e30.b'],
  [
    'Agent of @atproto/api',
    async () => {
      const session = await credentialSession()
      return new Agent((path, init) => session.fetchHandler(path, init))
    },
    'Bearer a.e30.b',
  ],
  [
    'AtpAgent of @atproto/api',
    async () => {
      const agent = new AtpAgent({ service: server.url })
      await agent.login({ identifier: 'alice.example.com', password: 'x' })
      return agent
    },
    'Bearer a.e30.b',
  ],
  ['simpleFetchHandler() of @atcute/client', async () => simpleFetchHandler({ service: server.url }), undefined],
  ['a handler object of @atcute/client', async () => atcuteObject, 'Bearer atcute'],
]

describe.each(handlers)('%s', (_, make, authorization) => {
  test('sends queries and procedures with its credentials', async () => {
    const client = createXrpcClient({ handler: await make() })
    const item = await call(client, getItem, { uris: ['a', 'b'] }, undefined)
    expect(item).toMatchObject({ id: 1, path: '/xrpc/com.example.getItem?uris=a&uris=b' })
    expect((item as { authorization?: string }).authorization).toBe(authorization)
    expect(await call(client, putItem, undefined, { name: 'n' })).toMatchObject({ body: '{"name":"n"}' })
  })
  test('sends streams', async () => {
    const client = createXrpcClient({ handler: await make() })
    const item = await callBinary<unknown, unknown>(client, putFile, undefined, new Blob(['bytes']).stream())
    expect(item).toMatchObject({ body: 'bytes' })
  })
  test('hands errors and aborts through', async () => {
    const client = createXrpcClient({ handler: await make() })
    const failed = await safe(call(client, { ...getItem, nsid: 'com.example.fail' }, {}, undefined))
    expect(!failed.ok && failed.error).toBeInstanceOf(ExpiredTokenError)
    const signal = AbortSignal.abort()
    const aborted = await safe(call(client, getItem, {}, undefined, { signal }))
    expect(!aborted.ok && aborted.error).toBe(signal.reason)
  })
})
