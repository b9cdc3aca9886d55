import { AuthFactorTokenRequiredError, createSessionMethod } from '@lexgen/atproto-sdk/com/atproto/server/createSession'
import {
  createSessionInputValidator,
  createSessionOutputValidator,
} from '@lexgen/atproto-sdk/com/atproto/server/createSession.validator'
import { deleteSession } from '@lexgen/atproto-sdk/com/atproto/server/deleteSession'
import { getServiceAuth } from '@lexgen/atproto-sdk/com/atproto/server/getServiceAuth'
import { getSessionMethod } from '@lexgen/atproto-sdk/com/atproto/server/getSession'
import { getSessionOutputValidator } from '@lexgen/atproto-sdk/com/atproto/server/getSession.validator'
import { ExpiredTokenError, refreshSessionMethod } from '@lexgen/atproto-sdk/com/atproto/server/refreshSession'
import { refreshSessionOutputValidator } from '@lexgen/atproto-sdk/com/atproto/server/refreshSession.validator'
import { type XrpcClient, call, createXrpcClient } from '@lexgen/xrpc'
import { LexiconValidationError, checked } from '@lexgen/xrpc/validate'
import type { Narrator } from './narrator.ts'
import { type Stage, TWO_HOURS_SECONDS, bearer } from './stage.ts'

/** Methods whose calls are validated: what is sent is held to the whole lexicon, and what comes to what the client says. */
const checkedCreateSession = checked(createSessionMethod, {
  input: createSessionInputValidator,
  output: createSessionOutputValidator,
})
const checkedGetSession = checked(getSessionMethod, { output: getSessionOutputValidator })
const checkedRefreshSession = checked(refreshSessionMethod, { output: refreshSessionOutputValidator })

/** A session as it is kept today, with com.atproto.server.*. */
export async function tellCurrentEra(stage: Stage, narrator: Narrator): Promise<void> {
  narrator.heading('The current era: com.atproto.server.*')
  // Answers are held to their types, and to no more: services send what is newer than today's lexicon.
  const client = createXrpcClient({ service: stage.service, validate: { responses: 'lenient' } })
  await sendNothingInvalid(narrator, client)
  await keepOneSession(stage, narrator, client)
  await logInWithSecondFactor(stage, narrator, client)
}

async function sendNothingInvalid(narrator: Narrator, client: XrpcClient): Promise<void> {
  narrator.call('createSession, with a number in the place of a password')
  try {
    // What comes out of a form or a file has the type that somebody said it has.
    const input = JSON.parse('{ "identifier": "alice.test", "password": 12345 }')
    await call(client, checkedCreateSession, undefined, input)
    throw new Error('The client sent a number as a password')
  } catch (error) {
    if (!(error instanceof LexiconValidationError)) throw error
    narrator.caught('LexiconValidationError', error)
  }
}

async function keepOneSession({ alice, wait }: Stage, narrator: Narrator, client: XrpcClient): Promise<void> {
  narrator.call(`createSession, with the password of ${alice.handle}`)
  const first = await call(client, checkedCreateSession, undefined, {
    identifier: alice.handle,
    password: alice.password,
  })
  narrator.answer(first)

  narrator.call('getSession, with the access token')
  narrator.answer(await call(client, checkedGetSession, undefined, undefined, bearer(first.accessJwt)))

  narrator.aside('two hours pass, and the access token expires')
  wait(TWO_HOURS_SECONDS)
  narrator.call('getSession, with the old access token')
  try {
    await call(client, checkedGetSession, undefined, undefined, bearer(first.accessJwt))
    throw new Error('The server took an expired token')
  } catch (error) {
    if (!(error instanceof ExpiredTokenError)) throw error
    narrator.caught('ExpiredTokenError', error)
  }

  narrator.call('refreshSession, with the refresh token in the place of the access token')
  const second = await call(client, checkedRefreshSession, undefined, undefined, bearer(first.refreshJwt))
  narrator.answer({ accessJwt: second.accessJwt, refreshJwt: second.refreshJwt, status: second.status ?? 'active' })

  narrator.call('getServiceAuth, for a token that another service understands')
  const params = { aud: 'did:web:feeds.test', lxm: 'app.bsky.feed.getFeedSkeleton' } as const
  narrator.answer(await getServiceAuth(client, params, bearer(second.accessJwt)))

  narrator.call('deleteSession, with the refresh token')
  await deleteSession(client, bearer(second.refreshJwt))
  narrator.answer(undefined)

  narrator.call('refreshSession, after the session was deleted')
  try {
    await call(client, checkedRefreshSession, undefined, undefined, bearer(second.refreshJwt))
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
    await call(client, checkedCreateSession, undefined, input)
    throw new Error('The server asked for no second factor')
  } catch (error) {
    if (!(error instanceof AuthFactorTokenRequiredError)) throw error
    narrator.caught('AuthFactorTokenRequiredError', error)
  }

  const { to, code } = lastMail()
  narrator.aside(`a mail to ${to} brings the code ${code}`)
  narrator.call('createSession, with the password and the code')
  const session = await call(client, checkedCreateSession, undefined, { ...input, authFactorToken: code })
  narrator.answer({ handle: session.handle, accessJwt: session.accessJwt })
  await deleteSession(client, bearer(session.refreshJwt))
}
