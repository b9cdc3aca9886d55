import type { Did } from '../formats/did.ts'
import { abortable } from '../internal/abortable.ts'
import { discard } from '../internal/discard.ts'
import { isStream } from '../internal/is-stream.ts'
import { fetchFrom } from '../transport/fetch-from.ts'
import { originOf } from '../transport/origin-of.ts'
import { isExpired } from './is-expired.ts'
import { inTurn } from './in-turn.ts'
import { logIn } from './log-in.ts'
import { isRefusal, isRequestFailure, requestSession } from './request-session.ts'
import { serviceUrlOf, timeLeft } from './session-data.ts'
import type { Credentials, LoginInput, LoginOptions, ResumeOptions, SessionData, SessionOptions } from './types.ts'

/**
 * A session by handle and password: `createXrpcClient({ handler: session })` makes authorized calls with it. Calls refresh it ahead of
 * expiry, or when the server says `ExpiredToken`, once for all that run at the same time. A session lives for about two months from
 * its last refresh: keep it in a `store` and resume it, instead of logging in for each run.
 *
 * It is kept through failures of network and server. It ends when the server refuses the refresh token, or with `logout()`; from then
 * on every call is rejected, with the server's answer in the first case, until `login()` is called on it.
 */
export class PasswordSession {
  readonly #options: SessionOptions
  /**
   * Refresh tokens that the server has exchanged, deleted or refused: no session lives by them. In a store that others share, sessions of the
   * same account and after a switch those of another one, what may still live is neither overwritten nor removed. These tell, and not times,
   * since clocks are set back and servers shorten the life of their tokens.
   */
  readonly #spent = new Set<string>()
  #data: SessionData
  #ended: Error | undefined
  /** What the last refresh to fail was rejected with. */
  #failure: unknown
  /** The refresh or logout that is under way. */
  #running: Promise<void> | undefined

  private constructor(data: SessionData, options: SessionOptions) {
    this.#data = data
    this.#options = options
  }

  /**
   * Logs in and stores the session, in place of whatever the store held.
   *
   * @throws {XrpcError} the server's refusal, such as `AuthFactorTokenRequired`, `AccountTakedown` or `AuthenticationRequired`
   * @throws {XrpcNetworkError} no answer
   * @throws {TypeError} `service` is no address
   */
  static async login(options: LoginOptions): Promise<PasswordSession> {
    const { service, era = options.handle ? 'session' : 'server', store, lock, onEvent, fetch } = options
    // What is missing comes with the login; until then nobody has the session.
    const base = { service: originOf(service), era } as SessionData
    const session = new PasswordSession(base, { store, lock, onEvent, fetch })
    await session.login(options)
    return session
  }

  /**
   * Goes on with a session that was stored, or is passed in; nothing is sent for it. `undefined`: there is none, so log in.
   *
   * @throws {TypeError} its `service` is no address
   */
  static async resume(options: ResumeOptions): Promise<PasswordSession | undefined> {
    const { data, store } = options
    const found = data ?? (await store?.load())
    if (!found) return undefined
    const session = new PasswordSession({ ...found, service: originOf(found.service) }, options)
    if (data) await session.#locked(async () => store?.save(data))
    return session
  }

  /** Everything about the session, tokens included, as it last was. */
  get data(): SessionData {
    return this.#data
  }

  get did(): Did {
    return this.#data.did
  }

