import { type JWK, decodeJwt, importJWK, jwtVerify } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Fixture, startFixture } from './fixture.ts'

const METHOD = 'com.atproto.server.getServiceAuth'
const AUDIENCE = 'did:web:feeds.test'

interface DidDocument {
  verificationMethod: { id: string; publicKeyJwk: JWK }[]
}

let fixture: Fixture
let access: string
let didDoc: DidDocument
beforeAll(async () => {
  fixture = await startFixture()
  const input = { identifier: 'alice.test', password: 'alice-password' }
  const { body } = await fixture.post('com.atproto.server.createSession', { input })
  access = String(body['accessJwt'])
  didDoc = body['didDoc'] as DidDocument
})
afterAll(() => fixture.server.close())

const ask = async (query: { [key: string]: string }): Promise<string> =>
  String((await fixture.get(METHOD, access, query)).body['token'])

test('the service token is signed with the key of the DID document', async () => {
  const token = await ask({ aud: AUDIENCE, lxm: 'com.example.getFeed' })
  const [method] = didDoc.verificationMethod
  const key = await importJWK(method?.publicKeyJwk ?? {}, 'ES256')
  const { payload, protectedHeader } = await jwtVerify(token, key, {
    currentDate: new Date(fixture.clock.seconds * 1000),
  })
  expect(protectedHeader).toEqual({ typ: 'JWT', alg: 'ES256', kid: '#atproto' })
  expect(payload).toEqual({
    iss: 'did:plc:alice',
    aud: AUDIENCE,
    lxm: 'com.example.getFeed',
    iat: fixture.clock.seconds,
    exp: fixture.clock.seconds + 60,
    jti: expect.any(String),
  })
})

test('a service id joins the audience behind a #', async () => {
  expect(decodeJwt(await ask({ aud: AUDIENCE, aud_svc: 'feed' })).aud).toBe(`${AUDIENCE}#feed`)
})

test('a token without a method has no lxm', async () => {
  expect(decodeJwt(await ask({ aud: AUDIENCE }))).not.toHaveProperty('lxm')
})

const MINUTE = 60
const HOUR = 3600
test.each([
  ['a past time', -1, 'com.example.getFeed', 'BadExpiration'],
  ['this very second', 0, 'com.example.getFeed', 'BadExpiration'],
  ['an hour, for one method', HOUR, 'com.example.getFeed', undefined],
  ['more than an hour, for one method', HOUR + 1, 'com.example.getFeed', 'BadExpiration'],
  ['a minute, for any method', MINUTE, undefined, undefined],
  ['more than a minute, for any method', MINUTE + 1, undefined, 'BadExpiration'],
])('an expiration at %s', async (_, ahead, lxm, error) => {
  const exp = String(fixture.clock.seconds + ahead)
  const answer = await fixture.get(METHOD, access, { aud: AUDIENCE, exp, ...(lxm !== undefined && { lxm }) })
  expect([answer.status, answer.body['error']]).toEqual(error === undefined ? [200, undefined] : [400, error])
})

test.each([
  ['no audience', {}],
  ['an audience that is no DID', { aud: 'feeds.test' }],
  ['a method that is no NSID', { aud: AUDIENCE, lxm: 'getFeed' }],
  ['an expiration that is no integer', { aud: AUDIENCE, exp: '1.5' }],
])('%s is an invalid request', async (_, query) => {
  const { status, body } = await fixture.get(METHOD, access, query)
  expect([status, body['error']]).toEqual([400, 'InvalidRequest'])
})

test('nobody gets a service token without a session', async () => {
  expect((await fixture.get(METHOD, undefined, { aud: AUDIENCE })).status).toBe(401)
})
