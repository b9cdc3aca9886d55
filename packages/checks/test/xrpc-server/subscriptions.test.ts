import {
  AuthRequiredError,
  ErrorFrame,
  InvalidRequestError,
  MessageFrame,
  type StreamHandler,
} from '@atproto/xrpc-server'
import { createXrpcClient } from '@lexgen/xrpc'
import { bytesOf, nodeSockets } from '@lexgen/xrpc/stream'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
// @ts-expect-error `ws` has no types of its own.
import { WebSocket } from 'ws'
import { type GeneratedApi, type StreamMessage, generateApi } from './support/adapter.ts'
import { someBytes } from './support/bodies.ts'
import { STREAM_NSID } from './support/documents.ts'
import { type Service, startService } from './support/service.ts'

/** Event streams of the reference server, followed by a generated client. */

const COUNTED = `${STREAM_NSID}#counted`
const FILLED = `${STREAM_NSID}#filled`
const MANY = 5_000
const QUICK = { minDelay: 1, maxDelay: 5 }

let generated: GeneratedApi
const closing: Service[] = []
beforeAll(async () => {
  generated = await generateApi()
})
afterEach(async () => {
  await Promise.all(closing.splice(0).map(({ close }) => close()))
})
afterAll(() => generated?.remove())

async function serve(stream: Parameters<typeof startService>[0]['stream']): Promise<Service> {
  const service = await startService({ stream: stream! })
  closing.push(service)
  return service
}

/** Counts from the cursor on; ends, fails or breaks off after `count` messages, as the parameter `how` says. */
const count: StreamHandler = async function* ({ params, req }) {
  const { cursor = 0, count: many = 3, how } = params as { cursor?: number; count?: number; how?: string }
  for (let seq = cursor + 1; seq <= cursor + many; seq++) yield { $type: COUNTED, seq, note: `number ${seq}` }
  if (how === 'declared') throw new InvalidRequestError('not yet', 'FutureCursor')
  if (how === 'undeclared') throw new InvalidRequestError('too slow', 'ConsumerTooSlow')
  if (how === 'bug') throw new Error('secret detail')
  if (how === 'reset') req.socket.destroy()
}

async function read(messages: AsyncIterable<StreamMessage>): Promise<{ seen: number[]; error: unknown }> {
  const seen: number[] = []
  try {
    for await (const { seq } of messages) seen.push(seq)
    return { seen, error: undefined }
  } catch (error) {
    return { seen, error }
  }
}

