import { type XrpcClientOptions, createXrpcClient } from '@lexgen/xrpc'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type GeneratedApi, generateApi } from './support/adapter.ts'
import { type Service, startService } from './support/service.ts'

/** Headers with which a generated client asks, as they reach the reference server. */

const VIEW = 'did:web:api.example.com#view'
const CHAT = 'did:web:chat.example.com#chat'
const LABELER = 'did:plc:aliceexampleaccount23456'

let generated: GeneratedApi
let service: Service

beforeAll(async () => {
  generated = await generateApi()
  service = await startService({
    methods: {
      getJson: ({ req }) => ({ encoding: 'application/json', body: { ...req.headers } }),
      getCar: () => ({ encoding: 'application/vnd.ipld.car', body: Buffer.from('x') }),
    },
  })
})
afterAll(async () => {
  await service?.close()
  generated?.remove()
})

function connect(options: Omit<XrpcClientOptions, 'service'>): ReturnType<GeneratedApi['bind']> {
  return generated.bind(createXrpcClient({ service: service.url, ...options }))
}

describe('headers', () => {
  test.each<[string, Omit<XrpcClientOptions, 'service'>, object, Record<string, string | undefined>]>([
    ['the service to forward to', { proxy: VIEW }, {}, { 'atproto-proxy': VIEW }],
    ['another service for one call', { proxy: VIEW }, { proxy: CHAT }, { 'atproto-proxy': CHAT }],
    ['no service for one call', { proxy: VIEW }, { proxy: null }, { 'atproto-proxy': undefined }],
    [
      'labelers',
      { labelers: [LABELER, `${LABELER};redact`] },
      {},
      { 'atproto-accept-labelers': `${LABELER},${LABELER};redact` },
    ],
    ['no labelers at all', { labelers: [] }, {}, { 'atproto-accept-labelers': '' }],
    ['nothing about labelers', { labelers: [LABELER] }, { labelers: null }, { 'atproto-accept-labelers': undefined }],
    ['languages', {}, { headers: { 'Accept-Language': 'de, en;q=0.5' } }, { 'accept-language': 'de, en;q=0.5' }],
    ['the encoding that the lexicon promises', {}, {}, { accept: 'application/json' }],
    [
      'those of the client, and those of the call in their place',
      { headers: { 'x-one': 'client', 'x-two': 'client' } },
      { headers: { 'X-Two': 'call' } },
      { 'x-one': 'client', 'x-two': 'call' },
    ],
  ])('%s', async (_, options, call, headers) => {
    const seen = (await connect(options).getJson(call)) as Record<string, string>
    expect(Object.fromEntries(Object.keys(headers).map((name) => [name, seen[name]]))).toEqual(headers)
  })

  test('one that would begin another header is a TypeError, and nothing is sent', async () => {
    const before = service.requests.length
    const attempt = connect({}).getJson({ headers: { 'x-one': 'a\r\nx-evil: b' } })
    await expect(attempt).rejects.toThrow(TypeError)
    await expect(attempt).rejects.not.toThrow(/x-evil/)
    expect(service.requests.length).toBe(before)
  })
})
