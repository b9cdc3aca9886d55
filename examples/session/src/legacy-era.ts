import { AuthFactorTokenRequiredError } from '@lexgen/atproto-sdk/com/atproto/server/createSession'
import { ExpiredTokenError } from '@lexgen/atproto-sdk/com/atproto/server/refreshSession'
import { create as createSession } from '@lexgen/atproto-sdk/com/atproto/session/create'
import { delete_ as deleteSession } from '@lexgen/atproto-sdk/com/atproto/session/delete'
import { get as getSession } from '@lexgen/atproto-sdk/com/atproto/session/get'
import { refresh as refreshSession } from '@lexgen/atproto-sdk/com/atproto/session/refresh'
import { createXrpcClient } from '@lexgen/xrpc'
import type { Narrator } from './narrator.ts'
import { type Stage, TWO_HOURS_SECONDS, bearer } from './stage.ts'

/**
 * A session as it was kept in January 2023, with com.atproto.session.*. These documents declare no errors, but the classes of today
 * recognise an error by the name that the server gave it.
 */
export async function tellLegacyEra({ service, wait, alice, bob }: Stage, narrator: Narrator): Promise<void> {
  narrator.heading('The legacy era: com.atproto.session.*')
  const client = createXrpcClient({ service })

  narrator.call(`create, with the password of ${alice.handle}`)
  const first = await createSession(client, { handle: alice.handle, password: alice.password })
  narrator.answer(first)

  narrator.call('get, with the access token')
  narrator.answer(await getSession(client, bearer(first.accessJwt)))

  narrator.aside('two hours pass, and the access token expires')
  wait(TWO_HOURS_SECONDS)
  narrator.call('get, with the old access token')
  try {
    await getSession(client, bearer(first.accessJwt))
    throw new Error('The server took an expired token')
  } catch (error) {
    if (!(error instanceof ExpiredTokenError)) throw error
    narrator.caught('ExpiredTokenError', error)
  }

  narrator.call('refresh, with the refresh token in the place of the access token')
  const second = await refreshSession(client, bearer(first.refreshJwt))
  narrator.answer({ accessJwt: second.accessJwt, refreshJwt: second.refreshJwt })

  narrator.call('delete, with the refresh token')
  await deleteSession(client, bearer(second.refreshJwt))
  narrator.answer(undefined)

  narrator.call(`create, with the password of ${bob.handle}, who has a second factor that this era has no field for`)
  try {
    await createSession(client, { handle: bob.handle, password: bob.password })
    throw new Error('The server asked for no second factor')
  } catch (error) {
    if (!(error instanceof AuthFactorTokenRequiredError)) throw error
    narrator.caught('AuthFactorTokenRequiredError', error)
  }
}
