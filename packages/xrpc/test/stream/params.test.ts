import { afterEach, expect, it } from 'vitest'
import { createXrpcClient } from '../../src/index.ts'
import { type ParamsSource, subscribe, type SubscribeOptions } from '../../src/stream/index.ts'
import { tick } from './support/frames.ts'
import { ticksMethod, type TicksParams } from './support/method.ts'
import { startStreamServer, type StreamServer } from './support/server.ts'

let server: StreamServer | undefined
afterEach(() => server?.close())

/** Each connection sends its list of sequence numbers and breaks; the last one ends. */
async function read(
  connections: number[][],
  params: ParamsSource<TicksParams>,
  options: SubscribeOptions = {},
): Promise<{ seqs: number[]; queries: (string | undefined)[] }> {
  const running = await startStreamServer({
    onConnection(socket, index) {
      for (const seq of connections[index] ?? []) socket.send(tick(seq))
      socket.close(index < connections.length - 1 ? 1012 : 1000)
    },
  })
  server = running
  const seqs: number[] = []
  const client = createXrpcClient({ service: running.url })
  const messages = subscribe(client, ticksMethod, params, { minDelay: 1, maxDelay: 5, ...options })
  for await (const each of messages) if ('seq' in each) seqs.push(each.seq)
  return { seqs, queries: running.targets.map((target) => target.split('?')[1]) }
}

it('params from a function are made anew for each connection, and the cursor of the last message is added', async () => {
  let count = 0
  const cursors: unknown[] = []
  const params = (cursor: unknown): TicksParams => {
    cursors.push(cursor)
    return { channels: [`c${count++}`] }
  }
  expect(await read([[1, 2], [2, 3], []], params)).toEqual({
    seqs: [1, 2, 3],
    queries: ['channels=c0', 'channels=c1&cursor=2', 'channels=c2&cursor=3'],
  })
  expect(cursors).toEqual([undefined, 2, 3])
})

it('a cursor of the function is where the connection starts, before what has arrived too', async () => {
  const given = [5, 6, undefined]
  const params = async (): Promise<TicksParams> => ({ cursor: given.shift() })
  expect(
    await read(
      [
        [6, 7, 8],
        [7, 8, 9],
        [9, 10],
      ],
      params,
    ),
  ).toEqual({
    seqs: [6, 7, 8, 7, 8, 9, 10],
    queries: ['cursor=5', 'cursor=6', 'cursor=9'],
  })
})

it('a function that hands the cursor on doubles nothing', async () => {
  const params = (cursor: number | string | undefined): TicksParams => ({ cursor: Number(cursor ?? 4) })
  expect((await read([[5, 6], [6, 7], []], params)).seqs).toEqual([5, 6, 7])
})

it.each([
  [
    'throws',
    () => {
      throw new Error('no params')
    },
  ],
  ['rejects', () => Promise.reject(new Error('no params'))],
])('a function that %s ends the iteration with it', async (_name, params) => {
  await expect(read([[]], params)).rejects.toThrow('no params')
})

it('params of a function that cannot be sent end the iteration', async () => {
  await expect(read([[]], () => ({ cursor: 1.5 }))).rejects.toThrow(/parameter cursor/)
})

it('`return()` does not wait for a function that never answers', async () => {
  const client = createXrpcClient({ service: 'http://127.0.0.1:1' })
  const messages = subscribe(client, ticksMethod, () => new Promise<TicksParams>(() => undefined))
  const waiting = messages.next()
  await messages.return()
  expect(await waiting).toEqual({ done: true, value: undefined })
})
