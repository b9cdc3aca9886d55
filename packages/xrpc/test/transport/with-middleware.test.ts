import { describe, expect, test, vi } from 'vitest'
import {
  bindMethods,
  call,
  callBinary,
  collect,
  createXrpcClient,
  dedupe,
  limitResponse,
  type LogEntry,
  logger,
  type Middleware,
  ofKind,
  paginate,
  rateLimits,
  retry,
  safe,
  type Send,
  timeout,
  withMiddleware,
  withResponse,
  type XrpcClient,
  XrpcTimeoutError,
} from '../../src/index.ts'
import { getFile, getItem, putItem } from '../support/methods.ts'

const TYPE = { 'content-type': 'application/json' }
const LONG_MS = 60_000

/** A client that answers with `answers` in turn, the last one for ever; a number is a status, `hang` waits for the abort. */
function clientOf(
  use: readonly Middleware[],
  ...answers: (number | 'hang')[]
): { client: XrpcClient; sent: () => number } {
  let sent = 0
  const handler = (_: string, { signal }: RequestInit): Promise<Response> => {
    const answer = answers[Math.min(sent++, answers.length - 1)] ?? 200
    if (answer === 'hang')
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    return Promise.resolve(new Response('{"id":1}', { status: answer, headers: TYPE }))
  }
  return { client: createXrpcClient({ handler, use }), sent: () => sent }
}
const get = (client: XrpcClient, signal?: AbortSignal) => call(client, getItem, {}, undefined, { signal })

/** Whom a request passes, by names of which the small letter is the kind, and a capital is of none. */
function traceOf(lists: readonly (readonly string[])[]): string[] {
  const trace: string[] = []
  const [own = [], ...added] = lists.map((names) =>
    names.map((name) => {
      const middleware: Middleware = (next) => (request) => {
        trace.push(name)
        return next({ ...request })
      }
      return /^[a-z]/.test(name) ? ofKind(name.slice(0, 1), middleware) : middleware
    }),
  )
  const client = createXrpcClient({ use: own, handler: () => Promise.resolve(new Response('{}')) })
  const derived = added.reduce((inner, use) => withMiddleware(inner, ...use), client)
  const { send } = derived
  void send({ nsid: 'a.b.c', method: 'GET', path: '/', headers: {}, signal: undefined, redirect: 'follow' })
  return trace
}

describe('where middleware stands', () => {
  test.each<[string, string[], string[], string[]]>([
    ['nothing changes without any', ['t1', 'L'], [], ['t1', 'L']],
    ['a client without middleware gets it', [], ['t1', 'L'], ['t1', 'L']],
    ['outside of all where the client has none of the kind', ['L', 'r1'], ['t1'], ['t1', 'L', 'r1']],
    ['in place of that of its kind', ['L', 'r1', 'M'], ['r2'], ['L', 'r2', 'M']],
    ['in place of the outermost of its kind; the others are gone', ['t1', 'L', 'r1', 't2'], ['t3'], ['t3', 'L', 'r1']],
    ['within what bounds it', ['t1', 'r1', 't2'], ['r2'], ['t1', 'r2', 't2']],
    ['several stay together', ['r1'], ['t1', 'r2', 't2'], ['t1', 'r2', 't2']],
    ['several replace several', ['t1', 'L', 'r1', 't2'], ['t3', 'r2', 't4'], ['t3', 'r2', 't4', 'L']],
    ['what has no kind replaces nothing', ['L', 't1'], ['L'], ['L', 'L', 't1']],
    ['what has no kind stays beside what has', ['L', 't1'], ['M', 't2', 'N'], ['L', 'M', 't2', 'N']],
  ])('%s', (_, own, added, want) => {
    expect(traceOf([own, added])).toEqual(want)
  })

  test.each<[string, string[][], string[]]>([
    ['a second time', [['L', 't1'], ['t2'], ['t3']], ['L', 't3']],
    ['another kind', [['t1', 'L', 'r1', 't2'], ['r2'], ['t3']], ['t3', 'L', 'r2']],
    ['a part of what was added', [['r1', 'L'], ['t1', 'r2', 't2'], ['r3']], ['t1', 'r3', 't2', 'L']],
    ['what was added outside', [['L'], ['t1', 'M'], ['t2']], ['t2', 'M', 'L']],
    [
      'inner and added at once',
      [
        ['r1', 'L', 't1'],
        ['r2', 's1'],
        ['s2', 't2'],
      ],
      ['r2', 's2', 't2', 'L'],
    ],
  ])('a client of withMiddleware() is a client: %s', (_, lists, want) => {
    expect(traceOf(lists)).toEqual(want)
  })

  /** The rule by itself: on lists of names. */
  const replaceIn = (own: readonly string[], added: readonly string[]): readonly string[] => {
    const isReplaced = (name: string): boolean => /^[a-z]/.test(name) && added.some((each) => each[0] === name[0])
    const place = own.findIndex(isReplaced)
    if (place < 0) return [...added, ...own]
    return [...own.slice(0, place), ...added, ...own.slice(place).filter((name) => !isReplaced(name))]
  }
  const listsUpTo = (length: number): string[][] =>
    length === 0
      ? [[]]
      : [[], ...listsUpTo(length - 1).flatMap((rest) => ['t', 'r', 'L'].map((name) => [name, ...rest]))]
  const unique = (lists: readonly string[][]): string[][] => [
    ...new Map(lists.map((list) => [list.join(), list])).values(),
  ]

  test('all small clients, with what is added twice', () => {
    for (const own of unique(listsUpTo(3))) {
      for (const first of unique(listsUpTo(2))) {
        for (const second of unique(listsUpTo(2))) {
          const lists = [own, first, second].map((list, level) => list.map((name) => name + level))
          expect(traceOf(lists), JSON.stringify(lists)).toEqual(lists.reduce<readonly string[]>(replaceIn, []))
        }
      }
    }
  })

  test('the list of the new client says so too', () => {
    const [long, short, tries] = [timeout(2), timeout(1), retry()]
    const { client } = clientOf([short, tries, short])
    const slow = withMiddleware(client, long)
    expect([client.use, slow.use]).toEqual([
      [short, tries, short],
      [long, tries],
    ])
    expect(withMiddleware(slow, tries, short).use).toEqual([tries, short])
  })
})

