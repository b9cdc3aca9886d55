import type { Did } from '@lexgen/xrpc'
import type { Pds } from '../servers.ts'

/** What is known while the requests are sent, one after the other. */
export interface State {
  readonly pds: Pds
  readonly did: Did
  readonly handle: string
  readonly email: string
  readonly password: string
  readonly accessJwt: string
  readonly refreshJwt: string
}

/** A request as a page prints it, and what the server says to it. */
export interface PrintedRequest {
  readonly method: string
  /** Who asks: nobody, the account by one of its tokens, or the user `admin`. */
  readonly as: 'nobody' | 'account' | 'account to refresh' | 'admin'
  /** What only the server or its user knows, by the name of the field whose placeholder it replaces. */
  readonly known?: (state: State) => Readonly<Record<string, string>>
  /** Fields that this server asks for, though its lexicon does not. */
  readonly added?: (state: State) => Readonly<Record<string, string>>
  /** The name of the declared error, or of the rule beyond the lexicon, that it is refused with. @default none: it succeeds */
  readonly refusal?: { readonly error: string; readonly message: string }
}

const loginOf = ({ handle, password }: State): Record<string, string> => ({ identifier: handle, password })
const mailedToken = ({ pds, email }: State): string => pds.tokenSentTo(email)

/** Every method of com.atproto.server, in an order in which each finds what it needs. */
export const PRINTED_REQUESTS: readonly PrintedRequest[] = [
  { method: 'describeServer', as: 'nobody' },
  {
    method: 'createAccount',
    as: 'nobody',
    known: ({ handle }) => ({ handle }),
    // Its lexicon leaves the email address to each server; nothing is wrong with what was sent.
    refusal: { error: 'InvalidRequest', message: 'Email is required' },
  },
  {
    method: 'createAccount',
    as: 'nobody',
    known: ({ handle }) => ({ handle }),
    added: ({ email, password }) => ({ email, password }),
  },
  { method: 'createSession', as: 'nobody', known: loginOf },
  { method: 'getSession', as: 'account' },
  { method: 'refreshSession', as: 'account to refresh' },
  { method: 'checkAccountStatus', as: 'account' },
  { method: 'getServiceAuth', as: 'account', known: ({ pds }) => ({ aud: pds.did }) },
  { method: 'createAppPassword', as: 'account' },
  { method: 'listAppPasswords', as: 'account' },
  { method: 'revokeAppPassword', as: 'account' },
  { method: 'createInviteCode', as: 'admin' },
  { method: 'createInviteCodes', as: 'admin' },
  { method: 'getAccountInviteCodes', as: 'account' },
  { method: 'reserveSigningKey', as: 'nobody' },
  { method: 'updateEmail', as: 'account', known: ({ email }) => ({ email }) },
  { method: 'requestEmailConfirmation', as: 'account' },
  {
    method: 'confirmEmail',
    as: 'account',
    known: (state) => ({ email: state.email, token: mailedToken(state) }),
  },
  { method: 'requestEmailUpdate', as: 'account' },
  {
    method: 'updateEmail',
    as: 'account',
    known: ({ email }) => ({ email }),
    // Declared: the address has been confirmed by now.
    refusal: { error: 'TokenRequired', message: 'confirmation token required' },
  },
  { method: 'requestPasswordReset', as: 'nobody', known: ({ email }) => ({ email }) },
  {
    method: 'resetPassword',
    as: 'nobody',
    known: (state) => ({ token: mailedToken(state), password: state.password }),
  },
  { method: 'createSession', as: 'nobody', known: loginOf },
  { method: 'deactivateAccount', as: 'account' },
  { method: 'activateAccount', as: 'account' },
  { method: 'requestAccountDelete', as: 'account' },
  { method: 'deleteSession', as: 'account to refresh' },
  {
    method: 'deleteAccount',
    as: 'account',
    known: (state) => ({ did: state.did, password: state.password, token: mailedToken(state) }),
  },
]
