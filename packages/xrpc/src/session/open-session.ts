import { PasswordSession } from './password-session.ts'
import { isRefusal } from './request-session.ts'
import { isFresh } from './session-data.ts'
import type { LoginOptions, SessionData } from './types.ts'

/**
 * The stored session of the account at `service` where there is one that still works, else a new login: what a bot does when it
 * starts. Nothing is sent as long as the stored session is fresh, so that starting often makes no sessions.
 *
 * @throws what `PasswordSession.login()` throws
 */
export async function openSession(options: LoginOptions): Promise<PasswordSession> {
  const session = await PasswordSession.resume({ store: options.store, lock: options.lock, onEvent: options.onEvent })
  if (!session || !isFor(session.data, options)) return PasswordSession.login(options)
  // A token that tells when it expires and has not yet, is taken as good; should it be revoked, the first call will tell.
  if (isFresh(session.data)) return session
  try {
    await session.refresh()
  } catch (error) {
    if (isRefusal(error)) return PasswordSession.login(options)
    // The network or the service is down: that the session can outlast.
  }
  return session
}

/** Whether a session is of the account and the service that a login would be for. */
function isFor({ service, identifier, did, handle, email }: SessionData, options: LoginOptions): boolean {
  const wanted = options.identifier ?? options.handle
  return service === new URL(options.service).origin && [identifier, did, handle, email].includes(wanted)
}
