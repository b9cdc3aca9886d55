import { AuthFactorTokenRequiredError, createSession } from '@lexgen/atproto-sdk/com/atproto/server/createSession'
import { deleteSession } from '@lexgen/atproto-sdk/com/atproto/server/deleteSession'
import { getServiceAuth } from '@lexgen/atproto-sdk/com/atproto/server/getServiceAuth'
import { getSession } from '@lexgen/atproto-sdk/com/atproto/server/getSession'
import { ExpiredTokenError, refreshSession } from '@lexgen/atproto-sdk/com/atproto/server/refreshSession'
import { type XrpcClient, createXrpcClient } from '@lexgen/xrpc'
import type { Narrator } from './narrator.ts'
import { type Stage, TWO_HOURS_SECONDS, bearer } from './stage.ts'

/** A session as it is kept today, with com.atproto.server.*. */
export async function tellCurrentEra(stage: Stage, narrator: Narrator): Promise<void> {
  narrator.heading('The current era: com.atproto.server.*')
  const client = createXrpcClient({ service: stage.service })
  await keepOneSession(stage, narrator, client)
  await logInWithSecondFactor(stage, narrator, client)
}

async function keepOneSession({ alice, wait }: Stage, narrator: Narrator, client: XrpcClient): Promise<void> {
  narrator.call(`createSession, with the password of ${alice.handle}`)
  const first = await createSession(client, { identifier: alice.handle, password: alice.password })
  narrator.answer(first)

  narrator.call('getSession, with the access token')
  narrator.answer(await getSession(client, bearer(first.accessJwt)))

  narrator.aside('two hours pass, and the access token expires')
  wait(TWO_HOURS_SECONDS)
  narrator.call('getSession, with the old access token')
  try {
    await getSession(client, bearer(first.accessJwt))
    throw new Error('The server took an expired token')
  } catch (error) {
    if (!(error instanceof ExpiredTokenError)) throw error
    narrator.caught('ExpiredTokenError', error)
  }

  narrator.call('refreshSession, with the refresh token in the place of the access token')
  const second = await refreshSession(client, bearer(first.refreshJwt))
  narrator.answer({ accessJwt: second.accessJwt, refreshJwt: second.refreshJwt, status: second.status ?? 'active' })

  narrator.call('getServiceAuth, for a token that another service understands')
  const params = { aud: 'did:web:feeds.test', lxm: 'app.bsky.feed.getFeedSkeleton' } as const
  narrator.answer(await getServiceAuth(client, params, bearer(second.accessJwt)))

  narrator.call('deleteSession, with the refresh token')
  await deleteSession(client, bearer(second.refreshJwt))
  narrator.answer(undefined)

  narrator.call('refreshSession, after the session was deleted')
  try {
    await refreshSession(client, bearer(second.refreshJwt))
    throw new Error('The server took the token of a deleted session')
  } catch (error) {
    if (!(error instanceof ExpiredTokenError)) throw error
    narrator.caught('ExpiredTokenError', error)
  }
}

async function logInWithSecondFactor({ bob, lastMail }: Stage, narrator: Narrator, client: XrpcClient): Promise<void> {
  narrator.call(`createSession, with the password of ${bob.handle}, who has a second factor`)
  const input = { identifier: bob.handle, password: bob.password }
  try {
    await createSession(client, input)
    throw new Error('The server asked for no second factor')
  } catch (error) {
    if (!(error instanceof AuthFactorTokenRequiredError)) throw error
    narrator.caught('AuthFactorTokenRequiredError', error)
  }

  const { to, code } = lastMail()
  narrator.aside(`a mail to ${to} brings the code ${code}`)
  narrator.call('createSession, with the password and the code')
  const session = await createSession(client, { ...input, authFactorToken: code })
  narrator.answer({ handle: session.handle, accessJwt: session.accessJwt })
  await deleteSession(client, bearer(session.refreshJwt))
}
