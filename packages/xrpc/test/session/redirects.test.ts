import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { call, createXrpcClient, serviceHandler, type XrpcClient } from '../../src/index.ts'
import { PasswordSession } from '../../src/session/index.ts'
import { getItem, putItem } from '../support/methods.ts'
import { sendJson, startServer, type TestServer } from '../support/server.ts'

/** Where the calls of a session go when its service sends them elsewhere, as the README says it. */

let server: TestServer
let other: TestServer
beforeAll(async () => {
  other = await startServer((_, response) => sendJson(response, 200, { id: 2 }))
  server = await startServer(({ path }, response) => {
    const [, where] = /where=(\w+)/.exec(path) ?? []
    if (!where && path.includes('getItem')) return sendJson(response, 200, { id: 1 })
    const location = `${where === 'here' ? '' : other.url}/xrpc/com.example.getItem`
    response.writeHead(307, { location }).end()
  })
})
beforeEach(() => {
  server.requests.length = 0
  other.requests.length = 0
})
afterAll(() => Promise.all([server.close(), other.close()]))

const headers = { 'atproto-proxy': 'did:web:a.example#b', 'x-custom': 'secret too' }
const authorization = 'Bearer access'

const byHand = (url: string, init: RequestInit): Promise<Response> => serviceHandler(url)(url, init)
async function connect(fetch?: typeof byHand): Promise<XrpcClient> {
  const data = { service: server.url, era: 'server', did: 'did:plc:a', handle: 'a.test' } as const
  const tokens = { accessJwt: 'access', refreshJwt: 'refresh' }
  const session = await PasswordSession.resume({ data: { ...data, ...tokens }, fetch })
  return createXrpcClient({ handler: session ?? expect.fail('no session'), headers })
}

describe.each([
  ['by the platform', undefined],
  ['by hand', byHand],
])('followed %s', (_, fetch) => {
  test('a query within the origin keeps all that it has', async () => {
    expect(await call(await connect(fetch), getItem, { where: 'here' }, undefined)).toEqual({ id: 1 })
    expect(server.requests[1]?.headers).toMatchObject({ ...headers, authorization })
  })
  test('a query to another origin takes no token along, and by hand nothing', async () => {
    expect(await call(await connect(fetch), getItem, { where: 'there' }, undefined)).toEqual({ id: 2 })
    expect(other.requests[0]?.headers).not.toHaveProperty('authorization')
    for (const name of Object.keys(headers))
      expect(name in (other.requests[0]?.headers ?? {})).toBe(fetch === undefined)
  })
  test('a procedure goes to no other origin', async () => {
    const calling = call(await connect(fetch), putItem, undefined, {})
    await expect(calling).rejects.toMatchObject({ name: 'XrpcInvalidResponseError', status: 307 })
    expect(other.requests).toEqual([])
  })
})
