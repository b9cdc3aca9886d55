import { expect, test } from 'vitest'
import {
  call,
  type CallOptions,
  collect,
  createXrpcClient,
  type Method,
  paginate,
  type XrpcClient,
  XrpcError,
  type XrpcPromise,
} from '../../src/index.ts'

interface ListParams {
  repo: string
  limit?: number | undefined
  cursor?: string | undefined
}
interface ListOutput {
  cursor?: string | undefined
  records: { n: number }[]
}
const listMethod: Method<'query', ListParams, undefined, ListOutput, XrpcError> = {
  nsid: 'com.example.list',
  kind: 'query',
  output: 'application/json',
}
function list(client: XrpcClient, params: ListParams, options?: CallOptions): XrpcPromise<ListOutput, XrpcError> {
  return call(client, listMethod, params, undefined, options)
}

/** Serves the pages whose cursors are their keys; counts. */
function serving(pages: Record<string, { items: number[]; cursor?: string | null }>): {
  client: XrpcClient
  asked: string[]
} {
  const asked: string[] = []
  const handler = async (path: string): Promise<Response> => {
    const cursor = new URL(path, 'http://x').searchParams.get('cursor') ?? ''
    asked.push(cursor)
    const page = pages[cursor]
    if (!page) return Response.json({ error: 'InvalidRequest' }, { status: 400 })
    return Response.json({ cursor: page.cursor, records: page.items.map((n) => ({ n })) })
  }
  return { client: createXrpcClient({ handler }), asked }
}
const three = { '': { items: [1, 2], cursor: 'a' }, a: { items: [], cursor: 'b' }, b: { items: [3] } }
const numbers = (items: { n: number }[]): number[] => items.map(({ n }) => n)

test('items of all pages; an empty page is not the end', async () => {
  const { client, asked } = serving(three)
  expect(numbers(await collect(paginate(client, list, { repo: 'r' })))).toEqual([1, 2, 3])
  expect(asked).toEqual(['', 'a', 'b'])
})

test.each([null, '', undefined])('the cursor %j is the end', async (cursor) => {
  const { client, asked } = serving({ '': { items: [1], cursor: 'a' }, a: { items: [2], cursor: cursor as null } })
  const all = paginate(client, list, { repo: 'r' })
  expect(numbers(await collect(all))).toEqual([1, 2])
  expect(asked).toEqual(['', 'a'])
  expect(all.cursor).toBeUndefined()
})

test('whole pages', async () => {
  const pages = await collect(paginate(serving(three).client, list, { repo: 'r' }).pages())
  expect(pages.map(({ cursor }) => cursor)).toEqual(['a', 'b', undefined])
})

test('no page is fetched before it is needed, and leaving ends it', async () => {
  const { client, asked } = serving(three)
  for await (const { n } of paginate(client, list, { repo: 'r' })) if (n === 2) break
  expect(asked).toEqual([''])
})

test.each([
  [1, [1], ['']],
  [2, [1, 2], ['']],
  [3, [1, 2, 3], ['', 'a', 'b']],
])('maxItems %i', async (maxItems, want, pages) => {
  const { client, asked } = serving(three)
  expect(numbers(await collect(paginate(client, list, { repo: 'r' }, { maxItems })))).toEqual(want)
  expect(asked).toEqual(pages)
})

test('begins at a cursor and tells where to go on', async () => {
  const { client, asked } = serving(three)
  const all = paginate(client, list, { repo: 'r', cursor: 'a' })
  expect(all.cursor).toBeUndefined()
  for await (const page of all.pages()) {
    expect(page.cursor).toBe('b')
    break
  }
  expect(all.cursor).toBe('b')
  expect(numbers(await collect(paginate(client, list, { repo: 'r', cursor: all.cursor })))).toEqual([3])
  expect(asked).toEqual(['a', 'b'])
})

test.each([
  ['of one', { '': { items: [1], cursor: 'a' }, a: { items: [1], cursor: 'a' } }],
  [
    'of three',
    {
      '': { items: [1], cursor: 'a' },
      a: { items: [1], cursor: 'b' },
      b: { items: [1], cursor: 'c' },
      c: { items: [1], cursor: 'a' },
    },
  ],
])('a circle of cursors %s ends in an error', async (_, pages) => {
  const { client, asked } = serving(pages)
  await expect(collect(paginate(client, list, { repo: 'r' }))).rejects.toMatchObject({
    name: 'XrpcInvalidResponseError',
  })
  expect(asked.length).toBeLessThan(20)
})

test('a last cursor that is repeated on an empty page is the end', async () => {
  const pages = { '': { items: [1], cursor: 'a' }, a: { items: [], cursor: 'a' } }
  expect(numbers(await collect(paginate(serving(pages).client, list, { repo: 'r' })))).toEqual([1])
})

test('a failure is that of the call', async () => {
  const { client } = serving({ '': { items: [1], cursor: 'gone' } })
  await expect(collect(paginate(client, list, { repo: 'r' }))).rejects.toBeInstanceOf(XrpcError)
})
