import type { ServerResponse } from 'node:http'
import { createXrpcClient, serviceHandler } from '@lexgen/xrpc'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type GeneratedApi, generateApi } from './support/adapter.ts'
import { type RawRequest, type Service, startService } from './support/service.ts'

/** Redirects of a service: within its origin, and to another one. */

const AUTHORIZATION = 'Bearer secret'

let generated: GeneratedApi
let service: Service
let other: Service

beforeAll(async () => {
  generated = await generateApi()
  const tell = { encoding: 'application/json', body: { arrived: true } }
  const methods = { getJson: () => tell, putJson: () => tell }
  other = await startService({ methods })
  const redirect = ({ originalUrl }: RawRequest, response: ServerResponse): void => {
    const [, status, where] = /[?&]how=(\d+)-(\w+)/.exec(originalUrl) ?? [undefined, '307', 'here']
    const origins: { readonly [where: string]: string } = { here: '', there: other.url, round: '' }
    const target = where === 'round' ? originalUrl : '/xrpc/com.example.getJson'
    response.writeHead(Number(status), { location: `${origins[where ?? '']}${target}` }).end()
  }
  service = await startService({
    methods,
    raw: {
      getElsewhere: redirect,
      putElsewhere: (_, response) => void response.writeHead(307, { location: '/xrpc/com.example.putJson' }).end(),
    },
  })
})
afterAll(async () => {
  await Promise.all([service?.close(), other?.close()])
  generated?.remove()
})

const HEADERS = { authorization: AUTHORIZATION, 'x-custom': 'secret too' }

describe.each([
  ['through the global fetch', () => createXrpcClient({ service: service.url, headers: HEADERS })],
  ['by hand', () => createXrpcClient({ handler: serviceHandler(service.url), headers: HEADERS })],
] as const)('%s', (way, connect) => {
  test.each([301, 302, 303, 307, 308])(
    'a query follows a %i within the origin, its credentials with it',
    async (status) => {
      const api = generated.bind(connect())
      await expect(api.getElsewhere({ how: `${status}-here` })).resolves.toEqual({ arrived: true })
      expect(service.requests.at(-1)?.headers).toMatchObject(HEADERS)
    },
  )

  test('a query follows to another origin, and its credentials do not', async () => {
    const api = generated.bind(connect())
    await expect(api.getElsewhere({ how: '302-there' })).resolves.toEqual({ arrived: true })
    const { headers } = other.requests.at(-1)!
    expect(headers.authorization).toBeUndefined()
    if (way === 'by hand') expect(headers['x-custom']).toBeUndefined()
  })

  test('a circle of redirects comes to an end', async () => {
    const api = generated.bind(connect())
    const attempt = api.getElsewhere({ how: '302-round' })
    await expect(attempt).rejects.toMatchObject({ name: expect.stringMatching(/^Xrpc(Network|InvalidResponse)Error$/) })
  })
})

test('a procedure follows nothing', async () => {
  const before = service.requests.length
  const api = generated.bind(createXrpcClient({ service: service.url }))
  await expect(api.putElsewhere({ value: {} })).rejects.toMatchObject({ name: 'XrpcInvalidResponseError', status: 307 })
  expect(service.requests.length - before).toBe(1)
})

test('by hand, a procedure follows a 307 within the origin with its body', async () => {
  const api = generated.bind(createXrpcClient({ handler: serviceHandler(service.url) }))
  await expect(api.putElsewhere({ value: { a: 1 } })).resolves.toEqual({ arrived: true })
})
