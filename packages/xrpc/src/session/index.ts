/** Sessions by password: `@lexgen/xrpc/session`. What needs Node lives in `@lexgen/xrpc/session/node`. */
export { localStorageStore, type KeyValueStorage, type LocalStorageStoreOptions } from './local-storage-store.ts'
export { openSession } from './open-session.ts'
export { PasswordSession } from './password-session.ts'
export { webLock } from './web-lock.ts'
export type {
  Credentials,
  LoginInput,
  LoginOptions,
  ResumeOptions,
  SessionData,
  SessionEra,
  SessionEvent,
  SessionLock,
  SessionOptions,
  SessionStore,
} from './types.ts'
