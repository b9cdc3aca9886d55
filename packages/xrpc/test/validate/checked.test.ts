import { describe, expect, test } from 'vitest'
import { type ClientValidation, type Issue, type ValidationMode, checked } from '../../src/validate/index.ts'
import {
  type Method,
  type XrpcError,
  XrpcInvalidResponseError,
  call,
  createXrpcClient,
  safe,
  withResponse,
} from '../../src/index.ts'
import { makeImage, makePost, paramsValidator, postValidator } from './support/checks.ts'

const plainMethod: Method<'procedure', unknown, unknown, unknown, XrpcError> = {
  nsid: 'com.example.put',
  kind: 'procedure',
  input: 'application/json',
  output: 'application/json',
}
const method = checked(plainMethod, { params: paramsValidator, input: postValidator, output: postValidator })

/** A client whose service answers with this, and what was sent to it. */
function connect(
  answer: unknown,
  validate?: ClientValidation,
): { client: ReturnType<typeof createXrpcClient>; sent: string[] } {
  const sent: string[] = []
  const client = createXrpcClient({
    handler: async (path) => {
      sent.push(path)
      return Response.json(answer, { status: 201 })
    },
    ...(validate && { validate }),
  })
  return { client, sent }
}

describe('requests', () => {
  test.each([
    ['params', { limit: 0 }, makePost(), 'limit: expected at least 1, found 0'],
    ['an input', {}, makePost({ text: 5 }), 'text: expected a string, found a number'],
    ['no input', {}, undefined, '$type: expected "com.example.post", found nothing (and 3 more)'],
  ])('%s that are not what the lexicon says are not sent', async (_name, params, input, message) => {
    const { client, sent } = connect(makePost())
    const promise = call(client, method, params, input)
    await expect(promise).rejects.toMatchObject({ name: 'LexiconValidationError', message })
    expect(sent).toEqual([])
    const result = await safe(call(client, method, params, input))
    expect(result.ok || result.error.error).toBe('LexiconValidationError')
  })

  test('are sent as they are where the client does not validate them', async () => {
    const { client, sent } = connect(makePost(), { requests: false })
    await call(client, method, { limit: 0 }, makePost({ text: 5 }))
    expect(sent).toEqual(['/xrpc/com.example.put?limit=0'])
  })

  test('no params need none', async () => {
    const { client } = connect(makePost())
    await expect(call(client, method, undefined, makePost())).resolves.toEqual(makePost())
  })
})

describe('responses', () => {
  const long = makePost({ text: 'longer than it may be' })
  const wrong = makePost({ text: 5 })
  const partly = makePost({ images: [makeImage(), makeImage(5)] })

  test.each<[ValidationMode | false | undefined, unknown, unknown]>([
    ['strict', long, undefined],
    ['strict', makePost(), makePost()],
    ['lenient', long, long],
    ['lenient', wrong, undefined],
    [undefined, long, long],
    [undefined, wrong, undefined],
    ['salvage', partly, makePost({ images: [makeImage()] })],
    ['salvage', wrong, undefined],
    [false, wrong, wrong],
  ])('%s: %j', async (responses, answer, output) => {
    const { client } = connect(answer, { responses })
    const promise = call(client, method, {}, makePost())
    if (output) await expect(promise).resolves.toEqual(output)
    else await expect(promise).rejects.toBeInstanceOf(XrpcInvalidResponseError)
  })

  test('what is wrong with one is told with its error', async () => {
    const error: unknown = await call(connect(wrong).client, method, {}, makePost()).catch((reason: unknown) => reason)
    expect(error).toMatchObject({
      message: 'com.example.put: text: expected a string, found a number (201)',
      status: 201,
      nsid: 'com.example.put',
      issues: [{ path: ['text'] }],
    })
  })

  test('what salvaging leaves out is told, with the method', async () => {
    const told: [Issue, string][] = []
    const { client } = connect(partly, { responses: 'salvage', onIssue: (...all) => told.push(all) })
    await call(client, method, {}, makePost())
    expect(told).toEqual([[expect.objectContaining({ path: ['images', 1, 'alt'] }), 'com.example.put']])
  })

  test('come with their response all the same', async () => {
    const { data, status } = await withResponse(call(connect(makePost()).client, method, {}, makePost()))
    expect([data, status]).toEqual([makePost(), 201])
  })

  test('errors of the service stay what they are', async () => {
    const client = createXrpcClient({ handler: async () => Response.json({ error: 'Full' }, { status: 400 }) })
    await expect(call(client, method, {}, makePost())).rejects.toMatchObject({ name: 'XrpcError', error: 'Full' })
  })
})

test('a method that is not checked is not, whatever the client says', async () => {
  const { client } = connect(makePost({ text: 5 }), { requests: true, responses: 'strict' })
  await expect(call(client, plainMethod, { limit: 0 }, {})).resolves.toEqual(makePost({ text: 5 }))
})
