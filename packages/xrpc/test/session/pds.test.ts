import { afterEach, describe, expect, it } from 'vitest'
import { PasswordSession } from '../../src/session/index.ts'
import { DID, HANDLE, json, PASSWORD, startAuthServer, type AuthServer } from './support/auth-server.ts'
import { echo } from './support/echo.ts'

const servers: AuthServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function start(options: Parameters<typeof startAuthServer>[0] = {}): Promise<AuthServer> {
  const server = await startAuthServer(options)
  servers.push(server)
  return server
}

const pdsDocument = (serviceEndpoint: unknown, { id = '#atproto_pds', did = DID } = {}) => ({
  id: did,
  service: [
    { id: '#other', type: 'Other', serviceEndpoint: 'https://other.test' },
    { id, type: 'AtprotoPersonalDataServer', serviceEndpoint },
  ],
})

async function login(server: AuthServer): Promise<PasswordSession> {
  return PasswordSession.login({ service: server.url, identifier: HANDLE, password: PASSWORD })
}

describe('the PDS that the DID document names', () => {
  it('gets the calls, while the service that issued the tokens refreshes and deletes them', async () => {
    let accept = true
    const pds = await start({
      intercept(_nsid, response, body) {
        if (accept) json(response, 200, { body })
        else json(response, 400, { error: 'ExpiredToken' })
        accept = true
        return true
      },
    })
    const entryway = await start({ extra: { didDoc: pdsDocument(pds.url) } })
    const session = await login(entryway)
    expect(session.serviceUrl).toBe(pds.url)
    await echo(session, 1)
    accept = false
    await echo(session, 2)
    await session.logout()
    expect(pds.seen.map(({ nsid, body }) => [nsid, body])).toEqual([
      ['com.example.echo', '1'],
      ['com.example.echo', '2'],
      ['com.example.echo', '2'],
    ])
    expect(entryway.seen.map(({ nsid }) => nsid.split('.').at(-1))).toEqual([
      'createSession',
      'refreshSession',
      'deleteSession',
    ])
  })

  it('is followed to a new one on refresh, and kept where the answer has no document', async () => {
    const entryway = await start({ extra: { didDoc: pdsDocument('http://127.0.0.1:1001/') } })
    const session = await login(entryway)
    expect(session.serviceUrl).toBe('http://127.0.0.1:1001')
    entryway.options.extra = { didDoc: pdsDocument('http://127.0.0.1:1002') }
    await session.refresh()
    expect(session.serviceUrl).toBe('http://127.0.0.1:1002')
    entryway.options.extra = {}
    await session.refresh()
    expect(session.serviceUrl).toBe('http://127.0.0.1:1002')
  })

  it.each([
    {
      name: 'under a whole id',
      document: pdsDocument('https://pds.test', { id: `${DID}#atproto_pds` }),
      want: 'https://pds.test',
    },
    { name: 'with a path', document: pdsDocument('https://pds.test/path/?q'), want: 'https://pds.test' },
    {
      name: 'of another account',
      document: pdsDocument('https://pds.test', { did: 'did:plc:mallory' }),
      want: undefined,
    },
    { name: 'without services', document: { id: DID }, want: undefined },
    { name: 'with services that are no list', document: { id: DID, service: {} }, want: undefined },
    { name: 'with entries of any kind', document: { id: DID, service: [null, 1, { id: 2 }] }, want: undefined },
    { name: 'without the entry', document: pdsDocument('https://pds.test', { id: '#pds' }), want: undefined },
    { name: 'that is no address', document: pdsDocument('nowhere'), want: undefined },
    { name: 'that is no text', document: pdsDocument({ uri: 'https://pds.test' }), want: undefined },
    { name: 'of another scheme', document: pdsDocument('file:///etc/passwd'), want: undefined },
    { name: 'that is no document', document: 'text', want: undefined },
  ])('$name', async ({ document, want }) => {
    const entryway = await start({ extra: { didDoc: document } })
    const session = await login(entryway)
    expect(session.serviceUrl).toBe(want ?? entryway.url)
  })
})
