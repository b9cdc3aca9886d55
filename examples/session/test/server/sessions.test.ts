import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ACCESS_SECONDS, type Answer, type Fixture, REFRESH_SECONDS, startFixture } from './fixture.ts'

const ERAS = [
  {
    era: 'current',
    create: 'com.atproto.server.createSession',
    get: 'com.atproto.server.getSession',
    refresh: 'com.atproto.server.refreshSession',
    end: 'com.atproto.server.deleteSession',
    login: 'identifier',
  },
  {
    era: 'legacy',
    create: 'com.atproto.session.create',
    get: 'com.atproto.session.get',
    refresh: 'com.atproto.session.refresh',
    end: 'com.atproto.session.delete',
    login: 'handle',
  },
] as const

let fixture: Fixture
beforeAll(async () => {
  fixture = await startFixture()
})
afterAll(() => fixture.server.close())

const tokens = ({ body }: Answer): { access: string; refresh: string } => ({
  access: String(body['accessJwt']),
  refresh: String(body['refreshJwt']),
})
const failure = ({ status, body }: Answer): [number, unknown] => [status, body['error']]

describe.each(ERAS)('sessions of the $era era', ({ era, create, get, refresh, end, login }) => {
  const logIn = (password = 'alice-password', name = 'alice.test'): Promise<Answer> =>
    fixture.post(create, { input: { [login]: name, password } })

  test('a login gives two tokens that say what they are for and how long they live', async () => {
    const answer = await logIn()
    expect(answer).toMatchObject({ status: 200, body: { handle: 'alice.test', did: 'did:plc:alice' } })
    const { access, refresh: second } = tokens(answer)
    expect(decodeProtectedHeader(access)).toEqual({ typ: 'at+jwt', alg: 'HS256' })
    expect(decodeProtectedHeader(second)).toEqual({ typ: 'refresh+jwt', alg: 'HS256' })
    const now = fixture.clock.seconds
    expect(decodeJwt(access)).toMatchObject({
      sub: 'did:plc:alice',
      aud: fixture.server.did,
      iat: now,
      exp: now + ACCESS_SECONDS,
    })
    expect(decodeJwt(second)).toMatchObject({
      sub: 'did:plc:alice',
      exp: now + REFRESH_SECONDS,
      scope: 'com.atproto.refresh',
    })
  })

  test('the access token reads the session', async () => {
    const { access } = tokens(await logIn())
    expect(await fixture.get(get, access)).toMatchObject({
      status: 200,
      body: { handle: 'alice.test', did: 'did:plc:alice' },
    })
  })

  test('the refresh token gives a new pair once and is worthless afterwards', async () => {
    const first = tokens(await logIn())
    const second = tokens(await fixture.post(refresh, { bearer: first.refresh }))
    expect(second.refresh).not.toBe(first.refresh)
    expect((await fixture.get(get, second.access)).status).toBe(200)
    expect(failure(await fixture.post(refresh, { bearer: first.refresh }))).toEqual([400, 'ExpiredToken'])
    expect((await fixture.post(refresh, { bearer: second.refresh })).status).toBe(200)
  })

  test('of two refreshes at once with one token exactly one succeeds', async () => {
    const { refresh: token } = tokens(await logIn())
    const answers = await Promise.all([1, 2].map(() => fixture.post(refresh, { bearer: token })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400])
  })

  test('a deleted session answers neither of its tokens', async () => {
    const { access, refresh: token } = tokens(await logIn())
    expect(await fixture.post(end, { bearer: token })).toEqual({ status: 200, body: {} })
    expect(failure(await fixture.get(get, access))).toEqual([400, 'ExpiredToken'])
    expect(failure(await fixture.post(refresh, { bearer: token }))).toEqual([400, 'ExpiredToken'])
  })

  test('deleting one session leaves the other sessions of the account alone', async () => {
    const [one, other] = [tokens(await logIn()), tokens(await logIn())]
    await fixture.post(end, { bearer: one.refresh })
    expect((await fixture.get(get, other.access)).status).toBe(200)
  })

  test('tokens expire on the second, each after its own life', async () => {
    const { access, refresh: token } = tokens(await logIn())
    fixture.clock.seconds += ACCESS_SECONDS - 1
    expect((await fixture.get(get, access)).status).toBe(200)
    fixture.clock.seconds += 1
    expect(failure(await fixture.get(get, access))).toEqual([400, 'ExpiredToken'])
    fixture.clock.seconds += REFRESH_SECONDS - ACCESS_SECONDS
    expect(failure(await fixture.post(refresh, { bearer: token }))).toEqual([400, 'ExpiredToken'])
  })

  test.each([
    ['the access token to refresh', refresh, 'access'],
    ['the access token to delete', end, 'access'],
  ] as const)('%s is refused', async (_, nsid, which) => {
    expect(failure(await fixture.post(nsid, { bearer: tokens(await logIn())[which] }))).toEqual([400, 'InvalidToken'])
  })

  test('the refresh token does not read the session', async () => {
    expect(failure(await fixture.get(get, tokens(await logIn()).refresh))).toEqual([400, 'InvalidToken'])
  })

  test.each([
    ['a wrong password', 'wrong', 'alice.test', [401, 'AuthenticationRequired']],
    ['an unknown account', 'alice-password', 'nobody.test', [401, 'AuthenticationRequired']],
    ['an account that was taken down', 'carol-password', 'carol.test', [401, 'AccountTakedown']],
    ['an account with a second factor and no code', 'bob-password', 'bob.test', [401, 'AuthFactorTokenRequired']],
  ])('%s does not log in', async (_, password, name, expected) => {
    expect(failure(await logIn(password, name))).toEqual(expected)
  })

  test('a forged token, no token and a token with another signature are told apart from an expired one', async () => {
    const { access } = tokens(await logIn())
    const [header, payload] = access.split('.')
    expect(failure(await fixture.get(get, `${header}.${payload}.AAAA`))).toEqual([400, 'InvalidToken'])
    expect(failure(await fixture.get(get, 'not-a-token'))).toEqual([400, 'InvalidToken'])
    expect(failure(await fixture.get(get))).toEqual([401, 'AuthMissing'])
  })

  test(`the answers of the ${era} era have exactly the properties of their time`, async () => {
    const { body } = await logIn()
    const today = [
      'accessJwt',
      'active',
      'did',
      'didDoc',
      'email',
      'emailAuthFactor',
      'emailConfirmed',
      'handle',
      'refreshJwt',
    ]
    expect(Object.keys(body).toSorted()).toEqual(
      era === 'legacy' ? ['accessJwt', 'did', 'handle', 'refreshJwt'] : today,
    )
  })
})

