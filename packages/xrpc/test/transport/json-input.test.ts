import { createReadStream } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { call, callBinary, createXrpcClient, type FetchHandler } from '../../src/index.ts'
import { putItem } from '../support/methods.ts'

const handler = vi.fn<FetchHandler>(async () => Response.json({}))
const client = createXrpcClient({ handler })
beforeEach(() => handler.mockClear())

const bytes = new Uint8Array([1, 2])

async function* generate(): AsyncGenerator<Uint8Array> {
  yield bytes
}

describe.each([
  ['call()', call],
  // The codec is there for the output: this input is JSON all the same.
  ['callBinary()', callBinary],
] as const)('where %s sends JSON', (_, send) => {
  test.each<[string, unknown]>([
    ['bytes', bytes],
    ['a Buffer', Buffer.from(bytes)],
    ['an ArrayBuffer', bytes.buffer],
    ['a DataView', new DataView(bytes.buffer)],
    ['a Blob', new Blob([bytes])],
    ['a File', new File([bytes], 'a.json', { type: 'application/json' })],
    ['FormData', new FormData()],
    ['URLSearchParams', new URLSearchParams({ identifier: 'a', password: 'b' })],
    ['a web stream', new Blob([bytes]).stream()],
    ['a stream of Node', createReadStream(fileURLToPath(import.meta.url))],
    ['an async generator', generate()],
    ['a Map', new Map([['a', 1]])],
    ['a Set', new Set([1])],
    ['Headers', new Headers()],
    ['a Response', new Response('{}')],
    ['a promise', Promise.resolve({})],
    ['a bigint', 1n],
    ['a symbol', Symbol('s')],
  ])('%s is a TypeError, and nothing is sent', async (_, input) => {
    await expect(send<unknown, unknown>(client, putItem, undefined, input)).rejects.toThrow(TypeError)
    expect(handler).not.toHaveBeenCalled()
  })

  class Item {
    readonly name = 'a'
    get first(): string {
      return this.name.slice(0, 1)
    }
  }
  test.each<[string, unknown, string]>([
    ['an object', { name: 'a' }, '{"name":"a"}'],
    ['an object without a prototype', Object.assign(Object.create(null), { name: 'a' }), '{"name":"a"}'],
    ['an instance of a class', new Item(), '{"name":"a"}'],
    ['what has a toJSON()', { toJSON: () => ({ name: 'a' }) }, '{"name":"a"}'],
    ['a list', [1, null], '[1,null]'],
    ['a text', 'a', '"a"'],
    ['a number', 0, '0'],
    ['nothing', undefined, '{}'],
    ['null', null, '{}'],
  ])('%s goes out as JSON', async (_, input, body) => {
    await send<unknown, unknown>(client, putItem, undefined, input)
    expect(handler.mock.calls[0]?.[1].body).toBe(body)
  })
})
