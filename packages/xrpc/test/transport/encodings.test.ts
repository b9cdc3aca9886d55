import { describe, expect, test } from 'vitest'
import { call, callBinary, createXrpcClient, type XrpcClient } from '../../src/index.ts'
import { dropItem, getFile, putItem } from '../support/methods.ts'

const PROFILE = 'application/ld+json; profile="https://www.w3.org/ns/activitystreams"'
const INPUT = { type: 'Follow' }
const BYTES = new Uint8Array([1])

interface Sent {
  readonly type: string | null
  readonly body: unknown
}

/** A client that keeps what it was to send, and answers with `body` of `type`. */
function record(
  body = '{"ok":true}',
  type = 'application/json',
): { readonly client: XrpcClient; readonly sent: Sent[] } {
  const sent: Sent[] = []
  const client = createXrpcClient({
    handler: async (_, init) => {
      sent.push({ type: new Headers(init.headers).get('content-type'), body: init.body })
      return new Response(body, { headers: { 'content-type': type } })
    },
  })
  return { client, sent }
}

describe('the content type of JSON', () => {
  test.each([
    ['with a parameter', PROFILE, PROFILE],
    ['with several', 'application/json;charset=utf-8; v=1', 'application/json;charset=utf-8; v=1'],
    ['with a comma in one', 'application/json; a="b,c"', 'application/json; a="b,c"'],
    ['in capitals', 'Application/JSON; charset=UTF-8', 'Application/JSON; charset=UTF-8'],
    ['without', 'application/activity+json', 'application/activity+json'],
    ['as one of a list', `application/cbor, ${PROFILE}, text/plain`, PROFILE],
    ['as the first of a list', 'application/json , application/cbor', 'application/json'],
  ])('goes out as the lexicon writes it: %s', async (_, input, type) => {
    const { client, sent } = record()
    await callBinary<unknown, unknown>(client, { ...putItem, input }, undefined, INPUT)
    expect(sent).toEqual([{ type, body: JSON.stringify(INPUT) }])
  })

  test('is the option’s where there is one', async () => {
    const { client, sent } = record()
    await call(client, putItem, undefined, INPUT, { encoding: PROFILE })
    await callBinary<unknown, unknown>(client, { ...putItem, input: PROFILE }, undefined, INPUT, {
      encoding: 'a/b+json',
    })
    await call(client, putItem, undefined, INPUT, { encoding: PROFILE, headers: { 'content-type': 'c/d+json' } })
    expect(sent.map(({ type }) => type)).toEqual([PROFILE, 'a/b+json', 'c/d+json'])
    expect(sent.map(({ body }) => body)).toEqual(Array(3).fill(JSON.stringify(INPUT)))
  })

  test('is not sent without a body', async () => {
    const { client, sent } = record()
    await call(client, dropItem, undefined, undefined, { encoding: PROFILE })
    expect(sent).toEqual([{ type: null, body: undefined }])
  })

  test.each(['a/b\r\nx-c: d', 'a/b\n', 'żółw/a'])('%j is refused before anything is sent', async (encoding) => {
    const { client, sent } = record()
    await expect(call(client, putItem, undefined, INPUT, { encoding })).rejects.toThrow(TypeError)
    const dialect = { ...putItem, input: PROFILE }
    await expect(callBinary<unknown, unknown>(client, dialect, undefined, INPUT, { encoding })).rejects.toThrow(
      TypeError,
    )
    expect(sent).toEqual([])
  })
})

describe('the content type of bytes', () => {
  test.each([
    ['a parameter that names JSON is none', 'multipart/related; type="application/json"'],
    ['nor does a comma in a parameter make a list', 'multipart/mixed; boundary="a,b"'],
    ['nor a star a range', 'multipart/mixed; boundary="*"'],
  ])('goes out as the lexicon writes it: %s', async (_, input) => {
    const { client, sent } = record()
    await callBinary<unknown, unknown>(client, { ...putItem, input }, undefined, BYTES)
    expect(sent).toEqual([{ type: input, body: BYTES }])
  })
})

describe('an output', () => {
  test.each([
    ['application/activity+json', 'application/activity+json; charset=utf-8'],
    [PROFILE, PROFILE],
    ['application/json; charset=utf-8', 'application/json'],
    ['Application/JSON', 'application/json'],
  ])('of %s is read as JSON', async (output, type) => {
    const { client } = record('{"ok":true}', type)
    expect(await callBinary<unknown, unknown>(client, { ...getFile, output }, undefined, undefined)).toEqual({
      ok: true,
    })
    expect(await call<unknown, unknown>(client, { ...getFile, output }, undefined, undefined)).toEqual({ ok: true })
  })

  test.each([
    ['text/csv; header=present', 'text/csv; charset=utf-8', 'a,b'],
    ['Text/CSV', 'text/csv', 'a,b'],
    ['multipart/mixed; boundary="a, b"', 'multipart/mixed; boundary=c', new TextEncoder().encode('a,b')],
    ['text/plain, image/png', 'text/plain', new TextEncoder().encode('a,b')],
    ['image/png, multipart/related; type="application/json"', 'multipart/related', new TextEncoder().encode('a,b')],
  ])('of %s is read where the answer has other parameters: %s', async (output, type, want) => {
    const { client } = record('a,b', type)
    expect(await callBinary<unknown, unknown>(client, { ...getFile, output }, undefined, undefined)).toEqual(want)
  })

  test('of another type is refused', async () => {
    const { client } = record('a,b', 'text/html')
    const calling = callBinary<unknown, unknown>(
      client,
      { ...getFile, output: 'text/csv; header=present' },
      undefined,
      undefined,
    )
    await expect(calling).rejects.toMatchObject({ name: 'XrpcInvalidResponseError' })
  })
})
