import { afterEach, describe, expect, it } from 'vitest'
import { createXrpcClient } from '../../src/index.ts'
import { subscribe, type Regression, type SubscribeOptions } from '../../src/stream/index.ts'
import { frame, tick } from './support/frames.ts'
import { ticksMethod } from './support/method.ts'
import { startStreamServer, type StreamServer } from './support/server.ts'

let server: StreamServer | undefined
afterEach(() => server?.close())

const info = frame({ op: 1, t: '#notice' }, { name: 'OutdatedCursor' })

interface Told {
  readonly seqs: number[]
  readonly cursors: (string | null)[]
  readonly attempts: number[]
  readonly regressions: Regression[]
}

/** Each connection sends its list (`undefined`: an `#info`) and breaks; after the last list the stream ends. */
async function read(connections: (number | undefined)[][], options: SubscribeOptions = {}): Promise<Told> {
  const running = await startStreamServer({
    onConnection(socket, index) {
      for (const seq of connections[index] ?? []) socket.send(seq === undefined ? info : tick(seq))
      socket.close(index < connections.length - 1 ? 1012 : 1000)
    },
  })
  server = running
  const told: Told = { seqs: [], cursors: [], attempts: [], regressions: [] }
  const messages = subscribe(
    createXrpcClient({ service: running.url }),
    ticksMethod,
    {},
    {
      minDelay: 1,
      maxDelay: 5,
      onReconnect: ({ attempt }) => told.attempts.push(attempt),
      onRegression: (each) => told.regressions.push(each),
      ...options,
    },
  )
  for await (const each of messages) if ('seq' in each) told.seqs.push(each.seq)
  told.cursors.push(...running.targets.map((target) => new URL(target, running.url).searchParams.get('cursor')))
  return told
}

describe('a sequence that restarts lower', () => {
  it('after a reconnect is said, and goes on from there', async () => {
    expect(await read([[1000, 1001], [1, 2], [3]])).toEqual({
      seqs: [1000, 1001, 1, 2, 3],
      cursors: [null, '1001', '2'],
      attempts: [1, 2],
      regressions: [{ from: 1001, to: 1 }],
    })
  })

  it('within a connection is said as well', async () => {
    const { seqs, cursors, regressions } = await read([[7, 8, 1, 2], [3]])
    expect({ seqs, cursors, regressions }).toEqual({
      seqs: [7, 8, 1, 2, 3],
      cursors: [null, '2'],
      regressions: [{ from: 8, to: 1 }],
    })
  })

  it('is no matter of the message that the cursor names, which some servers repeat', async () => {
    const { seqs, regressions } = await read([
      [1, 2],
      [2, 3],
    ])
    expect({ seqs, regressions }).toEqual({ seqs: [1, 2, 3], regressions: [] })
  })

  it('is none of cursors without an order', async () => {
    const cursorOf = (message: unknown): string => `c${(message as { seq: number }).seq}`
    const { seqs, regressions } = await read(
      [
        [9, 8],
        [8, 7],
      ],
      { cursorOf },
    )
    expect({ seqs, regressions }).toEqual({ seqs: [9, 8, 7], regressions: [] })
  })
})

describe('the waits grow', () => {
  it.each([
    { name: 'where each connection sends an `#info` and breaks', list: [undefined] },
    { name: 'where each sends the last message again and breaks', list: [5] },
    { name: 'where each starts the sequence anew and breaks', list: [1, 2] },
  ])('$name', async ({ list }) => {
    const { attempts } = await read([list, list, list, list, []])
    expect(attempts).toEqual([1, 2, 3, 4])
  })

  it('not where each brings the stream further', async () => {
    expect((await read([[1], [undefined, 2], [3], []])).attempts).toEqual([1, 1, 1])
  })

  it('up to `maxAttempts`', async () => {
    const lists = Array.from({ length: 9 }, () => [undefined])
    await expect(read(lists, { maxAttempts: 3 })).rejects.toMatchObject({ reason: 'lost' })
    expect(server?.targets).toHaveLength(4)
  })
})
