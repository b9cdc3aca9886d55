import assert from 'node:assert/strict'
import { type CallOptions, type Did, type XrpcClient, XrpcError, safe } from '@lexgen/xrpc'
import type { Checks } from '../checks.ts'
import { createSession } from '../gen/com/atproto/server/createSession.ts'
import { deleteSession } from '../gen/com/atproto/server/deleteSession.ts'
import { BadExpirationError, getServiceAuth } from '../gen/com/atproto/server/getServiceAuth.ts'
import { getSession } from '../gen/com/atproto/server/getSession.ts'
import { ExpiredTokenError, InvalidTokenError, refreshSession } from '../gen/com/atproto/server/refreshSession.ts'
import type { Account } from './accounts.ts'

/** Further ahead than any server allows, and beyond 32 bits: an integer that is cut short would be in the past. */
const FAR_EXPIRY_SECONDS = 4_294_967_296_000

/** Logs in, refreshes and logs out; `client` sends no token of its own. Returns the tokens of a session that stays open. */
export async function loginSteps(
  checks: Checks,
  client: XrpcClient,
  { did, handle, email, password }: Account,
): Promise<{ accessJwt: string; refreshJwt: string }> {
  const session = await checks.step('createSession logs in with the handle', async () => {
    const output = await createSession(client, { identifier: handle, password })
    assert.equal(output.did, did)
    assert.equal(output.active, true)
    return output
  })

  await checks.step('createSession logs in with the email address', async () => {
    assert.equal((await createSession(client, { identifier: email, password })).did, did)
  })

  await checks.step('a wrong password is an XrpcError that keeps the name, the status and the message', async () => {
    const result = await safe(createSession(client, { identifier: handle, password: 'wrong' }))
    assert(!result.ok && result.error instanceof XrpcError)
    const { status, error, message } = result.error
    assert.deepEqual([status, error], [401, 'AuthenticationRequired'])
    assert.equal(
      message,
      'com.atproto.server.createSession: AuthenticationRequired (401): Invalid identifier or password',
    )
  })

  const fresh = await checks.step('refreshSession takes the refresh token and gives a new pair', async () => {
    const output = await refreshSession(client, bearer(session.refreshJwt))
    assert.equal(output.did, did)
    assert.notEqual(output.refreshJwt, session.refreshJwt)
    assert.equal((await getSession(client, bearer(output.accessJwt))).handle, handle)
    return output
  })

  await checks.step('refreshSession refuses the access token with InvalidTokenError', async () => {
    await assert.rejects(refreshSession(client, bearer(fresh.accessJwt)), (error) => error instanceof InvalidTokenError)
  })

  await checks.step('deleteSession ends a session: its refresh token is answered with ExpiredTokenError', async () => {
    const { refreshJwt } = await createSession(client, { identifier: handle, password })
    assert.equal(await deleteSession(client, bearer(refreshJwt)), undefined)
    await assert.rejects(refreshSession(client, bearer(refreshJwt)), (error) => error instanceof ExpiredTokenError)
  })
  return fresh
}

/** Reads the session; `client` sends the access token. */
export async function readSessionSteps(
  checks: Checks,
  client: XrpcClient,
  { did, handle, email }: Account,
): Promise<void> {
  await checks.step('getSession tells whose session it is', async () => {
    const session = await getSession(client)
    assert.deepEqual([session.did, session.handle, session.email], [did, handle, email])
  })

  await checks.step('getServiceAuth signs a token for one service and one method', async () => {
    const params = { aud: 'did:web:feeds.test', lxm: 'app.bsky.feed.getFeedSkeleton' } as const
    const { token } = await getServiceAuth(client, params)
    const claims = readClaims(token)
    assert.deepEqual([claims['iss'], claims['aud'], claims['lxm']], [did satisfies Did, params.aud, params.lxm])
  })

  await checks.step('getServiceAuth refuses an expiration beyond 32 bits with BadExpirationError', async () => {
    const attempt = getServiceAuth(client, { aud: 'did:web:feeds.test', exp: FAR_EXPIRY_SECONDS })
    await assert.rejects(attempt, (error) => {
      assert(error instanceof BadExpirationError)
      assert.match(error.message, /future/)
      return true
    })
  })
}

/** Options that send a token along with one call. */
export function bearer(token: string): CallOptions {
  return { headers: { authorization: `Bearer ${token}` } }
}

function readClaims(token: string): { [claim: string]: unknown } {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as {
    [claim: string]: unknown
  }
}