describe('timeout() of a call', () => {
  test.each([
    ['longer than the client’s', [timeout(10)], LONG_MS],
    ['longer than each of the client’s', [timeout(20), retry(), timeout(10)], LONG_MS],
    ['behind middleware of one’s own', [(next: Send) => next, timeout(10)], LONG_MS],
    ['where the client has none', [], LONG_MS],
  ])('%s', async (_, use, timeoutMs) => {
    vi.useFakeTimers()
    const client = createXrpcClient({
      use,
      handler: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5_000))
        return new Response('{"id":1}', { headers: TYPE })
      },
    })
    const answer = get(withMiddleware(client, timeout(timeoutMs)))
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await answer).toEqual({ id: 1 })
    expect(vi.getTimerCount()).toBe(0)
  })

  test.each([
    ['shorter than the client’s', [timeout(LONG_MS)]],
    ['shorter than each of the client’s', [timeout(LONG_MS), retry(), timeout(LONG_MS)]],
    ['where the client has none', [retry()]],
  ])('%s', async (_, use) => {
    const { client, sent } = clientOf(use, 'hang')
    await expect(get(withMiddleware(client, timeout(10)))).rejects.toMatchObject({
      name: 'XrpcTimeoutError',
      timeoutMs: 10,
    })
    expect(sent()).toBe(1)
  })

  test('the client itself keeps its own', async () => {
    const { client } = clientOf([timeout(10)], 'hang')
    void get(withMiddleware(client, timeout(LONG_MS)), AbortSignal.timeout(50)).catch(() => undefined)
    await expect(get(client)).rejects.toMatchObject({ timeoutMs: 10 })
  })

  test('bounds the body too', async () => {
    const handler = async (_: string, { signal }: RequestInit): Promise<Response> => {
      const start = (controller: ReadableStreamDefaultController): void =>
        signal?.addEventListener('abort', () => controller.error(signal.reason))
      return new Response(new ReadableStream({ start }))
    }
    const client = createXrpcClient({ handler, use: [timeout(LONG_MS)] })
    await expect(callBinary(withMiddleware(client, timeout(10)), getFile, {}, undefined)).rejects.toBeInstanceOf(
      XrpcTimeoutError,
    )
  })

  test.each([
    ['before', 0],
    ['while', 10],
  ])('an abort %s it is sent ends it with the signal’s own reason', async (_, delayMs) => {
    const stop = new AbortController()
    const reason = new Error('enough')
    if (delayMs) setTimeout(() => stop.abort(reason), delayMs)
    else stop.abort(reason)
    const { client, sent } = clientOf([timeout(LONG_MS), retry()], 'hang')
    const failed = get(withMiddleware(client, timeout(LONG_MS), retry({ maxAttempts: 9 })), stop.signal)
    await expect(failed).rejects.toBe(reason)
    expect(sent()).toBe(delayMs ? 1 : 0)
  })
})

