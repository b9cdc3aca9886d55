import type { SessionData, SessionStore } from './types.ts'

/**
 * What the session of one account may do in a store that others share: sessions of the same account, and after a switch those of another
 * one. Invariant: what may still live is neither overwritten nor removed. That is told by the tokens that were seen to be spent, and not
 * by times, since clocks are set back and servers shorten the life of their tokens. To be called under the store's lock.
 */
export class AccountStore {
  readonly #store: SessionStore | undefined
  /** Refresh tokens that the server has exchanged, deleted or refused. */
  readonly #spent = new Set<string>()

  constructor(store: SessionStore | undefined) {
    this.#store = store
  }

  /** Notes that the refresh token of a session is of no more use. */
  spend({ refreshJwt }: SessionData): void {
    this.#spent.add(refreshJwt)
  }

  isSpent({ refreshJwt }: SessionData): boolean {
    return this.#spent.has(refreshJwt)
  }

  /** What the store holds for the account, where it is another session than `data` and may live. */
  async loadOther(data: SessionData): Promise<SessionData | undefined> {
    const stored = await this.#store?.load()
    return stored?.did === data.did && !this.#isOurs(stored, data) ? stored : undefined
  }

  /** Saves a session, unless the store holds that of another account, or another one of this account that may live. */
  async save(data: SessionData): Promise<void> {
    const stored = await this.#store?.load()
    if (!stored || this.#isOurs(stored, data)) await this.#store?.save(data)
  }

  /** Removes a session, or a spent one that it came from; whatever else the store holds stays. */
  async remove(data: SessionData): Promise<void> {
    const stored = await this.#store?.load()
    if (stored && this.#isOurs(stored, data)) await this.#store?.remove()
  }

  #isOurs(stored: SessionData, { did, refreshJwt }: SessionData): boolean {
    return stored.did === did && (stored.refreshJwt === refreshJwt || this.isSpent(stored))
  }
}
