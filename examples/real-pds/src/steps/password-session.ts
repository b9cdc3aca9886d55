import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { createXrpcClient } from '@lexgen/xrpc'
import { PasswordSession, type SessionEvent } from '@lexgen/xrpc/session'
import type { Checks } from '../checks.ts'
import { getSession } from '../gen/com/atproto/server/getSession.ts'
import { ExpiredTokenError, refreshSession } from '../gen/com/atproto/server/refreshSession.ts'
import type { Pds } from '../servers.ts'
import type { Account } from './accounts.ts'
import { bearer } from './sessions.ts'

const CALLS_AT_ONCE = 20
const HOUR_SECONDS = 3600

/** Keeps a session by password: the way of a bot that runs for weeks. */
export async function passwordSessionSteps(
  checks: Checks,
  pds: Pds,
  { did, handle, password }: Account,
): Promise<void> {
  const session = await checks.step('PasswordSession logs in and follows the DID document to the PDS', async () => {
    const opened = await PasswordSession.login({ service: pds.url, identifier: handle, password })
    assert.equal(opened.did, did)
    assert.equal(opened.serviceUrl, pds.publicUrl)
    assert.equal((await getSession(createXrpcClient({ handler: opened }))).did, did)
    return opened
  })

  await checks.step(`${CALLS_AT_ONCE} calls at once with an expired token refresh the session once`, async () => {
    const events: SessionEvent['type'][] = []
    const data = { ...session.data, accessJwt: expiredToken(pds, did), refreshAt: undefined }
    const resumed = await PasswordSession.resume({ data, onEvent: ({ type }) => events.push(type) })
    assert(resumed)
    const client = createXrpcClient({ handler: resumed })
    const answers = await Promise.all(Array.from({ length: CALLS_AT_ONCE }, () => getSession(client)))
    assert(answers.every((answer) => answer.did === did))
    assert.deepEqual(events, ['updated'])
  })

  await checks.step('PasswordSession logs out: its refresh token is worthless, its calls are rejected', async () => {
    const { refreshJwt } = session.data
    await session.logout()
    await assert.rejects(getSession(createXrpcClient({ handler: session })), (error) => error === session.ended)
    const client = createXrpcClient({ service: pds.url })
    await assert.rejects(refreshSession(client, bearer(refreshJwt)), (error) => error instanceof ExpiredTokenError)
  })
}

/** An access token as the server signs it, but from yesterday: this program knows the server's secret. RFC 7515 section 3.1 */
function expiredToken({ jwtSecret, did: aud }: Pds, sub: string): string {
  const now = Math.floor(Date.now() / 1000)
  const header = { typ: 'at+jwt', alg: 'HS256' }
  const claims = { scope: 'com.atproto.access', aud, sub, iat: now - 24 * HOUR_SECONDS, exp: now - 22 * HOUR_SECONDS }
  const content = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${content}.${createHmac('sha256', jwtSecret).update(content).digest('base64url')}`
}