describe('retry() of a call', () => {
  const fast = { minDelayMs: 0 }

  test.each([
    ['more attempts', 5],
    ['fewer attempts', 2],
    ['none', 1],
  ])('%s than the client, which do not multiply', async (_, maxAttempts) => {
    const { client, sent } = clientOf([retry({ ...fast, maxAttempts: 3 })], 503)
    await get(withMiddleware(client, retry({ ...fast, maxAttempts }))).catch(() => undefined)
    expect(sent()).toBe(maxAttempts)
  })

  test.each([
    [true, 4],
    [['com.example.putItem'], 4],
    [['com.example.other'], 1],
    [undefined, 1],
  ])('procedures: %j sends %i times', async (procedures, times) => {
    const { client, sent } = clientOf([retry(fast)], 503)
    const patient = withMiddleware(client, retry({ ...fast, procedures }))
    await call(patient, putItem, undefined, {}).catch(() => undefined)
    expect(sent()).toBe(times)
    await call(client, putItem, undefined, {}).catch(() => undefined)
    expect(sent()).toBe(times + 1)
  })

  test('stays within the timeout of the client for all attempts, and outside of that for each', async () => {
    const { client } = clientOf([timeout(40), retry(fast)], 503)
    await expect(get(withMiddleware(client, retry({ minDelayMs: 5, maxAttempts: Infinity })))).rejects.toMatchObject({
      timeoutMs: 40,
    })
    const each = clientOf([retry({ maxAttempts: 1 }), timeout(5)], 'hang', 'hang', 200)
    expect(await get(withMiddleware(each.client, retry(fast)))).toEqual({ id: 1 })
  })
})

test('limitResponse() of a call may be larger', async () => {
  const { client } = clientOf([limitResponse(2)])
  await expect(get(client)).rejects.toThrow('longer than 2 bytes')
  expect(await get(withMiddleware(client, limitResponse(100)))).toEqual({ id: 1 })
})

describe('what the middleware of the client knows is known to all that is made of it', () => {
  test('rate limits', async () => {
    vi.useFakeTimers({ now: 0 })
    const headers = { ...TYPE, 'ratelimit-limit': '1', 'ratelimit-remaining': '0', 'ratelimit-reset': '30' }
    const handler = vi.fn(async () => new Response('{"id":1}', { headers }))
    const client = createXrpcClient({ handler, use: [timeout(LONG_MS), rateLimits({ wait: true }), retry()] })
    await get(withMiddleware(client, retry({ maxAttempts: 2 })))
    const answers = [client, withMiddleware(client, timeout(LONG_MS)), withMiddleware(client, retry())].map((each) =>
      get(each),
    )
    await vi.advanceTimersByTimeAsync(29_000)
    expect(handler).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await Promise.all(answers)).toHaveLength(3)
  })

  const delayed = (): { handler: () => Promise<Response>; sent: () => number } => {
    const handler = vi.fn(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      return new Response('{"id":1}', { headers: TYPE })
    })
    return { handler, sent: () => handler.mock.calls.length }
  }

  test.each([
    ['one request serves all', [dedupe(), retry()], 1],
    ['one serves all where what differs is outside', [timeout(LONG_MS), dedupe(), retry()], 1],
    ['where it is inside, each waits as long as it was told', [dedupe(), timeout(LONG_MS)], 2],
    ['and where it is both', [timeout(LONG_MS), dedupe(), timeout(LONG_MS)], 2],
  ])('queries under way: %s', async (_, use, times) => {
    const { handler, sent } = delayed()
    const client = createXrpcClient({ handler, use })
    const slow = withMiddleware(client, timeout(LONG_MS + 1))
    expect(await Promise.all([client, slow, client, slow].map((each) => get(each)))).toHaveLength(4)
    expect(sent()).toBe(times)
  })

  test('a query does not fail by the timeout of another that is under way', async () => {
    const { handler } = delayed()
    const client = createXrpcClient({ handler, use: [dedupe(), timeout(5)] })
    const outcomes = await Promise.all(
      [client, withMiddleware(client, timeout(LONG_MS))].map((each) => safe(get(each))),
    )
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, true])
  })

  test('and what was added has its own, once for all calls', async () => {
    const { handler, sent } = delayed()
    const shared = withMiddleware(createXrpcClient({ handler, use: [timeout(1)] }), dedupe(), timeout(LONG_MS))
    const both = [
      shared,
      withMiddleware(
        shared,
        logger(() => undefined),
      ),
      { ...shared, labelers: [] },
    ]
    await Promise.all(both.slice(0, 2).map((each) => get(each)))
    expect(sent()).toBe(1)
    await Promise.all(both.slice(1).map((each) => get(each)))
    expect(sent()).toBe(3)
  })
})

