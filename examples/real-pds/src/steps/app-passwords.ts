import assert from 'node:assert/strict'
import { type XrpcClient, XrpcError, createXrpcClient } from '@lexgen/xrpc'
import { PasswordSession, type SessionEvent } from '@lexgen/xrpc/session'
import type { Checks } from '../checks.ts'
import { createAppPassword } from '../gen/com/atproto/server/createAppPassword.ts'
import { getSession } from '../gen/com/atproto/server/getSession.ts'
import { ExpiredTokenError } from '../gen/com/atproto/server/refreshSession.ts'
import { revokeAppPassword } from '../gen/com/atproto/server/revokeAppPassword.ts'
import type { Pds } from '../servers.ts'
import { createMemoryStore } from '../store.ts'
import { openAccount } from './accounts.ts'

const NAME = 'a bot'

/** Revokes the app password that a bot has logged in with. */
export async function appPasswordSteps(checks: Checks, pds: Pds, anyone: XrpcClient): Promise<void> {
  const { did, handle, password } = await openAccount(anyone, 'frank')
  const credentials = { service: pds.url, identifier: handle }
  const owner = await PasswordSession.login({ ...credentials, password })
  const store = createMemoryStore()
  const events: SessionEvent[] = []

  const bot = await checks.step('a bot logs in with an app password and refreshes', async () => {
    const { password: appPassword } = await createAppPassword(createXrpcClient({ handler: owner }), { name: NAME })
    const options = { ...credentials, password: appPassword, store }
    const session = await PasswordSession.login({ ...options, onEvent: (event) => events.push(event) })
    await session.refresh()
    assert.equal(session.did, did)
    return { session, options, client: createXrpcClient({ handler: session }) }
  })

  await checks.step(
    'once the app password is revoked, the refresh is refused and the session ends, in the store too',
    async () => {
      await revokeAppPassword(createXrpcClient({ handler: owner }), { name: NAME })
      assert.equal((await getSession(bot.client)).did, did)
      await assert.rejects(bot.session.refresh(), (error) => error instanceof ExpiredTokenError)
      assert.equal(await store.load(), undefined)
      assert.deepEqual(
        events.map(({ type }) => type),
        ['updated', 'updated', 'expired'],
      )
    },
  )

  await checks.step('calls of the ended session are rejected with the refusal, and end nothing twice', async () => {
    const [last] = events.slice(-1)
    assert(last?.type === 'expired' && last.error === bot.session.ended)
    await assert.rejects(getSession(bot.client), (error) => error === last.error)
    await assert.rejects(bot.session.refresh(), (error) => error === last.error)
    await bot.session.logout()
    assert.equal(events.at(-1), last)
  })

  await checks.step('the revoked password logs nobody in, and the session of the account itself goes on', async () => {
    await assert.rejects(
      PasswordSession.login(bot.options),
      (error) => error instanceof XrpcError && error.error === 'AuthenticationRequired',
    )
    await owner.refresh()
    assert.equal((await getSession(createXrpcClient({ handler: owner }))).did, did)
  })
}