const logInToday = (input: object): Promise<Answer> => fixture.post('com.atproto.server.createSession', { input })

describe('logins of today', () => {
  test('the mailed code logs in once', async () => {
    const bob = { identifier: 'bob@mail.test', password: 'bob-password' }
    await logInToday(bob)
    const authFactorToken = fixture.mails.at(-1)?.code
    expect(authFactorToken).toMatch(/^\d{6}$/)
    expect(fixture.mails.at(-1)?.to).toBe('bob@mail.test')
    expect((await logInToday({ ...bob, authFactorToken })).status).toBe(200)
    expect(failure(await logInToday({ ...bob, authFactorToken }))).toEqual([400, 'InvalidToken'])
  })

  test('a wrong code is refused and uses the mailed one up', async () => {
    const bob = { identifier: 'bob.test', password: 'bob-password' }
    await logInToday(bob)
    expect(failure(await logInToday({ ...bob, authFactorToken: 'wrong' }))).toEqual([400, 'InvalidToken'])
    expect(failure(await logInToday({ ...bob, authFactorToken: fixture.mails.at(-1)?.code }))).toEqual([
      400,
      'InvalidToken',
    ])
  })

  test('an account that was taken down gets a session when it asks for one, and is told', async () => {
    const answer = await logInToday({ identifier: 'carol.test', password: 'carol-password', allowTakendown: true })
    expect(answer).toMatchObject({ status: 200, body: { active: false, status: 'takendown' } })
  })
})