describe('messages', () => {
  test('come in order, with their type, until the server ends the stream', async () => {
    const { url } = await serve(count)
    const messages: StreamMessage[] = []
    for await (const message of generated.subscribe(createXrpcClient({ service: url }))) messages.push(message)
    expect(messages.map(({ $type, seq, note }) => [$type, seq, note])).toEqual([
      [COUNTED, 1, 'number 1'],
      [COUNTED, 2, 'number 2'],
      [COUNTED, 3, 'number 3'],
    ])
  })

  test('follow the parameters', async () => {
    const service = await serve(count)
    const client = createXrpcClient({ service: service.url })
    expect(await read(generated.subscribe(client, { cursor: 10, count: 2 }))).toEqual({
      seen: [11, 12],
      error: undefined,
    })
    expect(service.requests.at(-1)?.path).toBe(`/xrpc/${STREAM_NSID}?cursor=10&count=2`)
  })

  test('carry bytes', async () => {
    const bytes = someBytes(100_000)
    const { url } = await serve(async function* () {
      yield { $type: FILLED, seq: 1, bytes }
    })
    const [message] = await take(generated.subscribe(createXrpcClient({ service: url })), 1)
    expect(message?.$type).toBe(FILLED)
    expect(Buffer.compare(bytesOf(message!.bytes!), bytes)).toBe(0)
    expect(Buffer.from(message!.bytes!.$bytes, 'base64').equals(Buffer.from(bytes))).toBe(true)
  })

  test('five thousand of them arrive, with a reader that is slower than the server', async () => {
    const { url } = await serve(async function* ({ params }) {
      for (let seq = Number(params['cursor'] ?? 0) + 1; seq <= MANY; seq++) yield { $type: COUNTED, seq }
    })
    const seen: number[] = []
    // Where sockets cannot pause, the client hangs up and comes back.
    for await (const { seq } of generated.subscribe(createXrpcClient({ service: url }), {}, { bufferMessages: 500 })) {
      if (seq % 1_000 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
      seen.push(seq)
    }
    expect(seen).toEqual(Array.from({ length: MANY }, (_, index) => index + 1))
  })

  test('of types that the lexicon does not have are passed over', async () => {
    const { url } = await serve(async function* () {
      yield new MessageFrame({ seq: 1 }, { type: '#newer' })
      yield new MessageFrame({ seq: 2 }, { type: 'com.example.other#thing' })
      yield { $type: COUNTED, seq: 3 }
    })
    expect(await read(generated.subscribe(createXrpcClient({ service: url })))).toEqual({ seen: [3], error: undefined })
  })
})

describe('errors', () => {
  test('a declared one is of its class, after the messages before it', async () => {
    const { url } = await serve(count)
    const { seen, error } = await read(generated.subscribe(createXrpcClient({ service: url }), { how: 'declared' }))
    expect(seen).toEqual([1, 2, 3])
    expect(error).toBeInstanceOf(generated.errors.FutureCursor)
    expect(error).toMatchObject({
      error: 'FutureCursor',
      nsid: STREAM_NSID,
      message: expect.stringContaining('not yet'),
    })
  })

  test.each([
    ['undeclared', 'ConsumerTooSlow', 'too slow'],
    ['bug', 'InternalServerError', ''],
  ])('%s keeps its name', async (how, name, message) => {
    const { url } = await serve(count)
    const { error } = await read(generated.subscribe(createXrpcClient({ service: url }), { how }))
    expect(error).toMatchObject({ name: 'XrpcError', error: name, message: expect.stringContaining(message) })
    expect(error).not.toBeInstanceOf(generated.errors.FutureCursor)
  })

  test('an error frame without a message', async () => {
    const { url } = await serve(async function* () {
      yield new ErrorFrame({ error: 'FutureCursor' })
    })
    const { error } = await read(generated.subscribe(createXrpcClient({ service: url })))
    expect(error).toBeInstanceOf(generated.errors.FutureCursor)
  })
})

describe('a connection that breaks', () => {
  test('is taken up where the last message left off', async () => {
    const service = await serve(count)
    const seen: number[] = []
    for await (const { seq } of generated.subscribe(
      createXrpcClient({ service: service.url }),
      { how: 'reset' },
      QUICK,
    )) {
      seen.push(seq)
      if (seq === 8) break
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(service.requests.slice(0, 3).map(({ path }) => /cursor=(\d+)/.exec(path)?.[1])).toEqual([
      undefined,
      '3',
      '6',
    ])
  })

  test('is told of, with the cursor', async () => {
    const { url } = await serve(count)
    const onReconnect = vi.fn()
    const messages = generated.subscribe(
      createXrpcClient({ service: url }),
      { how: 'reset' },
      { ...QUICK, onReconnect },
    )
    await take(messages, 4)
    expect(onReconnect.mock.calls[0]?.[0]).toMatchObject({ attempt: 1, cursor: 3 })
  })

  test('is the end without reconnect', async () => {
    const { url } = await serve(count)
    const messages = generated.subscribe(createXrpcClient({ service: url }), { how: 'reset' }, { reconnect: false })
    const { seen, error } = await read(messages)
    expect(seen).toEqual([1, 2, 3])
    expect(error).toMatchObject({ name: 'XrpcStreamError', reason: 'lost' })
  })

  test('and brings nothing, time after time, fails in the end', async () => {
    const service = await serve(count)
    const messages = generated.subscribe(
      createXrpcClient({ service: service.url }),
      { how: 'reset', count: 0 },
      { ...QUICK, maxAttempts: 2 },
    )
    expect((await read(messages)).error).toMatchObject({ name: 'XrpcStreamError', reason: 'lost' })
    expect(service.requests.length).toBe(3)
  })
})

describe('authorization of a stream', () => {
  const PRIVATE = {
    auth: ({ req }: { req: { headers: { authorization?: string | undefined } } }) => {
      if (req.headers.authorization !== 'Bearer good') throw new AuthRequiredError('who are you?', 'AuthMissing')
      return { credentials: {} }
    },
    handler: count,
  }

  test('goes with the handshake', async () => {
    const { url } = await serve(PRIVATE)
    const options = { headers: { authorization: 'Bearer good' }, sockets: nodeSockets(WebSocket) }
    expect(await read(generated.subscribe(createXrpcClient({ service: url }), {}, options))).toEqual({
      seen: [1, 2, 3],
      error: undefined,
    })
  })

  test('that is missing is an error with its name', async () => {
    const { url } = await serve(PRIVATE)
    const { error } = await read(generated.subscribe(createXrpcClient({ service: url })))
    expect(error).toMatchObject({ error: 'AuthMissing', message: expect.stringContaining('who are you?') })
  })
})

describe('leaving', () => {
  const endless: StreamHandler = async function* ({ signal }) {
    for (let seq = 1; !signal.aborted; seq++) {
      yield { $type: COUNTED, seq }
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }

  test('the loop closes the connection', async () => {
    const service = await serve(endless)
    await take(generated.subscribe(createXrpcClient({ service: service.url })), 3)
    await expect.poll(() => service.openSockets()).toBe(0)
  })

  test('by an abort rejects with the very reason, and closes the connection', async () => {
    const service = await serve(endless)
    const controller = new AbortController()
    const reason = new Error('enough')
    const messages = generated.subscribe(createXrpcClient({ service: service.url }), {}, { signal: controller.signal })
    const { value } = await messages.next()
    expect(value?.seq).toBe(1)
    controller.abort(reason)
    await expect(messages.next()).rejects.toBe(reason)
    await expect.poll(() => service.openSockets()).toBe(0)
  })
})

test('a stream that the service does not have is lost', async () => {
  const service = await startService({})
  closing.push(service)
  const messages = generated.subscribe(createXrpcClient({ service: service.url }), {}, { reconnect: false })
  expect((await read(messages)).error).toMatchObject({ name: 'XrpcStreamError', reason: 'lost' })
})

async function take(messages: AsyncIterable<StreamMessage>, many: number): Promise<StreamMessage[]> {
  const taken: StreamMessage[] = []
  for await (const message of messages) {
    taken.push(message)
    if (taken.length === many) break
  }
  return taken
}
