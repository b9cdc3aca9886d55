import { describe, expect, it } from 'vitest'
import { refreshTime, serviceUrlOf } from '../../src/session/session-data.ts'
import type { SessionData } from '../../src/session/index.ts'

const HOUR_MS = 3_600_000
const DATA: SessionData = {
  service: 'https://entry.test',
  era: 'server',
  did: 'did:plc:alice',
  handle: 'alice.test',
  accessJwt: 'a',
  refreshJwt: 'r',
}
const nowSeconds = (): number => Math.floor(Date.now() / 1_000)

const token = (claims: unknown): string =>
  `${'x'.repeat(3)}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.sig`

describe('the time to refresh', () => {
  it.each([
    {
      name: 'is ahead of expiry',
      claims: () => ({ iat: nowSeconds(), exp: nowSeconds() + 7_200 }),
      want: 1.8 * HOUR_MS,
    },
    {
      name: 'is so for short lives',
      claims: () => ({ iat: nowSeconds(), exp: nowSeconds() + 60 }),
      want: 54_000,
    },
    { name: 'counts the life, not the clock', claims: () => ({ iat: 1_000, exp: 8_200 }), want: 1.8 * HOUR_MS },
    { name: 'needs no time of issue', claims: () => ({ exp: nowSeconds() + 7_200 }), want: 1.8 * HOUR_MS },
    { name: 'reads base64url', claims: () => ({ iat: 0, exp: 7_200, x: '???>>>~~~ÿ' }), want: 1.8 * HOUR_MS },
  ])('$name', ({ claims, want }) => {
    expect(Math.abs((refreshTime(token(claims())) ?? 0) - Date.now() - want)).toBeLessThan(2_000)
  })

  it.each([
    { name: 'an opaque token', jwt: 'abc' },
    { name: 'dots without JSON', jwt: 'a.b.c' },
    { name: 'claims that are no object', jwt: token(null) },
    { name: 'no expiry', jwt: token({ iat: 1 }) },
    { name: 'an expiry that is no number', jwt: token({ iat: 1, exp: 'soon' }) },
    { name: 'an expiry before the issue', jwt: token({ iat: 100, exp: 50 }) },
    { name: 'an expiry that has passed by this clock', jwt: token({ exp: 50 }) },
  ])('is not known for $name', ({ jwt }) => {
    expect(refreshTime(jwt)).toBeUndefined()
  })
})

const withPds = (serviceEndpoint: string) => ({
  didDoc: { id: 'did:plc:alice', service: [{ id: '#atproto_pds', serviceEndpoint }] },
})

describe('the PDS of a service with TLS', () => {
  it.each([
    ['https://pds.test', 'https://pds.test'],
    ['https://pds.test:8443/x', 'https://pds.test:8443'],
    ['https://[::1]:8443', 'https://[::1]:8443'],
    ['http://pds.test', undefined],
    ['https://user@evil.test', undefined],
    ['https://pds.test@evil.test', undefined],
    ['https://', undefined],
    ['ftp://pds.test', undefined],
    ['//pds.test', undefined],
  ])('%s', (endpoint, want) => {
    expect(serviceUrlOf({ ...DATA, ...withPds(endpoint) })).toBe(want ?? 'https://entry.test')
  })
})
