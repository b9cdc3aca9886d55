// Compiled by types.test.ts against the emitted declarations; what has to be an error says so.
import { createXrpcClient, type XrpcClient } from '@lexgen/xrpc'
import { openSession, PasswordSession } from '@lexgen/xrpc/session'

const service = 'https://pds.example'

export async function fetches(): Promise<XrpcClient> {
  const options = { service, identifier: 'alice.example', password: 'secret' }
  await PasswordSession.login({ ...options, fetch })
  await PasswordSession.login({ ...options, fetch: globalThis.fetch })
  await PasswordSession.resume({ fetch: async (url, init) => fetch(url.toUpperCase(), { ...init, method: 'GET' }) })
  // @ts-expect-error it has to give a response
  await PasswordSession.login({ ...options, fetch: async () => ({ status: 200 }) })
  return createXrpcClient({ handler: await openSession({ ...options, fetch: undefined }) })
}

export async function logins(session: PasswordSession, signal: AbortSignal): Promise<void> {
  await session.login({ identifier: session.did, password: 'secret' })
  await session.login({ handle: session.data.handle, password: 'secret', authFactorToken: undefined, signal })
  // @ts-expect-error somebody has to log in
  await session.login({ password: 'secret' })
  // @ts-expect-error the service stays
  await session.login({ identifier: 'alice.example', password: 'secret', service })
}
