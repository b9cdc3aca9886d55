import assert from 'node:assert/strict'
import { type FetchHandlerObject, simpleFetchHandler } from '@atcute/client'
import {
  NodeOAuthClient,
  type OAuthSession,
  atprotoLoopbackClientMetadata,
  buildAtprotoLoopbackClientId,
  requestLocalLock,
} from '@atproto/oauth-client-node'
import { createBrowser } from '../browser.ts'
import type { Account } from './accounts.ts'

/** The handler of an `@atcute/client`, which sends no token of its own. */
export function atcuteHandler(service: string): ReturnType<typeof simpleFetchHandler> {
  return simpleFetchHandler({ service })
}

/** A handler object as the `@atcute/client` takes it, which adds a token to what the handler of that client sends. */
export function atcuteSession(service: string, accessJwt: string): FetchHandlerObject {
  const send = simpleFetchHandler({ service })
  return {
    handle: (pathname, init) => {
      const headers = new Headers(init.headers)
      headers.set('authorization', `Bearer ${accessJwt}`)
      return send(pathname, { ...init, headers })
    },
  }
}

/** Where the server's own sign-in page sends what a person types. */
const SIGN_IN_API = '/@atproto/oauth-provider/~api'

const SCOPE = 'atproto transition:generic transition:email'

/**
 * A session of `@atproto/oauth-client` out of a whole authorization: pushed request, sign-in and consent on the pages of the server,
 * code, tokens that are bound to a key (DPoP). OAuth, AT Protocol specification.
 */
export async function oauthSession(service: string, plcUrl: string, account: Account): Promise<OAuthSession> {
  const clientId = buildAtprotoLoopbackClientId({ scope: SCOPE, redirect_uris: ['http://127.0.0.1/callback'] })
  const client = new NodeOAuthClient({
    clientMetadata: atprotoLoopbackClientMetadata(clientId),
    stateStore: createStore(),
    sessionStore: createStore(),
    requestLock: requestLocalLock,
    handleResolver: service,
    plcDirectoryUrl: plcUrl,
    allowHttp: true,
  })
  const page = await client.authorize(service, { scope: SCOPE })
  const { session } = await client.callback(await consent(page, account))
  assert.equal(session.did, account.did)
  return session
}

/** Signs in and agrees, as the account holder would; gives the parameters that the browser would bring back to the app. */
async function consent(page: URL, { did, handle, password }: Account): Promise<URLSearchParams> {
  const browser = createBrowser()
  await browser.visit(page)
  const login = { locale: 'en', username: handle, password }
  const { ephemeralToken } = await browser.post(page, `${SIGN_IN_API}/sign-in`, login)
  const bearer = { authorization: `Bearer ${String(ephemeralToken)}` }
  const { url } = await browser.post(page, `${SIGN_IN_API}/consent`, { sub: did, scope: SCOPE }, bearer)
  return new URL(String(url)).searchParams
}

function createStore<Value>(): {
  get(key: string): Promise<Value | undefined>
  set(key: string, value: Value): Promise<void>
  del(key: string): Promise<void>
} {
  const values = new Map<string, Value>()
  return {
    get: async (key) => values.get(key),
    set: async (key, value) => void values.set(key, value),
    del: async (key) => void values.delete(key),
  }
}
