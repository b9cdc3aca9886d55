import type { FetchHandlerObject } from '@atcute/client'
import { simpleFetchHandler } from '@atcute/client'
import { JoseKey } from '@atproto/jwk-jose'
import { OAuthSession } from '@atproto/oauth-client'
import type { Did } from '@lexgen/xrpc'

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

/**
 * A session of `@atproto/oauth-client` as it is published, proofs of possession included. What a browser would do to get it is
 * left out: its token is that of a password session, which the server takes as a bearer token.
 */
export async function oauthSession(service: string, did: Did, accessJwt: string): Promise<OAuthSession> {
  const nonces = new Map<string, string>()
  const server = {
    dpopKey: await JoseKey.generate(['ES256']),
    dpopNonces: nonces,
    serverMetadata: { dpop_signing_alg_values_supported: ['ES256'] },
    runtime: { sha256: () => assertUnused('sha256: only proofs for DPoP tokens carry a hash') },
  }
  const tokenSet = { token_type: 'Bearer', access_token: accessJwt, aud: service, sub: did }
  const sessions = { getSession: async () => ({ tokenSet }) }
  return new OAuthSession(...([server, did, sessions] as unknown as ConstructorParameters<typeof OAuthSession>))
}

function assertUnused(what: string): never {
  throw new Error(`Not expected to be called: ${what}`)
}
