import assert from 'node:assert/strict'
import { type Did, type XrpcClient, createXrpcClient } from '@lexgen/xrpc'
import { PasswordSession, type SessionEvent, openSession } from '@lexgen/xrpc/session'
import type { Checks } from '../checks.ts'
import { updateSubjectStatus } from '../gen/com/atproto/admin/updateSubjectStatus.ts'
import { createRecord } from '../gen/com/atproto/repo/createRecord.ts'
import { AccountTakedownError } from '../gen/com/atproto/server/createSession.ts'
import { getSession } from '../gen/com/atproto/server/getSession.ts'
import { ExpiredTokenError } from '../gen/com/atproto/server/refreshSession.ts'
import type { Pds } from '../servers.ts'
import { createMemoryStore } from '../store.ts'
import { openAccount } from './accounts.ts'

const COLLECTION = 'app.bsky.feed.post'

/** Takes an account down and back up while two sessions of it are open: one that writes meanwhile, and one that is silent. */
export async function takedownSteps(checks: Checks, pds: Pds, anyone: XrpcClient): Promise<void> {
  const { did, handle, password } = await openAccount(anyone, 'erin')
  const admin = createXrpcClient({ service: pds.url, headers: { authorization: pds.adminAuthorization } })
  const store = createMemoryStore()
  const credentials = { service: pds.url, identifier: handle, password }
  const events: SessionEvent[] = []
  const silentEvents: SessionEvent[] = []
  const session = await PasswordSession.login({ ...credentials, store, onEvent: (event) => events.push(event) })
  const silent = await PasswordSession.login({ ...credentials, onEvent: (event) => silentEvents.push(event) })
  const client = createXrpcClient({ handler: session })

  await checks.step(
    'a write after a takedown is rejected with AccountTakedownError, and ends the session',
    async () => {
      await write(client, did)
      await setTakedown(admin, did, true)
      await assert.rejects(write(client, did), (error) => {
        assert(error instanceof AccountTakedownError)
        assert.equal(error.status, 401)
        assert.equal(error, session.ended)
        return true
      })
      const last = events.at(-1)
      assert(last?.type === 'expired' && last.error instanceof AccountTakedownError)
      assert.equal(await store.load(), undefined)
    },
  )

  await checks.step('a login is refused with AccountTakedownError, unless it allows for the takedown', async () => {
    await assert.rejects(PasswordSession.login(credentials), (error) => error instanceof AccountTakedownError)
    const { data } = await PasswordSession.login({ ...credentials, allowTakendown: true })
    assert.deepEqual([data.active, data.status], [false, 'takendown'])
  })

  await checks.step('after the undo the ended session stays ended, and opening one logs in anew', async () => {
    await setTakedown(admin, did, false)
    await assert.rejects(write(client, did), (error) => error === session.ended)
    assert.equal(events.filter(({ type }) => type === 'expired').length, 1)
    const opened = await openSession({ ...credentials, store })
    assert.deepEqual([opened.data.active, opened.data.status], [true, undefined])
    await write(createXrpcClient({ handler: opened }), did)
    assert.equal((await store.load())?.refreshJwt, opened.data.refreshJwt)
  })

  await checks.step('a session that was silent goes on after the undo, until it has to refresh', async () => {
    const through = createXrpcClient({ handler: silent })
    assert.equal((await getSession(through)).active, true)
    // The takedown has deleted every refresh token of the account.
    await assert.rejects(silent.refresh(), (error) => error instanceof ExpiredTokenError)
    await assert.rejects(getSession(through), (error) => error === silent.ended)
    assert.deepEqual(
      silentEvents.map(({ type }) => type),
      ['updated', 'expired'],
    )
  })
}

async function setTakedown(admin: XrpcClient, did: Did, applied: boolean): Promise<void> {
  const subject = { $type: 'com.atproto.admin.defs#repoRef', did } as const
  await updateSubjectStatus(admin, { subject, takedown: { applied, ref: 'e2e' } })
}

async function write(client: XrpcClient, repo: Did): Promise<void> {
  const record = { $type: COLLECTION, text: 'hello', createdAt: new Date().toISOString() }
  await createRecord(client, { repo, collection: COLLECTION, record })
}
