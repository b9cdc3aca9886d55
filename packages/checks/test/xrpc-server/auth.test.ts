import { Secp256k1Keypair } from '@atproto/crypto'
import {
  type MethodAuthVerifier,
  AuthRequiredError,
  createServiceJwt,
  parseReqNsid,
  verifyJwt,
} from '@atproto/xrpc-server'
import { XrpcError, createXrpcClient, safe } from '@lexgen/xrpc'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type GeneratedApi, generateApi } from './support/adapter.ts'
import { type Service, startService } from './support/service.ts'

/** Credentials of a generated client, as the reference server checks them. */

const AUDIENCE = 'did:web:service.example.com'
const ISSUER = 'did:example:alice'
const PASSWORD = `Basic ${btoa('admin:password')}`

let generated: GeneratedApi
let service: Service
let keypair: Secp256k1Keypair

beforeAll(async () => {
  generated = await generateApi()
  keypair = await Secp256k1Keypair.create()
  const byPassword: MethodAuthVerifier = ({ req, res }) => {
    if (req.headers.authorization === PASSWORD) return { credentials: { who: 'admin' } }
    res.setHeader('WWW-Authenticate', 'Basic realm="example"')
    throw new AuthRequiredError('who are you?', 'AuthMissing')
  }
  const byServiceToken: MethodAuthVerifier = async ({ req }) => {
    const token = req.headers.authorization?.replace('Bearer ', '') ?? ''
    const { iss } = await verifyJwt(token, AUDIENCE, parseReqNsid(req), async () => keypair.did())
    return { credentials: { who: iss } }
  }
  const tellWho = ({ auth }: { auth: unknown }) => ({
    encoding: 'application/json' as const,
    body: (auth as { credentials: object }).credentials,
  })
  service = await startService({
    methods: {
      getPrivate: { auth: byPassword, handler: tellWho },
      putPrivate: { auth: byServiceToken, handler: tellWho },
    },
  })
})
afterAll(async () => {
  await service?.close()
  generated?.remove()
})

describe('credentials', () => {
  test.each<[string, Record<string, string>, object | undefined]>([
    ["the client's", { authorization: PASSWORD }, undefined],
    ["the client's, in capitals", { Authorization: PASSWORD }, undefined],
    ["the call's", {}, { headers: { authorization: PASSWORD } }],
    ["the call's before the client's", { authorization: 'Basic wrong' }, { headers: { Authorization: PASSWORD } }],
  ])('%s are sent', async (_, headers, options) => {
    const api = generated.bind(createXrpcClient({ service: service.url, headers }))
    await expect(api.getPrivate(options)).resolves.toEqual({ who: 'admin' })
  })

  test.each<[string, Record<string, string>, object | undefined]>([
    ['none', {}, undefined],
    ['wrong ones', { authorization: 'Basic d3Jvbmc=' }, undefined],
    ['those that a call takes away', { authorization: PASSWORD }, { headers: { AUTHORIZATION: null } }],
  ])('%s are refused, and the challenge is at hand', async (_, headers, options) => {
    const api = generated.bind(createXrpcClient({ service: service.url, headers }))
    const result = await safe(api.getPrivate(options))
    const error = !result.ok && result.error instanceof XrpcError ? result.error : undefined
    expect(error).toMatchObject({ status: 401, error: 'AuthMissing' })
    expect(error?.headers?.get('www-authenticate')).toBe('Basic realm="example"')
  })
})

describe('a token between services', () => {
  const put = async (claims: Partial<Parameters<typeof createServiceJwt>[0]>): Promise<unknown> => {
    const token = await createServiceJwt({
      iss: ISSUER,
      aud: AUDIENCE,
      lxm: 'com.example.putPrivate',
      keypair,
      ...claims,
    })
    const headers = { authorization: `Bearer ${token}` }
    return generated.bind(createXrpcClient({ service: service.url, headers })).putPrivate({ value: {} })
  }

  test('is accepted', async () => {
    await expect(put({})).resolves.toEqual({ who: ISSUER })
  })

  test.each<[string, Partial<Parameters<typeof createServiceJwt>[0]>, string]>([
    ['for another service', { aud: 'did:web:other.example.com' }, 'BadJwtAudience'],
    ['for another method', { lxm: 'com.example.getPrivate' }, 'BadJwtLexiconMethod'],
    ['for no method', { lxm: null }, 'BadJwtLexiconMethod'],
    ['of yesterday', { exp: 1_700_000_000 }, 'JwtExpired'],
    ['of nobody', { iss: 'alice' }, 'BadJwtIss'],
  ])('%s is refused by name', async (_, claims, error) => {
    await expect(put(claims)).rejects.toMatchObject({ status: 401, error })
  })

  test('with the signature of another is refused by name', async () => {
    await expect(put({ keypair: await Secp256k1Keypair.create() })).rejects.toMatchObject({ error: 'BadJwtSignature' })
  })

  test('is in neither the message nor the JSON of the error', async () => {
    const token = await createServiceJwt({ iss: ISSUER, aud: 'did:web:other.example.com', lxm: null, keypair })
    const headers = { authorization: `Bearer ${token}` }
    const result = await safe(
      generated.bind(createXrpcClient({ service: service.url, headers })).putPrivate({ value: {} }),
    )
    expect(!result.ok && `${String(result.error)} ${JSON.stringify(result.error)}`).not.toContain(token.slice(0, 20))
  })
})
