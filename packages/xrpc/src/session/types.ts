import type { KnownValues } from '../formats/data.ts'
import type { Did } from '../formats/did.ts'
import type { Handle } from '../formats/handle.ts'
import type { PlatformFetch } from '../transport/fetch-from.ts'

/** Which documents a server speaks: `com.atproto.server.*` since 2023-03-31, `com.atproto.session.*` before. */
export type SessionEra = 'server' | 'session'

/** Everything that a session has to remember, as JSON. It holds both tokens: keep it as safe as a password. */
export interface SessionData {
  /** Service that issued the tokens; it alone refreshes and deletes them. */
  readonly service: string
  readonly era: SessionEra
  /** Never changes. */
  readonly did: Did
  /** What was logged in with. */
  readonly identifier?: string | undefined
  readonly handle: Handle
  /** Short-lived; sent with every call. */
  readonly accessJwt: string
  /** Lives for about two months, and is exchanged with every refresh. */
  readonly refreshJwt: string
  /** The account's DID document: calls go to the PDS that it names. */
  readonly didDoc?: unknown
  /** When to refresh ahead of expiry, in milliseconds of this machine's clock. Absent: tokens that do not tell. */
  readonly refreshAt?: number | undefined
  readonly email?: string | undefined
  readonly emailConfirmed?: boolean | undefined
  readonly emailAuthFactor?: boolean | undefined
  /** Whether the account is active; `status` says why it is not. */
  readonly active?: boolean | undefined
  readonly status?: KnownValues<'takendown' | 'suspended' | 'deactivated'> | undefined
  /** What else the server told. */
  readonly [field: string]: unknown
}

/** What happens to a session. */
export type SessionEvent =
  /** Logged in, or refreshed here or by another holder of the same store. */
  | { readonly type: 'updated'; readonly data: SessionData }
  /** The server no longer accepts the refresh token; `error` is its answer. Only a new login helps. */
  | { readonly type: 'expired'; readonly data: SessionData; readonly error: Error }
  /** Logged out. */
  | { readonly type: 'deleted'; readonly data: SessionData }

/** Runs `run` while nobody else who uses the same lock does, and hands on what it gives. */
export type SessionLock = <T>(run: () => Promise<T>) => Promise<T>

/** Where a session survives the process. */
export interface SessionStore {
  /** The session that was saved last, `undefined` where there is none. */
  load(): Promise<SessionData | undefined>
  save(data: SessionData): Promise<void>
  remove(): Promise<void>
  /** Keeps others who share the store from refreshing at the same time. @default those who share the object wait for one another */
  readonly lock?: SessionLock | undefined
}

/** What each way to a session takes. */
export interface SessionOptions {
  /** Where to keep the session. @default nowhere: it ends with the process */
  readonly store?: SessionStore | undefined
  /** Held around a refresh, a logout and the saving of a login, and by `openSession()` around the login. @default the store's own lock */
  readonly lock?: SessionLock | undefined
  /** Hears what happens to the session, after it was stored. It must not throw: the call that brought the event about would fail with it. */
  readonly onEvent?: ((event: SessionEvent) => void) | undefined
  /** Sends what the session sends: calls, logins and refreshes; for proxies and tests. @default the global `fetch` */
  readonly fetch?: PlatformFetch | undefined
}

/** Who logs in: `identifier` (a handle, a DID, or where the server allows it an email address), or the `handle` of the legacy input. */
export type Credentials =
  | { readonly identifier: string; readonly handle?: undefined }
  | { readonly handle: string; readonly identifier?: undefined }

/** What each login takes, beside who logs in. */
export interface LoginInput {
  /** Better an app password than the account's own. */
  readonly password: string
  /** The code that the server sends by email when it answers `AuthFactorTokenRequired`: log in again with it. */
  readonly authFactorToken?: string | undefined
  /** Accept a session of an account that was taken down; `data.status` tells. */
  readonly allowTakendown?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

/** Options of `PasswordSession.login()`. */
export type LoginOptions = SessionOptions &
  Credentials &
  LoginInput & {
    /** Address of the service to log in to. */
    readonly service: string | URL
    /** @default 'session' with `handle`, else 'server' */
    readonly era?: SessionEra | undefined
  }

/** Options of `PasswordSession.resume()`. */
export interface ResumeOptions extends SessionOptions {
  /**
   * A session kept elsewhere; it is saved to the store in place of what that holds, where an old copy would end a newer session.
   * @default what the store holds
   */
  readonly data?: SessionData | undefined
}
