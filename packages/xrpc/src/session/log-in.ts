import { requestSession } from './request-session.ts'
import type { Credentials, LoginInput, SessionData, SessionOptions } from './types.ts'

/** Where to log in; with a DID, to that account only. */
type LoginBase = Pick<SessionData, 'service' | 'era'> & Partial<Pick<SessionData, 'did'>>

/**
 * Makes a session. Nothing but the fields of a login is sent, whatever else the options have.
 *
 * @throws what `requestSession()` throws
 */
export function logIn(
  base: LoginBase,
  { identifier, handle, password, authFactorToken, allowTakendown, signal }: Credentials & LoginInput,
  fetch: SessionOptions['fetch'],
): Promise<SessionData> {
  const input = { identifier, handle, password, authFactorToken, allowTakendown }
  return requestSession({ ...base, identifier: identifier ?? handle }, 'create', { input, signal, fetch })
}
