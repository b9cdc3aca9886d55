import { describe, expect, it, vi } from 'vitest'
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
const NOON = Date.parse('2026-01-01T12:00:00Z')
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
    vi.useFakeTimers({ toFake: ['Date'], now: NOON })
    expect(refreshTime(token(claims()))).toBe(NOON + want)
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

const PRIVATE = [
  'localhost',
  'pds',
  'pds.localhost',
  'pds.local',
  'pds.internal.',
  'pds.lan',
  'pds.home',
  'pds.corp',
  'pds.arpa',
  'router.home.arpa',
  '0.0.0.0',
  '10.1.2.3',
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f000001',
  '0177.0.0.1',
  '100.64.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '[::]',
  '[::1]',
  '[::ffff:10.0.0.1]',
  '[::ffff:7f00:1]',
  '[fd00::1]',
  '[fe80::1]',
  '[64:ff9b::a00:1]',
  '[2002:7f00:1::]',
  // Addresses of everybody are names of no PDS; a service that has one may name others.
  '8.8.8.8',
  '[2606:4700::1111]',
]

describe.each(PRIVATE)('a PDS at %s', (host) => {
  it('is not gone to from a public service', () => {
    expect(serviceUrlOf({ ...DATA, ...withPds(`https://${host}`) })).toBe('https://entry.test')
    expect(serviceUrlOf({ ...DATA, ...withPds(`https://${host}:8443/x`) })).toBe('https://entry.test')
  })

  it.each(['http://localhost:2583', 'http://192.168.0.7', 'http://pds:3000', 'http://[::1]:3000'])(
    'is gone to from the private service %s',
    (service) => {
      expect(serviceUrlOf({ ...DATA, service, ...withPds(`http://${host}:3000`) })).toBe(
        new URL(`http://${host}:3000`).origin,
      )
    },
  )
})

describe('a PDS at a public address is gone to', () => {
  it.each([
    'pds.example',
    '10.example.com',
    'localhost.example.com',
    'mylocal.example',
    'pds.homes',
    'pds.corporate',
    'pds.xn--p1ai',
    'pds.example.',
  ])('%s', (host) => {
    expect(serviceUrlOf({ ...DATA, ...withPds(`https://${host}`) })).toBe(`https://${host}`)
  })
})

describe('a PDS at an address that can be none is not gone to', () => {
  it.each([
    'pds.test:0',
    'pds.test:00',
    'pds.test:65536',
    'pds.test:99999',
    'pds.test:x',
    'pds.test:1:2',
    '[::zz]',
    'a..[b',
  ])('%s', (host) => {
    expect(serviceUrlOf({ ...DATA, ...withPds(`https://${host}`) })).toBe('https://entry.test')
  })
})
