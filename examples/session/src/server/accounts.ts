import { randomBytes, randomInt, scryptSync, timingSafeEqual } from 'node:crypto'
import type { CryptoKey, JWK } from 'jose'
import { exportJWK, generateKeyPair } from 'jose'
import { XrpcFailure, invalidToken } from './failure.ts'

/** An account as the one who starts the server describes it. */
export interface AccountSpec {
  readonly handle: string
  readonly did: string
  readonly password: string
  readonly email?: string
  /** Whether a login also needs a code that is mailed to the account. @default false */
  readonly secondFactor?: boolean
  /** Whether the account was taken down by a moderator. @default false */
  readonly takenDown?: boolean
}

/** A code on its way to the account holder: what a real server would send by email. */
export interface Mail {
  readonly to: string
  readonly code: string
}

/** An account as the server keeps it. */
export interface Account {
  readonly did: string
  readonly handle: string
  readonly email: string | undefined
  readonly secondFactor: boolean
  readonly takenDown: boolean
  readonly password: { readonly salt: Buffer; readonly hash: Buffer }
  /** The signing key of the repository, which also signs service tokens. */
  readonly signingKey: CryptoKey
  readonly publicJwk: JWK
  /** The code that was mailed last and has not been used. */
  pendingCode: string | undefined
}

const HASH_BYTES = 32
const SALT_BYTES = 16
const CODE_DIGITS = 6

/** Makes an account with its own signing key; the password is kept as a salted scrypt hash. */
export async function createAccount(spec: AccountSpec): Promise<Account> {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const salt = randomBytes(SALT_BYTES)
  return {
    did: spec.did,
    handle: spec.handle,
    email: spec.email,
    secondFactor: spec.secondFactor ?? false,
    takenDown: spec.takenDown ?? false,
    password: { salt, hash: scryptSync(spec.password, salt, HASH_BYTES) },
    signingKey: privateKey,
    publicJwk: await exportJWK(publicKey),
    pendingCode: undefined,
  }
}

/**
 * The account behind a login name and a password. One answer for an unknown name and for a wrong password.
 * @throws {XrpcFailure} 401 AuthenticationRequired
 */
export function checkPassword(accounts: readonly Account[], identifier: string, password: string): Account {
  const name = identifier.toLowerCase()
  const account = accounts.find(({ did, handle, email }) => [did, handle, email].includes(name))
  if (account === undefined || !isPasswordOf(account, password)) {
    throw new XrpcFailure(401, 'AuthenticationRequired', 'No account has this identifier and this password')
  }
  return account
}

function isPasswordOf(account: Account, password: string): boolean {
  return timingSafeEqual(scryptSync(password, account.password.salt, HASH_BYTES), account.password.hash)
}

/**
 * Lets a login with the right code pass; without a code, mails a new one. A code is good for one try.
 * @throws {XrpcFailure} 401 AuthFactorTokenRequired without a code, 400 InvalidToken for a wrong one
 */
export function checkSecondFactor(account: Account, code: string | undefined, deliver: (mail: Mail) => void): void {
  if (!account.secondFactor) return
  if (code === undefined) {
    account.pendingCode = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0')
    deliver({ to: account.email ?? account.handle, code: account.pendingCode })
    throw new XrpcFailure(
      401,
      'AuthFactorTokenRequired',
      'A sign-in code has been sent to the email address of the account',
    )
  }
  const expected = account.pendingCode
  account.pendingCode = undefined
  if (code !== expected) throw invalidToken('The sign-in code is wrong or has been used')
}

/** @throws {XrpcFailure} 401 AccountTakedown, unless the caller asked for a session all the same */
export function checkTakedown(account: Account, allowed: boolean): void {
  if (account.takenDown && !allowed) throw new XrpcFailure(401, 'AccountTakedown', 'The account has been taken down')
}
