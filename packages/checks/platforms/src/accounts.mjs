// Sessions as a personal data server keeps them, as far as the probe looks.
import { randomUUID } from 'node:crypto'

const DID = 'did:plc:aliceexampleaccount23456'
const HANDLE = 'alice.example.com'

/** Answers the methods of `com.atproto.server` that the probe calls; `undefined` for any other. */
export function createAccounts() {
  /** By refresh token: the access token that is good now, and how often the session was refreshed. */
  const sessions = new Map()
  const open = (refreshes) => {
    const tokens = { accessJwt: `access-${randomUUID()}`, refreshJwt: `refresh-${randomUUID()}` }
    sessions.set(tokens.refreshJwt, { accessJwt: tokens.accessJwt, refreshes })
    return { ...tokens, did: DID, handle: HANDLE, active: true }
  }
  return (name, request, json) => {
    const token = request.headers.authorization?.replace('Bearer ', '')
    switch (name) {
      case 'com.atproto.server.createSession':
        request.resume()
        return json(200, open(0))
      case 'com.atproto.server.refreshSession': {
        const session = sessions.get(token)
        if (!session) return json(400, { error: 'ExpiredToken', message: 'no such session' })
        sessions.delete(token)
        return json(200, open(session.refreshes + 1))
      }
      case 'com.atproto.server.deleteSession':
        sessions.delete(token)
        return json(200, {})
      case 'com.atproto.server.getSession': {
        const session = [...sessions.values()].find(({ accessJwt }) => accessJwt === token)
        // A token of the login is taken for expired: so every session has to refresh once.
        if (!session || session.refreshes === 0) return json(400, { error: 'ExpiredToken', message: 'too old' })
        return json(200, { did: DID, handle: HANDLE, email: `${session.refreshes}@example.com` })
      }
      default:
        return undefined
    }
  }
}
