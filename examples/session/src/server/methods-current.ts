import { type Account, checkPassword, checkSecondFactor, checkTakedown } from './accounts.ts'
import { invalidRequest } from './failure.ts'
import { type MethodCall, type MethodHandler, type ServerState, authenticate, requireString } from './method.ts'
import { signServiceToken } from './service-auth.ts'
import { endSession, openSession, rotate } from './session-store.ts'
import { type TokenClaims, signToken } from './tokens.ts'

/** The session methods of today, by NSID. */
export const currentMethods: { readonly [nsid: string]: MethodHandler } = {
  'com.atproto.server.createSession': { kind: 'procedure', takesInput: true, handle: createSession },
  'com.atproto.server.getSession': { kind: 'query', takesInput: false, handle: getSession },
  'com.atproto.server.refreshSession': { kind: 'procedure', takesInput: false, handle: refreshSession },
  'com.atproto.server.deleteSession': { kind: 'procedure', takesInput: false, handle: deleteSession },
  'com.atproto.server.getServiceAuth': { kind: 'query', takesInput: false, handle: getServiceAuth },
}

async function createSession(state: ServerState, call: MethodCall): Promise<object> {
  const account = checkPassword(state.accounts, requireString(call, 'identifier'), requireString(call, 'password'))
  checkTakedown(account, call.input['allowTakendown'] === true)
  const code = call.input['authFactorToken']
  if (code !== undefined && typeof code !== 'string') throw invalidRequest('"authFactorToken" must be a string')
  checkSecondFactor(account, code, state.deliver)
  return { ...(await tokensOf(state, openSession(state.sessions, account.did))), ...profileOf(state, account) }
}

async function getSession(state: ServerState, call: MethodCall): Promise<object> {
  const { account } = await authenticate(state, call, 'at+jwt')
  return profileOf(state, account)
}

async function refreshSession(state: ServerState, call: MethodCall): Promise<object> {
  const { account, claims } = await authenticate(state, call, 'refresh+jwt')
  return { ...(await tokensOf(state, rotate(state.sessions, claims))), ...profileOf(state, account) }
}

async function deleteSession(state: ServerState, call: MethodCall): Promise<undefined> {
  const { claims } = await authenticate(state, call, 'refresh+jwt')
  endSession(state.sessions, claims)
}

async function getServiceAuth(state: ServerState, call: MethodCall): Promise<object> {
  const { account } = await authenticate(state, call, 'at+jwt')
  return { token: await signServiceToken(account, call.query, state.issuer.now()) }
}

/** A pair of tokens for an open session. */
export async function tokensOf(
  state: ServerState,
  refresh: TokenClaims,
): Promise<{ accessJwt: string; refreshJwt: string }> {
  const [accessJwt, refreshJwt] = await Promise.all([
    signToken(state.issuer, 'at+jwt', { ...refresh, tokenId: `${refresh.tokenId}.access` }),
    signToken(state.issuer, 'refresh+jwt', refresh),
  ])
  return { accessJwt, refreshJwt }
}

function profileOf(state: ServerState, account: Account): object {
  return {
    handle: account.handle,
    did: account.did,
    didDoc: didDocumentOf(state, account),
    ...(account.email !== undefined && { email: account.email, emailConfirmed: true }),
    emailAuthFactor: account.secondFactor,
    active: !account.takenDown,
    ...(account.takenDown && { status: 'takendown' }),
  }
}

/** The part of a DID document that clients and services read: the signing key and the address of the PDS. */
function didDocumentOf(state: ServerState, account: Account): object {
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
    id: account.did,
    alsoKnownAs: [`at://${account.handle}`],
    verificationMethod: [
      {
        id: `${account.did}#atproto`,
        type: 'JsonWebKey2020',
        controller: account.did,
        publicKeyJwk: account.publicJwk,
      },
    ],
    service: [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: state.url() }],
  }
}
