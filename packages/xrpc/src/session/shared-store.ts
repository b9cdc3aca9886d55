import type { SessionData, SessionStore } from './types.ts'

/**
 * What the session of one account may do in a store that others share: sessions of the same account, and after a switch those of another
 * one. Invariant: what may still live is neither overwritten nor removed. That is told by the refresh tokens that the session saw
 * exchanged, deleted or refused (`spent`), and not by times, since clocks are set back and servers shorten the life of their tokens.
 * To be called under the store's lock.
 */

/** What the store holds for the account, where it is another session than `data` and may live. */
export async function loadOther(
  store: SessionStore | undefined,
  data: SessionData,
  spent: ReadonlySet<string>,
): Promise<SessionData | undefined> {
  const stored = await store?.load()
  return stored?.did === data.did && !isOurs(stored, data, spent) ? stored : undefined
}

/** Saves or removes a session, unless the store holds that of another account, or another one of this account that may live. */
export async function writeOver(
  store: SessionStore | undefined,
  verb: 'save' | 'remove',
  data: SessionData,
  spent: ReadonlySet<string>,
): Promise<void> {
  const stored = await store?.load()
  if (!stored || isOurs(stored, data, spent)) await store?.[verb](data)
}

function isOurs(stored: SessionData, { did, refreshJwt }: SessionData, spent: ReadonlySet<string>): boolean {
  return stored.did === did && (stored.refreshJwt === refreshJwt || spent.has(stored.refreshJwt))
}
