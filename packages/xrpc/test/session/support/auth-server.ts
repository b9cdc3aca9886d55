import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** One request as the server saw it. */
interface SeenRequest {
  nsid: string
  method: string
  authorization: string | undefined
  contentType: string | undefined
  body: string
}

export interface AuthServer {
  url: string
  seen: SeenRequest[]
  /** How often a method was called. */
  count(nsid: string): number
  /** From now on no access token handed out so far is accepted. */
  expireAccess(): void
  /** From now on no refresh token handed out so far is accepted. */
  revoke(): void
  openSockets(): number
  options: AuthServerOptions
  close(): Promise<void>
}

export interface AuthServerOptions {
  /** JWTs that tell their times, or tokens without any structure. */
  tokens?: 'jwt' | 'opaque'
  /** Lifetime of access tokens, in seconds. */
  lifetime?: number
  /** How far the server's clock is ahead of ours, in seconds. */
  skew?: number
  /** Fields added to what `createSession` and `refreshSession` answer. */
  extra?: { [field: string]: unknown }
  /** Code without which `createSession` answers `AuthFactorTokenRequired`. */
  factor?: string
  /** Time before `refreshSession` answers, in milliseconds. */
  refreshDelay?: number
  /** Answers a request instead of the server; returns whether it did. */
  intercept?: (nsid: string, response: ServerResponse, body: string) => boolean
  /** Status with which an expired access token is answered. */
  expiredStatus?: 400 | 401
  /** How long a connection may rest, in milliseconds. On a busy machine a thousand calls take longer than the usual five seconds. @default 60000 */
  restMs?: number
}

export const DID = 'did:plc:alice'
export const HANDLE = 'alice.test'
export const PASSWORD = 'correct horse'

const MS_PER_SECOND = 1_000
const DEFAULT_LIFETIME_SECONDS = 7_200
const DEFAULT_REST_MS = 60_000

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')

/** A server of both eras whose tokens expire when told. It answers `com.example.echo` to whoever brings a valid access token. */
export async function startAuthServer(options: AuthServerOptions = {}): Promise<AuthServer> {
  const seen: SeenRequest[] = []
  const sockets = new Set<Socket>()
  const access = new Set<string>()
  const refresh = new Set<string>()
  let serial = 0

  const issue = (type: 'access' | 'refresh', lifetime: number): string => {
    serial += 1
    if (options.tokens === 'opaque') return `${type}-${serial}`
    const iat = Math.floor(Date.now() / MS_PER_SECOND) + (options.skew ?? 0)
    const typ = type === 'access' ? 'at+jwt' : 'refresh+jwt'
    return `${encode({ typ, alg: 'none' })}.${encode({ sub: DID, iat, exp: iat + lifetime, jti: `${serial}->?` })}.c2ln`
  }

  const answerSession = (response: ServerResponse): void => {
    const accessJwt = issue('access', options.lifetime ?? DEFAULT_LIFETIME_SECONDS)
    const refreshJwt = issue('refresh', 60 * 24 * 3_600)
    access.add(accessJwt)
    refresh.add(refreshJwt)
    json(response, 200, { did: DID, handle: HANDLE, accessJwt, refreshJwt, ...options.extra })
  }

  const handlers: { [verb: string]: (request: SeenRequest, response: ServerResponse) => void | Promise<void> } = {
    create({ body }, response) {
      const { identifier, handle, password, authFactorToken } = JSON.parse(body)
      if ((identifier ?? handle) !== HANDLE || password !== PASSWORD) {
        return json(response, 401, { error: 'AuthenticationRequired', message: 'Invalid identifier or password' })
      }
      if (options.factor !== undefined && authFactorToken !== options.factor) {
        return json(response, 401, { error: 'AuthFactorTokenRequired', message: 'A sign in code has been sent' })
      }
      return answerSession(response)
    },
    async refresh({ authorization = '', body, contentType }, response) {
      await new Promise((resolve) => setTimeout(resolve, options.refreshDelay ?? 0))
      if (body !== '' || contentType !== undefined)
        return json(response, 400, { error: 'InvalidRequest', message: 'a body came' })
      const token = authorization.replace('Bearer ', '')
      if (!refresh.delete(token))
        return json(response, 400, { error: 'ExpiredToken', message: 'Token has been revoked' })
      return answerSession(response)
    },
    delete({ authorization = '', body }, response) {
      if (body !== '') return json(response, 400, { error: 'InvalidRequest', message: 'a body came' })
      if (!refresh.delete(authorization.replace('Bearer ', ''))) return json(response, 400, { error: 'ExpiredToken' })
      response.writeHead(200).end()
    },
    echo({ authorization = '', body, method }, response) {
      if (!authorization) return json(response, 401, { error: 'AuthMissing', message: 'Authentication Required' })
      if (!access.has(authorization.replace('Bearer ', ''))) {
        return json(response, options.expiredStatus ?? 400, { error: 'ExpiredToken', message: 'Token has expired' })
      }
      return json(response, 200, { method, body })
    },
  }

  const server = createServer({ keepAliveTimeout: options.restMs ?? DEFAULT_REST_MS }, async (request, response) => {
    const body = await read(request)
    const nsid = new URL(request.url ?? '', 'http://localhost').pathname.replace('/xrpc/', '')
    const { authorization, 'content-type': contentType } = request.headers
    const entry = { nsid, method: request.method ?? '', authorization, contentType, body }
    seen.push(entry)
    if (options.intercept?.(nsid, response, body)) return
    const verb = /^com\.atproto\.(?:server\.(\w+)Session|session\.(\w+))$/.exec(nsid)
    const handler = handlers[verb?.[1] ?? verb?.[2] ?? (nsid === 'com.example.echo' ? 'echo' : '')]
    if (handler === undefined) return json(response, 404, { error: 'XRPCNotSupported' })
    await handler(entry, response)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    options,
    count: (nsid) => seen.filter((entry) => entry.nsid === nsid).length,
    expireAccess: () => access.clear(),
    revoke: () => refresh.clear(),
    openSockets: () => sockets.size,
    async close() {
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    },
  }
}

export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function read(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}
