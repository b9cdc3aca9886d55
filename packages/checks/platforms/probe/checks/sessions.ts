import { createXrpcClient } from '@lexgen/xrpc'
import { PasswordSession, type SessionStore, localStorageStore, openSession } from '@lexgen/xrpc/session'
import { type Check, type Environment, assertEqual, failureOf, mayWork, mustWork } from '../check.ts'
import { getSession } from '../gen/com/atproto/server/getSession.ts'

const CALLS_AT_ONCE = 10

export const SESSIONS: { readonly [name: string]: Check } = {
  'a session: login, one refresh for many calls, logout': mustWork(async ({ service }) => {
    const session = await PasswordSession.login({ service, identifier: 'alice.example.com', password: 'x' })
    const client = createXrpcClient({ handler: session })
    const answers = await Promise.all(Array.from({ length: CALLS_AT_ONCE }, () => getSession(client)))
    // The service counts the refreshes in the address.
    assertEqual([...new Set(answers.map(({ email }) => email))], ['1@example.com'])
    await session.logout()
    assertEqual((await failureOf(getSession(client))) === session.ended, true)
  }),
  '`localStorageStore()`': mayWork((environment) => keep(environment, localStorageStore())),
  '`fileStore()`': mayWork(async (environment) => {
    if (!environment.openFileStore) throw new Error('no files')
    await keep(environment, environment.openFileStore())
  }),
}

/** Goes on with a session that was stored, logs out, and finds the store empty. */
async function keep({ service }: Environment, store: SessionStore): Promise<void> {
  const options = { service, identifier: 'alice.example.com', password: 'x', store }
  const first = await openSession(options)
  await first.refresh()
  const second = await openSession(options)
  // Tokens that do not tell how long they live are exchanged when a session is taken up again.
  assertEqual((await getSession(createXrpcClient({ handler: second }))).email, '2@example.com')
  await second.logout()
  assertEqual(await store.load(), undefined)
}
