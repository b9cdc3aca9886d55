import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type XrpcClient, createXrpcClient } from '@lexgen/xrpc'
import { PasswordSession, type SessionData, type SessionEvent } from '@lexgen/xrpc/session'
import { fileStore } from '@lexgen/xrpc/session/node'
import type { Checks } from '../checks.ts'
import { deleteSession } from '../gen/com/atproto/server/deleteSession.ts'
import { getSession } from '../gen/com/atproto/server/getSession.ts'
import { ExpiredTokenError } from '../gen/com/atproto/server/refreshSession.ts'
import type { Pds } from '../servers.ts'
import { type Account, openAccount } from './accounts.ts'
import { bearer } from './sessions.ts'

/** Several holders of one session, and two accounts in one store, as tabs and processes have them. */
export async function sharedSessionSteps(checks: Checks, pds: Pds, anyone: XrpcClient): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lexgen-real-pds-store-'))
  try {
    const first = await openAccount(anyone, 'carol')
    const second = await openAccount(anyone, 'dave')
    await graceSteps(checks, pds, first)
    await oneStoreSteps(checks, pds, first, join(folder, 'one.json'))
    await switchSteps(checks, pds, anyone, [first, second], join(folder, 'switch.json'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Holders who know nothing of one another: the server lets a refresh token live for some time after it was exchanged. */
async function graceSteps(checks: Checks, pds: Pds, { handle, password, did }: Account): Promise<void> {
  const { data } = await PasswordSession.login({ service: pds.url, identifier: handle, password })
  const holders = [await hold(data), await hold(data)] as const

  await checks.step('two holders of one refresh token refresh one after the other: both stay logged in', async () => {
    for (const { session } of holders) await session.refresh()
    for (const { session, events } of holders) {
      assert.notEqual(session.data.refreshJwt, data.refreshJwt)
      assert.equal(await whoIs(session), did)
      assert.deepEqual(events, ['updated'])
    }
  })

  await checks.step('the same two refresh at the same time, twice: both stay logged in', async () => {
    for (let round = 0; round < 2; round++) {
      await Promise.all(holders.map(({ session }) => session.refresh()))
      for (const { session } of holders) assert.equal(await whoIs(session), did)
    }
    for (const { events } of holders) assert.deepEqual(events, ['updated', 'updated', 'updated'])
  })

  await checks.step('one of them logs out: the other, whose token was the same, ends at its next refresh', async () => {
    const [one, other] = holders
    await one.session.logout()
    assert.equal(await whoIs(other.session), did)
    await assert.rejects(other.session.refresh(), (error) => error instanceof ExpiredTokenError)
    assert.equal(one.events.at(-1), 'deleted')
    assert.equal(other.events.at(-1), 'expired')
  })
}

async function oneStoreSteps(
  checks: Checks,
  pds: Pds,
  { handle, password, did }: Account,
  path: string,
): Promise<void> {
  await checks.step(
    'two holders of one file refresh: one asks the server, the other takes over its tokens',
    async () => {
      const login = { service: pds.url, identifier: handle, password, store: fileStore(path) }
      const one = await PasswordSession.login(login)
      const other = await PasswordSession.resume({ store: fileStore(path) })
      assert(other)
      const { refreshJwt } = one.data
      await Promise.all([one.refresh(), other.refresh()])
      assert.notEqual(one.data.refreshJwt, refreshJwt)
      assert.deepEqual(exchangeOf(other.data), exchangeOf(one.data))
      assert.deepEqual(exchangeOf(await fileStore(path).load()), exchangeOf(one.data))
      assert.equal(await whoIs(other), did)
    },
  )
}

/** Somebody logs in to another account in another tab, while this one goes on with the first. */
async function switchSteps(
  checks: Checks,
  pds: Pds,
  anyone: XrpcClient,
  [first, second]: [Account, Account],
  path: string,
): Promise<void> {
  const login = async ({ handle, password }: Account): Promise<PasswordSession> =>
    PasswordSession.login({ service: pds.url, identifier: handle, password, store: fileStore(path) })
  const stored = async (): Promise<string | undefined> => (await fileStore(path).load())?.refreshJwt
  const before = await login(first)
  const doomed = await PasswordSession.resume({ store: fileStore(path) })
  const after = await login(second)

  await checks.step(
    'after a switch of accounts the store has the new one, and the old one refreshes without it',
    async () => {
      await before.refresh()
      assert.deepEqual([await whoIs(before), await whoIs(after)], [first.did, second.did])
      assert.equal(await stored(), after.data.refreshJwt)
    },
  )

  await checks.step(
    'the old account logs out, and elsewhere is refused a refresh: the new one stays in the store',
    async () => {
      await before.logout()
      assert.equal(await stored(), after.data.refreshJwt)
      assert(doomed)
      // The server still lets the token live that was exchanged, unless somebody has it deleted.
      await deleteSession(anyone, bearer(doomed.data.refreshJwt))
      await assert.rejects(doomed.refresh(), (error) => error instanceof ExpiredTokenError && error === doomed.ended)
      assert.equal(await stored(), after.data.refreshJwt)
    },
  )

  await checks.step('the new account is resumed from the store, and refreshes into it', async () => {
    const resumed = await PasswordSession.resume({ store: fileStore(path) })
    assert.equal(resumed?.did, second.did)
    await resumed.refresh()
    assert.equal(await whoIs(resumed), second.did)
    assert.equal(await stored(), resumed.data.refreshJwt)
  })
}

/** Which exchange a session is from: the server gives the same tokens again within a second, so the time tells two of them apart. */
function exchangeOf(data: SessionData | undefined): unknown[] {
  return [data?.accessJwt, data?.refreshJwt, data?.refreshAt]
}

interface Holder {
  readonly session: PasswordSession
  readonly events: SessionEvent['type'][]
}

/** A holder of a session that was handed over, without a store. */
async function hold(data: SessionData): Promise<Holder> {
  const events: SessionEvent['type'][] = []
  const session = await PasswordSession.resume({ data, onEvent: ({ type }) => events.push(type) })
  assert(session)
  return { session, events }
}

async function whoIs(session: PasswordSession): Promise<string> {
  return (await getSession(createXrpcClient({ handler: session }))).did
}
