import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { XrpcInvalidResponseError, XrpcNetworkError } from '../../src/index.ts'
import { PasswordSession } from '../../src/session/index.ts'
import { HANDLE, json, PASSWORD, startAuthServer, type AuthServer } from './support/auth-server.ts'
import { echo } from './support/echo.ts'

const servers: AuthServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function start(): Promise<AuthServer> {
  // Node.js opens another connection in the place of one that broke off, before anything is to be sent.
  const server = await startAuthServer({ restMs: 100 })
  servers.push(server)
  return server
}

const login = ({ url }: AuthServer): Promise<PasswordSession> =>
  PasswordSession.login({ service: url, identifier: HANDLE, password: PASSWORD })

/** Writes for as long as somebody reads, at most 64 MB. */
function pour(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.write('{"did":"')
  const chunk = Buffer.alloc(100_000, 'x')
  let left = 640
  const more = (): void => {
    while (left-- > 0) if (!response.write(chunk)) return
    if (left <= 0) response.end('"}')
  }
  response.on('drain', more)
  more()
}

/** Small on the wire, 20 MB unpacked. */
function sendBomb(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
  response.end(gzipSync(JSON.stringify({ did: 'x'.repeat(20_000_000) })))
}

describe.each([
  { how: 'without end', answer: pour },
  { how: 'packed small', answer: sendBomb },
])('an answer too long, $how', ({ answer }) => {
  it.each([200, 400])('to a login is an error (%i)', async (status) => {
    const server = await start()
    server.options.intercept = (_nsid, response) => (answer(response, status), true)
    const error = await login(server).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(XrpcInvalidResponseError)
    expect(`${error}`).toContain(`longer than 1000000 bytes (${status})`)
    await expect.poll(() => server.openSockets()).toBe(0)
  })

  it.each([200, 401])('to a refresh is an error, and the session goes on (%i)', async (status) => {
    const server = await start()
    const session = await login(server)
    const { refreshJwt } = session.data
    server.expireAccess()
    server.options.intercept = (nsid, response) => nsid.endsWith('refreshSession') && (answer(response, status), true)
    await expect(echo(session)).rejects.toBeInstanceOf(XrpcInvalidResponseError)
    expect([session.ended, session.data.refreshJwt]).toEqual([undefined, refreshJwt])
    delete server.options.intercept
    await echo(session)
  })
})

it('an answer below a megabyte is read whole', async () => {
  const server = await start()
  const didDoc = { id: 'did:plc:alice', note: 'x'.repeat(900_000) }
  server.options.extra = { didDoc }
  expect((await login(server)).data.didDoc).toEqual(didDoc)
})

it('an answer that breaks off is a network error', async () => {
  const server = await start()
  server.options.intercept = (_nsid, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
    response.write('{"did":', () => response.destroy())
    return true
  }
  await expect(login(server)).rejects.toBeInstanceOf(XrpcNetworkError)
})

it('an answer without a session is none', async () => {
  const server = await start()
  server.options.intercept = (_nsid, response) => (json(response, 200, {}), true)
  await expect(login(server)).rejects.toThrow('no session of this account')
})
