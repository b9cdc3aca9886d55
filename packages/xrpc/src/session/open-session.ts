import { abortable } from '../internal/abortable.ts'
import { originOf } from '../transport/origin-of.ts'
import { inTurn } from './in-turn.ts'
import { PasswordSession } from './password-session.ts'
import { AUTH_TIMEOUT_MS, isRefusal, isRequestFailure } from './request-session.ts'
import { timeLeft } from './session-data.ts'
import type { LoginOptions, SessionData, SessionLock } from './types.ts'

/**
 * The stored session of the account at `service` where there is one that still works, else a new login: what a bot does when it
 * starts. Nothing is sent as long as the stored session is fresh, so that starting often makes no sessions; and of those who start
 * together, one logs in for all who share the store, under its lock.
 *
 * @throws what `PasswordSession.login()` throws
 */
export async function openSession(options: LoginOptions): Promise<PasswordSession> {
  const { store, onEvent, fetch, signal } = options
  const resume = async (): Promise<PasswordSession | undefined> => {
    const session = await PasswordSession.resume({ store, lock: options.lock, onEvent, fetch })
    return session && isFor(session.data, options) ? session : undefined
  }
  const stored = await resume()
  if (stored && (await isUsable(stored))) return stored
  if (!store) return PasswordSession.login(options)
  const { lock = store.lock ?? ((run) => inTurn(store, run)) } = options
  const session = lock(async () => {
    // Another may have logged in since, or while this one waited.
    const other = await resume()
    if (other && other.data.refreshJwt !== stored?.data.refreshJwt) return other
    const made = await PasswordSession.login({ ...options, lock: heldLock, signal: limit(signal) })
    // The one that goes on takes the lock for itself; a store that keeps nothing has none to take it for.
    return (await resume()) ?? made
  })
  return abortable(session, signal)
}

/** For what runs within the lock already. */
const heldLock: SessionLock = (run) => run()

/** A signal that also ends what takes too long: others wait for the lock. */
function limit(signal: AbortSignal | undefined): AbortSignal | undefined {
  // Where the platform cannot combine signals (React Native), the caller's has to do.
  return signal && (AbortSignal.any?.([signal, AbortSignal.timeout(AUTH_TIMEOUT_MS)]) ?? signal)
}

/** Whether a stored session goes on. */
async function isUsable(session: PasswordSession): Promise<boolean> {
  // A token that tells when it expires and has not yet, is taken as good; should it be revoked, the first call will tell.
  if (timeLeft(session.data) > 0) return true
  try {
    await session.refresh()
  } catch (error) {
    if (!isRequestFailure(error)) throw error
    // When the network or the service is down, that is no end: the session can outlast it.
    return !isRefusal(error)
  }
  return true
}

/** Whether a session is of the account and the service that a login would be for. */
function isFor({ service, identifier, did, handle, email }: SessionData, options: LoginOptions): boolean {
  const wanted = options.identifier ?? options.handle
  return service === originOf(options.service) && [identifier, did, handle, email].includes(wanted)
}