  /** Where calls go: the account's PDS, else the service that was logged in to. */
  get serviceUrl(): string {
    return serviceUrlOf(this.#data)
  }

  /** Why the session has ended: the server's answer, or the logout; `undefined` while it goes on. */
  get ended(): Error | undefined {
    return this.#ended
  }

  /** Sends a request with the session's access token; one that brings its own `authorization` goes out as it is. */
  async fetchHandler(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    const { signal } = init
    const send = (token?: string): Promise<Response> => {
      if (token) headers.set('authorization', `Bearer ${token}`)
      return fetchFrom(this.serviceUrl + path, { ...init, headers }, this.#options.fetch)
    }
    if (headers.has('authorization')) return send()
    if (timeLeft(this.#data) < 0) {
      await abortable(this.refresh(), signal).catch((error: unknown) => {
        // The old token may well do for this call: whether the failure matters, the answer will tell.
        if (!isRequestFailure(error)) throw error
      })
    }
    const token = this.#token()
    const failure = this.#failure
    const response = await send(token)
    if (!(await isExpired(response))) return response
    // A body that was read from a stream is gone: its caller gets the answer, and the next call the new token.
    const isSpent = isStream(init.body)
    if (!isSpent) await discard(response)
    if (token === this.#data.accessJwt) {
      // A refresh that began and failed while this call was out has failed for it too.
      if (this.#failure !== failure) throw this.#failure
      await abortable(this.refresh(), signal)
    }
    return isSpent ? response : send(this.#token())
  }

  /**
   * Exchanges both tokens for new ones; calls do so by themselves. While a refresh is under way, joins it. Where another holder of the
   * store was faster, takes over its tokens instead.
   *
   * @throws {XrpcError} the server's answer; after a refusal of the token the session has ended
   * @throws {XrpcNetworkError | DOMException} no answer, or (`TimeoutError`) none within half a minute; the session goes on
   * @throws {XrpcInvalidResponseError} an answer without tokens or for another account; the session goes on
   */
  refresh(): Promise<void> {
    return (this.#running ??= this.#exchange('refresh'))
  }

  /**
   * Has the server delete the session, and removes it from the store; what the store holds of another account stays.
   *
   * @throws {XrpcError | XrpcNetworkError} the server could not do it; the session goes on
   */
  async logout(): Promise<void> {
    // A refresh that is under way brings the token to delete; should it fail, so will the deletion, if for the same reason.
    await this.#running?.catch(() => undefined)
    if (!this.#ended) await (this.#running ??= this.#exchange('delete'))
  }

  /**
   * Logs in again, most likely after the session has ended: clients that send through it go on with the new tokens. What was stored is
   * replaced. Another account is another session.
   *
   * @throws what `PasswordSession.login()` throws; the session is then as it was
   * @throws {XrpcInvalidResponseError} additionally, for the name of another account
   */
  async login(login: Credentials & LoginInput): Promise<void> {
    const { service, era, did } = this.#data
    const data = await logIn({ service, era, did }, login, this.#options.fetch)
    // A refresh or logout that is under way is about the tokens before: it comes first.
    await this.#locked(async () => {
      this.#spent.add(this.#data.refreshJwt)
      this.#data = data
      this.#ended = undefined
      await this.#options.store?.save(data)
    })
    this.#report()
  }

  /** One exchange at a time, here and among all who share the lock. */
  async #exchange(verb: 'refresh' | 'delete'): Promise<void> {
    try {
      await this.#locked(() => this.#request(verb))
    } catch (error) {
      this.#failure = error
      throw error
    } finally {
      this.#running = undefined
    }
  }

  /** Without a lock, those of this process who use the same store object at least wait for one another. */
  async #locked(run: () => Promise<void>): Promise<void> {
    const { store, lock = store?.lock } = this.#options
    return lock ? lock(run) : inTurn(store ?? this, run)
  }

  /**
   * Goes through the tokens of the account, the store's first, until one is accepted: another holder may have spent the one at hand a
   * moment ago, and then the store has its successor.
   */
  async #request(verb: 'refresh' | 'delete'): Promise<void> {
    this.#token()
    const isRefresh = verb === 'refresh'
    const own = this.#data
    let isAdopted = await this.#adopt()
    for (;;) {
      if (isRefresh && isAdopted && timeLeft(this.#data) > 0) return
      const data = this.#data
      try {
        this.#data = await requestSession(data, verb, this.#options)
        this.#spent.add(data.refreshJwt)
        break
      } catch (error) {
        if (!isRefusal(error)) throw error
        this.#spent.add(data.refreshJwt)
        isAdopted = await this.#adopt()
        if (isAdopted) continue
        if (!this.#spent.has(own.refreshJwt)) this.#data = own
        // A token that is refused has nothing left to delete.
        else if (!isRefresh) break
        else {
          await this.#end('expired', error)
          throw error
        }
      }
    }
    if (!isRefresh) return this.#end('deleted', new Error('logged out'))
    await this.#writeOver('save')
    this.#report()
  }

  /** Takes over what another holder of the store has left there; not what was spent here, as after a save that failed. */
  async #adopt(): Promise<boolean> {
    const stored = await this.#options.store?.load()
    if (stored?.did !== this.#data.did || this.#isOurs(stored)) return false
    this.#data = stored
    this.#report()
    return true
  }

  /** Saves or removes the session, unless the store holds that of another account, or another one of this account that may live. */
  async #writeOver(verb: 'save' | 'remove'): Promise<void> {
    const { store } = this.#options
    const stored = await store?.load()
    if (!stored || this.#isOurs(stored)) await store?.[verb](this.#data)
  }

  #isOurs({ did, refreshJwt }: SessionData): boolean {
    return did === this.#data.did && (refreshJwt === this.#data.refreshJwt || this.#spent.has(refreshJwt))
  }

  async #end(type: 'expired' | 'deleted', error: Error): Promise<void> {
    this.#ended = error
    await this.#writeOver('remove')
    this.#options.onEvent?.({ type, data: this.#data, error })
  }

  #report(): void {
    this.#options.onEvent?.({ type: 'updated', data: this.#data })
  }

  #token(): string {
    if (this.#ended) throw this.#ended
    return this.#data.accessJwt
  }
}
