import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PasswordSession } from '../../src/session/index.ts'
import { HANDLE, json, PASSWORD, startAuthServer, type AuthServer } from './support/auth-server.ts'
import { echo } from './support/echo.ts'

const REFRESH = 'com.atproto.server.refreshSession'
const ECHO = 'com.example.echo'

let server: AuthServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

const expired = (response: ServerResponse): void => json(response, 400, { error: 'ExpiredToken' })
/** Sends the head of an error and the beginning of its body, and no more. */
const stall = (response: ServerResponse): void => {
  response.writeHead(400, { 'content-type': 'application/json' }).write('{"error":')
}
const hang = (): void => undefined

interface Stage {
  name: string
  /** What becomes of the calls in turn; those beyond are answered. */
  echoes?: ((response: ServerResponse) => void)[]
  refresh?: (response: ServerResponse) => void
  /** The request that has to be there when the abort comes. */
  until: { nsid: string; count: number }
}

const stages: Stage[] = [
  { name: 'for the answer', echoes: [hang], until: { nsid: ECHO, count: 1 } },
  { name: 'for the rest of an error', echoes: [stall], until: { nsid: ECHO, count: 1 } },
  { name: 'for the refresh', echoes: [expired], refresh: hang, until: { nsid: REFRESH, count: 1 } },
  { name: 'for the rest of the refresh', echoes: [expired], refresh: stall, until: { nsid: REFRESH, count: 1 } },
  { name: 'for the answer after the refresh', echoes: [expired, hang], until: { nsid: ECHO, count: 2 } },
]

describe('an abort while a call waits', () => {
  it.each(stages)(
    '$name rejects it with the reason, and the session goes on',
    async ({ echoes = [], refresh, until }) => {
      const abort = new AbortController()
      const running = await startAuthServer({
        intercept(nsid, response) {
          if (nsid === REFRESH && refresh !== undefined) {
            refresh(response)
            return true
          }
          const answer = nsid === ECHO ? echoes.shift() : undefined
          answer?.(response)
          return answer !== undefined
        },
      })
      server = running
      const session = await PasswordSession.login({ service: running.url, identifier: HANDLE, password: PASSWORD })
      const waiting = echo(session, {}, { signal: abort.signal })
      await expect.poll(() => running.count(until.nsid)).toBe(until.count)
      const reason = new Error('enough')
      abort.abort(reason)
      await expect(waiting).rejects.toBe(reason)
      expect(session.ended).toBeUndefined()
    },
  )
})

it('a call that is aborted before it starts sends nothing', async () => {
  server = await startAuthServer()
  const session = await PasswordSession.login({ service: server.url, identifier: HANDLE, password: PASSWORD })
  await expect(echo(session, {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
  expect(server.count(ECHO)).toBe(0)
})

it('a refresh that is not answered in half a minute fails, and the next one may succeed', async () => {
  const running = await startAuthServer()
  server = running
  const session = await PasswordSession.login({ service: running.url, identifier: HANDLE, password: PASSWORD })
  running.options.intercept = (nsid) => nsid === REFRESH
  const clock = new AbortController()
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(clock.signal)
  const refreshing = Promise.allSettled([session.refresh()])
  await expect.poll(() => running.count(REFRESH)).toBe(1)
  expect(timeout).toHaveBeenCalledWith(30_000)
  timeout.mockRestore()
  clock.abort(new DOMException('too late', 'TimeoutError'))
  expect(await refreshing).toMatchObject([{ status: 'rejected', reason: { name: 'TimeoutError' } }])
  delete running.options.intercept
  await session.refresh()
  expect(session.ended).toBeUndefined()
})
