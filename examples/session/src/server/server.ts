import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type AccountSpec, type Mail, createAccount } from './accounts.ts'
import { XrpcFailure } from './failure.ts'
import { readInput, sendAnswer, sendFailure } from './http.ts'
import type { MethodHandler, ServerState } from './method.ts'
import { currentMethods } from './methods-current.ts'
import { legacyMethods } from './methods-legacy.ts'
import { createSessionStore } from './session-store.ts'

/** What a session server is started with. */
export interface SessionServerOptions {
  readonly accounts: readonly AccountSpec[]
  /** Life of an access token, in seconds. @default 7200 */
  readonly accessLifetimeSeconds?: number
  /** Life of a refresh token, in seconds. @default 5184000, sixty days */
  readonly refreshLifetimeSeconds?: number
  /** Gets the codes of accounts with a second factor. @default nobody does */
  readonly deliver?: (mail: Mail) => void
  /** Present time, in milliseconds since the epoch. @default Date.now */
  readonly now?: () => number
}

/** A session server that listens on a loopback port of its own. */
export interface SessionServer {
  /** Where it listens, without a slash at the end. */
  readonly url: string
  /** The DID that its session tokens are for. */
  readonly did: string
  /** Closes the port and every connection. */
  readonly close: () => Promise<void>
}

const SERVER_DID = 'did:web:localhost'
const DEFAULT_ACCESS_SECONDS = 2 * 60 * 60
const DEFAULT_REFRESH_SECONDS = 60 * 24 * 60 * 60
const SECRET_BYTES = 32

const methods: { readonly [nsid: string]: MethodHandler } = { ...legacyMethods, ...currentMethods }

/** Starts a server that keeps sessions in memory and answers the session methods of both eras. */
export async function startSessionServer(options: SessionServerOptions): Promise<SessionServer> {
  let url = ''
  const state: ServerState = {
    accounts: await Promise.all(options.accounts.map(createAccount)),
    issuer: {
      secret: randomBytes(SECRET_BYTES),
      did: SERVER_DID,
      lifetimes: {
        access: options.accessLifetimeSeconds ?? DEFAULT_ACCESS_SECONDS,
        refresh: options.refreshLifetimeSeconds ?? DEFAULT_REFRESH_SECONDS,
      },
      now: options.now ?? Date.now,
    },
    sessions: createSessionStore(),
    url: () => url,
    deliver: options.deliver ?? (() => undefined),
  }
  const server = createServer((request, response) => {
    answer(state, request).then(
      (value) => sendAnswer(response, value),
      (cause: unknown) => sendFailure(response, cause),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    did: SERVER_DID,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function answer(state: ServerState, request: IncomingMessage): Promise<object | undefined> {
  const target = new URL(request.url ?? '/', 'http://localhost')
  const nsid = /^\/xrpc\/([^/]+)$/.exec(target.pathname)?.[1]
  if (nsid === undefined) throw new XrpcFailure(404, 'XRPCNotSupported', 'There is nothing but /xrpc/<nsid> here')
  const method = Object.hasOwn(methods, nsid) ? methods[nsid] : undefined
  if (method === undefined) throw new XrpcFailure(501, 'MethodNotImplemented', `There is no method ${nsid}`)
  const verb = method.kind === 'query' ? 'GET' : 'POST'
  if (request.method !== verb) throw new XrpcFailure(405, 'InvalidRequest', `${nsid} is a ${method.kind}: use ${verb}`)
  const input = await readInput(request, method)
  return method.handle(state, { query: target.searchParams, headers: request.headers, input })
}