describe('everything that takes a client takes this one', () => {
  test('paginate(): each page by itself', async () => {
    const handler = async (path: string): Promise<Response> => {
      await new Promise((resolve) => setTimeout(resolve, 10))
      const cursor = Number(new URL(path, 'https://a.example').searchParams.get('cursor') ?? 0) + 1
      return new Response(JSON.stringify({ items: [cursor], cursor: cursor < 4 ? `${cursor}` : undefined }), {
        headers: TYPE,
      })
    }
    const client = createXrpcClient({ handler, use: [timeout(1)] })
    const list = (of: XrpcClient, params: { cursor?: string }): Promise<{ items: number[]; cursor?: string }> =>
      call(of, { ...getItem, errors: {} }, params, undefined) as Promise<never>
    expect(await collect(paginate(withMiddleware(client, timeout(LONG_MS)), list, {}))).toEqual([1, 2, 3, 4])
    await expect(collect(paginate(client, list, {}))).rejects.toBeInstanceOf(XrpcTimeoutError)
  })

  test('safe() and withResponse()', async () => {
    const { client } = clientOf([timeout(LONG_MS)], 'hang', 200)
    const result = await safe(get(withMiddleware(client, timeout(5))))
    expect(result).toMatchObject({ ok: false, error: { error: 'XrpcTimeoutError' } })
    expect(await withResponse(get(withMiddleware(client, timeout(5))))).toMatchObject({ data: { id: 1 }, status: 200 })
  })

  test('namespaces of client.ts', async () => {
    class Namespace {
      readonly #client: XrpcClient
      constructor(client: XrpcClient) {
        this.#client = client
        bindMethods(this)
      }
      getItem(): Promise<unknown> {
        return get(this.#client)
      }
    }
    const { client } = clientOf([timeout(5)], 'hang')
    const { getItem: getQuickly } = new Namespace(withMiddleware(client, timeout(1)))
    await expect(getQuickly()).rejects.toMatchObject({ timeoutMs: 1 })
  })

  test('with the defaults of the client, and those of a copy', async () => {
    const handler = vi.fn(async (_: string, init: RequestInit) => Response.json(init.headers))
    const client = createXrpcClient({ handler, headers: { a: '1' }, use: [timeout(1)] })
    const copy = { ...withMiddleware({ ...client, proxy: 'did:web:a#b' as const }, timeout(LONG_MS)), labelers: [] }
    expect(await get(copy)).toMatchObject({ a: '1', 'atproto-proxy': 'did:web:a#b', 'atproto-accept-labelers': '' })
  })
})

test('a logger sees what it saw: outside of the attempts, or each of them', async () => {
  const seen: LogEntry[][] = [[], []]
  const [outside, inside] = seen.map((entries) => logger((entry) => entries.push(entry)))
  const { client } = clientOf(
    [outside, retry(), inside].filter((each) => each !== undefined),
    503,
    503,
    200,
  )
  await get(withMiddleware(client, retry({ minDelayMs: 0 }), timeout(LONG_MS)))
  expect(seen.map((entries) => entries.length)).toEqual([1, 3])
})

test('a middleware that makes a request of its own is told what it misses', async () => {
  const careless: Middleware =
    (next) =>
    ({ nsid, method, path, headers, signal, redirect }) =>
      next({ nsid, method, path, headers, signal, redirect })
  const { client } = clientOf([careless, timeout(LONG_MS)])
  expect(await get(withMiddleware(client, timeout(LONG_MS)))).toEqual({ id: 1 })
  const { client: other } = clientOf([timeout(LONG_MS)])
  await expect(get(withMiddleware(other, careless, timeout(LONG_MS)))).rejects.toThrow('has to hand on the request')
})
