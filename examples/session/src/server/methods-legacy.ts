import { type Account, checkPassword, checkSecondFactor, checkTakedown } from './accounts.ts'
import { type MethodCall, type MethodHandler, type ServerState, authenticate, requireString } from './method.ts'
import { tokensOf } from './methods-current.ts'
import { endSession, openSession, rotate } from './session-store.ts'

/** The session methods of January 2023, by NSID: the same sessions under older names, with a `handle` where there is an `identifier` today. */
export const legacyMethods: { readonly [nsid: string]: MethodHandler } = {
  'com.atproto.session.create': { kind: 'procedure', takesInput: true, handle: create },
  'com.atproto.session.get': { kind: 'query', takesInput: false, handle: get },
  'com.atproto.session.refresh': { kind: 'procedure', takesInput: false, handle: refresh },
  'com.atproto.session.delete': { kind: 'procedure', takesInput: false, handle: end },
}

async function create(state: ServerState, call: MethodCall): Promise<object> {
  const account = checkPassword(state.accounts, requireString(call, 'handle'), requireString(call, 'password'))
  checkTakedown(account, false)
  // The old input has no place for a code: an account with a second factor cannot log in this way, and is told why.
  checkSecondFactor(account, undefined, state.deliver)
  return { ...(await tokensOf(state, openSession(state.sessions, account.did))), ...namesOf(account) }
}

async function get(state: ServerState, call: MethodCall): Promise<object> {
  const { account } = await authenticate(state, call, 'at+jwt')
  return namesOf(account)
}

async function refresh(state: ServerState, call: MethodCall): Promise<object> {
  const { account, claims } = await authenticate(state, call, 'refresh+jwt')
  return { ...(await tokensOf(state, rotate(state.sessions, claims))), ...namesOf(account) }
}

async function end(state: ServerState, call: MethodCall): Promise<undefined> {
  const { claims } = await authenticate(state, call, 'refresh+jwt')
  endSession(state.sessions, claims)
}

function namesOf(account: Account): { handle: string; did: string } {
  return { handle: account.handle, did: account.did }
}
