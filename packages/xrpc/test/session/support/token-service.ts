import { vi } from 'vitest'
import type { SessionData } from '../../../src/session/index.ts'

/** A service of any accounts in place of `fetch`, which knows of each refresh token whether it lives. */
export interface TokenService {
  /** Life of access tokens from now on, in milliseconds. */
  lifetimeMs: number
  /** Requests that find no answer before the next one does. */
  failures: number
  /** Whether the refresh token of a session would be accepted. */
  isLive(data: SessionData | undefined): boolean
  /** Whether the session is as a login has made it, and not the outcome of a refresh. */
  isNew(data: SessionData): boolean
  revoke(data: SessionData): void
  revokeAll(name: string): void
  expireAccess(): void
  /** Withholds all answers until what it returns is called. */
  hold(): () => void
}

const MS_PER_SECOND = 1_000
const TWO_HOURS_MS = 7_200_000

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

/** Replaces the global `fetch`. `pause` stands before each request and each answer. */
export function startTokenService(pause: (what: string) => Promise<void> = async () => undefined): TokenService {
  const live = new Set<string>()
  const accepted = new Set<string>()
  const fresh = new Set<string>()
  let serial = 0
  let held: Promise<void> | undefined

  const issue = (name: string): object => {
    serial += 1
    const iat = Date.now() / MS_PER_SECOND
    const payload = btoa(JSON.stringify({ iat, exp: iat + service.lifetimeMs / MS_PER_SECOND, serial }))
    const accessJwt = `e30.${payload}.access`
    const refreshJwt = `${name} ${serial}`
    live.add(refreshJwt)
    accepted.add(accessJwt)
    return { did: `did:plc:${name}`, handle: `${name}.test`, accessJwt, refreshJwt }
  }

  const answer = (path: string, token: string, body: unknown): Response => {
    const isAccepted = path.endsWith('echo') ? accepted.has(token) : live.has(token)
    if (path.endsWith('createSession')) {
      const session = issue((JSON.parse(String(body)) as { identifier: string }).identifier)
      fresh.add((session as SessionData).refreshJwt)
      return json(200, session)
    }
    if (!isAccepted) return json(400, { error: 'ExpiredToken' })
    if (path.endsWith('echo')) return json(200, { method: 'POST', body: '' })
    live.delete(token)
    return path.endsWith('deleteSession') ? new Response() : json(200, issue(token.split(' ')[0] ?? ''))
  }

  const service: TokenService = {
    lifetimeMs: TWO_HOURS_MS,
    failures: 0,
    isLive: (data) => data !== undefined && live.has(data.refreshJwt),
    isNew: ({ refreshJwt }) => fresh.has(refreshJwt),
    revoke: ({ refreshJwt }) => void live.delete(refreshJwt),
    revokeAll(name) {
      for (const token of live) if (token.startsWith(`${name} `)) live.delete(token)
    },
    expireAccess: () => accepted.clear(),
    hold() {
      let release = (): void => undefined
      held = new Promise((resolve) => (release = resolve))
      return release
    },
  }

  vi.stubGlobal('fetch', async (url: string | URL, init: RequestInit) => {
    const { pathname } = new URL(url)
    await pause(`request ${pathname}`)
    if (service.failures > 0) {
      service.failures -= 1
      throw new TypeError('fetch failed')
    }
    const token = new Headers(init.headers).get('authorization')?.replace('Bearer ', '') ?? ''
    const response = answer(pathname, token, init.body)
    await held
    await pause(`answer ${pathname}`)
    return response
  })
  return service
}
